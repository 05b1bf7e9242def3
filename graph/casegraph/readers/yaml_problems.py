"""What is wrong with a YAML text, in our own words: those of the two parsers differ and help nobody."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from yaml import MarkedYAMLError

from casegraph.sentences import Sentence

__all__ = ["Place", "describe", "place"]

_TEXTLESS = Sentence("text that is not YAML")

# A part of libyaml's or PyYAML's message, and what it comes from in a file.
_PROBLEMS: Mapping[str, Sentence] = MappingProxyType(
    {
        "mapping values are not allowed": Sentence('": " in a value without quotes, or a key that is indented too far'),
        "cannot start any token": Sentence("a tab as indentation, or a value that begins with a reserved character"),
        "unexpected end of stream": Sentence("a quote that is never closed"),
        "unexpected document indicator": Sentence("a quote that is never closed"),
        "expected ':'": Sentence('a line that is neither "key: value" nor an item of a list'),
        "',' or ']'": Sentence("a list in brackets that is never closed"),
        "',' or '}'": Sentence("a mapping in braces that is never closed"),
        "expected '-' indicator": Sentence("a line that is indented differently from its list"),
        "expected <block end>": Sentence("a line that is indented differently from its neighbors"),
        "did not find expected key": Sentence("a line that is indented differently from its neighbors"),
        "block sequence entries are not allowed": Sentence("an item of a list where none can stand"),
        "expected <document start>": Sentence("text behind the end of the document"),
        "unknown escape character": Sentence("a backslash in double quotes that begins no known escape"),
        "hexdecimal": Sentence("an escape with too few digits"),
        "hexadecimal": Sentence("an escape with too few digits"),
        "block scalar": Sentence("a block of text with a wrong header"),
        "tab": Sentence("a tab as indentation"),
        "directive": Sentence("a line that begins with % and is no known directive"),
    }
)
# These are found far behind the place where something is wrong.
_FOUND_LATE = ("',' or", "expected ':'", "unexpected end of stream", "unexpected document indicator")


class Place(NamedTuple):
    """A line and a column, both from 0 as the parsers count."""

    line: int
    column: int


def describe(error: Exception) -> Sentence:
    """Say what is wrong."""
    said = _said(error)
    return next((words for part, words in _PROBLEMS.items() if part in said), _TEXTLESS)


def place(error: Exception) -> Place:
    """Return where it is wrong: of what is never closed, where it was opened."""
    if not isinstance(error, MarkedYAMLError):
        return Place(0, 0)
    late = error.context_mark is not None and any(part in _said(error) for part in _FOUND_LATE)
    mark = error.context_mark if late else error.problem_mark or error.context_mark
    return Place(mark.line, mark.column) if mark is not None else Place(0, 0)


def _said(error: Exception) -> str:
    if not isinstance(error, MarkedYAMLError):
        return ""
    return f"{error.context or ''} {error.problem or ''}"
