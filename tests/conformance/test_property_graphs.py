"""GEXF, GraphML and CSV, read back by readers that are not ours."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.support import reading, sample

from casegraph.exporters.neo4j.tables import folded
from casegraph.exporters.xmltext import legal

GEXF_SCHEMA = Path(__file__).parents[3] / "shared" / "suites" / "gexf-1.3" / "gexf.rng"
EVERY_GRAPH = pytest.mark.parametrize("graph", reading.GRAPHS)
HOSTILE = pytest.mark.parametrize("place", range(len(sample.HOSTILE)))


@EVERY_GRAPH
def test_gexf_holds_the_nodes_and_edges_of_the_graph(graph: str) -> None:
    """networkx finds every node by its identifier and every edge by its own."""
    expected = reading.GRAPHS[graph]()
    found = reading.gexf(expected)
    assert set(found) == set(expected.nodes)
    assert sorted(edge for *_, edge in found.edges(data="id")) == sorted(edge.id for edge in expected.edges)


@EVERY_GRAPH
def test_graphml_holds_the_nodes_and_edges_of_the_graph(graph: str) -> None:
    """networkx finds every node by its identifier and every edge by its own."""
    expected = reading.GRAPHS[graph]()
    found = reading.graphml(expected)
    assert set(found) == set(expected.nodes)
    assert sorted(key for *_, key in found.edges(keys=True)) == sorted(edge.id for edge in expected.edges)


@EVERY_GRAPH
def test_gexf_is_valid_by_its_schema(graph: str, tmp_path: Path) -> None:
    """The RELAX NG schema of GEXF 1.3 accepts the file."""
    if not GEXF_SCHEMA.is_file() or shutil.which("jing") is None:
        pytest.skip(f"GEXF IS NOT VALIDATED: needs jing and {GEXF_SCHEMA.name} of GEXF 1.3")
    (tmp_path / "graph.gexf").write_bytes(reading.exported("gexf", graph)["graph.gexf"])
    done = subprocess.run(
        ["jing", str(GEXF_SCHEMA), "graph.gexf"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@HOSTILE
def test_a_hostile_label_survives_gexf(place: int) -> None:
    """A label comes back as it was, but for the characters that XML cannot hold."""
    node = reading.gexf(sample.hostile()).nodes[f"case/h{place}"]
    assert node["全名 full label"] == legal(sample.HOSTILE[place])


@HOSTILE
def test_a_hostile_label_survives_graphml(place: int) -> None:
    """A label comes back as it was, but for the characters that XML cannot hold."""
    node = reading.graphml(sample.hostile()).nodes[f"case/h{place}"]
    assert node["full_label"] == legal(sample.HOSTILE[place])


@HOSTILE
def test_a_hostile_label_survives_the_csv(place: int) -> None:
    """A name comes back as it was, but for control characters, replaced, and line breaks, folded."""
    node = _rows("nodes/Case", "hostile")[place]
    assert node["name"] == folded(legal(sample.HOSTILE[place]))


@pytest.mark.parametrize("graph", ["sample", "hostile"])
def test_the_csv_holds_the_nodes_and_edges_of_the_graph(graph: str) -> None:
    """Python's reader finds as many rows as the graph has nodes and edges, on one line each."""
    expected = reading.GRAPHS[graph]()
    data = {path: one for path, one in reading.exported("neo4j", graph).items() if path.endswith("-0001.csv")}
    nodes = [one for path, one in data.items() if "/nodes/" in path]
    edges = [one for path, one in data.items() if "/relationships/" in path]
    assert sum(len(list(csv.reader(io.StringIO(one.decode())))) for one in nodes) == len(expected.nodes)
    assert sum(len(one.splitlines()) for one in edges) == len(expected.edges)


@pytest.mark.parametrize("graph", ["sample", "hostile"])
def test_every_row_of_the_csv_has_a_cell_for_each_column(graph: str) -> None:
    """No quote, comma or line break of a value shifts the columns."""
    files = [path for path in reading.exported("neo4j", graph) if path.endswith("-0001.csv")]
    stems = [path.removeprefix("neo4j/").removesuffix("-0001.csv") for path in files]
    assert all(None not in row and None not in row.values() for stem in stems for row in _rows(stem, graph))


def _rows(stem: str, graph: str) -> list[dict[str, str]]:
    header = reading.text("neo4j", f"neo4j/{stem}_header.csv", graph).strip().split(",")
    lines = io.StringIO(reading.text("neo4j", f"neo4j/{stem}-0001.csv", graph), newline="")
    return list(csv.DictReader(lines, header))
