"""The places inside documents that links name: sections by their anchors, and marks of raw HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casegraph.assembly.nearness import Nearness
from casegraph.model.anchors import Section, wanted
from casegraph.model.statement import Extraction

# Lines, as we and code hosts call them, and the ends of a page, which every browser knows.
_ANYWHERE = re.compile(r"(?:top|l\d+(?:-l?\d+)?)?")
DOCUMENT_ITSELF = -1


@dataclass(slots=True, eq=False, repr=False)
class Places:
    """The sections of each document, and the index of those that some link asked for."""

    sections: dict[str, Sequence[Section]]
    _marks: dict[str, Sequence[str]]
    _anchors: dict[str, dict[str, int]] = field(default_factory=dict)
    _near: dict[str, Nearness] = field(default_factory=dict)

    @classmethod
    def of(cls, extractions: Iterable[Extraction]) -> Places:
        """Take the places that documents have."""
        read = list(extractions)
        return cls({one.path: one.sections for one in read}, {one.path: one.marks for one in read})

    def find(self, path: str, anchor: str) -> int | None:
        """Return the place of a section among those of its document, `DOCUMENT_ITSELF` for another place in it.

        None where the document has no such place.
        """
        name = wanted(anchor)
        found = self._index(path).get(name)
        return DOCUMENT_ITSELF if found is None and _ANYWHERE.fullmatch(name) else found

    def near(self, path: str, anchor: str) -> str:
        """Return the anchor of the nearest heading, empty where none is near."""
        index = self._index(path)
        if path not in self._near:
            self._near[path] = Nearness.of(index)
        return self._near[path].nearest(wanted(anchor))

    def _index(self, path: str) -> dict[str, int]:
        if path not in self._anchors:
            index = dict.fromkeys(self._marks.get(path, ()), DOCUMENT_ITSELF)
            index.update((wanted(one.anchor), place) for place, one in enumerate(self.sections.get(path, ())))
            self._anchors[path] = index
        return self._anchors[path]
