"""Matrices: things in the first column, known things in the header, and in each cell how the two are related."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text, strength_of
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found, Row
from casegraph.extraction.readings.ratings import score_of
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.wording.attribute import attribute
from casegraph.extraction.wording.kinds import stated
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label, word_key
from casegraph.model.rules import TableRule
from casegraph.model.statement import Known, Saying, Statement, Thing
from casegraph.model.values import Literal, decimal, integer, name_literal

ROW, NOTE = "row", "note"


def read_matrix(page: Page, found: Found, numbers: Numbers) -> Iterator[Saying]:
    """Read each filled cell as a relation; columns that only comment on the row are attributes of its thing."""
    rule = found.rule
    heads = [_head(rule, head) for head in found.table.header]
    for row in found.table.rows if found.table.first not in page.claimed else ():
        name = cell_text(found.cell(row, ROW))
        # A row with more cells than heads is shifted somewhere.
        if name and len(row) <= len(heads):
            thing = _row_thing(page, rule, name, numbers)
            yield from _cells(page, found, rule, (row, thing, heads))


def _row_thing(page: Page, rule: TableRule, name: str, numbers: Numbers) -> Thing:
    defined = numbers.end(name)
    if defined.type:
        return defined
    return page.named(rule.default, name, defined, 0)[0] if rule.default else Known(name, rule.among)


def _cells(
    page: Page, found: Found, rule: TableRule, written: tuple[Row, Thing, list[tuple[str, str]]]
) -> Iterator[Saying]:
    row, thing, heads = written
    first = found.columns[ROW]
    for column, (cell, (name, kind)) in enumerate(zip(row, heads, strict=False)):
        text = cell_text(cell)
        if column == first or not name or not text or page.is_absent(text):
            continue
        if NOTE in rule.roles.get(normal_label(found.table.header[column].text), ()):
            yield from attribute(page, thing, name, cell, "", found.scope)
            yield from _chosen(page, rule, thing, found.table.header[column], cell)
        else:
            words = tuple(_words(rule, text, kind))
            ends, passages = (thing, Known(name, rule.among)), page.passages(cell.number)
            yield from stated(
                rule.kinds, text, ends=ends, passages=passages, words=words, denies=denies(page, rule, text)
            )


def _chosen(page: Page, rule: TableRule, thing: Thing, head: Line, cell: Line) -> Iterator[Statement]:
    """Yield the relation of a remark that is a choice: to each thing of its class that is known by the name given."""
    for field in rule.fields.get(normal_label(head.text), ()):
        for name in cell_text(cell).split("/"):
            known = Known(name.strip(), (field.range,), may_name=True)
            yield Statement(thing, field.term, known, page.passages(cell.number))


def denies(page: Page, rule: TableRule, text: str) -> bool:
    """Tell whether a cell says no: "not supported" and "❌ slow" are no relation, a remark with a "not" is one."""
    mark = text.split(maxsplit=1)[0]
    if not normal_label(mark) and rule.denied and rule.relations.get(word_key(mark)) == rule.denied:
        return True
    return any(pattern.fullmatch(text) for pattern in (page.profile.negations, page.profile.rejections))


def _head(rule: TableRule, head: Line) -> tuple[str, str]:
    """Split the thing that a head names from the word that says how it is related."""
    text = cell_text(head)
    for suffix in rule.suffixes:
        if len(text) > len(suffix) and text.casefold().endswith(suffix.casefold()):
            return text[: -len(suffix)].strip(), suffix.strip()
    return text, ""


def _words(rule: TableRule, text: str, kind: str) -> Iterator[tuple[str, Literal]]:
    """Yield what a cell says of its relation, in the order of the fields' names; a score is no kind of relation."""
    score, strength = score_of(text), strength_of(text, rule)
    written = kind if kind and (score is not None or strength) else text
    if kind or score is None:
        yield terms.RELATION_TYPE, name_literal(written)
    if score is not None:
        yield terms.SCORE, decimal(score)
    if strength:
        yield terms.STRENGTH, integer(strength)
