"""What is wrong in the data, told at the nodes that the lines in question speak of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain

from casegraph.diagnostics import CATALOGUE, Code, Diagnostic, Language
from casegraph.exporters.html.selection import Selection
from casegraph.model.statement import Passage

# What no profile reads says nothing of a node.
_COVERAGE = frozenset({Code.UNKNOWN_LABEL, Code.UNREAD_FIELD, Code.UNREAD_TABLE, Code.UNREAD_DIAGRAM, Code.UNREAD_FILE})
_LANGUAGES: tuple[Language, ...] = ("en", "zh")

Columns = dict[str, object]
Lines = Mapping[str, Sequence[tuple[int, int]]]


def finding_columns(findings: Iterable[Diagnostic], selection: Selection) -> Columns:
    """Write each finding that lies in a passage of a node once, and by node the numbers of those that do."""
    listed = [one for one in findings if one.span.line and one.code not in _COVERAGE]
    found = {at: sorted(numbers) for at, numbers in _by_node(selection, _lines(listed)) if numbers}
    told = {number: place for place, number in enumerate(sorted({*chain.from_iterable(found.values())}))}
    paths = {path: place for place, path in enumerate(sorted({listed[number].span.path for number in told}))}
    return {
        "codes": {code: _entry(code) for code in sorted({listed[number].code for number in told})},
        "paths": list(paths),
        "told": [_told(listed[number], paths) for number in told],
        "of": {at: [told[number] for number in numbers] for at, numbers in found.items()},
    }


def _lines(findings: Sequence[Diagnostic]) -> Lines:
    """Return by path the lines of findings, in order, each with the number of the finding."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, one in enumerate(findings):
        found[one.span.path].append((one.span.line, number))
    return {path: sorted(pairs) for path, pairs in found.items()}


def _by_node(selection: Selection, lines: Lines) -> Iterator[tuple[int, set[int]]]:
    said: dict[int, list[Passage]] = defaultdict(list)
    for at, node in enumerate(selection.nodes):
        said[at] += chain(node.passages, *(one.passages for one in node.properties))
    for edge in selection.edges:
        said[selection.numbers[edge.source]] += edge.passages
    within = cache(partial(_within, lines))  # A passage says several things.
    for at, passages in said.items():
        yield at, {*chain.from_iterable(map(within, passages))}


def _within(lines: Lines, passage: Passage) -> tuple[int, ...]:
    """Return the findings whose line is one of the passage's."""
    pairs = lines.get(passage.path, ())
    first, last = bisect_left(pairs, (passage.start, 0)), bisect_right(pairs, (passage.end + 1, -1))
    return tuple([number for _, number in pairs[first:last]])


def _entry(code: Code) -> Columns:
    """Write what the catalogue says of a code; words in braces are a finding's own."""
    entry = CATALOGUE[code]
    sentences: Columns = {language: [entry.message[language], entry.hint[language]] for language in _LANGUAGES}
    return {"severity": entry.severity.value, **sentences}


def _told(one: Diagnostic, paths: Mapping[str, int]) -> list[object]:
    return [one.code, paths[one.span.path], one.span.line, dict(one.words)]
