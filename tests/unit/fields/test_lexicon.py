"""A lexicon is read whole, and what is wrong in it is reported and left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from casegraph.diagnostics import Code, Diagnostics
from casegraph.fields.alternation import any_of, any_of_reversed, meaning
from casegraph.fields.quantity import parse_quantities
from casegraph.model.lexicon import Lexicon
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.yaml import read_yaml

DATA = Path(__file__).resolve().parents[3] / "data" / "quantities.yaml"


def read(text: str) -> tuple[Lexicon, Diagnostics]:
    """Read a lexicon from its text."""
    found = Diagnostics()
    document = read_yaml("quantities.yaml", text, found)
    assert document is not None
    return read_lexicon(document, found), found


def test_the_shipped_lexicon_has_no_problem() -> None:
    """Nothing in data/quantities.yaml is reported."""
    assert list(read(DATA.read_text("utf-8"))[1]) == []


def test_a_lexicon_of_one_unit_reads_that_unit_only() -> None:
    """Every list of the lexicon may be missing."""
    lexicon, found = read("units:\n  - {kind: time, factor: 1, qudt: SEC, spellings: [秒]}\n")
    assert [one.as_written for one in parse_quantities("5秒和5天", lexicon)] == ["5秒"]
    assert list(found) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("magnitudes:\n  万: many\n", 2),
        ("magnitudes: [万]\n", 1),
        ("before:\n  '<>': [unlike]\n", 2),
        ("units:\n  - {kind: weight, factor: 1, spellings: [kg]}\n", 2),
        ("units:\n  - {kind: time, factor: one, spellings: [s]}\n", 2),
        ("units:\n  - {kind: time, spellings: [s]}\n", 2),
        ("units:\n  - seconds\n", 2),
        ("periods:\n  - {seconds: x, spellings: [日]}\n", 2),
        ("links:\n  - [是]\n", 2),
    ],
)
def test_a_faulty_entry_is_reported_where_it_stands(text: str, line: int) -> None:
    """The finding says which line, and the rest is read."""
    _, found = read(text)
    assert [(one.code, one.span.line) for one in found] == [(Code.BAD_VALUE, line)]


def test_a_lexicon_that_is_a_list_has_no_words() -> None:
    """A document of another shape gives a lexicon that finds nothing but bare comparisons."""
    assert parse_quantities("5秒", read("- 秒\n")[0]) == ()


def test_an_ill_written_name_implies_nothing() -> None:
    """Names by language that are no mapping are left out."""
    assert read("implied:\n  rate: 吞吐量\n")[0].words.implied["zh"].rate == ""


def test_no_words_match_nothing() -> None:
    """An empty alternation never matches."""
    assert (any_of([]), any_of_reversed([])) == ("(?:(?!))", "(?:(?!))")


def test_an_unknown_word_has_no_meaning() -> None:
    """Looking up what no pattern can have found is a bug, and shows as one."""
    with pytest.raises(KeyError):
        meaning({"ms": 1}, "秒")
