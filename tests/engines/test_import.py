"""What `neo4j-admin database import full` makes of the exports, strictly, and the server of the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.engines.conftest import written
from tests.engines.holdings import alike, expected_nodes, expected_relationships, having, holdings, searched
from tests.support.generated import generated
from tests.support.sample import hostile

import casegraph
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import screaming

if TYPE_CHECKING:
    from tests.engines.database import Neo4j

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
# 100,000 nodes and 400,000 edges.
CASES = 32_000
WORDS = ("支付", "payment")


SUBJECTS = """SELECT DISTINCT ?subject ?path ?start ?end {
  GRAPH ?passage { ?subject ?predicate ?object }
  ?passage a cg:Passage ; cg:document/cg:path ?path ; cg:startLine ?start ; cg:endLine ?end
}"""


def imported(server: Neo4j, folder: Path, name: str = "neo4j") -> None:
    """Import an export into the stopped server, and start it."""
    server.stop()
    done = server.bulk_import(folder / name)
    assert (done.returncode, "IMPORT DONE" in done.stdout) == (0, True), done.stdout[-3000:] + done.stderr[-3000:]
    server.start()


def counted(server: Neo4j) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Count nodes by their class, which is the label that no other of theirs is below, and relationships by type."""
    labels = Counter({tuple(sorted(one)): count for one, count in server.ask("MATCH (n) RETURN labels(n), count(*)")})
    types = dict(server.ask("MATCH ()-[r]->() RETURN type(r), count(*)"))
    return {" ".join(one): count for one, count in labels.items()}, types


