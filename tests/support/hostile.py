"""Forty texts that attack a page, and a graph that has each of them in every field that holds text."""

from __future__ import annotations

from tests.support.sample import graph_of, schema

from casegraph.model.graph import CaseGraph, Edge, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal

ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</SCRIPT ><svg onload=alert(3)>",
    "<!--<script>alert(4)//",
    "--><img src=x onerror=alert(5)>",
    '"><img src=x onerror=alert(6)>',
    "'><img src=x onerror=alert(7)>",
    "<img src=https://evil.example/8.png>",
    "<iframe src=https://evil.example/9></iframe>",
    "<iframe srcdoc='<script>parent.alert(10)</script>'>",
    "<object data=https://evil.example/11></object>",
    "<embed src=https://evil.example/12>",
    "<link rel=stylesheet href=https://evil.example/13.css>",
    "<style>@import url(https://evil.example/14.css)</style>",
    "<style>*{display:none}</style>",
    "<base href=https://evil.example/16/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/17'>",
    "<form action=https://evil.example/18><input autofocus onfocus=alert(18)>",
    "<details open ontoggle=alert(19)>",
    "<video><source onerror=alert(20)></video>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(21)&gt;'>",
    "<svg><script>alert(22)</script></svg>",
    "<a href='javascript:alert(23)'>x</a>",
    "javascript:alert(24)",
    " jAvAsCrIpT:alert(25)",
    "java\tscript:alert(26)",
    "\x01javascript:alert(27)",
    "data:text/html,<script>alert(28)</script>",
    "vbscript:msgbox(29)",
    "//evil.example/30",
    "\\\\evil.example\\31",
    "https://evil.example/32?<script>",
    "file:///etc/passwd",
    "${alert(34)} {{alert(34)}} {% raw %} {{ config }}",
    "\u2028alert(35)\u2029",
    "];alert(36);//",
    "\\u003cscript>alert(37)\\u003c/script>",
    "__proto__",
    "constructor",
    "\u202e\u0000\ufeff\ud83d&lt;script&gt;",
)


def hostile_graph() -> CaseGraph:
    """Put every attack into every text field, into labels, quotes, paths and words of edges."""
    nodes = [_node(at, text) for at, text in enumerate(ATTACKS)]
    edges = [_edge(at, text) for at, text in enumerate(ATTACKS)]
    return graph_of(nodes, edges)


def _node(at: int, text: str) -> Node:
    said = (_passage(at, text),)
    names = ("label", *(name for name, field in schema().fields.items() if field.datatype in ("string", "anyURI")))
    values = [Property(name, _literal(name, text), said) for name in sorted({*names})]
    chain = Property("sequence", Chain((Literal(text), Literal(text))), said)
    return Node(NodeId(f"case/{at}"), "Case", (*values, chain), said)


def _literal(name: str, text: str) -> Literal:
    return Literal(text, schema().fields[name].datatype if name in schema().fields else "string")


def _edge(at: int, text: str) -> Edge:
    words = (("versionUsed", Literal(text)),)
    return Edge(NodeId(f"case/{at}"), "similarTo", NodeId(f"case/{(at + 1) % 40}"), (_passage(at, text),), words)


def _passage(at: int, text: str) -> Passage:
    return Passage(f"docs/{text}.md", at + 1, at + 1, text)
