"""Findings, told at the nodes of whose lines they speak."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.support.sample import PATH, passage
from tests.unit.exporters.html.sample import page_graph

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.exporters.html.findings import finding_columns
from casegraph.exporters.html.selection import select
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId

WORDS = {"name": "A", "field": "scale", "values": "1, 2"}


def _columns(*findings: Diagnostic, graph: CaseGraph | None = None) -> dict[str, Any]:  # JSON: looked into by path
    return finding_columns(findings, select(graph or page_graph()))


def _told(*findings: Diagnostic, graph: CaseGraph | None = None) -> dict[str, list[str]]:
    """Return code and line of what is told at each node."""
    columns, nodes = _columns(*findings, graph=graph), select(graph or page_graph()).nodes
    said = [f"{code}:{line}" for code, _, line, _ in columns["told"]]
    return {nodes[at].id: [said[number] for number in numbers] for at, numbers in columns["of"].items()}


def _finding(line: int, code: Code = Code.CONTRADICTION, path: str = PATH) -> Diagnostic:
    return Diagnostic.of(code, Span(path, line), **WORDS)


@pytest.mark.parametrize(
    ("line", "nodes"),
    [
        (5, {"case/coin-ledger"}),
        (31, {"measurement/latency", "case/coin-ledger"}),
        (33, {"case/parcels"}),
        (99, set()),
    ],
)
def test_a_finding_is_told_where_its_line_speaks(line: int, nodes: set[str]) -> None:
    """A field's line, a measurement's and that of the edge to it, an edge's; nothing where nobody speaks."""
    assert set(_told(_finding(line))) == nodes


@pytest.mark.parametrize("finding", [_finding(5, path="other.md"), _finding(0), _finding(5, Code.UNKNOWN_LABEL)])
def test_what_speaks_of_no_node_is_not_told(finding: Diagnostic) -> None:
    """Another document, a file as a whole, and what no profile reads."""
    assert _told(finding) == {}


def test_several_findings_of_a_line_are_told_in_order() -> None:
    """Each once."""
    hedge = Diagnostic.of(Code.FIELD_AGAINST_PROSE, Span(PATH, 5), name="A", field="uses")
    assert _told(_finding(5), hedge, _finding(9))["case/coin-ledger"] == ["CG503:5", "CG501:5", "CG503:9"]


def test_a_passage_of_several_lines_has_the_findings_of_them_all() -> None:
    """From its first line to its last."""
    graph, name = page_graph(), NodeId("case/parcels")
    parcels = graph.nodes[name]._replace(passages=(passage(70, 80),))
    found = [_finding(line) for line in (69, 70, 80, 81)]
    assert _told(*found, graph=replace(graph, nodes={**graph.nodes, name: parcels})) == {name: ["CG503:70", "CG503:80"]}


def test_the_sentences_stand_once_for_all_findings_of_a_code() -> None:
    """In both languages, with the words of each finding beside them."""
    columns = _columns(_finding(5), _finding(9))
    assert list(columns["codes"]) == ["CG503"]
    assert columns["codes"]["CG503"]["en"] == ['"{field}" of "{name}": {values}', "correct the document that is wrong"]
    assert columns["codes"]["CG503"]["zh"][1] == "请更正有误的文档"
    assert columns["told"] == [["CG503", 0, 5, WORDS], ["CG503", 0, 9, WORDS]]
