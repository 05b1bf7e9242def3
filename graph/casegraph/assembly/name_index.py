"""An index of names: which nodes of which classes are called by them."""

from __future__ import annotations

from casegraph.model.identifiers import NodeId

# Nodes by the normal form of a name, and by class: most names that are looked for nobody has in any class.
NameIndex = dict[str, dict[str, list[NodeId]]]


def call(index: NameIndex, type_name: str, name: str, node: NodeId) -> None:
    """Note that a node of a class has a name, in its normal form."""
    nodes = index.setdefault(name, {}).setdefault(type_name, [])
    if node not in nodes:
        nodes.append(node)
