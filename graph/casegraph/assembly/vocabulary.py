"""What the vocabularies of a build say, by the thing that it is about."""

from __future__ import annotations

from collections.abc import Iterable

from casegraph.assembly.names import Names
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Extraction, Saying, root_of, subject_of


def sort_by_node(names: Names, extractions: Iterable[Extraction]) -> dict[NodeId, list[Saying]]:
    """Sort what the vocabularies say by the thing that it is about."""
    sayings: dict[NodeId, list[Saying]] = {}
    for saying in (saying for one in extractions for saying in one.sayings):
        for node in names.of(root_of(subject_of(saying)))[:1]:
            sayings.setdefault(node, []).append(saying)
    return sayings
