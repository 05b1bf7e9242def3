"""Words made distinct: the second of two equal ones gets a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.model.graph import CaseGraph


def distinct(words: Iterable[str], join: str = "_") -> Iterator[str]:
    """Yield each word, numbered where an earlier one is the same.

    >>> list(distinct(["a", "b", "a"]))
    ['a', 'b', 'a_2']
    """
    taken: set[str] = set()
    counts: dict[str, int] = {}
    for word in words:
        free = word
        while free in taken:
            counts[word] = counts.get(word, 1) + 1
            free = f"{word}{join}{counts[word]}"
        taken.add(free)
        yield free


def edge_names(graph: CaseGraph) -> Iterator[str]:
    """Name every edge of a graph, in their order, by its identifier; kept nowhere, for they are long."""
    return distinct((edge.id for edge in graph.edges), "--")
