"""Names: which node a name stands for, by what the documents and vocabularies say; never by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from casegraph.assembly.covering import cover, glued, joint
from casegraph.assembly.name_index import NameIndex, call
from casegraph.assembly.spellings import spelling
from casegraph.model import terms
from casegraph.model.graph import document_id
from casegraph.model.identifiers import NodeId, ascii_slug, compared, node_id, slug
from casegraph.model.normal_forms import normal
from casegraph.model.schema import Schema
from casegraph.model.statement import Drawn, Known, Mention, Numbered, Record, Statement, Thing
from casegraph.model.values import Literal, Value, tight


class NoSlugError(ValueError):
    """A name without a letter or digit: no identifier can be made of it."""


@dataclass(slots=True, eq=False, repr=False)
class Names:
    """The index of names by class, and the identifiers made so far.

    `known` holds the names that records give, by normal form and class, `types` the class of each of their nodes;
    `recorded` are the classes that have such names at all;
    `capitals` are the normal forms of names that are written in capitals, such as CAP.
    `clashes` collects names whose slug another name of that class has already taken; they stand for nothing.
    """

    schema: Schema
    known: NameIndex = field(default_factory=dict)
    types: dict[NodeId, str] = field(default_factory=dict)
    recorded: set[str] = field(default_factory=set)
    capitals: set[str] = field(default_factory=set)
    clashes: dict[Thing, str] = field(default_factory=dict)
    ambiguous: dict[Thing, tuple[NodeId, ...]] = field(default_factory=dict)
    # What tables define, apart from what records do: running text is searched for the names of records only.
    defined: NameIndex = field(default_factory=dict)
    kinds: dict[NodeId, str] = field(default_factory=dict)
    # What the user splits off from what others call so: no name stands for it but its document's own.
    apart: Mapping[Thing, NodeId] = field(default_factory=dict)
    # The words for how a thing of a class runs, at either end of its name.
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    given: dict[NodeId, set[Literal]] = field(default_factory=dict)
    # What documents merely mention, by the normal form of its name and by class: a table may speak of it, too.
    mentioned: dict[str, dict[str, Mention]] = field(default_factory=dict)
    # What counts only where its name is known, and stands for no more than what is mentioned.
    meant: dict[Known, Mention] = field(default_factory=dict)
    # What drawings show, once every other name is known.
    drawn: dict[Drawn, NodeId] = field(default_factory=dict)
    _numbers: dict[tuple[str, NodeId], str] = field(default_factory=dict)
    _taken: dict[NodeId, str] = field(default_factory=dict)
    _made: dict[tuple[str, str], tuple[NodeId, ...]] = field(default_factory=dict)
    _found: dict[Thing, tuple[NodeId, ...]] = field(default_factory=dict)
    _below: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, thing: Thing) -> tuple[NodeId, ...]:
        """Return the nodes that a thing stands for: one, or several where a name is made wholly of known names.

        None where its slug belongs to another name. Raises NoSlugError where it has no letter or digit.
        """
        found = self._found.get(thing)
        if found is None:
            found = self._found[thing] = self._of(thing)
        return found

    def _of(self, thing: Thing) -> tuple[NodeId, ...]:
        if isinstance(thing, Record):
            return (node_id(thing.type, slug(thing.id)),)
        if isinstance(thing, Known):
            names = map(normal, (thing.name, thing.short))
            found = (self._among(thing.types, name) or self._as_mentioned(thing, name) for name in names)
            return next(filter(None, found), ()) or self._otherwise(thing)
        if isinstance(thing, Numbered):
            return self._split_off(thing) or self.compound(thing) or self.define(thing, (thing.name,))
        if isinstance(thing, Mention):
            return (document_id(thing.name),) if thing.type == terms.DOCUMENT else self._mention(thing)
        if isinstance(thing, Drawn):
            return (self.drawn[thing],)
        return tuple(
            node_id(thing.type, f"{owner.split('/', 1)[1]}-{slug(thing.key)}") for owner in self.of(thing.owner)[:1]
        )

    def has(self, thing: Known) -> bool:
        """Tell whether records or tables give something the name."""
        return bool(self._among(thing.types, normal(thing.name)))

    def _otherwise(self, thing: Known) -> tuple[NodeId, ...]:
        """Return what something is whose name nothing known has, if anything."""
        if isinstance(thing.otherwise, Mention):
            self.meant[thing] = thing.otherwise
        return self.of(thing.otherwise) if thing.otherwise else ()

    def _mention(self, mention: Mention) -> tuple[NodeId, ...]:
        name = normal(mention.name)
        known = self._known(mention.type, name) or self._known(mention.type, name, self.defined)
        if len(known) > 1:
            self.ambiguous[mention] = known
        # Without a class asked for, words that happen to be names are no proof that the whole is made of them.
        forms = self.forms.get(mention.type, ())
        same, is_new = partial(self._known, mention.type), bool(mention.type and not known)
        apart = cover(mention.name, same, forms, self.anything) if is_new else ()
        return known[:1] or apart or self._new(mention, name)

    def _as_mentioned(self, thing: Known, name: str) -> tuple[NodeId, ...]:
        """Return what documents mention by a name that no record or table gives, in the first of its classes."""
        called = self.mentioned.get(name, {})
        mention = next((called[kind] for kind in thing.types if kind in called), None)
        if mention is None:
            return ()
        self.meant[thing] = mention
        return self.of(mention)

    def anything(self, name: str, barred: Iterable[str] = ()) -> tuple[NodeId, ...]:
        """Return what is known by a name in any class but the barred ones; the records' names go first."""
        known = self._known("", normal(name)) or self._known("", normal(name), self.defined)
        return tuple(node for node in known if (self.types.get(node) or self.kinds[node]) not in barred)

    def compound(self, thing: Numbered) -> tuple[NodeId, ...]:
        """Take "Acme Kafka" apart, known names of its class and of another that it may have; or "Kafka cluster"."""
        name, forms = normal(thing.name), self.forms.get(thing.type, ())
        if not thing.among or thing.number or self._same(thing, (name,)):
            return ()
        known, among = partial(self._known, thing.type), partial(self._among, thing.among)
        both = joint(thing.name, known, among) or glued(name, among)
        return both or (cover(thing.name, known, forms, self.anything) if forms else ())

    def _among(self, types: Iterable[str], name: str) -> tuple[NodeId, ...]:
        """Return the first node of some classes, in their order, that is called so; none where none is."""
        indexes = (self.known, self.defined)
        found = (self._known(one, name, index) for index in indexes for one in types)
        return next((known[:1] for known in found if known), ())

    def term(self, node: NodeId, label: Literal) -> str:
        """Return the field for a name of a node: a label, but another name where records call it otherwise."""
        return terms.LABEL if node not in self.given or label in self.given[node] else terms.ALIAS

    def _split_off(self, thing: Numbered) -> tuple[NodeId, ...]:
        if thing not in self.apart:
            return ()
        self.kinds[self.apart[thing]] = thing.type
        return (self.apart[thing],)

    def define(self, thing: Numbered, called: Iterable[str], english: str = "") -> tuple[NodeId, ...]:
        """Return the node of a thing that a table defines, called by some names; made and indexed the first time.

        A new one is identified by its `english` name, else by its name. Two numbers of one document are two nodes,
        whatever they are called.
        """
        names = [name for name in map(normal, called) if name]
        found = self._same(thing, names) or self._free(thing, english)
        if found is None:
            self.clashes[thing] = thing.name
            return ()
        self._numbers.setdefault((thing.path, found), thing.number)
        kind = self.kinds.setdefault(found, self.types.get(found, thing.type))
        for name in names:
            call(self.defined, kind, name, found)
        self._found[thing] = (found,)
        return (found,)

    def by_number(self) -> dict[tuple[str, str], NodeId]:
        """Return what the tables of documents number, by document and number."""
        return {(path, normal(number)): node for (path, node), number in self._numbers.items() if number}

    def misnames(self, saying: Statement) -> bool:
        """Tell whether a statement calls a thing by more words than its node's name has: they are no name of that.

        Nor is what records call it, with or without a blank between Chinese and Latin words; a row with a number is.
        """
        thing = saying.subject
        if saying.predicate not in (terms.LABEL, terms.ALIAS) or not isinstance(thing, Numbered):
            return False
        kinds = {self.types.get(node, self.kinds.get(node, thing.type)) for node in self.of(thing)}
        is_longer = bool(self.compound(thing)) or (bool(thing.short) and kinds != {thing.type})
        return is_longer or (not thing.number and self._respells(thing, saying.object))

    def _respells(self, thing: Numbered, name: Thing | Value) -> bool:
        """Tell whether a name differs from one that records give only in blanks that are a matter of taste."""
        given = {one.text for node in self.of(thing) for one in self.given.get(node, ())}
        return isinstance(name, Literal) and name.text not in given and tight(name.text) in map(tight, given)

    def _same(self, thing: Numbered, names: Iterable[str]) -> NodeId | None:
        """Return the known node of a thing's class and name that is no other number of its document."""
        called, indexes = list(names), (self.known, self.defined)
        short = [(kind, normal(name)) for kind in thing.among for name in thing.short]
        pairs = [*((kind, name) for kind in thing.classes for name in called), *short]
        wanted = ((kind, name, index) for index in indexes for kind, name in pairs)
        known = (node for kind, name, index in wanted for node in self._known(kind, name, index))
        return next((node for node in known if self._is_free(thing, node)), None)

    def _is_free(self, thing: Numbered, node: NodeId) -> bool:
        number = self._numbers.get((thing.path, node), "")
        return not number or not thing.number or number == thing.number

    def _free(self, thing: Numbered, english: str) -> NodeId | None:
        """Make an identifier that no other thing has: by a name, or one with the number or its signs."""
        plain = ascii_slug(english) or ascii_slug(thing.name) or slug(thing.name)
        name = normal(thing.name)
        numbered = f"{plain}-{slug(thing.number)}" if thing.number else slug(thing.name)
        made = [plain, numbered, slug(compared(thing.name))]
        for part in filter(None, made):
            node = node_id(thing.type, part)
            is_own = node not in self.kinds or (self.kinds[node] == thing.type and not thing.number)
            if node not in self.types and is_own and spelling(self._taken.setdefault(node, name)) == spelling(name):
                return node
        return None

    def _known(self, type_name: str, name: str, index: NameIndex | None = None) -> tuple[NodeId, ...]:
        """Return the nodes of a class, or of one below it, that are called so; of any class where none is asked for."""
        if type_name not in self._below:
            below = [one for one in self.schema.types if self.schema.is_a(one, type_name)]
            self._below[type_name] = (type_name, *(one for one in below if one != type_name))
        called = (self.known if index is None else index).get(normal(name))
        if not called:
            return ()
        found = (node for one in self._below[type_name] for node in called.get(one, ()))
        return tuple(dict.fromkeys(found))

    def _new(self, mention: Mention, name: str) -> tuple[NodeId, ...]:
        """Make the identifier of a name that no vocabulary has."""
        made = [ascii_slug(one) or slug(one) for one in (mention.name, compared(mention.name))]
        if not made[0]:
            raise NoSlugError(mention.name)
        # One name may be written in several ways, "API 管理", API管理: the first gives the identifier.
        ids = tuple([node_id(mention.type or terms.UNRESOLVED, one) for one in made])
        nodes = self._made.setdefault((mention.type, name), ids)
        node = next((one for one in nodes if spelling(self._taken.setdefault(one, name)) == spelling(name)), None)
        if node:
            return (node,)
        if not mention.type:
            return (self._numbered(nodes[0], name),)
        self.clashes[mention] = self._taken[nodes[0]]
        return ()

    def _numbered(self, node: NodeId, name: str) -> NodeId:
        """Tell names that stand for nothing known apart by numbers: nobody can give them identifiers of their own."""
        numbers = (NodeId(f"{node}-{number}") for number in count(2))
        return next(one for one in numbers if self._taken.setdefault(one, name) == name)
