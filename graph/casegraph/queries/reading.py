"""What a dataset says of one node, in words: facts in both directions, each with the lines that say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from casegraph.errors import UnknownNameError, UsageError
from casegraph.model import terms
from casegraph.model.normal_forms import normal
from casegraph.model.schema import Field, NodeType, Relation, Schema
from casegraph.queries.passages import Passages
from casegraph.rdf.lift import is_iri
from casegraph.rdf.namespaces import RDF

_TYPE = ox.NamedNode(f"{RDF}type")
_FIRST = ox.NamedNode(f"{RDF}first")
_REST = ox.NamedNode(f"{RDF}rest")
_UNION = ox.DefaultGraph()

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One statement about a node; `places` are `path:line`, none where it was computed.

    An incoming fact is one of another node, which `value` and `iri` then name.
    """

    incoming: bool
    relation: str
    value: str
    iri: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A store, read with the names that the ontology gives and in the language of the user."""

    store: ox.Store
    schema: Schema
    language: str

    def find(self, name: str) -> tuple[str, ...]:
        """Return the IRIs of the nodes that a name stands for: an IRI, the end of one, a label or another name."""
        wanted = name.strip("<>")
        if is_iri(wanted) and any(self.store.quads_for_pattern(ox.NamedNode(wanted), _TYPE, None, _UNION)):
            return (wanted,)
        typed = {_iri(quad.subject) for quad in self.store.quads_for_pattern(None, _TYPE, None, _UNION)}
        exact = {iri for iri in typed if iri == wanted or iri.endswith(f"/{wanted}")}
        written = exact or {iri for label, iri in self.names() if label.casefold() == wanted.casefold()}
        return tuple(sorted(written or {iri for label, iri in self.names() if normal(label) == normal(wanted)}))

    def only(self, name: str) -> str:
        """Return the IRI of the one node that a name stands for.

        Raises:
            UnknownNameError: no node has that name.
            UsageError: several have it.
        """
        found = self.find(name)
        if not found:
            raise UnknownNameError("node", name, {label for label, _ in self.names()})
        if len(found) > 1:
            message, hint = '"{name}" may be any of {count} nodes', "write one of {names}"
            raise UsageError(message, hint, name=name, count=len(found), names=", ".join(found[:12]))
        return found[0]

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield every label and other name with the IRI that bears it."""
        for term in (terms.LABEL, terms.ALIAS):
            for quad in self.store.quads_for_pattern(None, self.predicate(term), None, _UNION):
                if isinstance(quad.object, ox.Literal):
                    yield quad.object.value, _iri(quad.subject)

    def facts(self, iri: str) -> list[Fact]:
        """Return all facts of a node: first its own, then those of others about it."""
        node = ox.NamedNode(iri)
        own = self.store.quads_for_pattern(node, None, None, _UNION)
        others = self.store.quads_for_pattern(None, None, node, _UNION)
        of_passages = self.predicate(terms.PASSAGE_DOCUMENT)
        incoming = (self._fact(quad, incoming=True) for quad in others if quad.predicate != of_passages)
        return sorted([*(self._fact(quad, incoming=False) for quad in own), *incoming])

    def label(self, node: ox.NamedNode) -> str:
        """Return the label of a node or of a term of the ontology, else its IRI."""
        found = {literal.language or "": literal.value for literal in self._literals(node, terms.LABEL)}
        own = found.get(self.language) or found.get("") or next(iter(sorted(found.values())), "")
        term = self._terms.get(node.value)
        return own or (term.labels.get(self.language, term.name) if term else node.value)

    def type_label(self, node: ox.NamedNode) -> str:
        """Return the label of a node's class, empty where it has none."""
        found = next(self.store.quads_for_pattern(node, _TYPE, None, _UNION), None)
        return self.label(found.object) if found is not None and isinstance(found.object, ox.NamedNode) else ""

    @property
    def passage_document(self) -> str:
        """The IRI of the relation from a passage to its document."""
        return self.schema.predicate(terms.PASSAGE_DOCUMENT).iri

    @cached_property
    def passages(self) -> Passages:
        """The passages of the store."""
        return Passages(self.store, self.schema)

    @cached_property
    def _terms(self) -> dict[str, NodeType | Field | Relation]:
        tables = (self.schema.types, self.schema.fields, self.schema.relations)
        return {one.iri: one for table in tables for one in table.values()}

    def predicate(self, name: str) -> ox.NamedNode:
        """Return the term of a field or relation."""
        return ox.NamedNode(self.schema.predicate(name).iri)

    def _literals(self, node: ox.NamedNode, name: str) -> list[ox.Literal]:
        quads = self.store.quads_for_pattern(node, self.predicate(name), None, _UNION)
        return [quad.object for quad in quads if isinstance(quad.object, ox.Literal)]

    def _fact(self, quad: ox.Quad, *, incoming: bool) -> Fact:
        other = quad.subject if incoming else quad.object
        places = tuple(map(str, sorted(self.passages.said(quad.subject, quad.predicate, quad.object))))
        relation = "a" if quad.predicate == _TYPE else self.label(quad.predicate)
        return Fact(incoming, relation, self._value(other), _iri(other), places)

    def _value(self, term: Term) -> str:
        if isinstance(term, ox.Literal):
            return f"{term.value} @{term.language}" if term.language else term.value
        if not isinstance(term, ox.NamedNode):
            return str(term)
        chain = list(self._chain(term))
        return " → ".join(chain) if chain else self.label(term)

    def _chain(self, cell: ox.NamedNode) -> Iterator[str]:
        """Yield the items of a list; nothing where the node is none."""
        seen: set[ox.NamedNode] = set()
        while cell not in seen:
            seen.add(cell)
            for quad in self.store.quads_for_pattern(cell, _FIRST, None, _UNION):
                yield self._value(quad.object)
            rest = next(self.store.quads_for_pattern(cell, _REST, None, _UNION), None)
            if rest is not None and isinstance(rest.object, ox.NamedNode):
                cell = rest.object


def _iri(term: Term) -> str:
    """Return the IRI of a node, empty for any other term: a dataset of ours has no blank nodes."""
    return term.value if isinstance(term, ox.NamedNode) else ""
