"""`/sparql`: the SPARQL 1.1 protocol for queries, and the description of the service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from casegraph.server.failures import Failure
from casegraph.server.frames import Frame
from casegraph.server.media import GRAPHS, HTML, choose
from casegraph.server.responding import Service, rdf, respond

METHODS = ("GET", "HEAD", "OPTIONS", "POST")
_FORM, _QUERY, _UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
_UTF8 = frozenset({"", "utf-8", "utf8", "us-ascii"})


class _Given(NamedTuple):
    """The parameters of a request, as the protocol names them."""

    pairs: Sequence[tuple[str, str]]

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value of a parameter."""
        return tuple(value for known, value in self.pairs if known == name)

    def graphs(self) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
        """Return default and named graphs, both None where the request names none."""
        default, named = self.all("default-graph-uri"), self.all("named-graph-uri")
        return (default, named) if default or named else (None, None)


class Endpoint:
    """Answers requests to `/sparql`."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def __call__(self, request: Request) -> Response:
        """Answer a request.

        Raises:
            Failure: there is no answer but a status.
        """
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"allow": ", ".join(METHODS)})
        if request.method not in METHODS:
            raise Failure(405, f"{request.method} is not for queries", f"use {', '.join(METHODS)}")
        given = _Given((*_pairs(request.url.query), *await _body(request)))
        if given.all("update"):
            raise _read_only()
        queries = given.all("query")
        if not queries and request.method != "POST":
            return self._description(request)
        if len(queries) != 1:
            raise Failure(400, f"{len(queries)} queries are given, not one", "send one parameter `query`")
        return await self._answer(request, queries[0], given)

    async def _answer(self, request: Request, query: str, given: _Given) -> Response:
        service, limits = self._service, self._service.limits
        if service.is_known(request):
            return service.unchanged(request)
        default, named = given.graphs()
        asked = {
            "query": query,
            "accept": request.headers.get("accept", ""),
            "rows": limits.rows,
            "size": limits.answer_bytes,
            "default": default,
            "named": named,
            "base": str(request.url.replace(query="")),
        }
        return await respond(service, request, Frame({"task": "sparql", "asked": asked}))

    def _description(self, request: Request) -> Response:
        """Describe the service, or show people where they can ask."""
        media = choose(request.headers.get("accept", ""), (*GRAPHS, HTML))
        if media == HTML:
            return Response(status_code=303, headers={"location": "/workbench"})
        return rdf(self._service, request, self._service.description)


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise Failure(400, "the parameters are not UTF-8", "encode them as UTF-8") from error


async def _body(request: Request) -> list[tuple[str, str]]:
    """Return what the body of a POST gives, as parameters."""
    if request.method != "POST":
        return []
    kind, _, more = request.headers.get("content-type", "").partition(";")
    charset = more.lower().partition("charset=")[2].split(";")[0].strip(' "')
    media = kind.strip().lower()
    if media == _UPDATE:
        raise _read_only()
    if media not in (_FORM, _QUERY):
        raise Failure(415, f'"{media}" is no media type of a query', f"send {_QUERY} or {_FORM}")
    if charset not in _UTF8:
        raise Failure(415, f'"{charset}" is not UTF-8', "send UTF-8")
    try:
        text = (await request.body()).decode()
    except UnicodeDecodeError as error:
        raise Failure(400, "the body is not UTF-8", "send UTF-8") from error
    return _pairs(text) if media == _FORM else [("query", text)]


def _read_only() -> Failure:
    return Failure(403, "updates are off: the service only reads", "change the sources and build again")
