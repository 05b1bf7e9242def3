"""Words made distinct."""

from __future__ import annotations

from tests.support.sample import sample

from casegraph.analytics.distinct import distinct


def test_a_number_that_is_taken_is_passed_over() -> None:
    """A numbered word never equals one that was there already."""
    assert list(distinct(["a", "a_2", "a", "a"])) == ["a", "a_2", "a_3", "a_4"]
    assert sample()
