"""Text inside XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from casegraph.exporters.xmltext import escaped, legal
from casegraph.model.characters import illegal_characters


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_comes_back_from_an_attribute(text: str) -> None:
    """A parser of XML reads what was written, but for what XML cannot hold."""
    assert ET.fromstring(f'<a b="{escaped(text)}"/>').get("b") == legal(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_comes_back_from_an_element(text: str) -> None:
    """A parser of XML reads what was written, but for what XML cannot hold."""
    assert (ET.fromstring(f"<a>{escaped(text)}</a>").text or "") == legal(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_what_is_replaced_is_counted(text: str) -> None:
    """The count is the number of characters that change, and nothing is left to count."""
    assert illegal_characters(text) == sum(one != other for one, other in zip(text, legal(text), strict=True))
    assert illegal_characters(legal(text)) == 0
