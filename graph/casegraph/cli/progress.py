"""One line on a terminal that says how far a build is."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from casegraph.sentences import told

Progress = Callable[[str, int, int], None]

_ERASE = "\r\x1b[K"


@contextmanager
def progress_line(*, quiet: bool, language: str = "en") -> Iterator[Progress | None]:
    """Give a callback that redraws the line, None where nobody watches; the line is gone at the end."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return

    def draw(stage: str, done: int, total: int) -> None:
        sys.stderr.write(f"{_ERASE}{told(stage, language)} {done}/{total}")
        sys.stderr.flush()

    try:
        yield draw
    finally:
        sys.stderr.write(_ERASE)
        sys.stderr.flush()
