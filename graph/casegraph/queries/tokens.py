"""SPARQL text -> tokens, enough to see what a query asks for without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from casegraph.errors import QueryError
from casegraph.sentences import Sentence

Kind = Literal["comment", "iri", "string", "variable", "language", "name", "number", "word", "mark"]

# An IRI may hold escapes, and so a backslash; one that is not closed is a "mark", and what follows is read as words:
# too strict, never too lax. A word takes hyphens and dots along, so that no stretch of text is looked at twice.
_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^\x00-\x20<>"{}]*>)
    | (?P<string>"{3}(?:"{0,2}(?:[^"\\]|\\.))*+"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*+'{3}
               | "(?:[^"\\\n\r]|\\.)*+" | '(?:[^'\\\n\r]|\\.)*+')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?:[^\W\d][\w.-]*)?:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*(?<!\.))
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d]\w*(?:[.-]+\w+)*)
    | (?P<mark><<|>>|\S)
    """,
    re.VERBOSE | re.DOTALL,
)


_QUOTES = frozenset("\"'")


class Token(NamedTuple):
    """A piece of a query; `start` is its place in the text, from 0."""

    kind: Kind
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The word in capitals, as SPARQL's keywords know no case; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query in order; white space is left out, comments are not.

    Raises QueryError for a string that is never closed.
    """
    for found in _TOKEN.finditer(text):
        if found[0] in _QUOTES:
            at = place(text, found.start())
            raise QueryError("a string is never closed: {place}", "close it with the same quotes", place=at)
        kind: Kind = found.lastgroup  # type: ignore[assignment]  # the groups of the pattern are the kinds
        yield Token(kind, found[0], found.start())


def place(text: str, start: int) -> Sentence:
    """Say where in a query something stands."""
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Sentence("line {line}, column {column}", line=line, column=column)
