"""The classes, fields and relations that occur on the page, numbered, with their names and colors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casegraph.exporters.html.selection import Selection
from casegraph.model import terms
from casegraph.model.schema import Field, NodeType, Relation, Schema

# The script takes these by place: it knows no name of the ontology.
FIELD_ROLES = (
    terms.LABEL, terms.ALIAS, terms.DESCRIPTION, terms.POSITION, terms.QUANTITY, terms.PERCENTILE, terms.COMPARATOR,
    terms.VALUE, terms.UNIT_TEXT, terms.MINIMUM, terms.MAXIMUM, terms.CONTEXT, terms.AS_WRITTEN, terms.CANONICAL_VALUE,
)  # fmt: skip
RELATION_ROLES = (terms.HAS_MEASUREMENT,)
ABSENT = -1


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms in use by name, each with its number; `listed` is the class whose nodes the table opens with."""

    schema: Schema
    types: Mapping[str, int]
    fields: Mapping[str, int]
    relations: Mapping[str, int]
    listed: str

    def columns(self) -> dict[str, object]:
        """Write the terms for the script; an absent role is -1."""
        kinds = [self.schema.type(name) for name in self.types]
        return {
            "types": [{**_named(kind), "color": kind.color, "view": kind.view} for kind in kinds],
            "fields": [_named(self.schema.predicate(name)) for name in self.fields],
            "relations": [_named(self.schema.predicate(name)) for name in self.relations],
            "fieldRoles": [self.fields.get(name, ABSENT) for name in FIELD_ROLES],
            "relationRoles": [self.relations.get(name, ABSENT) for name in RELATION_ROLES],
            "listed": self.types.get(self.listed, ABSENT),
        }


def read_vocabulary(schema: Schema, selection: Selection) -> Vocabulary:
    """Number the terms that the selection uses, in order of name."""
    valued = {one.field for node in selection.nodes for one in node.properties}
    qualifying = {name for edge in selection.edges for name, _ in edge.qualifiers}
    return Vocabulary(
        schema,
        types=_numbered(node.type for node in selection.nodes),
        fields=_numbered([*valued, *qualifying]),
        relations=_numbered(edge.relation for edge in selection.edges),
        listed=listed_class(selection),
    )


def listed_class(selection: Selection) -> str:
    """Choose the drawn class of which most kinds of things are said, by its relations; empty where none is drawn."""
    drawn = {selection.nodes[number].type for number in selection.drawn}
    said = {(selection.nodes[selection.numbers[edge.source]].type, edge.relation) for edge in selection.edges}
    sayings = Counter(name for name, _ in said)
    return min(drawn, key=lambda name: (-sayings[name], name), default="")


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(sorted(set(names)))}


def _named(term: NodeType | Field | Relation) -> dict[str, object]:
    named: dict[str, object] = {"name": term.name, "iri": term.iri, "labels": dict(sorted(term.labels.items()))}
    return {**named, "datatype": term.datatype} if isinstance(term, Field) else named
