"""Emphasis next to Chinese, Japanese and Korean text, which CommonMark's flanking rules leave as asterisks.

The amendment known as CJK-friendly: a CJK punctuation mark counts as a letter, and a CJK neighbor on the other
side lets a delimiter open or close next to punctuation. Whether an asterisk opens can change what the ones after
it match, so the whole of an inline container is matched again, by CommonMark's own algorithm.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from casegraph.readers.events import Event

__all__ = ["matched_again"]

_ASTERISK = ord("*")
_LENGTHS = {"Strong": 2, "Emphasis": 1}
_NESTING = ("Link", "Image")


class _Run:
    """A run of asterisks: how many are not yet matched, and the emphasis that it closes and opens."""

    __slots__ = ("can_close", "can_open", "closes", "end", "left", "length", "opens", "start")

    def __init__(self, start: int, length: int) -> None:
        self.start, self.end, self.length, self.left = start, start + length, length, length
        self.can_open = self.can_close = False
        self.opens: list[str] = []
        self.closes: list[str] = []

    def grow(self, length: int) -> None:
        self.end += length
        self.length += length
        self.left += length

    def events(self) -> Iterator[Event]:
        span = {"start": self.start, "end": self.end}
        yield from (({"End": name}, span) for name in self.closes)
        if self.left:
            yield {"Text": "*" * self.left}, span
        yield from (({"Start": name}, span) for name in reversed(self.opens))


def matched_again(events: Sequence[Event], data: bytes) -> list[Event]:
    """Match the asterisks of one inline container again, CJK neighbors taken into account."""
    tokens, groups = _tokens(events, data)
    first, last = events[0][1]["start"], max(span["end"] for _, span in events)
    for runs in groups:
        for run in runs:
            _flank(run, _before(data, run.start, first), _after(data, run.end, last))
        _match(runs)
    out: list[Event] = []
    for token in tokens:
        out.extend(token.events() if isinstance(token, _Run) else [token])
    return out


def _tokens(events: Sequence[Event], data: bytes) -> tuple[list[Event | _Run], list[list[_Run]]]:
    """Split events into runs of asterisks and the rest; runs inside and outside a link never match."""
    tokens: list[Event | _Run] = []
    groups: list[list[_Run]] = [[]]
    nesting = [groups[0]]
    end = -1
    for event in events:
        found = _delimiter(event, end, data)
        if found is not None:
            start, length = found
            _add(tokens, nesting[-1], start, length)
            end = start + length
            continue
        tokens.append(event)
        end = _nest(event, groups, nesting)
    return tokens, groups


def _nest(event: Event, groups: list[list[_Run]], nesting: list[list[_Run]]) -> int:
    """Follow links and images in and out; return where the source goes on after an event."""
    what, span = event
    if "Start" in what and isinstance(what["Start"], dict):
        groups.append([])
        nesting.append(groups[-1])
        return -1
    if what.get("End") in _NESTING:
        nesting.pop()
    return int(span["end"])


def _add(tokens: list[Event | _Run], runs: list[_Run], start: int, length: int) -> None:
    last = tokens[-1] if tokens else None
    if isinstance(last, _Run) and last.end == start:
        last.grow(length)
    else:
        run = _Run(start, length)
        tokens.append(run)
        runs.append(run)


def _delimiter(event: Event, end: int, data: bytes) -> tuple[int, int] | None:
    """Return the start and length of the asterisks that an event stands for, None for any other."""
    what, span = event
    if _is_delimiter(event, end, data):
        return span["start"], span["end"] - span["start"]
    name = what.get("Start", what.get("End"))
    length = _LENGTHS.get(name, 0) if isinstance(name, str) else 0
    if not length or data[span["start"]] != _ASTERISK:
        return None
    return (span["start"] if "Start" in what else span["end"] - length), length


def _is_delimiter(event: Event, previous_end: int, data: bytes) -> bool:
    """Say whether an event is an asterisk left over; one that was escaped follows a gap in the source."""
    text, span = event[0].get("Text", ""), event[1]
    start = span["start"]
    if not text or text.strip("*") or span["end"] - start != len(text):
        return False
    return start == previous_end or data[start - 1 : start] != b"\\"


def _match(runs: Sequence[_Run]) -> None:
    """Match closers with openers, as the specification's process_emphasis does, in linear time."""
    stack: list[_Run] = []
    bottoms: dict[tuple[bool, int], int] = {}
    for run in runs:
        key = run.can_open, run.length % 3
        while run.can_close and run.left:
            opener = _opener(stack, run, bottoms.get(key, -1))
            if opener is None:
                bottoms[key] = stack[-1].start if stack else -1
                break
            del stack[opener + 1 :]
            _pair(stack[opener], run)
            if not stack[opener].left:
                stack.pop()
        if run.can_open and run.left:
            stack.append(run)


def _opener(stack: Sequence[_Run], closer: _Run, bottom: int) -> int | None:
    for index in range(len(stack) - 1, -1, -1):
        opener = stack[index]
        if opener.start <= bottom:
            return None
        # The specification's rule of three: a run that could do both matches only where the lengths allow.
        both = opener.can_close or closer.can_open
        if not both or (opener.length + closer.length) % 3 or not opener.length % 3:
            return index
    return None


def _pair(opener: _Run, closer: _Run) -> None:
    strong = opener.left >= 2 and closer.left >= 2
    name = "Strong" if strong else "Emphasis"
    opener.left -= _LENGTHS[name]
    closer.left -= _LENGTHS[name]
    opener.opens.append(name)
    closer.closes.append(name)


def _flank(run: _Run, before: str, after: str) -> None:
    """Say whether a run may open and close, from the characters on either side."""
    run.can_open = not after.isspace() and (not _is_foreign_mark(after) or _lets_pass(before))
    run.can_close = not before.isspace() and (not _is_foreign_mark(before) or _lets_pass(after))


def _is_foreign_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS" and not _is_cjk(character)


def _lets_pass(character: str) -> bool:
    return character.isspace() or _is_cjk(character) or unicodedata.category(character)[0] in "PS"


def _is_cjk(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFH"


def _before(data: bytes, offset: int, first: int) -> str:
    return data[max(first, offset - 4) : offset].decode(errors="ignore")[-1:] or " "


def _after(data: bytes, offset: int, last: int) -> str:
    return data[offset : min(last, offset + 4)].decode(errors="ignore")[:1] or " "
