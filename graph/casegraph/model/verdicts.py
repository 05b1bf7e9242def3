"""What a user says about names: these are one thing, those are not."""

from __future__ import annotations

from typing import NamedTuple

from casegraph.diagnostics import Span
from casegraph.model.statement import Mention


class Told(NamedTuple):
    """A thing as some documents tell it; `places` are their paths, or the folders that they are in."""

    type: str
    name: str
    places: tuple[str, ...]

    def is_in(self, path: str) -> bool:
        """Tell whether a document is one of them."""
        return any(path == place or path.startswith(f"{place}/") for place in self.places)


class Verdict(NamedTuple):
    """Things that are one, or that are not; each by the identifier of its node, or by class and name.

    `written` is the rule as the user wrote it, `span` where.
    """

    is_same: bool
    things: tuple[str | Mention | Told, ...]
    written: str
    span: Span
