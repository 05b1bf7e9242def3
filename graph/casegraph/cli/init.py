"""`casegraph init`: a folder to start from."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make a folder to start from.

    DIR gets copies of data/ and ontology/ and an example document; it must be new or empty.
    """
    from casegraph.compiler.starting import start_library

    start_library(folder)
    click.echo(f"made {folder}/; now: cd {folder} && casegraph build .", err=True)
