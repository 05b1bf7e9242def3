"""Identifiers of nodes, `<kind>/<slug>`, and their IRIs: the contract's rule, in one place."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NewType

NodeId = NewType("NodeId", str)

ONTOLOGY = "https://w3id.org/casegraph/ontology#"
DEFAULT_BASE = "https://w3id.org/casegraph/id/"
DERIVED = "graph/derived"

_NOT_KEPT = re.compile(r"[\W_]+")
# What belongs to a word: CTL* is not CTL, nor C++ C.
_SIGN = re.compile(r"(?<=[A-Za-z*+#])[*+#](?![^\W_])")
# What belongs to a number: "< 5 ms" is not "> 5 ms".
_COMPARING = re.compile(r"[<>≤≥＜＞](?=[=＝]?\s*\d)|(?<=[<>＜＞])[=＝](?=\s*\d)")
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """Make the slug of a name: NFC, letters and digits kept, any run of others one hyphen.

    Empty when the name holds no letter or digit at all.

    >>> slug("Amazon - 电商订单处理")
    'Amazon-电商订单处理'
    """
    return _NOT_KEPT.sub("-", unicodedata.normalize("NFC", name)).strip("-")


def short_slug(words: str, length: int) -> str:
    """Make the slug of words that may be a whole sentence, cut to so many characters.

    >>> short_slug("seats are reserved first, then paid", 18)
    'seats-are-reserved'
    """
    return slug(words)[:length].strip("-")


def compared(name: str) -> str:
    """Return a name with the signs named that compare its numbers.

    >>> compared("< 5 ms"), compared("A -> B")
    ('-less-than sign- 5 ms', 'A -> B')
    """
    return _COMPARING.sub(_named, name)


@lru_cache(maxsize=65536)
def key_slug(name: str, length: int) -> str:
    """Make the slug that tells a name from others beside it; signs that belong to a word or a number are named.

    >>> key_slug("CTL*", 40), key_slug("CTL", 40), key_slug("Saga + TCC", 40), key_slug(">= 5 ms", 40)
    ('CTL-asterisk', 'CTL', 'Saga-TCC', 'greater-than-sign-equals-sign-5-ms')
    """
    return short_slug(_SIGN.sub(_named, compared(name)), length)


def _named(sign: re.Match[str]) -> str:
    return f"-{unicodedata.name(unicodedata.normalize('NFKC', sign[0]))}-".lower()


def ascii_slug(name: str) -> str:
    """Make the slug of an English name: lower-case ASCII; empty when some letter of it is not ASCII.

    >>> ascii_slug("Order Processing")
    'order-processing'
    """
    made = slug(name)
    return made.lower() if made.isascii() else ""


def kind(type_name: str) -> str:
    """Give the path segment of a class: its name in kebab case.

    >>> kind("TechnologyStack")
    'technology-stack'
    """
    return _BOUNDARY.sub("-", type_name).lower()


def node_id(type_name: str, part: str) -> NodeId:
    """Put a kind and a slug together."""
    return NodeId(f"{kind(type_name)}/{part}")


def screaming(name: str) -> str:
    """Give the property-graph spelling of a relation.

    >>> screaming("usesTechnology")
    'USES_TECHNOLOGY'
    """
    return _BOUNDARY.sub("_", name).upper()
