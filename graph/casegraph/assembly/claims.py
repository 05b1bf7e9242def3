"""Claims to identifiers: the records of a document whose identifier another document gave to something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from casegraph.assembly.names import Names
from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model import terms
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Declaration, Passage, Record, Saying, Statement, Thing, root_of, subject_of
from casegraph.model.values import Literal


@dataclass(slots=True, eq=False, repr=False)
class Claims:
    """Where each record's identifier was given first, and to what name."""

    names: Names
    found: Diagnostics
    _first: dict[NodeId, tuple[Passage, frozenset[str]]] = field(default_factory=dict)

    def accepted(self, sayings: Sequence[Saying]) -> Sequence[Saying]:
        """Return what a document says, less all that it says of records whose identifier is taken."""
        refused = self._refused(sayings)
        return [one for one in sayings if root_of(subject_of(one)) not in refused] if refused else sayings

    def _refused(self, sayings: Sequence[Saying]) -> set[Thing]:
        """Return the records of a document whose identifier another document gave to something of another name."""
        labels: dict[Record, set[str]] = {}
        first: dict[Record, Passage] = {}
        for saying in sayings:
            if isinstance(saying, Declaration) and isinstance(saying.thing, Record):
                first.setdefault(saying.thing, saying.passages[0])
        # Texts declare no records, and have most sayings.
        for saying in sayings if first else ():
            if isinstance(saying, Statement) and isinstance(saying.subject, Record) and saying.predicate == terms.LABEL:
                labels.setdefault(saying.subject, set()).update(
                    [saying.object.text] if isinstance(saying.object, Literal) else []
                )
        return {record for record in first if self._is_taken(record, first[record], frozenset(labels.get(record, ())))}

    def _is_taken(self, record: Record, passage: Passage, labels: frozenset[str]) -> bool:
        (node,) = self.names.of(record)
        other, theirs = self._first.setdefault(node, (passage, labels))
        if other is passage or not labels or not theirs or labels & theirs:
            return False
        place = f"{other.path}:{other.start}"
        self.found.add(Code.SAME_ID, Span(passage.path, passage.start), id=node, other=place)
        return True
