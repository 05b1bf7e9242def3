"""The parts of a diagram while it is read: nodes and groups by id, arrows in their order."""

from __future__ import annotations

from dataclasses import dataclass, field

from casegraph.model.diagram import Diagram, DiagramEdge, DiagramGroup, DiagramNode

__all__ = ["DiagramParts"]


@dataclass(slots=True, eq=False, repr=False)
class DiagramParts:
    """What a diagram holds so far; `open` are the groups that are not closed yet, the innermost last.

    `arrows` are the names that arrows have, empty for those without.
    """

    nodes: dict[str, DiagramNode] = field(default_factory=dict)
    edges: list[DiagramEdge] = field(default_factory=list)
    groups: dict[str, DiagramGroup] = field(default_factory=dict)
    open: list[DiagramGroup] = field(default_factory=list)
    arrows: set[str] = field(default_factory=set)

    @property
    def group(self) -> str:
        """The innermost open group, empty where none is."""
        return self.open[-1].id if self.open else ""

    def node(self, node: str, line: int, label: str | None = None, shape: str = "") -> None:
        """Add a node, or what is new about one that is there: a label, a shape, the group that it stands in."""
        known = self.nodes.get(node)
        if known is None:
            self.nodes[node] = DiagramNode(node, node if label is None else label, shape, line, self.group)
            return
        if label is not None:
            known = known._replace(label=label, line=line)
        if shape or (self.group and not known.group):
            known = known._replace(shape=shape or known.shape, group=known.group or self.group)
        self.nodes[node] = known

    def enter(self, group: str, label: str, line: int) -> None:
        """Open a group within the innermost one."""
        made = DiagramGroup(group, label, line, self.group)
        self.open.append(self.groups.setdefault(group, made))

    def leave(self) -> DiagramGroup | None:
        """Close the innermost group; None where none is open."""
        return self.open.pop() if self.open else None

    def complete(self, diagram: Diagram) -> Diagram:
        """Return a diagram with these parts; an end of an arrow that is a group is no node as well."""
        nodes = tuple(node for node in self.nodes.values() if node.id not in self.groups)
        return diagram._replace(nodes=nodes, edges=tuple(self.edges), groups=tuple(self.groups.values()))
