"""What the page holds and what it draws."""

from __future__ import annotations

import pytest
from tests.support.sample import graph_of
from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html.selection import Selection, select
from casegraph.model.graph import Edge
from casegraph.model.identifiers import NodeId


@pytest.fixture(scope="module")
def selection() -> Selection:
    """Select from the sample."""
    return select(page_graph())


def _drawn(selection: Selection) -> list[str]:
    return [selection.nodes[number].id for number in selection.drawn]


def test_hidden_nodes_and_their_edges_are_left_out(selection: Selection) -> None:
    """What the ontology hides is nowhere on the page."""
    assert "section/hidden" not in selection.numbers
    assert all(edge.target != "section/hidden" for edge in selection.edges)


def test_parts_are_held_but_not_drawn(selection: Selection) -> None:
    """A requirement is on the page, but is no dot."""
    assert "requirement/1" in selection.numbers
    assert "requirement/1" not in _drawn(selection)


def test_the_best_connected_node_is_drawn_first(selection: Selection) -> None:
    """The pattern that points to every hostile node leads."""
    assert _drawn(selection)[0] == "pattern/saga"


def test_drawn_edges_have_both_ends_drawn(selection: Selection) -> None:
    """An arrow never ends in nothing."""
    ends = {end for at in selection.drawn_edges for end in (selection.edges[at].source, selection.edges[at].target)}
    assert ends <= set(_drawn(selection))


def test_edges_to_parts_do_not_count_as_connections(selection: Selection) -> None:
    """The case has six drawn neighbors, whatever its parts."""
    assert selection.degrees[selection.numbers[NodeId("case/coin-ledger")]] == 6


def test_a_computed_edge_that_a_narrower_one_implies_is_left_out() -> None:
    """Who stores in RowDB uses it: the page says so once."""
    graph = page_graph()
    implied = Edge(NodeId("case/coin-ledger"), "usesTechnology", NodeId("technology/rowdb"))
    selection = select(graph_of(graph.nodes.values(), [*graph.edges, implied]))
    assert implied not in selection.edges


def test_a_computed_edge_of_its_own_is_kept(selection: Selection) -> None:
    """What nothing else implies is told, though it stands nowhere."""
    assert Edge(NodeId("case/parcels"), "theme", NodeId("scenario/payment")) in selection.edges


def test_an_empty_graph_selects_nothing() -> None:
    """No nodes, no numbers."""
    assert select(graph_of([])).drawn == ()
