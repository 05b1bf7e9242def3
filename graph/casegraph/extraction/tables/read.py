"""The tables of a document: each read in the way that its rule names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import read_attributes
from casegraph.extraction.tables.cards import card_names, card_thing, read_card
from casegraph.extraction.tables.cases import read_case_rows
from casegraph.extraction.tables.comparison import read_comparison
from casegraph.extraction.tables.concepts import defined, names_of, read_concepts
from casegraph.extraction.tables.in_fields import FIGURES, ROLES, read_unclaimed_figures, read_unclaimed_roles
from casegraph.extraction.tables.layout import Found
from casegraph.extraction.tables.matrix import read_matrix
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.relations import read_relations
from casegraph.extraction.tables.rules import read_rule_rows
from casegraph.model.statement import Numbered, Saying

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


def read_tables(page: Page, tables: Iterable[Found]) -> Iterator[Saying]:
    """Yield what the tables say; their things are known by number and name in all tables of the document."""
    listed = tuple(tables)
    numbers = Numbers.of(_things(page, listed))
    for found in listed:
        yield from TABLE_READINGS[found.rule.read](page, found, numbers)


def _things(page: Page, tables: Iterable[Found]) -> Iterator[tuple[Numbered, Iterable[str]]]:
    for found in tables:
        kind = found.rule.read
        if kind == CARD and (thing := card_thing(page, found)):
            yield thing, card_names(found)
        for row in found.table.rows if kind == CONCEPTS else ():
            if one := defined(page, found, row):
                yield one, names_of(found, row)
