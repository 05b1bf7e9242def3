"""The walk over a document's outline: which thing each section speaks of, and what its fields say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from casegraph.diagnostics import Code, Span
from casegraph.extraction.linked import read_linked
from casegraph.extraction.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.readings import FIELDS, READINGS
from casegraph.extraction.subjects import opened_thing, read_thing
from casegraph.extraction.titles import bare_title
from casegraph.model.profile import FieldRule
from casegraph.model.statement import Saying, Thing


class Place(NamedTuple):
    """Where the walk is: the thing spoken of, the nearest heading above that can be a theme, and the document.

    `document` takes the fields that the thing does not have where the thing is the whole document's.
    """

    subject: Thing
    heading: Topic | None = None
    document: Thing | None = None


def read_sections(page: Page, topic: Topic, place: Place) -> Iterator[Saying]:
    """Yield what a topic and everything below it say."""
    opened = opened_thing(page, topic, place.subject)
    if opened:
        yield from read_thing(page, topic, place.heading, opened)
        place = Place(opened[1], place.heading, place.subject if topic.level <= 1 else None)
    yield from read_linked(page, topic, place.subject, _under(page, place, topic).heading)
    for part in topic.below():
        yield from _field_or_section(page, part, place, topic)


def _field_or_section(page: Page, topic: Topic, place: Place, above: Topic) -> Iterator[Saying]:
    title = _title(topic)
    rule = page.profile.rule(title, place.subject.type)
    wider = page.profile.rule(title, place.document.type) if place.document and not rule else None
    if rule:
        yield from _field(page, topic, place, rule)
    elif wider and place.document:
        yield from _field(page, topic, Place(place.document), wider)
    elif title and topic.level == ITEM_LEVEL:
        _count(page, topic)
    else:
        if topic.level == LABEL_LEVEL and not opened_thing(page, topic, place.subject):
            page.unknown[title, topic.first] += 1
        yield from read_sections(page, topic, _under(page, place, above))


def _count(page: Page, topic: Topic) -> None:
    """Count an item that no rule reads, and the labels in it: they are not of the thing that the list speaks of."""
    if topic.label:
        page.unknown[topic.title, topic.first] += 1
    for one in topic.below():
        _count(page, one)


def _title(topic: Topic) -> str:
    return bare_title(topic.title) if topic.level < LABEL_LEVEL else topic.title


def _field(page: Page, topic: Topic, place: Place, rule: FieldRule) -> Iterator[Saying]:
    _check(page, topic, place.subject, rule)
    yield from READINGS[rule.read](page, place.subject, topic, rule)
    if rule.read == FIELDS or topic.level < LABEL_LEVEL:
        for part in topic.below() if rule.read == FIELDS else topic.parts:
            yield from _field_or_section(page, part, place, topic)


def _check(page: Page, topic: Topic, subject: Thing, rule: FieldRule) -> None:
    """Report a field that says nothing, and one that says something else than it did before."""
    if not topic.label or not rule.term:
        return
    title, span = _title(topic), Span(page.document.path, topic.first, topic.label.column)
    if topic.last == topic.first and not topic.values:
        page.found.add(Code.EMPTY_VALUE, span, field=title)
    elif _is_inline(topic) and (first := page.stated(subject, title, topic.text, topic.first)):
        page.found.add(Code.FIELD_TWICE, span, field=title, first=first)


def _is_inline(topic: Topic) -> bool:
    return bool(topic.label and topic.values and topic.values[0].number == topic.label.number)


def _under(page: Page, place: Place, above: Topic) -> Place:
    """Move below a heading: it becomes the theme of what follows, unless it only collects what has no name."""
    if 1 < above.level < LABEL_LEVEL and not page.is_placeholder(bare_title(above.title)):
        return place._replace(heading=above)
    return place._replace(heading=None) if 1 < above.level < LABEL_LEVEL else place
