"""Problems in the data as values: where, what was found, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from casegraph.diagnostics.catalogue import CATALOGUE, Code, Entry, Language, Severity
from casegraph.sentences import Sentence, told

__all__ = ["CATALOGUE", "Code", "Diagnostic", "Diagnostics", "Entry", "Language", "Located", "Severity", "Span"]

T = TypeVar("T")


class Span(NamedTuple):
    """A place in a source: line and column count from 1; line 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A value and where it is written."""

    value: T
    span: Span


class Diagnostic(NamedTuple):
    """One problem: the catalogue's code, the place, and the words that fill its sentences.

    A word is for both languages, unless it is a sentence, or there is another one with `_zh` behind its key.
    """

    span: Span
    code: Code
    words: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: Code, span: Span, **words: object) -> Diagnostic:
        """Make a diagnostic; `words` are the names in braces of the catalogue's message and hint."""
        texts = ((key, word if isinstance(word, Sentence) else str(word)) for key, word in words.items())
        return cls(span, code, tuple(sorted(texts)))

    @property
    def severity(self) -> Severity:
        """The catalogue's severity of this code."""
        return CATALOGUE[self.code].severity

    def message(self, language: Language = "en") -> str:
        """Say what was found and what was expected."""
        return CATALOGUE[self.code].message[language].format_map(self._words(language))

    def hint(self, language: Language = "en") -> str:
        """Say what to write instead."""
        return CATALOGUE[self.code].hint[language].format_map(self._words(language))

    def _words(self, language: Language) -> dict[str, str]:
        words = dict(self.words)
        return {key: told(words.get(f"{key}_{language}", word), language) for key, word in words.items()}


@dataclass(slots=True)
class Diagnostics:
    """What a run found, collected; reading gives them in the order of their places."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, code: Code, span: Span, **words: object) -> None:
        """Collect one problem."""
        self.found.append(Diagnostic.of(code, span, **words))

    def extend(self, more: Iterable[Diagnostic]) -> None:
        """Collect several problems."""
        self.found.extend(more)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(set(self.found)))

    def count(self, severity: Severity) -> int:
        """Count the distinct problems of one severity."""
        return sum(one.severity is severity for one in set(self.found))
