"""The data that the page carries."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.sample import graph_of, node, schema
from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html.payload import build_payload
from casegraph.exporters.html.selection import select
from casegraph.exporters.html.vocabulary import read_vocabulary
from casegraph.model import terms
from casegraph.model.graph import CaseGraph

Payload = dict[str, Any]  # JSON: the tests look into it by path


def _payload(graph: CaseGraph) -> Payload:
    return build_payload(graph, select(graph))


@pytest.fixture(scope="module")
def payload() -> Payload:
    """Build the payload of the sample."""
    return _payload(page_graph())


def _number(payload: Payload, identifier: str) -> int:
    return int(payload["nodes"]["id"].index(identifier))


def _field(payload: Payload, name: str) -> int:
    return [field["name"] for field in payload["fields"]].index(name)


def test_every_passage_stands_once(payload: Payload) -> None:
    """A line that says ten things is written once."""
    passages = payload["passages"]
    places = list(zip(passages["file"], passages["first"], passages["last"], strict=True))
    assert len(places) == len(set(places)) == len(passages["quotes"])


def test_a_fact_leads_to_its_line(payload: Payload) -> None:
    """The description of the case is said in line 5."""
    facts = payload["nodes"]["facts"][_number(payload, "case/coin-ledger")]
    (fact,) = [fact for fact in facts if fact[0] == _field(payload, terms.DESCRIPTION)]
    assert fact[1:] == ["每笔转账都可以重放", fact[2], "zh"]
    assert [payload["passages"]["first"][said] for said in fact[2]] == [5]


def test_a_chain_is_a_list(payload: Payload) -> None:
    """What stands in an order is told item by item."""
    facts = payload["nodes"]["facts"][_number(payload, "case/coin-ledger")]
    assert ["下单", "付款", "settled"] in [fact[1] for fact in facts]


def test_an_edge_keeps_its_own_words(payload: Payload) -> None:
    """The version used belongs to the edge."""
    words = [words for words in payload["edges"]["words"].values() if words[0][1] == "1.24"]
    assert words == [[[_field(payload, "versionUsed"), "1.24"]]]


def test_a_computed_edge_has_no_passage(payload: Payload) -> None:
    """The theme of the parcels stands nowhere."""
    edges = payload["edges"]
    ends = zip(edges["from"], edges["to"], strict=True)
    at = list(ends).index((_number(payload, "case/parcels"), _number(payload, "scenario/payment")))
    assert edges["said"][at] == []


def test_the_terms_bring_labels_and_colors_from_the_ontology(payload: Payload) -> None:
    """The page invents no name and no color."""
    kind = next(kind for kind in payload["types"] if kind["name"] == "Case")
    assert kind["labels"] == dict(schema().type("Case").labels)
    assert kind["color"] == schema().type("Case").color


def test_roles_are_told_by_number_and_absent_ones_too(payload: Payload) -> None:
    """The script learns which field is the label, and that none is the percentile."""
    assert payload["fieldRoles"][0] == _field(payload, terms.LABEL)
    assert -1 in payload["fieldRoles"]


def test_an_address_is_marked(payload: Payload) -> None:
    """Only such a value becomes a link."""
    facts = [fact for facts in payload["nodes"]["facts"] for fact in facts]
    assert [fact[1] for fact in facts if fact[4:]] == ["javascript:alert(2)", "https://example.org/"]


def test_the_table_lists_the_class_of_which_most_is_said() -> None:
    """The pattern has more edges, the case more kinds of them."""
    assert read_vocabulary(schema(), select(page_graph())).listed == "Case"


def test_an_empty_graph_lists_nothing() -> None:
    """There is no class to list."""
    assert _payload(graph_of([]))["listed"] == -1


def test_of_equal_classes_the_first_by_name_is_listed() -> None:
    """The choice does not depend on the order of anything."""
    graph = graph_of([node("theory/a", "Theory"), node("pattern/a", "Pattern")])
    assert read_vocabulary(schema(), select(graph)).listed == "Pattern"
