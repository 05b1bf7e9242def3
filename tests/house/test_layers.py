"""Imports flow one way, and what starts slowly is imported on first use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SLOW = {"networkx", "rdflib", "pyvis", "pyshacl", "pyoxigraph", "jinja2", "yaml", "pyromark", "starlette", "uvicorn"}


def imported_by(*arguments: str) -> set[str]:
    """Return the top-level packages that a command imports."""
    program = (
        "import sys; from casegraph.cli.main import main; main(sys.argv[1:]); "
        "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_the_layers_are_kept() -> None:
    """No module imports upward or from a sibling, every module is placed, and the core is free of libraries."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("arguments", [("-h",), ("build", "-h"), ("query", "-h"), ("serve", "-h")])
def test_help_imports_no_library(arguments: tuple[str, ...]) -> None:
    """Help is there before one has noticed."""
    assert imported_by(*arguments) & SLOW == set()


def test_check_imports_nothing_that_only_exports_need() -> None:
    """A check without shapes starts neither networkx nor rdflib."""
    assert imported_by("check") & {"networkx", "rdflib", "pyvis", "pyshacl"} == set()
