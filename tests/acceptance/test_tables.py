"""Tables become facts by what their header means, in both languages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.support.compiling import places

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.cli.main import main
from casegraph.model.graph import CaseGraph, Node

SHARED = Path(__file__).parents[3] / "shared"
CORPUS = SHARED / "corpus"
EXAMPLES = Path(__file__).parents[1] / "examples"

with_corpus = pytest.mark.skipif(not CORPUS.exists(), reason="NOT CHECKED: the corpus is not beside the checkout")


@pytest.fixture(scope="module")
def corpus() -> CaseGraph:
    """Give the graph of the whole corpus."""
    return compile_sources(CORPUS).graph


@pytest.fixture(scope="module", params=["tables-zh.md", "tables-en.md"])
def example(request: pytest.FixtureRequest) -> Compilation:
    """Give the example in one of its languages."""
    return compile_sources(EXAMPLES / str(request.param))


def numbered(graph: CaseGraph, number: str) -> Node:
    """Return the node that has a number."""
    return next(one for one in graph.nodes.values() if number in one.texts("notation"))


@with_corpus
def test_the_concept_tables_give_their_716_facts(tmp_path: Path) -> None:
    """Every row is a node of its line, every relation has its ends, type and strength, with the whole corpus built."""
    assert main(["build", str(CORPUS), "--out", str(tmp_path / "out"), "--format", "nquads", "--quiet"]) == 0
    check = [
        str(SHARED / "checks/concept_facts.py"),
        str(tmp_path / "out/graph.nq"),
        str(SHARED / "answers/concepts.yaml"),
    ]
    run = subprocess.run([sys.executable, *check], capture_output=True, text=True, check=False, encoding="utf-8")
    assert run.stdout.splitlines()[-1:] == ["facts 716/716, missing 0, extra 0"]


def matrix_rows() -> list[dict[str, Any]]:  # Any: the rows of the answer key, as YAML has them
    """Return the rows of the matrix that the answer key has."""
    key = SHARED / "answers/scenarios.yaml"
    return list(yaml.safe_load(key.read_text(encoding="utf-8"))["matrix"]) if key.exists() else []


def called(graph: CaseGraph, node: Node, *relations: str) -> set[str]:
    """Return the names of what a chain of relations leads to."""
    ends = {node.id}
    for relation in relations:
        ends = {edge.target for end in ends for edge in graph.outgoing.get(end, ()) if edge.relation == relation}
    return {name for end in ends for field in ("label", "altLabel") for name in graph.nodes[end].texts(field)}


@with_corpus
@pytest.mark.parametrize("row", matrix_rows(), ids=lambda row: str(row["id"]))
def test_each_of_the_47_rows_of_the_matrix_is_a_scenario(corpus: CaseGraph, row: dict[str, Any]) -> None:
    """Industry, traits, stack, score and the organizations of its cases are there; scale and need are attributes."""
    node = numbered(corpus, row["id"])
    values = {text for edge in corpus.outgoing[node.id] for text in corpus.nodes[edge.target].texts("attributeValue")}
    assert row["name"] in {*node.texts("label"), *node.texts("altLabel")}
    assert [row["industry"]] == [name for name in called(corpus, node, "industry") if name == row["industry"]]
    assert {*row["traits"]} <= called(corpus, node, "trait")
    assert {*row["stack"]["items"]} <= called(corpus, node, "recommendedStack", "component")
    assert {*row["practice_cases"]} <= called(corpus, node, "exemplifiedBy", "organization")
    assert {row["scale"], row["need"]} <= values
    assert float(row["score"]) in [float(text) for text in node.texts("score")]


@with_corpus
def test_two_numbers_of_one_name_are_two_nodes(corpus: CaseGraph) -> None:
    """The same name twice in one table; the same name as a theory and as a trait of technology."""
    assert numbered(corpus, "T1.3.6").id != numbered(corpus, "T1.3.9").id
    assert (numbered(corpus, "T1.3.12").type, numbered(corpus, "T2.2.9").type) == ("Theory", "Concept")


@with_corpus
def test_a_numbered_concept_is_the_node_that_the_vocabulary_has(corpus: CaseGraph) -> None:
    """By its class and name; its names in the table stay beside those of the vocabulary."""
    assert numbered(corpus, "T1.3.1").id == "theory/cap"
    assert numbered(corpus, "T2.2.1").id == "technology/postgresql"


def test_the_example_gives_numbered_things(example: Compilation) -> None:
    """Class by the type word; of two that share a name the second has its number in the identifier."""
    graph = example.graph
    assert [numbered(graph, one).id for one in ("X1", "X2", "X3")] == [
        "technology/imaginary-log", "theory/imaginary-lemma", "technology/imaginary-log-X3",
    ]  # fmt: skip
    assert [edge.target for edge in graph.outgoing[numbered(graph, "X1").id] if edge.relation == "references"] != []
    assert "(" not in "".join(numbered(graph, "X1").texts("definition")).replace("（", "(")


def test_the_example_gives_relations(example: Compilation) -> None:
    """Ends by number and by name, strength from stars, words and digits, the property by the word for the type."""
    graph = example.graph
    found = [
        (edge.relation, dict(edge.qualifiers)["strength"].text, graph.nodes[edge.target].type)
        for number in ("X1", "X3")
        for edge in graph.outgoing[numbered(graph, number).id]
        if "strength" in dict(edge.qualifiers)
    ]
    assert sorted(found) == [
        ("dependsOn", "4", "Theory"),
        ("implements", "3", "Unresolved"),
        ("relatedTo", "1", "Theory"),
    ]


def test_the_example_gives_a_matrix(example: Compilation) -> None:
    """Score and strength, related as the head says, from the row's scenario to what is known."""
    words = [dict(edge.qualifiers) for edge in example.graph.edges if edge.relation == "relatedTo" and edge.qualifiers]
    said = [
        {key: value.text for key, value in one.items()}
        for one in words
        if one["relationType"].text.strip() in {"适用性", "suitability"}
    ]
    assert [one.get("score", one.get("strength")) for one in said] == ["9.5", "3"]


def test_the_example_gives_comparisons_of_what_is_known(example: Compilation) -> None:
    """An attribute by row and by column with the numbers in it; what nothing is called is noted."""
    kafka = example.graph.nodes[
        next(one for one in example.graph.nodes if one.startswith("technology/") and one.endswith("kafka"))
    ]
    owned = [
        example.graph.nodes[one.target] for one in example.graph.outgoing[kafka.id] if one.relation == "hasAttribute"
    ]
    assert {one.label() for one in owned} in ({"吞吐量", "一致性"}, {"throughput", "Consistency"})
    assert any(edge.relation == "hasMeasurement" for one in owned for edge in example.graph.outgoing.get(one.id, ()))
    assert len(places(example, Code.UNKNOWN_SUBJECT)) == 1


def test_the_example_gives_a_glossary_and_a_case(example: Compilation) -> None:
    """A term with its other names; a case with organization, scenario and stack."""
    graph = example.graph
    term = graph.nodes[next(one for one in graph.nodes if one == "concept/imaginary-consensus")]
    case = next(one for one in graph.nodes.values() if one.type == "Case")
    assert "IC" in term.texts("altLabel")
    assert {edge.relation for edge in graph.outgoing[case.id]} >= {
        "organization",
        "scenario",
        "stack",
        "usesTechnology",
    }


def test_what_matches_nothing_is_counted(example: Compilation) -> None:
    """The last table of the example has heads that mean nothing; one end names nothing known."""
    assert len(places(example, Code.UNREAD_TABLE)) == 1
    assert len(places(example, Code.UNRESOLVED_END)) == 1
