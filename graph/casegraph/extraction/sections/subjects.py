"""Which thing a section speaks of, and what its title and the heading above say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.self_called import calls_itself_one, fields_of, is_announced, parts_of
from casegraph.extraction.pages.titles import bare_title, is_link, numbered_word, title_code
from casegraph.extraction.pages.told_titles import colon_pair, is_told_pair, read_above, read_title
from casegraph.extraction.readings.names import are_proper, read_members
from casegraph.extraction.readings.stacks import STACK
from casegraph.extraction.sections.entries import Title, entry_thing, parse_title, titled, told_row
from casegraph.extraction.wording.denials import is_denied
from casegraph.fields.names import split_note, split_pair
from casegraph.model.document import Line
from casegraph.model.identifiers import slug
from casegraph.model.normal_forms import normal
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Mention, Numbered, Part, Saying, Statement, Thing
from casegraph.model.terms import ALIAS, DOCUMENT
from casegraph.model.values import name_literal

_LONGEST_NAME = 60
# So many fields of a class below a bold label or in an item of a list make it an entry of that class.
_ENTRY = 2
# So many different fields below a heading "A - B" are a case told in full, if technologies are among them.
_IN_FULL, _NAMING = 3, frozenset({"fields", STACK, "technologies"})
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


def opened_thing(
    page: Page, topic: Topic, subject: Thing, under: Under = NOWHERE, *, announced: bool = False
) -> tuple[SubjectRule, Thing] | None:
    """Return the thing that a topic opens, by the fields in it; None where it speaks of no thing of its own.

    A label with a value of its own is a field; an item of a list is a part of what the list speaks of, unless
    several fields show that it is an entry. `announced` says that a heading around is one over cases.
    """
    if not topic.label or topic.inline or (topic.level == ITEM_LEVEL and topic.values):
        return None
    row = told_row(page, topic.title) if page.rows and topic.level < LABEL_LEVEL else None
    known = [part for part in parts_of(page, page.profile.titling, topic) if page.rules(bare_title(part.title))]
    if row or not known:
        return row or _titled_alone(page, topic, under)
    written = bare_title(topic.title)
    title = page.told_title(written)
    is_collected = page.profile.collected(title) != title
    is_worded = announced or title != written or is_collected or _is_told_in_full(page, topic, title)
    entries = [rule for rule in page.profile.subjects if _is_entry(page, rule, topic)]
    below = [part for part in known if _may_open(page, part, is_worded=is_worded or bool(entries))]
    name, note = split_note(title)
    is_none = page.is_placeholder(title) or page.is_hollow(title)
    # "Acme: from Foo to Bar" denies nothing of Acme.
    if not below or is_none or is_denied(page.profile, _COLON.split(name)[0], note):
        return None
    # "Case 3: Acme - orders" is a case also within one, as is "Acme - orders" over "Company: Acme".
    is_pair = topic.level < LABEL_LEVEL and is_told_pair(page, title)
    for rule in page.profile.subjects:
        is_told = is_pair and (title != written or _names_itself(page, rule, topic, title))
        is_shown = is_worded if rule.title else rule in entries
        fields = [field for part in below for field in _opening(page, part, rule, topic, is_shown=is_shown)]
        is_other = rule.type != subject.type or (rule.title and is_told)
        if fields and is_other and _is_named(page, rule, topic, title, fields):
            return rule, _thing(page, rule, (written, title), under)
        is_one = calls_itself_one(page, rule, topic) or (announced and is_announced(page, rule, topic))
        if fields and rule.type != subject.type and is_one:
            return rule, Part(rule.type, Mention(DOCUMENT, page.document.path), slug(page.profile.collected(title)))
    return None


def _names_itself(page: Page, rule: SubjectRule, topic: Topic, title: str) -> bool:
    """Tell whether a field below a title "A - B" says again whose it is: A."""
    pair, rules = split_pair(title), ((part, page.rule(bare_title(part.title), rule.type)) for part in topic.below())
    owners = (part for part, field in rules if field and field.term == next(iter(rule.title), None))
    return pair is not None and any(normal(part.text) == normal(pair[0]) for part in owners)


def _titled_alone(page: Page, topic: Topic, under: Under) -> tuple[SubjectRule, Thing] | None:
    """Return the case of a heading over nothing but text, "Case 3: Acme - orders": its title leaves no doubt."""
    if topic.level >= LABEL_LEVEL or not topic.values:
        return None
    rule, written = page.profile.titling, bare_title(topic.title)
    if rule is None or not numbered_word(written):
        return None
    title = page.told_title(written)
    pair = split_pair(title) if title != written and page.profile.is_case_word(numbered_word(written)) else None
    is_one = pair and is_told_pair(page, title) and page.profile.is_proper(rule.title_types[0], pair[0])
    return (rule, _thing(page, rule, (written, title), under)) if is_one else None


def _is_told_in_full(page: Page, topic: Topic, title: str) -> bool:
    """Tell whether a heading "A - B" has enough fields of a class below it: parts, technologies, and a third."""
    if topic.level >= LABEL_LEVEL or not split_pair(title):
        return False
    for kind in page.profile.titled:
        rules = [page.rule(bare_title(part.title), kind) for part in topic.below()]
        reads = {(rule.term, rule.read) for rule in rules if rule and kind in rule.of}
        ways = {read for _, read in reads}
        if len(reads) >= _IN_FULL and "parts" in ways and ways & _NAMING:
            return True
    return False


def _is_entry(page: Page, rule: SubjectRule, topic: Topic) -> bool:
    """Tell whether a topic has enough fields of a class without a title's form, one of them a stack."""
    if rule.title or topic.level <= 1 or len(topic.below()) < _IN_FULL:
        return False
    rules = [page.rule(bare_title(part.title), rule.type) for part in topic.below()]
    fields = {(one.term, one.read) for one in rules if one and rule.type in one.of}
    return len(fields) >= _IN_FULL and any(read == STACK for _, read in fields)


