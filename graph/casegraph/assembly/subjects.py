"""What decides the relation of a saying, and where it says so."""

from __future__ import annotations

from casegraph.diagnostics import Span
from casegraph.model.statement import Drawn, Known, Mention, Numbered, Saying, Thing
from casegraph.model.values import Chain, Literal, Value

# What has a name, what others may call so too, and what is no thing. Of a large library this is asked a million times,
# and a union would be made anew each time.
NAMED, CALLED, VALUES = (Mention, Numbered, Drawn), (Mention, Drawn), (Literal, Chain)


def has_several_classes(end: Thing | Value, subject: Thing) -> bool:
    """Tell whether what a name stands for decides which of several relations it is in, or whether it is in one."""
    is_either = all(isinstance(one, Known) and one.otherwise is not None for one in (end, subject))
    return is_either or (isinstance(end, Numbered) and bool(end.among))


def span_of(saying: Saying) -> Span:
    """Return the first place that says it, line 0 of nothing for what was computed."""
    place = next(iter(saying.passages), None)
    return Span(place.path, place.start) if place else Span("")
