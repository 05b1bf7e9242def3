"""What a cell holds."""

from __future__ import annotations

import pytest

from casegraph.extraction.pages.cells import cell_lines, cell_text, split_name, strength_of
from casegraph.extraction.readings.ratings import score_of
from casegraph.model.document import Line
from casegraph.model.rules import TableRule

RULE = TableRule("relations", {}, (), strength={"强": 5, "weak": 1}, stars=frozenset("★"))


@pytest.mark.parametrize(
    ("written", "text"),
    [("a<br/>b", "a b"), ("a <BR> b", "a b"), (" - ", ""), ("—", ""), ("", ""), ("-1", "-1"), ("✅", "✅")],
)
def test_a_cell_is_one_line_of_text(written: str, text: str) -> None:
    """Breaks are blanks; a mere dash is nothing."""
    assert cell_text(Line(1, 1, written)) == text


def test_a_missing_cell_is_empty() -> None:
    """A ragged row has none."""
    assert cell_text(None) == ""


def test_a_cell_is_split_at_its_breaks() -> None:
    """Each line knows its column; empty ones are none."""
    assert [(one.column, one.text) for one in cell_lines(Line(7, 3, "ab<br><br />cd"))] == [(3, "ab"), (15, "cd")]


@pytest.mark.parametrize(
    ("text", "strength"),
    [("★★★★☆", 4), ("★★★★★★★", 5), ("强", 5), ("Weak", 1), ("3", 3), ("4/5", 4), ("6", 0), ("好", 0)],
)
def test_strength_is_stars_words_or_digits(text: str, strength: int) -> None:
    """One to five, else none."""
    assert strength_of(text, RULE, digits=True) == strength


def test_digits_are_no_strength_unless_asked_for() -> None:
    """A matrix of scores has none."""
    assert strength_of("3", RULE) == 0


@pytest.mark.parametrize(
    ("text", "score"), [("9.5", "9.5"), ("4/5", "8"), ("12", ""), ("3/0", ""), ("high", ""), (" 7 / 10", "7")]
)
def test_a_score_is_out_of_ten(text: str, score: str) -> None:
    """Out of what the text says, else out of ten; anything else is none."""
    found = score_of(text)
    assert ("" if found is None else f"{found.normalize():f}") == score


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("一致性 (Consistency)", ("一致性", "Consistency")),
        ("Raft（选举）", ("Raft", "选举")),
        ("Paxos (basic)", ("Paxos (basic)", "")),
    ],
)
def test_brackets_in_the_other_script_hold_another_name(text: str, names: tuple[str, str]) -> None:
    """In the same script they belong to the name."""
    assert split_name(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Conflict-free Replicated Data Type (CRDT)", ("Conflict-free Replicated Data Type", "CRDT")),
        ("State-based CRDT (CvRDT)", ("State-based CRDT", "CvRDT")),
        ("Amazon Web Services Lambda (AWS)", ("Amazon Web Services Lambda (AWS)", "")),
        ("B-Tree (InnoDB)", ("B-Tree (InnoDB)", "")),
        ("Replication in MySQL (SQL)", ("Replication in MySQL (SQL)", "")),
        ("Delta CRDT (CRDT)", ("Delta CRDT (CRDT)", "")),
    ],
)
def test_a_short_form_need_not_count_every_word(text: str, names: tuple[str, str]) -> None:
    """Nor be all in capitals; but its last capital is that of the last word."""
    assert split_name(text) == names
