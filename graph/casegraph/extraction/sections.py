"""The walk over a document's outline: which thing each section speaks of, and what its fields say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casegraph.extraction.names import read_members
from casegraph.extraction.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.readings import FIELDS, READINGS
from casegraph.extraction.titles import bare_title, without_word
from casegraph.fields.names import split_pair
from casegraph.model.profile import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Mention, Saying, Statement, Thing
from casegraph.model.values import name_literal

_LIST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk is: the thing spoken of, the nearest heading above that can be a theme, and the document.

    `document` takes the fields that the thing does not have where the thing is the whole document's.
    """

    subject: Thing
    heading: Topic | None = None
    document: Thing | None = None


def read_sections(page: Page, topic: Topic, place: Place) -> Iterator[Saying]:
    """Yield what a topic and everything below it say."""
    opened = _opened(page, topic, place)
    if opened:
        rule, thing = opened
        yield from _declared(page, topic, place, rule, thing)
        place = Place(thing, place.heading, place.subject if topic.level <= 1 else None)
        if topic.level == LABEL_LEVEL and rule.members:
            yield from _members(page, topic, rule, thing)
    for part in _below(topic):
        yield from _field_or_section(page, part, place, topic)


def _below(topic: Topic) -> Iterator[Topic]:
    yield from topic.parts
    yield from (item for item in topic.items if item.label or item.parts)


def _field_or_section(page: Page, topic: Topic, place: Place, above: Topic) -> Iterator[Saying]:
    title = bare_title(topic.title) if topic.level < LABEL_LEVEL else topic.title
    rule = page.profile.rule(title, place.subject.type)
    wider = page.profile.rule(title, place.document.type) if place.document and not rule else None
    if rule:
        yield from _field(page, topic, place, rule)
    elif wider and place.document:
        yield from _field(page, topic, Place(place.document), wider)
    elif topic.level <= LABEL_LEVEL or topic.parts or topic.items:
        if topic.level >= LABEL_LEVEL and not _opened(page, topic, place):
            page.unknown[title, topic.first] += 1
        yield from read_sections(page, topic, _under(page, place, above))
    else:
        page.unknown[title, topic.first] += 1


def _field(page: Page, topic: Topic, place: Place, rule: FieldRule) -> Iterator[Saying]:
    yield from READINGS[rule.read](page, place.subject, topic, rule)
    if rule.read == FIELDS:
        for one in _below(topic):
            yield from _field_or_section(page, one, place, topic)
    elif topic.level < LABEL_LEVEL:
        for part in topic.parts:
            yield from _field_or_section(page, part, place, topic)


def _under(page: Page, place: Place, above: Topic) -> Place:
    """Move below a heading: it becomes the theme of what follows, unless it only collects what has no name."""
    if 1 < above.level < LABEL_LEVEL and not page.is_placeholder(bare_title(above.title)):
        return replace(place, heading=above)
    return replace(place, heading=None) if 1 < above.level < LABEL_LEVEL else place


def _opened(page: Page, topic: Topic, place: Place) -> tuple[SubjectRule, Thing] | None:
    """Return the thing that a topic opens, by the fields in it; None where it speaks of no thing of its own."""
    if not topic.label or topic.level == ITEM_LEVEL:
        return None
    title = without_word(bare_title(topic.title), page.profile.placeholders)
    if page.is_placeholder(title):
        return None
    labels = [rule for part in _below(topic) for rule in page.profile.rules(bare_title(part.title))]
    for rule in page.profile.subjects:
        fields = [field for field in labels if field.opens and rule.type in field.of]
        known = not rule.title or split_pair(title) or any(field.term == rule.title[0] for field in fields)
        if fields and known and rule.type != place.subject.type:
            return rule, Mention(rule.type, page.profile.bare(rule.type, title))
    return None


def _declared(page: Page, topic: Topic, place: Place, rule: SubjectRule, thing: Thing) -> Iterator[Saying]:
    """Yield that the thing is there, what its title says, and what it stands under."""
    title = without_word(bare_title(topic.title), page.profile.placeholders)
    named, sayings = page.named(rule.type, title, thing, topic.first)
    yield Declaration(thing, page.passages(topic.first), name_literal(page.profile.bare(rule.type, title)), topic.last)
    yield from sayings if named == thing else ()
    yield from _titled(page, topic, rule, thing, title)
    if rule.above and place.heading and place.heading.label:
        above = bare_title(place.heading.title)
        theme, sayings = page.named(rule.above_type, above, thing, place.heading.first)
        yield Statement(thing, rule.above, theme, page.passages(place.heading.first))
        yield from sayings


def _titled(page: Page, topic: Topic, rule: SubjectRule, thing: Thing, title: str) -> Iterator[Saying]:
    """Yield the relations that a title "A - B" states, where no field of the topic states them."""
    stated = {
        term
        for part in _below(topic)
        for field in page.profile.rules(part.title)
        if rule.type in field.of
        for term in (field.term, *field.others.values())
    }
    for term, type_name, name in zip(rule.title, rule.title_types, split_pair(title) or (), strict=False):
        if term not in stated:
            other, sayings = page.named(type_name, name, thing, topic.first)
            yield Statement(thing, term, other, page.passages(topic.first))
            yield from sayings


def _members(page: Page, topic: Topic, rule: SubjectRule, thing: Thing) -> Iterator[Saying]:
    """Yield the things that plain items of a labelled block name, where they are short names and no sentences."""
    items = [item for item in topic.items if not item.label and all(len(line.text) <= 60 for line in item.values)]
    plain = Topic(topic.level, topic.label, topic.first, topic.last, items=items)
    yield from read_members(page, thing, plain, FieldRule((), "members", term=rule.members))
