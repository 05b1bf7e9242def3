"""The ways of reading a field's value, by the name that profiles call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from casegraph.extraction.links import read_works
from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import SCENARIOS
from casegraph.extraction.readings.applicability import read_scenarios
from casegraph.extraction.readings.attributes import read_attributes
from casegraph.extraction.readings.beside import FIELDS, read_beside, read_solution
from casegraph.extraction.readings.called import read_called
from casegraph.extraction.readings.case_lists import read_cases, read_organizations
from casegraph.extraction.readings.claims import read_claims
from casegraph.extraction.readings.criteria import read_criteria
from casegraph.extraction.readings.described import read_described
from casegraph.extraction.readings.introductions import read_introduced
from casegraph.extraction.readings.names import read_kinds, read_members, read_names, read_pair
from casegraph.extraction.readings.parts import read_parts
from casegraph.extraction.readings.points import (
    read_bounds,
    read_cited,
    read_formal,
    read_goal,
    read_points,
    read_whole,
)
from casegraph.extraction.readings.ratings import read_rating
from casegraph.extraction.readings.selection_rules import RULES, read_rules
from casegraph.extraction.readings.stacks import STACK, TECHNOLOGIES, read_stack, read_technologies
from casegraph.extraction.readings.texts import (
    read_addresses,
    read_date,
    read_labels,
    read_mentions,
    read_plain,
    read_text,
    read_written,
)
from casegraph.extraction.readings.traits import read_traits
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Thing

# So many roles, each with a technology, are what was chosen.
_ROLES = 2

Reading = Callable[[Page, Thing, Topic, FieldRule], Iterator[Saying]]


def read_nothing(_page: Page, _subject: Thing, _topic: Topic, _rule: FieldRule) -> Iterator[Saying]:
    """Know the field, and state nothing: its links, if any, are read with all others."""
    return iter(())


# Running text; items of a list in it may be fields of the same thing.
TEXT = "text"
# Of this only the date counts, not the remark behind it.
DATE = "date"
# This says where something was taken from.
CITED = "cited"
# Items of this have names of their own.
ATTRIBUTES = "attributes"
# That which gives a text of each paragraph and item.
POINTS = "points"
# These expect names: running text is none of them.
NAMING = frozenset({"names", "members", "pair", STACK, TECHNOLOGIES, "organizations"})
# These read the headings below their own themselves.
CHAPTERS = frozenset({SCENARIOS})
# Nothing below this is so yet.
PLANNED = "planned"
# These take a label that no rule knows as the title of a part.
PARTS = frozenset({"parts", "paragraphs", ATTRIBUTES})
# What these read adds up: a theorem rests on many grounds, and a second text takes none of the first back.
ADDING = frozenset({"whole", "goal", CITED, POINTS, "formal", "bounds", ATTRIBUTES})

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
        POINTS: read_points,
        ATTRIBUTES: read_attributes,
        "bounds": read_bounds,
        SCENARIOS: read_scenarios,
        "addresses": read_addresses,
        "parts": read_parts,
        "paragraphs": read_solution,
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
