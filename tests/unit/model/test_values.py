"""Values: the language of a text, and the one spelling of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casegraph.model.values import Literal, decimal, has_cjk, integer, name_literal, text_literal

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize("text", ["订单", "a订", "豈", "𠮷野", "Ａ社"])
def test_chinese_is_told_by_one_character(text: str) -> None:
    """Whichever of the blocks it is in."""
    assert has_cjk(text)


@pytest.mark.parametrize("text", ["", "orders", "Café", "😀", "ａ", "“”——…", "カナ", "한글"])
def test_other_scripts_are_not_chinese(text: str) -> None:
    """Nor are signs, wide letters and pictures."""
    assert not has_cjk(text)


def test_texts_have_a_language_and_names_may_have_none() -> None:
    """A proper name in Latin letters is the same in both."""
    assert [text_literal(one).language for one in ("订单", "orders")] == ["zh", "en"]
    assert [name_literal(one).language for one in ("订单", "Kafka")] == ["zh", ""]
    assert (text_literal("a").datatype, name_literal("a").text) == ("string", "a")


@pytest.mark.parametrize(
    ("number", "text"),
    [("1E+7", "10000000"), ("99.90", "99.9"), ("100", "100"), ("1.000", "1"), ("-0.50", "-0.5"), ("1E-7", "0.0000001")],
)
def test_a_number_has_one_spelling(number: str, text: str) -> None:
    """Without exponent, and without zeros that say nothing."""
    assert decimal(Decimal(number)) == Literal(text, "decimal")


@pytest.mark.parametrize("number", ["0", "-0", "0.00", "-0.0", "0E+3", "0E-9"])
def test_nothing_has_one_spelling_too(number: str) -> None:
    """However many digits it was written with."""
    assert decimal(Decimal(number)).text == "0"


@given(NUMBERS)
def test_no_digit_is_lost(number: Decimal) -> None:
    """What is read back is the number, to its last digit."""
    text = decimal(number).text
    assert Decimal(text) == number
    assert "E" not in text


@given(NUMBERS, st.integers(0, 6))
def test_equal_numbers_are_equal_texts(number: Decimal, zeros: int) -> None:
    """Zeros behind the point change nothing."""
    sign, digits, exponent = number.as_tuple()
    longer = Decimal((sign, (*digits, *[0] * zeros), int(exponent) - zeros))
    assert decimal(longer) == decimal(number)


def test_whole_numbers_are_integers() -> None:
    """With the datatype of counts and positions."""
    assert integer(-3) == Literal("-3", "integer")


@pytest.mark.parametrize("text", ["O(n)", "$O(n^2)$", "2f+1", "35,000 QPS", "P99<1s", "1.5x", "CAP", "⭐⭐", "Δt", "-"])
def test_formulas_figures_and_capitals_are_in_no_language(text: str) -> None:
    """A word has two small letters, or stands alone."""
    assert text_literal(text).language == ""


@pytest.mark.parametrize("text", ["a", "45 ms", "No data", "O(log n)", "cafés"])
def test_words_in_latin_letters_are_english(text: str) -> None:
    """However few there are."""
    assert text_literal(text).language == "en"
