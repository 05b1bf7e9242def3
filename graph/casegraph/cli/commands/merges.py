"""`casegraph merges`: what was joined to one node, and why."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import json_option, language_option, profile_option


@click.command()
@click.argument("names", nargs=-1, metavar="[NODE] [SOURCE]...")
@profile_option
@json_option
@language_option
def merges(names: tuple[str, ...], profile: Path | None, as_json: bool, lang: str) -> None:
    """Tell what was joined to one node, by which rule, and where it is written.

    SOURCE is a file or a folder; without any, the bundled data. NODE is an identifier or a name.
    """
    from casegraph.cli.merging import render_merges

    click.echo(render_merges(names, profile, "zh" if lang == "zh" else "en", as_json=as_json), nl=False)
