"""Twenty-five documents: reading and extracting them, in one process and in several, and the memory of a build."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.documents import CORPUS, parse_all
from tests.benchmarks.timing import Row, interleaved, peak_megabytes

from casegraph.compiler import build
from casegraph.compiler.collector import uncollected
from casegraph.compiler.documents import Reading, Tools
from casegraph.compiler.executors import cores, read_documents
from casegraph.diagnostics import Diagnostics
from casegraph.workspace import find_workspace

MEMORY = 300.0


def extraction() -> Iterator[Row]:
    """Reading and extracting every document as a build does, against parsing them with a parser in Python."""
    read, count = reader()
    times = interleaved(lambda: read(cores()), parse_all, 7)
    yield Row(f"read, extract {count} documents", *times, "ms", "markdown-it-py parses", 0.5)
    if cores() > 1:
        times = interleaved(lambda: read(2), lambda: read(1), 7)
        yield Row("read, extract with two jobs", *times, "ms", "with one", 1 / 1.6)


def reader() -> tuple[Callable[[int], None], int]:
    """Return what reads all documents with so many jobs, and how many there are."""
    workspace, found = find_workspace([CORPUS]), Diagnostics()
    tools = Tools(
        build._profile(workspace, build._schema(workspace), found), lambda them: build._lexicon(workspace, them)
    )
    files = sorted(CORPUS.rglob("*.md"))

    def read(jobs: int) -> None:
        readings = [Reading.of(path.name, path.read_bytes()) for path in files]
        # As a build does, which leaves the collector off.
        with uncollected():
            deque(read_documents(readings, tools, None, jobs), maxlen=0)

    return read, len(files)


def memory() -> Iterator[Row]:
    """The most memory that building the corpus takes, against what is thought decent."""
    with TemporaryDirectory() as folder:
        peak = peak_megabytes("-m", "casegraph", "build", CORPUS, "--out", Path(folder) / "out", "--quiet")
    yield Row("memory of building the corpus", peak, MEMORY, "MB", "allowance", 1)
