"""`casegraph query`: ask the dataset that a build wrote."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import FILE, data_option, language_option


@click.command()
@click.argument("text", metavar="[QUERY]", required=False)
@click.option("--file", type=FILE, help="File with the query.")
@click.option("--name", help="A named query; see `list queries`.")
@data_option
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "tsv", "json", "turtle"]), default="table", show_default=True
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--param", "parameters", multiple=True, metavar="NAME=VALUE", help="Fills $NAME in the query.")
@click.option("--evidence", is_flag=True, help="Tell the lines that each row rests on.")
@language_option
def query(text: str | None, file: Path | None, name: str | None, data: Path, **options: object) -> None:
    """Ask the dataset that `build` wrote, in SPARQL.

    QUERY is the text itself; --file and --name take it from elsewhere.
    """
    from casegraph.cli.asking import Question, ask

    question = Question(text, file, name, **options)  # type: ignore[arg-type]  # click has converted them
    click.echo(ask(question, data), nl=False)
