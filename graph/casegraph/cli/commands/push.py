"""`casegraph push`: make a running Neo4j hold the graph."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import default_base, json_option, language_option, profile_option


@click.command()
@click.argument("words", nargs=-1, metavar="[neo4j] [URI] [SOURCE]...")
@profile_option
@click.option("--base", default=default_base, metavar="IRI", help="Where the IRIs of the data begin.")
@click.option("--database", default="neo4j", show_default=True, help="Database of the server.")
@click.option("--dataset", default="", metavar="NAME", help="What is replaced as a whole; default: the base.")
@click.option(
    "--batch-size", "batch", type=click.IntRange(min=1), default=1000, show_default=True, help="Rows a transaction."
)
@click.option("--dry-run", is_flag=True, help="Only count what would change.")
@json_option
@language_option
@click.option("-q", "--quiet", is_flag=True, help="Only report errors.")
def push(words: tuple[str, ...], profile: Path | None, base: str, **options: object) -> int:
    """Compile the sources and make a running Neo4j hold the graph.

    URI is neo4j://host:7687 or bolt://host:7687, else what NEO4J_URI says; the user and the password are those of
    NEO4J_USERNAME and NEO4J_PASSWORD. Only what differs is written. What the last push of the same dataset wrote and
    the sources no longer say is removed; nothing else is touched.
    """
    from casegraph.cli.pushing import Pushing, push_files

    return push_files(words, profile, base, Pushing(**options))  # type: ignore[arg-type]  # click has converted them
