"""Anchors of headings are those that GitHub makes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.growth import LINEAR, growth

from casegraph.model.anchors import anchor, anchors, wanted


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Order Processing", "order-processing"),
        ("1.2 Order: steps!", "12-order-steps"),
        ("A & B", "a--b"),
        ("定义6（最终一致性，Eventual Consistency）", "定义6最终一致性eventual-consistency"),
        ("一、订单处理场景", "一订单处理场景"),
        ("🚀 Start", "-start"),
        ("⚠️ 注意", "-注意"),
        ("snake_case - x", "snake_case---x"),
        ("Café ⅳ ①", "café-ⅳ-"),
        ("  spaces  ", "spaces"),
        ("!!!", ""),
    ],
)
def test_an_anchor_is_made_of_the_heading(title: str, made: str) -> None:
    """Lower case; letters, digits and low lines kept; punctuation and emoji dropped; each space a hyphen."""
    assert anchor(title) == made


def test_repeated_headings_are_numbered() -> None:
    """With the first number that no other heading of the document has."""
    assert anchors(["A", "a", "A-1", "A", "", ""]) == ("a", "a-1", "a-1-1", "a-2", "", "-1")


@given(st.lists(st.text(max_size=4), max_size=30))
def test_no_two_headings_share_an_anchor(titles: list[str]) -> None:
    """However they collide."""
    made = anchors(titles)
    assert len(set(made)) == len(titles)


def test_many_headings_of_one_title_take_linear_time() -> None:
    """Numbering goes on where it stopped."""
    assert anchors(["Step"] * 20_000)[-1] == "step-19999"
    assert growth(lambda count: ["Step"] * count, anchors, 2_500) < LINEAR


@pytest.mark.parametrize(
    ("written", "made"),
    [("%E7%8A%B6%E6%80%81", "状态"), ("Steps", "steps"), ("%ff", "%ff"), ("\ufe0f-x", "-x"), ("e\u0301", "\u00e9")],
)
def test_a_links_anchor_is_brought_to_that_form(written: str, made: str) -> None:
    """Percent-decoded, in NFC and lower case; what is no UTF-8 stays as it is."""
    assert wanted(written) == made
