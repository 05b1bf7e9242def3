"""The graph as networkx has it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support import sample

from casegraph.model.graph import Property
from casegraph.model.values import Literal, decimal, integer


@pytest.fixture(scope="module")
def view() -> Any:  # noqa: ANN401 - networkx has no types
    """The sample as a MultiDiGraph."""
    return sample.sample().to_networkx()


def test_nodes_and_edges_are_those_of_the_graph(view: Any) -> None:  # noqa: ANN401 - networkx has no types
    """Nodes go by identifier, edges by their own."""
    graph = sample.sample()
    assert list(view) == list(graph.nodes)
    assert sorted(key for *_, key in view.edges(keys=True)) == sorted(edge.id for edge in graph.edges)


def test_a_node_has_its_names_and_class(view: Any) -> None:  # noqa: ANN401 - networkx has no types
    """Both labels, the class and the other names are attributes."""
    attributes = view.nodes["organization/acme"]
    assert attributes == {"type": "Organization", "label": "艾克米", "label_en": "Acme", "altLabel": ["Acme, Inc."]}


def test_fields_are_texts_numbers_and_lists(view: Any) -> None:  # noqa: ANN401 - networkx has no types
    """A whole number is an int, a decimal a float, a chain and several values a list."""
    assert view.nodes["step/acme-orders-1"]["position"] == 1
    assert view.nodes["step/acme-orders-1"]["sequence"] == ["new", "paid", "new"]
    assert view.nodes["measurement/acme-orders-tps"]["value"] == 1500.0
    assert view.nodes["case-document/docs-案例-orders"]["path"] == sample.PATH


def test_an_edge_has_its_passages_and_qualifiers(view: Any) -> None:  # noqa: ANN401 - networkx has no types
    """The version of a use and the place that says it stand on the edge."""
    versions = {
        data["versionUsed"]: data["passages"]
        for *_, data in view.edges(data=True)
        if data["relation"] == "storageBackend"
    }
    assert versions == {"14": [f"{sample.PATH}#L4"], "9.6": [f"{sample.PATH}#L11"]}


def test_a_field_with_several_values_anywhere_is_a_list_everywhere() -> None:
    """Whoever reads a field need not ask what it is."""
    several = [Property("score", decimal(1)), Property("score", decimal(2))]
    nodes = [sample.node("case/a", "Case", more=several), sample.node("case/b", "Case", more=several[:1])]
    assert sample.graph_of(nodes).to_networkx().nodes["case/b"]["score"] == [1.0]


def test_a_truth_value_is_one() -> None:
    """A boolean literal is True or False."""
    more = [Property("score", Literal("true", "boolean")), Property("position", integer(2))]
    node = sample.graph_of([sample.node("case/a", "Case", more=more)]).to_networkx().nodes["case/a"]
    assert node["score"] is True
