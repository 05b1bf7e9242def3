"""The ways of reading a field's value, by the name that profiles call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from casegraph.extraction.applicability import read_scenarios
from casegraph.extraction.attributes import read_attributes
from casegraph.extraction.called import read_called
from casegraph.extraction.case_lists import read_cases, read_organizations
from casegraph.extraction.claims import read_claims
from casegraph.extraction.criteria import read_criteria
from casegraph.extraction.described import read_described
from casegraph.extraction.introductions import read_introduced
from casegraph.extraction.links import read_works
from casegraph.extraction.names import read_kinds, read_members, read_names, read_pair
from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.extraction.parts import read_paragraphs, read_parts
from casegraph.extraction.points import (
    read_bounds,
    read_cited,
    read_formal,
    read_goal,
    read_points,
    read_whole,
)
from casegraph.extraction.ratings import read_rating
from casegraph.extraction.selection_rules import RULES, read_rules
from casegraph.extraction.stacks import STACK, TECHNOLOGIES, read_stack, read_technologies
from casegraph.extraction.texts import (
    read_addresses,
    read_date,
    read_labels,
    read_mentions,
    read_plain,
    read_text,
    read_written,
)
from casegraph.extraction.title_names import SCENARIOS
from casegraph.extraction.titles import COLONS
from casegraph.extraction.told_titles import PROPER
from casegraph.extraction.traits import read_traits
from casegraph.fields.names import split_stack
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Thing

# So many roles, each with a technology, are what was chosen.
_ROLES = 2

Reading = Callable[[Page, Thing, Topic, FieldRule], Iterator[Saying]]


def read_beside(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the names of products beside the label of a list of fields, or below it, as a stack, and text as a part."""
    names = [item.name for line in topic.values for item in split_stack(line.text)]
    if not rule.term or not names or topic.text.endswith(COLONS):
        return
    told = replace(topic, items=[], parts=[])
    if all(_is_product(name) or page.profile.is_generic(rule.ranges["component"], name) for name in names):
        yield from read_stack(page, subject, told, rule)
        return
    parts = (one for rules in page.profile.fields.values() for one in rules if one.read == "paragraphs")
    field = next((one for one in parts if subject.type in one.of), None)
    yield from read_paragraphs(page, subject, told, field) if field else ()


def chosen_instead(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> FieldRule:
    """Return how a solution is read: as technologies by role where its list is mostly such, "Database: Foo"."""
    if rule.read != "paragraphs" or len(topic.items) < _ROLES:
        return rule
    roles = [page.profile.rule(one.title, subject.type) for one in topic.items if one.label and _names_products(one)]
    known = sum(one is not None and one.read == TECHNOLOGIES for one in roles)
    if len(roles) < len(topic.items) or 2 * known <= len(roles):
        return rule
    fields = (one for rules in page.profile.fields.values() for one in rules if one.read == FIELDS and one.term)
    return next((one for one in fields if subject.type in one.of), rule)


def _names_products(topic: Topic) -> bool:
    names = [item.name for line in topic.values for item in split_stack(line.text)]
    return bool(names) and all(map(_is_product, names))


def _is_product(name: str) -> bool:
    """Tell whether words may be the name of a product: a proper one, or a single word such as etcd."""
    return bool(PROPER.fullmatch(name)) or (name.isascii() and " " not in name)


def read_nothing(_page: Page, _subject: Thing, _topic: Topic, _rule: FieldRule) -> Iterator[Saying]:
    """Know the field, and state nothing: its links, if any, are read with all others."""
    return iter(())


# "fields" is read by the walk over sections itself: its items are fields of the same thing.
FIELDS = "fields"
# Running text; items of a list in it may be fields of the same thing.
TEXT = "text"
# Of this only the date counts, not the remark behind it.
DATE = "date"
# This says where something was taken from.
CITED = "cited"
# Items of this have names of their own.
ATTRIBUTES = "attributes"
# These expect names: running text is none of them.
NAMING = frozenset({"names", "members", "pair", STACK, TECHNOLOGIES, "organizations"})
# These read the headings below their own themselves.
CHAPTERS = frozenset({SCENARIOS})
# Nothing below this is so yet.
PLANNED = "planned"
# These take a label that no rule knows as the title of a part.
PARTS = frozenset({"parts", "paragraphs", ATTRIBUTES})
# What these read adds up: a theorem rests on many grounds, and a second text takes none of the first back.
ADDING = frozenset({"whole", "goal", CITED, "points", "formal", "bounds", ATTRIBUTES})

READINGS: Mapping[str, Reading] = MappingProxyType(
    {
        "names": read_names,
        "described": read_described,
        "members": read_members,
        "kinds": read_kinds,
        "pair": read_pair,
        "labels": read_labels,
        "introduced": read_introduced,
        "called": read_called,
        STACK: read_stack,
        TECHNOLOGIES: read_technologies,
        TEXT: read_text,
        "written": read_written,
        "plain": read_plain,
        "mentions": read_mentions,
        DATE: read_date,
        "whole": read_whole,
        "goal": read_goal,
        CITED: read_cited,
        "formal": read_formal,
        "points": read_points,
        ATTRIBUTES: read_attributes,
        "bounds": read_bounds,
        SCENARIOS: read_scenarios,
        "addresses": read_addresses,
        "parts": read_parts,
        "paragraphs": read_paragraphs,
        FIELDS: read_beside,
        "cases": read_cases,
        "organizations": read_organizations,
        "rating": read_rating,
        "traits": read_traits,
        "criteria": read_criteria,
        RULES: read_rules,
        "claims": read_claims,
        "links": read_works,
        "nothing": read_nothing,
        PLANNED: read_nothing,
    }
)
