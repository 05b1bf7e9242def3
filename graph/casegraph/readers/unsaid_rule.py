"""The rule of a profile for entries and headings that state nothing: what is crossed out, none, or only planned."""

from __future__ import annotations

from collections.abc import Sequence as Items

from casegraph.model.document import Document, Mapping
from casegraph.model.normal_forms import normal_label
from casegraph.model.unsaid import UnsaidRule
from casegraph.readers.alternatives import any_of
from casegraph.readers.binding import scalars


def read_unsaid(roots: Items[tuple[Document, Mapping]]) -> UnsaidRule:
    """Return what the `unsaid` of all profiles say, their words joined."""
    return UnsaidRule(
        crosses=tuple(dict.fromkeys(_words(roots, "crosses"))),
        none=any_of(_words(roots, "none")),
        plans=any_of(_words(roots, "plans")),
        hollow=any_of(_words(roots, "hollow")),
        prospects=frozenset(map(normal_label, _words(roots, "prospects"))),
    )


def _words(roots: Items[tuple[Document, Mapping]], key: str) -> list[str]:
    entries = (root.find("unsaid") for _, root in roots)
    return [one.text for entry in entries if isinstance(entry, Mapping) for one in scalars(entry.find(key))]
