"""What was written: a document as a tree of blocks or entries, each with its place.

A reader of any syntax yields these types and nothing of its own; extraction knows no other.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from casegraph.model.diagram import Diagram

MarkKind = Literal["strong", "emphasis", "code", "link", "image"]


class Mark(NamedTuple):
    """Markup over `text[start:end]` of a line; `target` is where a link or image points."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""


class Line(NamedTuple):
    """The readable text of one source line of a block, markup taken off.

    `number` and `column` are 1-based and say where the text starts in the source.
    """

    number: int
    column: int
    text: str
    marks: tuple[Mark, ...] = ()


class Heading(NamedTuple):
    """A heading of level 1 to 6; `first` to `last` are its source lines."""

    level: int
    line: Line
    first: int
    last: int


class Paragraph(NamedTuple):
    """Running text, one `Line` for each source line."""

    lines: tuple[Line, ...]
    first: int
    last: int


class Item(NamedTuple):
    """One item of a list; `number` is its own number in an ordered list, else None."""

    number: int | None
    blocks: tuple[Block, ...]
    first: int
    last: int

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph of an item that holds nothing else, as most do; None of any other."""
        only = self.blocks[0] if len(self.blocks) == 1 else None
        return only if isinstance(only, Paragraph) else None


class ItemList(NamedTuple):
    """A bulleted or numbered list."""

    ordered: bool
    items: tuple[Item, ...]
    first: int
    last: int


class Table(NamedTuple):
    """A table: the cells of its header and of each row, ragged rows as written."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    first: int
    last: int


class Code(NamedTuple):
    """A code block; `info` is the language word of its fence; `closed` is False when its fence never ends.

    `diagram` is what the code draws, None where it is no language of diagrams.
    """

    info: str
    text: str
    first: int
    last: int
    closed: bool = True
    diagram: Diagram | None = None


class Quote(NamedTuple):
    """A block quote with its own blocks."""

    blocks: tuple[Block, ...]
    first: int
    last: int


class Other(NamedTuple):
    """What carries no text for us: a rule, raw HTML; `kind` names it."""

    kind: str
    first: int
    last: int


Block = Heading | Paragraph | ItemList | Table | Code | Quote | Other


class Scalar(NamedTuple):
    """A scalar of a YAML document, its text untouched; `first` to `last` are its lines, `column` 1-based."""

    text: str
    first: int
    last: int
    column: int


class Sequence(NamedTuple):
    """A list of entries."""

    items: tuple[Entry, ...]
    first: int
    last: int
    column: int


class Mapping(NamedTuple):
    """Keys and their entries, in the order written; no key twice."""

    pairs: tuple[tuple[Scalar, Entry], ...]
    first: int
    last: int
    column: int

    def find(self, key: str) -> Entry | None:
        """Return the entry of `key`, None where it is not written."""
        return next((value for name, value in self.pairs if name.text == key), None)


Entry = Scalar | Sequence | Mapping


class Document(NamedTuple):
    """One source file as read: `path` is relative to the source root, with `/`, in NFC.

    `source` holds the raw text of each line, `source[0]` being line 1; `blocks` is the body of a
    Markdown document; `entries` its front matter, or the whole of a YAML document.
    """

    path: str
    sha256: str
    source: tuple[str, ...]
    blocks: tuple[Block, ...] = ()
    entries: Entry | None = None
