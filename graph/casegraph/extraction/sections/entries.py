"""Entries of a catalogue: what the title of one says, and which row of the document's tables it tells more of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title, cut, title_code
from casegraph.extraction.wording.measurements import measurements
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Mention, Numbered, Saying, Statement, Thing
from casegraph.model.values import Literal

_NUMBERED = re.compile(
    r"([^\d:：]{1,20}?)[\s#-]*((?:[A-Za-z]{1,3}-?)?\d+(?:\.\d+)*|[一二三四五六七八九十]{1,3}|(?<![A-Za-z])[A-Z])(?:\s*[:：]|\s+[-–—](?=\s)|(?<=[\d一二三四五六七八九十])(?=\s))\s*(?=\S)"
)
# What parts a name from its figures: a colon, or a bracket to the end.
_FIGURES = re.compile(r"\s*[:：]\s*(?=\S)|\s*[（(](?=[^（）()]+[）)]$)")
_CONTEXT = "header"


class Title(NamedTuple):
    """The title of an entry: its number (empty: it has none), its name, and where figures begin behind the name."""

    number: str
    name: str
    figures: int


def parse_title(page: Page, type_name: str, title: str) -> Title:
    """Take "Scenario S7: " off a title, and ": < 5 GB" or "(< 5 GB)" behind the name.

    A number counts only behind the word of the class, and what stands behind a colon only where it is a figure.
    """
    found = _NUMBERED.match(title)
    number = found[2] if found and page.profile.is_class_word(type_name, found[1]) else ""
    start = found.end() if found and number else 0
    for mark in _FIGURES.finditer(title, start):
        figures = page.quantities(title[mark.end() :])
        if mark.start() > start and figures and figures[0].start == 0:
            return Title(number, title[start : mark.start()].strip(), mark.end())
    return Title(number, title[start:].strip(), len(title))


def entry_thing(page: Page, type_name: str, title: Title, group: tuple[str, str]) -> Thing:
    """Return the thing of an entry: the row that it tells more of, else a thing of its own.

    Entries of one name are told apart by the groups they stand under, `group` being the relation and the name of it.
    """
    name = page.profile.bare(type_name, title.name)
    rows = [row for row in page.rows.get(normal(name), ()) if row.thing.type == type_name]
    numbered = [row for row in rows if normal(row.thing.number) == normal(title.number)]
    fitting = numbered if title.number else [row for row in rows if _fits(row.cells.get(group[0], ""), group[1])]
    if len(fitting) == 1:
        return fitting[0].thing
    number = title.number or group[1]
    return Numbered(page.document.path, number, type_name, name) if number else Mention(type_name, name)


def told_row(page: Page, title: str) -> tuple[SubjectRule, Thing] | None:
    """Return the row of a table that a heading tells more of, by its number and its name: "4.1 S-02 Market data"."""
    if not (number := normal(title_code(title))):
        return None
    things = [row.thing for row in page.rows.get(normal(bare_title(title)), ()) if normal(row.thing.number) == number]
    rules = (rule for rule in page.profile.subjects if not rule.title and things and rule.type == things[0].type)
    return next(((rule, things[0]) for rule in rules), None)


def _fits(written: str, group: str) -> bool:
    """Tell whether a row's word for its group is that group or a short form of it: "Retail", "Retail and trade"."""
    return not group or not written or normal_label(written) in normal_label(group)


def titled(page: Page, thing: Thing, title: Title, label: Line, text: str) -> Iterator[Saying]:
    """Yield the number and the figures that the title of an entry gives it; `text` is the title within its line."""
    passages = page.passages(label.number)
    if title.number:
        yield Statement(thing, terms.NOTATION, Literal(title.number), passages)
    if title.figures < len(text):
        start = label.text.rfind(text) + title.figures
        yield from measurements(page, thing, cut(label, start), _CONTEXT)
