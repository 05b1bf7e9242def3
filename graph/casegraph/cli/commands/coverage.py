"""`casegraph coverage`: which lines of the documents became facts, and what no profile knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casegraph.cli.options import SOURCE, json_option, language_option, profile_option

if TYPE_CHECKING:
    from casegraph.diagnostics import Language

PAGE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("sources", nargs=-1, type=SOURCE, metavar="[SOURCE]...")
@click.option("--min", "least", type=click.FloatRange(0, 100), help="Fail where a smaller percentage became facts.")
@click.option("--html", "page", type=PAGE, metavar="FILE", help="Write a page with the documents' lines colored.")
@profile_option
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that read documents; default: the cores.")
@click.option("--cache/--no-cache", default=True, help="Remember what documents said.", show_default=True)
@json_option
@language_option
def coverage(
    sources: tuple[Path, ...],
    least: float | None,
    page: Path | None,
    profile: Path | None,
    as_json: bool,
    lang: str,
    **reading: object,
) -> int:
    """Tell which lines became facts, and what no profile knows.

    SOURCE is a file or a folder; without any, the bundled data. The percentage is that of facts among facts,
    recognized lines and prose.
    """
    from casegraph.cli.covering import ReadingOptions, measure, render_coverage, write_page
    from casegraph.cli.ending import DATA_ERRORS

    language: Language = "zh" if lang == "zh" else "en"
    options = ReadingOptions(profile, **reading)  # type: ignore[arg-type]  # click has converted each to its field's type
    measured = measure(sources, options, language)
    if page:
        write_page(measured, page, language)
    click.echo(render_coverage(measured, language, as_json=as_json), nl=False)
    return DATA_ERRORS if least is not None and measured.share < least else 0
