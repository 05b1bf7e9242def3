"""One thing, one node: what the user says, and the relations that tell the things of a class apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from casegraph.assembly.draft import Draft
from casegraph.assembly.ledger import Ledger, Merge, Rule, Side
from casegraph.assembly.names import Names
from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.identifiers import NodeId
from casegraph.model.normal_forms import normal
from casegraph.model.profile import Profile
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Mention, Passage
from casegraph.model.verdicts import Told, Verdict
from casegraph.sentences import Sentence

Pair = frozenset[NodeId]


def separate(names: Names, verdicts: Iterable[Verdict]) -> None:
    """Take names away from the records that a user says they do not stand for."""
    for verdict in verdicts:
        if not verdict.is_same:
            others = {one for one in verdict.things if isinstance(one, str)}
            for thing in verdict.things:
                if isinstance(thing, Mention):
                    known = names.known.get(normal(thing.name), {}).get(thing.type, [])
                    known[:] = [node for node in known if node not in others]


def merge(draft: Draft, profile: Profile, verdicts: Sequence[Verdict], found: Diagnostics, ledger: Ledger) -> None:
    """Join the nodes of a draft that are one thing, first those that the user names."""
    merging = _Merging(draft, found, ledger)
    merging.keep_apart(one for one in verdicts if not one.is_same)
    for verdict in verdicts:
        if verdict.is_same:
            merging.obey(verdict)
    merging.settle()
    for rule in profile.subjects:
        if rule.title:
            merging.identify(rule)
    merging.settle()
    for rule in profile.subjects:
        if rule.title and rule.above:
            merging.find_listed(rule)
    merging.settle()


@dataclass(slots=True, eq=False, repr=False)
class _Merging:
    draft: Draft
    found: Diagnostics
    ledger: Ledger
    _apart: dict[NodeId, set[NodeId]] = field(default_factory=dict)
    _into: dict[NodeId, NodeId] = field(default_factory=dict)
    _by_name: dict[str, list[NodeId]] = field(default_factory=dict)

    def keep_apart(self, verdicts: Iterable[Verdict]) -> None:
        """Remember the pairs that no rule may join."""
        for verdict in verdicts:
            nodes = self._nodes(verdict)
            for one, other in combinations(nodes, 2):
                if one == other:
                    words = {"rule": verdict.written, "problem": Sentence('each is "{node}"', node=one)}
                    self.found.add(Code.BAD_VERDICT, verdict.span, **words)
                elif self.draft.nodes[one].names() & self.draft.nodes[other].names():
                    self.ledger.merges.append(Merge(one, Rule("name"), (self._side(one), self._side(other)), "verdict"))
            for node in nodes:
                self._apart.setdefault(node, set()).update(nodes)

    def obey(self, verdict: Verdict) -> None:
        """Join what the user says is one; the first named stays."""
        nodes = [self._kept(node) for node in self._nodes(verdict)]
        types = [self.draft.nodes[node].type for node in nodes]
        schema = self.draft.schema
        if nodes and not all(schema.is_a(types[0], one) or schema.is_a(one, types[0]) for one in types):
            words = {"rule": verdict.written, "problem": Sentence("classes differ: {types}", types=", ".join(types))}
            self.found.add(Code.BAD_VERDICT, verdict.span, **words)
        elif len(set(nodes)) > 1:
            self._join(list(dict.fromkeys(nodes)), Rule("verdict", (verdict.written, str(verdict.span))))

    def identify(self, rule: SubjectRule) -> None:
        """Join the things of a class that have the same ends of the relations of its title, and any at all of each."""
        ends = self._ends(rule)
        alike: dict[tuple[Pair, ...], list[NodeId]] = {}
        for node, found in ends.items():
            if all(one in found for one in rule.title):
                alike.setdefault(tuple(frozenset(found[one]) for one in rule.title), []).append(node)
        reason = Rule("identity", tuple(rule.title))
        themes = {node: found.get(rule.above, set()) for node, found in ends.items()}
        for nodes in alike.values():
            # A record's identifier was given, and stays; else the first in order does, whatever was read first.
            ordered = sorted(nodes, key=lambda node: (not self.draft.nodes[node].given, node))
            for group in self._allowed(self._told_once(ordered, themes, reason), reason):
                self._join(group, reason)

    def find_listed(self, rule: SubjectRule) -> None:
        """Join what a list only names below a theme with the one thing of that theme that the document tells.

        "Cases: Acme" below "Order handling" is what the chapter on order handling says of Acme.
        """
        (owner, scenario), ends = rule.title[:2], self._ends(rule)
        themed: dict[tuple[NodeId, NodeId], list[NodeId]] = {}
        for node, found in ends.items():
            for pair in product(found.get(owner, ()), found.get(rule.above, ())):
                themed.setdefault(pair, []).append(node)
        reason = Rule("identity", tuple(rule.title))
        for node, found in sorted(ends.items()):
            pairs = [*product(found.get(owner, ()), found.get(scenario, ()))]
            told = themed.get(pairs[0], []) if len(pairs) == 1 and not found.get(rule.above) else []
            listed = {passage.path for passage in self.draft.nodes[node].passages} - self.draft.nodes[node].told
            is_told = len(told) == 1 and listed and listed <= self.draft.nodes[told[0]].told
            if is_told and len(self._allowed([told[0], node], reason)) == 1:
                self._join([told[0], node], reason)
                self.draft.edges.pop((node, scenario, pairs[0][1], ()), None)

    def _ends(self, rule: SubjectRule) -> dict[NodeId, dict[str, set[NodeId]]]:
        ends: dict[NodeId, dict[str, set[NodeId]]] = {}
        for source, relation, target, _ in self.draft.edges:
            if (relation in rule.title or relation == rule.above) and self.draft.nodes[source].type == rule.type:
                ends.setdefault(source, {}).setdefault(relation, set()).add(target)
        return ends

    def _told_once(self, nodes: Sequence[NodeId], themes: Mapping[NodeId, set[NodeId]], reason: Rule) -> list[NodeId]:
        """Leave out what one document tells apart."""
        by_document: dict[str, list[NodeId]] = {}
        for node in nodes:
            for path in {passage.path for passage in self.draft.nodes[node].passages}:
                by_document.setdefault(path, []).append(node)
        apart = {node for path, told in by_document.items() for node in self._meant_apart(path, told, themes)}
        if apart:
            self.ledger.merges.append(Merge(nodes[0], reason, tuple(map(self._side, nodes)), "document"))
        return [node for node in nodes if node not in apart]

    def _meant_apart(
        self, path: str, nodes: Sequence[NodeId], themes: Mapping[NodeId, set[NodeId]]
    ) -> Iterator[NodeId]:
        """Yield what a document means as several: it gives each a section, or puts them under different headings.

        A row of an overview means the thing that a section of the same document tells.
        """
        told = [node for node in nodes if path in self.draft.nodes[node].told]
        themed = [node for node in nodes if themes[node]]
        yield from told if len(told) > 1 else ()
        yield from themed if len({frozenset(themes[node]) for node in themed}) > 1 else ()

    def settle(self) -> None:
        """Carry out what was decided."""
        mapping = {node: self._kept(node) for node in self._into}
        mapping |= dict(_parts(self.draft, mapping))
        self.draft.join(mapping)
        self.ledger.rename(mapping)
        self._into.clear()
        # Whoever is apart from one of two that are one now is apart from both.
        apart, self._apart = self._apart, {}
        for node, foes in apart.items():
            self._apart.setdefault(mapping.get(node, node), set()).update(mapping.get(one, one) for one in foes)

    def _allowed(self, nodes: Sequence[NodeId], rule: Rule) -> list[list[NodeId]]:
        """Split a group where the user keeps some of it apart."""
        groups: list[list[NodeId]] = []
        for node in nodes:
            foes = self._apart.get(node, set())
            for group in groups:
                barred = [other for other in group if other in foes] if foes else []
                if not barred:
                    group.append(node)
                    break
                sides = tuple(self._side(one) for one in (barred[0], node))
                self.ledger.merges.append(Merge(barred[0], rule, sides, "verdict"))
            else:
                groups.append([node])
        return groups

    def _join(self, nodes: Sequence[NodeId], rule: Rule) -> None:
        kept, *others = nodes
        for other in others:
            self.ledger.merges.append(Merge(kept, rule, (self._side(kept), self._side(other))))
            self._into[other] = kept

    def _kept(self, node: NodeId) -> NodeId:
        while node in self._into:
            node = self._into[node]
        return node

    def _side(self, node: NodeId) -> Side:
        draft = self.draft.nodes[node]
        said: Iterable[Passage] = draft.passages or next(iter(draft.properties.values()), ())
        return Side(node, tuple(sorted(said)))

    def _nodes(self, verdict: Verdict) -> list[NodeId]:
        """Return the nodes that a verdict names; none, and a warning, where it names something that is not there."""
        nodes = []
        for thing in verdict.things:
            # Beside an identifier a name means another node, where there is another.
            named = [NodeId(thing)] if isinstance(thing, str) else self._called(thing)
            named.sort(key=lambda one: (one in verdict.things, one))
            node = next((one for one in named if one in self.draft.nodes), None)
            if node is None:
                name = thing if isinstance(thing, str) else f"{thing.type}: {thing.name}"
                words = {"rule": verdict.written, "problem": Sentence('"{name}" is not in the graph', name=name)}
                self.found.add(Code.BAD_VERDICT, verdict.span, **words)
                return []
            nodes.append(node)
        return nodes

    def _called(self, thing: Mention | Told) -> list[NodeId]:
        if not self._by_name:
            for node, draft in self.draft.nodes.items():
                for name in draft.names():
                    self._by_name.setdefault(name, []).append(node)
        called, is_a = self._by_name.get(normal(thing.name), ()), self.draft.schema.is_a
        return [node for node in called if is_a(self.draft.nodes[node].type, thing.type)]


def _parts(draft: Draft, mapping: Mapping[NodeId, NodeId]) -> Iterator[tuple[NodeId, NodeId]]:
    """Yield the parts of what is joined with their names as parts of what stays: the same fact is one node again."""
    if not mapping:
        return
    below: dict[NodeId, list[NodeId]] = {}
    for source, _, target, _ in draft.edges:
        if draft.schema.types[draft.nodes[target].type].view == "part":
            below.setdefault(source, []).append(target)
    for gone, kept in mapping.items():
        old, new = gone.split("/", 1)[1] + "-", kept.split("/", 1)[1] + "-"
        pending, seen = [gone], {gone}
        for owner in pending:
            for part in below.get(owner, ()):
                kind, _, name = part.partition("/")
                if name.startswith(old) and part not in seen:
                    seen.add(part)
                    pending.append(part)
                    yield part, NodeId(f"{kind}/{new}{name.removeprefix(old)}")
