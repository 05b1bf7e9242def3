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

    A node takes the label that most of its neighbors bear, in the order of the keys; a label that `LARGEST` nodes
    bear takes no more. Members keep the order of the keys, and so do the communities, by their first member.
    """
    labels = {node: place for place, node in enumerate(neighbors)}
    sizes = Counter(labels.values())
    for _ in range(ROUNDS):
        if not _spread(neighbors, labels, sizes):
            break
    found: dict[int, list[T]] = {}
    for node in neighbors:
        found.setdefault(labels[node], []).append(node)
    return tuple(tuple(members) for members in found.values())


def _spread(neighbors: Mapping[T, Sequence[T]], labels: dict[T, int], sizes: Counter[int]) -> bool:
    changed = False
    for node, others in neighbors.items():
        own = labels[node]
        votes = Counter(labels[other] for other in others)
        open_votes = {label: count for label, count in votes.items() if label == own or sizes[label] < LARGEST}
        # On equal votes the own label stays, then the earliest wins: no chance, no flicker.
        best = max(open_votes, key=lambda label: (votes[label], label == own, -label), default=own)
        if best != own:
            labels[node], changed = best, True
            sizes[own] -= 1
            sizes[best] += 1
    return changed
