"""The data that the page carries."""

from __future__ import annotations

from typing import Any

import pytest
from tests.support.sample import graph_of, node, schema
from tests.unit.exporters.html.sample import page_graph

from casegraph.analytics.layout import positions
from casegraph.exporters.html.facets import read_facets
from casegraph.exporters.html.payload import build_payload
from casegraph.exporters.html.selection import select
from casegraph.exporters.html.vocabulary import read_vocabulary
from casegraph.model import terms
from casegraph.model.graph import CaseGraph

Payload = dict[str, Any]  # JSON: the tests look into it by path


def _payload(graph: CaseGraph) -> Payload:
    selection = select(graph)
    vocabulary = read_vocabulary(graph.schema, selection)
    facets = read_facets(graph.schema, selection, vocabulary.listed)
    built = build_payload(graph, selection, positions(graph), vocabulary, facets)
    return {**built.shape, **built.texts}


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
    facts = payload["facts"][_number(payload, "case/coin-ledger")]
    (fact,) = [fact for fact in facts if fact[0] == _field(payload, terms.DESCRIPTION)]
    assert fact[1:] == ["每笔转账都可以重放", fact[2], "zh"]
    assert [payload["passages"]["first"][said] for said in fact[2]] == [5]


def test_a_chain_is_a_list(payload: Payload) -> None:
    """What stands in an order is told item by item."""
    facts = payload["facts"][_number(payload, "case/coin-ledger")]
    assert ["下单", "付款", "settled"] in [fact[1] for fact in facts]


def test_an_edge_keeps_its_own_words(payload: Payload) -> None:
    """The version used belongs to the edge."""
    words = [words for words in payload["edgeWords"].values() if words[0][1] == "1.24"]
    assert words == [[[_field(payload, "versionUsed"), "1.24"]]]


def test_a_computed_edge_has_no_passage(payload: Payload) -> None:
    """The theme of the parcels stands nowhere."""
    edges = payload["edges"]
    ends = zip(edges["from"], edges["to"], strict=True)
    at = list(ends).index((_number(payload, "case/parcels"), _number(payload, "scenario/payment")))
    assert payload["edgeSaid"][at] == []


def test_the_terms_bring_labels_and_colors_from_the_ontology(payload: Payload) -> None:
    """The page invents no name and no color."""
    kind = next(kind for kind in payload["types"] if kind["name"] == "Case")
    assert kind["labels"] == dict(schema().type("Case").labels)
    assert kind["color"] == schema().type("Case").color


def test_roles_are_told_by_number_and_absent_ones_too(payload: Payload) -> None:
    """The script learns which field is the label, and that none is the percentile."""
    assert payload["fieldRoles"][0] == _field(payload, terms.LABEL)
    assert -1 in payload["fieldRoles"]


def test_a_label_stands_in_both_languages_or_once(payload: Payload) -> None:
    """What is the same in both languages is written once, and nothing where there is no name."""
    labels = payload["nodes"]["label"]
    assert labels[_number(payload, "case/parcels")] == ["Parcel tracking", "包裹跟踪"]
    assert labels[_number(payload, "technology/rowdb")] == "RowDB"
    assert labels[_number(payload, "measurement/volume")] == 0


def test_drawn_nodes_have_places_in_columns(payload: Payload) -> None:
    """The best connected stands first, and every column is as long as the others."""
    drawn = payload["drawn"]
    assert payload["nodes"]["id"][drawn["node"][0]] == "pattern/saga"
    assert len({len(column) for column in drawn.values()}) == 1


def test_facets_name_their_relations_by_number(payload: Payload) -> None:
    """The broader relation has the name, the narrower ones in use its values."""
    (facet,) = [facet for facet in payload["facets"] if facet["name"] == "usesTechnology"]
    assert [payload["relations"][at]["name"] for at in facet["relations"]] == ["storageBackend", "workflowFramework"]


def test_an_address_is_marked(payload: Payload) -> None:
    """Only such a value becomes a link."""
    facts = [fact for facts in payload["facts"] for fact in facts]
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
