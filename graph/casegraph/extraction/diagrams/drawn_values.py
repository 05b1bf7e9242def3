"""Values in drawings: "key: value" below a known thing is a field or an attribute of it, or of a known key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casegraph.extraction.diagrams.ends import name_of, values_of
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title, cut
from casegraph.extraction.tables.fields import read_field
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.extraction.wording.measurements import labeled_measurements
from casegraph.model.diagram import Diagram
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal
from casegraph.model.statement import Known, Saying

_CONTEXT = "technology"


def read_values(page: Page, diagram: Diagram, heading: str) -> Iterator[Saying]:
    """Yield what each last node tells of the one above it, or of the technology that it begins with, where known.

    What is told twice of one thing holds of it only in the places where it stands, and is not stated.
    """
    values = values_of(page, diagram)
    names = {node.id: name_of(node) for node in diagram.nodes} if values else {}
    told = [(names[edge.source], *values[edge.target], edge.line) for edge in diagram.edges if edge.target in values]
    times = Counter((normal(owner), normal(label)) for owner, label, _, _ in told)
    beside = Counter(owner for owner, _, _, _ in told)
    rules, is_map = page.profile.diagrams, diagram.family == "mindmap"
    for owner, label, value, line in told:
        if not label or times[normal(owner), normal(label)] > 1:
            continue
        if is_map:
            above = Known(owner, (*rules.among, *rules.notions), may_name=True)
            yield from told_value(page, above, label, Line(line, 1, value))
        if beside[owner] > 1:
            named = Known(label, rules.among, may_name=True)
            yield from told_value(page, named, owner, Line(line, 1, value), bare_title(heading))


def told_value(page: Page, owner: Known, label: str, line: Line, scope: str = "") -> Iterator[Saying]:
    """Yield a field of the classes that have one of this name with a mere text, and an attribute of the others."""
    rest = owner.types
    head = Line(line.number, line.column, label)
    for rule in page.rules(label):
        types = tuple(one for one in rest if one in rule.of) if rule.term and not rule.range else ()
        if types:
            rest = tuple(one for one in rest if one not in types)
            yield from read_field(page, owner._replace(types=types), head, [line], rule)
    if rest:
        thing = owner._replace(types=rest)
        yield from attribute(page, thing, label, line, "", scope)
        # Of several numbers the label is the name of none, "2 people, $5 a month", but of what they come to: "= $10".
        if page.lexicon.patterns.trigger.search(line.text):
            part, found = part_of(thing, label, scope), page.quantities(line.text)
            at = next((one.start for one in found[:0:-1] if one.as_written.startswith("=")), 0)
            yield from labeled_measurements(page, part, cut(line, 0, at), _CONTEXT, "")
            name = label if at or len(found) <= 1 else ""
            yield from labeled_measurements(page, part, cut(line, at), _CONTEXT, name)
