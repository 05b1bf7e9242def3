"""Values that a node or an edge can have: literals in RDF's sense, and ordered chains of them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal as Choice
from typing import NamedTuple

Datatype = Choice["string", "decimal", "integer", "boolean", "date", "anyURI"]


class Literal(NamedTuple):
    """One value: its text, the XSD datatype of that text, and a language tag for strings that have one."""

    text: str
    datatype: Datatype = "string"
    language: str = ""


class Chain(NamedTuple):
    """Values in an order that means something: the states of a machine, the steps of a flow."""

    items: tuple[Literal, ...]


Value = Literal | Chain

# Documents say the same words again and again; a value that is one object is made, kept and sent once.
_KEPT = 16384

# The least that words have and formulas, figures and names in capitals have not: "O(n)", "2f+1", "35,000 QPS".
_WORD = re.compile(r"[a-z]{2}|^[a-z]$|[^\x00-\x7f\W\d_]{2}")
_HAN = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))

_BORDER = re.compile(r"(?<=[一-鿿]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9+#]) (?=[一-鿿])")


def has_cjk(text: str) -> bool:
    """Tell whether a text holds a Chinese character."""
    # A compiled class of these ranges costs more to make than all the texts of a short build to look at.
    if text.isascii() or max(text) < _HAN[0][0]:
        return False
    return any(first <= char <= last for char in text for first, last in _HAN)


def tight(text: str) -> str:
    """Take out the blanks between Chinese and Latin words, which are a matter of taste.

    >>> tight("Raft 算法 in C++ 与 Go")
    'Raft算法in C++与Go'
    """
    return text if text.isascii() else _BORDER.sub("", text)


@lru_cache(maxsize=_KEPT)
def text_literal(text: str) -> Literal:
    """Tag running text with its language; figures, formulas, signs and capitals without a word are in none.

    >>> text_literal("9.5").language, text_literal("O(n)").language, text_literal("45 ms").language
    ('', '', 'en')
    """
    latin = "en" if _WORD.search(text) else ""
    return Literal(text, language="zh" if has_cjk(text) else latin)


@lru_cache(maxsize=_KEPT)
def name_literal(name: str) -> Literal:
    """Tag a name: Chinese, or without language, since a proper name in Latin letters is the same in both."""
    return Literal(name, language="zh" if has_cjk(name) else "")


@lru_cache(maxsize=_KEPT)
def decimal(number: Decimal | int) -> Literal:
    """Write a number as a decimal literal: no exponent, no trailing zeros, so that equal numbers are equal texts.

    >>> decimal(Decimal("1E+7")).text
    '10000000'
    """
    # Nothing has a sign or digits of its own: "-0", "0.00".
    text = f"{Decimal(number) or Decimal(0):f}"
    return Literal(text.rstrip("0").rstrip(".") if "." in text else text, "decimal")


@lru_cache(maxsize=_KEPT)
def integer(number: int) -> Literal:
    """Write a whole number."""
    return Literal(str(number), "integer")
