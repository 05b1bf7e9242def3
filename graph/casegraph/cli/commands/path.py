"""`casegraph path`: the ways from one node to another."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import data_option, json_option, language_option


@click.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--max", "longest", type=click.IntRange(1, 8), default=4, show_default=True, help="Steps at most.")
@click.option("--all", "every", is_flag=True, help="Every way, not only the shortest.")
@data_option
@json_option
@language_option
def path(start: str, end: str, data: Path, as_json: bool, lang: str, **options: object) -> None:
    """Tell how two nodes are connected, with the lines that say it.

    A and B are identifiers, IRIs or names.
    """
    from casegraph.cli.telling import open_reading, print_paths

    longest, every = int(str(options["longest"])), bool(options["every"])
    found = open_reading(data, lang).paths(start, end, longest=longest, every=every)
    print_paths(found, as_json=as_json)
