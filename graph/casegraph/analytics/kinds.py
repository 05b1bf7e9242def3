"""The kind of each edge, for programs that add up edges of one kind between the same two nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.model.graph import Edge
from casegraph.model.identifiers import screaming


def kinds(edges: Iterable[Edge]) -> Iterator[str]:
    """Yield the spelling of each edge's relation, numbered where an earlier edge has the same ends and relation."""
    counts: dict[tuple[str, str, str], int] = {}
    spelled: dict[str, str] = {}
    for edge in edges:
        key = (edge.source, edge.target, edge.relation)
        count = counts[key] = counts.get(key, 0) + 1
        kind = spelled.get(edge.relation) or spelled.setdefault(edge.relation, screaming(edge.relation))
        yield kind if count == 1 else f"{kind}_{count}"
