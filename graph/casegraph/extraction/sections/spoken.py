"""Titles that only name a thing known elsewhere: "Kafka", or "Option 2: Kafka", over its pros and cons."""

from __future__ import annotations

from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import told_names
from casegraph.extraction.pages.titles import bare_title, without_word
from casegraph.extraction.readings.texts import sequence
from casegraph.extraction.sections.notions import open_notion
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.fields.names import split_stack
from casegraph.model.statement import Known, Saying, Thing
from casegraph.model.terms import DOCUMENT, RELATION

# What tables say of things that are known.
_COMPARISON = "comparison"
# So many fields are said of the thing in the heading, and not of the document.
_ENOUGH = 2
_LONGEST = 40


def spoken_of(page: Page, topic: Topic, subject: Thing) -> Known | None:
    """Return the thing that a section of a document is about, by the fields below its heading; None for all others.

    It counts only where its name is known: nothing is defined here.
    """
    is_title = 1 < topic.level < LABEL_LEVEL or (topic.level == LABEL_LEVEL and not topic.inline)
    if subject.type != DOCUMENT or not is_title or len(topic.below()) < _ENOUGH:
        return None
    title = without_word(bare_title(topic.title), page.profile.options)
    if len(title) > _LONGEST or page.is_nameless(title) or page.rules(title):
        return None
    types = _types(page, topic)
    if not types:
        return None
    (name, short), items = told_names(page, title, topic.level), split_stack(title)
    # "Kafka 3.6" is told of Kafka.
    return Known(name, types, short=short or (items[0].name if len(items) == 1 and items[0].version else ""))


def read_said_of(page: Page, label: Topic, subject: Thing) -> list[Saying]:
    """Return what a label that no field has says of the thing in the heading, as the column of a table would.

    That is a thing known elsewhere, or one that the heading defines.
    """
    is_beside = label.inline or label.level == ITEM_LEVEL
    # Most labels have another form, or a field.
    if label.level < LABEL_LEVEL or not is_beside or len(label.values) != 1 or label.items:
        return []
    defined = any(rule.type == subject.type and not rule.part for rule in page.profile.notions)
    if not (defined or isinstance(subject, Known)) or _is_field(page, label, subject):
        return []
    if page.is_nameless(label.title) or open_notion(page, label):
        return []
    table = page.profile.table(_COMPARISON)
    value, part = label.values[0], part_of(subject, label.title)
    said = attribute(page, subject, label.title, value, table.context if table else "")
    return [*said, *sequence(page, part, value, value.text)]


def _is_field(page: Page, label: Topic, subject: Thing) -> bool:
    """Tell whether a label is a field of the thing, of anything, or of the document around what is known elsewhere."""
    types = (*subject.types, DOCUMENT) if isinstance(subject, Known) else (subject.type,)
    return any(not rule.of or not set(rule.of).isdisjoint(types) for rule in page.rules(bare_title(label.title)))


def _types(page: Page, topic: Topic) -> tuple[str, ...]:
    """Return the classes that have all fields of a topic that any class has; none where cases or the document do."""
    parts = [part for part in topic.below() if page.rules(bare_title(part.title))]
    if len(parts) < _ENOUGH or any(_is_of_document(page, part) for part in parts):
        return ()
    told = [one for one in (_classes(page, part) for part in parts) if one]
    # What only scenarios have, "Known users", is a word elsewhere.
    notions = [one for one in told if not one.isdisjoint(page.profile.naming.among)]
    told = notions if len(notions) >= _ENOUGH else told
    return tuple(sorted(set.intersection(*told))) if len(told) >= _ENOUGH else ()


def _is_of_document(page: Page, part: Topic) -> bool:
    """Tell whether a document has a field, also where a heading names a part of it; an overview is one of anything."""
    title = bare_title(part.title)
    rule = page.rule(title, DOCUMENT)
    return bool(rule and not rule.whole and not page.is_nameless(title))


def _classes(page: Page, part: Topic) -> set[str]:
    rules = page.rules(bare_title(part.title))
    return {one for rule in rules for one in rule.of} - page.profile.titled - {DOCUMENT, RELATION}
