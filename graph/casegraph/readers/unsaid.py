"""What a line holds and does not say: struck-out text, comments, marks of footnotes, and tags for how text looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.readers.events import Event

__all__ = ["said"]

_SIGN = re.compile(rb"~~|\[\^|<")
_STRUCK_TAG = re.compile(r"<(/?)(?:del|s|strike)>", re.IGNORECASE)
_MARK = re.compile(r"\^[\w-]+")
_LOOKS = re.compile(
    r"</?(?:a|abbr|b|big|center|cite|code|div|em|font|i|img|ins|kbd|mark|nobr|p|q|samp|small|span|strong|tt|u|var|wbr)"
    r"(?:\s[^<>]*)?/?>"
)
# A superscript behind a word, a sentence or a blank marks a footnote; behind a number or a unit it is an exponent.
_NOTED = re.compile(r"(?:[^\W\d_]{3}|[一-鿿\s.。,，;；:：])$")


def said(events: Sequence[Event], data: bytes) -> Sequence[Event]:
    """Return inline events less what they do not say, and less one of the blanks on either side of that.

    What defines a footnote keeps its mark, and a link behind one stays a link.
    """
    if not events or not _SIGN.search(data, events[0][1]["start"], events[-1][1]["end"]):
        return events
    kept = [*_without_marks([*_without_looks([*_without_struck(events, data)])])]
    return _trimmed(kept, data) if len(kept) < len(events) else events


def _without_struck(events: Sequence[Event], data: bytes) -> Iterator[Event]:
    """Leave out what stands between two tildes, or tags, and comments."""
    depth = 0
    for event, span in events:
        html = event.get("InlineHtml", "")
        tag = _STRUCK_TAG.fullmatch(html)
        # A single tilde strikes nothing out where others write it for "about".
        is_strike = "Strikethrough" in event.values() and data[span["start"] : span["start"] + 2] == b"~~"
        if is_strike or tag:
            depth = max(0, depth + (1 if "Start" in event or (tag and not tag[1]) else -1))
        elif not depth and not html.startswith("<!--"):
            yield event, span


def _without_looks(events: Sequence[Event]) -> Iterator[Event]:
    """Leave out tags that only say how text looks or where it leads, and superscripts that mark footnotes."""
    can_end = any(event.get("InlineHtml") == "</sup>" for event, _ in events)
    before, is_note = " ", False
    for event, span in events:
        html = event.get("InlineHtml", "")
        is_note = is_note or (can_end and html == "<sup>" and _NOTED.search(before) is not None)
        if not (is_note or _LOOKS.fullmatch(html)):
            before = event.get("Text") or event.get("Code") or before
            yield event, span
        is_note = is_note and html != "</sup>"


def _without_marks(events: Sequence[Event]) -> Iterator[Event]:
    """Leave out "[^1]", and the "^1" that is the text of a link."""
    skip = 0
    for at, (event, span) in enumerate(events):
        texts = [one.get("Text", "") for one, _ in events[at : at + 4]]
        is_mark = texts[0] == "[" and texts[2:3] == ["]"] and _MARK.fullmatch(texts[1]) and not _defines(at, texts)
        skip = 3 if is_mark else skip
        is_link = at > 0 and _is_shortcut(events[at - 1][0]) and bool(_MARK.fullmatch(texts[0]))
        if skip:
            skip -= 1
        elif not is_link:
            yield event, span


def _defines(at: int, texts: Sequence[str]) -> bool:
    return at == 0 and texts[3:4] != [] and texts[3].startswith(":")


def _is_shortcut(event: Event) -> bool:
    start = event.get("Start") if isinstance(event, dict) else None
    link = start.get("Link") if isinstance(start, dict) else None
    return isinstance(link, dict) and link["link_type"] == "Shortcut"


def _trimmed(events: Sequence[Event], data: bytes) -> list[Event]:
    """Take one of two blanks that meet now, and those at the ends of lines."""
    out: list[Event] = []
    before, end = " ", 0
    for event, span in events:
        text = event.get("Text", "")
        if out and b"\n" in data[end : span["start"]]:
            _end_line(out)
        bare = text.lstrip(" ") if before.endswith(" ") else text
        if bare != text:
            out += [({"Text": bare}, {**span, "start": span["start"] + len(text) - len(bare)})] if bare else []
        else:
            out.append((event, span))
        before, end = event.get("Code") or event.get("InlineHtml") or bare or before, span["end"]
    _end_line(out)
    return out


def _end_line(out: list[Event]) -> None:
    if out and out[-1][0].get("Text", "").endswith(" "):
        event, span = out.pop()
        out.append(({"Text": event["Text"].rstrip(" ")}, span))
