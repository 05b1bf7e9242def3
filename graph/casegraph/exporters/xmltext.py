"""Text inside XML: escaped, and free of the characters that XML cannot hold."""

from __future__ import annotations

import re

from casegraph.model.characters import illegal_pattern

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_SPECIAL = re.compile('[&<>"\t\n\r]')
# A reader turns a raw line break or tab of an attribute into a space; a reference survives.
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def legal(text: str) -> str:
    """Replace each character that XML cannot hold by U+FFFD."""
    return text if text.isprintable() else illegal_pattern().sub(REPLACEMENT, text)


def escaped(text: str) -> str:
    """Write text for an element or for an attribute in double quotes.

    >>> escaped('a < "b"')
    'a &lt; &quot;b&quot;'
    """
    text = legal(text)
    if _SPECIAL.search(text):
        # The ampersand first; one after the other is faster than a function for each that is found.
        for sign, reference in _REFERENCES.items():
            text = text.replace(sign, reference)
    return text
