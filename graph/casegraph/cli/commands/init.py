"""`casegraph init`: a folder to start from."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import language_option


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@language_option
def init(folder: Path, lang: str) -> None:
    """Make a folder to start from.

    DIR gets copies of data/ and ontology/ and an example document; it must be new or empty.
    """
    from casegraph.compiler.starting import start_library
    from casegraph.sentences import Sentence

    start_library(folder)
    made = Sentence("made {folder}/; now: cd {folder} && casegraph build .", folder=folder)
    click.echo(made.told(lang), err=True)
