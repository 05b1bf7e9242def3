"""Text inside XML: escaped, and free of the characters that XML cannot hold."""

from __future__ import annotations

from collections.abc import Mapping

from casegraph.model.characters import illegal_pattern

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# The ampersand first.
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# A reader turns a raw line break or tab of an attribute into a space; a reference survives.
_SPACES = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def legal(text: str) -> str:
    """Replace each character that XML cannot hold by U+FFFD."""
    return text if text.isprintable() else illegal_pattern().sub(REPLACEMENT, text)


def escaped(text: str) -> str:
    """Write text for an element or for an attribute in double quotes.

    >>> escaped('a < "b"')
    'a &lt; &quot;b&quot;'
    """
    if text.isprintable():
        # Most texts are plain, and looking for each sign is faster than a pattern.
        plain = "&" not in text and '"' not in text and "<" not in text and ">" not in text
        return text if plain else _replaced(text, _MARKUP)
    return _replaced(_replaced(legal(text), _MARKUP), _SPACES)


def _replaced(text: str, references: Mapping[str, str]) -> str:
    for sign, reference in references.items():
        text = text.replace(sign, reference)
    return text
