"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "graph"
WITH_EXAMPLES = sorted(path for path in SOURCE.rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    """Return the name by which a module is imported."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=name)
def test_examples_give_what_they_say(path: Path) -> None:
    """Each `>>>` prints what stands below it."""
    result = doctest.testmod(import_module(name(path)), report=True)
    assert (result.failed, result.attempted > 0) == (0, True)
