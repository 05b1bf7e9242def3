"""Written lists, stacks and pairs of names, split where it is safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from casegraph.fields.chain import ARROW

_OPENING, _CLOSING = "(（[【「《", ")）]】」》"
# The round brackets that end a remark.
CLOSED = (")", "）")
_BRACKET = re.compile("[" + re.escape(_OPENING + _CLOSING) + "]")
# The comma of "60,000" parts nothing.
_LIST = re.compile(
    r"[、，;；]|(?<!\d),|,(?!\d{3}(?!\d))|(?<=\s)(?:and|和|与)(?=\s)|(?<=[A-Za-z0-9)）])[和与](?=[A-Za-z])"
)
# Between technologies one name in Latin letters on either side is enough; with a sign in front it is a word: 以及.
_BETWEEN = r"(?<=[A-Za-z0-9+)）])\s?(?<![以参总])[与和及](?=\s?[^\W\d_])|(?<=[^\W\d_])(?<![以参总])[与和及]\s?(?=[A-Z])"
# The plus of C++ or 3.11+ belongs to the name: one that joins stands before a name, or behind a letter or a bracket.
_STACK = re.compile(
    rf"(?<=\s)[+＋&＆/／](?=\s)|(?<![+＋])[+＋](?=\w)(?![与和及])|(?<=[^\W\d_])[+＋](?=\s)|(?<=[)）\s])[+＋]|{_LIST.pattern}|{_BETWEEN}"
)
# What says only that there are more of them.
_MORE = re.compile(
    r"(?:(?:(?<=[A-Za-z0-9+#)）\s])|(?<=\w\w))等等?|等[多各]种\w*|etc\.?|and (?:more|others))$", re.IGNORECASE
)
_PAIR = re.compile(r"(?<=\s)[-–—·|－｜]{1,3}(?=\s)|——|－")
# The end of a sentence is no part of the last name in it.
_FULL_STOP = re.compile(r"(?<=[\w)）])[.。]$")
# What something is used for, behind its name: "Kibana for monitoring", "Foo as the store", and no "Service for Foo".
_PURPOSE = re.compile(
    r"(?<=[\w)])(?:\sfor\s(?=[a-z-]{1,20}(?: [a-z-]{1,20})?$)|\sas\s(?=[a-z][a-z -]{1,40}$)|\s?用于(?=\w))"
)
_VERSION = re.compile(r"[vV]?(\d{1,6}(?:\.\w{1,12}){0,4}\+?)")


# Words that name something only where they are known: "built-in alarms", "Foo for very long messages", "run on Foo".
_PHRASE = re.compile(
    r"(?:[a-z]+(?:-[a-z]+)*|[A-Z][a-z]*-[a-z-]+)(?: [a-z][a-z.-]*)+|\S{1,60}(?: [a-z][a-z-]*){3,9}"
    r"|(?:an?|the|its|[a-z]+(?:-[a-z]+)* [a-z][a-z-]*) .*"
)


class StackItem(NamedTuple):
    """One technology of a stack; `note` is what stands in brackets behind it, or what it is for."""

    name: str
    version: str = ""
    note: str = ""


def split_names(text: str) -> tuple[str, ...]:
    """Split a written list of names; what stands in brackets stays together, and so do names with a slash.

    >>> split_names("Go, Java和Python")
    ('Go', 'Java', 'Python')
    """
    return tuple(_split(text.rstrip().rstrip("。"), _LIST))


@lru_cache(maxsize=16384)
def split_stack(text: str) -> tuple[StackItem, ...]:
    """Split a technology stack into its parts, each with its version and note.

    >>> split_stack("Temporal + PostgreSQL 14（主备）")[1]
    StackItem(name='PostgreSQL', version='14', note='主备')
    """
    whole = _FULL_STOP.sub("", text.rstrip())
    parts = (one for part in _split(whole, _STACK) for one in _held(part))
    return tuple(item for part in parts if (item := _stack_item(part)).name)


def _held(part: str) -> tuple[str, ...]:
    """Return what a part of a stack names: of "A → B" what it became, or its new version, and all of a longer chain."""
    arrow = ARROW.search(part)
    if arrow is None or _BRACKET.search(part, 0, arrow.start()):
        return (part,)
    first, *others = map(str.strip, ARROW.split(part))
    if len(others) > 1:
        return (first, *others)
    name, is_version = _stack_item(first).name, _VERSION.fullmatch(others[0]) is not None
    return (f"{name} {others[0]}" if name and is_version else others[0],)


def is_phrase(name: str) -> bool:
    """Tell whether words only describe something, in small letters, where a name is expected.

    >>> is_phrase("tables in memory"), is_phrase("benchmarked against Foo"), is_phrase("dbt Cloud")
    (True, True, False)
    """
    return bool(_PHRASE.fullmatch(name))


def split_pair(text: str) -> tuple[str, str] | None:
    """Split two names at the first dash or bar between them; None where there is none.

    >>> split_pair("电商零售 - 订单处理")
    ('电商零售', '订单处理')
    """
    found = _PAIR.search(text.strip())
    if found is None:
        return None
    first, second = text.strip()[: found.start()].strip(), text.strip()[found.end() :].strip()
    return (first, second) if first and second else None


def goes_on(text: str) -> bool:
    """Tell whether a written list only begins what it lists: "Go, Java etc."."""
    return bool(_MORE.search(text.strip()))


def split_note(text: str) -> tuple[str, str]:
    """Split a name from the remark in brackets behind it; the second is empty where there is none.

    >>> split_note("低延迟（P50 <50ms）"), split_note("(beta)")
    (('低延迟', 'P50 <50ms'), ('(beta)', ''))
    """
    opening = _last_bracket(text)
    name = text[:opening].rstrip()
    return (name, text[opening + 1 : -1].strip()) if name else (text, "")


def _stack_item(part: str) -> StackItem:
    opening = _last_bracket(part)
    written = part[:opening].rstrip()
    note = part[opening + 1 : -1].strip()
    written, *purpose = _PURPOSE.split(written, maxsplit=1)
    note = note or "".join(purpose)
    name, _, last = written.rpartition(" ")
    version = _VERSION.fullmatch(last)
    if name.strip() and version:
        return StackItem(name.strip(), version[1], note)
    return StackItem(written, "", note)


def _last_bracket(part: str) -> int:
    """Return where the bracket opens that ends a part; the part's length where none does."""
    depth = 0
    for found in reversed(list(_BRACKET.finditer(part))) if part.endswith(CLOSED) else ():
        depth += 1 if found[0] in _CLOSING else -1
        if depth == 0:
            return found.start()
    return len(part)


def _split(text: str, separator: re.Pattern[str]) -> Iterator[str]:
    """Split at the separators that stand outside brackets; empty parts and a final "etc." are left out."""
    text = _MORE.sub("", text.rstrip())
    inside = _inside(text)
    start = 0
    for found in separator.finditer(text):
        if found.start() in inside:
            continue
        yield from filter(None, (text[start : found.start()].strip(),))
        start = found.end()
    yield from filter(None, (text[start:].strip(),))


def _inside(text: str) -> frozenset[int]:
    """Return the places within brackets; a bracket that is never closed opens nothing."""
    opened: list[int] = []
    inside: set[int] = set()
    for found in _BRACKET.finditer(text):
        if found[0] in _OPENING:
            opened.append(found.start())
        elif opened:
            first = opened.pop()
            if not opened:
                inside.update(range(first, found.end()))
    return frozenset(inside)
