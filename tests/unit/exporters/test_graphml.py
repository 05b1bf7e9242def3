"""GraphML as Gephi, Cytoscape and networkx want it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from tests.support import reading, sample

from casegraph.exporters import load_exporter
from casegraph.model.graph import Property
from casegraph.model.values import Literal

NAMES = {"g": "http://graphml.graphdrawing.org/xmlns"}


def test_every_value_has_a_key() -> None:
    """A value of a key that is not declared stops a reader."""
    graphml = ET.fromstring(reading.text("graphml", "graph.graphml"))
    declared = {one.get("id") for one in graphml.findall("g:key", NAMES)}
    assert {one.get("key") for one in graphml.findall(".//g:data", NAMES)} <= declared


def test_the_kind_of_an_edge_is_where_gephi_and_cytoscape_look() -> None:
    """Gephi takes the kind from the element, Cytoscape from the column `interaction`."""
    graphml = ET.fromstring(reading.text("graphml", "graph.graphml"))
    kinds = {one.get("label") for one in graphml.findall(".//g:edge", NAMES)}
    found = reading.graphml(sample.sample())
    interactions = {data["interaction"] for *_, data in found.edges(data=True)}
    # Gephi adds up edges of one kind, and two versions of one technology are two edges.
    assert kinds == {*interactions, "STORAGE_BACKEND_2"}


def test_numbers_are_numbers() -> None:
    """A whole number, a decimal and a list come back as what they are."""
    found = reading.graphml(sample.sample()).nodes
    assert found["step/acme-orders-1"]["position"] == 1
    assert found["measurement/acme-orders-tps"]["value"] == 1500.0
    assert found["step/acme-orders-1"]["sequence"] == "new;paid;new"


@pytest.mark.parametrize("field", ["size", "x", "label", "passages"])
def test_a_field_named_like_a_key_of_ours_gets_one_of_its_own(field: str) -> None:
    """A field cannot overwrite the place or the name of a node."""
    more = [Property(field, Literal("large"))] if field != "label" else [Property("full_label", Literal("large"))]
    (artifact,) = load_exporter("graphml")(sample.graph_of([sample.node("case/a", "Case", more=more)]))
    names = [one.get("attr.name") for one in ET.fromstring(artifact.content).findall("g:key[@for='node']", NAMES)]
    assert len(set(names)) == len(names)
