"""Procedures: graphs of steps from a start to an end, or below a title of a proof, which decide nothing."""

from __future__ import annotations

from collections.abc import Iterable

from casegraph.extraction.diagrams.ends import joined
from casegraph.extraction.pages.page import Page
from casegraph.model.diagram import QUESTION, Diagram
from casegraph.model.normal_forms import normal
from casegraph.model.values import has_cjk


def is_procedure(page: Page, diagram: Diagram, heading: str) -> bool:
    """Tell whether a graph draws the steps of a proof or an algorithm, by its title or its first and last steps."""
    if diagram.family != "graph":
        return False
    rule = page.profile.diagrams
    asks = any(node.shape == QUESTION for node in diagram.nodes)
    if asks and any(rule.procedures.search(title) for title in (heading, diagram.title)):
        return True
    left, reached = {edge.source for edge in diagram.edges}, {edge.target for edge in diagram.edges}
    starts, ends = left - reached, reached - left
    first = (joined(node.label) for node in diagram.nodes if node.id in starts)
    last = (joined(node.label) for node in diagram.nodes if node.id in ends)
    return any(_is_marked(one, rule.starts) for one in first) and any(_is_marked(one, rule.ends) for one in last)


def _is_marked(label: str, marks: Iterable[str]) -> bool:
    """Tell whether what stands before the colon of a label is a mark, or in Chinese begins or ends with one."""
    name = normal(label.replace("：", ":").partition(":")[0])
    return any(name == one or (has_cjk(one) and name.startswith(one)) or _is_ended(name, one) for one in marks)


def _is_ended(name: str, mark: str) -> bool:
    return has_cjk(mark) and name.endswith(mark)
