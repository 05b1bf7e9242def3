"""Finding nodes by words, Chinese or English: first by their names, then by what is told of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pyoxigraph as ox

from casegraph.model import terms
from casegraph.model.values import tight
from casegraph.queries.reading import Reading

_NAMES = (terms.LABEL, terms.ALIAS, terms.NOTATION)
_TEXTS = (terms.DEFINITION, terms.DESCRIPTION)
_SHOWN = 80


class Hit(NamedTuple):
    """A node that was found: its label, its class, and the text that has the words."""

    label: str
    type: str
    iri: str
    text: str


class _Rank(NamedTuple):
    """How well a text fits; smaller is better."""

    level: int
    length: int


def search(reading: Reading, text: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return the nodes whose names or texts hold all the words, the nearest first; else those that are like it."""
    words = folded(text).split()
    if not words:
        return ()
    entries = _entries(reading)
    ranked = dict(_ranked(entries, words)) or dict(_alike(entries, words))
    ordered = sorted(ranked, key=lambda iri: (ranked[iri][0], iri))[:limit]
    return tuple(_hit(reading, iri, ranked[iri][1]) for iri in ordered)


def folded(text: str) -> str:
    """Make texts comparable: width and case do not count, nor a blank between Chinese and Latin words.

    >>> folded("ＣＡＰ 定理")
    'cap定理'
    """
    return tight(unicodedata.normalize("NFKC", text).casefold())


class _Entry(NamedTuple):
    """One text of a node, and how it compares; `level` is 0 for a name."""

    iri: str
    text: str
    folded: str
    level: int


def _entries(reading: Reading) -> tuple[_Entry, ...]:
    return _read(reading.store, tuple((reading.predicate(name), 3 * (name in _TEXTS)) for name in _NAMES + _TEXTS))


@lru_cache(maxsize=2)
def _read(store: ox.Store, predicates: tuple[tuple[ox.NamedNode, int], ...]) -> tuple[_Entry, ...]:
    found = (
        (quad, level)
        for predicate, level in predicates
        for quad in store.quads_for_pattern(None, predicate, None, ox.DefaultGraph())
    )
    return tuple(
        _Entry(quad.subject.value, quad.object.value, folded(quad.object.value), level)
        for quad, level in found
        if isinstance(quad.object, ox.Literal) and isinstance(quad.subject, ox.NamedNode)
    )


_Found = tuple[str, tuple[_Rank, str]]


def _ranked(entries: tuple[_Entry, ...], words: list[str]) -> Iterator[_Found]:
    """Yield the nodes with a text that has all the words, each with its best."""
    whole = tight(" ".join(words))
    best: dict[str, tuple[_Rank, str]] = {}
    for one in entries:
        if all(word in one.folded for word in words):
            level = 0 if one.folded == whole else 1 if one.folded.startswith(whole) else 2
            rank = (_Rank(one.level + level, len(one.text)), one.text)
            best[one.iri] = min(rank, best.get(one.iri, rank))
    yield from best.items()


def _alike(entries: tuple[_Entry, ...], words: list[str]) -> Iterator[_Found]:
    """Yield the nodes whose name shares at least half of the pairs of characters, as in a word spelled otherwise."""
    wanted = _pairs("".join(words))
    best: dict[str, tuple[_Rank, str]] = {}
    for one in entries:
        shared = len(wanted & _pairs(one.folded)) if one.level == 0 else 0
        if wanted and shared * 2 >= len(wanted):
            rank = (_Rank(len(wanted) - shared, len(one.text)), one.text)
            best[one.iri] = min(rank, best.get(one.iri, rank))
    yield from best.items()


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _hit(reading: Reading, iri: str, text: str) -> Hit:
    node = ox.NamedNode(iri)
    return Hit(reading.label(node), reading.type_label(node), iri, text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
