"""Labels of diagrams as plain text: quotes, markup and codes taken off, line breaks kept."""

from __future__ import annotations

import html
import re
from functools import lru_cache

__all__ = ["plain_label"]

_BREAK = re.compile(r"<br\s*/?>|\\n", re.IGNORECASE)
# Only what sets type: a label may well say "<10M events/s".
_TAG = re.compile(
    r"</?(?:a|b|big|center|code|del|div|em|font|i|ins|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>", re.IGNORECASE
)
_ICON = re.compile(r"\bfa[bklrs]?:fa-[\w-]+\s*")
# What no font shows, and an editor leaves behind.
_CONTROLS = dict.fromkeys((*range(9), *range(14, 32), 127))
# `#35;` and `#quot;` are the diagram's own; without the semicolon "R&Dnotes" would be taken for a code.
_CODE = re.compile(r"[#&]#?(?:(\d{1,7}|x[0-9a-fA-F]{1,6})|([a-zA-Z]{2,31}));")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)")


@lru_cache(maxsize=16384)
def plain_label(written: str) -> str:
    r"""Take off what a label is dressed in; each line break in it becomes one line feed.

    >>> plain_label('"`The **Saga** pattern`"'), plain_label("Temporal<br/>3 nodes")
    ('The Saga pattern', 'Temporal\n3 nodes')
    """
    text = _unquoted(written.translate(_CONTROLS).strip(), '"')
    bare = _unquoted(text, "`")
    if bare != text:
        bare = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", bare))
    lines = _ICON.sub("", _TAG.sub("", _BREAK.sub("\n", bare))).split("\n")
    return _CODE.sub(_character, "\n".join(filter(None, map(str.strip, lines))))


def _unquoted(text: str, quote: str) -> str:
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] == quote else text


def _character(code: re.Match[str]) -> str:
    """Return the character of a code; a word that is none stays as written."""
    written = f"&#{code[1]};" if code[1] else f"&{code[2]};"
    character = html.unescape(written)
    return code[0] if character == written else character
