"""GEXF as Gephi wants it."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from tests.support import reading, sample
from tests.support.generated import generated
from tests.support.growth import LINEAR, growth

from casegraph.exporters import load_exporter
from casegraph.exporters.gexf import list_text
from casegraph.model.graph import CaseGraph, Property
from casegraph.model.values import Literal

NAMES = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


def _read(graph: CaseGraph) -> ET.Element:
    (artifact,) = load_exporter("gexf")(graph)
    return ET.fromstring(artifact.content)


@pytest.fixture(scope="module")
def gexf() -> ET.Element:
    """The sample as GEXF."""
    return _read(sample.sample())


def test_every_value_is_declared_before(gexf: ET.Element) -> None:
    """Gephi drops a value of an attribute that it does not know."""
    for owner in ("node", "edge"):
        declared = {one.get("id") for one in gexf.findall(f".//g:attributes[@class='{owner}']/g:attribute", NAMES)}
        used = {one.get("for") for one in gexf.findall(f".//g:{owner}//g:attvalue", NAMES)}
        assert used <= declared


def test_no_column_is_dropped_by_gephi(gexf: ET.Element) -> None:
    """Types are those that Gephi imports, identifiers lower-case, titles distinct."""
    columns = gexf.findall(".//g:attributes[@class='node']/g:attribute", NAMES)
    assert {one.get("type") for one in columns} <= {"string", "liststring", "long", "double", "boolean"}
    assert all(str(one.get("id")).startswith("cg_") and str(one.get("id")).islower() for one in columns)
    assert len({one.get("title") for one in columns}) == len(columns)


def test_edges_between_the_same_ends_have_kinds_of_their_own(gexf: ET.Element) -> None:
    """Gephi adds up the edges of one source, target and kind, so there is never a second one."""
    edges = gexf.findall(".//g:edge", NAMES)
    keys = {(one.get("source"), one.get("target"), one.get("kind")) for one in edges}
    assert len(keys) == len(edges)
    assert {"STORAGE_BACKEND", "STORAGE_BACKEND_2", "USES_TECHNOLOGY"} <= {one.get("kind") for one in edges}


def test_every_edge_is_directed(gexf: ET.Element) -> None:
    """The graph says so once, and no edge contradicts."""
    assert [one.get("defaultedgetype") for one in gexf.findall("g:graph", NAMES)] == ["directed"]
    assert not [edge for edge in gexf.findall(".//g:edge", NAMES) if edge.get("type")]


def test_the_weight_is_the_number_of_passages() -> None:
    """What three passages say weighs three, and what was computed still one."""
    said = sample.edge("case/a", "theme", "scenario/b")
    three = type(said)(said.source, said.relation, said.target, tuple(map(sample.passage, (1, 2, 3))))
    computed = type(said)(said.target, said.relation, said.source)
    nodes = [sample.node("case/a", "Case"), sample.node("scenario/b", "Scenario")]
    edges = _read(sample.graph_of(nodes, [three, computed])).findall(".//g:edge", NAMES)
    assert [one.get("weight") for one in edges] == ["3.0", "1.0"]


def test_colors_have_no_alpha_and_sizes_no_second_attribute(gexf: ET.Element) -> None:
    """Gephi Lite ignores a color with alpha, Gephi reads the first attribute of a size."""
    assert {tuple(one.attrib) for one in gexf.findall(".//viz:color", NAMES)} == {("r", "g", "b")}
    assert {tuple(one.attrib) for one in gexf.findall(".//viz:size", NAMES)} == {("value",)}


def test_the_color_is_that_of_the_class(gexf: ET.Element) -> None:
    """A case has the color that the ontology gives to cases."""
    (color,) = gexf.findall(".//g:node[@id='case/acme-orders']/viz:color", NAMES)
    written = "#{:02x}{:02x}{:02x}".format(*(int(color.attrib[one]) for one in "rgb"))
    assert written == sample.schema().types["Case"].color


def test_a_long_label_is_short_and_whole_in_a_column() -> None:
    """The picture gets a short label, the table the full one."""
    (node,) = _read(sample.graph_of([sample.node("case/a", "Case", Literal("长" * 99))])).findall(".//g:node", NAMES)
    full = [one.get("value") for one in node.findall(".//g:attvalue[@for='cg_label']", NAMES)]
    assert len(node.attrib["label"]) < 30
    assert full == ["长" * 99]


def test_a_field_named_like_a_column_of_ours_gets_one_of_its_own() -> None:
    """Two columns never share an identifier, whatever an ontology calls its fields."""
    more = [Property("type", Literal("B2B")), Property("Type", Literal("B2C"))]
    gexf = _read(sample.graph_of([sample.node("case/a", "Case", more=more)]))
    ids = [one.get("id") for one in gexf.findall(".//g:attributes[@class='node']/g:attribute", NAMES)]
    assert len(set(ids)) == len(ids)
    assert {"cg_type", "cg_type_2", "cg_type_3"} <= set(ids)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["a, b", "c]"], '["a, b", "c]"]'),
        (['say "x"', "C:\\"], '["say \\"x\\"", "C:\\\\"]'),
        (["one\ntwo\tthree\r"], '["one\\ntwo\\tthree\\r"]'),
    ],
)
def test_a_list_is_quoted(values: list[str], expected: str) -> None:
    """Commas, brackets, quotes and backslashes inside a value don't end it."""
    assert list_text(values) == expected


def test_a_wide_graph_is_written_in_linear_time() -> None:
    """Eight times the nodes take about eight times as long, not sixty-four."""
    assert growth(sample.wide, lambda graph: _read(replace(graph)), 500) < LINEAR


def test_a_large_graph_has_a_core_without_parts() -> None:
    """Its nodes stand where they stand in the whole file, and the parts are not among them."""
    graph = generated(2000)
    whole, core = (reading.gexf_text(one.content) for one in load_exporter("gexf")(graph))
    drawn = {name for name, one in graph.nodes.items() if graph.schema.type(one.type).view == "node"}
    assert (0 < len(drawn) < len(graph.nodes), set(core)) == (True, drawn)
    assert all(core.nodes[name]["viz"] == whole.nodes[name]["viz"] for name in drawn)


def test_a_small_graph_has_no_core() -> None:
    """One file is enough there."""
    assert [one.path for one in load_exporter("gexf")(sample.sample())] == ["graph.gexf"]
