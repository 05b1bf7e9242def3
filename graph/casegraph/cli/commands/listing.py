"""`casegraph list`: the names that other commands and the data take."""

from __future__ import annotations

import click

from casegraph.cli.options import json_option, language_option

KINDS = ("types", "relations", "exporters", "queries", "profiles")


@click.command("list")
@click.argument("kind", type=click.Choice(KINDS))
@json_option
@language_option
def list_names(kind: str, as_json: bool, lang: str) -> None:
    """List classes, relations, exporters, named queries or profiles."""
    from casegraph.cli.names import render_names

    click.echo(render_names(kind, "zh" if lang == "zh" else "en", as_json=as_json), nl=False)
