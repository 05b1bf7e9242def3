"""State diagrams: one line of states is a path in its order, all other transitions are relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casegraph.extraction.diagrams.arrows import read_arrow, read_groups
from casegraph.extraction.diagrams.ends import ends_of
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.model import terms
from casegraph.model.diagram import Diagram, DiagramEdge
from casegraph.model.statement import Declaration, Drawn, Passage, Saying, Statement, Thing
from casegraph.model.values import Chain, name_literal


def read_transitions(page: Page, diagram: Diagram, subject: Thing, heading: str) -> Iterator[Saying]:
    """Yield the states of a diagram; `heading` names a path whose diagram has no title, `subject` is the document."""
    ends = ends_of(page, diagram, heading)
    edges = _drawn_edges(diagram, ends)
    line = _line_of(edges)
    yield from _path(page, edges, subject, diagram.title or bare_title(heading), [ends[one].name for one in line])
    for edge in edges:
        # Of a transition within a path only its words are still to be said.
        if edge.label or not line or "path" not in page.profile.diagrams.terms:
            yield from read_arrow(page, ends, edge)
    yield from read_groups(page, diagram, ends)


def read_procedure(page: Page, diagram: Diagram, subject: Thing, heading: str) -> Iterator[Saying]:
    """Yield the steps of a procedure as a path where they stand in one line; nothing of those that branch."""
    ends = ends_of(page, diagram, heading)
    edges = _drawn_edges(diagram, ends)
    names = [ends[one].name for one in _line_of(edges)]
    yield from _path(page, edges, subject, diagram.title or bare_title(heading), names)


def _drawn_edges(diagram: Diagram, ends: Mapping[str, Drawn]) -> list[DiagramEdge]:
    return [edge for edge in diagram.edges if edge.source in ends and edge.target in ends and edge.arrow != "hidden"]


def _path(page: Page, edges: list[DiagramEdge], subject: Thing, title: str, names: list[str]) -> Iterator[Saying]:
    if names:
        lines = [edge.line for edge in edges]
        yield from stated_path(page, page.passages(min(lines), max(lines)), subject, title or " → ".join(names), names)


def stated_path(
    page: Page, passages: tuple[Passage, ...], subject: Thing, title: str, names: Sequence[str]
) -> Iterator[Saying]:
    """Yield a path of the document with what it leads through, where the profile has a class for paths."""
    rule = page.profile.diagrams
    if "path" not in rule.terms:
        return
    part = page.part(rule.terms["path"], subject, title)
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
