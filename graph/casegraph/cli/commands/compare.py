"""`casegraph compare`: cases side by side."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import data_option, json_option, language_option


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="CASE CASE...")
@data_option
@json_option
@language_option
def compare(names: tuple[str, ...], data: Path, as_json: bool, lang: str) -> None:
    """Put cases side by side.

    A CASE, or any other node, is given by an identifier, an IRI or a name.
    """
    from casegraph.cli.telling import open_reading, print_comparison

    print_comparison(open_reading(data, lang).compare(*names), as_json=as_json)
