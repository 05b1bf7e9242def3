"""Tables of scenarios below a field that says where something applies: each row is one, with how well and why."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from casegraph.extraction.pages.cells import cell_text, strength_of
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found
from casegraph.extraction.pages.title_names import AGAINST
from casegraph.extraction.readings.ratings import score_of
from casegraph.extraction.tables.matrix import NOTE, ROW, denies
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label, word_key
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import Literal, decimal, integer, name_literal, text_literal


def lists_scenarios(found: Found) -> bool:
    """Tell whether a table only comments on the scenarios in its first column: no head names a thing that suits them.

    One that tells what to choose for each speaks of that.
    """
    heads = [normal_label(head.text) for at, head in enumerate(found.table.header) if at != found.columns.get(ROW)]
    return ROW in found.columns and bool(heads) and all(_comments(found, head) for head in heads)


def _comments(found: Found, head: str) -> bool:
    return NOTE in found.rule.roles.get(head, ()) and head not in found.rule.fields


def read_suited(page: Page, subject: Thing, found: Found, rule: FieldRule) -> Iterator[Saying]:
    """Read each row as a scenario in the rule's relation, or in the other one where a cell refuses it."""
    for row in found.table.rows:
        cell = found.cell(row, ROW)
        name, is_crossed = page.split_mark(cell_text(cell))
        if cell and name and not page.is_nobody(name) and len(row) <= len(found.table.header):
            cells = zip(found.table.header, row, strict=False)
            notes = [(head, text) for head, one in cells if one is not cell and (text := cell_text(one))]
            is_refused = is_crossed or any(_refuses(page, found, text) for _, text in notes)
            words = dict(word for head, text in notes for word in _words(page, found, head, text))
            thing, sayings = page.named(rule.range, name, subject, cell.number)
            term = rule.others.get(AGAINST, rule.term) if is_refused else rule.term
            qualifiers = tuple(sorted(words.items(), key=itemgetter(0)))
            yield Statement(subject, term, thing, page.passages(cell.number), qualifiers)
            yield from sayings


def _refuses(page: Page, found: Found, text: str) -> bool:
    """Tell whether a cell says no, with a mark or in a word: ❌, 不适合, "not suitable"."""
    word = found.rule.relations.get(word_key(text))
    return denies(page, found.rule, text) or (word is not None and word == found.rule.denied)


def _words(page: Page, found: Found, head: Line, text: str) -> Iterator[tuple[str, Literal]]:
    """Yield what a cell says of the relation: a score, how strong it is, its kind below "fit", else a text."""
    score, strength = score_of(text), strength_of(text, found.rule)
    is_mark = not strength and not any(map(str.isalnum, text))
    if is_mark or page.is_absent(text) or _refuses(page, found, text):
        return
    if score is not None:
        yield terms.SCORE, decimal(score)
    elif strength:
        yield terms.STRENGTH, integer(strength)
    elif normal_label(head.text) in map(normal_label, found.rule.suffixes):
        yield terms.RELATION_TYPE, name_literal(text)
    else:
        field = page.rule(head.text, terms.RELATION)
        yield field.term if field else terms.DESCRIPTION, text_literal(text)
