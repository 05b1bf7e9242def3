"""Titles with a field and the name of what has it, over what is said of that: "Advantages of Kafka"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import owned_field
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.readings.applicability import read_advised
from casegraph.extraction.readings.by_name import ATTRIBUTES, CHAPTERS, POINTS, READINGS
from casegraph.extraction.readings.claims import read_counts
from casegraph.extraction.sections.compared import read_compared
from casegraph.extraction.sections.notions import open_notion
from casegraph.extraction.tables.in_fields import read_scenarios_of
from casegraph.model import terms
from casegraph.model.rules import FieldRule
from casegraph.model.statement import (
    Declaration,
    Known,
    Mention,
    Numbered,
    Saying,
    Statement,
    Thing,
    root_of,
    subject_of,
)
from casegraph.model.values import Literal

_FORMULA = "$$"


def own_rule(page: Page, topic: Topic, title: str, subject: Thing) -> FieldRule | None:
    """Return the rule of a label with the thing's own name in it: "Costs of caching".

    What no field is called is told by attributes, where a list names each.
    """
    if not isinstance(subject, Mention | Numbered) or subject.name not in title:
        return None
    label = page.profile.unowned(title, subject.name)
    rule = page.rule(label, subject.type)
    is_listed = label != title and topic.items and all(one.label and (one.values or one.items) for one in topic.items)
    if rule or not is_listed:
        return rule
    return next((one for one in page.profile.read_as(ATTRIBUTES) if subject.type in one.of), None)


def told_by_title(page: Page, topic: Topic, subject: Thing, scope: str | None) -> list[Saying]:
    """Return what stands below a title that is no field of the subject: a field of what it names, or a list.

    A list may compare, count, or say where a stack applies; `scope` is the heading around it, None in a glossary.
    """
    said = list(read_owned(page, topic, subject))
    if subject.type == terms.DOCUMENT and topic.items and scope is not None:
        said += read_compared(page, topic, scope)
        said += read_counts(page, subject, topic)
        said += read_advised(page, topic)
    return said


def read_owned(page: Page, topic: Topic, subject: Thing) -> Iterator[Saying]:
    """Yield what a heading or label in a document or case says that is a field of what it names, where that is known.

    Nothing else is said, not even of other things: all of it counts only with the name. What is told of a case
    tells of others only what a label beside it says for or against them.
    """
    is_open = isinstance(subject, Known | Numbered) or subject.type == terms.DOCUMENT
    owned = _owned(page, topic)
    if owned and (is_open or (topic.inline and owned[0].read == POINTS)):
        rule, owner = owned
        read = READINGS[rule.read](page, owner, topic, rule)
        for saying in chain(read, read_scenarios_of(page, owner, topic, rule)):
            if not isinstance(saying, Statement | Declaration) or _is_formula(saying):
                continue
            if root_of(subject_of(saying)) == owner or owner in saying.given:
                yield saying


def owned_below(page: Page, topic: Topic, subject: Thing, rule: FieldRule) -> Iterator[Saying]:
    """Yield what titles below a field say that name what has it, and labels that only describe: 推荐Kafka的场景."""
    for part in topic.parts if rule.read in CHAPTERS else ():
        if part.level < LABEL_LEVEL or page.profile.is_described(rule.range, part.title):
            yield from read_owned(page, part, subject)


def _owned(page: Page, topic: Topic) -> tuple[FieldRule, Known] | None:
    """Return the field in a title, and what it is of."""
    if not topic.label or topic.level <= 1 or (topic.level > LABEL_LEVEL and not topic.items):
        return None
    found = owned_field(page, bare_title(topic.title))
    # "Definition 2.1 (Outbox)" is no definition of "2.1".
    if found is None or open_notion(page, topic):
        return None
    rule, names = found
    # An item of a list may be called so: "Kafka examples" is a book.
    if topic.level > LABEL_LEVEL and rule.read not in CHAPTERS:
        return None
    types = tuple(one for one in page.profile.naming.among if one in rule.of)
    return rule, Known(names[0], types, may_name=True, short=names[1])


def _is_formula(saying: Saying) -> bool:
    """Tell whether a text is a formula and nothing else: it needs the words around it."""
    text = saying.object.text if isinstance(saying, Statement) and isinstance(saying.object, Literal) else ""
    return text.startswith(_FORMULA) and text.endswith(_FORMULA)
