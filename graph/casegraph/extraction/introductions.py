"""Sections that introduce a known thing: a paragraph that begins with its name in bold says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.points import paragraphs, with_formulas
from casegraph.extraction.title_names import heading_names
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.profile import normal
from casegraph.model.statement import Known, Saying, Statement, Thing
from casegraph.model.values import text_literal


def read_introduction(page: Page, topic: Topic, subject: Thing) -> Iterator[Saying]:
    """Yield the definition of what a heading of a document names, "**Saga** is …", where that is known."""
    is_document = subject.type == terms.DOCUMENT or isinstance(subject, Known)
    if not is_document or not 1 < topic.level < LABEL_LEVEL or not topic.values:
        return
    names = heading_names(page, topic.title)
    if not _says_what_it_is(page, topic.values[0], names[0]):
        return
    thing = Known(names[0], page.profile.naming.among, may_name=True, short=names[1])
    for text, first, last in paragraphs(with_formulas(page, topic.values))[:1]:
        yield Statement(thing, terms.DEFINITION, text_literal(text), page.passages(first, last))


def _says_what_it_is(page: Page, line: Line, name: str) -> bool:
    """Tell whether a line begins with a name in bold and with a word that defines it."""
    mark = next(iter(line.marks), None)
    if mark is None or mark.kind != "strong" or mark.start > 0:
        return False
    said = line.text[mark.end :].lstrip().casefold()
    is_named = normal(heading_names(page, line.text[: mark.end])[0]) == normal(name)
    return is_named and said.startswith(page.profile.naming.defining)
