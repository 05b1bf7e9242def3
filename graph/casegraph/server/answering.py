"""A query of the SPARQL protocol, answered in the format that the client likes and within the limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

import pyoxigraph as ox

from casegraph.errors import QueryError
from casegraph.queries.clauses import form_of, sliced
from casegraph.queries.guard import check_query
from casegraph.queries.run import Graphs, Scope, evaluate
from casegraph.rdf.namespaces import PREFIXES
from casegraph.server.frames import Frame
from casegraph.server.media import GRAPHS, RESULTS, choose

# Answers up to so many bytes for each row that is allowed cannot have that many rows.
_ROW = 3
TRUNCATED = "casegraph-truncated"


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, what it is asked of, and what the client likes; `rows` and `size` are the most that it gets."""

    query: str
    accept: str
    rows: int
    size: int
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    base: str | None = None


def answer_query(store: ox.Store, asked: Asked) -> Frame:
    """Answer a query; the status says what came of it. Raises QueryError for what is malformed or forbidden."""
    scope = Scope(asked.default, asked.named, asked.base)
    text, selects = _planned(store, asked.query, asked.rows)
    try:
        results = evaluate(store, text, scope)
    except QueryError:
        # The place of a mistake is that in the text of the client, which raises the same.
        evaluate(store, asked.query, scope)
        raise
    offered = tuple(GRAPHS if isinstance(results, ox.QueryTriples) else RESULTS)
    media = choose(asked.accept, offered)
    if media is None:
        return Frame({"status": 406, "error": "no such format", "hint": f"accept one of {', '.join(offered)}"})
    if isinstance(results, ox.QueryTriples):
        frame = _triples(results, media, asked.rows)
    else:
        body = results.serialize(format=RESULTS[media]) or b""
        cut = selects and len(body) >= _ROW * asked.rows and _is_cut(store, asked, scope)
        frame = _made(media, _MARKED.get(RESULTS[media], bytes)(body), rows=asked.rows) if cut else _made(media, body)
    if len(frame.body) > asked.size:
        return Frame({"status": 507, "error": f"the answer has more than {asked.size} bytes", "hint": "use LIMIT"})
    return frame


@lru_cache(maxsize=256)
def _planned(store: ox.Store, query: str, rows: int) -> tuple[str, bool]:
    """Check a query, and cut one that selects to the rows that are allowed; many clients ask the same again."""
    check_query(query, Graphs(store))
    selects = form_of(query) == "SELECT"
    return (sliced(query, rows) if selects else query), selects


def _made(media: str, body: bytes, *, rows: int | None = None) -> Frame:
    """Make the answer; `rows` is the limit that cut it."""
    head = {"status": 200, "media": media}
    return Frame(head if rows is None else {**head, "headers": {TRUNCATED: str(rows)}}, body)


def _is_cut(store: ox.Store, asked: Asked, scope: Scope) -> bool:
    """Tell whether there is a row after the last that is allowed."""
    more = evaluate(store, sliced(asked.query, 1, asked.rows), scope)
    return isinstance(more, ox.QuerySolutions) and next(more, None) is not None


def _triples(results: ox.QueryTriples, media: str, most: int) -> Frame:
    triples = list(islice(results, most + 1))
    body = ox.serialize(triples[:most], format=GRAPHS[media], prefixes=dict(PREFIXES)) or b""
    if len(triples) <= most:
        return _made(media, body)
    comment = f"# truncated: there are more than {most} triples\n".encode()
    return _made(media, comment + body if GRAPHS[media] in _COMMENTED else body, rows=most)


_COMMENTED = (ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES)
_MARKED: Mapping[ox.QueryResultsFormat, Callable[[bytes], bytes]] = MappingProxyType(
    {
        ox.QueryResultsFormat.JSON: lambda body: b'{"truncated":true,' + body[1:],
        ox.QueryResultsFormat.XML: lambda body: body + b"<!-- truncated -->",
    }
)
