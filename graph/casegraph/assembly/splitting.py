"""One name, several things: what some documents call by it gets a node of its own where the user says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from casegraph.assembly.name_index import NameIndex
from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.graph import document_id
from casegraph.model.identifiers import NodeId, ascii_slug, node_id, slug
from casegraph.model.normal_forms import normal
from casegraph.model.schema import Schema
from casegraph.model.statement import (
    Declaration,
    Drawn,
    Extraction,
    Known,
    Link,
    Mention,
    Numbered,
    Part,
    Saying,
    Statement,
    Thing,
)
from casegraph.model.values import Chain, Literal, name_literal
from casegraph.model.verdicts import Told, Verdict
from casegraph.sentences import Sentence


@dataclass(slots=True, eq=False, repr=False)
class Splitting:
    """What is split off, and the nodes that it has; `nodes` grows while documents are told."""

    schema: Schema
    verdicts: Sequence[Verdict]
    nodes: dict[Thing, NodeId] = field(default_factory=dict)
    _off: list[Told] = field(default_factory=list)
    _first: dict[tuple[Told, str], str] = field(default_factory=dict)

    @classmethod
    def by(cls, verdicts: Iterable[Verdict], schema: Schema) -> Splitting:
        """Read out of verdicts what is split off; of things of one name the first keeps its node."""
        splitting = cls(schema, tuple(verdicts))
        for verdict in splitting.verdicts:
            splitting._off += splitting._split(verdict)
        return splitting

    def _split(self, verdict: Verdict) -> list[Told]:
        told = [one for one in verdict.things if isinstance(one, Told) and one not in self._off]
        is_told_apart = verdict.is_same or len(told) < len(verdict.things)
        return told if is_told_apart else told[1:]

    def rewrite(self, extraction: Extraction) -> Extraction:
        """Return what a document says, of the things of its own."""
        wanted: dict[str, list[Told]] = {}
        for told in self._off:
            if told.is_in(extraction.path) and not extraction.known_only:
                wanted.setdefault(normal(told.name), []).append(told)
        if not wanted:
            return extraction
        labeled = {one.thing for one in extraction.sayings if isinstance(one, Declaration) and one.label}
        rewriting = _Rewriting(self, extraction.path, wanted, labeled)
        return extraction._replace(sayings=tuple(rewriting.sayings(extraction.sayings)))

    def settled(self, found: Diagnostics) -> tuple[Verdict, ...]:
        """Return the verdicts with the nodes of what was split off; what no document tells is reported."""
        return tuple(one for one in (self._settled(verdict, found) for verdict in self.verdicts) if one)

    def _settled(self, verdict: Verdict, found: Diagnostics) -> Verdict | None:
        things: list[str | Mention | Told] = []
        for thing in verdict.things:
            if not isinstance(thing, Told):
                things.append(thing)
            elif thing not in self._off:
                things.append(Mention(thing.type, thing.name))
            elif (node := self.nodes.get(_stand_in(thing))) is not None:
                things.append(node)
            else:
                name, places = f"{thing.type}: {thing.name}", ", ".join(thing.places)
                problem = Sentence('"{name}" is not in {places}', name=name, places=places)
                found.add(Code.BAD_VERDICT, verdict.span, rule=verdict.written, problem=problem)
                return None
        return verdict._replace(things=tuple(things))

    def instead(self, path: str, known: NameIndex) -> dict[NodeId, NodeId]:
        """Return the nodes that a document means where its text names one of those that records call so."""
        meant: dict[NodeId, NodeId] = {}
        for told in self._off:
            node = self.nodes.get(_stand_in(told))
            if node and told.is_in(path):
                called = known.get(normal(told.name), {})
                types = (one for one in self.schema.types if self.schema.is_a(one, told.type))
                meant |= {other: node for one in types for other in called.get(one, ())}
        return meant

    def stand_in(self, told: Told, path: str, number: str) -> Numbered:
        """Return the thing that stands for what a document tells; two numbers of one document are two things."""
        first = self._first.setdefault((told, path), number) if number else ""
        thing = _stand_in(told, "" if number == first else number)
        if thing not in self.nodes:
            name, place = told.name, document_id(told.places[0]).partition("/")[2]
            # No slug has two hyphens in a row, so that nothing else can have this identifier.
            parts = ascii_slug(name) or slug(name), place, *([slug(thing.number)] if thing.number else [])
            self.nodes[thing] = node_id(told.type, "--".join(parts))
        return thing


def _stand_in(told: Told, number: str = "") -> Numbered:
    return Numbered(told.places[0], number, told.type, told.name)


@dataclass(slots=True, eq=False, repr=False)
class _Rewriting:
    """The rewriting of one document, whose names in `wanted` are those of things of its own."""

    splitting: Splitting
    path: str
    wanted: Mapping[str, Sequence[Told]]
    labeled: AbstractSet[Thing]

    def sayings(self, sayings: Iterable[Saying]) -> Iterator[Saying]:
        for saying in sayings:
            if isinstance(saying, Declaration):
                yield saying._replace(thing=self.of(saying.thing))
                continue
            yield from self._named(saying, saying.subject)
            changed = saying._replace(subject=self.of(saying.subject))
            if isinstance(changed, Statement) and not isinstance(changed.object, Literal | Chain):
                yield from self._named(saying, changed.object)
                changed = changed._replace(object=self.of(changed.object))
            if isinstance(changed, Link) and changed.otherwise:
                changed = changed._replace(otherwise=self.of(changed.otherwise))
            yield changed

    def of(self, thing: Thing) -> Thing:
        """Return a thing, or what stands for it."""
        if isinstance(thing, Part):
            owner = self.of(thing.owner)
            return thing if owner is thing.owner else Part(thing.type, owner, thing.key, thing.scope)
        told = self._told(thing)
        number = thing.number if isinstance(thing, Numbered) else ""
        return self.splitting.stand_in(told, self.path, number) if told else thing

    def _named(self, saying: Saying, thing: Thing) -> Iterator[Declaration]:
        """Yield that a thing is called so where nothing else of its document says it."""
        if isinstance(thing, Mention | Known | Drawn) and thing not in self.labeled and self._told(thing):
            yield Declaration(self.of(thing), saying.passages, name_literal(thing.name))

    def _told(self, thing: Thing) -> Told | None:
        if not isinstance(thing, Mention | Known | Numbered | Drawn):
            return None
        is_a, types = self.splitting.schema.is_a, _types(thing)
        called = self.wanted.get(normal(thing.name), ())
        return next((told for told in called if any(not one or is_a(one, told.type) for one in types)), None)


def _types(thing: Mention | Known | Numbered | Drawn) -> tuple[str, ...]:
    """Return the classes that a thing may have; an empty one is any."""
    if isinstance(thing, Mention | Drawn):
        return (thing.type,)
    return thing.types if isinstance(thing, Known) else thing.classes
