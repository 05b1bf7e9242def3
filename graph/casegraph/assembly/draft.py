"""The graph while it is put together: facts with the passages that say them, in any order of arrival."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from casegraph.model import terms
from casegraph.model.graph import Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.normal_forms import normal
from casegraph.model.schema import Schema
from casegraph.model.statement import Passage, in_order
from casegraph.model.values import Chain, Literal, Value

# In any order, and more than once where something is said again; sorted out when the draft is done.
Passages = list[Passage]
EdgeKey = tuple[NodeId, str, NodeId, tuple[tuple[str, Literal], ...]]
# No thing has these relations to itself.
_PROPER = frozenset({terms.BROADER, terms.IS_PART_OF})


@dataclass(slots=True, eq=False, repr=False)
class NodeDraft:
    """A node so far; `given` says that a record declares it, so that its own labels come first.

    `told` are the documents with a section of their own about it.
    """

    id: NodeId
    type: str
    given: bool = False
    told: set[str] = field(default_factory=set)
    passages: Passages = field(default_factory=list)
    properties: dict[tuple[str, Value], Passages] = field(default_factory=dict)

    def say(self, name: str, value: Value, passages: Iterable[Passage]) -> None:
        """Add a property, or more passages to one that is there."""
        self.properties.setdefault((name, value), []).extend(passages)

    def names(self) -> set[str]:
        """Return the normal forms of all that the thing is called."""
        return {
            normal(value.text)
            for name, value in self.properties
            if isinstance(value, Literal) and name in (terms.LABEL, terms.ALIAS)
        }

    def take(self, other: NodeDraft) -> None:
        """Add all that is said of another node; its labels come after this one's."""
        self.passages += other.passages
        self.told |= other.told
        for (name, value), said in other.properties.items():
            self.say(name, value, said)

    def freeze(self) -> Node:
        """Return the node, one label a language and its other names as aliases."""
        labels = [(value, said) for (name, value), said in self.properties.items() if name == terms.LABEL]
        names = {(name, value): said for (name, value), said in self.properties.items() if name != terms.LABEL}
        kept: dict[str, Literal] = {}
        for value, said in labels:
            if isinstance(value, Literal) and self._keeps(value, kept):
                kept[value.language] = value
                names[terms.LABEL, value] = said
            elif isinstance(value, Literal) and value.text not in {one.text for one in kept.values()}:
                names.setdefault((terms.ALIAS, value), []).extend(said)
        texts = {value.text for value in kept.values()}
        properties = [
            Property(name, value, in_order(said))
            for (name, value), said in names.items()
            if not (name == terms.ALIAS and isinstance(value, Literal) and value.text in texts)
        ]
        return Node(self.id, self.type, tuple(sorted(properties, key=_property_order)), in_order(self.passages))

    @staticmethod
    def _keeps(value: Literal, kept: dict[str, Literal]) -> bool:
        """Tell whether a label is the one of its language; one without language stands alone."""
        return value.language not in kept and (not kept or bool(value.language and "" not in kept))


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """Nodes by identifier and edges by key."""

    schema: Schema
    nodes: dict[NodeId, NodeDraft] = field(default_factory=dict)
    edges: dict[EdgeKey, Passages] = field(default_factory=dict)

    def node(self, node: NodeId, type_name: str) -> NodeDraft:
        """Return the draft of a node; the narrower of two classes of one line is its class."""
        draft = self.nodes.get(node)
        if draft is None:
            draft = self.nodes[node] = NodeDraft(node, type_name)
        elif draft.type != type_name and self.schema.is_a(type_name, draft.type):
            draft.type = type_name
        return draft

    def relate(self, key: EdgeKey, passages: Iterable[Passage]) -> None:
        """Add an edge, or more passages to one that is there."""
        self.edges.setdefault(key, []).extend(passages)

    def admits(self, relation: str, node: NodeId) -> bool:
        """Tell whether a relation points to things of a node's class."""
        return self.schema.is_a(self.nodes[node].type, self.schema.relations[relation].range)

    def takes(self, relation: str, node: NodeId) -> bool:
        """Tell whether a relation points to a node, or another one does instead."""
        return bool(self.schema.relations[relation].otherwise) or self.admits(relation, node)

    def connect(self, key: EdgeKey, passages: Iterable[Passage]) -> None:
        """Add the edge that holds between two nodes where a document states this one.

        Two names of one thing may stand below each other in a drawing; nothing is broader than itself, or its own part,
        and what a relation does not admit has it no more to itself.
        """
        if key[0] == key[2] and (key[1] in _PROPER or not self.admits(key[1], key[2])):
            return
        source, relation, target, words = key
        fitting = self.fitting(relation, self.nodes[source].type, self.nodes[target].type)
        self.relate((source, fitting, target, words), passages)

    def fitting(self, relation: str, source: str, target: str) -> str:
        """Return the relation between things of two classes, another one where it does not hold between them.

        A theory that a drawing puts below a company is no narrower company. Anything may stand below a mere concept,
        and what nothing is called is like anything.
        """
        stated, is_a = self.schema.relations[relation], self.schema.is_a
        if not stated.otherwise or terms.UNRESOLVED in (source, target):
            return relation
        is_alike = target == terms.CONCEPT or is_a(source, target) or is_a(target, source)
        return relation if (is_a(target, stated.range) if stated.range else is_alike) else stated.otherwise

    def join(self, mapping: Mapping[NodeId, NodeId]) -> None:
        """Make one node of each pair, with all that is said of either; what related the two to each other is gone."""
        if not mapping:
            return
        for gone, kept in mapping.items():
            draft = self.nodes.pop(gone)
            self.node(kept, draft.type).take(draft)
        edges, self.edges = self.edges, {}
        for (source, relation, target, qualifiers), said in edges.items():
            ends = mapping.get(source, source), mapping.get(target, target)
            if ends[0] != ends[1] or source == target:
                self.relate((ends[0], relation, ends[1], qualifiers), said)

    def passages(self) -> Iterator[Passage]:
        """Yield every passage that says anything, as often as it does."""
        for node in self.nodes.values():
            yield from chain(node.passages, *node.properties.values())
        yield from chain.from_iterable(self.edges.values())

    def frozen_nodes(self) -> Iterator[Node]:
        """Yield the nodes in the order of their identifiers."""
        return (self.nodes[node].freeze() for node in sorted(self.nodes))

    def frozen_edges(self) -> tuple[Edge, ...]:
        """Return the edges in the order of their keys."""
        made = (Edge(*key[:3], in_order(said), key[3]) for key, said in self.edges.items())
        return tuple(sorted(made, key=lambda edge: edge.key))


def _property_order(one: Property) -> tuple[str, str, str, str]:
    if isinstance(one.value, Chain):
        return one.field, "", "", "\x1f".join(item.text for item in one.value.items)
    return one.field, one.value.language, one.value.datatype, one.value.text
