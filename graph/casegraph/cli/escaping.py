"""Text of others made safe to print: what is invisible or steers a terminal is shown by its code point."""

from __future__ import annotations

import unicodedata

_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def escaped(text: str) -> str:
    r"""Show control, bidi and other invisible characters as their code points.

    >>> escaped("a\u202eb")
    'a‹U+202E›b'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    return f"‹U+{ord(character):04X}›" if unicodedata.category(character) in _UNSAFE else character
