"""`/api`: the questions that need no SPARQL, in JSON."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from casegraph.queries.named import NamedQuery, named_queries, named_query
from casegraph.server.failures import Failure
from casegraph.server.frames import Frame
from casegraph.server.openapi import document
from casegraph.server.operations import OPERATIONS, Operation
from casegraph.server.pages import language_of
from casegraph.server.responding import Service, constant, respond

Handler = Callable[[Request], Awaitable[Response]]
_OURS = frozenset({"lang", "query", "evidence", "row"})


def handler(service: Service, operation: Operation) -> Handler:
    """Return what answers the requests of an operation."""

    async def answer(request: Request) -> Response:
        if service.is_known(request):
            return service.unchanged(request)
        given = {name: request.query_params.getlist(name) for name in request.query_params}
        task: dict[str, Any] = {**operation.read(given), "task": operation.task, "lang": language_of(request)}
        task["rows"] = service.limits.rows
        if "name" in request.path_params:
            task["query"] = _known(request.path_params["name"])
        if operation.free:
            task["parameters"] = {name: values[0] for name, values in given.items() if name not in _OURS}
        return await respond(service, request, Frame(task))

    return answer


async def index(request: Request) -> Response:
    """Say where everything is."""
    return _constant(request, {"openapi": "/api/openapi.json", "operations": [one.path for one in OPERATIONS]})


async def openapi(request: Request) -> Response:
    """Give the OpenAPI document."""
    return _constant(request, document())


async def queries(request: Request) -> Response:
    """List the named queries with their questions, parameters and texts."""
    return _constant(request, {"queries": [_listed(one) for one in named_queries().values()]})


def _constant(request: Request, value: Mapping[str, Any]) -> Response:
    content = json.dumps(value, ensure_ascii=False).encode()
    return constant(request, content, {"content-type": "application/json"})


def _listed(query: NamedQuery) -> dict[str, Any]:
    parameters = [
        {"name": one.name, "default": one.default, "remarks": dict(one.remarks)} for one in query.parameters.values()
    ]
    return {"name": query.name, "questions": dict(query.questions), "parameters": parameters, "text": query.text}


def _known(name: str) -> str:
    if name not in named_queries():
        raise Failure(404, f'"{name}" is no named query', f"known: {', '.join(named_queries())}")
    return named_query(name).name
