"""The compiled graph: nodes and edges with the passages that say them, in the order of their identifiers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial, wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from casegraph.diagnostics import Diagnostic
from casegraph.model import terms
from casegraph.model.identifiers import DEFAULT_BASE, NodeId, node_id, slug
from casegraph.model.schema import Schema
from casegraph.model.statement import Passage, in_order
from casegraph.model.values import Literal, Value

if TYPE_CHECKING:
    import networkx
    import rdflib

T = TypeVar("T")

_INEXACT = re.compile(r"[^\w.]|_")


class Property(NamedTuple):
    """A field's value and the passages that say it; none where it was computed."""

    field: str
    value: Value
    passages: tuple[Passage, ...] = ()


class Node(NamedTuple):
    """A thing: one most specific class, its properties, and the passages that say that it exists."""

    id: NodeId
    type: str
    properties: tuple[Property, ...] = ()
    passages: tuple[Passage, ...] = ()

    def values(self, field: str) -> tuple[Value, ...]:
        """Return every value of a field, in order; empty where it has none."""
        return tuple(one.value for one in self.properties if one.field == field)

    def texts(self, field: str) -> tuple[str, ...]:
        """Return the text of every literal of a field."""
        return tuple(value.text for value in self.values(field) if isinstance(value, Literal))

    def text(self, field: str) -> str:
        """Return the first text of a field, empty where it has none."""
        return next(iter(self.texts(field)), "")

    def label(self, language: str = "") -> str:
        """Return the label in a language, else one without language, else any; the identifier's slug at last."""
        labels = {value.language: value.text for value in self.values(terms.LABEL) if isinstance(value, Literal)}
        found = labels.get(language) or labels.get("") or next(iter(labels.values()), "")
        return found or self.id.split("/", 1)[1]


class Edge(NamedTuple):
    """A relation between two nodes; `qualifiers` are words of this very statement, such as a version.

    An edge without passages was computed.
    """

    source: NodeId
    relation: str
    target: NodeId
    passages: tuple[Passage, ...] = ()
    qualifiers: tuple[tuple[str, Literal], ...] = ()

    @property
    def key(self) -> tuple[str, str, str, tuple[tuple[str, Literal], ...]]:
        """What makes an edge this one; edges are sorted by it."""
        return self.source, self.relation, self.target, self.qualifiers

    @property
    def id(self) -> str:
        """Name the edge; unique in the graph."""
        words = f"{self.source.replace('/', '.')}--{self.relation}--{self.target.replace('/', '.')}"
        if not self.qualifiers:
            return words
        return "--".join([words, *[f"{name}-{_exact(value.text)}" for name, value in self.qualifiers]])


