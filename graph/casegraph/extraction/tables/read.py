"""The tables of a document: each read in the way that its rule names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from casegraph.extraction.links import Extents
from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import read_attributes
from casegraph.extraction.tables.cards import card_names, card_thing, read_card
from casegraph.extraction.tables.cases import read_case_rows
from casegraph.extraction.tables.comparison import COUNT, read_comparison
from casegraph.extraction.tables.concepts import defined, names_of, read_concepts
from casegraph.extraction.tables.in_fields import FIGURES, ROLES, read_unclaimed_figures, read_unclaimed_roles
from casegraph.extraction.tables.layout import Found
from casegraph.extraction.tables.matrix import read_matrix
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.relations import read_relations
from casegraph.extraction.tables.rules import read_rule_rows
from casegraph.extraction.unread import unread_table
from casegraph.model import terms
from casegraph.model.statement import Mention, Numbered, Part, Saying, Thing

TableReading = Callable[[Page, Found, Numbers], Iterator[Saying]]

CONCEPTS, CARD = "concepts", "card"

TABLE_READINGS: Mapping[str, TableReading] = MappingProxyType(
    {
        CONCEPTS: read_concepts,
        "attributes": read_attributes,
        "relations": read_relations,
        "matrix": read_matrix,
        "comparison": read_comparison,
        CARD: read_card,
        "cases": read_case_rows,
        FIGURES: read_unclaimed_figures,
        ROLES: read_unclaimed_roles,
        "rules": read_rule_rows,
    }
)


def read_tables(page: Page, tables: Iterable[Found], sayings: Sequence[Saying] = ()) -> Iterator[Saying]:
    """Yield what the tables say; their things are known by number and name in all tables of the document.

    `sayings` are those of the text around them: what a table of a case counts is what this case runs.
    """
    listed = tuple(tables)
    numbers = Numbers.of(_things(page, listed))
    counting = any(COUNT in found.columns for found in listed)
    extents = Extents(sayings if counting else (), Mention(terms.DOCUMENT, page.document.path))
    for found in listed:
        if COUNT in found.columns and _is_of_case(page, extents.at(found.table.first)):
            page.found.extend([unread_table(page, found.table)])
        else:
            yield from TABLE_READINGS[found.rule.read](page, found, numbers)


def _is_of_case(page: Page, thing: Thing) -> bool:
    while isinstance(thing, Part):
        thing = thing.owner
    return page.profile.titling is not None and thing.type == page.profile.titling.type


def _things(page: Page, tables: Iterable[Found]) -> Iterator[tuple[Numbered, Iterable[str]]]:
    for found in tables:
        kind = found.rule.read
        if kind == CARD and (thing := card_thing(page, found)):
            yield thing, card_names(found)
        for row in found.table.rows if kind == CONCEPTS else ():
            if one := defined(page, found, row):
                yield one, names_of(found, row)
