"""What the ontology allows, as plain types: classes, fields and relations with their names in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal as Choice
from typing import NamedTuple

from casegraph.errors import UnknownNameError
from casegraph.model import terms
from casegraph.model.values import Datatype

View = Choice["node", "part", "hidden"]


class NodeType(NamedTuple):
    """A class of the ontology; `view` says whether it is drawn, shown inside its owner, or neither."""

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    parents: tuple[str, ...] = ()
    color: str = "#888888"
    view: View = "node"

    @property
    def is_drawn(self) -> bool:
        """Tell whether a thing of this class is drawn by itself."""
        return self.view == "node"


class Field(NamedTuple):
    """A property whose values are literals; `many` says that a node may have several."""

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    datatype: Datatype = "string"
    many: bool = True


class Relation(NamedTuple):
    """A property between nodes.

    `range` is the class of what it points to, empty for any. `qualified_by` is the class of the node that carries
    the words of a qualified statement. `found_in_text` says that a name of the range standing in a thing's prose
    states this relation; `hedged` that it does so only after a hedge ("similar to"). `otherwise` is the relation that
    holds instead between known things of unlike classes, or out of its range, empty where none does.
    """

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    parents: tuple[str, ...] = ()
    range: str = ""
    qualified_by: str = terms.RELATION
    found_in_text: bool = False
    hedged: bool = False
    otherwise: str = ""


class Schema(NamedTuple):
    """The ontology in force; names are unique over classes, fields and relations.

    `source` is the Turtle text that it was read from, several files one after the other.
    """

    types: Mapping[str, NodeType]
    fields: Mapping[str, Field]
    relations: Mapping[str, Relation]
    prefixes: Mapping[str, str]
    version: str = ""
    source: str = ""

    def type(self, name: str) -> NodeType:
        """Return a class; raise UnknownNameError where the ontology has none of that name."""
        if name not in self.types:
            raise UnknownNameError("class", name, self.types)
        return self.types[name]

    def predicate(self, name: str) -> Field | Relation:
        """Return a field or relation; raise UnknownNameError where the ontology has none of that name."""
        found = self.fields.get(name) or self.relations.get(name)
        if found is None:
            raise UnknownNameError("field or relation", name, [*self.fields, *self.relations])
        return found

    def lineage(self, name: str) -> tuple[str, ...]:
        """Return a class and its superclasses within the ontology, the most specific first."""
        line = [name]
        for one in line:
            line += [parent for parent in self.type(one).parents if parent not in line]
        return tuple(line)

    def is_a(self, name: str, ancestor: str) -> bool:
        """Tell whether a class is another one or stands below it; an empty ancestor admits any."""
        return not ancestor or ancestor in self.lineage(name)

    def super_relations(self, name: str) -> tuple[str, ...]:
        """Return the relations that follow from one by rdfs:subPropertyOf, nearest first."""
        line = [name]
        for one in line:
            line += [parent for parent in self.relations[one].parents if parent not in line]
        return tuple(line[1:])
