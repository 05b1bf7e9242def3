"""What a user says about names: these are one thing, those are not."""

from __future__ import annotations

from typing import NamedTuple

from casegraph.diagnostics import Span
from casegraph.model.statement import Mention


class Verdict(NamedTuple):
    """Things that are one, or that are not; each by the identifier of its node, or by class and name.

    `written` is the rule as the user wrote it, `span` where.
    """

    is_same: bool
    things: tuple[str | Mention, ...]
    written: str
    span: Span
