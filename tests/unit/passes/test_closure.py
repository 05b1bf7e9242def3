"""What follows from the graph is added to it, marked as computed."""

from __future__ import annotations

from tests.support.sample import edge, graph_of, node, sample

from casegraph.passes import run_passes
from casegraph.passes.closure import add_closure


def test_a_narrower_relation_states_the_wider_one() -> None:
    """By rdfs:subPropertyOf, without a passage: nobody wrote it."""
    graph = graph_of([node("case/a", "Case"), node("technology/x", "Technology")],
                     [edge("case/a", "storageBackend", "technology/x")])  # fmt: skip
    assert [(one.relation, len(one.passages)) for one in add_closure(graph).edges] == [
        ("storageBackend", 1),
        ("usesTechnology", 0),
    ]


def test_what_is_stated_is_not_computed_again() -> None:
    """The passages that say it stay."""
    nodes = [node("case/a", "Case"), node("technology/x", "Technology")]
    stated = [edge("case/a", relation, "technology/x") for relation in ("storageBackend", "usesTechnology")]
    graph = graph_of(nodes, stated)
    assert add_closure(graph) is graph


def test_passes_are_idempotent() -> None:
    """A second run adds nothing."""
    once = run_passes(sample())
    assert run_passes(once).edges == once.edges
