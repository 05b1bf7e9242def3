"""What a database holds, whole, and what it has to hold by the graph: by another way than the exporter's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tests.engines.database import Neo4j

from casegraph.analytics.columns import english, places
from casegraph.exporters.neo4j.tables import folded, key
from casegraph.exporters.xmltext import legal
from casegraph.model.graph import CaseGraph, Node
from casegraph.model.identifiers import NodeId, screaming

Values = Mapping[str, object]


class Holdings(NamedTuple):
    """Nodes and relationships by identifier: labels, or type and ends, with the properties."""

    nodes: Mapping[str, tuple[tuple[str, ...], Values]]
    relationships: Mapping[str, tuple[tuple[str, ...], Values]]


def holdings(server: Neo4j) -> Holdings:
    """Read everything that a database holds."""
    nodes = server.ask("MATCH (n) RETURN n.id, labels(n), properties(n)")
    found = server.ask("MATCH (a)-[r]->(b) RETURN r.id, type(r), a.id, b.id, properties(r)")
    made = Holdings(
        {name: (tuple(sorted(labels)), one) for name, labels, one in nodes},
        {name: (tuple(shape), one) for name, *shape, one in found},
    )
    assert (len(made.nodes), len(made.relationships)) == (len(nodes), len(found)), "an identifier is there twice"
    return made


def searched(server: Neo4j, word: str) -> set[str]:
    """Return the cases that full-text search finds."""
    server.ask("CALL db.awaitIndexes(300)")
    server.ask("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    asked = "CALL db.index.fulltext.queryNodes('cg_fulltext', $word) YIELD node WHERE node:Case RETURN node.id"
    return {name for (name,) in server.ask(asked, word=word)}


def having(graph: CaseGraph, word: str) -> set[str]:
    """Return the cases whose names, other names or description have a word; one in Latin letters stands by itself."""
    wanted = re.compile(f"(?<![a-z0-9_]){word.lower()}(?![a-z0-9_])" if word.isascii() else word)
    fields = ("label", "altLabel", "description")
    return {
        key(name)
        for name, one in graph.nodes.items()
        if one.type == "Case" and any(wanted.search(text.lower()) for field in fields for text in one.texts(field))
    }


def expected_nodes(graph: CaseGraph, names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], Values]]:
    """Say what nodes have to be, by the graph as networkx has it."""
    view = graph.to_networkx()
    return {key(name): _node(graph, graph.nodes[NodeId(name)], view.nodes[name]) for name in names}


def expected_relationships(graph: CaseGraph, names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], Values]]:
    """Say what relationships have to be, by the graph as networkx has it."""
    view = graph.to_networkx()
    wanted = {*names}
    edges = {
        name: (one["relation"], source, target, one)
        for source, target, name, one in view.edges(keys=True, data=True)
        if name in wanted
    }
    said = {edge.id: edge for edge in graph.edges}
    found: dict[str, tuple[tuple[str, ...], Values]] = {}
    for name, (relation, source, target, attributes) in edges.items():
        own = {name: value for name, value in attributes.items() if name not in ("relation", "passages")}
        passages = said[name].passages if name in said else ()
        own["passages"] = [*places(passages)]
        own["path"] = [one.path for one in passages]
        own["line"] = [one.start for one in passages]
        own["quote"] = [one.quote for one in passages] if any(one.quote for one in passages) else []
        found[key(name)] = ((screaming(relation), key(source), key(target)), plain({"id": key(name), **own}))
    return found


def plain(values: Mapping[str, object]) -> Values:
    """Write values so that one alone and a list of one are equal, and none is an empty list."""
    lists = {name: [*value] if isinstance(value, list) else [value] for name, value in values.items()}
    return {
        name: [folded(legal(one)) if isinstance(one, str) else one for one in some]
        for name, some in lists.items()
        if some
    }


def alike(found: Mapping[str, tuple[tuple[str, ...], Values]]) -> dict[str, tuple[tuple[str, ...], Values]]:
    """Write what was read the same way."""
    return {name: (shape, plain(values)) for name, (shape, values) in found.items()}


def _node(graph: CaseGraph, node: Node, attributes: Mapping[str, object]) -> tuple[tuple[str, ...], Values]:
    labels = (*sorted({*graph.schema.lineage(node.type), "Entity"}),)
    own = {name: value for name, value in attributes.items() if name not in ("type", "label", "label_en", "altLabel")}
    named = {"id": key(node.id), "iri": graph.iri(node.id), "dataset": graph.base, "name": attributes["label"]}
    lists = {"aliases": attributes["altLabel"], "passages": [*places(node.passages)]}
    return labels, plain({**own, **named, **({"name_en": english(node)} if english(node) else {}), **lists})