def _may_open(page: Page, part: Topic, *, is_worded: bool) -> bool:
    return any(field.opens or (is_worded and field.of) for field in page.rules(bare_title(part.title)))


def _thing(page: Page, rule: SubjectRule, titles: tuple[str, str], under: Under) -> Thing:
    """Return the thing of a title, given as written and less its number.

    What its form "A - B" names is known by that alone, unless the document has several of that name.
    """
    written, title = titles
    if rule.title and normal(title) in page.twins:
        number = slug(written.removesuffix(title))
        return Numbered(page.document.path, number, rule.type, page.profile.bare(rule.type, title))
    if rule.title:
        return Mention(rule.type, page.profile.bare(rule.type, title))
    return entry_thing(page, rule.type, parse_title(page, rule.type, title), under.named)


def _is_named(page: Page, rule: SubjectRule, topic: Topic, title: str, fields: list[FieldRule]) -> bool:
    """Tell whether a title names a thing of the class: by its form, by a field that says the name, or by its ending.

    A heading over a list of cases names what these have in common, if it can be a theme, and one with the word of the
    class, or with a group above it, is one of the class. All others, such as "Goals" over a stack, need a second field
    of the class to be more than words; an item always does.
    """
    if rule.title:
        has_colon = colon_pair(page, rule, title) and fields_of(page, rule, topic) >= _ENTRY
        is_titled = has_colon or is_told_pair(page, title) or any(field.term == rule.title[0] for field in fields)
        return bool(is_titled) and topic.level != ITEM_LEVEL and page.rule(title, rule.type) is None
    if topic.level < LABEL_LEVEL and any(field.range in page.profile.titled for field in fields):
        return page.is_theme(title)
    return fields_of(page, rule, topic) >= _ENTRY or (topic.level <= LABEL_LEVEL and _is_one(page, rule, title))


