"""`casegraph show`: all that is said of one node, and where."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import data_option, json_option, language_option


@click.command()
@click.argument("node")
@data_option
@json_option
@language_option
def show(node: str, data: Path, as_json: bool, lang: str) -> None:
    """Show every fact of a node, with the lines that say it.

    NODE is an identifier, an IRI or a name.
    """
    from casegraph.cli.facts import render_facts

    click.echo(render_facts(node, data, "zh" if lang == "zh" else "en", as_json=as_json), nl=False)
