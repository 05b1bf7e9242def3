"""Headings that only name a thing known elsewhere: "Kafka", or "Option 2: Kafka", over its pros and cons."""

from __future__ import annotations

from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.title_names import told_names
from casegraph.extraction.titles import bare_title, without_word
from casegraph.fields.names import split_stack
from casegraph.model.statement import Known, Thing
from casegraph.model.terms import DOCUMENT

# So many fields are said of the thing in the heading, and not of the document.
_ENOUGH = 2
_LONGEST = 40


def spoken_of(page: Page, topic: Topic, subject: Thing) -> Known | None:
    """Return the thing that a section of a document is about, by the fields below its heading; None for all others.

    It counts only where its name is known: nothing is defined here.
    """
    if subject.type != DOCUMENT or not 1 < topic.level < LABEL_LEVEL or len(topic.below()) < _ENOUGH:
        return None
    title = without_word(bare_title(topic.title), page.profile.options)
    if len(title) > _LONGEST or page.is_nameless(title) or page.profile.rules(title):
        return None
    types = _types(page, topic)
    items = split_stack(title)
    short = told_names(page, title, topic.level)[1] or (items[0].name if len(items) == 1 and items[0].version else "")
    return Known(title, types, short=short) if types else None


def _types(page: Page, topic: Topic) -> tuple[str, ...]:
    """Return the classes that have all fields of a topic that any class has; none where cases or the document do."""
    parts = [part for part in topic.below() if page.profile.rules(bare_title(part.title))]
    if len(parts) < _ENOUGH or any(_is_of_document(page, part) for part in parts):
        return ()
    told = [one for one in (_classes(page, part) for part in parts) if one]
    return tuple(sorted(set.intersection(*told))) if len(told) >= _ENOUGH else ()


def _is_of_document(page: Page, part: Topic) -> bool:
    """Tell whether a document has a field, also where a heading names a part of it; an overview is one of anything."""
    title = bare_title(part.title)
    rule = page.profile.rule(title, DOCUMENT)
    return bool(rule and not rule.whole and not page.is_nameless(title))


def _classes(page: Page, part: Topic) -> set[str]:
    rules = page.profile.rules(bare_title(part.title))
    return {one for rule in rules for one in rule.of} - page.profile.titled - {DOCUMENT}