def _is_one(page: Page, rule: SubjectRule, title: str) -> bool:
    """Tell whether a title says of itself that it names a thing of the class, or a row of a table does."""
    parsed = parse_title(page, rule.type, title)
    bare = page.profile.bare(rule.type, parsed.name)
    return bool(parsed.number) or bare != parsed.name or normal(bare) in page.rows


def _opening(
    page: Page, part: Topic, rule: SubjectRule, topic: Topic, *, is_shown: bool = False
) -> Iterator[FieldRule]:
    """Yield the field that a part of a topic is, where it shows that the topic speaks of a thing.

    Behind the word for a case and its number, "Case 3: Acme - orders", any field of a case does, and in an entry of
    several fields any of these: there it `is_shown` already.
    Without a title that names its relations, a thing is told by its fields alone: then a chapter of the whole
    document, or a field that only links to documents, shows nothing.
    """
    if not rule.title and (topic.level <= 1 or (part.values and all(map(is_link, part.values)))):
        return
    for field in page.rules(bare_title(part.title)):
        # A list of cases is a list: a single name beside the label is somebody's example.
        shows = field.opens or is_shown
        is_one = part.items or field.range not in page.profile.titled
        if shows and rule.type in field.of and is_one and _names_owner(page, part, rule, field):
            yield field


def _names_owner(page: Page, part: Topic, rule: SubjectRule, field: FieldRule) -> bool:
    """Tell whether a field that says whose a thing is names somebody; any other field may say what it likes."""
    return not rule.title or field.term != rule.title[0] or are_proper(page, part, field.range)


def read_thing(page: Page, topic: Topic, under: Under, opened: tuple[SubjectRule, Thing]) -> Iterator[Saying]:
    """Yield that the thing is there, what its title says, and what the headings above make of it."""
    rule, thing = opened
    title = page.told_title(bare_title(topic.title))
    yield from _declared(page, topic, rule, thing, title)
    yield from read_title(page, topic, rule, thing, title)
    if under.group and under.relation:
        yield from _above(page, thing, (under.relation, under.range), under.group)
    elif rule.above and under.heading and under.heading.label:
        title = page.theme(bare_title(under.heading.title))
        yield from read_above(page, rule, thing, title, under.heading.first)
    if topic.level == LABEL_LEVEL and rule.members:
        yield from _members(page, topic, rule, thing)


def _declared(page: Page, topic: Topic, rule: SubjectRule, thing: Thing, title: str) -> Iterator[Saying]:
    parsed = parse_title(page, rule.type, title) if not rule.title else Title("", title, len(title))
    bare = page.profile.bare(rule.type, parsed.name)
    yield Declaration(thing, page.passages(topic.first), name_literal(bare), topic.last)
    if bare != parsed.name:
        yield Statement(thing, ALIAS, name_literal(parsed.name), page.passages(topic.first))
    if topic.label:
        numbered = parsed._replace(number=parsed.number or title_code(topic.title)) if not rule.title else parsed
        yield from titled(page, thing, numbered, topic.label, title)


def _above(page: Page, thing: Thing, relation: tuple[str, str], heading: Topic) -> Iterator[Saying]:
    other, sayings = page.named(relation[1], bare_title(heading.title), thing, heading.first)
    yield Statement(thing, relation[0], other, page.passages(heading.first))
    yield from sayings


def _members(page: Page, topic: Topic, rule: SubjectRule, thing: Thing) -> Iterator[Saying]:
    """Yield the things that plain items of a labelled block name, where they are short names and no sentences."""
    items = [item for item in topic.items if not item.label and all(map(_may_name, item.values))]
    plain = Topic(topic.level, topic.label, topic.first, topic.last, items=items)
    yield from read_members(page, thing, plain, FieldRule((), "members", term=rule.members))


def _may_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and not _COLON.search(line.text) and not is_link(line)
