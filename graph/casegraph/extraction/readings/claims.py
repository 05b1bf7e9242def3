"""Claims: counts and shares that a document states of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.outline import ITEM_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title, cut
from casegraph.extraction.readings.introductions import read_introduction
from casegraph.extraction.wording.measurements import labeled_measurements, measurements
from casegraph.fields.names import split_note, split_stack
from casegraph.model.document import Line, Table
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Saying, Statement, Thing
from casegraph.model.values import has_cjk, text_literal

# A sign of a clause, which neither a comma ends nor the end of a sentence.
_INSIDE = r"(?:(?![.!?]\s+[A-Z])[^，。；,;])"
_CLAUSE = re.compile(rf"{_INSIDE}+(?:,\d{{3}}{_INSIDE}*)*")
_COUNT = re.compile(
    r"\d|[一二两三四五六七八九十百千万多几数]\s*[个項项]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*([^:：]+?)\s*[:：]\s*\S")
# A count that names nothing: "8", "8个（A、B）".
_BARE = re.compile(r"(\d[\d,]*\+?)\s*([^\W\d_]?)\s*(?:[（(].*[)）])?")
_CONTEXT = "claim"
# How fields are read that count.
CLAIMS = "claims"


def read_claims(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item, and each clause of running text, that counts what the profile says is counted.

    An overview may begin with what its document is about, too.
    """
    yield from read_introduction(page, topic, subject)
    for line in topic.values:
        for clause in _CLAUSE.finditer(line.text):
            piece = cut(line, clause.start(), clause.end())
            if _is_claim(page, piece.text):
                yield from _claim(page, subject, rule, piece, "")
    for item in topic.items:
        yield from _item(page, subject, rule, item, "")
    for table in topic.tables:
        yield from _rows(page, subject, rule, topic, table)


def read_counts(page: Page, subject: Thing, topic: Topic) -> Iterator[Saying]:
    """Read a list of which each item counts, "Retail: 7 cases (50%)", below whatever title."""
    is_one = len(topic.items) > 1 and not topic.values and all(_counts(page, item) for item in topic.items)
    rules = (rule for rule in page.profile.read_as(CLAIMS) if subject.type in rule.of) if is_one else ()
    if rule := next((one for one in rules if "subject" not in one.others), None):
        yield from read_claims(page, subject, topic, rule)


def _counts(page: Page, item: Topic) -> bool:
    """Tell whether an item says behind its name how many there are, of what the name or the number is followed by."""
    line = item.values[0] if item.values else None
    found = _SUBJECT.match(line.text) if line and not item.label else None
    if line is None or not (item.label or found):
        return False
    text, name = (line.text[found.end() - 1 :], found[1]) if found else (line.text.strip(), item.title)
    is_bare = bool(_counted(page, name)) and _BARE.fullmatch(text) is not None
    return is_bare or (text[:1].isdigit() and _is_claim(page, text))


def _rows(page: Page, subject: Thing, rule: FieldRule, topic: Topic, table: Table) -> Iterator[Saying]:
    """Read each row that counts what a head names, "Cases", or the title: "Scenarios" over "Kind | Number"."""
    names, *heads = map(cell_text, table.header)
    named = {one[0] for one in page.profile.counted.finditer(names)}
    titled = [one[0] for one in page.profile.counted.finditer(bare_title(topic.title)) if one[0] not in named]
    for column, head in enumerate(heads, 1):
        counted = [*titled, *(one[0] for one in page.profile.counted.finditer(head))]
        told = [(row[0], row[column]) for row in table.rows if column < len(row)]
        if counted and told and all(_BARE.fullmatch(cell_text(cell)) for _, cell in told):
            page.claimed.add(table.first)
            for name, cell in told:
                item = Topic(ITEM_LEVEL, name, cell.number, cell.number, [cell])
                yield from _item(page, subject, rule, item, counted[-1])
            return


def _item(page: Page, subject: Thing, rule: FieldRule, item: Topic, counted: str) -> Iterator[Saying]:
    """Read an item that counts; below "Industrial cases: 8" each "Banks: 2" counts these, too.

    `counted` is what the item around it counts.
    """
    for line in item.values[:1]:
        colon = "：" if has_cjk(item.title + line.text) else ": "
        whole = Line(line.number, line.column, f"{item.title}{colon}{line.text}") if item.label else line
        found = _SUBJECT.match(whole.text)
        name = found[1] if found else ""
        alone = cut(line, 0 if item.label or not found else found.end() - 1)
        counted = _counted(page, name) or counted
        number = _BARE.fullmatch(alone.text) if counted else None
        if number and number[2] in {"", *page.lexicon.words.counters}:
            yield from _claim(page, subject, rule, whole, name, (cut(alone, *number.span(1)), counted))
            for below in item.items:
                yield from _item(page, subject, rule, below, counted)
        elif _is_claim(page, line.text):
            yield from _claim(page, subject, rule, whole, item.title or name)


def _counted(page: Page, name: str) -> str:
    """Return the word for what is counted that a name ends with, "Industrial cases"; empty where it has none."""
    return next((found[0] for found in page.profile.counted.finditer(name) if found.end() == len(name)), "")


def _is_claim(page: Page, text: str) -> bool:
    return bool(page.profile.counted.search(text) and _COUNT.search(text))


def _without_figures(page: Page, about: str) -> str:
    """Take off what is counted the figures in brackets that only say what the name means: "Small (< 5 GB)"."""
    name, note = split_note(about)
    figures = page.quantities(note)
    return name if figures and figures[0].start == 0 else about


def _claim(
    page: Page, subject: Thing, rule: FieldRule, line: Line, about: str, figure: tuple[Line, str] | None = None
) -> Iterator[Saying]:
    """Yield a claim with its numbers; a bare `figure` stands with the word for what it counts."""
    claim = page.part(rule.range, subject, line.text)
    passages = page.passages(line.number)
    yield Declaration(claim, passages, text_literal(line.text.strip()))
    yield Statement(subject, rule.term, claim, passages)
    yield from measurements(page, claim, line, _CONTEXT)
    if figure:
        yield from labeled_measurements(page, claim, figure[0], _CONTEXT, f"{figure[1]} ({figure[1]})")
    type_name = rule.others.get("subject", "")
    about = _without_figures(page, about)
    if about and type_name and not page.is_placeholder(about):
        items = split_stack(about)
        name = " + ".join(item.name for item in items) if len(items) > 1 else about
        thing, sayings = page.named(type_name, name, claim, line.number)
        yield Statement(claim, rule.others["about"], thing, passages)
        yield from sayings
