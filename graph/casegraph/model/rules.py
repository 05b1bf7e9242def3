"""The rules of a profile: what a label, a title, a table, a diagram and a document's name mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

# The ways of reading a table, by the name that profiles call them.
TABLE_KINDS = (
    "concepts",
    "attributes",
    "relations",
    "matrix",
    "comparison",
    "card",
    "cases",
    "figures",
    "roles",
    "rules",
    "works",
    "kinds",
    "told",
)

# What diagrams state, by the name that profiles call it.
DIAGRAM_ROLES = (
    "other",
    "nested",
    "grouped",
    "part",
    "decision",
    "option",
    "conclusion",
    "path",
    "denied",
)

# A default that nothing changes; unlike a mapping proxy it can be sent to another process.
_NONE: Mapping[str, Any] = {}


class FieldRule(NamedTuple):
    """One field of a genre: the labels that documents give it, and how its value is read.

    `read` names a way of reading; `of` the classes that have the field (none: any); `term` the field or relation it
    states and `range` the class of what it names; `others` further terms by role, `ranges` their classes; `opens`
    makes a section that has the field speak of a thing of the class; `context` is where a number in it stands
    (empty: numbers are not read); `whole` means that a document has the field only where no heading above names a
    part of it, `named` that what a heading or a label alone names has it instead of the document, where that is
    known; `done` that its parts were reached, so that what is only wanted is none of them.
    """

    labels: tuple[str, ...]
    read: str
    of: tuple[str, ...] = ()
    term: str = ""
    range: str = ""
    others: Mapping[str, str] = _NONE
    ranges: Mapping[str, str] = _NONE
    opens: bool = False
    context: str = ""
    whole: bool = False
    named: bool = False
    done: bool = False

    def states_of(self, classes: tuple[str, ...]) -> bool:
        """Tell whether it states something of things that may be of some classes."""
        return bool(self.term) and not set(self.of).isdisjoint(classes)


class SubjectRule(NamedTuple):
    """A class of things that sections speak of.

    A title "A - B" states the two relations of `title`, where no field of the section states them; the first of them
    must be known for the thing to be there at all. `above` is the relation to the thing that the heading above names,
    `above_type` its class. `members` is the relation that plain list items of a labelled block have towards the block,
    `cited` the relation that the document which a record cites has to the thing. `front` says that front matter with a
    field that opens the thing makes the whole document speak of it; `linked` is the relation to what a link of a list
    names last, "Title at Acme", `linked_type` its class; `instead` gives, by a relation that a name in a title or above
    states, those that it states instead where it is known as a thing of their class, and of no other. `figures` is the
    context of numbers behind labels of its own that no field has, but that name what is measured; empty: none are read.
    `text` is the field of running text without a label, and the context of numbers in it.
    """

    type: str
    title: tuple[str, ...] = ()
    title_types: tuple[str, ...] = ()
    above: str = ""
    above_type: str = ""
    members: str = ""
    cited: str = ""
    front: bool = False
    linked: str = ""
    linked_type: str = ""
    instead: Mapping[str, tuple[tuple[str, str], ...]] = _NONE
    figures: str = ""
    text: str = ""


class KindRule(NamedTuple):
    """What the word for the kind of a relation states.

    `relations` gives the relation by the word, `inverses` the relation that holds the other way round: "required by".
    A word of both, 应用, holds the way round that the classes of its ends tell, if they do.
    `other` is that of all other words, `denied` the one that a kind states which the words deny; empty: nothing.
    """

    relations: Mapping[str, str] = _NONE
    inverses: Mapping[str, str] = _NONE
    other: str = ""
    denied: str = ""


class TableRule(NamedTuple):
    """A kind of table, told by what the cells of its header mean.

    `read` names a way of reading; `roles` gives the roles that a column can have by the normal form of its head,
    `required` the roles without which a table is none of this kind. `first` is a role that only the first column can
    have. `types` gives the class of a thing by the word for its type, `default` the class of all others, `among` the
    classes of names that count only where they are known. `relations`, `inverses`, `other` and `denied` are those of
    its `kinds`; `strength` says how strong a word is, one to five, `stars` are the marks that are counted;
    `fields` are columns that are fields of the row's thing. `suffixes` are taken off a head that names a thing.
    `edges` gives roles of heads by how they end, 改造前, or, for words with a space behind, begin: "After rollout".
    A `closed` kind has no other columns than those of its roles and fields. `captions` are words of a caption or
    heading that, beside a name, say that the table is told of what it names.
    """

    read: str
    roles: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    first: str = ""
    types: Mapping[str, str] = _NONE
    default: str = ""
    among: tuple[str, ...] = ()
    relations: Mapping[str, str] = _NONE
    other: str = ""
    strength: Mapping[str, int] = _NONE
    stars: frozenset[str] = frozenset()
    fields: Mapping[str, tuple[FieldRule, ...]] = _NONE
    suffixes: tuple[str, ...] = ()
    context: str = ""
    inverses: Mapping[str, str] = _NONE
    denied: str = ""
    edges: Mapping[str, tuple[str, ...]] = _NONE
    closed: bool = False
    captions: re.Pattern[str] | None = None

    def roles_of(self, head: str) -> tuple[str, ...]:
        """Return the roles that a column can have by its head in its normal form, or by how that begins or ends."""
        roles, edges = self.roles.get(head, ()), tuple(self.edges)
        if roles or not (head.startswith(edges) or head.endswith(edges)):
            return roles
        return next((one for word, one in self.edges.items() if _has(head, word)), ())

    @property
    def kinds(self) -> KindRule:
        """What the words for kinds of relations state."""
        return KindRule(self.relations, self.inverses, self.other, self.denied)


def _has(head: str, edge: str) -> bool:
    return len(head) > len(edge) and (head.startswith(edge) if edge.endswith(" ") else head.endswith(edge))


class DiagramRule(NamedTuple):
    """What diagrams state.

    `relations` gives the relation by the word on an arrow, `inverses` that of the other direction, `terms` the class,
    field or relation by what it is for (the profile's own words for that are in `DIAGRAM_ROLES`), `ranges` the classes
    of what these point to. `among` are the classes of what a conclusion chooses and a label "key: value" tells of,
    where they are known, `notions` those that a conclusion chooses only where nothing else stands in it, and that are
    applied but apply nothing, `own` those of what is its document's own. A label means a thing of the classes of
    `named` only where words around it, or of its own, name that class. `procedures` are the words of headings over
    steps that decide nothing, `starts` and `ends` those of their first and last steps. `paths` stand in titles over
    lists that are the stations of a path, `routes` are the labels of paths told in a line.
    """

    relations: Mapping[str, str] = _NONE
    terms: Mapping[str, str] = _NONE
    ranges: Mapping[str, str] = _NONE
    inverses: Mapping[str, str] = _NONE
    among: tuple[str, ...] = ()
    named: Mapping[str, re.Pattern[str]] = _NONE
    procedures: re.Pattern[str] = re.compile(r"(?!)")
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    notions: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    paths: re.Pattern[str] = re.compile(r"(?!)")
    routes: frozenset[str] = frozenset()

    @property
    def hierarchies(self) -> tuple[str, ...]:
        """The relations that put a thing below a wider one."""
        return tuple(self.terms[role] for role in ("nested", "grouped") if role in self.terms)

    @property
    def kinds(self) -> KindRule:
        """What the words on arrows state."""
        return KindRule(self.relations, self.inverses, self.terms.get("other", ""), self.terms.get("denied", ""))


class ProblemRule(NamedTuple):
    """Headings over single problems, and the terms that nothing below one of these states: it describes no case.

    `incidents` are words of headings that tell of one, and `harmed` the terms that nothing below such a heading states.
    """

    titles: frozenset[str] = frozenset()
    without: tuple[str, ...] = ()
    incidents: re.Pattern[str] = re.compile(r"(?!)")
    harmed: tuple[str, ...] = ()


class DocumentRule(NamedTuple):
    """A class of documents, told by words of the title or file name."""

    type: str
    words: tuple[str, ...]
