"""`casegraph build`: compile the sources and publish the files."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import (
    DEFAULT_OUT,
    FOLDER,
    SOURCE,
    default_base,
    language_option,
    links_option,
    profile_option,
)


@click.command()
@click.argument("sources", nargs=-1, type=SOURCE, metavar="[SOURCE]...")
@click.option("--out", type=FOLDER, default=DEFAULT_OUT, show_default=True, help="Folder to write.")
@click.option("--format", "formats", multiple=True, metavar="NAME", help="Only this format; see `list exporters`.")
@profile_option
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that read documents; default: the cores.")
@click.option("--cache/--no-cache", default=True, help="Remember what documents said.", show_default=True)
@click.option("--strict", is_flag=True, help="Warnings count; an error publishes nothing.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where DIR is out of date.")
@click.option("--base", default=default_base, metavar="IRI", help="Where the IRIs of the data begin.")
@links_option
@language_option
@click.option("-q", "--quiet", is_flag=True, help="Only report errors.")
@click.option("-v", "--verbose", is_flag=True, help="Report notes too.")
def build(sources: tuple[Path, ...], check: bool, **options: object) -> int:
    """Compile the sources and write the graph in every format.

    SOURCE is a file or a folder; without any, the bundled data are compiled.
    """
    from casegraph.compiler.exporting import helping

    formats = options["formats"] if isinstance(options["formats"], tuple) else ()
    with helping(formats) as helper:
        from casegraph.cli.building import BuildOptions, build_files, check_files

        chosen = BuildOptions(**options)  # type: ignore[arg-type]  # click has converted each to its field's type
        return (check_files if check else build_files)(sources, chosen, helper)
