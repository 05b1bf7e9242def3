"""By what the listed things can be sorted."""

from __future__ import annotations

import pytest
from tests.support.sample import graph_of, schema
from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html.facets import Facet, read_facets
from casegraph.exporters.html.selection import select


@pytest.fixture(scope="module")
def facets() -> dict[str, Facet]:
    """Read the facets of the sample."""
    found = read_facets(schema(), select(page_graph()), "Case")
    return {facet.relation: facet for facet in found}


def test_a_relation_whose_targets_are_shared_is_a_facet(facets: dict[str, Facet]) -> None:
    """Both cases have the theme, both store in RowDB; each has a bank or none of its own."""
    assert sorted(facets) == ["theme", "usesTechnology"]


def test_a_facet_counts_a_thing_once(facets: dict[str, Facet]) -> None:
    """RowDB is in two cases, the flow engine in one."""
    assert sorted(facets["usesTechnology"].values.values()) == [1, 2]
    assert facets["usesTechnology"].shared == 2


def test_what_documents_mention_is_no_facet(facets: dict[str, Facet]) -> None:
    """A reference sorts nothing."""
    assert "references" not in facets


def test_an_empty_graph_has_no_facets() -> None:
    """There is nothing to sort."""
    assert read_facets(schema(), select(graph_of([])), "") == ()
