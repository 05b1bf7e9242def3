"""Which thing a section speaks of, and what its title and the heading above say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.names import read_members
from casegraph.extraction.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title, is_link, without_word
from casegraph.fields.names import split_pair
from casegraph.model.document import Line
from casegraph.model.profile import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Mention, Saying, Statement, Thing
from casegraph.model.values import name_literal

_LONGEST_NAME = 60
_COLON = re.compile("[:：]")


def opened_thing(page: Page, topic: Topic, subject: Thing) -> tuple[SubjectRule, Thing] | None:
    """Return the thing that a topic opens, by the fields in it; None where it speaks of no thing of its own.

    A label with a value of its own is a field; an item of a list is a part of what the list speaks of.
    """
    if not topic.label or topic.level == ITEM_LEVEL or topic.inline:
        return None
    below = [part for part in topic.below() if any(field.opens for field in page.profile.rules(bare_title(part.title)))]
    title = without_word(bare_title(topic.title), page.profile.placeholders) if below else ""
    if not below or page.is_placeholder(title):
        return None
    for rule in page.profile.subjects:
        fields = [field for part in below for field in _opening(page, part, rule, topic)]
        if fields and rule.type != subject.type and _is_named(page, rule, topic, title, fields):
            return rule, Mention(rule.type, page.profile.bare(rule.type, title))
    return None


def _is_named(page: Page, rule: SubjectRule, topic: Topic, title: str, fields: list[FieldRule]) -> bool:
    """Tell whether a title names a thing of the class: by its form, by a field that says the name, or by its ending.

    A heading names what its section speaks of; a bold label is too common for that without the word of the class.
    """
    if rule.title:
        return bool(split_pair(title)) or any(field.term == rule.title[0] for field in fields)
    return topic.level < LABEL_LEVEL or page.profile.bare(rule.type, title) != title


def _opening(page: Page, part: Topic, rule: SubjectRule, topic: Topic) -> Iterator[FieldRule]:
    """Yield the field that a part of a topic is, where it shows that the topic speaks of a thing.

    Without a title that names its relations, a thing is told by its fields alone: then a chapter of the whole
    document, or a field that only links to documents, shows nothing.
    """
    if not rule.title and (topic.level <= 1 or (part.values and all(map(is_link, part.values)))):
        return
    for field in page.profile.rules(bare_title(part.title)):
        # A list of cases is a list: a single name beside the label is somebody's example.
        if field.opens and rule.type in field.of and (part.items or field.range not in page.profile.titled):
            yield field


def read_thing(page: Page, topic: Topic, above: Topic | None, opened: tuple[SubjectRule, Thing]) -> Iterator[Saying]:
    """Yield that the thing is there, what its title says, and what the heading above makes of it."""
    rule, thing = opened
    title = without_word(bare_title(topic.title), page.profile.placeholders)
    named, sayings = page.named(rule.type, title, thing, topic.first)
    yield Declaration(thing, page.passages(topic.first), name_literal(page.profile.bare(rule.type, title)), topic.last)
    yield from sayings if named == thing else ()
    yield from _titled(page, topic, rule, thing, title)
    if rule.above and above and above.label:
        theme, sayings = page.named(rule.above_type, bare_title(above.title), thing, above.first)
        yield Statement(thing, rule.above, theme, page.passages(above.first))
        yield from sayings
    if topic.level == LABEL_LEVEL and rule.members:
        yield from _members(page, topic, rule, thing)


def _titled(page: Page, topic: Topic, rule: SubjectRule, thing: Thing, title: str) -> Iterator[Saying]:
    """Yield the relations that a title "A - B" states, where no field of the topic states them."""
    stated = {
        term
        for part in topic.below()
        for field in page.profile.rules(bare_title(part.title))
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
    items = [item for item in topic.items if not item.label and all(map(_may_name, item.values))]
    plain = Topic(topic.level, topic.label, topic.first, topic.last, items=items)
    yield from read_members(page, thing, plain, FieldRule((), "members", term=rule.members))


def _may_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and not _COLON.search(line.text) and not is_link(line)
