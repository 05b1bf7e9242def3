"""State diagrams: one line of states is a path in its order, all other transitions are relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casegraph.extraction.arrows import names_of, read_arrow, read_groups
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.model import terms
from casegraph.model.diagram import Diagram, DiagramEdge
from casegraph.model.statement import Declaration, Saying, Statement, Thing
from casegraph.model.values import Chain, name_literal


def read_transitions(page: Page, diagram: Diagram, subject: Thing, heading: str) -> Iterator[Saying]:
    """Yield the states of a diagram; `heading` names a path whose diagram has no title, `subject` is the document."""
    names = names_of(page, diagram)
    edges = [edge for edge in diagram.edges if edge.source in names and edge.target in names]
    line = _line_of(edges) if "path" in page.profile.diagrams.terms else ()
    if line:
        title = diagram.title or bare_title(heading) or " → ".join(names[one] for one in line)
        yield from _path(page, edges, subject, title, [names[one] for one in line])
    for edge in edges:
        # Of a transition within a path only its words are still to be said.
        if edge.label or not line:
            yield from read_arrow(page, names, edge)
    yield from read_groups(page, diagram, names)


def _path(page: Page, edges: list[DiagramEdge], subject: Thing, title: str, names: list[str]) -> Iterator[Saying]:
    rule = page.profile.diagrams
    part = page.part(rule.terms["path"], subject, title)
    lines = [edge.line for edge in edges]
    passages = page.passages(min(lines), max(lines))
    yield Declaration(part, passages, name_literal(title))
    if "part" in rule.terms:
        yield Statement(part, rule.terms["part"], subject, passages)
    yield Statement(part, terms.SEQUENCE, Chain(tuple(name_literal(name) for name in names)), passages)


def _line_of(edges: list[DiagramEdge]) -> tuple[str, ...]:
    """Return the states in order where each leads to one other and none is reached twice; none where they branch."""
    following: Mapping[str, str] = {edge.source: edge.target for edge in edges}
    reached = {edge.target for edge in edges}
    starts = [source for source in following if source not in reached]
    if len(starts) != 1 or len(following) != len(edges) or len(reached) != len(edges):
        return ()
    line = [starts[0]]
    while line[-1] in following:
        line.append(following[line[-1]])
    return tuple(line) if len(line) == len(edges) + 1 else ()
