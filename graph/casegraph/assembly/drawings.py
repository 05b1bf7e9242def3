"""Drawings: what they relate, taken in once every name of the library is known, and never in a circle."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, count

from casegraph.assembly.covering import cover
from casegraph.assembly.draft import Draft
from casegraph.assembly.names import Names
from casegraph.assembly.spellings import spelling
from casegraph.model import terms
from casegraph.model.graph import document_id
from casegraph.model.identifiers import NodeId, ascii_slug, node_id, slug
from casegraph.model.normal_forms import normal, word_key
from casegraph.model.rules import DiagramRule
from casegraph.model.statement import Drawn, Statement
from casegraph.model.values import Chain, Literal

# A label with one of these lists several things, and a table that gives it as a name spells out initials.
_LISTING = re.compile(r"[,，、]")
_KEY_LENGTH = 40

# The path of a document, the labels above, and the label.
Place = tuple[str, tuple[str, ...], str]
# The path of a document, and a label in it, in the form of all its spellings.
Label = tuple[str, str]
# What each node was put below.
Above = dict[NodeId, list[NodeId]]
# What stands elsewhere than in drawings is no document's own.
_ANYWHERE = ""


@dataclass(slots=True, eq=False, repr=False)
class Drawings:
    """The statements of drawings that wait, and what stands above what so far.

    What a drawing shows closes no circle with its own document's others, nor with what texts and tables say.
    """

    names: Names
    draft: Draft
    rule: DiagramRule
    _waiting: deque[Statement] = field(default_factory=deque)
    _told: dict[str, list[NodeId]] = field(default_factory=dict)
    _numbered: dict[Label, NodeId] = field(default_factory=dict)
    _taken: dict[NodeId, Place] = field(default_factory=dict)
    _above: dict[tuple[str, str], Above] = field(default_factory=dict)
    _wide: set[tuple[str, str, NodeId]] = field(default_factory=set)
    _places: dict[Label, set[tuple[str, ...]]] = field(default_factory=dict)
    _listed: dict[Label, NodeId] = field(default_factory=dict)

    def keep(self, saying: Statement) -> bool:
        """Let the statement of a drawing wait; False where no end of a statement is drawn."""
        is_drawn = isinstance(saying.subject, Drawn) or isinstance(saying.object, Drawn)
        if is_drawn:
            self._waiting.append(saying)
        return is_drawn

    def settled(self) -> Iterator[Statement]:
        """Yield what drawings state, each end settled, less what relates a thing to itself or closes a circle."""
        self._told = self._told_names()
        self._numbered = self.names.by_number() if self._waiting else {}
        self._index_labels()
        for source, relation, target, _ in self.draft.edges if self._waiting else ():
            if relation in self.rule.hierarchies:
                self._put(_ANYWHERE, relation, source, target)
        while self._waiting:
            saying = self._waiting.popleft()
            drawn = [end for end in (saying.subject, saying.object) if isinstance(end, Drawn)]
            for end in drawn:
                if end not in self.names.drawn:
                    self.names.drawn[end] = self._meant(end) or self._own(end)
            if self._holds(saying, drawn[0].path):
                yield from self._directed(saying)

    def _index_labels(self) -> None:
        """Note below which labels each label stands in a document, and which names are the document's own.

        These are those of its tables that nothing has, and of what it states, but not where a drawing puts something
        below: no notion is a kind or a part of a theorem.
        """
        wide: set[Label] = set()
        for saying in self._waiting:
            for end in (saying.subject, saying.object):
                if isinstance(end, Drawn):
                    self._places.setdefault(_label(end.path, end.name), set()).add(tuple(map(normal, end.above)))
            if isinstance(saying.object, Drawn) and saying.predicate in self.rule.hierarchies:
                wide.add(_label(saying.object.path, saying.object.name))
        classes = (terms.UNRESOLVED, *self.rule.own)
        drafts = (one for one in self.draft.nodes.values() if one.type in classes) if self._waiting else ()
        # By identifier: which of two spellings came first says nothing.
        for draft in sorted(drafts, key=lambda one: (one.type != terms.UNRESOLVED, one.id)):
            for label in (_label(passage.path, name) for name in draft.names() for passage in draft.passages):
                if draft.type == terms.UNRESOLVED or label not in wide:
                    self._listed.setdefault(label, draft.id)

    def _told_names(self) -> dict[str, list[NodeId]]:
        """Index the names of what documents tell without a record: a heading may define what a drawing shows.

        A concept that is a part of a document is nobody else's.
        """
        classes = {*self.names.recorded, terms.CONCEPT} if self._waiting else set()
        parts = {source for source, relation, target, _ in self.draft.edges if self._is_whole(relation, target)}
        told: dict[str, list[NodeId]] = {}
        for node, draft in self.draft.nodes.items():
            is_own = draft.type == terms.CONCEPT and node in parts
            for name in draft.names() if draft.type in classes and not is_own else ():
                told.setdefault(name, []).append(node)
        return told

    def _is_whole(self, relation: str, target: NodeId) -> bool:
        return relation == terms.IS_PART_OF and self.draft.schema.is_a(self._type(target), terms.DOCUMENT)

    def _meant(self, drawn: Drawn) -> NodeId | None:
        """Return what is called by a label, a record, a row or a title, or by both halves of "一致性 Consistency".

        A number is that of a row of the document.
        """
        name = normal(drawn.name)
        if (drawn.path, name) in self._numbered:
            return self._numbered[drawn.path, name]
        if _LISTING.search(name):
            return None
        known = self.names.anything(name, drawn.barred)
        if len(known) > 1:
            self.names.ambiguous[drawn] = known
        told = [node for node in self._told.get(name, ()) if self.draft.nodes[node].type not in drawn.barred]
        # How a thing runs is told below it in a mind map, and is no other thing in a graph.
        forms = () if drawn.above else tuple(chain.from_iterable(self.names.forms.values()))
        halves = cover(drawn.name, partial(self.names.anything, barred=drawn.barred), forms)
        # Of several titles, or things that a label names together, none is the one.
        alone = (one[0] for one in (told, halves) if len(one) == 1)
        return known[0] if known else next(alone, None)

    def _own(self, drawn: Drawn) -> NodeId:
        """Return what nothing is called: an end of the document's tables, else by its name, place, and document.

        A label that stands below others in several places means something else in each; in one alone it is the same
        as in a graph or a table of the document.
        """
        label = _label(drawn.path, drawn.name)
        places = self._places.get(label, set())
        if len(places - {()}) <= 1:
            if label in self._listed:
                return self._listed[label]
            drawn = drawn._replace(above=()) if () in places else drawn
        name = normal(drawn.name)
        made = ascii_slug(drawn.name) or slug(drawn.name)
        above = slug(" ".join(slug(one)[:_KEY_LENGTH] for one in drawn.above))
        # No slug has two hyphens in a row, so that nothing else can have this identifier.
        stem = "--".join(filter(None, (made, above, document_id(drawn.path).partition("/")[2])))
        place = drawn.path, tuple(map(normal, drawn.above)), spelling(name)
        numbers = (node_id(terms.UNRESOLVED, f"{stem}-{one}" if one > 1 else stem) for one in count(1))
        return next(one for one in numbers if self._taken.setdefault(one, place) == place)

    def _directed(self, saying: Statement) -> Iterator[Statement]:
        """Yield a statement, by a word of either direction the other way round where only the target may be applied.

        As written it only relates the two then.
        """
        end = saying.object
        if self._runs_either_way(saying) and not isinstance(end, Literal | Chain):
            source, target = (self._type(self.names.of(one)[0]) for one in (saying.subject, end))
            notions = self.rule.notions
            if target in notions and source not in (*notions, terms.CONCEPT, terms.UNRESOLVED):
                yield Statement(end, saying.predicate, saying.subject, saying.passages)
                saying = saying._replace(predicate=self.rule.kinds.other)
        yield saying

    def _runs_either_way(self, saying: Statement) -> bool:
        key = next((word_key(value.text) for name, value in saying.qualifiers if name == terms.RELATION_TYPE), "")
        return bool(key) and self.rule.relations.get(key) == self.rule.inverses.get(key) == saying.predicate

    def _holds(self, saying: Statement, path: str) -> bool:
        ends = [end for end in (saying.subject, saying.object) if not isinstance(end, Literal | Chain)]
        nodes = [node for end in ends for node in self.names.of(end)[:1]]
        if len({*nodes}) < len(ends):
            return False
        source, target = nodes
        relation = self.draft.fitting(saying.predicate, self._type(source), self._type(target))
        if relation not in self.rule.hierarchies:
            return True
        keys = [(path, relation), (_ANYWHERE, relation)]
        # What nothing was put below so far is above nothing: most of a tree is drawn from the top.
        is_wide = any((*key, source) in self._wide for key in keys)
        if is_wide and _reaches([self._above.get(key, {}) for key in keys], target, source):
            return False
        self._put(path, relation, source, target)
        return True

    def _put(self, path: str, relation: str, source: NodeId, target: NodeId) -> None:
        self._wide.add((path, relation, target))
        self._above.setdefault((path, relation), {}).setdefault(source, []).append(target)

    def _type(self, node: NodeId) -> str:
        drafted = self.draft.nodes.get(node)
        known = self.names.types.get(node) or self.names.kinds.get(node)
        return known or (drafted.type if drafted else terms.UNRESOLVED)


def _label(path: str, name: str) -> Label:
    return path, spelling(normal(name))


def _reaches(hierarchies: Sequence[Above], start: NodeId, end: NodeId) -> bool:
    """Tell whether one node stands below another, through any others of either hierarchy."""
    seen, pending = {start}, [start]
    while pending and end not in seen:
        node = pending.pop()
        fresh = {one for above in hierarchies for one in above.get(node, ()) if one not in seen}
        seen |= fresh
        pending += fresh
    return end in seen
