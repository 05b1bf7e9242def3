"""CONTRIBUTING is true: its commands, layers and paths are those that there are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
QUOTED = re.findall(r"`([^`\n]+)`", TEXT)
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def layers() -> list[str]:
    """Return the layers that import-linter holds, from the top."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines: list[str] = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    return [layer for line in lines for layer in re.findall(r"\w+", line)]


def test_every_layer_is_explained() -> None:
    """Whoever adds a module finds out where it belongs."""
    assert [one for one in layers() if one not in QUOTED] == []


def test_the_commands_are_those_of_the_makefile() -> None:
    """Each `make` command that is named exists, and has a line in `make help`."""
    named = set(re.findall(r"make (\w+)", TEXT))
    assert named <= set(re.findall(r"^(\w+):.*## ", MAKEFILE, re.MULTILINE))


def test_the_paths_are_there() -> None:
    """A folder or file of the repository that is named can be opened."""
    named = [one for one in QUOTED if re.fullmatch(r"(tests|data|ontology|graph)/[\w./-]+", one)]
    assert [one for one in named if not (ROOT / one).exists()] == []


def test_every_folder_of_tests_is_explained() -> None:
    """The table of tests is complete."""
    folders = {path.parent.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").glob("*/**/*.py")}
    assert {f"{one}/" for one in folders} - {"support/", "examples/"} <= set(QUOTED)
