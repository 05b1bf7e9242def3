"""The description of the dataset."""

from __future__ import annotations

import pyoxigraph as ox
from tests.support import sample

from casegraph.exporters import load_exporter
from casegraph.model.graph import CaseGraph
from casegraph.rdf.lift import lift_statements

VOID = "http://rdfs.org/ns/void#"
DATASET = "https://w3id.org/casegraph/id/dataset"


def described(graph: CaseGraph) -> ox.Store:
    """Return void.ttl in a store."""
    (artifact,) = load_exporter("void")(graph)
    store = ox.Store()
    store.load(artifact.content, format=ox.RdfFormat.TURTLE)
    return store


def number(store: ox.Store, subject: str, name: str) -> int:
    """Return a number that the description gives."""
    (quad,) = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(VOID + name), None)
    assert isinstance(quad.object, ox.Literal)
    return int(quad.object.value)


def test_the_dataset_counts_its_triples() -> None:
    """The number of triples is that of graph.ttl."""
    assert number(described(sample.sample()), DATASET, "triples") == len(list(lift_statements(sample.sample())))


def test_a_class_has_a_partition() -> None:
    """Each class in use tells how many nodes it has."""
    store = described(sample.sample())
    assert number(store, f"{DATASET}/class/Case", "entities") == 2
    assert number(store, f"{DATASET}/class/Use", "entities") == 2


def test_a_property_has_partitions_down_to_the_class_it_reaches() -> None:
    """The partitions nest as query editors expect: class, property, class."""
    store = described(sample.sample())
    assert number(store, f"{DATASET}/property/theme", "triples") == 2
    assert number(store, f"{DATASET}/class/Case/theme", "triples") == 2
    assert number(store, f"{DATASET}/class/Case/theme/Scenario", "triples") == 2


def test_the_description_has_no_blank_node() -> None:
    """Every partition and distribution has an IRI."""
    assert not [quad for quad in described(sample.sample()) if isinstance(quad.object, ox.BlankNode)]


def test_an_empty_graph_is_described_too() -> None:
    """A dataset of nothing has no example and no triple."""
    assert number(described(sample.graph_of([])), DATASET, "triples") == 0
