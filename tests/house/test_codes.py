"""Every code is raised by the program, and by a test."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from casegraph.diagnostics import Code

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "graph" / "casegraph" / "diagnostics"


def words(paths: Iterable[Path]) -> set[str]:
    """Return every word of some modules."""
    return {word for path in paths for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}


RAISED = words(path for path in (ROOT / "graph").rglob("*.py") if path.parent != CATALOGUE)
TESTED = words(path for path in (ROOT / "tests").rglob("*.py") if path.parent != Path(__file__).parent)


@pytest.mark.parametrize("code", list(Code), ids=lambda code: f"{code.value}-{code.name}")
def test_a_code_is_raised_and_tested(code: Code) -> None:
    """A code without a use promises what does not happen; one without a test may stop happening."""
    assert (code.name in RAISED, bool({code.name, code.value} & TESTED)) == (True, True)
