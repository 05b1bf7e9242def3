"""`casegraph search`: nodes by words."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import data_option, json_option, language_option


@click.command()
@click.argument("text")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Nodes at most.")
@data_option
@json_option
@language_option
def search(text: str, limit: int, data: Path, as_json: bool, lang: str) -> None:
    """Find nodes by words, Chinese or English.

    TEXT is looked for in names first, then in definitions and descriptions.
    """
    from casegraph.cli.telling import open_reading, print_hits

    print_hits(open_reading(data, lang).search(text, limit), as_json=as_json)
