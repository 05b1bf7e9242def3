"""Fields that say nothing, and those that say something else than the same field did before: both are reported."""

from __future__ import annotations

from casegraph.diagnostics import Code, Span
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.readings.by_name import ADDING, DATE
from casegraph.extraction.readings.texts import bare_date
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Thing


def check_field(page: Page, topic: Topic, subject: Thing, rule: FieldRule) -> None:
    """Report a field that says nothing, and one that says something else than it did before."""
    if not topic.label or not rule.term:
        return
    title = topic_title(topic)
    span = Span(page.document.path, topic.first, topic.label.column)
    if topic.last == topic.first and not topic.values:
        page.found.add(Code.EMPTY_VALUE, span, field=title)
    elif rule.read not in ADDING and is_inline(topic):
        told = bare_date(topic.text) if rule.read == DATE else topic.text
        if first := page.stated(subject, title, told, topic.first):
            page.found.add(Code.FIELD_TWICE, span, field=title, first=first)


def topic_title(topic: Topic) -> str:
    """Return the title of a topic, that of a heading less its number."""
    return bare_title(topic.title) if topic.level < LABEL_LEVEL else topic.title


def is_inline(topic: Topic) -> bool:
    """Tell whether the value of a topic begins beside its label."""
    return bool(topic.label and topic.values and topic.values[0].number == topic.label.number)
