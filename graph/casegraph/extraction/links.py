"""Links of a document, each from the thing that its line or row is about, and works that a list names without one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.model import terms
from casegraph.model.document import Heading, Line, Mark
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Link, Part, Saying, Statement, Thing
from casegraph.model.values import text_literal

_QUOTED = re.compile(r"[\"“「『《]([^\"“”「」『』《》]+)[\"”」』》]")
_ARROWS = " \t←↑→↓↖↗↘↙⇐⇑⇒⇓⬅⬆➡⬇\ufe0f«»‹›"
_STOPS = (".", ",", "。", "，")
# Marks before a work: "✅ “Leases”".
_MARKS = re.compile(r"^(?:[\[［【]\w{1,12}[\]］】]|[^\w\"“「『《])+")
# By such a number a line is told from those of the paragraph around it.
_COUNTED = re.compile(r"[\[［【]\w{1,12}[\]］】]\s*\S")
# What names a work: the title of a book, one in quotation marks at the start, one with a year beside it or behind a
# label, "Paper: “Leases” by Gray (1989)", or authors, title and place with the year at the end, "Gray C. Leases. 1989."
_YEAR = r"[（(]\d{4}[a-z]?[)）]"
_TITLE = _QUOTED.pattern
_ENDING = r"\w[.,，。]\W.{8,}(?<!\d)(?:19|20)\d\d[a-z]?[)）]?[.。]?$"
_WORK = re.compile(rf"^{_TITLE}|《|{_TITLE}\W*{_YEAR}|{_YEAR}\W{{0,3}}{_TITLE}|[:：]\s*{_TITLE}.*{_YEAR}|{_ENDING}")
# The role of the field that such a work is.
_CITED = "work"


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
    page: Page,
    links: Iterable[tuple[Line, Mark]],
    sayings: Iterable[Saying],
    outermost: Thing,
    in_rows: Iterable[Saying] = (),
) -> Iterator[Link]:
    """Yield the links, each from the innermost declared thing whose lines it stands in, or that its row tells of.

    `in_rows` is what the rows of tables say. A link into its own document from what all of that is about is the
    document's: so tables of contents are.
    """
    extents, rows = Extents(sayings, outermost), _rows(in_rows)
    whole = extents.whole(first=_first_heading(page))
    for line, mark, column in _placed(page, links):
        around = extents.at(line.number)
        subject = rows.get(line.number) or (outermost if around == whole and mark.target.startswith("#") else around)
        text = _name(page, line, mark)
        yield Link(subject, mark.target, text, page.base(line.number), column, page.passages(line.number), around)


def _first_heading(page: Page) -> int:
    """Return the line of the first heading, or of whatever stands first where there is none."""
    blocks = page.document.blocks
    return next((one.first for one in blocks if isinstance(one, Heading)), blocks[0].first if blocks else 0)


def read_works(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Statement]:
    """Read the items of a list of references that name a work and link to none, also below further headings.

    So are lines with a number in brackets in front.
    """
    term = rule.others.get(_CITED, "")
    counted = [
        Topic(LABEL_LEVEL, None, one.number, one.number, [one]) for one in topic.values if _COUNTED.match(one.text)
    ]
    for item in [*counted, *topic.items] if term else ():
        written = ": ".join(filter(None, (item.title, *(line.text.strip() for line in item.values[:1]))))
        text = _MARKS.sub("", written)
        if _WORK.search(text) and not any(map(has_address, _lines(item))):
            yield Statement(subject, term, text_literal(text), page.passages(item.first))
    for part in topic.parts:
        if not page.rules(bare_title(part.title)):
            yield from read_works(page, subject, part, rule)


def _lines(topic: Topic) -> Iterator[Line]:
    yield from ([topic.label] if topic.label else []) + topic.values
    for below in (*topic.items, *topic.parts):
        yield from _lines(below)


def has_address(line: Line) -> bool:
    """Tell whether a line links somewhere."""
    return "://" in line.text or any(mark.kind == "link" for mark in line.marks)


def cell_links(page: Page, subject: Thing, lines: Iterable[Line]) -> Iterator[Link]:
    """Yield the links of a cell with the thing that its row is of; all links of the document are read once, later."""
    for line, mark, column in _placed(page, links_of(lines)):
        text = _name(page, line, mark)
        yield Link(subject, mark.target, text, page.base(line.number), column, page.passages(line.number))


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


def _rows(sayings: Iterable[Saying]) -> dict[int, Thing | None]:
    """Collect, by line, the thing to which a row of a table gives attributes or links; None where these are several."""
    owners: dict[int, Thing | None] = {}
    for one in sayings:
        if isinstance(one, Statement) and (one.predicate != terms.HAS_ATTRIBUTE or isinstance(one.subject, Part)):
            continue
        if isinstance(one, Statement | Link):
            line = one.passages[0].start
            owners[line] = one.subject if owners.get(line, one.subject) == one.subject else None
    return owners


def _name(page: Page, line: Line, mark: Mark) -> str:
    """Return what a link calls its document: its text, or the title quoted before it where that names a medium only.

    Empty where nothing calls it; arrows beside a text only point.
    """
    text = line.text[mark.start : mark.end].strip(_ARROWS) or line.text[mark.start : mark.end].strip()
    if not page.is_medium(text):
        return text
    quoted = [*_QUOTED.finditer(line.text, 0, mark.start)][-1:]
    for one in quoted:
        # What runs on behind a quotation uses the words, and cites no title.
        if one[1].endswith(_STOPS) or not line.text[one.end() : mark.start].strip()[:1].isalnum():
            return one[1].rstrip("".join(_STOPS))
    return ""


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

    def whole(self, first: int) -> Thing | None:
        """Return what all of a document is about that begins no later than in some line; None where nothing is."""
        longest = max((last for last, _ in self._spans), default=0)
        spans = zip(self._starts, self._spans, strict=True)
        return next((thing for start, (last, thing) in spans if start <= first and last == longest), None)

    def at(self, line: int) -> Thing:
        """Return the thing that a line is about."""
        index = bisect_right(self._starts, line) - 1
        while index >= 0 and self._spans[index][0] < line:
            index = self._parents[index]
        return self._spans[index][1] if index >= 0 else self._outermost
