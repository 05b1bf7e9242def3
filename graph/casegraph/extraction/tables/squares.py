"""Squares: tables whose rows and columns are things of one kind, and in each cell how the row's is to the column's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casegraph.extraction.pages.cells import BRACKETED, cell_text, strength_of
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Row
from casegraph.extraction.wording.kinds import denies_any, stated
from casegraph.model import terms
from casegraph.model.normal_forms import normal, word_key
from casegraph.model.rules import KindRule
from casegraph.model.statement import Saying, Thing
from casegraph.model.values import integer, name_literal

# Whose words for kinds of relations the cells have.
_RELATIONS = "relations"
_FEWEST = 2


def is_square(heads: Sequence[str], labels: Sequence[str]) -> bool:
    """Tell whether the names above the columns are those of the rows, whatever their order."""
    above, beside = sorted(map(normal, filter(None, heads))), sorted(map(normal, filter(None, labels)))
    return above == beside and len({*above}) == len(above) >= _FEWEST


def read_square(
    page: Page, heads: Sequence[str], labels: Sequence[str], rows: Sequence[Row], by_name: Mapping[str, Thing]
) -> Iterator[Saying]:
    """Read each filled cell as the relation of its row's thing to its column's, and never the other way round.

    What a thing is to itself is none, and a mere number says no kind; `by_name` are the things of both.
    """
    rule, table = _kinds(page), page.profile.table(_RELATIONS)
    for row, label in zip(rows, labels, strict=True):
        source = by_name.get(normal(label)) if label else None
        # A row with more cells than heads is shifted somewhere.
        if source is None or len(row) > len(heads):
            continue
        for head, cell in zip(heads, row, strict=False):
            text, target = cell_text(cell), by_name.get(normal(head)) if head else None
            if target is None or target == source or not _says_kind(page, text):
                continue
            kind, degree = _kind_of(page, text)
            words = [(terms.RELATION_TYPE, name_literal(kind))]
            if table and (strength := strength_of(degree or kind, table)):
                words.append((terms.STRENGTH, integer(strength)))
            denies = denies_any(page, rule, kind)
            ends, passages = (source, target), page.passages(cell.number)
            yield from stated(rule, kind, ends=ends, passages=passages, words=tuple(words), denies=denies)


def is_known_kind(page: Page, text: str) -> bool:
    """Tell whether a cell is the word for a relation, as those of tables of relations are."""
    word = word_key(_kind_of(page, text)[0])
    return word in _kinds(page).relations or word in _kinds(page).inverses


def _kind_of(page: Page, text: str) -> tuple[str, str]:
    """Split the word for a relation from how strong it is, "supports (weak)"; empty where that is not said."""
    found, table = BRACKETED.fullmatch(text), page.profile.table(_RELATIONS)
    return (found[1], found[2]) if found and table and strength_of(found[2], table) else (text, "")


def _kinds(page: Page) -> KindRule:
    table = page.profile.table(_RELATIONS)
    return table.kinds if table else KindRule()


def _says_kind(page: Page, text: str) -> bool:
    """Tell whether a cell says a kind of relation: a known one, or words or marks without a figure."""
    return is_known_kind(page, text) or (bool(text) and not page.is_absent(text) and not any(map(str.isdigit, text)))