def expected_counts(graph: CaseGraph) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Give the counts of the manifest, with each class as the labels that its nodes bear."""
    types, relations = graph.counts()
    labels = {" ".join(sorted({*graph.schema.lineage(name), "Entity"})): count for name, count in types.items()}
    return labels, {screaming(name): count for name, count in relations.items()}


def test_the_bundled_data_are_imported_whole(server: Neo4j, bundled: CaseGraph, exports: Path) -> None:
    """Every node and relationship is there, equal property by property."""
    imported(server, exports)
    found = holdings(server)
    assert counted(server) == expected_counts(bundled)
    assert alike(found.nodes) == expected_nodes(bundled, bundled.nodes)
    assert alike(found.relationships) == expected_relationships(bundled, (one.id for one in bundled.edges))


def test_the_corpus_is_imported_whole(server: Neo4j, tmp_path: Path) -> None:
    """So is a library of documents."""
    if not CORPUS.is_dir():
        pytest.skip("THE CORPUS IS NOT IMPORTED INTO NEO4J: it is not at hand")
    graph = casegraph.compile(CORPUS).graph
    imported(server, written(graph, tmp_path / "out", "neo4j"))
    found = holdings(server)
    assert counted(server) == expected_counts(graph)
    assert alike(found.nodes) == expected_nodes(graph, graph.nodes)
    assert alike(found.relationships) == expected_relationships(graph, found.relationships)
    server.run_script(tmp_path / "out" / "neo4j" / "schema.cypher")
    assert {word: searched(server, word) for word in WORDS} == {word: having(graph, word) for word in WORDS}


def test_a_hundred_thousand_nodes_are_imported_whole(server: Neo4j, tmp_path: Path) -> None:
    """Packed parts are imported too: all are counted, and some compared, with the hostile ones."""
    graph = generated(CASES)
    assert (len(graph.nodes), len(graph.edges)) == (100_000, 400_000)
    imported(server, written(graph, tmp_path / "out", "neo4j"))
    assert counted(server) == expected_counts(graph)
    assert sorted(path.name for path in (tmp_path / "out").rglob("SCENARIO-*")) == [
        f"SCENARIO-{at:04}.csv.gz" for at in (1, 2, 3, 4)
    ]
    names = [*Random(6).sample(sorted(graph.nodes), 50), *(f"case/{at}" for at in range(10))]
    edges = [*Random(6).sample(graph.edges, 50), *(one for one in graph.edges if one.source == "case/0")]
    # An import makes no index, and without one each question reads everything.
    server.run_script(tmp_path / "out" / "neo4j" / "schema.cypher")
    assert {word: len(searched(server, word)) for word in WORDS} == {word: len(having(graph, word)) for word in WORDS}
    nodes = server.ask(
        "UNWIND $names AS name MATCH (n:Entity {id: name}) RETURN n.id, labels(n), properties(n)", names=names
    )
    assert alike({name: (tuple(sorted(labels)), one) for name, labels, one in nodes}) == expected_nodes(graph, names)
    found = server.ask(
        "UNWIND $ends AS ends MATCH (a:Entity {id: ends[0]})-[r {id: ends[1]}]->(b) "
        "RETURN r.id, type(r), a.id, b.id, properties(r)",
        ends=[[one.source, one.id] for one in edges],
    )
    ids = [one.id for one in edges]
    assert alike({name: (tuple(shape), one) for name, *shape, one in found}) == expected_relationships(graph, ids)


def test_passages_are_imported_as_nodes(server: Neo4j, bundled: CaseGraph, exports: Path) -> None:
    """On request each is a node: its document and the things that it speaks of are those of the RDF dataset."""
    imported(server, exports, "neo4j-passages")
    nodes, edges = expected_counts(bundled)
    passages = {(one.path, one.start, one.end, one.quote or None) for one in bundled.passages}
    said = {
        (row["subject"], row["path"], int(row["start"] or 0), int(row["end"] or 0)) for row in bundled.query(SUBJECTS)
    }
    known = {bundled.iri(name) for name in bundled.nodes}
    assert {*server.ask("MATCH (p:Passage) RETURN p.path, p.startLine, p.endLine, p.quote")} == passages
    found = server.ask("MATCH (n)-[:SAID_IN]->(p:Passage) RETURN n.iri, p.path, p.startLine, p.endLine")
    assert sorted(found) == sorted(one for one in said if one[0] in known)
    documents = server.ask("MATCH (p:Passage)-[:DOCUMENT]->(d:Document) WHERE p.path = d.path RETURN count(*)")
    assert documents == [(len(passages),)]
    links = {"SAID_IN": len(found), "DOCUMENT": len(passages)}
    assert counted(server) == ({**nodes, "Entity Passage": len(passages)}, {**edges, **links})


def test_hostile_passages_are_imported(server: Neo4j, tmp_path: Path) -> None:
    """Strange texts do not keep a passage from becoming a node, by the import and by the script."""
    graph = hostile()
    folder = written(graph, tmp_path / "out", "neo4j-passages")
    imported(server, folder, "neo4j-passages")
    found = holdings(server)
    assert len(found.nodes) == len(graph.nodes) + len(graph.passages)
    server.empty()
    for script in ("schema.cypher", "load.cypher"):
        server.run_script(folder / "neo4j-passages" / script)
    assert holdings(server) == found


def test_an_import_of_a_broken_export_fails(server: Neo4j, exports: Path, tmp_path: Path) -> None:
    """The options of import.args are strict: a relationship to a node that is not there ends it."""
    folder = tmp_path / "neo4j"
    for path in sorted((exports / "neo4j").rglob("*.*")):
        (folder / path.relative_to(exports / "neo4j")).parent.mkdir(parents=True, exist_ok=True)
        (folder / path.relative_to(exports / "neo4j")).write_bytes(path.read_bytes())
    file = folder / "relationships" / "THEME-0001.csv"
    file.write_text(file.read_text(encoding="utf-8").replace('"scenario/', '"scenario/no-such-', 1), encoding="utf-8")
    server.stop()
    assert server.bulk_import(folder).returncode != 0
    # What it leaves behind does not start; a whole export takes its place.
    assert server.bulk_import(exports / "neo4j").returncode == 0
