"""Whom fields of a document are told of: what a heading, or a label alone, names before them; else the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import SCENARIOS, said_names, told_names
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.sections.going_on import going_on
from casegraph.model import terms
from casegraph.model.identifiers import short_slug
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Known, Part, Saying, Statement, Thing
from casegraph.model.values import text_literal

# A role of fields: the term for what the heading above says of the parts that they make.
_HEADING = "heading"
_KEY_LENGTH = 30


def parts_told(page: Page, topic: Topic, told: Topic | None) -> Iterator[tuple[Topic, Topic | None]]:
    """Yield what may be a field or section below a topic, each with the heading or label alone that it is told of.

    `told` is that of the topic itself.
    """
    now = told = _heading(page, topic, told)
    for part in going_on(page, topic.below()):
        if part.level != LABEL_LEVEL:
            now = told
        elif _is_alone(page, part):
            now = part
        yield part, now


def owner_of(page: Page, subject: Thing, rule: FieldRule, told: Topic | None) -> Thing:
    """Return whose field it is: of fields of a document, that of what the heading or label names, where it is known."""
    if subject.type != terms.DOCUMENT or not told:
        return subject
    # What stands right below the document's own title is of no part of it; what this names has other names.
    if not (rule.whole or (rule.named and (told.level > 1 or rule.term == terms.ALIAS))):
        return subject
    name, short = said_names(page, told.title) if told.level > 1 else told_names(page, told.title, told.level)
    return Known(name, page.profile.naming.among, may_name=True, short=short, otherwise=subject)


def named_field(page: Page, label: Topic, subject: Thing, told: Topic | None) -> tuple[FieldRule, Thing] | None:
    """Return the field that a label is, of what the heading above names, where that is known, and of no document.

    A label over fields is the title of these. What one below the title of a document describes is the document. An item
    below a heading that names nothing may say where what that title names applies: "- **Suitable**: events".
    """
    if subject.type != terms.DOCUMENT or label.level < LABEL_LEVEL or not told or told.level >= LABEL_LEVEL:
        return None
    is_item, rules = label.level > LABEL_LEVEL, page.rules(label.title)
    if is_item and (told.level > 1 or all(rule.read != SCENARIOS for rule in rules)):
        return None
    if not rules or any(page.rules(part.title) for part in label.below()):
        return None
    for rule in rules:
        types = tuple(one for one in page.profile.naming.among if one in rule.of)
        if types and (told.level > 1 or rule.term != terms.DESCRIPTION):
            name, short = told_names(page, told.title, told.level)
            return rule, Known(name, types, may_name=told.level <= 1, short=short)
    return None


def under_heading(
    page: Page, said: Iterable[Saying], rule: FieldRule, owner: Thing, told: Topic | None
) -> Iterable[Saying]:
    """Add what the heading or label before a field says of the parts that it makes, where its rule has a term for that.

    These are other parts than those below another heading, whatever is said of both.
    """
    term = rule.others.get(_HEADING, "") if told and told.level > 1 else ""
    return _headed(page, said, (owner, term), told) if term and told else said


def _headed(page: Page, said: Iterable[Saying], of: tuple[Thing, str], told: Topic) -> Iterator[Saying]:
    """Yield what a field says with its parts below a heading; `of` are their owner, and the term for the heading."""
    owner, term = of
    title = bare_title(told.title)
    key = short_slug(title, _KEY_LENGTH)
    for saying in said:
        yield _below(saying, owner, key)
        if isinstance(saying, Declaration) and isinstance(saying.thing, Part):
            part = _own(saying.thing, owner, key)
            yield Statement(part, term, text_literal(title), page.passages(told.first))


def _heading(page: Page, topic: Topic, told: Topic | None) -> Topic | None:
    """Return the heading that what stands in a topic is told of: its own, unless it only collects."""
    if not topic.label or topic.level >= LABEL_LEVEL:
        return told
    title = bare_title(topic.title)
    return topic if topic.level <= 1 or (page.is_theme(title) and not page.is_nameless(title)) else told


def _is_alone(page: Page, part: Topic) -> bool:
    """Tell whether a label has nothing of its own: it is the title of the labels behind it."""
    is_empty = part.first == part.last and not part.values
    return is_empty and not page.rules(part.title) and not page.is_nameless(part.title)


def _below(saying: Saying, owner: Thing, key: str) -> Saying:
    if isinstance(saying, Declaration):
        return saying._replace(thing=_own(saying.thing, owner, key))
    if isinstance(saying, Statement):
        end = _own(saying.object, owner, key) if isinstance(saying.object, Part) else saying.object
        return saying._replace(subject=_own(saying.subject, owner, key), object=end)
    return saying


def _own(thing: Thing, owner: Thing, key: str) -> Thing:
    """Return a part of the owner with the heading in its key; any other thing as it is."""
    is_part = isinstance(thing, Part) and thing.owner == owner
    return Part(thing.type, owner, f"{key}-{thing.key}") if isinstance(thing, Part) and is_part else thing
