"""The application: its routes, and the processes that live as long as it does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from casegraph.queries.ontology import ontology_text
from casegraph.server import interface
from casegraph.server.description import service_description
from casegraph.server.endpoint import METHODS, Endpoint
from casegraph.server.failures import LEFT, ClientLeft, Failure
from casegraph.server.gate import Gate
from casegraph.server.operations import OPERATIONS
from casegraph.server.pages import Pages, examples_document
from casegraph.server.pool import Pool
from casegraph.server.processes import Nursery
from casegraph.server.responding import Service, refusal
from casegraph.server.settings import Settings
from casegraph.server.store import Prepared

_EXAMPLES = "/.well-known/sparql-examples"
# Anything else is refused by the endpoint itself, which says what it takes.
_READING = "GET, HEAD, OPTIONS"
_ANY = [*METHODS, "DELETE", "PATCH", "PUT"]


def application(settings: Settings, prepared: Prepared) -> ASGIApp:
    """Make the application over a store that is ready; its processes start and stop with it."""
    nursery = Nursery(prepared.store, settings.data, settings.limits.megabytes)
    pool = Pool(nursery, settings.limits)
    service = Service(pool, settings.limits, prepared.digest, service_description())

    @asynccontextmanager
    async def lifespan(_application: Starlette) -> AsyncIterator[None]:
        pool.start()
        try:
            yield
        finally:
            pool.stop()

    made = Starlette(routes=_routes(service, settings, prepared), lifespan=lifespan)
    made.add_exception_handler(Failure, _refused)
    made.add_exception_handler(ClientLeft, _refused)
    made.add_exception_handler(404, _missing)
    made.add_exception_handler(405, _missing)
    return Gate(made, settings)


def _routes(service: Service, settings: Settings, prepared: Prepared) -> list[Route]:
    documents = {
        "/ontology": ontology_text(settings.data),
        "/void": prepared.description,
        "/.well-known/void": prepared.description,
        _EXAMPLES: examples_document(),
    }
    pages, endpoint = Pages(service, settings, documents), Endpoint(service)
    return [
        Route("/", pages.home),
        Route("/sparql", endpoint.__call__, methods=_ANY),
        Route("/sparql/", endpoint.__call__, methods=_ANY),
        Route("/workbench", pages.workbench),
        Route("/assets/{name}", pages.asset),
        Route("/id/{path:path}", pages.node),
        Route("/node", pages.node),
        *(Route(path, pages.document) for path in documents),
        Route("/health", pages.health),
        Route("/api", interface.index),
        Route("/api/openapi.json", interface.openapi),
        Route("/api/queries", interface.queries),
        *(Route(one.path, interface.handler(service, one)) for one in OPERATIONS),
    ]


async def _refused(_request: Request, error: Exception) -> Response:
    # Nobody reads what a client who left is told; the log has its status.
    return refusal(error) if isinstance(error, Failure) else Response(status_code=LEFT)


async def _missing(request: Request, _error: Exception) -> Response:
    if request.method == "OPTIONS":
        # A browser asks so before it sends a token to us from a page of another site.
        return Response(status_code=204, headers={"allow": _READING})
    known = request.method in {"GET", "HEAD"}
    return refusal(
        Failure(404, "there is nothing here") if known else Failure(405, f"{request.method} is off", f"use {_READING}")
    )
