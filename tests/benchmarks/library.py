"""Five hundred documents with every export: against a parser alone, against fifty, and again after one edit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from math import log10
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.documents import library, parsing_time
from tests.benchmarks.timing import Row, run_once

COPIES = 20
MEMORY = 1024.0


def whole_library() -> Iterator[Row]:
    """The corpus copied to 500 documents: time, growth, memory, and a build after one edit."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        environment = {"XDG_CACHE_HOME": str(folder / "cache")}
        small, large = library(folder / "small", COPIES // 10), library(folder / "large", COPIES)
        few, _ = run_once(build(small, folder), environment)
        clean, peak = run_once(build(large, folder), environment)
        edit(large)
        again, _ = run_once(build(large, folder), environment)
    yield Row("build 500 documents", clean, parsing_time(COPIES), "ms", "markdown-it-py parses", 2.5)
    yield Row("growth from 50 to 500 documents", log10(clean / few), 1.0, "as exponent", "linear", 1.1)
    yield Row("build after one edit", again, clean, "ms", "the clean build", 0.15)
    yield Row("memory of building 500 documents", peak, MEMORY, "MB", "allowance", 1)


def build(sources: Path, folder: Path) -> list[str | os.PathLike[str]]:
    """Return the arguments of a build with every export."""
    return ["-m", "casegraph", "build", sources, "--out", folder / f"out-{sources.name}", "--quiet"]


def edit(folder: Path) -> None:
    """Add a line to one document."""
    path = max(folder.rglob("*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\n- one more line\n", encoding="utf-8")
