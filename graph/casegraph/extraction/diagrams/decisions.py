"""Decision trees: questions with labeled branches, down to what a conclusion names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from casegraph.extraction.diagrams.ends import joined
from casegraph.extraction.pages.page import Page
from casegraph.extraction.wording.choices import alternatives
from casegraph.fields.names import split_stack
from casegraph.model import terms
from casegraph.model.diagram import QUESTION, Diagram, DiagramEdge, DiagramGroup, DiagramNode
from casegraph.model.statement import Declaration, Known, Part, Saying, Statement, Thing
from casegraph.model.values import Literal, name_literal


def is_decision(page: Page, diagram: Diagram) -> bool:
    """Tell whether a graph has a question with a labeled branch, and the profile says what that states."""
    questions = _questions(diagram)
    return {"decision", "option"} <= page.profile.diagrams.terms.keys() and any(
        edge.label and edge.source in questions for edge in diagram.edges
    )


def read_decisions(page: Page, diagram: Diagram, subject: Thing, taken: set[Part]) -> Iterator[Saying]:
    """Yield each node as a part of the document, each arrow as an option, and what the conclusions recommend.

    `taken` are the parts that other decisions of the document made.
    """
    rule, parts = page.profile.diagrams, {}
    for one in _drawn(diagram):
        part = parts[one.id] = _own_part(page, rule.terms["decision"], subject, joined(one.label), taken)
        passages = page.passages(one.line)
        yield Declaration(part, passages, name_literal(joined(one.label)))
        if "part" in rule.terms:
            yield Statement(part, rule.terms["part"], subject, passages)
    for edge in diagram.edges:
        yield from _options(page, edge, parts)
    for node in _conclusions(diagram):
        yield from _recommended(page, parts[node.id], node)


def _own_part(page: Page, type_name: str, subject: Thing, label: str, taken: set[Part]) -> Part:
    """Make a part that no other node is: a second "Level" is numbered, and "Level 2" may stand beside it."""
    part = page.part(type_name, subject, label)
    while part in taken:
        part = page.part(type_name, subject, label)
    taken.add(part)
    return part


def _questions(diagram: Diagram) -> frozenset[str]:
    return frozenset(node.id for node in diagram.nodes if node.shape == QUESTION)


def _drawn(diagram: Diagram) -> Iterator[DiagramNode | DiagramGroup]:
    """Yield the nodes, and the groups that an arrow leaves or reaches, in the order of their lines."""
    ends = {end for edge in diagram.edges for end in (edge.source, edge.target)}
    groups = (group for group in diagram.groups if group.id in ends)
    drawn: list[DiagramNode | DiagramGroup] = [*diagram.nodes, *groups]
    return iter(sorted(drawn, key=lambda one: one.line))


def _options(page: Page, edge: DiagramEdge, parts: Mapping[str, Part]) -> Iterator[Statement]:
    """Yield where an arrow leads, its label as the choice; an arrow with two heads leads both ways."""
    if edge.arrow == "hidden":
        return
    label = joined(edge.label)
    words = ((terms.RELATION_TYPE, Literal(label)),) if label else ()
    ends = (parts[edge.source], parts[edge.target])
    for source, target in (ends, ends[::-1]) if edge.arrow == "both" else (ends,):
        yield Statement(source, page.profile.diagrams.terms["option"], target, page.passages(edge.line), words)


def _conclusions(diagram: Diagram) -> Iterator[DiagramNode]:
    """Yield the nodes that a question leads to: those that lead to no other question, or that a branch leads to."""
    questions = _questions(diagram)
    pairs = [(edge.source, edge.target) for edge in diagram.edges if edge.arrow != "hidden"]
    pairs += [(edge.target, edge.source) for edge in diagram.edges if edge.arrow == "both"]
    below = _reached(questions, pairs)
    above = _reached(questions, [(target, source) for source, target in pairs])
    chosen = {edge.target for edge in diagram.edges if edge.label and edge.source in questions} - questions
    return (node for node in diagram.nodes if node.id in below and (node.id not in above or node.id in chosen))


def _reached(starts: Iterable[str], pairs: Iterable[tuple[str, str]]) -> set[str]:
    """Return the starts and everything that arrows lead to from them."""
    following: dict[str, list[str]] = {}
    for source, target in pairs:
        following.setdefault(source, []).append(target)
    reached = set(starts)
    pending = list(reached)
    while pending:
        fresh = [one for one in following.get(pending.pop(), ()) if one not in reached]
        reached.update(fresh)
        pending += dict.fromkeys(fresh)
    return reached


def _recommended(page: Page, part: Part, node: DiagramNode) -> Iterator[Statement]:
    """Yield what the lines of a conclusion name, where it is known: a stack, a technology or a pattern."""
    rule, passages = page.profile.diagrams, page.passages(node.line)
    # Of several lines one may name a property of what the other chooses.
    types = rule.among if "\n" in node.label else (*rule.among, *rule.notions)
    for line in node.label.split("\n"):
        verb = page.profile.choices.match(line)
        chosen = line[verb.end() :].lstrip(" :：") if verb else line
        for names in ([item.name for item in split_stack(one)] for one in alternatives(page.profile, chosen)):
            if names and "conclusion" in rule.terms:
                whole = Known(" + ".join(names), types, may_name=True)
                yield Statement(part, rule.terms["conclusion"], whole, passages)
