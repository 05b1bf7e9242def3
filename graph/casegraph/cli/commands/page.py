"""`casegraph page`: the page of a part of the graph."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import FILE, SOURCE, language_option, links_option, profile_option


@click.command()
@click.argument("sources", nargs=-1, type=SOURCE, metavar="[SOURCE]...")
@click.option("--around", metavar="NODE", help="What lies around a node.")
@click.option("--depth", type=click.IntRange(0, 9), default=2, show_default=True, help="Steps from that node.")
@click.option("--theme", metavar="NODE", help="What points to a node, such as the cases of a theme, and their stacks.")
@click.option("--query", "file", type=FILE, help="What a SELECT or CONSTRUCT of this file names.")
@links_option
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("page.html"), show_default=True,
    help="File to write.",
)  # fmt: skip
@profile_option
@language_option
def page(sources: tuple[Path, ...], out: Path, profile: Path | None, lang: str, **asked: object) -> None:
    """Write the page of a part of the graph, or of the whole.

    SOURCE is a file or a folder; without any, the bundled data. NODE is an identifier, an IRI or a name.
    """
    from casegraph.cli.paging import Asked, write_page
    from casegraph.sentences import Sentence

    count = write_page(sources, profile, Asked(**asked), out)  # type: ignore[arg-type]  # click has converted them
    click.echo(Sentence("wrote {path}: {count} nodes", path=out, count=count).told(lang), err=True)
