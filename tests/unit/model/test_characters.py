"""What XML 1.0 can hold is what its specification lists."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casegraph.model.characters import illegal_characters, illegal_pattern

# Text beyond the alphabets: everything that a file can hold, surrogates and all.
ANY = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("文字 😀", 0), ("\t\n\r", 0), ("\x00\x0b\x0c\x1f", 4), ("\ufffe\uffff", 2), ("\ud800", 1), ("\x7f", 0)],
)  # fmt: skip
def test_illegal_characters_are_counted(text: str, count: int) -> None:
    """Control characters, halves of a pair, and the two that are no characters."""
    assert illegal_characters(text) == count


@given(ANY)
def test_a_text_without_illegal_characters_is_xml(text: str) -> None:
    """A parser of others takes it, and takes no other."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    parsed = False
    with suppress(ET.ParseError, UnicodeEncodeError):
        ET.fromstring(f"<a>{escaped}</a>".encode())
        parsed = True
    assert parsed is (illegal_characters(text) == 0)


@given(ANY)
def test_the_pattern_finds_what_is_counted(text: str) -> None:
    """What is replaced is what is reported."""
    replaced, count = illegal_pattern().subn("\ufffd", text)
    assert (count, illegal_characters(replaced)) == (illegal_characters(text), 0)
