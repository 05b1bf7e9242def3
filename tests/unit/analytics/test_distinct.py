"""Words made distinct."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casegraph.analytics.distinct import distinct


def test_a_number_that_is_taken_is_passed_over() -> None:
    """A numbered word never equals one that was there already."""
    assert list(distinct(["a", "a_2", "a", "a"])) == ["a", "a_2", "a_3", "a_4"]


@given(st.lists(st.sampled_from(["a", "a_2", "a_3", "a_2_2", "b"])))
def test_words_are_always_distinct(words: list[str]) -> None:
    """Whatever comes in, as many different words come out."""
    assert len(set(distinct(words))) == len(words)
