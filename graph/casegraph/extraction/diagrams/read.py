"""Diagrams: which of them are read, and by which rules what they draw is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from casegraph.extraction.diagrams.arrows import read_arrows
from casegraph.extraction.diagrams.decisions import is_decision, read_decisions
from casegraph.extraction.diagrams.drawn_values import read_values
from casegraph.extraction.diagrams.procedures import is_procedure
from casegraph.extraction.diagrams.transitions import read_procedure, read_transitions
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.walking import Leaf
from casegraph.model.diagram import Diagram
from casegraph.model.document import Code
from casegraph.model.statement import Part, Saying, Thing


class Titled(NamedTuple):
    """A diagram, and the heading that it stands under."""

    diagram: Diagram
    title: str


def drawn_in(found: Iterable[Leaf]) -> list[Titled]:
    """Return each diagram of a document."""
    codes = ((block, heading) for block, heading in found if isinstance(block, Code))
    return [Titled(code.diagram, heading.line.text if heading else "") for code, heading in codes if code.diagram]


def is_read(page: Page, diagram: Diagram) -> bool:
    """Tell whether a diagram is of a kind that we read, and the profile says what it states."""
    return bool(diagram.family and page.profile.diagrams.terms)


def read_diagrams(page: Page, found: Iterable[Titled], subject: Thing) -> Iterator[Saying]:
    """Yield what the diagrams of a document say; `subject` is the document."""
    taken: set[Part] = set()
    for diagram, title in found:
        if not is_read(page, diagram):
            continue
        if is_procedure(page, diagram, title):
            yield from read_procedure(page, diagram, subject, title)
        elif is_decision(page, diagram):
            yield from read_decisions(page, diagram, subject, taken)
        elif diagram.family == "state":
            yield from read_transitions(page, diagram, subject, title)
        else:
            yield from read_arrows(page, diagram, title)
            yield from read_values(page, diagram, title)
