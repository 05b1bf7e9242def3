"""Bytes become text strictly, and whatever may mislead is named with its place."""

from __future__ import annotations

import pytest

from casegraph.diagnostics import Code, Diagnostic, Diagnostics, Span
from casegraph.readers.text import LIMIT, decode, split_lines


def decoded(data: bytes) -> tuple[str | None, list[Diagnostic]]:
    found = Diagnostics()
    return decode("a.md", data, found), list(found)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf# A\r\nb\rc\n", b"# A\nb\nc\n"])
def test_byte_order_mark_and_line_ends_make_no_difference(data: bytes) -> None:
    """A byte order mark is taken off, and CR LF and CR end lines as LF does."""
    assert decoded(data) == ("# A\nb\nc\n", [])


@pytest.mark.parametrize(
    ("data", "line", "column", "offset", "shown"),
    [
        ("标题".encode("gbk"), 1, 1, 0, "b1 ea cc e2"),
        ("好\r\n中".encode() + "文".encode("gbk"), 2, 2, 8, "ce c4"),
        ("é".encode("latin-1"), 1, 1, 0, "e9"),
        (b"\xff\xfea\0b\0", 1, 1, 0, "ff fe 61 00"),
        (b"\xef\xbb\xbfab\xff", 1, 3, 5, "ff"),
        (b"a\n\xed\xa0\x80", 2, 1, 2, "ed a0 80"),
    ],
)
def test_other_encodings_are_refused_at_their_first_byte(
    data: bytes, line: int, column: int, offset: int, shown: str
) -> None:
    """The first byte that is no UTF-8 is named with its offset, line and column; nothing is guessed."""
    text, found = decoded(data)
    assert text is None
    assert found == [Diagnostic.of(Code.NOT_UTF8, Span("a.md", line, column), offset=offset, bytes=shown)]


def test_nul_becomes_the_replacement_character() -> None:
    """A stray NUL is replaced and reported with its place and count."""
    text, found = decoded(b"x\n" + b"y" * 300 + b"\0" + b"\0z")
    assert text == "x\n" + "y" * 300 + "\ufffd\ufffdz"
    assert found == [Diagnostic.of(Code.NUL_CHARACTER, Span("a.md", 2, 301), count=2)]


@pytest.mark.parametrize("data", [b"\0\0\0ab", b"\x89PNG\0\0\0\xff", "ab".encode("utf-16-le")])
def test_binary_is_no_text(data: bytes) -> None:
    """More than one NUL in a hundred bytes is no text at all."""
    assert decoded(data) == (None, [Diagnostic.of(Code.NOT_TEXT, Span("a.md"))])


def test_size_is_limited_before_anything_is_read() -> None:
    """One line of 50 MB is refused with its size and the limit."""
    size = 50_000_000
    assert decoded(b"\xff" * size) == (
        None,
        [Diagnostic.of(Code.TOO_LARGE, Span("a.md"), size=size, limit=LIMIT)],
    )


def test_limit_can_be_raised() -> None:
    """The limit is a parameter and inclusive."""
    assert decode("a.md", b"abc", Diagnostics(), limit=3) == "abc"


def test_invisible_characters_are_reported_once_a_line() -> None:
    """Bidi controls, zero-width characters and a stray byte order mark stay in the text and are named."""
    text, found = decoded("a\u202eb\u200bc\nplain\n甲\u00ad\nx\ufeff".encode())
    assert text == "a\u202eb\u200bc\nplain\n甲\u00ad\nx\ufeff"
    assert [(one.code, one.span.line, one.span.column, dict(one.words)["found"]) for one in found] == [
        (Code.INVISIBLE_CHARACTER, 1, 2, "U+202E"),
        (Code.INVISIBLE_CHARACTER, 3, 2, "U+00AD"),
        (Code.INVISIBLE_CHARACTER, 4, 2, "U+FEFF"),
    ]


@pytest.mark.parametrize(("text", "count"), [("\U0001f468\u200d\U0001f469", 0), ("a\u200db", 1), ("\u200d", 1)])
def test_joiner_is_only_hidden_between_letters(text: str, count: int) -> None:
    """A zero-width joiner between pictographs makes one picture of them and is no trap."""
    assert len(decoded(text.encode())[1]) == count


def test_control_characters_are_kept() -> None:
    """C0 controls other than NUL are text."""
    assert decoded(b"a\x08\x0b\x0cb") == ("a\x08\x0b\x0cb", [])


def test_only_line_feeds_and_carriage_returns_end_lines() -> None:
    """VT, FF, NEL and the separators of Unicode don't shift line numbers."""
    assert split_lines("a\x0b\x0c\x85\u2028\u2029b\r\nc\rd\n\ne") == ("a\x0b\x0c\x85\u2028\u2029b", "c", "d", "", "e")


@pytest.mark.parametrize(("text", "lines"), [("", ()), ("a", ("a",)), ("a\n", ("a",)), ("\n", ("",))])
def test_end_of_the_last_line_begins_no_line(text: str, lines: tuple[str, ...]) -> None:
    """An editor shows as many lines as there are."""
    assert split_lines(text) == lines
