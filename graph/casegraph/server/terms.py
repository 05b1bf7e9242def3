"""What an editor of queries completes: classes, properties, prefixes, and labels of nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import pyoxigraph as ox

from casegraph.model import terms
from casegraph.model.schema import Field, NodeType, Relation
from casegraph.queries.dataset import Dataset
from casegraph.rdf.namespaces import PREFIXES, shorten

_KINDS = ("class", "property")


def known_terms(dataset: Dataset, limit: int) -> dict[str, object]:
    """Return what may be completed; of the labels no more than a limit, in order."""
    schema = dataset.schema
    classes = schema.types.values()
    properties: list[Field | Relation] = [*schema.fields.values(), *schema.relations.values()]
    return {
        "prefixes": dict(PREFIXES),
        "terms": [
            *_terms(_KINDS[0], classes, dataset.language),
            *_terms(_KINDS[1], properties, dataset.language),
        ],
        "labels": sorted(islice(_labels(dataset), limit)),
    }


def _terms(kind: str, found: Iterable[NodeType | Field | Relation], language: str) -> Iterator[dict[str, str]]:
    for one in found:
        short = shorten(one.iri, PREFIXES)
        name = ":".join(short) if short else f"<{one.iri}>"
        yield {"kind": kind, "name": name, "meaning": one.labels.get(language, "")}


def _labels(dataset: Dataset) -> Iterator[str]:
    predicate = ox.NamedNode(dataset.schema.predicate(terms.LABEL).iri)
    seen = set[str]()
    for quad in dataset.store.quads_for_pattern(None, predicate, None, ox.DefaultGraph()):
        text = quad.object.value if isinstance(quad.object, ox.Literal) else ""
        if text and text not in seen:
            seen.add(text)
            yield text
