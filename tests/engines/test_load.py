"""The Cypher scripts through Neo4j's server, and its full-text search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.engines.conftest import written
from tests.engines.holdings import alike, expected_nodes, expected_relationships, having, holdings, searched
from tests.support.sample import hostile

from casegraph.model.graph import CaseGraph

if TYPE_CHECKING:
    from tests.engines.database import Neo4j


@pytest.mark.parametrize("name", ["bundled", "hostile"])
def test_the_scripts_load_what_an_import_does(name: str, server: Neo4j, bundled: CaseGraph, tmp_path: Path) -> None:
    """schema.cypher and load.cypher, and load.cypher once more: it can be run again."""
    graph = {"bundled": bundled, "hostile": hostile()}[name]
    folder = written(graph, tmp_path / "out", "neo4j") / "neo4j"
    server.ensure()
    server.empty()
    for script in ("schema.cypher", "load.cypher", "load.cypher"):
        server.run_script(folder / script)
    found = holdings(server)
    assert alike(found.nodes) == expected_nodes(graph, graph.nodes)
    assert alike(found.relationships) == expected_relationships(graph, (one.id for one in graph.edges))


@pytest.mark.parametrize("word", ["支付", "payment", "PAYMENT"])
def test_full_text_search_finds_the_cases(word: str, server: Neo4j, bundled: CaseGraph, exports: Path) -> None:
    """By a Chinese word and by an English one: the cases whose names, other names or description have it."""
    server.ensure()
    server.empty()
    for script in ("schema.cypher", "load.cypher"):
        server.run_script(exports / "neo4j" / script)
    found = searched(server, word)
    assert (len(found) > 1, found) == (True, having(bundled, word))
