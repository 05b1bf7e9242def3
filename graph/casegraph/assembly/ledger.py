"""The ledger: what was joined to one node, by which rule, and the passages on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal as Choice
from typing import NamedTuple

from casegraph.assembly.references import Fate
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage

# A name that records give, the same name in several documents, the relations that tell things of a class apart, and
# what the user says.
RuleKind = Choice["record", "name", "identity", "verdict"]
Refusal = Choice["", "verdict", "document"]


class Rule(NamedTuple):
    """Why things are one; `words` are the relations of an identity, or the verdict as written and its place."""

    kind: RuleKind
    words: tuple[str, ...] = ()


class Side(NamedTuple):
    """One side of a merge: the identifier or name that it had, and where it is written."""

    name: str
    passages: tuple[Passage, ...]


class Merge(NamedTuple):
    """Things that became one node.

    With `refused`, things that a rule would join, kept apart by a verdict of the user's or by a document that tells
    several of them.
    """

    node: NodeId
    rule: Rule
    sides: tuple[Side, ...]
    refused: Refusal = ""


@dataclass(slots=True, eq=False, repr=False)
class Ledger:
    """Merges of nodes, and for every node the names that stand for it with the first passage in each document."""

    merges: list[Merge] = field(default_factory=list)
    fates: Mapping[Fate, int] = field(default_factory=dict)
    _names: dict[tuple[NodeId, str], dict[str, Passage]] = field(default_factory=dict)

    def note(self, node: NodeId, name: str, passages: Iterable[Passage]) -> None:
        """Note that a name stands for a node in some passages."""
        places = self._names.setdefault((node, name), {})
        for passage in passages:
            if passage.path not in places:
                places[passage.path] = passage

    def rename(self, mapping: Mapping[NodeId, NodeId]) -> None:
        """Move the names and merges of nodes that became another's."""
        self.merges[:] = [one._replace(node=mapping.get(one.node, one.node)) for one in self.merges]
        for node, name in [key for key in self._names if key[0] in mapping]:
            self.note(mapping[node], name, self._names.pop((node, name)).values())

    def entries(self, graph: CaseGraph, only: NodeId | None = None) -> tuple[Merge, ...]:
        """Return what was joined, in the order of nodes.

        Without a node, what bears one name alone is left out: it is told in several documents, which its facts show.
        """
        joined = {one.node for one in self.merges if not one.refused}
        named = [
            one
            for one in self._named(graph, only)
            if only or (len(one.sides) > 1 and not (one.rule.kind == "name" and one.node in joined))
        ]
        chosen = [one for one in self.merges if only in (None, one.node)]
        return tuple(sorted([*chosen, *named]))

    def _named(self, graph: CaseGraph, only: NodeId | None) -> Iterator[Merge]:
        """Yield, for each node of several names or places, the names and who gives them."""
        sides: dict[NodeId, list[Side]] = {}
        for (node, name), places in self._names.items():
            if only in (None, node) and places:
                sides.setdefault(node, []).append(Side(name, tuple(sorted(places.values()))))
        for node, found in sides.items():
            given = {passage.path for passage in graph.nodes[node].passages} if node in graph.nodes else set()
            told = {passage.path for side in found for passage in side.passages}
            records = sorted(given - told)
            if len(found) > 1 or len(told) > 1 or records:
                kind: RuleKind = "record" if records else "name"
                yield Merge(node, Rule(kind, tuple(records)), tuple(sorted(found)))
