"""One node of the dataset: as a page for people, and as RDF for programs."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

import pyoxigraph as ox

from casegraph.queries.dataset import Dataset
from casegraph.queries.reading import Fact
from casegraph.rdf.lift import is_iri
from casegraph.rdf.namespaces import PREFIXES
from casegraph.server.frames import Frame
from casegraph.server.media import GRAPHS, HTML, choose

_UNION = ox.DefaultGraph()
_TRIPLES = 10_000
_WORDS = {
    "en": ("what", "value", "written at", "workbench", "RDF"),
    "zh": ("关系", "值", "出处", "查询台", "RDF"),
}


def describe_node(store: ox.Store, iri: str, accept: str) -> Frame:
    """Return the triples of a node in the format that a client likes."""
    media = choose(accept, tuple(GRAPHS))
    if media is None:
        return Frame({"status": 406, "error": "no such format", "hint": f"accept one of {', '.join(GRAPHS)}"})
    found = sorted(_triples(store, iri), key=str)[:_TRIPLES]
    if not found:
        return _unknown(iri)
    body = ox.serialize(found, format=GRAPHS[media], prefixes=dict(PREFIXES)) or b""
    return Frame({"status": 200, "media": media}, body)


def node_page(dataset: Dataset, iri: str, base: str) -> Frame:
    """Return the page of a node: its facts in both directions, each with the lines that say it."""
    if not any(_triples(dataset.store, iri)):
        return _unknown(iri)
    facts = dataset.reading.facts(iri)[:_TRIPLES]
    label = dataset.reading.label(ox.NamedNode(iri))
    body = "".join(_page(label, iri, (facts, base), dataset.language))
    return Frame({"status": 200, "media": HTML}, body.encode())


def _unknown(iri: str) -> Frame:
    return Frame({"status": 404, "error": f'nothing is known of "{iri}"', "hint": "search for its name"})


def _triples(store: ox.Store, iri: str) -> Iterator[ox.Triple]:
    if not is_iri(iri):
        return
    node = ox.NamedNode(iri)
    for quad in store.quads_for_pattern(node, None, None, _UNION):
        yield quad.triple
    for quad in store.quads_for_pattern(None, None, node, _UNION):
        yield quad.triple


def link(iri: str, base: str) -> str:
    """Return where the service shows a node, relative to its root."""
    if iri.startswith(base):
        return "/id/" + quote(iri.removeprefix(base), safe="/")
    return "/node?iri=" + quote(iri, safe="")


def _page(label: str, iri: str, told: tuple[list[Fact], str], language: str) -> Iterator[str]:
    facts, base = told
    what, value, written, workbench, rdf = _WORDS[language]
    turtle = escape(f"{link(iri, base)}{'&' if '?' in link(iri, base) else '?'}format=turtle")
    yield f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(label)}</title>'
    yield '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
    yield '<link rel="stylesheet" href="/assets/workbench.css">'
    yield f"</head><body><main><h1>{escape(label)}</h1><p><code>{escape(iri)}</code></p>"
    yield f'<p><a href="/workbench">{workbench}</a> · <a href="{turtle}">{rdf}</a></p>'
    yield f"<table><thead><tr><th>{what}<th>{value}<th>{written}</tr></thead><tbody>"
    for fact in facts:
        said = escape(fact.value)
        shown = f'<a href="{escape(link(fact.iri, base))}">{said}</a>' if fact.iri else said
        places = "<br>".join(escape(place) for place in fact.places)
        yield f"<tr><td>{'← ' if fact.incoming else ''}{escape(fact.relation)}<td>{shown}<td>{places}</tr>"
    yield "</tbody></table></main></body></html>\n"
