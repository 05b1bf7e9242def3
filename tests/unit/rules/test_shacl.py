"""The shapes held against graphs."""

from __future__ import annotations

import sys

import pytest
from tests.support import sample

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.errors import MissingExtraError, OntologyError
from casegraph.model.graph import CaseGraph, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Literal, decimal
from casegraph.rules.shacl import check_shapes

SHAPES = """
@prefix cg: <https://w3id.org/casegraph/ontology#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
<https://example.org/shape> a sh:NodeShape ; sh:targetClass cg:Document ; sh:property <https://example.org/part> .
<https://example.org/part> sh:path cg:category ; sh:minCount 1 ; sh:message "needs a category"@en, "需要类型"@zh .
"""


def problems(graph: CaseGraph, text: str) -> list[Diagnostic]:
    """Return the diagnostics whose message holds a text."""
    return [one for one in check_shapes(graph) if text in one.message()]


def measurement(*properties: Property) -> CaseGraph:
    """Return a graph of one measurement."""
    return sample.graph_of([Node(NodeId("measurement/m"), "Measurement", properties, (sample.passage(9),))])


def test_a_case_needs_an_organization() -> None:
    """The diagnostic stands where the case is opened, and speaks both languages."""
    graph = sample.graph_of([sample.node("case/x", "Case", Literal("X"), line=7)])
    (found,) = problems(graph, "organization")
    assert found.span == Span(sample.PATH, 7)
    message = (
        "a case has an organization or a technology at least, or a number of its own"
        " / 案例至少属于一个组织，或使用一种技术，或有自己的编号"
    )
    assert f'"case/x": {message}' in found.message()


def test_a_good_case_passes() -> None:
    """A case with label and organization has no problem."""
    nodes = [sample.node("case/x", "Case", Literal("X")), sample.node("organization/y", "Organization", Literal("Y"))]
    assert not list(check_shapes(sample.graph_of(nodes, [sample.edge("case/x", "organization", "organization/y")])))


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        ([Property("comparator", Literal("=="))], "a comparator is one of"),
        ([Property("value", Literal("fast"))], "one decimal value"),
        ([Property("value", decimal(1)), Property("value", decimal(2))], "one decimal value"),
        ([Property("percentile", decimal(100))], "between 0 and 100"),
        ([Property("minValue", decimal(2)), Property("maxValue", decimal(1))], "not above the upper"),
        ([], "keeps the words of the text"),
    ],
)
def test_a_wrong_measurement_is_found(properties: list[Property], message: str) -> None:
    """Each rule of a measurement is held."""
    found = problems(measurement(*properties), message)
    assert {one.span for one in found} == {Span(sample.PATH, 9)}


def test_a_wrong_passage_is_found_where_it_is() -> None:
    """A passage that ends before it starts is reported at its own lines."""
    graph = sample.graph_of(
        [Node(NodeId("concept/x"), "Concept", (Property("label", Literal("X")),), (sample.passage(5, 4),))]
    )
    (found,) = problems(graph, "not after the last")
    assert (found.code, found.span) == (Code.SHAPE, Span(sample.PATH, 5))


def test_a_node_is_placed_by_what_is_said_of_it() -> None:
    """A node without a passage of its own is reported where an edge names it."""
    nodes = [sample.node("case/x", "Case", Literal("X")), Node(NodeId("organization/y"), "Organization")]
    graph = sample.graph_of(nodes, [sample.edge("case/x", "organization", "organization/y", 8)])
    assert [one.span for one in check_shapes(graph)] == [Span(sample.PATH, 8)]


def test_a_node_is_placed_by_its_fields() -> None:
    """A node without a passage of its own is reported where a field of it is said."""
    said = (sample.passage(6),)
    graph = sample.graph_of([Node(NodeId("concept/x"), "Concept", (Property("category", Literal("y"), said),))])
    assert [one.span for one in check_shapes(graph)] == [Span(sample.PATH, 6)]


def test_what_no_passage_says_has_no_place() -> None:
    """A computed node is reported all the same."""
    assert [one.span for one in check_shapes(sample.graph_of([Node(NodeId("concept/x"), "Concept")]))] == [Span("")]


def test_a_shape_of_a_class_is_for_those_below() -> None:
    """The shapes of documents hold for a case document, and own shapes can be given."""
    graph = sample.graph_of([Node(NodeId("document/x"), "CaseDocument")])
    (found,) = check_shapes(graph, SHAPES)
    assert "needs a category / 需要类型" in found.message()


def test_broken_shapes_are_an_error_of_the_ontology() -> None:
    """Shapes that are no Turtle are refused with their line."""
    with pytest.raises(OntologyError, match="line 2"):
        list(check_shapes(sample.graph_of([]), "\nnonsense"))


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pySHACL is not installed, the message says how to install it."""
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(MissingExtraError) as caught:
        list(check_shapes(sample.graph_of([])))
    assert "casegraph[shacl]" in caught.value.hint
