"""The anchors that GitHub gives the headings of a document, and how a link's anchor is held against them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from casegraph.model.statement import Passage

_KEPT = frozenset({"Ll", "Lu", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"})


class Section(NamedTuple):
    """A stretch of a document under a heading.

    `title` is the heading without its number, `anchor` what links call it, `parent` the place of the enclosing section
    among those of the document, -1 where the document itself is it.
    """

    level: int
    title: str
    anchor: str
    parent: int
    passage: Passage


class _Signs(dict[int, str | None]):
    """What becomes of each character, looked up once."""

    def __missing__(self, code: int) -> str | None:
        sign = chr(code)
        # Variation selectors are marks that only choose how an emoji looks, and go with it.
        is_kept = sign == "-" or (unicodedata.category(sign) in _KEPT and not 0xFE00 <= code <= 0xFE0F)
        self[code] = "-" if sign == " " else sign if is_kept else None
        return self[code]


_SIGNS = _Signs()


@lru_cache(maxsize=65536)
def anchor(title: str) -> str:
    """Make the anchor of a heading that is the only one of its title.

    >>> anchor("1.2 状态 & Steps"), anchor("🚀 Start")
    ('12-状态--steps', '-start')
    """
    return title.strip().lower().translate(_SIGNS)


def anchors(titles: Iterable[str]) -> tuple[str, ...]:
    """Make the anchors of all headings of a document: a repeated one gets the first number that is free.

    >>> anchors(["A", "A", "A-1", "A"])
    ('a', 'a-1', 'a-1-1', 'a-2')
    """
    used: dict[str, int] = {}
    made: list[str] = []
    for title in titles:
        plain = unique = anchor(title)
        while unique in used:
            used[plain] += 1
            unique = f"{plain}-{used[plain]}"
        used[unique] = 0
        made.append(unique)
    return tuple(made)


@lru_cache(maxsize=65536)
def wanted(written: str) -> str:
    """Bring the anchor of a link to the form of `anchors`: percent-decoded, NFC, lower case, no look of emoji.

    >>> wanted("%E7%8A%B6%E6%80%81-A")
    '状态-a'
    """
    try:
        text = unquote(written, errors="strict")
    except UnicodeDecodeError:
        text = written
    return "".join(
        sign for sign in unicodedata.normalize("NFC", text.strip()).lower() if not "\ufe00" <= sign <= "\ufe0f"
    )
