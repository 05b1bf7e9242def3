"""Links of a document: each one from the thing that its line is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from casegraph.extraction.page import Page
from casegraph.model.document import Line, Mark
from casegraph.model.statement import Declaration, Link, Saying, Thing


def links_of(lines: Iterable[Line]) -> Iterator[tuple[Line, Mark]]:
    """Yield each link with its line."""
    for line in lines:
        for mark in line.marks:
            if mark.kind == "link":
                yield line, mark


def anchors_of(links: Iterable[tuple[Line, Mark]]) -> dict[int, tuple[str, ...]]:
    """Collect, by line, the places inside other documents that links name."""
    anchors: dict[int, list[str]] = {}
    for line, mark in links:
        path, _, anchor = mark.target.partition("#")
        if path and anchor:
            anchors.setdefault(line.number, []).append(anchor)
    return {number: tuple(found) for number, found in anchors.items()}


def read_links(
    page: Page, links: Iterable[tuple[Line, Mark]], sayings: Iterable[Saying], outermost: Thing
) -> Iterator[Link]:
    """Yield the links, each from the innermost declared thing whose lines it stands in."""
    extents = Extents(sayings, outermost)
    for place in _placed(page, links):
        yield _link(page, extents.at(place[0].number), place)


def cell_links(page: Page, subject: Thing, lines: Iterable[Line]) -> Iterator[Link]:
    """Yield the links of a cell, each from the thing that its table says it is of."""
    for place in _placed(page, links_of(lines)):
        yield _link(page, subject, place)


def _placed(page: Page, links: Iterable[tuple[Line, Mark]]) -> Iterator[tuple[Line, Mark, int]]:
    """Yield each link with the column of its target in the source."""
    # Where the search for the next target begins in each source line: the links of a line stand in its order.
    behind: dict[int, int] = {}
    for line, mark in links:
        # Markup before a link moves it in its source line: the target's own place is exact.
        written = page.document.source[line.number - 1].find(mark.target, behind.get(line.number, 0))
        column = written + 1 if written >= 0 else line.column + mark.start
        if written >= 0:
            behind[line.number] = written + len(mark.target)
        yield line, mark, column


def _link(page: Page, subject: Thing, place: tuple[Line, Mark, int]) -> Link:
    line, mark, column = place
    text = line.text[mark.start : mark.end].strip()
    return Link(subject, mark.target, text, page.base(line.number), column, page.passages(line.number))


class Extents:
    """Which thing each line of a document is about: the one declared last whose extent is not over."""

    def __init__(self, sayings: Iterable[Saying], outermost: Thing) -> None:
        spans = sorted(
            (one.passages[0].start, -one.last, index, one.thing)
            for index, one in enumerate(one for one in sayings if isinstance(one, Declaration) and one.last)
        )
        self._outermost = outermost
        self._starts = [start for start, *_ in spans]
        self._spans: list[tuple[int, Thing]] = [(-last, thing) for _, last, _, thing in spans]
        self._parents = self._nested()

    def _nested(self) -> list[int]:
        parents: list[int] = []
        for index, start in enumerate(self._starts):
            above = index - 1
            while above >= 0 and self._spans[above][0] < start:
                above = parents[above]
            parents.append(above)
        return parents

    def at(self, line: int) -> Thing:
        """Return the thing that a line is about."""
        index = bisect_right(self._starts, line) - 1
        while index >= 0 and self._spans[index][0] < line:
            index = self._parents[index]
        return self._spans[index][1] if index >= 0 else self._outermost
