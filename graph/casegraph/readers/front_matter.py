"""The YAML between two lines of hyphens at the very top of a Markdown file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casegraph.diagnostics import Code, Diagnostics, Span

__all__ = ["front_matter_end", "quoted"]

_OPENING = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
# A value that nothing quotes, with a colon in it that YAML takes for that of a key.
_UNQUOTED = re.compile(r"\A([^\W\d][\w .-]*:[ \t]+)([^\s\"'&*!|>%@`\[{#].*?:[ \t].*)\Z")
_QUOTE = "'"
_PAIR = re.compile(r"(?:[^\s#:\"'][^:]*|\"[^\"]*\"|'[^']*'):(?:\s|$)|#")


def front_matter_end(path: str, lines: Sequence[str], found: Diagnostics) -> int | None:
    """Return the number of the line that closes the front matter, 0 where there is none.

    None where it is opened and never closed: a rule at the top followed by a key and its value is one.
    """
    if len(lines) < 2 or not _OPENING.fullmatch(lines[0]):
        return 0
    if _CLOSING.fullmatch(lines[1]):
        return 2
    if not _PAIR.match(lines[1]):
        return 0
    for number, line in enumerate(lines[1:], start=2):
        if _CLOSING.fullmatch(line):
            return number
    found.add(Code.UNCLOSED_FRONT_MATTER, Span(path, 1))
    return None


def quoted(lines: Sequence[str]) -> list[str]:
    """Put the values in quotes that need them: "title: Mail: how we sort it"."""
    return [_UNQUOTED.sub(lambda pair: f"{pair[1]}'{pair[2].replace(_QUOTE, _QUOTE * 2)}'", line) for line in lines]
