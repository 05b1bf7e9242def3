"""Which nodes belong together in a picture, learned from the edges alone.

A relation of which a node of some class has one target, shared with others of its class, makes groups: cases around
their theme. A class whose nodes have to do with one group mostly joins those groups: organizations beside their
cases. The rest are hubs that many groups share; they stand together by class, and by community where these grow large.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from casegraph.analytics.communities import communities
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId

# A class block beyond this size is split by community, if it has any.
LARGE_BLOCK = 30
# A group beyond this size is cut: nobody sees it as one, and it would leave no gaps to others.
LARGEST_GROUP = 150
# As many nodes around one look best.
USUAL_GROUP = 6

Groups = tuple[tuple[NodeId, ...], ...]
Neighbors = Mapping[NodeId, Sequence[NodeId]]


@dataclass(slots=True, eq=False, repr=False)
class _Candidate:
    """A relation as seen from one class: how often it stands, and the first target of each node."""

    edges: int = 0
    targets: dict[NodeId, NodeId] = field(default_factory=dict)

    def is_grouping(self) -> bool:
        """Tell whether nodes have about one target each, and share it with others."""
        return self.edges <= 1.25 * len(self.targets) and 2 <= self.groups <= len(self.targets) / 2

    @property
    def groups(self) -> int:
        """How many groups it makes."""
        return len(set(self.targets.values()))

    @property
    def fitness(self) -> float:
        """How many nodes it groups, less for groups that are far too small or too large for a picture."""
        return len(self.targets) / (1 + abs(log(len(self.targets) / self.groups / USUAL_GROUP)))


def groups(graph: CaseGraph, drawn: Sequence[NodeId]) -> Groups:
    """Divide the drawn nodes into groups, in order from the middle of the picture outward.

    The first member of a group is its center; members that belong to one another are neighbors in it.
    """
    neighbors = _neighbors(graph, drawn)
    homes = _homes(graph, neighbors)
    homes |= _satellites(graph, neighbors, homes)
    gathered = _gathered(neighbors, homes)
    rest = [node for node in drawn if node not in homes]
    blocks = _blocks(graph, neighbors, rest)
    hubs = [block for block in blocks if _is_shared(block, neighbors, homes)]
    others = [block for block in blocks if not _is_shared(block, neighbors, homes)]
    ordered = [*_by_weight(hubs, neighbors), *_by_weight(gathered, neighbors), *_by_weight(others, neighbors)]
    return tuple(part for group in ordered for part in _parts(group))


def _neighbors(graph: CaseGraph, drawn: Sequence[NodeId]) -> Neighbors:
    found: dict[NodeId, dict[NodeId, None]] = {node: {} for node in drawn}
    for edge in graph.edges:
        if edge.source in found and edge.target in found and edge.source != edge.target:
            found[edge.source][edge.target] = None
            found[edge.target][edge.source] = None
    return {node: tuple(others) for node, others in found.items()}


def _homes(graph: CaseGraph, neighbors: Neighbors) -> dict[NodeId, NodeId]:
    """Give the nodes of each class the target of its best grouping relation; centers are their own home."""
    best: dict[str, _Candidate] = {}
    for (type_name, _), candidate in sorted(_candidates(graph, neighbors).items(), key=lambda pair: pair[0]):
        known = best.get(type_name)
        if candidate.is_grouping() and (known is None or candidate.fitness > known.fitness):
            best[type_name] = candidate
    homes = {node: home for candidate in best.values() for node, home in candidate.targets.items()}
    return homes | {home: home for home in homes.values()}


def _candidates(graph: CaseGraph, neighbors: Neighbors) -> Mapping[tuple[str, str], _Candidate]:
    found: dict[tuple[str, str], _Candidate] = {}
    for edge in graph.edges:
        if edge.source in neighbors and edge.target in neighbors and edge.source != edge.target:
            candidate = found.setdefault((graph.nodes[edge.source].type, edge.relation), _Candidate())
            candidate.edges += 1
            candidate.targets.setdefault(edge.source, edge.target)
    return found


def _satellites(graph: CaseGraph, neighbors: Neighbors, homes: Mapping[NodeId, NodeId]) -> dict[NodeId, NodeId]:
    """Give the nodes of a class the home that most of their neighbors have, if that is so for most of the class."""
    joined: dict[str, dict[NodeId, NodeId]] = {}
    close: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for node, others in neighbors.items():
        if node in homes or not others:
            continue
        type_name = graph.nodes[node].type
        sizes[type_name] += 1
        votes = Counter(homes[other] for other in others if other in homes)
        if votes:
            home, count = min(votes.items(), key=lambda pair: (-pair[1], pair[0]))
            joined.setdefault(type_name, {})[node] = home
            close[type_name] += 2 * count >= len(others)
    most = [type_name for type_name in joined if close[type_name] >= 0.6 * sizes[type_name]]
    return {node: home for type_name in most for node, home in joined[type_name].items()}


def _gathered(neighbors: Neighbors, homes: Mapping[NodeId, NodeId]) -> list[tuple[NodeId, ...]]:
    found: dict[NodeId, list[NodeId]] = {}
    for node, home in homes.items():
        found.setdefault(home, [])
        if node != home:
            found[home].append(node)
    return [(home, *_in_company(sorted(members), neighbors)) for home, members in sorted(found.items())]


def _in_company(members: Sequence[NodeId], neighbors: Neighbors) -> Iterable[NodeId]:
    """Order members so that the less connected follow the one that they have to do with."""
    inside = set(members)
    ordered: dict[NodeId, None] = {}
    for node in sorted(members, key=lambda one: (-len(neighbors[one]), one)):
        ordered[node] = None
        for other in neighbors[node]:
            if other in inside and len(neighbors[other]) < len(neighbors[node]):
                ordered[other] = None
    return ordered


def _blocks(graph: CaseGraph, neighbors: Neighbors, rest: Sequence[NodeId]) -> list[tuple[NodeId, ...]]:
    by_type: dict[str, list[NodeId]] = {}
    for node in rest:
        by_type.setdefault(graph.nodes[node].type, []).append(node)
    found: list[tuple[NodeId, ...]] = []
    for _, members in sorted(by_type.items()):
        found += _divided(members, neighbors)
    return [tuple(sorted(block, key=lambda one: (-len(neighbors[one]), one))) for block in found]


def _divided(members: Sequence[NodeId], neighbors: Neighbors) -> list[tuple[NodeId, ...]]:
    if len(members) <= LARGE_BLOCK:
        return [tuple(members)]
    inside = set(members)
    parts = communities({node: [one for one in neighbors[node] if one in inside] for node in members})
    singles = tuple(part[0] for part in parts if len(part) == 1)
    return [part for part in parts if len(part) > 1] + ([singles] if singles else [])


def _is_shared(block: Sequence[NodeId], neighbors: Neighbors, homes: Mapping[NodeId, NodeId]) -> bool:
    ends = [other in homes for node in block for other in neighbors[node]]
    return 2 * sum(ends) > len(ends)


def _parts(group: Sequence[NodeId]) -> Iterator[tuple[NodeId, ...]]:
    """Cut a group that is too large to be seen as one."""
    for start in range(0, len(group), LARGEST_GROUP):
        yield tuple(group[start : start + LARGEST_GROUP])


def _by_weight(found: Iterable[tuple[NodeId, ...]], neighbors: Neighbors) -> list[tuple[NodeId, ...]]:
    return sorted(found, key=lambda group: (-sum(len(neighbors[node]) for node in group), group[0]))
