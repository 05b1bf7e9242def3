"""From the answer of a process to a response: statuses, entity tags, formats, and what clients may keep."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from casegraph.rdf.namespaces import PREFIXES
from casegraph.server.failures import Failure
from casegraph.server.frames import Frame
from casegraph.server.limits import Limits
from casegraph.server.media import GRAPHS, choose
from casegraph.server.pool import Pool

_VARY = "Accept, Accept-Encoding, Accept-Language, Authorization"
_UTF8 = frozenset({"text/csv", "text/html", "text/tab-separated-values", "text/turtle"})
_HINT_BYTES = 2_000
# Less is not worth packing; what never changes is packed once, and well.
_SMALL, _LEVEL = 1_000, 9


@dataclass(frozen=True)
class Service:
    """What every handler works with: the processes, the limits, and the dataset's digest and descriptions."""

    pool: Pool
    limits: Limits
    digest: str
    description: bytes

    def tag(self, request: Request) -> str:
        """Return the entity tag of whatever this request gets: the dataset does not change, the format may."""
        liked = f"{request.headers.get('accept', '')}\n{request.headers.get('accept-language', '')}"
        return f'W/"{self.digest[:16]}-{hashlib.sha256(liked.encode()).hexdigest()[:8]}"'

    def is_known(self, request: Request) -> bool:
        """Tell whether the client has the answer already."""
        known = request.headers.get("if-none-match", "")
        return request.method in {"GET", "HEAD"} and self.tag(request) in known

    def unchanged(self, request: Request) -> Response:
        """Tell the client to take what it has."""
        return Response(status_code=304, headers=self.kept(request))

    def kept(self, request: Request) -> dict[str, str]:
        """Return the headers that let a client keep an answer, as long as it asks whether it still holds."""
        if request.method not in {"GET", "HEAD"}:
            return {"cache-control": "no-store"}
        return {"etag": self.tag(request), "cache-control": "no-cache", "vary": _VARY}


async def respond(service: Service, request: Request, task: Frame) -> Response:
    """Have a task done and return its answer; raise Failure where there is none."""
    packs = takes_gzip(request)
    answer = await service.pool.ask(Frame({**task.head, "gzip": packs}), lambda: _left(request))
    head = answer.head
    if head["status"] != 200:
        raise Failure(head["status"], head["error"], head.get("hint", ""))
    headers = {**service.kept(request), **head.get("headers", {}), "content-type": _typed(head["media"])}
    return Response(answer.body, headers=headers)


async def _left(request: Request) -> None:
    """Wait till the client has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def rdf(service: Service, request: Request, turtle: bytes) -> Response:
    """Return a description in Turtle, relative to the service's root, in the format that the client likes."""
    if service.is_known(request):
        return service.unchanged(request)
    media = choose(request.headers.get("accept", ""), tuple(GRAPHS))
    if media is None:
        raise Failure(406, "no such format", f"accept one of {', '.join(GRAPHS)}")
    triples = (quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE, base_iri=str(request.base_url)))
    body = ox.serialize(triples, format=GRAPHS[media], prefixes=dict(PREFIXES)) or b""
    return packed(request, body, {**service.kept(request), "content-type": _typed(media)})


def takes_gzip(request: Request) -> bool:
    """Tell whether the client takes an answer that is packed."""
    return "gzip" in request.headers.get("accept-encoding", "")


def constant(request: Request, content: bytes, headers: Mapping[str, str]) -> Response:
    """Return what stays as it is while the service runs, unless the client has it."""
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'
    kept = {"cache-control": "no-cache", **headers, "etag": tag, "vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=kept)
    return packed(request, content, kept)


def packed(request: Request, content: bytes, headers: Mapping[str, str]) -> Response:
    """Return an answer that was made here, packed where the client takes that."""
    if len(content) < _SMALL or not takes_gzip(request):
        return Response(content, headers=headers)
    return Response(_compressed(content), headers={**headers, "content-encoding": "gzip"})


@lru_cache(maxsize=64)
def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, _LEVEL, mtime=0)


def refusal(failure: Failure) -> Response:
    """Return what went wrong as text that a program can read too."""
    told: Mapping[str, str] = {"error": failure.message, "hint": failure.hint[:_HINT_BYTES]}
    headers = {"content-type": "application/json", "cache-control": "no-store"}
    if failure.retry:
        headers["retry-after"] = str(failure.retry)
    if failure.status == 405:
        headers["allow"] = failure.hint.removeprefix("use ")
    return Response(json.dumps(told, ensure_ascii=False), failure.status, headers)


def _typed(media: str) -> str:
    return f"{media}; charset=utf-8" if media in _UTF8 else media
