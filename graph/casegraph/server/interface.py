"""`/api`: the questions that need no SPARQL, in JSON."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from casegraph.queries.named import NamedQuery, named_queries, named_query
from casegraph.server.failures import Failure
from casegraph.server.frames import Frame
from casegraph.server.openapi import document
from casegraph.server.operations import OPERATIONS, Operation
from casegraph.server.pages import language_of
from casegraph.server.responding import Service, respond

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


async def index(_request: Request) -> Response:
    """Say where everything is."""
    return JSONResponse({"openapi": "/api/openapi.json", "operations": [one.path for one in OPERATIONS]})


async def openapi(_request: Request) -> Response:
    """Give the OpenAPI document."""
    return JSONResponse(document())


async def queries(_request: Request) -> Response:
    """List the named queries with their questions, parameters and texts."""
    return JSONResponse({"queries": [_listed(one) for one in named_queries().values()]})


def _listed(query: NamedQuery) -> dict[str, Any]:
    parameters = [
        {"name": one.name, "default": one.default, "remarks": dict(one.remarks)} for one in query.parameters.values()
    ]
    return {"name": query.name, "questions": dict(query.questions), "parameters": parameters, "text": query.text}


def _known(name: str) -> str:
    if name not in named_queries():
        raise Failure(404, f'"{name}" is no named query', f"known: {', '.join(named_queries())}")
    return named_query(name).name
