"""What the cell of a table holds: text, lines, names, and how strong it is."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from casegraph.extraction.pages.titles import cut
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import TableRule

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
# A dash or a slash alone says that there is nothing to say.
_NOTHING = re.compile(r"[\s\-–—―/\\.…]*")
_WORD = re.compile(r"[^\W_]+")
_OF_FIVE = re.compile(r"([1-5])(?:\s*/\s*5)?")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
# What stands between several names in brackets; a slash without blanks may be of one name, "TCP/IP", and so may a
# comma, unless a short form is behind it: "Logical Stamp, LS".
BETWEEN = re.compile(r"\s+/\s+|\s*[，、；;]\s*|,\s+(?=[A-Z][A-Z\d-]+\Z)")
# How something grows: O(n).
BOUND = re.compile(r"[OΘΩ]\s*\(|\\(?:mathcal\s*\{\s*O\s*\}|Theta|Omega)")
# A name and what stands in brackets behind it.
BRACKETED = re.compile(r"(.+?)\s*[（(]([^（）()]+)[）)]")


def cell_text(cell: Line | None) -> str:
    """Return the text of a cell on one line; empty where it holds nothing or a mere dash."""
    if cell is None:
        return ""
    text = (_BREAK.sub(" ", cell.text) if "<" in cell.text else cell.text).strip()
    # Most cells begin with a letter, and so hold something.
    return text if text[:1].isalnum() or not _NOTHING.fullmatch(text) else ""


def cell_name(cell: Line | None, absent: AbstractSet[str]) -> str:
    """Return the name that a cell gives; empty where it holds a mere remark, "(no acronym)", or a word for none."""
    text = cell_text(cell)
    return "" if _REMARK.fullmatch(text) or normal_label(text) in absent else text


def cell_lines(cell: Line) -> list[Line]:
    """Return the lines of a cell, split where it breaks them, less the empty ones."""
    if "<" not in cell.text:
        return [cell] if cell_text(cell) else []
    starts = [0, *(found.end() for found in _BREAK.finditer(cell.text))]
    ends = [*(found.start() for found in _BREAK.finditer(cell.text)), len(cell.text)]
    lines = (cut(cell, start, end) for start, end in zip(starts, ends, strict=True))
    return [line for line in lines if cell_text(line)]


def strength_of(text: str, rule: TableRule, *, digits: bool = False) -> int:
    """Return how strong something is, one to five: stars counted, a word of the profile, or `digits`; else 0."""
    stars = sum(text.count(star) for star in rule.stars)
    if stars:
        return min(stars, 5)
    found = _OF_FIVE.fullmatch(text) if digits else None
    return int(found[1]) if found else rule.strength.get(normal_label(text), 0)


def split_name(text: str) -> tuple[str, str]:
    """Split a name from its name in the other script or its short form; the second is empty where it has none.

    >>> split_name("拜占庭容错（BFT）"), split_name("Two-Phase Commit (fast)"), split_name("MTTR (mean time to repair)")
    (('拜占庭容错', 'BFT'), ('Two-Phase Commit (fast)', ''), ('MTTR', 'mean time to repair'))
    """
    found = BRACKETED.fullmatch(text)
    if found and (found[1].isascii() != found[2].isascii() or is_short(*found.groups()[:2])):
        return found[1], found[2].strip()
    return text, ""


def is_short(one: str, other: str) -> bool:
    """Tell whether the capitals of one of two names are initials of the other, up to its last: State-based CRDT, CvRDT.

    Some words of the other may have none: conflict-free replicated data type, CRDT.
    """
    for short, long in ((one, other), (other, one)):
        capitals, initials = [letter for letter in short if letter.isupper()], _initials(long)
        if short.isalnum() and len(capitals) > 1 and capitals[-1:] == [initials[-1:]]:
            rest = iter(initials)
            if all(letter in rest for letter in capitals) and short not in _WORD.findall(long):
                return True
    return False


def _initials(name: str) -> str:
    """Return the first letter of each word, and all of those of a word in capitals."""
    return "".join(word if word.isupper() else word[0] for word in _WORD.findall(name)).upper()
