"""One file alone: what it says, and what was wrong in it."""

from __future__ import annotations

from functools import partial

import pytest
from tests.support.compiling import shipped

from casegraph.compiler.documents import Outcome, Reading, Tools, read_document
from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.errors import UnknownNameError
from casegraph.model.lexicon import Lexicon

TEXT = b"### Acme - mail\n\n- **Company**: Acme\n- **Color**: red\n"


def lexicon(made: list[str], found: Diagnostics) -> Lexicon:
    """Make the words for numbers, with something wrong in them, and note that they were made."""
    made.append("lexicon")
    found.add(Code.NOT_UTF8, Span("quantities.yaml"))
    return shipped()[2]


def read(path: str, data: bytes, *, known_only: bool = False) -> tuple[Outcome, list[str]]:
    """Read a file; return what came of it, and whether words for numbers were needed."""
    made: list[str] = []
    tools = Tools(shipped()[1], partial(lexicon, made))
    return read_document(Reading.of(path, data, known_only=known_only), tools), made


def test_a_document_says_what_is_in_it() -> None:
    """With its path and the digest of its bytes."""
    (extraction, _), _ = read("docs/a.md", TEXT)
    assert extraction is not None
    assert (extraction.path, extraction.sha256) == ("docs/a.md", Reading.of("x", TEXT).sha256)
    assert extraction.sayings


def test_the_same_bytes_give_the_same_outcome() -> None:
    """Whatever was read before."""
    assert read("docs/a.md", TEXT)[0] == read("docs/a.md", TEXT)[0]


def test_what_is_wrong_is_told_once_for_all_its_causes() -> None:
    """In the document, in what is made of it, and in the words it was read by."""
    (_, diagnostics), _ = read("docs/a.yaml", b"type: Case\nid: a\nid: b\nlabel: 9 %\n")
    codes = {one.code for one in diagnostics}
    assert {Code.DUPLICATE_KEY, Code.NOT_UTF8} <= codes
    assert Code.UNKNOWN_LABEL in {one.code for one in read("docs/a.md", TEXT)[0].diagnostics}


def test_a_file_that_cannot_be_read_needs_no_words() -> None:
    """They take their time to compile."""
    outcome, made = read("docs/a.md", b"\xff")
    assert (outcome.extraction, [one.code for one in outcome.diagnostics], made) == (None, [Code.NOT_UTF8], [])


def test_words_for_numbers_are_made_once() -> None:
    """For all files."""
    made: list[str] = []
    tools = Tools(shipped()[1], partial(lexicon, made))
    first, second = (read_document(Reading.of(path, TEXT), tools) for path in ("a.md", "b.md"))
    assert (made, len(first.diagnostics)) == (["lexicon"], len(second.diagnostics))


@pytest.mark.parametrize("known_only", [True, False])
def test_a_vocabulary_stays_one(known_only: bool) -> None:
    """Its things count only where others name them."""
    (extraction, _), _ = read("data/a.yaml", b"type: Technology\nid: a\n", known_only=known_only)
    assert extraction is not None
    assert extraction.known_only is known_only


def test_the_extension_is_read_in_any_case() -> None:
    """As on systems that do not tell them apart."""
    (extraction, _), _ = read("docs/A.MD", TEXT)
    assert extraction is not None


def test_a_file_that_no_reader_takes_is_a_wrong_call() -> None:
    """The build does not list such files."""
    with pytest.raises(UnknownNameError, match=r"\.docx"):
        read("docs/a.docx", TEXT)
