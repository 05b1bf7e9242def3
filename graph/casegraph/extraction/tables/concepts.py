"""Tables that define things, a row each: number, names, definition and type; further columns say more of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import BETWEEN, cell_lines, cell_name, cell_text, split_name
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_heads import NUMBER, field_of
from casegraph.extraction.pages.table_layout import Found, Row
from casegraph.extraction.pages.titles import without_pointer
from casegraph.extraction.pages.told_titles import read_named
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.tables.numbers import Numbers
from casegraph.extraction.wording.attribute import attribute
from casegraph.fields.names import split_pair
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.statement import Declaration, Mention, Numbered, Passage, Saying, Statement, Thing
from casegraph.model.values import Literal, has_cjk, name_literal, text_literal

NAME, ENGLISH, ALIASES, MEANING, KIND = "name", "english", "aliases", "meaning", "kind"
CHINESE = "chinese"
_ALIAS = re.compile(r"[、，,;；/]\s*")


def defined(page: Page, found: Found, row: Row) -> Numbered | None:
    """Return the thing that a row defines, None where it has no name, or leaves one open: "[term 1]"."""
    name = split_name(cell_text(found.cell(row, NAME)))[0]
    rule = found.rule
    if not any(map(str.isalnum, name)) or page.is_absent(name):
        return None
    kind = rule.types.get(normal_label(cell_text(found.cell(row, KIND))), rule.default)
    number = cell_text(found.cell(row, NUMBER))
    # What a row says of the class of its thing is not for others to say.
    among = rule.among if kind == rule.default else ()
    return Numbered(page.document.path, number, kind, page.profile.bare(kind, name), among)


def names_of(found: Found, row: Row) -> Iterator[str]:
    """Yield the names that a row gives its thing."""
    yield from filter(None, split_name(cell_text(found.cell(row, NAME))))
    yield from filter(None, (cell_text(found.cell(row, role)) for role in (ENGLISH, CHINESE)))


def read_concepts(page: Page, found: Found, _numbers: Numbers) -> Iterator[Saying]:
    """Read each row as a thing of its own."""
    for row in found.table.rows:
        thing = defined(page, found, row)
        if thing:
            passages = page.passages(row[0].number)
            yield Declaration(thing, passages, last=row[0].number)
            yield from _own(page, found, row, (thing, passages))
            yield from _titled(page, thing, row[0].number)
            if thing.number:
                yield from under(page, found, thing)
            yield from further(page, found, row, thing)


def _own(page: Page, found: Found, row: Row, said: tuple[Numbered, tuple[Passage, ...]]) -> Iterator[Saying]:
    (thing, passages), absent = said, page.profile.absent
    if thing.number:
        yield Statement(thing, terms.NOTATION, Literal(thing.number), passages)
    name, other = split_name(cell_text(found.cell(row, NAME)))
    yield from labels(thing, name, cell_name(found.cell(row, ENGLISH), absent), passages)
    chinese = cell_name(found.cell(row, CHINESE), absent)
    if chinese and normal(chinese) != normal(name):
        yield Statement(thing, terms.LABEL, Literal(chinese, language="zh"), passages)
    written = [*BETWEEN.split(other), *_ALIAS.split(cell_name(found.cell(row, ALIASES), absent))]
    yield from (Statement(thing, terms.ALIAS, name_literal(alias), passages) for alias in filter(None, written))
    kind = cell_text(found.cell(row, KIND))
    if kind:
        yield Statement(thing, terms.CATEGORY, name_literal(kind), passages)
    meaning = definition(found.cell(row, MEANING))
    if meaning:
        yield Statement(thing, terms.DEFINITION, text_literal(meaning), passages)


def _titled(page: Page, thing: Numbered, line: int) -> Iterator[Saying]:
    """Yield the relations that the name of a thing states by its form, "Acme - orders"."""
    pair = split_pair(thing.name) or ()
    for rule in page.profile.subjects if pair else ():
        for said in zip(rule.title, rule.title_types, pair, strict=False) if rule.type == thing.type else ():
            if page.profile.is_name(*said[1:]):
                yield from read_named(page, rule, thing, said, line)


def labels(thing: Numbered, name: str, english: str, passages: tuple[Passage, ...]) -> Iterator[Statement]:
    """Yield the names of a thing by language; a name that is the same in both has none."""
    if thing.name != name:
        yield Statement(thing, terms.ALIAS, name_literal(name), passages)
    if english and normal(english) != normal(thing.name):
        # The name of a numbered concept is the Chinese one, even in Latin letters; that of a glossary is a short form.
        language = "zh" if thing.number or has_cjk(thing.name) else ""
        yield Statement(thing, terms.LABEL, Literal(thing.name, language=language), passages)
        yield Statement(thing, terms.LABEL, Literal(english, language="zh" if has_cjk(english) else "en"), passages)
    else:
        yield Statement(thing, terms.LABEL, name_literal(thing.name), passages)


def definition(cell: Line | None) -> str:
    """Return a definition without the brackets at its end that only point to documents."""
    return cell_text(without_pointer(cell)) if cell else ""


def under(page: Page, found: Found, thing: Numbered) -> Iterator[Saying]:
    """Yield that a thing stands under the notion that the heading above its table names."""
    title = found.title
    if (
        found.heading
        and title
        and normal(title) != normal(thing.name)
        and not (page.is_nameless(title) or page.is_listing(title))
        and not page.profile.is_class_word(thing.type, title)
    ):
        section = Mention(terms.CONCEPT, title)
        yield Statement(thing, terms.BROADER, section, page.passages(found.heading.number))


def further(page: Page, found: Found, row: Row, thing: Thing) -> Iterator[Saying]:
    """Yield what the columns of no role say: a field that the profile knows, else an attribute."""
    for column in found.rest:
        cell = row[column] if column < len(row) else None
        if cell and cell_text(cell):
            yield from _column(page, found, thing, found.table.header[column], cell)


def _column(page: Page, found: Found, thing: Thing, head: Line, cell: Line) -> Iterator[Saying]:
    rule = found.rule
    field = field_of(rule, head) or page.rule(head.text, thing.type)
    if field and field.term:
        # A word for none is no value of a field; of what documents name themselves it may be one: "ACID | none".
        yield from () if page.is_absent(cell_text(cell)) else read_field(page, thing, head, cell_lines(cell), field)
    elif normal_label(head.text):  # a mere sign, "#", numbers the rows and names nothing
        yield from attribute(page, thing, cell_text(head), cell, rule.context, found.scope)
