"""`casegraph check`: a build that writes nothing and whose report is the result."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import SOURCE, language_option, profile_option


@click.command()
@click.argument("sources", nargs=-1, type=SOURCE, metavar="[SOURCE]...")
@profile_option
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Warnings count.")
@click.option("--shacl", is_flag=True, help="Hold the graph against ontology/shapes.ttl too (extra `shacl`).")
@language_option
@click.option("-v", "--verbose", is_flag=True, help="Report notes too.")
def check(sources: tuple[Path, ...], profile: Path | None, **options: object) -> int:
    """Report what is wrong in the sources.

    SOURCE is a file or a folder; without any, the bundled data are checked.
    """
    from casegraph.cli.checking import CheckOptions, check_sources

    chosen = CheckOptions(**options)  # type: ignore[arg-type]  # click has converted each to its field's type
    return check_sources(sources, profile, chosen)
