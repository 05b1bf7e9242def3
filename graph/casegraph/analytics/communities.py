"""Communities by label propagation, the same ones on every machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

ROUNDS = 8
LARGEST = 60

T = TypeVar("T", bound=Hashable)


def communities(neighbors: Mapping[T, Sequence[T]]) -> tuple[tuple[T, ...], ...]:
    """Group the keys by who their neighbors are; every neighbor is a key too.

    A node takes the label that its neighbors bear most, in the order of the keys; a label that `LARGEST` nodes
    bear takes no more. Members keep the order of the keys, and so do the communities, by their first member.
    """
    closeness = _closeness(neighbors)
    labels = {node: place for place, node in enumerate(neighbors)}
    sizes = Counter(labels.values())
    for _ in range(ROUNDS):
        if not _spread(closeness, labels, sizes):
            break
    found: dict[int, list[T]] = {}
    for node in neighbors:
        found.setdefault(labels[node], []).append(node)
    return tuple(tuple(members) for members in found.values())


def _closeness(neighbors: Mapping[T, Sequence[T]]) -> Mapping[T, Mapping[T, int]]:
    """Weigh each edge by the neighbors that its ends share, so that a bridge between two circles is weak."""
    circles = {node: frozenset(others) for node, others in neighbors.items()}
    return {
        node: {other: 1 + len(circles[node] & circles[other]) for other in others} for node, others in neighbors.items()
    }


def _spread(closeness: Mapping[T, Mapping[T, int]], labels: dict[T, int], sizes: Counter[int]) -> bool:
    changed = False
    for node, others in closeness.items():
        own = labels[node]
        best = _elected(others, labels, own, sizes)
        if best != own:
            labels[node], changed = best, True
            sizes[own] -= 1
            sizes[best] += 1
    return changed


def _elected(others: Mapping[T, int], labels: Mapping[T, int], own: int, sizes: Counter[int]) -> int:
    votes: Counter[int] = Counter()
    for other, weight in others.items():
        votes[labels[other]] += weight
    open_votes = [label for label in votes if label == own or sizes[label] < LARGEST]
    # On equal votes the own label stays, then the earliest wins: no chance, no flicker.
    return max(open_votes, key=lambda label: (votes[label], label == own, -label), default=own)
