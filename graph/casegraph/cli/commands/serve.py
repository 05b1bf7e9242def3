"""`casegraph serve`: the page, the workbench, SPARQL and an interface for programs over HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from casegraph.cli.options import FILE, data_option, language_option


@click.command()
@data_option
@click.option("--dataset", type=FILE, multiple=True, help="Serve these files instead: .nq, .nt, .trig or .ttl.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="0 finds a free one.")
@click.option("--cors", "origins", multiple=True, metavar="ORIGIN", help="A site whose pages may read answers.")
@click.option("--allow-host", "names", multiple=True, metavar="NAME", help="A name by which clients call this host.")
@click.option("--seconds", type=click.FloatRange(0.5, 3600), default=5.0, show_default=True, help="Time of a query.")
@click.option("--memory", type=click.IntRange(128), default=512, show_default=True, help="Megabytes of a query.")
@click.option("--rows", type=click.IntRange(1), default=10_000, show_default=True, help="Rows of an answer at most.")
@click.option("--workers", type=click.IntRange(1, 64), help="Queries at once; default: two for each core.")
@language_option
def serve(data: Path, dataset: tuple[Path, ...], lang: str, **options: object) -> None:
    """Serve the dataset: SPARQL, workbench, page, JSON.

    It is the one that `build` wrote, and it is only read. With CASEGRAPH_TOKEN in the environment, clients must send
    that as a bearer token.
    """
    from casegraph.cli.serving import start_service

    start_service(data, dataset, options, lang)
