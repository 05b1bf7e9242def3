"""Claims: counts and shares that a document states of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.introductions import read_introduction
from casegraph.extraction.measurements import measurements
from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import cut
from casegraph.fields.names import split_note, split_stack
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Saying, Statement, Thing
from casegraph.model.values import text_literal

_CLAUSE = re.compile(r"[^，。；,;]+(?:,\d{3}[^，。；,;]*)*")
_COUNT = re.compile(
    r"\d|[一二两三四五六七八九十百千万多几数]\s*[个項项]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*([^:：]+?)\s*[:：]\s*\S")
_CONTEXT = "claim"


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
        for line in item.values[:1]:
            whole = f"{item.title}：{line.text}" if item.label else line.text
            if _is_claim(page, line.text):
                piece = Line(line.number, line.column, whole)
                yield from _claim(page, subject, rule, piece, item.title or _subject(whole))


def _is_claim(page: Page, text: str) -> bool:
    return bool(page.profile.counted.search(text) and _COUNT.search(text))


def _subject(text: str) -> str:
    match = _SUBJECT.match(text)
    return match[1] if match else ""


def _without_figures(page: Page, about: str) -> str:
    """Take off what is counted the figures in brackets that only say what the name means: "Small (< 5 GB)"."""
    name, note = split_note(about)
    figures = page.quantities(note)
    return name if figures and figures[0].start == 0 else about


def _claim(page: Page, subject: Thing, rule: FieldRule, line: Line, about: str) -> Iterator[Saying]:
    claim = page.part(rule.range, subject, line.text)
    passages = page.passages(line.number)
    yield Declaration(claim, passages, text_literal(line.text.strip()))
    yield Statement(subject, rule.term, claim, passages)
    yield from measurements(page, claim, line, _CONTEXT)
    type_name = rule.others.get("subject", "")
    about = _without_figures(page, about)
    if about and type_name and not page.is_placeholder(about):
        items = split_stack(about)
        name = " + ".join(item.name for item in items) if len(items) > 1 else about
        thing, sayings = page.named(type_name, name, claim, line.number)
        yield Statement(claim, rule.others["about"], thing, passages)
        yield from sayings
