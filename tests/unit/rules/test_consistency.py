"""A thing cannot be both used and only resembled."""

from __future__ import annotations

from collections.abc import Iterable

from tests.support import sample

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model.graph import CaseGraph, Edge
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Literal
from casegraph.rules import RULES, run_rules
from casegraph.rules.consistency import check_hedges

CASE, TOOL, OTHER = NodeId("case/a"), NodeId("technology/t"), NodeId("technology/u")
LIKE = sample.edge(CASE, "similarTo", TOOL, 9)


def graph(edges: Iterable[Edge]) -> CaseGraph:
    """Return a case and two technologies with some edges."""
    nodes = [sample.node(CASE, "Case", Literal("A"))]
    nodes += [sample.node(TOOL, "Technology", Literal("T")), sample.node(OTHER, "Technology", Literal("U"))]
    return sample.graph_of(nodes, edges)


def found(*edges: Edge) -> list[Diagnostic]:
    """Return what is wrong with some edges."""
    return list(check_hedges(graph(edges)))


def test_a_thing_used_and_resembled_is_reported() -> None:
    """Once, where it is resembled, with the field that says more."""
    (one,) = found(LIKE, sample.edge(CASE, "storageBackend", TOOL, 4), sample.edge(CASE, "usesTechnology", TOOL, 5))
    assert (one.code, one.span) == (Code.FIELD_AGAINST_PROSE, Span(sample.PATH, 9))
    labels = sample.schema().relations["storageBackend"].labels
    assert dict(one.words) == {"name": "T", "field": labels["en"], "field_zh": labels["zh"]}
    assert f"“{labels['zh']}”" in one.message("zh")


def test_a_thing_only_resembled_is_fine() -> None:
    """Even beside another that is used."""
    assert found(LIKE, sample.edge(CASE, "usesTechnology", OTHER, 4)) == []


def test_resembling_twice_is_no_contradiction() -> None:
    """Two hedges say the same."""
    assert found(LIKE, sample.edge(CASE, "similarTo", TOOL, 12, versionUsed="2")) == []


def test_what_was_computed_contradicts_nothing() -> None:
    """Neither as the hedge nor as the field: no passage says it."""
    computed = [Edge(CASE, name, TOOL) for name in ("similarTo", "usesTechnology")]
    assert found(LIKE, computed[1]) == []
    assert found(computed[0], sample.edge(CASE, "usesTechnology", TOOL, 4)) == []


def test_a_relation_without_an_english_label_is_called_by_its_name() -> None:
    """So that the report has a word for it."""
    whole = graph([LIKE, sample.edge(CASE, "usesTechnology", TOOL, 4)])
    relations = {name: one._replace(labels={}) for name, one in whole.schema.relations.items()}
    bare = CaseGraph(whole.nodes, whole.edges, whole.schema._replace(relations=relations), whole.sources)
    assert [dict(one.words)["field"] for one in check_hedges(bare)] == ["usesTechnology"]


def test_every_rule_is_run() -> None:
    """In the order of the table; a good graph keeps them all."""
    hostile = sample.hostile()
    assert list(run_rules(hostile)) == [one for rule in RULES for one in rule(hostile)] != []
    assert list(run_rules(sample.sample())) == []
