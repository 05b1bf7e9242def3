"""Events of a YAML parser as entries, one by one, refusing what a document of ours never needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Protocol

import yaml

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model import document as model
from casegraph.model.document import Entry, Scalar
from casegraph.sentences import Sentence

__all__ = ["DEPTH", "NODES", "EntryReader", "RefusedError"]

DEPTH = 64
NODES = 100_000

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_MERGE = "<<"
_SURROGATE = re.compile("[\ud800-\udfff]")
_STANDARD_TAG = "tag:yaml.org,2002:"


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What the stubs don't say: every event that a parser gives has its marks."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None


class _ScalarEvent(_Event, Protocol):
    value: str
    style: str | None


class _CollectionEvent(_Event, Protocol):
    flow_style: bool | None


class RefusedError(Exception):
    """The document holds what is not read: which problem, where, and the words that name it."""

    def __init__(self, code: Code, span: Span, **words: object) -> None:
        self.code, self.span, self.words = code, span, words
        super().__init__(code)


class _Frame:
    """A collection that is being read: its entries, and for a mapping the keys so far and the one at hand."""

    __slots__ = ("column", "first", "flow", "key", "keys", "last", "pairs")

    def __init__(self, first: int, column: int, flow: bool, keys: dict[str, int] | None) -> None:
        self.first, self.column, self.flow, self.keys = first, column, flow, keys
        self.last = first
        self.key: Scalar | None = None
        self.pairs: list[Any] = []  # Any: pairs of a mapping, entries of a sequence


class EntryReader:
    """Builds the entries of one YAML text that stands on the lines of `lines`; `written` undoes stand-ins."""

    __slots__ = ("_documents", "_found", "_last", "_nodes", "_path", "_root", "_shift", "_stack", "_written")

    def __init__(self, path: str, found: Diagnostics, lines: range, written: Mapping[int, str]) -> None:
        self._path, self._found, self._written = path, found, written
        self._shift, self._last = lines[0], lines[-1]
        self._stack: list[_Frame] = []
        self._root: Entry | None = None
        self._nodes = self._documents = 0

    def read(self, events: Iterator[object]) -> Entry | None:
        """Build the entries; raise RefusedError at the first thing that is not read."""
        handlers: dict[type, Callable[[EntryReader, Any], None]] = dict(self._HANDLERS)  # Any: see _HANDLERS
        for event in events:
            handler = handlers.get(type(event))
            if handler is not None:
                handler(self, event)
        return self._root

    def _document(self, event: _Event) -> None:
        self._documents += 1
        if self._documents > 1:
            raise RefusedError(
                Code.YAML_SYNTAX, self._span(event.start_mark), problem=Sentence("a second document in one file")
            )

    def _alias(self, event: _Event) -> None:
        raise RefusedError(Code.YAML_ALIAS, self._span(event.start_mark))

    def _refuse(self, event: _Event) -> None:
        if event.anchor is not None:
            raise RefusedError(Code.YAML_ALIAS, self._span(event.start_mark))
        tag = str(event.tag)
        short = f"!!{tag.removeprefix(_STANDARD_TAG)}" if tag.startswith(_STANDARD_TAG) else tag
        raise RefusedError(Code.YAML_TAG, self._span(event.start_mark), tag=short)

    def _span(self, mark: _Mark) -> Span:
        return Span(self._path, min(mark.line + self._shift, self._last), mark.column + 1)

    def _scalar(self, event: _ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        text, start, end = event.value, event.start_mark, event.end_mark
        if event.style == '"' and _SURROGATE.search(text):
            raise RefusedError(Code.BAD_CHARACTER, self._span(start), found=f"U+{ord(_SURROGATE.findall(text)[0]):04X}")
        if self._written:
            text = text.translate(self._written)
        # What is missing at the end of a text is missing behind its last line, for libyaml.
        first = min(start.line + self._shift, self._last)
        # A block of text ends at the beginning of the line behind it.
        last = min(end.line + self._shift - (end.column == 0 and end.line > start.line), self._last)
        scalar = Scalar(text, first, last, start.column + 1)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.keys is not None and frame.key is None:
            self._key(frame, scalar, event)
        else:
            self._add(frame, scalar)

    def _key(self, frame: _Frame, key: Scalar, event: _ScalarEvent) -> None:
        """Take a key; of two that are equal the first one counts."""
        plain = not event.style
        if plain and key.text in _NULL:
            raise RefusedError(Code.YAML_KEY, self._span(event.start_mark))
        if plain and key.text == _MERGE:
            raise RefusedError(Code.YAML_ALIAS, self._span(event.start_mark))
        keys = frame.keys or {}
        if key.text in keys:
            span = Span(self._path, key.first, key.column)
            self._found.add(Code.DUPLICATE_KEY, span, key=key.text, first=keys[key.text])
        frame.key = key

    def _add(self, frame: _Frame | None, entry: Entry) -> None:
        """Put an entry where it belongs: behind its key, into its list, or at the top."""
        self._nodes += 1
        if self._nodes > NODES:
            span = Span(self._path, entry.first, entry.column)
            raise RefusedError(
                Code.YAML_SYNTAX, span, problem=Sentence("more than {count} values in one file", count=NODES)
            )
        if frame is None:
            self._root = entry
            return
        frame.last = max(frame.last, entry.last)
        if frame.keys is None:
            frame.pairs.append(entry)
        elif frame.key is not None:
            if frame.key.text not in frame.keys:
                frame.keys[frame.key.text] = frame.key.first
                frame.pairs.append((frame.key, entry))
            frame.key = None

    def _start(self, event: _CollectionEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.keys is not None and top.key is None:
            raise RefusedError(Code.YAML_KEY, self._span(event.start_mark))
        if len(self._stack) >= DEPTH:
            raise RefusedError(Code.TOO_DEEP, self._span(event.start_mark), limit=DEPTH)
        mark = event.start_mark
        keys: dict[str, int] | None = {} if isinstance(event, yaml.MappingStartEvent) else None
        self._stack.append(_Frame(mark.line + self._shift, mark.column + 1, bool(event.flow_style), keys))

    def _end(self, event: _Event) -> None:
        frame = self._stack.pop()
        last = event.end_mark.line + self._shift if frame.flow else frame.last
        kind = model.Sequence if frame.keys is None else model.Mapping
        self._add(self._stack[-1] if self._stack else None, kind(tuple(frame.pairs), frame.first, last, frame.column))

    _HANDLERS: ClassVar[Mapping[type[yaml.Event], Callable[[EntryReader, Any], None]]] = MappingProxyType(
        {  # Any: one kind of event each
            yaml.ScalarEvent: _scalar,
            yaml.MappingStartEvent: _start,
            yaml.SequenceStartEvent: _start,
            yaml.MappingEndEvent: _end,
            yaml.SequenceEndEvent: _end,
            yaml.AliasEvent: _alias,
            yaml.DocumentStartEvent: _document,
        }
    )
