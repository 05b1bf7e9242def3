"""A score is held against the criteria that it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, places

from casegraph import Code

ENTRY = (
    "# A\n\n## Booking\n\n**Recommended stack**: Foo\n\n**Score**: {0}/10\n\n**Score breakdown**:\n\n"
    "- Speed (weight {1}%): fast → 9 points\n- Price (weight 40%): cheap → 8 points\n"
)


@pytest.mark.parametrize(
    ("score", "weight", "lines"),
    [("8.6", "60", []), ("8.65", "60", []), ("9.5", "60", ["a.md:7"]), ("7", "60", ["a.md:7"]), ("9.5", "50", [])],
)
def test_a_score_that_its_criteria_do_not_give_is_reported(
    tmp_path: Path, score: str, weight: str, lines: list[str]
) -> None:
    """Unless it is rounding, or the weights are not the whole."""
    built = compiled(tmp_path, {"a.md": ENTRY.format(score, weight)})
    assert places(built, Code.CONTRADICTION) == lines


def test_a_reason_with_a_share_hides_the_weight(tmp_path: Path) -> None:
    """Nobody can tell which of two is the weight."""
    text = ENTRY.format("9.5", "60").replace("fast", "99% fast")
    assert places(compiled(tmp_path, {"a.md": text}), Code.CONTRADICTION) == []
