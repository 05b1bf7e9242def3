"""Markdown as the events of pulldown-cmark, each with its range of bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyromark

__all__ = ["Event", "definition_ranges", "parse"]

# Any: a dict of one key, or a bare word, and a dict of two offsets. Tables of handlers keyed by those words
# narrow it, which the union of thirty TypedDicts could not follow.
Event = tuple[Any, Any]

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TASKLISTS


def parse(text: str) -> Iterator[Event]:
    """Parse CommonMark with tables, strikethrough and task lists."""
    return pyromark.events_with_range(text, options=_OPTIONS)


def definition_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the link reference definitions, which make no event."""
    for one in pyromark.reference_definitions(text, options=_OPTIONS).values():
        yield one["span"]["start"], one["span"]["end"]
