"""A document that is one case as a whole, without an organization, in either language."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import edges, labels

from casegraph import compile as compile_sources
from casegraph.model.graph import CaseGraph

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module", params=["en", "zh"])
def graph(request: pytest.FixtureRequest) -> CaseGraph:
    """Give the example in a language, compiled."""
    return compile_sources(EXAMPLES / f"case-study-{request.param}.md").graph


def test_the_document_is_one_case(graph: CaseGraph) -> None:
    """Of its own, with what its chapters say."""
    assert len(labels(graph, "Case")) == 1
    assert [len(labels(graph, one)) for one in ("Organization", "Scenario", "Step")] == [0, 0, 2]


def test_technologies_stand_in_a_table_by_role(graph: CaseGraph) -> None:
    """A role of a case where the row names one; a pattern is no technology."""
    roles = ("workflowFramework", "storageBackend", "usesTechnology")
    found = [[technology for _, technology in edges(graph, role)] for role in roles]
    assert found == [["Temporal"], ["PostgreSQL"], ["Grafana", "Kafka", "PostgreSQL", "Prometheus", "Temporal"]]
    assert len(edges(graph, "appliesPattern")) == 1


def test_results_stand_in_a_table_of_figures(graph: CaseGraph) -> None:
    """The last state is the result, with the percentile and the unit of its row; what was before says so."""
    said = [
        {one.field: getattr(one.value, "text", "") for one in node.properties}
        for node in graph.nodes.values()
        if node.type == "Measurement"
    ]
    results = sorted((one["value"], one.get("unitText", ""), one.get("percentile", "")) for one in said)
    assert {("180", "ms", "99"), ("99.98", "%", ""), ("15000", "QPS", "")} <= {*results}
    old = {one["value"] for one in said if one["context"] == "before"}
    assert old == {"900", "99.5", "4000"}
    assert not old & {one["value"] for one in said if one["context"] != "before"}
