"""How the time of a whole build grows with its documents, as a ratio, so that no machine is too slow for a test."""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable

from tests.support.compiling import Files, extracted, shipped

from casegraph.assembly.assemble import assemble
from casegraph.assembly.ledger import Ledger
from casegraph.assembly.library import Library
from casegraph.diagnostics import Diagnostics
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.passes import run_passes
from casegraph.rules import run_rules

# What is linear takes eight times as long for eight times as much, and what is quadratic 64 times.
TIMES = 8
LINEAR = 16.0


def build(files: Files) -> CaseGraph:
    """Read, extract, assemble and check documents, without what a build of any size costs."""
    schema, profile, _ = shipped()
    told = [extracted(text if isinstance(text, str) else text.decode(), path) for path, text in files.items()]
    library = Library(lambda _: "", DEFAULT_BASE)
    graph = run_passes(assemble(told, schema, profile, library=library, found=Diagnostics(), ledger=Ledger()))
    list(run_rules(graph))
    return graph


def growth(files: Callable[[int], Files], size: int) -> float:
    """Return how many times as long the processor takes for documents of eight times a size, at best of several."""

    def seconds(files: Files, repeat: int) -> float:
        return min(timeit.repeat(lambda: build(files), timer=time.process_time, number=1, repeat=repeat))

    seconds(files(size), 1)  # whatever is made on first use
    return seconds(files(TIMES * size), 2) / seconds(files(size), 3)
