"""What people open in a browser: the page of the graph, the workbench, a node; and the dataset's own documents."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from casegraph.queries.executable import executables
from casegraph.rdf.lift import checked_iri
from casegraph.server.failures import Failure
from casegraph.server.frames import Frame
from casegraph.server.media import GRAPHS, HTML, choose
from casegraph.server.responding import Service, constant, rdf, respond
from casegraph.server.settings import Settings

_KINDS: Mapping[str, str] = MappingProxyType(
    {".js": "text/javascript", ".css": "text/css", ".html": HTML, ".json": "application/json"}
)
_SELF = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
WORKBENCH_POLICY = _SELF + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
# The page of the graph says itself which scripts of its own may run, by their digests.
_PAGE_POLICY = "frame-ancestors 'none'"
_DRAWING = "vis-network.js"
_FORMATS: Mapping[str, str] = MappingProxyType({"turtle": "text/turtle", "jsonld": "application/ld+json"})


class Pages:
    """The handlers, over one service."""

    def __init__(self, service: Service, settings: Settings, documents: Mapping[str, bytes]) -> None:
        self._service, self._settings, self._documents = service, settings, documents

    async def home(self, request: Request) -> Response:
        """Show the page that the build wrote; without one, the workbench."""
        page = self._settings.data / "graph.html" if self._settings.data else None
        if page is None or not page.is_file():
            return Response(status_code=307, headers={"location": "/workbench"})
        headers = {"content-type": f"{HTML}; charset=utf-8", "content-security-policy": _PAGE_POLICY}
        return constant(request, page.read_bytes(), headers)

    async def workbench(self, request: Request) -> Response:
        """Show the workbench."""
        return _asset(request, "workbench.html")

    async def asset(self, request: Request) -> Response:
        """Give a file of the workbench."""
        return _asset(request, request.path_params["name"])

    async def node(self, request: Request) -> Response:
        """Show a node by its path below `/id/`, or by the parameter `iri`, in the format that the client likes."""
        raw = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("/id/")[2]
        iri = request.query_params.get("iri", "") or checked_iri(self._settings.base + unquote(raw))
        accept = _FORMATS.get(request.query_params.get("format", ""), request.headers.get("accept", ""))
        if self._service.is_known(request):
            return self._service.unchanged(request)
        if choose(accept, (*GRAPHS, HTML)) == HTML:
            task = {"task": "page", "iri": iri, "base": self._settings.base, "lang": language_of(request)}
            response = await respond(self._service, request, Frame(task))
            response.headers["content-security-policy"] = WORKBENCH_POLICY
            return response
        return await respond(self._service, request, Frame({"task": "describe", "iri": iri, "accept": accept}))

    async def document(self, request: Request) -> Response:
        """Give the ontology, the description of the dataset, or the examples, as RDF."""
        return rdf(self._service, request, self._documents[request.url.path])

    async def health(self, _request: Request) -> Response:
        """Say that the service lives, and which dataset it has."""
        return JSONResponse({"status": "ok", "dataset": self._service.digest}, headers={"cache-control": "no-store"})


def examples_document() -> bytes:
    """Return the named queries as RDF."""
    import pyoxigraph as ox

    return ox.serialize(executables(), format=ox.RdfFormat.TURTLE) or b""


def language_of(request: Request) -> str:
    """Return the language that a client asks for, English where it asks for none of ours."""
    asked = request.query_params.get("lang", "") or request.headers.get("accept-language", "")
    return "zh" if asked.lower().startswith("zh") else "en"


def _asset(request: Request, name: str) -> Response:
    """Return a file that is shipped; only names that are in the folder are found, so no path leads out of it."""
    if name == _DRAWING:
        from casegraph.exporters.html.library import drawing_script

        return _typed(request, drawing_script().encode(), name)
    found = {one.name: one for one in files("casegraph.server").joinpath("workbench").iterdir() if one.is_file()}
    if name not in found:
        raise Failure(404, f'there is no "{name}" here')
    return _typed(request, found[name].read_bytes(), name)


def _typed(request: Request, content: bytes, name: str) -> Response:
    kind = _KINDS.get(f".{name.rpartition('.')[2]}", "application/octet-stream")
    headers = {"content-type": f"{kind}; charset=utf-8", "content-security-policy": WORKBENCH_POLICY}
    return constant(request, content, headers)
