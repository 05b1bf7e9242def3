"""What one document says: statements about things not yet resolved, each with its passages."""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Literal as Choice
from typing import NamedTuple

from casegraph.diagnostics import Diagnostic, Span
from casegraph.model.anchors import Section
from casegraph.model.values import Literal, Value


class Passage(NamedTuple):
    """Lines of a document, 1-based and inclusive; it becomes the named graph `…#L27-L71`.

    `quote` is what stands there (empty when the document was not at hand), `anchors` the places inside
    other documents that its links name.
    """

    path: str
    start: int
    end: int
    quote: str = ""
    anchors: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, int, int]:
        """The path and the lines: passages that agree in these are one, whatever they know of their text."""
        return self[:3]

    @property
    def lines(self) -> str:
        """The lines as the end of an IRI names them: `L27-L71`, or `L27`."""
        return f"L{self.start}" if self.start == self.end else f"L{self.start}-L{self.end}"


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Put passages in order, those of one place together as one that keeps the quote and every anchor."""
    ordered = sorted(passages)
    if len(ordered) < 2 or len(ordered) == len({one[:3] for one in ordered}):
        return tuple(ordered)
    groups = (tuple(same) for _, same in groupby(ordered, key=lambda one: one.place))
    return tuple(same[0] if len(same) == 1 else _one(same) for same in groups)


def _one(same: Sequence[Passage]) -> Passage:
    anchors = {anchor for passage in same for anchor in passage.anchors}
    return Passage(*same[0].place, max(one.quote for one in same), tuple(sorted(anchors)))


class Mention(NamedTuple):
    """A thing by the name that a document gives it; `type` is the class that the place asks for."""

    type: str
    name: str


class Record(NamedTuple):
    """A thing by the identifier that data gives it; that it `is_given` keeps it apart from a mention of such a name."""

    type: str
    id: str
    is_given: Choice[True] = True


class Part(NamedTuple):
    """A thing that exists only within another one: a requirement, a step, a measurement.

    `key` tells the parts of one type and owner apart and becomes the end of the identifier. `scope` is the heading over
    the table that says it: where the tables of several give other values, they speak of several parts.
    """

    type: str
    owner: Thing
    key: str
    scope: str = ""


class Numbered(NamedTuple):
    """A thing that a table of a document defines: its number there (empty: it has none), its class and its name.

    `among` are classes that it has instead where a thing of one of them is known by that name, or by one of those
    `short` for it.
    """

    path: str
    number: str
    type: str
    name: str
    among: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes in which a thing of its name is the same thing, its own first."""
        return self.type, *self.among


class Known(NamedTuple):
    """A thing by a name that counts only where the name is known; `types` are the classes that it may have.

    A name that nothing has is reported, unless the text `may_name` nothing at all. `short` is the name less a version
    or remark: it counts where the whole is not known. Where neither is, it is the thing `otherwise`, if there is one.
    """

    name: str
    types: tuple[str, ...]
    may_name: bool = False
    short: str = ""
    otherwise: Thing | None = None

    @property
    def type(self) -> str:
        """No class is asked for: the thing has its own."""
        return self.otherwise.type if self.otherwise else ""


class Drawn(NamedTuple):
    """A thing by the label that a drawing gives it.

    Where nothing is called so it is a node of its own among those of the document `path` that stand below the same
    labels, `above`, the nearest last. `barred` are the classes of which it is nothing, whatever is called so.
    """

    name: str
    path: str
    above: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()

    @property
    def type(self) -> str:
        """No class is asked for: the thing has its own."""
        return ""


Thing = Mention | Record | Part | Numbered | Known | Drawn


class Declaration(NamedTuple):
    """Here stands that the thing exists: its class, and the name that the text gives it.

    `last` is the line where what is said about it ends; the thing's own passages are only where it is opened.
    `type` is its class where that is narrower than the class of the thing as others speak of it. All that is `given`
    must be known, or nothing is said.
    """

    thing: Thing
    passages: tuple[Passage, ...]
    label: Literal | None = None
    last: int = 0
    type: str = ""
    given: tuple[Thing, ...] = ()


class Statement(NamedTuple):
    """Subject, field or relation, object; `qualifiers` are words that belong to this very statement (a version).

    A statement without passages was computed from others of the same document. All that is `given` must be known, or
    nothing is said.
    """

    subject: Thing
    predicate: str
    object: Thing | Value
    passages: tuple[Passage, ...]
    qualifiers: tuple[tuple[str, Literal], ...] = ()
    given: tuple[Thing, ...] = ()


class Link(NamedTuple):
    """A link out of a document: `target` as written in the document `base`, `text` what it is called there.

    `otherwise` is the thing around the subject: the link is its own where the subject counts only if it is known.
    """

    subject: Thing
    target: str
    text: str
    base: str
    column: int
    passages: tuple[Passage, ...]
    otherwise: Thing | None = None


class Prose(NamedTuple):
    """Running text about a thing, in which names of the vocabulary may stand.

    `hedged` marks words that only liken the thing to what they name.
    """

    subject: Thing
    text: str
    passages: tuple[Passage, ...]
    hedged: bool = False


Saying = Declaration | Statement | Link | Prose


def subject_of(saying: Saying) -> Thing:
    """Return the thing that a saying is about."""
    return saying.thing if isinstance(saying, Declaration) else saying.subject


def root_of(thing: Thing) -> Thing:
    """Return the thing that a part belongs to in the end."""
    while isinstance(thing, Part):
        thing = thing.owner
    return thing


class Extraction(NamedTuple):
    """All that one document says, and what was wrong in it.

    `known_only` marks a vocabulary: its things are used where others name them, and left out otherwise. `sections` are
    those that links can name by an anchor, `marks` the anchors that raw HTML sets.
    """

    path: str
    sha256: str
    sayings: tuple[Saying, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    known_only: bool = False
    sections: tuple[Section, ...] = ()
    marks: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        # Sayings are kept and sent by thousands; as plain tuples they are packed in two thirds of the time.
        kinds = bytes([_KINDS.index(type(one)) for one in self.sayings])
        return _unpacked, (kinds, tuple(map(tuple, self.sayings)), tuple(self._replace(sayings=())))


_KINDS: tuple[type[Saying], ...] = (Statement, Declaration, Link, Prose)


def _unpacked(kinds: bytes, plain: tuple[tuple[object, ...], ...], rest: tuple[object, ...]) -> Extraction:
    sayings = tuple(map(tuple.__new__, map(_KINDS.__getitem__, kinds), plain))
    return Extraction._make(rest)._replace(sayings=sayings)


def _plain(one: tuple[object, ...]) -> tuple[Callable[..., tuple[object, ...]], tuple[object, ...]]:
    """Pack a named tuple as its class and a plain tuple, which takes no call of Python to make again."""
    return tuple.__new__, (type(one), tuple(one))


for _kind in (Passage, Literal, Mention, Part, Numbered, Known, Drawn, Diagnostic, Span, Section):
    copyreg.pickle(_kind, _plain)
