"""Demands that something makes, each a name with what stands in brackets behind it: "low latency (P99 < 50 ms)"."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.wording.measurements import measurements
from casegraph.fields.names import split_names, split_note
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import Literal


def read_traits(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names in the rule's relation to the subject, with their remarks and the numbers in these."""
    for line in (*topic.values, *(line for item in topic.items if not item.label for line in item.values[:1])):
        for name in split_names(line.text):
            yield from _trait(page, subject, rule, split_note(name), line)
        yield from measurements(page, subject, line, rule.context)
    for item in topic.items:
        if item.label:
            yield from _trait(page, subject, rule, (item.title, item.text), item.label)
            for line in item.values:
                yield from measurements(page, subject, line, rule.context, item.title)


def _trait(page: Page, subject: Thing, rule: FieldRule, named: tuple[str, str], line: Line) -> Iterator[Saying]:
    name, note = named
    thing, sayings = page.named(rule.range, name, subject, line.number)
    words = ((terms.QUALIFIER, Literal(note)),) if note else ()
    yield Statement(subject, rule.term, thing, page.passages(line.number), words)
    yield from sayings
