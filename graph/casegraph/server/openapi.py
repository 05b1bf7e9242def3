"""The OpenAPI document of the service."""

from __future__ import annotations

from typing import Any

from casegraph import __version__
from casegraph.server.media import GRAPHS, RESULTS
from casegraph.server.operations import OPERATIONS, Operation, Parameter

_REFUSALS = {
    "400": "the request is wrong",
    "404": "there is no such name",
    "503": "too busy, or ended at the time limit",
    "507": "ended at the memory limit",
}


def document() -> dict[str, Any]:
    """Return the document, as JSON can hold it."""
    paths = {one.path: {"get": _operation(one)} for one in OPERATIONS}
    listed = {"get": {"summary": "The named queries", "operationId": "queries", "responses": _responses()}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "casegraph", "version": __version__},
        "paths": {"/sparql": {"get": _sparql()}, "/api/queries": listed, **paths},
    }


def _operation(one: Operation) -> dict[str, Any]:
    name = one.path.removeprefix("/api/").replace("/{name}", "_named")
    described = [_parameter(parameter) for parameter in one.parameters]
    if "{name}" in one.path:
        where = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
        described.insert(0, {**where, "description": "name of the query"})
    return {"summary": one.summary, "operationId": name, "parameters": described, "responses": _responses()}


def _parameter(one: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": one.kind}
    if one.most:
        schema["maximum"] = one.most
    if one.many:
        schema = {"type": "array", "items": schema}
    required = one.default is None
    return {"name": one.name, "in": "query", "required": required, "description": one.meaning, "schema": schema}


def _responses(media: tuple[str, ...] = ("application/json",)) -> dict[str, Any]:
    refusals = {status: {"description": words} for status, words in _REFUSALS.items()}
    return {"200": {"description": "the answer", "content": {one: {} for one in media}}, **refusals}


def _sparql() -> dict[str, Any]:
    names = (("query", "SPARQL 1.1"), ("default-graph-uri", "default graphs"), ("named-graph-uri", "named graphs"))
    described = [_parameter(Parameter(name, meaning, default="")) for name, meaning in names]
    media = tuple(dict.fromkeys([*RESULTS, *GRAPHS]))
    summary = "SPARQL 1.1 protocol; without a query, the description of the service"
    return {"summary": summary, "operationId": "sparql", "parameters": described, "responses": _responses(media)}
