"""The code blocks of a README, and the session that a reader has who follows it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^```(?P<language>\w+)(?: (?P<place>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
# In blocks of this language stand commands of programs that we do not ship: they cannot be run here.
FOREIGN = "text"
RUN = frozenset({"sh", "python"})


class Block(NamedTuple):
    """A code block: `place` is the file that it is the content of, or `checkout` for commands of a clone."""

    language: str
    place: str
    text: str


def blocks(path: Path) -> tuple[Block, ...]:
    """Return the code blocks of a document in order."""
    found = _BLOCK.finditer(path.read_text(encoding="utf-8"))
    return tuple(Block(one["language"], one["place"] or "", one["text"]) for one in found)


def follow(steps: Iterable[Block], folder: Path) -> str:
    """Do in a folder what the blocks say, and return what was printed; a command that fails is an error."""
    printed = []
    for step in steps:
        if step.language in RUN:
            printed.append(run(step, folder))
        elif step.place:
            (folder / step.place).parent.mkdir(parents=True, exist_ok=True)
            (folder / step.place).write_text(step.text, encoding="utf-8")
    return "".join(printed)


def run(step: Block, folder: Path, **environment: str) -> str:
    """Run the commands or the program of one block."""
    shell = ["sh", "-eu"] if step.language == "sh" else [sys.executable, "-W", "error", "-"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        shell,
        input=step.text,
        cwd=folder,
        env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{step.text}\nexit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout
