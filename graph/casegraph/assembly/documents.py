"""The documents of a build, each with an identifier of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casegraph.assembly.draft import Draft
from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model import terms
from casegraph.model.graph import document_id
from casegraph.model.identifiers import NodeId
from casegraph.model.statement import Extraction
from casegraph.model.values import Literal


def identified(extractions: Iterable[Extraction], found: Diagnostics) -> list[Extraction]:
    """Return what documents say in the order of their paths, without those whose identifier another document has.

    Lines of two documents of one identifier would be the same passages.
    """
    taken: dict[NodeId, str] = {}
    kept = []
    for one in sorted(extractions, key=lambda one: one.path):
        node = document_id(one.path)
        if taken.setdefault(node, one.path) == one.path:
            kept.append(one)
        else:
            found.add(Code.SAME_ID, Span(one.path), id=node, other=taken[node])
    return kept


def describe_documents(draft: Draft, read: Mapping[str, str]) -> None:
    """Give every document that says something its node, path and digest."""
    for path in sorted({passage.path for passage in draft.passages()}):
        node = draft.node(document_id(path), terms.DOCUMENT)
        node.say(terms.PATH, Literal(path), ())
        if path in read:
            node.say(terms.SHA256, Literal(read[path]), ())
