"""Which thing a section speaks of, and what its title and the heading above say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casegraph.extraction.entries import Title, entry_thing, parse_title, titled
from casegraph.extraction.names import read_members
from casegraph.extraction.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title, is_link, without_word
from casegraph.fields.names import split_pair
from casegraph.model.document import Line
from casegraph.model.profile import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Mention, Numbered, Saying, Statement, Thing
from casegraph.model.terms import ALIAS, LABEL
from casegraph.model.values import name_literal

_LONGEST_NAME = 60
# So many fields of a class below a bold label or in an item of a list make it an entry of that class.
_ENTRY = 2
_COLON = re.compile("[:：]")


class Under(NamedTuple):
    """What a topic stands under: the nearest heading that can be a theme, and the group it is of.

    `relation` is the relation to what the headings right below a chapter name, and `range` the class of that: empty
    outside of such a chapter. `group` is the heading that names it.
    """

    heading: Topic | None = None
    relation: str = ""
    range: str = ""
    group: Topic | None = None

    @property
    def named(self) -> tuple[str, str]:
        """The relation to the group, and its name; empty where there is none."""
        return (self.relation, bare_title(self.group.title)) if self.group else ("", "")


NOWHERE = Under()


def opened_thing(page: Page, topic: Topic, subject: Thing, under: Under = NOWHERE) -> tuple[SubjectRule, Thing] | None:
    """Return the thing that a topic opens, by the fields in it; None where it speaks of no thing of its own.

    A label with a value of its own is a field; an item of a list is a part of what the list speaks of, unless
    several fields show that it is an entry.
    """
    if not topic.label or topic.inline or (topic.level == ITEM_LEVEL and topic.values):
        return None
    written = bare_title(topic.title)
    title = without_word(written, page.profile.placeholders)
    is_worded = title != written
    below = [part for part in topic.below() if _may_open(page, part, is_worded=is_worded)]
    if not below or page.is_placeholder(title):
        return None
    for rule in page.profile.subjects:
        fields = [field for part in below for field in _opening(page, part, rule, topic, is_worded=is_worded)]
        if fields and rule.type != subject.type and _is_named(page, rule, topic, title, fields):
            return rule, _thing(page, rule, title, under)
    return None


def _may_open(page: Page, part: Topic, *, is_worded: bool) -> bool:
    return any(field.opens or (is_worded and field.of) for field in page.profile.rules(bare_title(part.title)))


def _thing(page: Page, rule: SubjectRule, title: str, under: Under) -> Thing:
    """Return the thing of a title: what its form "A - B" names is known by that alone."""
    if rule.title:
        return Mention(rule.type, page.profile.bare(rule.type, title))
    return entry_thing(page, rule.type, parse_title(page, rule.type, title), under.named)


def _is_named(page: Page, rule: SubjectRule, topic: Topic, title: str, fields: list[FieldRule]) -> bool:
    """Tell whether a title names a thing of the class: by its form, by a field that says the name, or by its ending.

    A heading names what its section speaks of; a bold label is too common for that without the word of the class, or
    a second field of it. An item opens nothing without that.
    """
    if rule.title:
        is_titled = bool(split_pair(title)) or any(field.term == rule.title[0] for field in fields)
        return is_titled and topic.level != ITEM_LEVEL
    if topic.level < LABEL_LEVEL or _fields_of(page, rule, topic) >= _ENTRY:
        return True
    return topic.level == LABEL_LEVEL and page.profile.bare(rule.type, title) != title


def _fields_of(page: Page, rule: SubjectRule, topic: Topic) -> int:
    """Count the fields of a class that a topic has."""
    return sum(any(rule.type in one.of for one in page.profile.rules(bare_title(part.title))) for part in topic.below())


def _opening(
    page: Page, part: Topic, rule: SubjectRule, topic: Topic, *, is_worded: bool = False
) -> Iterator[FieldRule]:
    """Yield the field that a part of a topic is, where it shows that the topic speaks of a thing.

    Behind the word for a case and its number, "Case 3: Acme - orders", any field of a case does.
    Without a title that names its relations, a thing is told by its fields alone: then a chapter of the whole
    document, or a field that only links to documents, shows nothing.
    """
    if not rule.title and (topic.level <= 1 or (part.values and all(map(is_link, part.values)))):
        return
    for field in page.profile.rules(bare_title(part.title)):
        # A list of cases is a list: a single name beside the label is somebody's example.
        shows = field.opens or (is_worded and bool(rule.title))
        if shows and rule.type in field.of and (part.items or field.range not in page.profile.titled):
            yield field


def read_thing(page: Page, topic: Topic, under: Under, opened: tuple[SubjectRule, Thing]) -> Iterator[Saying]:
    """Yield that the thing is there, what its title says, and what the headings above make of it."""
    rule, thing = opened
    title = without_word(bare_title(topic.title), page.profile.placeholders)
    yield from _declared(page, topic, rule, thing, title)
    yield from _titled(page, topic, rule, thing, title)
    if under.group and under.relation:
        yield from _above(page, thing, (under.relation, under.range), under.group)
    elif rule.above and under.heading and under.heading.label:
        yield from _above(page, thing, (rule.above, rule.above_type), under.heading)
    if topic.level == LABEL_LEVEL and rule.members:
        yield from _members(page, topic, rule, thing)


def _declared(page: Page, topic: Topic, rule: SubjectRule, thing: Thing, title: str) -> Iterator[Saying]:
    parsed = parse_title(page, rule.type, title) if not rule.title else Title("", title, len(title))
    bare = page.profile.bare(rule.type, parsed.name)
    yield Declaration(thing, page.passages(topic.first), name_literal(bare), topic.last)
    if bare != parsed.name:
        yield Statement(thing, ALIAS, name_literal(parsed.name), page.passages(topic.first))
    if topic.label:
        yield from titled(page, thing, parsed, topic.label, title)


def _above(page: Page, thing: Thing, relation: tuple[str, str], heading: Topic) -> Iterator[Saying]:
    other, sayings = page.named(relation[1], bare_title(heading.title), thing, heading.first)
    yield Statement(thing, relation[0], other, page.passages(heading.first))
    yield from sayings


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
        if term not in stated and rule.instead and term == rule.title[0]:
            yield from _either(page, topic, rule, thing, Mention(type_name, name))
        elif term not in stated:
            other, sayings = page.named(type_name, name, thing, topic.first)
            yield Statement(thing, term, other, page.passages(topic.first))
            yield from sayings


def _either(page: Page, topic: Topic, rule: SubjectRule, thing: Thing, named: Mention) -> Iterator[Statement]:
    """Yield both relations that the first name of a title may state: that one holds whose class the name has."""
    name, passages = page.profile.bare(named.type, named.name), page.passages(topic.first)
    other = Numbered(page.document.path, "", named.type, name, (rule.instead_type,))
    yield Statement(other, LABEL, name_literal(named.name), passages)
    yield Statement(thing, rule.title[0], other, passages)
    yield Statement(thing, rule.instead, other, passages)


def _members(page: Page, topic: Topic, rule: SubjectRule, thing: Thing) -> Iterator[Saying]:
    """Yield the things that plain items of a labelled block name, where they are short names and no sentences."""
    items = [item for item in topic.items if not item.label and all(map(_may_name, item.values))]
    plain = Topic(topic.level, topic.label, topic.first, topic.last, items=items)
    yield from read_members(page, thing, plain, FieldRule((), "members", term=rule.members))


def _may_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and not _COLON.search(line.text) and not is_link(line)
