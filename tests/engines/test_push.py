"""`casegraph push` against Neo4j itself, whatever happens on the way."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from tests.engines.conftest import written
from tests.engines.cutting import cut_at_a_commit
from tests.engines.holdings import Holdings, holdings
from tests.support.generated import generated
from tests.support.sample import edge, graph_of, hostile, node

import casegraph
from casegraph.errors import ServiceError, UsageError
from casegraph.model.graph import CaseGraph, Property
from casegraph.model.values import Literal
from casegraph.push import Counts, Login, PushOptions, push

if TYPE_CHECKING:
    from tests.engines.database import Neo4j

DOCUMENT = "# {name}\n\n**公司**：{name}\n\n**场景类型**：电商 - 订单\n\n**技术栈**：Temporal + PostgreSQL\n"


@pytest.fixture
def database(server: Neo4j) -> Neo4j:
    """The running server, with nothing in it."""
    server.ensure()
    server.empty()
    return server


def login(server: Neo4j) -> Login:
    """Give the way to the server."""
    from tests.engines.database import PASSWORD

    return Login(server.uri, password=PASSWORD)


def command(server: Neo4j, *arguments: object, password: str = "") -> subprocess.Popen[str]:
    """Start `casegraph push` as a user does."""
    environment = {**server.environment, **({"NEO4J_PASSWORD": password} if password else {})}
    words = [sys.executable, "-m", "casegraph", "push", *map(str, arguments)]
    return subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def bulk(server: Neo4j, graph: CaseGraph, folder: Path) -> Holdings:
    """Return what a bulk import of a graph makes; the server has it then."""
    exports = written(graph, folder, "neo4j")
    server.stop()
    assert server.bulk_import(exports / "neo4j").returncode == 0
    server.start()
    return holdings(server)


def until(server: Neo4j, nodes: int) -> None:
    """Wait until a push has written so many nodes."""
    deadline = monotonic() + 120
    while server.ask("MATCH (n) RETURN count(n)")[0][0] < nodes:
        assert monotonic() < deadline, "the push does not begin"
        sleep(0.02)


@pytest.fixture(scope="module")
def imported(server: Neo4j, bundled: CaseGraph, tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    """What a bulk import makes of the bundled data."""
    return bulk(server, bundled, tmp_path_factory.mktemp("bulk") / "out")


def test_a_push_makes_what_an_import_makes(imported: Holdings, database: Neo4j, bundled: CaseGraph) -> None:
    """Into an empty database; and the second time nothing changes."""
    nodes, edges = push(bundled, login(database))
    assert (nodes.new, edges.new) == (len(bundled.nodes), len(bundled.edges))
    assert holdings(database) == imported
    assert push(bundled, login(database)) == (Counts(0, 0, 0, len(bundled.nodes)), Counts(0, 0, 0, len(bundled.edges)))


def test_a_push_after_an_import_changes_nothing(server: Neo4j, bundled: CaseGraph, tmp_path: Path) -> None:
    """The two write the same."""
    bulk(server, bundled, tmp_path / "out")
    assert sum(map(sum, ([one.new, one.changed, one.removed] for one in push(bundled, login(server))))) == 0


def test_hostile_texts_arrive_as_an_import_writes_them(database: Neo4j, tmp_path: Path) -> None:
    """Quotes, line breaks, backslashes and what looks like Cypher."""
    graph = hostile()
    push(graph, login(database))
    found = holdings(database)
    assert found == bulk(database, graph, tmp_path / "out")


def test_what_a_deleted_document_alone_said_is_removed(database: Neo4j, tmp_path: Path) -> None:
    """Exactly its facts are gone, and what others have in the database stays."""
    for name in ("Acme", "Bolt"):
        folder = tmp_path / "docs"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.md").write_text(DOCUMENT.format(name=name), encoding="utf-8")
    both = casegraph.compile(tmp_path).graph
    push(both, login(database))
    database.ask("MATCH (n:Case) WITH n LIMIT 1 CREATE (:Note {text: 'mine'})-[:ABOUT]->(n)")
    database.ask("MATCH (n:Technology) SET n.owner = 'me', n:Watched")
    (tmp_path / "docs" / "Bolt.md").unlink()
    one = casegraph.compile(tmp_path).graph
    nodes, edges = push(one, login(database))
    assert (nodes.removed, edges.removed) == (len(both.nodes) - len(one.nodes), len(both.edges) - len(one.edges))
    assert {name for (name,) in database.ask("MATCH (n:Entity) RETURN n.id")} == {*one.nodes}
    assert database.ask("MATCH (n:Note) RETURN n.text") == [("mine",)]
    assert database.ask("MATCH (n:Watched) RETURN DISTINCT n.owner") == [("me",)]
    assert push(one, login(database))[0].changed == 0


def test_a_dry_run_counts_and_writes_nothing(database: Neo4j, bundled: CaseGraph) -> None:
    """The counts are those of the push that follows."""
    done = command(database, "neo4j", database.uri, "--dry-run", "--json")
    out, _ = done.communicate(timeout=120)
    assert database.ask("MATCH (n) RETURN count(n)") == [(0,)]
    assert json.loads(out)["nodes"]["new"] == len(bundled.nodes)
    assert push(bundled, login(database))[0].new == len(bundled.nodes)


def test_a_changed_class_and_a_lost_property_are_followed(database: Neo4j) -> None:
    """What a node no longer is or says is taken from it."""
    scale = Property("scale", Literal("large"))
    case = node("case/a", "Case", Literal("A"), more=(scale,))
    before = graph_of(
        [case, node("thing/x", "Technology", Literal("X"))], [edge("case/a", "usesTechnology", "thing/x")]
    )
    after = graph_of([node("case/a", "Case", Literal("A")), node("thing/x", "Pattern", Literal("X"))],
                     [edge("case/a", "appliesPattern", "thing/x")])  # fmt: skip
    push(before, login(database))
    assert push(after, login(database))[0].changed == 2
    found = holdings(database)
    assert (found.nodes["thing/x"][0], "scale" in found.nodes["case/a"][1]) == (("Entity", "Pattern"), False)
    assert [shape[0] for shape, _ in found.relationships.values()] == ["APPLIES_PATTERN"]


def test_a_push_that_was_killed_is_completed_by_the_next(
    imported: Holdings, database: Neo4j, bundled: CaseGraph
) -> None:
    """kill -9 in the middle leaves a part, and the second run does the rest."""
    done = command(database, database.uri, "--batch-size", 3, "-q")
    until(database, 50)
    done.send_signal(signal.SIGKILL)
    done.communicate(timeout=60)
    there = database.ask("MATCH (n) RETURN count(n)")[0][0]
    nodes, _ = push(bundled, login(database))
    assert nodes.new == len(bundled.nodes) - there
    assert holdings(database) == imported


def test_a_push_goes_on_when_the_server_comes_back(imported: Holdings, database: Neo4j) -> None:
    """The server is killed and started in the middle of a push, which waits for it and ends well."""
    done = command(database, database.uri, "--batch-size", 3)
    until(database, 50)
    database.stop(at_once=True)
    database.start()
    out, complaint = done.communicate(timeout=180)
    assert (done.returncode, "relationships: " in out) == (0, True), complaint
    assert holdings(database) == imported


def test_a_push_goes_on_where_a_commit_had_no_answer(imported: Holdings, database: Neo4j, bundled: CaseGraph) -> None:
    """The line is cut while the server commits: the batch is sent again, whether it was written or not."""
    with cut_at_a_commit(database.port) as (port, cut):
        push(bundled, login(database)._replace(uri=f"bolt://127.0.0.1:{port}"), PushOptions(batch=50))
    assert cut.is_set()
    assert holdings(database) == imported


def test_a_full_disk_is_told_and_the_next_push_completes(
    imported: Holdings, database: Neo4j, bundled: CaseGraph
) -> None:
    """A server that cannot write any more fails the push with its own words."""
    resource.prlimit(database.pid, resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY))
    try:
        with pytest.raises(ServiceError, match="the server failed"):
            push(generated(2000), login(database))
    finally:
        database.stop(at_once=True)
        database.start()
    push(bundled, login(database))
    assert holdings(database) == imported


def test_a_wrong_password_is_told(database: Neo4j) -> None:
    """Exit 4, and which variables to set."""
    done = command(database, database.uri, password="wrong-" + "one")
    _, complaint = done.communicate(timeout=120)
    assert (done.returncode, "NEO4J_PASSWORD" in complaint, "Traceback" in complaint) == (4, True, False)


def test_a_node_of_somebody_else_is_not_overwritten(database: Neo4j, bundled: CaseGraph) -> None:
    """A node that has an identifier of ours, and is not ours, ends the push before anything is written."""
    name = next(iter(bundled.nodes))
    database.ask("CREATE (:Entity {id: $name, text: 'mine'})", name=name)
    with pytest.raises(ServiceError, match="belongs to somebody else"):
        push(bundled, login(database))
    assert database.ask("MATCH (n) RETURN n.text") == [("mine",)]


def test_another_dataset_is_not_overwritten(database: Neo4j, bundled: CaseGraph) -> None:
    """Two libraries that share a node are two datasets: the second push says whose it is."""
    push(bundled, login(database), PushOptions(dataset="first"))
    with pytest.raises(ServiceError, match='the dataset "first"'):
        push(bundled, login(database), PushOptions(dataset="second"))


def test_a_constraint_that_cannot_be_made_is_told(database: Neo4j, bundled: CaseGraph) -> None:
    """Somebody's entities that share an identifier, of which we have none, forbid the constraint."""
    database.ask("CREATE (:Entity {id: 'theirs'}), (:Entity {id: 'theirs'})")
    with pytest.raises(ServiceError, match="Unable to create Constraint"):
        push(bundled, login(database))


