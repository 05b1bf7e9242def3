"""How ways, hits, comparisons and evidence are told: as text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from casegraph.cli.escaping import escaped
from casegraph.cli.table import columns
from casegraph.compiler.recovery import settle
from casegraph.queries.comparison import Comparison
from casegraph.queries.dataset import Answer, Dataset, open_folder
from casegraph.queries.passages import Passage
from casegraph.queries.paths import Route
from casegraph.queries.records import plain
from casegraph.queries.search import Hit

_QUOTED = 80
_COMMON = "="


def open_reading(data: Path, language: str) -> Dataset:
    """Open the dataset in a folder, made whole where a build was interrupted."""
    settle(data)
    return open_folder(data, language)


def print_paths(found: Sequence[Route], *, as_json: bool) -> None:
    """Print ways, a step a line, an empty line between them."""
    if as_json:
        _print_json({"paths": found})
        return
    click.echo("\n".join("".join(f"{line}\n" for line in _steps(route)) for route in found), nl=False)


def _steps(route: Route) -> Iterator[str]:
    for hop in route:
        arrow = f"—{hop.relation}→" if hop.forward else f"←{hop.relation}—"
        places = " ".join(map(str, hop.passages))
        yield escaped(f"{hop.start} {arrow} {hop.end}  {places}".rstrip())


def print_hits(hits: Sequence[Hit], *, as_json: bool) -> None:
    """Print the nodes that were found, a line each."""
    if as_json:
        _print_json({"hits": hits})
    elif hits:
        click.echo(columns([[escaped(text) for text in _told(hit)] for hit in hits]), nl=False)


def _told(hit: Hit) -> tuple[str, ...]:
    return hit.label, hit.type, "" if hit.text == hit.label else hit.text, hit.iri


def print_comparison(found: Comparison, *, as_json: bool) -> None:
    """Print nodes side by side, a relation a line; what all of them say is marked."""
    if as_json:
        _print_json(found)
        return
    rows = [["", "", *found.labels]]
    for row in found.rows:
        cells = ["; ".join(fact.value for fact in facts) for facts in row.values]
        rows.append([_COMMON if row.shared else "", row.relation, *cells])
    click.echo(columns([[escaped(cell) for cell in row] for row in rows]), nl=False)


def render_evidence(answers: Iterable[Answer], form: str) -> bytes:
    """Write rows with the passages behind each: below the row, in a column of their own, or in full in JSON."""
    told = list(answers)
    if form == "json":
        return _json([{"row": one.row, "evidence": one.passages} for one in told]).encode()
    return (_separated(told, "\t" if form == "tsv" else ",") if form in {"csv", "tsv"} else _table(told)).encode()


def _table(told: Sequence[Answer]) -> str:
    if not told:
        return ""
    names = list(told[0].row)
    rows = [names, *([one.row[name] or "" for name in names] for one in told)]
    head, *lines = columns([[escaped(cell) for cell in row] for row in rows]).splitlines()
    blocks = (
        "\n".join([line, *(f"    {_line(passage)}" for passage in one.passages)])
        for line, one in zip(lines, told, strict=True)
    )
    return "\n".join([head, *blocks]) + "\n"


def _line(passage: Passage) -> str:
    quote = " ".join(passage.quote.split())
    shown = quote if len(quote) <= _QUOTED else f"{quote[:_QUOTED]}…"
    return escaped(f"{passage}  {shown}".rstrip())


def _separated(told: Sequence[Answer], sign: str) -> str:
    """Write rows as CSV or TSV with one column more, the places divided by spaces."""
    import csv
    import io

    written = io.StringIO()
    writer = csv.writer(written, delimiter=sign, lineterminator="\n")
    names = list(told[0].row) if told else []
    writer.writerow([*names, "evidence"])
    for one in told:
        writer.writerow([*(one.row[name] for name in names), " ".join(map(str, one.passages))])
    return written.getvalue()


def _print_json(value: object) -> None:
    click.echo(_json(value), nl=False)


def _json(value: object) -> str:
    return json.dumps(plain(value), ensure_ascii=False, indent=2) + "\n"
