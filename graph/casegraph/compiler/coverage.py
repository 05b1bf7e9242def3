"""Coverage: for each line of the documents, whether the graph says it, knows what it is, or passes over it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from casegraph.compiler.unknown import RANKED
from casegraph.diagnostics import Diagnostic, Diagnostics
from casegraph.model.document import Block, Code, Document, Item, ItemList, Other, Quote, Table
from casegraph.model.statement import Passage
from casegraph.readers.front_matter import front_matter_end

# A line that only carries a quote on holds nothing either.
_BLANK = re.compile(r"[\s>]*")
# What a data file holds beside its entries: comments, and the marks between documents.
_APART = re.compile(r"\s*#.*|---\s*|\.\.\.\s*")
_RULE = "rule"

Range = tuple[int, int]


class Kind(StrEnum):
    """What became of a line.

    FACT: a passage of the graph holds it. RECOGNIZED: it is a label, a row or a part of a diagram that no rule of the
    profile understood. PROSE: any other text. IGNORED: it says nothing (blank, a rule, code, the head of a table that
    was read).
    """

    FACT = "facts"
    RECOGNIZED = "recognized"
    PROSE = "prose"
    IGNORED = "ignored"


class Covered(NamedTuple):
    """A document with the kind of each of its lines, in order."""

    path: str
    kinds: tuple[Kind, ...]

    @property
    def counts(self) -> Mapping[Kind, int]:
        """Count the lines of each kind, those of none too."""
        found = Counter(self.kinds)
        return {kind: found[kind] for kind in Kind}


def total(documents: Iterable[Covered]) -> Mapping[Kind, int]:
    """Count the lines of each kind over documents."""
    found: Counter[Kind] = Counter()
    for one in documents:
        found.update(one.kinds)
    return {kind: found[kind] for kind in Kind}


def share(counts: Mapping[Kind, int]) -> float:
    """Return the percentage of facts among the lines that say something; 100 where none does.

    >>> share({Kind.FACT: 3, Kind.RECOGNIZED: 0, Kind.PROSE: 1, Kind.IGNORED: 9})
    75.0
    """
    told = sum(count for kind, count in counts.items() if kind is not Kind.IGNORED)
    return 100 * counts[Kind.FACT] / told if told else 100.0


def cover(
    documents: Sequence[Document], passages: Iterable[Passage], found: Iterable[Diagnostic]
) -> tuple[Covered, ...]:
    """Tell what became of each line of some documents, by the passages of their graph and what was found in them."""
    said, unread = _said(passages), _unread(found)
    return tuple(Covered(one.path, _kinds(one, said.get(one.path, ()), unread.get(one.path, ()))) for one in documents)


def _said(passages: Iterable[Passage]) -> Mapping[str, list[Range]]:
    ranges: dict[str, list[Range]] = {}
    for one in passages:
        ranges.setdefault(one.path, []).append((one.start, one.end))
    return ranges


def _unread(found: Iterable[Diagnostic]) -> Mapping[str, list[Range]]:
    """Return the lines of unknown labels, and the first lines of unread tables and diagrams, by document."""
    ranges: dict[str, list[Range]] = {}
    for one in found:
        if one.code in RANKED:
            lines = dict(one.words).get("lines", str(one.span.line))
            ranges.setdefault(one.span.path, []).extend((int(line), int(line)) for line in lines.split())
    return ranges


def _kinds(document: Document, said: Iterable[Range], unread: Iterable[Range]) -> tuple[Kind, ...]:
    kinds = [Kind.PROSE] * len(document.source)
    missed = {first for first, _ in unread}
    marked = [*_apart(document), *_structure(document.blocks, missed), *((one, Kind.RECOGNIZED) for one in unread)]
    for (first, last), kind in [*marked, *((one, Kind.FACT) for one in said)]:
        # A record may cite lines that its document does not have.
        for at in range(first - 1, min(last, len(kinds))):
            kinds[at] = kind
    blank = (_BLANK.fullmatch(line) for line in document.source)
    return tuple(Kind.IGNORED if empty else kind for empty, kind in zip(blank, kinds, strict=True))


def _apart(document: Document) -> Iterator[tuple[Range, Kind]]:
    """Yield the fences of front matter, or what stands between the entries of a data file."""
    if document.blocks:
        end = front_matter_end(document.path, document.source, Diagnostics())
        fences = [1, end] if end else []
    else:
        fences = [number for number, line in enumerate(document.source, 1) if _APART.fullmatch(line)]
    for line in fences:
        yield (line, line), Kind.IGNORED


def _structure(blocks: Iterable[Block | Item], missed: set[int]) -> Iterator[tuple[Range, Kind]]:
    """Yield what tables, diagrams, code and rules are before anything is known of their single lines."""
    for block in blocks:
        if isinstance(block, ItemList):
            yield from _structure(block.items, missed)
        elif isinstance(block, Item | Quote):
            yield from _structure(block.blocks, missed)
        elif isinstance(block, Table | Code | Other):
            yield from _framed(block, missed)


def _framed(block: Table | Code | Other, missed: set[int]) -> Iterator[tuple[Range, Kind]]:
    """Yield what a block is as a whole, and then its frame, which is counted only where nothing in it was read."""
    if isinstance(block, Other):
        yield (block.first, block.last), Kind.IGNORED if block.kind == _RULE else Kind.PROSE
        return
    if isinstance(block, Code) and not block.diagram:
        yield (block.first, block.last), Kind.IGNORED
        return
    yield (block.first, block.last), Kind.RECOGNIZED
    if (block.diagram.line if isinstance(block, Code) and block.diagram else block.first) not in missed:
        for line in _frame(block):
            yield (line, line), Kind.IGNORED


def _frame(block: Table | Code) -> tuple[int, ...]:
    """Return the head of a table and the line below it, or the fences of code."""
    if isinstance(block, Table):
        return block.first, block.first + 1
    return (block.first, block.last) if block.closed else (block.first,)
