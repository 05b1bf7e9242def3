"""From the bytes of one file to what it says: the step that is cached, and that runs for each file alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from hashlib import sha256
from pathlib import PurePosixPath
from typing import NamedTuple

from casegraph.diagnostics import Diagnostic, Diagnostics
from casegraph.model.lexicon import Lexicon
from casegraph.model.profile import Profile
from casegraph.model.statement import Extraction
from casegraph.readers import load_reader


class Reading(NamedTuple):
    """A file that was read: its path as documents are called, its bytes, and whether it is a vocabulary."""

    path: str
    data: bytes
    sha256: str
    known_only: bool = False

    @classmethod
    def of(cls, path: str, data: bytes, *, known_only: bool = False) -> Reading:
        """Make a reading with the digest of its bytes."""
        return cls(path, data, sha256(data).hexdigest(), known_only)


class Outcome(NamedTuple):
    """What came of one file: what it says, None where it was left out, and what was wrong in it."""

    extraction: Extraction | None
    diagnostics: tuple[Diagnostic, ...]


class Tools:
    """What every file is read with; the words for numbers are compiled when the first file needs them."""

    def __init__(self, profile: Profile, make_lexicon: Callable[[Diagnostics], Lexicon]) -> None:
        self.profile = profile
        self.problems = Diagnostics()
        self._make_lexicon = make_lexicon

    def __reduce__(self) -> tuple[type[Tools], tuple[object, ...]]:
        # To another process as it was made: patterns and problems are that process's own.
        return Tools, (self.profile, self._make_lexicon)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words for numbers and units."""
        return self._make_lexicon(self.problems)


def read_document(reading: Reading, tools: Tools) -> Outcome:
    """Read one file and extract what it says; the same bytes give the same outcome."""
    # Where every document is remembered nothing of this is needed.
    from casegraph.extraction.extract import extract

    found = Diagnostics()
    reader = load_reader(PurePosixPath(reading.path).suffix.lower())
    document = reader(reading.path, reading.data, found)
    if document is None:
        return Outcome(None, tuple(found.found))
    extraction = extract(document, tools.profile, tools.lexicon, known_only=reading.known_only)
    # What is wrong in the words for numbers is said with each file, so that a file from the cache says it too.
    return Outcome(extraction, (*found.found, *extraction.diagnostics, *tools.problems.found))
