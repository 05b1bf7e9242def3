"""What `page` does: compile, cut out what is asked for, and write its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from casegraph.compiler.build import compile_workspace
from casegraph.compiler.writing import write_file
from casegraph.errors import UnknownNameError, UsageError
from casegraph.exporters.html import export
from casegraph.exporters.html.part import about, among, around
from casegraph.model import terms
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId
from casegraph.workspace import find_workspace


class Asked(NamedTuple):
    """The options of `page`; at most one of around, theme and file is given."""

    around: str | None = None
    depth: int = 2
    theme: str | None = None
    file: Path | None = None
    links: str = ""


def write_page(sources: Sequence[Path], profile: Path | None, asked: Asked, out: Path) -> int:
    """Write the page and return how many nodes it holds.

    Raises:
        UsageError: several parts are asked for, or nothing is left to draw.
        UnknownNameError: no node has a name that is asked for.
    """
    if sum(one is not None for one in (asked.around, asked.theme, asked.file)) > 1:
        raise UsageError("several parts are asked for", "write one of --around, --theme and --query")
    workspace = find_workspace(sources, profile=profile)
    graph = _part(compile_workspace(workspace).linked(asked.links).graph, asked)
    if not graph.nodes:
        raise UsageError("nothing is left to draw", "ask for nodes: their IRIs must be in the query's result")
    (artifact,) = export(graph)
    write_file(out, artifact.content)
    return len(graph.nodes)


def _part(graph: CaseGraph, asked: Asked) -> CaseGraph:
    if asked.around is not None:
        return around(graph, _node(graph, asked.around), asked.depth)
    if asked.theme is not None:
        return about(graph, _node(graph, asked.theme))
    return graph if asked.file is None else among(graph, _named_by(graph, asked.file))


def _node(graph: CaseGraph, name: str) -> NodeId:
    identifier = NodeId(name.removeprefix(graph.base))
    if identifier in graph.nodes:
        return identifier
    found = [node.id for node in graph.nodes.values() if name in (*node.texts(terms.LABEL), *node.texts(terms.ALIAS))]
    if not found:
        raise UnknownNameError("node", name, graph.nodes)
    if len(found) > 1:
        message, hint = '"{name}" may be any of {count} nodes', "write one of {names}"
        raise UsageError(message, hint, name=name, count=len(found), names=", ".join(found[:12]))
    return found[0]


def _named_by(graph: CaseGraph, file: Path) -> set[NodeId]:
    """Return the nodes whose IRIs stand in the answer to a query."""
    from casegraph.cli.asking import Question, asked_query
    from casegraph.queries.run import answer
    from casegraph.rdf.store import store_graph

    found = answer(store_graph(graph), asked_query(Question(None, file, None)))
    return {NodeId(iri.removeprefix(graph.base)) for iri in _iris(found) if iri.removeprefix(graph.base) in graph.nodes}


def _iris(found: object) -> Iterator[str]:
    import pyoxigraph as ox

    if isinstance(found, ox.QuerySolutions):
        terms_ = (term for row in found for term in row)
    elif isinstance(found, ox.QueryTriples):
        terms_ = (term for triple in found for term in (triple.subject, triple.predicate, triple.object))
    else:
        raise UsageError("a yes or no cannot be drawn", "write a SELECT or CONSTRUCT")
    return (term.value for term in terms_ if isinstance(term, ox.NamedNode))
