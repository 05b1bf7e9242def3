"""Assembly: the extractions of all documents in, the graph out, in the order of identifiers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from casegraph.assembly.claims import Claims
from casegraph.assembly.documents import describe_documents, identified
from casegraph.assembly.draft import Draft
from casegraph.assembly.drawings import Drawings
from casegraph.assembly.gazetteer import Gazetteer, gazetteers
from casegraph.assembly.indexing import index_names
from casegraph.assembly.ledger import Ledger
from casegraph.assembly.library import Library
from casegraph.assembly.linking import Linking
from casegraph.assembly.merge import merge, separate
from casegraph.assembly.names import Names, NoSlugError
from casegraph.assembly.places import Places
from casegraph.assembly.references import References
from casegraph.assembly.scopes import Scopes
from casegraph.assembly.splitting import Splitting
from casegraph.assembly.subjects import CALLED, NAMED, VALUES, has_several_classes, span_of
from casegraph.assembly.vocabulary import sort_by_node
from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, document_id
from casegraph.model.identifiers import NodeId, ascii_slug, node_id, slug
from casegraph.model.normal_forms import normal
from casegraph.model.profile import Profile
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
    Passage,
    Prose,
    Record,
    Saying,
    Statement,
    Thing,
)
from casegraph.model.values import Literal, Value, name_literal


def assemble(
    extractions: Iterable[Extraction],
    schema: Schema,
    profile: Profile,
    *,
    library: Library,
    found: Diagnostics,
    ledger: Ledger,
) -> CaseGraph:
    """Put the statements of all documents together; what is joined, and why, is written into the ledger."""
    splitting = Splitting.by(library.verdicts, schema)
    ordered = [splitting.rewrite(one) for one in identified(extractions, found)]
    names = index_names(schema, profile, ordered, splitting.nodes)
    read = {one.path: one.sha256 for one in ordered}
    separate(names, verdicts := splitting.settled(found))
    told = deque(map(Scopes.of(ordered, names).rewrite, (one for one in ordered if not one.known_only)))
    ordered[:] = [one for one in ordered if one.known_only]
    references = References.to((one.path for one in told), library.exists, found, Places.of(told))
    draft = Draft(schema)
    drawings, claims = Drawings(names, draft, profile.diagrams), Claims(names, found)
    index = gazetteers(schema, names)
    stated = Assembler(draft, names, Linking(draft, references), found, index, ledger, drawings, claims)
    while told:
        extraction = told.popleft()  # What is drafted is let go: both together would be half of all the memory.
        stated.add(extraction.sayings, splitting.instead(extraction.path, names.known))
    for drawn in drawings.settled():
        stated.relate(drawn)
    vocabulary = sort_by_node(names, ordered)
    stated.complete(vocabulary)
    describe_documents(draft, read)
    stated.complete(vocabulary)
    merge(draft, profile, verdicts, found, ledger)
    ledger.fates = references.fates
    nodes = {node.id: node for node in draft.frozen_nodes()}
    sources = {path: sha256 for path, sha256 in read.items() if document_id(path) in nodes}
    return CaseGraph(nodes, draft.frozen_edges(), schema, sources, library.base)


@dataclass(slots=True, eq=False, repr=False)
class Assembler:
    """Takes sayings one after the other into a draft."""

    draft: Draft
    names: Names
    linking: Linking
    found: Diagnostics
    gazetteers: dict[str, Gazetteer]
    ledger: Ledger
    drawings: Drawings
    claims: Claims
    _declared: frozenset[Thing] = frozenset()
    _meant: Mapping[NodeId, NodeId] = field(default_factory=dict)
    _unknown: set[tuple[str, str]] = field(default_factory=set)
    _unresolved: set[str] = field(default_factory=set)

    def add(self, sayings: Sequence[Saying], meant: Mapping[NodeId, NodeId] = MappingProxyType({})) -> None:
        """Take in what a document says, less refused records; `meant` are the nodes that its text means instead."""
        self._meant = meant
        accepted = self.claims.accepted(sayings)
        declared = (one.thing for one in sayings if isinstance(one, Declaration) and one.label)
        self._declared = frozenset(one for one in declared if isinstance(one, CALLED))
        for saying in accepted:
            self.say(saying)

    def complete(self, vocabulary: Mapping[NodeId, Sequence[Saying]]) -> None:
        """Take in what the vocabulary says of the things that are there, and of those that these lead to."""
        done: set[NodeId] = set()
        while pending := self.draft.nodes.keys() - done:
            for node in sorted(pending):
                self.add(vocabulary.get(node, ()))
            done |= pending

    def say(self, saying: Saying) -> None:
        """Take in one saying; a name of which no identifier can be made is reported and left out."""
        try:
            if isinstance(saying, Link):
                self.link(saying)
            elif isinstance(saying, Prose):
                self.scan(saying)
            elif saying.given and not all(map(self.names.of, saying.given)):
                return
            elif isinstance(saying, Statement):
                self.state(saying)
            else:
                self.declare(saying)
        except NoSlugError as error:
            self.found.add(Code.NO_SLUG, span_of(saying), name=str(error))

    def resolve(self, thing: Thing, passages: Sequence[Passage]) -> tuple[NodeId, ...]:
        """Return the nodes of a thing, drafted; a thing that the document declares is named there and nowhere else."""
        nodes = self.names.of(thing)
        thing = self.names.meant.get(thing, thing) if isinstance(thing, Known) else thing
        if not nodes and isinstance(thing, Mention) and passages:
            self._clash(thing, passages[0])
        for node in nodes:
            self._draft(node, thing, passages)
            if isinstance(thing, NAMED):
                self.ledger.note(node, thing.name, passages)
        return nodes

    def _draft(self, node: NodeId, thing: Thing, passages: Sequence[Passage]) -> None:
        known = self.names.types.get(node) or self.names.kinds.get(node)
        is_new = node not in self.draft.nodes
        draft = self.draft.node(node, known or thing.type or terms.UNRESOLVED)
        if not isinstance(thing, CALLED):
            return
        if not known and (draft.type == terms.UNRESOLVED if isinstance(thing, Drawn) else thing.type != terms.DOCUMENT):
            if thing not in self._declared:
                draft.passages += passages
                draft.say(terms.LABEL, name_literal(thing.name), passages)
            if is_new and passages:
                self._report(thing, Span(passages[0].path, passages[0].start))
        elif (ambiguous := self.names.ambiguous.get(thing)) and passages:
            span = Span(passages[0].path, passages[0].start)
            self.found.add(Code.AMBIGUOUS_NAME, span, name=thing.name, candidates=", ".join(ambiguous))

    def _report(self, thing: Mention | Drawn, span: Span) -> None:
        """Note a new name of a class whose names records give, or one that nothing has: that once, wherever it is."""
        if thing.type in self.names.recorded:
            self.found.add(Code.NEW_NAME, span, type=thing.type, name=thing.name)
        elif not thing.type and (name := normal(thing.name)) not in self._unresolved:
            self._unresolved.add(name)
            self.found.add(Code.UNRESOLVED_END, span, name=thing.name)

    def _clash(self, thing: Mention, passage: Passage) -> None:
        node, other = node_id(thing.type, ascii_slug(thing.name) or slug(thing.name)), self.names.clashes[thing]
        self.found.add(Code.SAME_ID, Span(passage.path, passage.start), id=node, other=f'"{other}"')

    def declare(self, saying: Declaration) -> None:
        """Take in that a thing exists."""
        for node in self.resolve(saying.thing, saying.passages)[:1]:
            draft = self.draft.node(node, saying.type or saying.thing.type)
            draft.given = draft.given or isinstance(saying.thing, Record)
            draft.passages += saying.passages
            if saying.last:
                draft.told.update(passage.path for passage in saying.passages)
            if saying.label and node not in self.names.types:
                draft.say(terms.LABEL, saying.label, saying.passages)

    def state(self, saying: Statement) -> None:
        """Take in a field's value or a relation, or keep one of a drawing till every name is known."""
        if isinstance(saying.subject, Part) and isinstance(saying.object, VALUES):
            # Most sayings are one of these; a part has no name that could be another thing's.
            for node in self.resolve(saying.subject, saying.passages):
                self.draft.nodes[node].say(saying.predicate, saying.object, saying.passages)
        elif not self.drawings.keep(saying):
            self.relate(saying)

    def relate(self, saying: Statement) -> None:
        """Take in a statement at once; one with an end that counts only where it is known needs it known."""
        unknown = self._is_unknown
        if self.names.misnames(saying) or unknown(saying.subject, saying) or unknown(saying.object, saying):
            return
        for subject in self.resolve(saying.subject, saying.passages)[:1]:
            if isinstance(saying.object, VALUES):
                self.draft.nodes[subject].say(self._field(saying, subject), saying.object, saying.passages)
                continue
            for node in self.resolve(saying.object, saying.passages):
                if not has_several_classes(saying.object, saying.subject) or self.draft.takes(saying.predicate, node):
                    self.draft.connect((subject, saying.predicate, node, saying.qualifiers), saying.passages)

    def _field(self, saying: Statement, node: NodeId) -> str:
        """Return the field that a statement is about: where a record names the thing, a table's name is another one."""
        is_name = saying.predicate == terms.LABEL and isinstance(saying.subject, Numbered)
        named = saying.object if is_name and isinstance(saying.object, Literal) else None
        return self.names.term(node, named) if named else saying.predicate

    def _is_unknown(self, thing: Thing | Value, saying: Statement) -> bool:
        """Tell whether nothing is called so that counts only where it is known, and report it once a document."""
        if not isinstance(thing, Known) or self.names.of(thing):
            return False
        place = saying.passages[0]
        if not thing.may_name and (place.path, thing.name) not in self._unknown:
            self._unknown.add((place.path, thing.name))
            self.found.add(Code.UNKNOWN_SUBJECT, Span(place.path, place.start), name=thing.name)
        return True

    def link(self, saying: Link) -> None:
        """Take in a link to a document or a section, of the thing around its subject where that is not known."""
        subject = saying.subject if self.names.of(saying.subject) else saying.otherwise or saying.subject
        for node in self.linking.follow(saying if subject is saying.subject else saying._replace(subject=subject)):
            for source in self.resolve(subject, saying.passages)[:1]:
                if source != node:
                    self.draft.relate((source, terms.REFERENCES, node, ()), saying.passages)

    def scan(self, saying: Prose) -> None:
        """Look for names of the vocabulary in running text."""
        for name, gazetteer in self.gazetteers.items():
            if self.draft.schema.relations[name].hedged != saying.hedged:
                continue
            for node in gazetteer.find(saying.text):
                for subject in self.resolve(saying.subject, saying.passages)[:1]:
                    meant = self._meant.get(node, node)
                    if meant != subject:  # A text about a thing names it too.
                        self.draft.node(meant, self.names.types[node])
                        self.draft.relate((subject, name, meant, ()), saying.passages)
