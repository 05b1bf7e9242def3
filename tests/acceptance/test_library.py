"""The library as a program uses it: compile, look around, hand the graph to networkx and rdflib."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import written

import casegraph
from casegraph import Code, Severity
from casegraph.errors import OntologyError, WorkspaceError
from casegraph.rdf.lift import lift

EXAMPLES = Path(__file__).parents[1] / "examples/english"


@pytest.fixture(scope="module")
def compilation() -> casegraph.Compilation:
    """Give the English examples, compiled."""
    return casegraph.compile(EXAMPLES)


def test_what_is_public_is_written_down() -> None:
    """Nothing is offered by accident, and everything offered is there."""
    assert casegraph.__all__ == [
        "CaseGraph", "Code", "Compilation", "Dataset", "Diagnostic", "Severity", "compile", "load",
    ]  # fmt: skip
    assert all(hasattr(casegraph, name) for name in casegraph.__all__)


def test_what_is_not_public_is_not_there() -> None:
    """An unknown name is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'compyle'"):
        casegraph.compyle  # noqa: B018


def test_without_sources_the_bundled_data_are_compiled() -> None:
    """They have 33 cases and no errors."""
    compilation = casegraph.compile()
    errors = [one for one in compilation.diagnostics if one.severity is Severity.ERROR]
    assert (compilation.graph.counts()[0]["Case"], errors) == (33, [])


@pytest.mark.parametrize("source", [str(EXAMPLES), EXAMPLES, [EXAMPLES], [str(EXAMPLES)]], ids=repr)
def test_sources_are_paths_in_any_form(source: str, compilation: casegraph.Compilation) -> None:
    """One or several, strings or paths."""
    assert casegraph.compile(source).graph.nodes == compilation.graph.nodes


def test_networkx_gets_every_node_and_edge(compilation: casegraph.Compilation) -> None:
    """A MultiDiGraph with the same counts."""
    graph, view = compilation.graph, compilation.graph.to_networkx()
    assert (view.number_of_nodes(), view.number_of_edges()) == (len(graph.nodes), len(graph.edges))
    assert set(view.nodes) == set(graph.nodes)


# rdflib's own Dataset uses what it has deprecated.
@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")
def test_rdflib_gets_every_statement(compilation: casegraph.Compilation) -> None:
    """A Dataset whose default graph holds each triple once, and whose named graphs hold who says it."""
    dataset = compilation.graph.to_rdflib()
    facts = list(lift(compilation.graph))
    assert len(dataset.default_graph) == len({one[:3] for one in facts})
    assert sum(len(graph) for graph in dataset.graphs()) == len(dataset.default_graph) + sum(
        len(one.graphs) for one in facts
    )


def test_a_missing_source_is_a_workspace_error(tmp_path: Path) -> None:
    """A wrong call raises; it isn't a finding."""
    with pytest.raises(WorkspaceError, match="does not exist"):
        casegraph.compile(tmp_path / "nowhere")


def test_a_broken_ontology_is_an_ontology_error(tmp_path: Path) -> None:
    """Without it no build can go on."""
    written(tmp_path, {"casegraph.yaml": "{}\n", "ontology/extra.ttl": "this is no Turtle", "a.md": "# A\n"})
    with pytest.raises(OntologyError):
        casegraph.compile(tmp_path)


def test_what_is_wrong_in_the_data_is_a_diagnostic(tmp_path: Path) -> None:
    """With its code, severity and place."""
    (found,) = casegraph.compile(written(tmp_path, {"a.yaml": "type: Case\nid: x\nid: y\n"})).diagnostics
    assert (found.code, found.severity, str(found.span)) == (Code.DUPLICATE_KEY, Severity.ERROR, "a.yaml:3:1")


def test_a_node_knows_its_lines(compilation: casegraph.Compilation) -> None:
    """The nodes of a graph know the lines that say them."""
    case = next(node for node in compilation.graph.nodes.values() if node.label() == "Northwind - sending bills")
    assert [(one.path.rsplit("/", 1)[-1], one.start) for one in case.passages] == [("cases.md", 20)]
