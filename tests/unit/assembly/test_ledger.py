"""The ledger tells what was joined to one node, and where it is written."""

from __future__ import annotations

from pathlib import Path

from tests.support.compiling import compiled

from casegraph import Compilation
from casegraph.assembly.ledger import Ledger, Rule
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage

CASE = "### {0} - {1}\n\n- **Company**: {0}\n- **Scenario type**: Mail - {1}\n"


def names(compilation: Compilation, node: str | None = None) -> dict[str, list[tuple[str, list[str]]]]:
    """Return, for each node, the names on either side of its merges and the documents that have them."""
    entries = compilation.ledger.entries(compilation.graph, NodeId(node) if node else None)
    return {
        one.node: [(side.name, [passage.path for passage in side.passages]) for side in one.sides] for one in entries
    }


def test_names_of_a_record_are_told_with_their_places(tmp_path: Path) -> None:
    """And the file that makes them names of one thing."""
    built = compiled(tmp_path, {"a.md": CASE.format("Alibaba Group", "x"), "b.md": CASE.format("阿里巴巴", "y")})
    assert names(built)["organization/alibaba"] == [("Alibaba Group", ["a.md"]), ("阿里巴巴", ["b.md"])]
    (entry,) = built.ledger.entries(built.graph, NodeId("organization/alibaba"))
    assert entry.rule == Rule("record", ("data/vocabulary/organizations.yaml",))


def test_one_name_in_two_documents_is_told_on_request(tmp_path: Path) -> None:
    """It is no merge that anybody would doubt, but one all the same."""
    built = compiled(tmp_path, {"a.md": CASE.format("Zeta", "x"), "b.md": CASE.format("Zeta", "y")})
    assert "organization/zeta" not in names(built)
    assert names(built, "organization/zeta") == {"organization/zeta": [("Zeta", ["a.md", "b.md"])]}
    assert names(built, "scenario/x") == {}


def test_names_that_were_joined_are_not_told_twice(tmp_path: Path) -> None:
    """The merge of their nodes says it; the node's own account has both."""
    built = compiled(
        tmp_path, {"a.md": CASE.format("Zeta", "x"), "b.md": CASE.format("Zeta", "x").replace("- x", "- z", 1)}
    )
    (case,) = [one.node for one in built.ledger.merges]
    of_case = [one for one in built.ledger.entries(built.graph) if one.node == case]
    assert [one.rule.kind for one in of_case] == ["identity"]
    assert [one.rule.kind for one in built.ledger.entries(built.graph, case)] == ["identity", "name"]


def test_names_move_with_their_node() -> None:
    """To the node that it became."""
    ledger = Ledger()
    ledger.note(NodeId("a/x"), "X", [Passage("x.md", 1, 1)])
    ledger.rename({NodeId("a/x"): NodeId("a/y")})
    ledger.note(NodeId("a/y"), "X", [Passage("x.md", 2, 2), Passage("y.md", 3, 3)])
    assert ledger._names == {("a/y", "X"): {"x.md": Passage("x.md", 1, 1), "y.md": Passage("y.md", 3, 3)}}
