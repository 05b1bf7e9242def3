"""What the digits of a number alone tell: a year, a place in a list, or a figure."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?:19|20)\d\d")


def is_year(digits: str) -> bool:
    """Tell whether a number could as well be a year."""
    return _YEAR.fullmatch(digits) is not None


def is_small(found: re.Match[str]) -> bool:
    """Tell whether a number could as well be a version or the place in a list."""
    return bool(found["number"]) and not found["magnitude"] and "," not in found["number"]


def is_long(found: re.Match[str]) -> bool:
    """Tell whether a number is too long for a version and no year."""
    digits = found["number"] or ""
    return len(digits) > 2 and "." not in digits and not is_year(digits)


def is_marked(found: re.Match[str]) -> bool:
    """Tell whether anything shows a number to be a figure: 1,000, 5万, 300, 20+, 40个."""
    return bool(not is_small(found) or found["more"] or found["order"] or found["counter"] or is_long(found))


def is_plain(found: re.Match[str]) -> bool:
    """Tell whether a number is bare digits: 300."""
    return is_small(found) and not found["more"]
