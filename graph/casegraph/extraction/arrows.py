"""Arrows of diagrams: each a relation between the things that the labels of its ends name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casegraph.extraction.kinds import denies_known, stated
from casegraph.extraction.page import Page
from casegraph.model import terms
from casegraph.model.diagram import PSEUDO, Diagram, DiagramEdge, DiagramGroup, DiagramNode
from casegraph.model.identifiers import slug
from casegraph.model.profile import normal
from casegraph.model.statement import Mention, Statement
from casegraph.model.values import Literal, has_cjk


def read_arrows(page: Page, diagram: Diagram) -> Iterator[Statement]:
    """Yield the relation that each arrow draws, and the group that each node stands in."""
    names = names_of(page, diagram)
    nested = page.profile.diagrams.terms.get("nested", "")
    for edge in diagram.edges:
        if diagram.family == "mindmap":
            yield from related(page, nested, names.get(edge.target), names.get(edge.source), edge.line)
        elif edge.arrow != "hidden":
            yield from read_arrow(page, names, edge)
    yield from read_groups(page, diagram, names)


def names_of(page: Page, diagram: Diagram) -> Mapping[str, str]:
    """Return the name of what each node and group stands for; what only marks a start or an end has none.

    A label without a letter or digit names nothing, and is counted as one that nobody understands.
    """
    names: dict[str, str] = {}
    labeled: list[DiagramNode | DiagramGroup] = [node for node in diagram.nodes if node.shape != PSEUDO]
    for one in [*labeled, *diagram.groups]:
        name = _name(one)
        if slug(name):
            names[one.id] = name
        elif name:
            page.unknown[name, one.line] += 1
    return names


def joined(label: str) -> str:
    r"""Put the lines of a label together, with a blank between them where words need one.

    >>> joined("Durable\nExecution"), joined("分布式\n事务")
    ('Durable Execution', '分布式事务')
    """
    text, *lines = label.split("\n")
    for line in lines:
        text += line if has_cjk(text[-1:]) and has_cjk(line[:1]) else f" {line}"
    return text


def read_arrow(page: Page, names: Mapping[str, str], edge: DiagramEdge) -> Iterator[Statement]:
    """Yield the relation that an arrow draws, with its label as written; both ways where it has two heads."""
    rule, label = page.profile.diagrams.kinds, joined(edge.label)
    ends = names.get(edge.source), names.get(edge.target)
    denies = denies_known(page, rule, label)
    for source, target in (ends, ends[::-1]) if edge.arrow == "both" else (ends,):
        # That something is related to itself is said only by an arrow with words.
        if source and target and (label or normal(source) != normal(target)):
            named, words = (Mention("", source), Mention("", target)), _words(label)
            passages = page.passages(edge.line)
            yield from stated(rule, label, ends=named, passages=passages, words=words, denies=denies)


def read_groups(page: Page, diagram: Diagram, names: Mapping[str, str]) -> Iterator[Statement]:
    """Yield the group that each node, and each group, stands in."""
    grouped = page.profile.diagrams.terms.get("grouped", "")
    inner = [(node.id, node.group, node.line) for node in diagram.nodes]
    for one, group, line in (*inner, *((group.id, group.parent, group.line) for group in diagram.groups)):
        yield from related(page, grouped, names.get(one), names.get(group), line)


def related(page: Page, relation: str, source: str | None, target: str | None, line: int) -> Iterator[Statement]:
    """Yield a relation between two names that differ; nothing of an end without a name."""
    if relation and source and target and normal(source) != normal(target):
        yield Statement(Mention("", source), relation, Mention("", target), page.passages(line))


def _words(label: str) -> tuple[tuple[str, Literal], ...]:
    return ((terms.RELATION_TYPE, Literal(label)),) if label else ()


def _name(one: DiagramNode | DiagramGroup) -> str:
    """Return the label less the id, where it begins with that and a colon: "T1.1: Semantics"."""
    label = joined(one.label)
    head = label[: len(one.id)]
    rest = label[len(one.id) :].lstrip()
    return rest[1:].strip() if head == one.id and rest[:1] in {":", "："} and rest[1:].strip() else label
