"""What Gephi makes of GEXF and GraphML, by its own toolkit; and what Gephi Lite makes of GEXF, by its own reader."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.engines.conftest import written
from tests.engines.maven import HERE, java, run
from tests.support.sample import edge, graph_of, hostile, node

from casegraph.analytics.degree import degrees, radius
from casegraph.analytics.layout import positions, short_label
from casegraph.exporters.xmltext import legal
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import screaming

FORMATS = pytest.mark.parametrize("form", ["gexf", "graphml"])
MODULES = Path(sys.prefix) / "node_modules"


class Seen(NamedTuple):
    """What Gephi has of a file: its complaints, the type of each column, nodes and edges by identifier."""

    issues: Sequence[Sequence[str]]
    columns: Mapping[str, Mapping[str, str]]
    nodes: Mapping[str, Sequence[str]]
    edges: Mapping[str, Sequence[str]]


@cache
def look(file: Path, *picture: Path) -> Seen:
    """Open a file with Gephi Toolkit."""
    done = run(java("gephi", str(HERE / "gephi" / "Look.java"), str(file), *map(str, picture)))
    assert done.returncode == 0, done.stderr[-3000:]
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    told = {what: [words for kind, *words in lines if kind == what] for what in {kind for kind, *_ in lines}}
    columns = {owner: {title: kind for _, title, kind in told.get(f"{owner} column", [])} for owner in ("node", "edge")}
    nodes, edges = ({words[0]: words[1:] for words in told.get(what, [])} for what in ("node", "edge"))
    # Gephi notes the version of every GEXF file; that is no complaint.
    return Seen([one for one in told.get("issue", []) if one[0] != "INFO"], columns, nodes, edges)


def hexadecimal(color: str) -> str:
    """Write `rgb(1,2,3)` as the ontology writes a color."""
    return "#" + "".join(f"{int(part):02x}" for part in color.removeprefix("rgb(").removesuffix(")").split(","))


@FORMATS
def test_gephi_imports_without_a_complaint(exports: Path, form: str) -> None:
    """Its report of issues is empty."""
    assert look(exports / f"graph.{form}").issues == []


@FORMATS
def test_gephi_has_every_node_and_edge(exports: Path, bundled: CaseGraph, form: str) -> None:
    """By identifier, edges with their ends, directed."""
    seen = look(exports / f"graph.{form}")
    assert {*seen.nodes} == {*bundled.nodes}
    expected = {one.id: (one.source, one.target, screaming(one.relation), "true") for one in bundled.edges}
    assert {
        name: (source, target, kind, directed) for name, (source, target, kind, _, directed) in seen.edges.items()
    } == expected


@FORMATS
def test_gephi_shows_nodes_where_and_as_they_are(exports: Path, bundled: CaseGraph, form: str) -> None:
    """Label, place, size by degree, and the color of the class."""
    seen, places, counted = look(exports / f"graph.{form}"), positions(bundled), degrees(bundled)
    for name, one in bundled.nodes.items():
        label, x, y, size, color = seen.nodes[name]
        (left, top), own = places[name], bundled.schema.type(one.type).color
        assert (label, f"#{int(color):06x}") == (short_label(one.label("zh")), own.lower())
        assert [float(x), float(y), float(size)] == pytest.approx([left, -top, radius(counted[name])], abs=0.01)


def test_gephi_has_typed_columns_of_gexf(exports: Path) -> None:
    """Lists are lists, numbers are numbers, and the labels are there in both languages."""
    columns = look(exports / "graph.gexf").columns
    expected = {
        "类型 type": "String",
        "英文名 English label": "String",
        "别名 aliases": "String[]",
        "度 degree": "Long",
        "数值 value": "Double",
    }
    assert {title: columns["node"].get(title) for title in expected} == expected
    assert {title: columns["edge"].get(title) for title in ("关系 relation", "出处 passages", "Weight")} == {
        "关系 relation": "String", "出处 passages": "String[]", "Weight": "Double",
    }  # fmt: skip


def test_gephi_has_typed_columns_of_graphml(exports: Path) -> None:
    """Numbers are numbers there too; a list is a text."""
    columns = look(exports / "graph.graphml").columns["node"]
    assert [columns[one] for one in ("type", "label_en", "degree", "value", "aliases")] == [
        "String",
        "String",
        "Long",
        "Double",
        "String",
    ]


@FORMATS
def test_gephi_keeps_parallel_edges_apart(tmp_path: Path, form: str) -> None:
    """Two relations between the same nodes are two edges, and so are two uses with different versions."""
    uses = [edge("case/a", "storageBackend", "technology/x", versionUsed=version) for version in ("14", "9")]
    edges = [edge("case/a", "usesTechnology", "technology/x"), *uses]
    graph = graph_of([node("case/a", "Case"), node("technology/x", "Technology")], edges)
    assert sorted(look(written(graph, tmp_path / "out", form) / f"graph.{form}").edges) == sorted(
        one.id for one in graph.edges
    )


@FORMATS
def test_gephi_takes_hostile_texts(tmp_path: Path, form: str) -> None:
    """No label breaks the file, and none is lost."""
    seen = look(written(hostile(), tmp_path / "out", form) / f"graph.{form}")
    assert (seen.issues, len(seen.nodes), len(seen.edges)) == ([], len(hostile().nodes), len(hostile().edges))


def test_gephis_preview_draws_every_label(exports: Path, bundled: CaseGraph, tmp_path: Path) -> None:
    """Chinese ones too, in the font that the reader is told to choose."""
    look(exports / "graph.gexf", tmp_path / "preview.svg")
    drawn = (tmp_path / "preview.svg").read_text(encoding="utf-8")
    shown = [one for one in bundled.nodes.values() if bundled.schema.type(one.type).view == "node"]
    assert (drawn.count("<text"), "订单处理" in drawn) == (len(shown), True)


@pytest.mark.parametrize("name", ["bundled", "hostile"])
def test_gephi_lite_reads_the_same(name: str, bundled: CaseGraph, tmp_path: Path) -> None:
    """Its reader of GEXF finds every node with its color, place and label, and every edge with its kind."""
    if shutil.which("node") is None or not (MODULES / "graphology-gexf").is_dir():
        pytest.skip("THE READER OF GEPHI LITE IS NOT ASKED: needs node and graphology-gexf; see `make components`")
    graph = {"bundled": bundled, "hostile": hostile()}[name]
    file = written(graph, tmp_path / "out", "gexf") / "graph.gexf"
    done = subprocess.run(
        ["node", str(HERE / "gephi_lite" / "look.cjs"), str(MODULES), str(file)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    seen = json.loads(done.stdout)
    colors = {name: bundled.schema.type(one.type).color.lower() for name, one in graph.nodes.items()}
    assert {one["key"]: hexadecimal(one["color"]) for one in seen["nodes"]} == colors
    assert {one["key"]: one["label"] for one in seen["nodes"]} == {
        name: legal(short_label(one.label("zh"))) for name, one in graph.nodes.items()
    }
    kinds = {one["key"]: (one["source"], one["target"], one["kind"]) for one in seen["edges"]}
    assert {name: (source, target) for name, (source, target, _) in kinds.items()} == {
        legal(one.id): (one.source, one.target) for one in graph.edges
    }
