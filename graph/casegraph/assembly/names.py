"""Names: which node a name stands for, by what the documents and vocabularies say; never by likeness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from casegraph.model import terms
from casegraph.model.graph import document_id
from casegraph.model.identifiers import NodeId, ascii_slug, node_id, slug
from casegraph.model.profile import Profile, normal
from casegraph.model.schema import Schema
from casegraph.model.statement import Extraction, Mention, Record, Statement, Thing
from casegraph.model.values import Literal

_LONGEST = 6


class NoSlugError(ValueError):
    """A name without a letter or digit: no identifier can be made of it."""


@dataclass(slots=True, eq=False, repr=False)
class Names:
    """The index of names by class, and the identifiers made so far.

    `known` holds the names that records give, by class and normal form, `types` the class of each of their nodes;
    `capitals` are the normal forms of names that are written in capitals, such as CAP.
    `clashes` collects names whose slug another name of that class has already taken; they stand for nothing.
    """

    schema: Schema
    known: dict[tuple[str, str], list[NodeId]] = field(default_factory=dict)
    types: dict[NodeId, str] = field(default_factory=dict)
    capitals: set[str] = field(default_factory=set)
    clashes: dict[Mention, str] = field(default_factory=dict)
    ambiguous: dict[Mention, tuple[NodeId, ...]] = field(default_factory=dict)
    _taken: dict[NodeId, str] = field(default_factory=dict)
    _found: dict[Thing, tuple[NodeId, ...]] = field(default_factory=dict)
    _below: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, thing: Thing) -> tuple[NodeId, ...]:
        """Return the nodes that a thing stands for: one, or several where a name is made wholly of known names.

        None where its slug belongs to another name. Raises NoSlugError where it has no letter or digit.
        """
        if thing not in self._found:
            self._found[thing] = self._of(thing)
        return self._found[thing]

    def _of(self, thing: Thing) -> tuple[NodeId, ...]:
        if isinstance(thing, Record):
            return (node_id(thing.type, slug(thing.id)),)
        if isinstance(thing, Mention):
            return (document_id(thing.name),) if thing.type == terms.DOCUMENT else self._mention(thing)
        return tuple(
            node_id(thing.type, f"{owner.split('/', 1)[1]}-{slug(thing.key)}") for owner in self.of(thing.owner)[:1]
        )

    def _mention(self, mention: Mention) -> tuple[NodeId, ...]:
        name = normal(mention.name)
        known = self._known(mention.type, name)
        if len(known) > 1:
            self.ambiguous[mention] = known
        return known[:1] or self._cover(mention.type, name.split(" ")) or self._new(mention, name)

    def _known(self, type_name: str, name: str) -> tuple[NodeId, ...]:
        """Return the nodes of a class, or of one below it, that are called so; of any class where none is asked for."""
        if type_name not in self._below:
            below = [one for one in self.schema.types if self.schema.is_a(one, type_name)]
            self._below[type_name] = (type_name, *(one for one in below if one != type_name))
        found = (node for one in self._below[type_name] for node in self.known.get((one, name), ()))
        return tuple(dict.fromkeys(found))

    def _cover(self, type_name: str, words: list[str]) -> tuple[NodeId, ...]:
        """Take a name apart into known names of its class, where nothing is left over: "AWS RDS PostgreSQL"."""
        nodes: list[NodeId] = []
        start = 0
        while start < len(words):
            for end in range(min(len(words), start + _LONGEST), start, -1):
                known = self._known(type_name, " ".join(words[start:end]))
                if known and end - start < len(words):
                    nodes.append(known[0])
                    start = end
                    break
            else:
                return ()
        return tuple(dict.fromkeys(nodes))

    def _new(self, mention: Mention, name: str) -> tuple[NodeId, ...]:
        """Make the identifier of a name that no vocabulary has."""
        made = ascii_slug(mention.name) or slug(mention.name)
        if not made:
            raise NoSlugError(mention.name)
        node = node_id(mention.type or terms.UNRESOLVED, made)
        owner = self._taken.setdefault(node, name)
        if owner != name:
            self.clashes[mention] = owner
            return ()
        return (node,)


def index_names(schema: Schema, profile: Profile, extractions: Iterable[Extraction]) -> Names:
    """Collect the names that records give their things."""
    names = Names(schema)
    for extraction in extractions:
        for saying in extraction.sayings:
            if isinstance(saying, Statement) and isinstance(saying.subject, Record):
                _add(names, profile, saying, saying.subject)
    return names


def _add(names: Names, profile: Profile, saying: Statement, thing: Record) -> None:
    if saying.predicate not in (terms.LABEL, terms.ALIAS) or not isinstance(saying.object, Literal):
        return
    (node,) = names.of(thing)
    names.types[node] = thing.type
    for name in {saying.object.text, profile.bare(thing.type, saying.object.text)}:
        if name.isascii() and name.isupper():
            names.capitals.add(normal(name))
        nodes = names.known.setdefault((thing.type, normal(name)), [])
        if node not in nodes:
            nodes.append(node)
