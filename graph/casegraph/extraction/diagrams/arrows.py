"""Arrows of diagrams: each a relation between the things that the labels of its ends name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casegraph.extraction.diagrams.ends import are_one, ends_of, joined
from casegraph.extraction.pages.page import Page
from casegraph.extraction.wording.kinds import denies_known, stated
from casegraph.model import terms
from casegraph.model.diagram import Diagram, DiagramEdge
from casegraph.model.statement import Drawn, Statement
from casegraph.model.values import Literal


def read_arrows(page: Page, diagram: Diagram, heading: str) -> Iterator[Statement]:
    """Yield the relation that each arrow draws, and the group that each node stands in."""
    ends = ends_of(page, diagram, heading)
    nested = page.profile.diagrams.terms.get("nested", "")
    for edge in diagram.edges:
        if diagram.family == "mindmap":
            yield from related(page, nested, ends.get(edge.target), ends.get(edge.source), edge.line)
        elif edge.arrow != "hidden":
            yield from read_arrow(page, ends, edge)
    yield from read_groups(page, diagram, ends)


def read_arrow(page: Page, ends: Mapping[str, Drawn], edge: DiagramEdge) -> Iterator[Statement]:
    """Yield the relation that an arrow draws, with its label as written; both ways where it has two heads."""
    rule, label = page.profile.diagrams.kinds, joined(edge.label)
    both = ends.get(edge.source), ends.get(edge.target)
    denies = denies_known(page, rule, label)
    for source, target in (both, both[::-1]) if edge.arrow == "both" else (both,):
        if source and target and not are_one(source, target):
            passages = page.passages(edge.line)
            yield from stated(rule, label, ends=(source, target), passages=passages, words=_words(label), denies=denies)


def read_groups(page: Page, diagram: Diagram, ends: Mapping[str, Drawn]) -> Iterator[Statement]:
    """Yield the group that each group, and then each node, stands in."""
    grouped = page.profile.diagrams.terms.get("grouped", "")
    outer = [(group.id, group.parent, group.line) for group in diagram.groups]
    for one, group, line in (*outer, *((node.id, node.group, node.line) for node in diagram.nodes)):
        yield from related(page, grouped, ends.get(one), ends.get(group), line)


def related(page: Page, relation: str, source: Drawn | None, target: Drawn | None, line: int) -> Iterator[Statement]:
    """Yield a relation between two ends of other names; nothing of an end without a name."""
    if relation and source and target and not are_one(source, target):
        yield Statement(source, relation, target, page.passages(line))


def _words(label: str) -> tuple[tuple[str, Literal], ...]:
    return ((terms.RELATION_TYPE, Literal(label)),) if label else ()
