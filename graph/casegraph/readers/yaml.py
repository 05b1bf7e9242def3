"""YAML as entries: every scalar stays the text that was written, with its place.

The parser's events are read, not its nodes: they carry tags and anchors, cost a third, and are pulled one by one, so
that what nests too deep for libyaml's composer is refused before it gets there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from itertools import chain, islice

import yaml

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.document import Document
from casegraph.readers.entries import EntryReader, RefusedError
from casegraph.readers.text import decode, split_lines
from casegraph.readers.yaml_problems import describe, place

__all__ = ["read_yaml", "read_yaml_file"]

# What YAML's own character set leaves out.
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BREAKS = "\x85\u2028\u2029"
_ESCAPE = re.compile(r"\\[uU]([0-9a-fA-F]+)")
_ESCAPED_SURROGATE = "invalid Unicode character"
_LINE_BREAK = re.compile(f"[{_BREAKS}]")


def read_yaml_file(path: str, data: bytes, found: Diagnostics) -> Document | None:
    """Read a YAML file; None, with an error in `found`, where it cannot be read as a whole."""
    text = decode(path, data, found)
    document = None if text is None else read_yaml(path, text, found)
    if document is None:
        return None
    if document.entries is None:
        found.add(Code.EMPTY_DOCUMENT, Span(path))
    return document._replace(sha256=sha256(data).hexdigest())


def read_yaml(path: str, text: str, found: Diagnostics, first_line: int = 1) -> Document | None:
    """Read YAML that begins on a line of a file; aliases, tags and keys that are no text are refused."""
    bad = _NOT_YAML.search(text)
    if bad is not None:
        found.add(Code.BAD_CHARACTER, _span(path, text, bad.start(), first_line), found=f"U+{ord(bad.group()):04X}")
        return None
    readable, written = _without_breaks(text)
    lines = split_lines(text)
    reader = EntryReader(path, found, range(first_line, first_line + max(len(lines), 1)), written)
    try:
        entries = reader.read(yaml.parse(readable, Loader=_loader()))
    except RefusedError as error:
        found.add(error.code, error.span, **error.words)
        return None
    except (yaml.YAMLError, ValueError) as error:  # ValueError: the pure loader's, of an escape beyond Unicode
        _report(path, text, error, first_line, found)
        return None
    return Document(path, sha256(text.encode()).hexdigest(), lines, entries=entries)


def _loader() -> type[yaml.SafeLoader | yaml.CSafeLoader]:
    """Return the loader whose parser is written in C, the one in Python where libyaml is missing."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _without_breaks(text: str) -> tuple[str, Mapping[int, str]]:
    """Put private characters in place of those that YAML 1.1 takes for line ends; return also the way back."""
    if not _LINE_BREAK.search(text):
        return text, {}
    used = frozenset(text)
    private = (chr(code) for code in chain(range(0xE000, 0xF900), range(0xF0000, 0xFFFFE)))
    stand_ins = islice((character for character in private if character not in used), len(_BREAKS))
    there: dict[str, str | int | None] = dict(zip(_BREAKS, stand_ins, strict=True))
    return text.translate(str.maketrans(there)), {ord(str(new)): old for old, new in there.items()}


def _report(path: str, text: str, error: Exception, first_line: int, found: Diagnostics) -> None:
    lines = split_lines(text)
    line, column = place(error)
    # A parser that ran to the end may point behind the last line.
    line, column = (line, column) if line < len(lines) else (len(lines) - 1, 0)
    escape = _ESCAPE.match(lines[line], max(column - 2, 0))
    if escape is not None and _ESCAPED_SURROGATE in str(getattr(error, "problem", "")):
        span = Span(path, line + first_line, escape.start() + 1)
        found.add(Code.BAD_CHARACTER, span, found=f"U+{escape[1].upper()}")
    else:
        found.add(Code.YAML_SYNTAX, Span(path, line + first_line, column + 1), problem=describe(error))


def _span(path: str, text: str, offset: int, first_line: int) -> Span:
    begin = text.rfind("\n", 0, offset) + 1
    return Span(path, text.count("\n", 0, offset) + first_line, offset - begin + 1)