@dataclass(frozen=True, eq=False)
class CaseGraph:
    """A compiled library: the graph that every export, query and page is made from.

    `nodes` is ordered by identifier and `edges` by their key, never by the order of reading.
    `sources` gives the SHA-256 of each document read, by path; `links` is what stands before such a path where the
    document can be read, empty where nobody said. `findings` are what is wrong in the data.
    """

    nodes: Mapping[NodeId, Node]
    edges: tuple[Edge, ...]
    schema: Schema
    sources: Mapping[str, str]
    base: str = DEFAULT_BASE
    findings: tuple[Diagnostic, ...] = ()
    links: str = ""

    def __reduce__(self) -> tuple[Callable[..., CaseGraph], tuple[object, ...]]:
        # Sent to another process without what was computed from it; plain tuples are packed in two thirds of the time.
        nodes = [(one.id, one.type, [*map(tuple, one.properties)], one.passages) for one in self.nodes.values()]
        bare = replace(self, nodes={}, edges=())
        return _unpacked, (nodes, [*map(tuple, self.edges)], {**vars(bare)})

    @cached_property
    def outgoing(self) -> Mapping[NodeId, tuple[Edge, ...]]:
        """The edges that leave each node."""
        return _grouped((edge.source, edge) for edge in self.edges)

    @cached_property
    def incoming(self) -> Mapping[NodeId, tuple[Edge, ...]]:
        """The edges that reach each node."""
        return _grouped((edge.target, edge) for edge in self.edges)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage that says anything, once, in order."""
        return in_order({passage for said in self._said() for passage in said})

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The path of every document that says anything, in order."""
        return tuple(sorted({passage.path for said in self._said() for passage in said}))

    def _said(self) -> Iterator[tuple[Passage, ...]]:
        for node in self.nodes.values():
            yield node.passages
            yield from [one.passages for one in node.properties]
        yield from [edge.passages for edge in self.edges]

    def noting(self, findings: Iterable[Diagnostic], links: str = "") -> CaseGraph:
        """Return this graph with what is wrong in its data, and where its documents can be read."""
        noted = replace(self, findings=tuple(findings), links=links)
        # What was worked out of nodes and edges holds for it, too.
        vars(noted).update({**vars(self), "findings": noted.findings, "links": links})
        return noted

    def once(self, make: Callable[[CaseGraph], T]) -> T:
        """Return what a function makes of the nodes and edges alone, made the first time: several formats want it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def _made(self) -> dict[Callable[[CaseGraph], object], object]:
        return {}

    def iri(self, node: str) -> str:
        """Return the IRI of a node's identifier."""
        return self.base + node

    def passage_iri(self, passage: Passage) -> str:
        """Return the IRI of a passage: its document's, and the lines."""
        return f"{self.iri(document_id(passage.path))}#{passage.lines}"

    def counts(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Count the nodes by class and the edges by relation, both in order of name."""
        types = Counter(node.type for node in self.nodes.values())
        relations = Counter(edge.relation for edge in self.edges)
        return dict(sorted(types.items())), dict(sorted(relations.items()))

    def query(self, query: str, **parameters: str) -> tuple[dict[str, str | None], ...]:
        """Answer a SPARQL query, or the named query of that name, as rows by variable; None where one is unbound.

        Raises QueryError for a query that is malformed or forbidden, UnknownNameError for a parameter that it lacks.
        """
        from casegraph.queries.rows import query_rows

        return query_rows(self, query, parameters)

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """Return the graph as a networkx MultiDiGraph keyed by edge id."""
        from casegraph.analytics.view import networkx_view

        return networkx_view(self)

    def to_rdflib(self) -> rdflib.Dataset:
        """Return the graph as an rdflib Dataset, each passage a named graph."""
        from casegraph.rdf.dataset import rdflib_dataset

        return rdflib_dataset(self)

    def _repr_html_(self) -> str:
        """Show the page where a notebook shows the graph."""
        from casegraph.exporters.html.inline import inline_page

        return inline_page(self)


def once_a_graph(make: Callable[[CaseGraph], T]) -> Callable[[CaseGraph], T]:
    """Let a function of the nodes and edges alone work once a graph, as `once` does."""

    @wraps(make)
    def found(graph: CaseGraph) -> T:
        return graph.once(make)

    return found


# Made of plain tuples without a call of Python.
_PROPERTY, _EDGE = partial(tuple.__new__, Property), partial(tuple.__new__, Edge)
_Plain = tuple[Any, ...]


def _unpacked(nodes: Iterable[_Plain], edges: Iterable[_Plain], rest: Mapping[str, Any]) -> CaseGraph:
    made = (Node(name, kind, tuple(map(_PROPERTY, said)), passages) for name, kind, said, passages in nodes)
    return CaseGraph(**{**rest, "nodes": {one.id: one for one in made}, "edges": tuple(map(_EDGE, edges))})


@cache
def document_id(path: str) -> NodeId:
    """Return the identifier of a document: its path without the extension.

    >>> document_id("docs/案例.md")
    'document/docs-案例'
    """
    stem, dot, extension = path.rpartition(".")
    return node_id(terms.DOCUMENT, slug(stem if dot and "/" not in extension else path))


def _exact(text: str) -> str:
    """Spell a text in letters, digits and points so that different texts stay different."""
    return _INEXACT.sub(lambda found: f"~{ord(found[0]):x}", text)


def _grouped(pairs: Iterable[tuple[NodeId, Edge]]) -> dict[NodeId, tuple[Edge, ...]]:
    groups: dict[NodeId, list[Edge]] = {}
    for key, edge in pairs:
        groups.setdefault(key, []).append(edge)
    return {key: tuple(edges) for key, edges in groups.items()}
