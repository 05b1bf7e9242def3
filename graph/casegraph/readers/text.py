"""Bytes as text: strict UTF-8, one kind of line end, and word of every character that may mislead."""

from __future__ import annotations

import re
from bisect import bisect_right

from casegraph.diagnostics import Code, Diagnostics, Span

__all__ = ["LIMIT", "decode", "split_lines"]

LIMIT = 1 << 20

_LINE_END = re.compile("\r\n?|\n")
_BYTE_LINE_END = re.compile(rb"\r\n?|\n")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NUL_SHARE = 100

# Soft hyphen, zero-width characters, marks and overrides of direction, joiners of words.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
_JOINER = "\u200d"
_PICTOGRAPH = re.compile("[\ufe0f\u2600-\u27bf\U0001f000-\U0001faff]")


def decode(path: str, data: bytes, found: Diagnostics, limit: int = LIMIT) -> str | None:
    r"""Read bytes as UTF-8 with or without a byte order mark, every line end as a line feed.

    None where the file is too large, no text at all or in another encoding, which is never guessed.

    >>> decode("a.md", b"one\r\ntwo", Diagnostics())
    'one\ntwo'
    """
    if len(data) > limit:
        found.add(Code.TOO_LARGE, Span(path), size=len(data), limit=limit)
        return None
    if _is_binary(data):
        found.add(Code.NOT_TEXT, Span(path))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind a byte order mark, which it takes off first.
        _report_encoding(path, data, len(data) - len(error.object) + error.start, found)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _without_nul(path, text, found)
    _report_invisible(path, text, found)
    return text


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split text at LF, CR LF and CR and at nothing else; the end of the last line begins no line.

    >>> split_lines("one\r\ntwo\x0bthree\n")
    ('one', 'two\x0bthree')
    """
    lines = _LINE_END.split(text) if "\r" in text else text.split("\n")
    return tuple(lines if lines[-1] else lines[:-1])


def _is_binary(data: bytes) -> bool:
    return data.count(0) * _NUL_SHARE > len(data) and not data.startswith(_UTF16_MARKS)


def _report_encoding(path: str, data: bytes, offset: int, found: Diagnostics) -> None:
    ends = [match.end() for match in _BYTE_LINE_END.finditer(data, 0, offset)]
    begin = ends[-1] if ends else 0
    column = len(data[begin:offset].decode("utf-8-sig")) + 1
    span = Span(path, len(ends) + 1, column)
    found.add(Code.NOT_UTF8, span, offset=offset, bytes=data[offset : offset + 4].hex(" "))


def _without_nul(path: str, text: str, found: Diagnostics) -> str:
    count = text.count("\0")
    if not count:
        return text
    before = text[: text.index("\0")]
    span = Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    found.add(Code.NUL_CHARACTER, span, count=count)
    return text.replace("\0", "\ufffd")


def _report_invisible(path: str, text: str, found: Diagnostics) -> None:
    if not _INVISIBLE.search(text):
        return
    begins = [0, *(match.end() for match in re.finditer("\n", text))]
    reported = 0
    for match in _INVISIBLE.finditer(text):
        line = bisect_right(begins, match.start())
        if line > reported and not _joins_pictographs(text, match.start()):
            span = Span(path, line, match.start() - begins[line - 1] + 1)
            found.add(Code.INVISIBLE_CHARACTER, span, found=f"U+{ord(match.group()):04X}")
            reported = line


def _joins_pictographs(text: str, offset: int) -> bool:
    """Say whether a character makes one picture of two, and hides nothing."""
    return text[offset] == _JOINER and offset > 0 and _PICTOGRAPH.match(text[offset - 1]) is not None
