"""The tree is the architecture: what lies where, and how long it may get."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "graph" / "casegraph"
MODULES = sorted(PACKAGE.rglob("*.py"))
TOP = {
    "graph", "ontology", "data", "exports", "tests", "pyproject.toml", "README.md", "README.zh.md", "LICENSE",
    "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "Makefile", "requirements.lock",
}  # fmt: skip
DRAWERS = {"utils", "util", "common", "misc", "base", "manager", "helpers", "helper", "core"}
LONGEST = 250


def tracked() -> list[str]:
    """Return every file of the repository, also those not yet added to it."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [path for path in listing.stdout.decode().split("\0") if path and (ROOT / path).exists()]


def test_the_top_level_is_what_the_architecture_says() -> None:
    """Nothing new lies at the top; dotfiles are configuration."""
    assert {path.split("/")[0] for path in tracked() if not path.startswith(".")} <= TOP


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_fits_one_idea(path: Path) -> None:
    """Split a module that has more lines than these by meaning; its docstring is one sentence that says what it is."""
    text = path.read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(text)) or "").split("\n")[0]
    assert (len(text.splitlines()) <= LONGEST, first[-1:] in {".", ":"}) == (True, True)


def test_no_module_is_a_drawer() -> None:
    """A name says what is in it."""
    assert [path for path in MODULES if path.stem in DRAWERS or path.parent.name in DRAWERS] == []


def test_nothing_that_a_build_wrote_is_committed() -> None:
    """Exports are made, not kept; only the page that says so is."""
    assert [path for path in tracked() if path.startswith("exports/")] == ["exports/README.md"]


def test_no_file_names_this_machine() -> None:
    """What is committed reads the same everywhere."""
    homes = tuple(f"/{name}/" for name in ("home", "root", "Users", "work"))
    texts = [path for path in tracked() if path.endswith((".py", ".md", ".yaml", ".ttl", ".toml", ".lock", "Makefile"))]
    own = f"tests/house/{Path(__file__).name}"
    found = [path for path in texts if path != own and any(one in (ROOT / path).read_text("utf-8") for one in homes)]
    assert found == []
