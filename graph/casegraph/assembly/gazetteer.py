"""Names of the vocabulary found in running text, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from casegraph.assembly.names import Names
from casegraph.model.identifiers import NodeId
from casegraph.model.schema import Schema
from casegraph.model.values import tight

_SHORT = 3


class Gazetteer(NamedTuple):
    """Names by their first two characters, the longest first; matching takes the longest at each place.

    `capitals` are those that count only where the text writes them in capitals: CAP, not "cap".
    """

    names: Mapping[str, tuple[tuple[str, NodeId], ...]]
    capitals: AbstractSet[str]

    @classmethod
    def of(cls, names: Mapping[str, NodeId], capitals: AbstractSet[str] = frozenset()) -> Gazetteer:
        """Index names in their normal form; a name of one character is too short to be told from the text around."""
        index: dict[str, list[tuple[str, NodeId]]] = {}
        for name in sorted(names, key=lambda one: (-len(one), one)):
            if len(name) > 1 and (len(name) >= _SHORT or not name.isascii()):
                index.setdefault(name[:2], []).append((name, names[name]))
        return cls({start: tuple(found) for start, found in index.items()}, capitals)

    def find(self, text: str) -> Iterator[NodeId]:
        """Yield the node of each name that stands in a text, whole words where the name ends in Latin letters."""
        text = tight(text)
        lowered = text.casefold()
        at = 0
        while at < len(lowered) - 1:
            for name, node in self.names.get(lowered[at : at + 2], ()):
                end = at + len(name)
                if lowered.startswith(name, at) and _is_whole(lowered, at, end) and self.is_written(name, text[at:end]):
                    yield node
                    at += len(name) - 1
                    break
            at += 1

    def is_written(self, name: str, written: str) -> bool:
        """Tell whether the text writes a name as it must be written."""
        return name not in self.capitals or written.isupper()


def gazetteers(schema: Schema, names: Names) -> dict[str, Gazetteer]:
    """Make, for each relation that text alone can state, the index of the names that it looks for."""
    return {
        relation.name: Gazetteer.of(
            {
                name: nodes[0]
                for name, called in names.known.items()
                for kind, nodes in called.items()
                if schema.is_a(kind, relation.range)
            },
            names.capitals,
        )
        for relation in schema.relations.values()
        if relation.found_in_text
    }


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (_joined(text[start - 1 : start], text[start]) or _joined(text[end - 1], text[end : end + 1]))


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbors are letters or digits of one Latin word."""
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
