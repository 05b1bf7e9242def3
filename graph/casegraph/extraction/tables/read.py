"""The tables of a document: each read in the way that its rule names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from casegraph.extraction.links import Extents
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import CARD, KINDS, Found
from casegraph.extraction.tables.attributes import read_attributes
from casegraph.extraction.tables.cards import card_names, card_thing, read_card
from casegraph.extraction.tables.cases import read_case_rows
from casegraph.extraction.tables.comparison import COUNT, read_comparison
from casegraph.extraction.tables.concepts import defined, names_of, read_concepts
from casegraph.extraction.tables.in_fields import (
    FIGURES,
    ROLES,
    figures_of_case,
    read_unclaimed_figures,
    read_unclaimed_roles,
    roles_of_case,
)
from casegraph.extraction.tables.kinds import read_kinds
from casegraph.extraction.tables.matrix import read_matrix
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.tables.relations import read_relations
from casegraph.extraction.tables.rules import read_rule_rows
from casegraph.extraction.tables.told import TOLD, read_told, told_instead
from casegraph.extraction.tables.unread import unread_table
from casegraph.extraction.tables.works import read_work_rows
from casegraph.model import terms
from casegraph.model.statement import Mention, Numbered, Part, Saying, Thing

TableReading = Callable[[Page, Found, Numbers], Iterator[Saying]]

CONCEPTS = "concepts"

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
        KINDS: read_kinds,
        TOLD: read_told,
        "works": read_work_rows,
    }
)

# How tables of these kinds are read in a case where no field has them.
CASE_READINGS: Mapping[str, Callable[[Page, Thing, Found], Iterator[Saying]]] = MappingProxyType(
    {FIGURES: figures_of_case, ROLES: roles_of_case}
)


def read_tables(
    page: Page, tables: Iterable[Found], sayings: Sequence[Saying] = (), guessed: Iterable[Found] = ()
) -> Iterator[Saying]:
    """Yield what the tables say; their things are known by number and name in all tables of the document.

    `sayings` are those of the text around them: what a table of a case counts is what this case runs. `guessed` may
    compare what is known.
    """
    listed = tuple(tables)
    numbers = Numbers.of(_things(page, listed))
    is_placed = any(_is_own(found) or found.rule.read in CASE_READINGS for found in listed)
    extents = Extents(sayings if is_placed else (), Mention(terms.DOCUMENT, page.document.path))
    for found in listed:
        case = _case(page, extents.at(found.table.first)) if is_placed else None
        if case and _is_own(found):
            page.found.extend([unread_table(page, found.table)])
        else:
            own = _own(page, case, found) if case else []
            one = found if case else told_instead(page, found) or found
            yield from own or TABLE_READINGS[one.rule.read](page, one, numbers)
    for found in guessed:
        yield from read_comparison(page, found, numbers) if found.table.first not in page.claimed else ()


def _is_own(found: Found) -> bool:
    """Tell whether a table of a case says how the case runs a thing, or asks for it, and nothing of it in general."""
    asks = found.rule.read == CONCEPTS and bool(found.rule.context)
    return COUNT in found.columns or found.rule.read in {TOLD, CARD} or asks


def is_of_case(page: Page, sayings: Sequence[Saying]) -> Callable[[int], bool]:
    """Return what tells whether a line is of a case, by what the text around it says."""
    made: list[Extents] = []

    def tells(line: int) -> bool:
        # Few documents ask.
        if not made:
            made.append(Extents(sayings, Mention(terms.DOCUMENT, page.document.path)))
        return _case(page, made[0].at(line)) is not None

    return tells


def _case(page: Page, thing: Thing) -> Thing | None:
    """Return the case that something is, or is a part of; None where it is none."""
    kind = page.profile.titling
    # A case that calls itself one is a part of its document.
    while kind is not None and isinstance(thing, Part) and thing.type != kind.type:
        thing = thing.owner
    return thing if kind is not None and thing.type == kind.type else None


def _own(page: Page, case: Thing, found: Found) -> list[Saying]:
    """Return what a table says of the case around it; nothing where it is of a field, or below what is only planned."""
    reading = CASE_READINGS.get(found.rule.read)
    is_aside = found.table.first in page.claimed or any(
        pattern.search(found.scope) for pattern in (page.profile.not_now, page.profile.refusals)
    )
    return [*reading(page, case, found)] if reading and not is_aside else []


def _things(page: Page, tables: Iterable[Found]) -> Iterator[tuple[Numbered, Iterable[str]]]:
    for found in tables:
        kind = found.rule.read
        if kind == CARD and (thing := card_thing(page, found)):
            yield thing, card_names(found)
        for row in found.table.rows if kind == CONCEPTS else ():
            if one := defined(page, found, row):
                yield one, names_of(found, row)
