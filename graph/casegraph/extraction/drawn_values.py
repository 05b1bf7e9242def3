"""Values in mindmaps: "key: value" below a known thing is a field or an attribute of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casegraph.extraction.ends import name_of, values_of
from casegraph.extraction.page import Page
from casegraph.extraction.tables.attributes import attribute
from casegraph.extraction.tables.fields import read_field
from casegraph.model.diagram import Diagram
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal
from casegraph.model.statement import Known, Saying

_CONTEXT = "technology"


def read_values(page: Page, diagram: Diagram) -> Iterator[Saying]:
    """Yield what each last node tells of the one above it, where that is known.

    What is told twice of one thing holds of it only in the places where it stands, and is not stated.
    """
    if diagram.family != "mindmap":
        return
    values = values_of(page, diagram)
    names = {node.id: name_of(node) for node in diagram.nodes}
    told = [(names[edge.source], *values[edge.target], edge.line) for edge in diagram.edges if edge.target in values]
    times = Counter((normal(owner), normal(label)) for owner, label, _, _ in told)
    for owner, label, value, line in told:
        if label and times[normal(owner), normal(label)] == 1:
            yield from _value(page, owner, label, Line(line, 1, value))


def _value(page: Page, owner: str, label: str, line: Line) -> Iterator[Saying]:
    """Yield a field of the classes that have one of this name with a mere text, and an attribute of the others."""
    rest = [*page.profile.diagrams.among, *page.profile.diagrams.notions]
    head = Line(line.number, line.column, label)
    for rule in page.profile.rules(label):
        types = tuple(one for one in rest if one in rule.of) if rule.term and not rule.range else ()
        if types:
            rest = [one for one in rest if one not in types]
            yield from read_field(page, Known(owner, types, may_name=True), head, [line], rule)
    if rest:
        yield from attribute(page, Known(owner, tuple(rest), may_name=True), label, line, _CONTEXT)
