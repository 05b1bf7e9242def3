"""A node is read back from a dataset in words, with the lines that say it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.sample import edge, graph_of, node

from casegraph.cli.facts import render_facts
from casegraph.errors import UsageError
from casegraph.exporters import Artifact
from casegraph.exporters.nquads import export
from casegraph.model.graph import Property
from casegraph.model.values import Chain, Literal


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a folder with the dataset of two cases and one organization."""
    steps = Property("sequence", Chain((Literal("draft"), Literal("sent"))))
    graph = graph_of(
        [
            node("case/a", "Case", Literal("订单", language="zh"), Literal("Orders", language="en"), more=(steps,)),
            node("case/b", "Case", Literal("Orders", language="en")),
            node("organization/acme", "Organization", Literal("Acme")),
        ],
        [edge("case/a", "organization", "organization/acme", line=7)],
    )
    for artifact in export(graph):
        assert isinstance(artifact, Artifact)
        (tmp_path / artifact.path).write_bytes(artifact.content)
    return tmp_path


def test_a_fact_stands_beside_the_line_that_says_it(data: Path) -> None:
    """Relation, value and `path:line`, in the language asked for."""
    lines = render_facts("case/a", data, "zh", as_json=False).splitlines()
    assert [line.split() for line in lines if "Acme" in line] == [["组织", "Acme", "docs/案例/orders.md:7"]]


def test_a_chain_is_shown_in_its_order(data: Path) -> None:
    """The cells of the list are not shown, its items are."""
    assert "draft → sent" in render_facts("case/a", data, "en", as_json=False)


def test_an_incoming_fact_names_the_other_node(data: Path) -> None:
    """An arrow marks what others say."""
    assert "← organization" in render_facts("Acme", data, "en", as_json=False)


def test_a_name_of_two_nodes_is_refused(data: Path) -> None:
    """Both are listed, none is guessed."""
    with pytest.raises(UsageError, match="any of 2 nodes") as refusal:
        render_facts("orders", data, "en", as_json=False)
    assert "case/a" in refusal.value.hint
