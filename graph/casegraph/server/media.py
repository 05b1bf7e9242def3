"""Formats of answers by their media types, and the choice among them that a client asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import pyoxigraph as ox

RESULTS: Mapping[str, ox.QueryResultsFormat] = MappingProxyType(
    {
        "application/sparql-results+json": ox.QueryResultsFormat.JSON,
        "application/sparql-results+xml": ox.QueryResultsFormat.XML,
        "text/csv": ox.QueryResultsFormat.CSV,
        "text/tab-separated-values": ox.QueryResultsFormat.TSV,
        "application/json": ox.QueryResultsFormat.JSON,
        "application/xml": ox.QueryResultsFormat.XML,
    }
)
GRAPHS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "text/turtle": ox.RdfFormat.TURTLE,
        "application/n-triples": ox.RdfFormat.N_TRIPLES,
        "application/ld+json": ox.RdfFormat.JSON_LD,
        "application/rdf+xml": ox.RdfFormat.RDF_XML,
        "application/json": ox.RdfFormat.JSON_LD,
        "application/xml": ox.RdfFormat.RDF_XML,
    }
)
HTML = "text/html"


class _Range(NamedTuple):
    """One range of an Accept header, such as `text/*;q=0.5`."""

    kind: str
    subkind: str
    quality: float

    def rank(self, media: str) -> int:
        """Tell how closely the range names a media type, from 3 for exactly to 0 for not at all."""
        kind, _, subkind = media.partition("/")
        if (self.kind, self.subkind) == (kind, subkind):
            return 3
        if (self.kind, self.subkind) == (kind, "*"):
            return 2
        return int((self.kind, self.subkind) == ("*", "*"))


def choose(accept: str, offered: Sequence[str]) -> str | None:
    """Choose what a client likes best of what is offered, the first offered where it likes all the same.

    >>> choose("text/csv;q=0.5, application/*", ["text/csv", "application/json"])
    'application/json'
    """
    ranges = list(_ranges(accept)) or [_Range("*", "*", 1.0)]
    liked = [(_quality(media, ranges), media) for media in offered]
    best = max(quality for quality, _ in liked)
    return next(media for quality, media in liked if quality == best) if best > 0 else None


def _quality(media: str, ranges: Iterable[_Range]) -> float:
    """Return the quality that the closest range gives."""
    return max(((one.rank(media), one.quality) for one in ranges if one.rank(media)), default=(0, 0.0))[1]


def _ranges(accept: str) -> Iterable[_Range]:
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        kind, slash, subkind = media.partition("/")
        if slash:
            yield _Range(kind, subkind, _given(parameters))


def _given(parameters: Iterable[str]) -> float:
    for one in parameters:
        name, _, text = one.partition("=")
        if name.strip() == "q":
            try:
                return min(1.0, max(0.0, float(text)))
            except ValueError:
                return 0.0
    return 1.0
