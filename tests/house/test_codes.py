"""Every code is raised by the program, and by a test."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from casegraph.diagnostics import Code

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "graph" / "casegraph" / "diagnostics"
EXAMPLES = ROOT / "tests" / "examples"


def words(paths: Iterable[Path]) -> set[str]:
    """Return every word of some modules."""
    return {word for path in paths for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))}


def test_every_code_is_raised() -> None:
    """A code that nothing raises promises what does not happen: raise it, or take it out of the catalogue."""
    raised = words(path for path in (ROOT / "graph").rglob("*.py") if path.parent != CATALOGUE)
    assert [f"{code.value} {code.name}" for code in Code if code.name not in raised] == []


def test_every_code_has_a_test() -> None:
    """A code without a test may stop being raised: name it, or its number, in a test that has it reported."""
    tested = words(path for path in (ROOT / "tests").rglob("*.py") if path.parent != Path(__file__).parent)
    tested |= {path.name for path in EXAMPLES.rglob("*")}
    assert [f"{code.value} {code.name}" for code in Code if not {code.name, code.value} & tested] == []