def test_a_constraint_of_somebody_else_is_told(database: Neo4j, bundled: CaseGraph) -> None:
    """What their constraint forbids is told in the server's words."""
    database.ask("CREATE CONSTRAINT theirs FOR (n:Case) REQUIRE n.dataset IS UNIQUE")
    with pytest.raises(ServiceError, match="a constraint of the database"):
        push(bundled, login(database))


def test_no_server_is_told(bundled: CaseGraph) -> None:
    """Nobody listens there."""
    pytest.importorskip("neo4j")
    with pytest.raises(ServiceError, match="no Neo4j server answers"):
        push(bundled, Login("bolt://127.0.0.1:9", password="x"))


@pytest.mark.parametrize("words", [[], ["docs"], ["http://localhost:7474"]])
def test_a_push_without_an_address_is_wrong_usage(words: list[str]) -> None:
    """The address comes from the words or from NEO4J_URI."""
    environment = {name: value for name, value in os.environ.items() if name != "NEO4J_URI"}
    call = [sys.executable, "-m", "casegraph", "push", *words]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "no address" in done.stderr) == (2, True)


def test_an_address_that_is_none_is_wrong_usage(bundled: CaseGraph) -> None:
    """The driver's complaint becomes ours."""
    with pytest.raises(UsageError, match="no address of a Neo4j server"):
        push(bundled, Login("ftp://127.0.0.1"))
