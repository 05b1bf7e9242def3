"""A whole library of other people's documents: the build ends, counts what it does not read, and invents nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import labels

from casegraph import Code, Compilation, Severity
from casegraph import compile as compile_sources
from casegraph.cli.main import main
from casegraph.model.graph import Node

CORPUS = Path(__file__).parents[3] / "shared/corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")


@pytest.fixture(scope="module")
def corpus() -> Compilation:
    """Give the corpus, compiled."""
    return compile_sources(CORPUS)


def test_no_document_of_the_corpus_is_refused(corpus: Compilation) -> None:
    """Whatever is wrong in them, all of them are in the graph, and none has an error."""
    paths = {file.relative_to(CORPUS).as_posix() for file in CORPUS.rglob("*.md")}
    assert [str(one.span) for one in corpus.diagnostics if one.severity is Severity.ERROR] == []
    assert paths <= {node.text("path") for node in corpus.graph.nodes.values()}


@pytest.mark.parametrize("code", [Code.UNKNOWN_LABEL, Code.UNREAD_TABLE, Code.UNREAD_DIAGRAM])
def test_what_no_profile_reads_is_counted(corpus: Compilation, code: Code) -> None:
    """Labels, tables and diagrams that nothing understood are notes with a place."""
    assert [one for one in corpus.diagnostics if one.code is code and one.span.line]


def test_a_case_is_somebodys_or_something_in_use(corpus: Compilation) -> None:
    """It has an organization or a technology, unless a table of concepts lists it, or its own heading calls it one."""
    graph = corpus.graph
    cases = [node for node in graph.nodes.values() if node.type == "Case" and not node.text("notation")]
    relations = graph.schema.relations
    used = {"organization", "usesTechnology"}
    used |= {name for name in relations if "usesTechnology" in graph.schema.super_relations(name)}
    without = [node for node in cases if not any(one.relation in used for one in graph.outgoing.get(node.id, ()))]
    assert (len(cases) >= 33, [one.id for one in without if not calls_itself_one(one)]) == (True, [])


def test_a_year_is_no_case(corpus: Compilation) -> None:
    """Labels of a history are no titles: a case has a title "A - B", or a heading that calls it one."""
    cases = [node for node in corpus.graph.nodes.values() if node.type == "Case" and not node.text("notation")]
    plain = [node for node in cases if " - " not in node.label("zh")]
    assert [node.label("zh") for node in plain if not calls_itself_one(node)] == []


def calls_itself_one(node: Node) -> bool:
    """Tell whether the lines that open a case say that they do."""
    return any("案例" in one.quote or "case" in one.quote.lower() for one in node.passages)


def test_a_technology_stack_is_made_of_names(corpus: Compilation) -> None:
    """Costs and remarks in a list of recommendations are no stacks."""
    stacks = [label for label in labels(corpus.graph, "TechnologyStack") if any(mark in label for mark in ":：$<>")]
    assert stacks == []


def test_a_document_is_no_scenario(corpus: Compilation) -> None:
    """A page does not become a scenario by linking to cases or by having a chapter of them."""
    assert not set(labels(corpus.graph, "Scenario")) & set(labels(corpus.graph, "TheoryDocument"))


def test_the_authors_of_cited_books_do_not_maintain_the_document(corpus: Compilation) -> None:
    """Fields within an item that names something else are that thing's."""
    many = [node.id for node in corpus.graph.nodes.values() if len(node.values("maintainer")) > 1]
    assert many == []


def test_any_number_of_processes_gives_the_same_bytes(tmp_path: Path) -> None:
    """One process or two, without a cache that could hide a difference."""
    for jobs in ("1", "2"):
        out = str(tmp_path / jobs)
        main(["build", str(CORPUS), "--out", out, "--format", "nquads", "--no-cache", "--jobs", jobs, "--quiet"])
    assert (tmp_path / "1/graph.nq").read_bytes() == (tmp_path / "2/graph.nq").read_bytes()
