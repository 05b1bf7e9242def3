"""What a caller can fix: wrong calls, a wrong workspace, a machine or a service that fails.

    CasegraphError            exit
    ├── UsageError            2     wrong arguments or configuration
    │   ├── WorkspaceError    2     sources, ontology/ or data/ are not where they should be
    │   ├── OntologyError     2     the ontology cannot be read or lacks a term
    │   ├── UnknownNameError  2     a name that is not in a table: lists the nearest
    │   └── QueryError        2     a query that is malformed or forbidden
    ├── EnvironmentFailure    3     disk, permission, lock, memory
    │   └── MissingExtraError 3     an optional dependency is not installed
    └── ServiceError          4     another system failed

Problems *in the data* are no exceptions: they are diagnostics, collected while the build goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from casegraph.sentences import Sentence, told


class CasegraphError(Exception):
    """The root of everything that a caller of casegraph can catch.

    Message and hint are English sentences. Names in their braces stand for `words`; without any, a brace is a brace.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "", **words: object) -> None:
        super().__init__(Sentence(message, **words))
        self.hint: str = Sentence(hint, **words)

    def told(self, language: str) -> tuple[str, str]:
        """Return message and hint in a language; `str()` and `hint` are English, for programs."""
        return told(self.args[0], language), told(self.hint, language)

    def __reduce__(self) -> tuple[Any, ...]:  # whatever pickle takes
        # Not by the constructor: each kind of error is made from words of its own.
        return Exception.__new__, (type(self), *self.args), self.__dict__


class UsageError(CasegraphError):
    """The call or its configuration is wrong."""


class WorkspaceError(UsageError):
    """Sources, ontology, data or the output folder are not where the call says."""


class OntologyError(UsageError):
    """The ontology cannot be read, or lacks a term that the program needs."""


class QueryError(UsageError):
    """The query is malformed, or asks for what is switched off."""


class UnknownNameError(UsageError):
    """A name that stands in no table; the message lists the nearest known ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(sorted(known))
        near = get_close_matches(name, self.known, n=3, cutoff=0.5) or self.known[:12]
        hint = "known: {known}" if near else ""
        super().__init__('"{name}" is no known {kind}', hint, name=name, kind=Sentence(kind), known=", ".join(near))


class EnvironmentFailure(CasegraphError):  # noqa: N818  # a machine fails, a caller errs
    """The machine failed us: disk, permission, lock or memory."""

    exit_code = 3


class MissingExtraError(EnvironmentFailure):
    """A command needs an optional dependency that is not installed."""

    def __init__(self, extra: str, purpose: str) -> None:
        self.extra, self.purpose = extra, purpose
        message, hint = "{purpose} needs an optional dependency", "pip install 'casegraph[{extra}]'"
        super().__init__(message, hint, purpose=Sentence(purpose), extra=extra)


class ServiceError(CasegraphError):
    """Another system that the call depends on failed."""

    exit_code = 4
