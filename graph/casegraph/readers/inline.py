"""Inline events as lines of readable text with their marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from casegraph.model.document import Line, Mark, MarkKind
from casegraph.readers.emphasis import matched_again
from casegraph.readers.events import Event
from casegraph.readers.positions import Positions
from casegraph.readers.unsaid import said

__all__ = ["INLINE_TAGS", "read_lines"]

_KINDS: Mapping[str, MarkKind] = MappingProxyType(
    {"Strong": "strong", "Emphasis": "emphasis", "Link": "link", "Image": "image"}
)
_EMPHASIS = frozenset({"strong", "emphasis"})
INLINE_TAGS = frozenset({*_KINDS, "Strikethrough"})

_CONTINUATION = b" \t>"
# A bold label is so many events, with another one for the text behind it.
_LABEL = 3
_BOLD, _BOLD_END = {"Start": "Strong"}, {"End": "Strong"}


def read_lines(events: Sequence[Event], positions: Positions) -> tuple[Line, ...]:
    """Write the inline events of one block as lines, one for each source line that holds text."""
    if len(events) == 1 and "Text" in events[0][0]:
        event, span = events[0]
        line, column, _ = positions.place(span["start"])
        return (Line(line, column, event["Text"]),)
    label = _label(events, positions)
    if label:
        return (label,)
    events = said(events, positions.data)
    lines = _write(events, positions, stop="*")
    return lines if lines is not None else _write(matched_again(events, positions.data), positions) or ()


def _label(events: Sequence[Event], positions: Positions) -> Line | None:
    """Write a line that begins with its only mark, a bold label, the short way: most lines with a mark are such."""
    if not (_LABEL <= len(events) <= _LABEL + 1) or events[0][0] != _BOLD or events[2][0] != _BOLD_END:
        return None
    (head, span), (rest, rest_span) = events[1], events[-1]
    number, column, edge = positions.place(span["start"])
    text = head.get("Text", "*")
    behind = rest.get("Text", "*") if len(events) > _LABEL else ""
    if text == "*" or behind == "*" or (behind and rest_span["start"] > edge):
        return None
    return Line(number, column, text + behind, (Mark("strong", 0, len(text)),))


def _write(events: Sequence[Event], positions: Positions, stop: str = "") -> tuple[Line, ...] | None:
    """Write lines; None where asterisks may have to be matched otherwise, unless `stop` is empty.

    The signs are one left over, text that is `stop`, and emphasis in emphasis. Pairs that stand side by side are
    right: what the amendment adds lets delimiters do more, and each closer finds its own opener first.
    """
    writer = _Writer(positions)
    for event, span in events:
        if "Text" in event:
            text = event["Text"]
            if text == stop:
                return None
            writer.text(text, span["start"])
        else:
            for name, what in event.items():
                _WRITE[name](writer, what, span)
    if stop and writer.nested:
        return None
    writer.finish()
    return tuple(writer.lines)


class _Writer:
    """The line being written: its text, the marks on it and those still open."""

    __slots__ = ("column", "edge", "length", "lines", "marks", "nested", "number", "open", "parts", "positions")

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.open: list[tuple[MarkKind, int, str]] = []
        self.length = self.number = self.column = 0
        self.edge = -1
        self.nested = False

    def text(self, value: str, start: int) -> None:
        """Write text; what starts behind the end of the line begins the next."""
        if start > self.edge:
            self.begin(start)
        self.parts.append(value)
        self.length += len(value)

    def begin(self, start: int) -> None:
        """Finish the line and begin the one of an offset; a mark still open goes on there."""
        self.finish()
        if self.open:
            self.open = [(kind, 0, target) for kind, _, target in self.open]
        self.number, self.column, self.edge = self.positions.place(start)

    def finish(self) -> None:
        """Keep the line with its marks in the order of their starts, the outer ones first."""
        if not self.number:
            return
        if self.open:
            still = reversed(self.open)
            self.marks += [Mark(kind, start, self.length, to) for kind, start, to in still if start < self.length]
        if len(self.marks) > 1:
            # The outer of two marks over the same text was closed last.
            self.marks.reverse()
            self.marks.sort(key=_place_of_mark)
        self.lines.append(Line(self.number, self.column, "".join(self.parts), tuple(self.marks)))
        self.parts, self.marks, self.length, self.number = [], [], 0, 0

    def start(self, tag: str | Mapping[str, Mapping[str, str]], _span: Mapping[str, int]) -> None:
        """Open a mark."""
        if isinstance(tag, str):
            if tag in _KINDS:
                self.nested = self.nested or any(kind in _EMPHASIS for kind, _, _ in self.open)
                self.open.append((_KINDS[tag], self.length, ""))
        else:
            ((name, link),) = tag.items()
            self.open.append((_KINDS[name], self.length, _target(link)))

    def end(self, tag: str, span: Mapping[str, int]) -> None:
        """Close the last mark; a link or an image without text still points somewhere."""
        if tag not in _KINDS:
            return
        if not self.number:
            self.begin(span["start"])
        kind, start, target = self.open.pop()
        if start < self.length or target:
            self.marks.append(Mark(kind, start, self.length, target))

    def code(self, value: str, span: Mapping[str, int]) -> None:
        """Write a code span, which may go over several lines."""
        source = self.positions.data[span["start"] : span["end"]]
        ticks = len(source) - len(source.lstrip(b"`"))
        if b"\n" in source:
            self._spread(source[ticks:-ticks], span["start"] + ticks, "code")
        else:
            self._piece(value, span["start"] + ticks, "code")

    def html(self, value: str, span: Mapping[str, int]) -> None:
        """Write inline HTML as the text that it is."""
        if "\n" in value:
            self._spread(self.positions.data[span["start"] : span["end"]], span["start"], None)
        else:
            self.text(value, span["start"])

    def skip(self, _what: object, _span: Mapping[str, int]) -> None:
        """Write nothing for a task list's box, which is a marker of its item."""

    def _spread(self, source: bytes, offset: int, kind: MarkKind | None) -> None:
        for index, raw in enumerate(source.split(b"\n")):
            kept = raw.lstrip(_CONTINUATION) if index else raw
            if kept.strip() or not index:
                self._piece(kept.decode(), offset + len(raw) - len(kept), kind)
            offset += len(raw) + 1

    def _piece(self, value: str, start: int, kind: MarkKind | None) -> None:
        self.text(value, start)
        if kind is not None:
            self.marks.append(Mark(kind, self.length - len(value), self.length))


_WRITE: Mapping[str, Callable[[_Writer, Any, Mapping[str, int]], None]] = MappingProxyType(  # Any: see Event
    {
        "Start": _Writer.start,
        "End": _Writer.end,
        "Code": _Writer.code,
        "InlineHtml": _Writer.html,
        "TaskListMarker": _Writer.skip,
    }
)


def _place_of_mark(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _target(link: Mapping[str, str]) -> str:
    return f"mailto:{link['dest_url']}" if link["link_type"] == "Email" else link["dest_url"]
