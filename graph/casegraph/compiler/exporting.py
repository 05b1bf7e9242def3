"""Exporting: the formats that draw the graph in a second process, all others in this one, at the same time.

The library that the page is made with takes as long to import as everything else of a small build together; so the
second process starts with the build and loads it while documents are read.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO

from casegraph.exporters import DRAWN, Artifact, load_exporter
from casegraph.model.graph import CaseGraph
from casegraph.model.schema import Schema

Export = Callable[[CaseGraph], Iterator[Artifact]]


@contextmanager
def exporting(formats: Iterable[str]) -> Iterator[Export]:
    """Give the function that exports a graph in these formats; a failing exporter raises as it does alone."""
    names = sorted(set(formats))
    drawn = [name for name in names if name in DRAWN]
    if not drawn:
        yield lambda graph: _export(names, graph)
        return
    with subprocess.Popen(  # noqa: S603  # this very program, and names from our own table
        [sys.executable, "-c", f"from {__name__} import serve; serve()", *drawn],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as helper:
        try:
            yield lambda graph: _together(helper, graph, drawn, [name for name in names if name not in drawn])
        finally:
            helper.kill()


def serve() -> None:
    """Be the second process: load the exporters that are named, then export the graph that arrives."""
    names = sys.argv[1:]
    for _ in _export(names, CaseGraph({}, (), Schema({}, {}, {}, {}), {})):
        pass  # The exporters import what they need when they first run.
    graph = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that started this one
    pickle.dump(list(_export(names, graph)), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.flush()


def _export(names: Sequence[str], graph: CaseGraph) -> Iterator[Artifact]:
    for name in names:
        yield from load_exporter(name)(graph)


def _together(
    helper: subprocess.Popen[bytes], graph: CaseGraph, drawn: Sequence[str], others: Sequence[str]
) -> Iterator[Artifact]:
    """Export here and there; where the second process fails, its part is done here and fails as it must."""
    sent = _send(helper.stdin, graph)
    yield from _export(others, graph)
    received = _receive(helper.stdout) if sent else None
    yield from _export(drawn, graph) if received is None else received


def _send(pipe: IO[bytes] | None, graph: CaseGraph) -> bool:
    try:
        if pipe:
            pickle.dump(graph, pipe, pickle.HIGHEST_PROTOCOL)
            pipe.close()
    except BrokenPipeError:
        return False
    return True


def _receive(pipe: IO[bytes] | None) -> list[Artifact] | None:
    try:
        return list(pickle.load(pipe)) if pipe else None  # noqa: S301  # from the process started above
    except (EOFError, pickle.UnpicklingError):
        return None
