"""Exporting: the formats that draw the graph in a second process, the rest in this one meanwhile.

The library that the page is made with takes as long to import as everything else of a small build together; so the
second process starts with the build and loads it while documents are read. It is given the graph before the rules look
at it, and gives every node its place meanwhile. Of a large graph it makes some other formats too, so that the two have
about equal work. It writes its files by itself where they are staged: what it would hand over is as much as all that it
was given.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from casegraph.compiler.collector import uncollected
from casegraph.compiler.writing import Output, Summing, put_file
from casegraph.exporters import BESIDE, DRAWN, Artifact, load_exporter

if TYPE_CHECKING:
    from pathlib import Path

    from casegraph.model.graph import CaseGraph

# In the time that the second process takes to load this one makes all that is not drawn of so many nodes.
_LARGE = 10_000
# A small graph waits in a pipe of so many bytes, where the system allows it, and nobody waits for it to be read.
_PIPE = 1 << 20


class Helper(subprocess.Popen[bytes]):
    """The second process, and whether it has the graph already."""

    has_graph = False


@contextmanager
def helping(formats: Collection[str]) -> Iterator[Helper | None]:
    """Start the process where some of these formats draw (none: all do)."""
    names = [name for name in DRAWN if name in formats or not formats]
    helper = _started(names) if names else None
    if helper is None:
        yield None
        return
    with helper:
        try:
            yield helper
        finally:
            helper.kill()


def _started(names: Sequence[str]) -> Helper | None:
    """Start the process, None where the machine has none to give: it saves time, and is not needed."""
    # `-P`: what lies in the folder where the user stands is no module of ours.
    command = [sys.executable, "-P", "-c", f"from {__name__} import serve; serve()", *names]
    pipe = subprocess.PIPE
    try:
        return Helper(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, pipesize=_PIPE)
    except OSError:
        return None


class Made(NamedTuple):
    """A file that the second process made: its path below the output folder, and what is known of it."""

    path: str
    output: Output


def hand_over(helper: Helper, graph: CaseGraph) -> None:
    """Give the second process the graph before anything is known of it but its nodes and edges."""
    _send(helper, graph)
    helper.has_graph = True


def export_graph(
    graph: CaseGraph, formats: Iterable[str], helper: Helper | None = None, staging: Path | None = None
) -> Iterator[Artifact | Made]:
    """Yield the files of each format; a failing exporter raises as it does without a helper.

    What the helper makes stands in the folder `staging`; without one it is only summed up. A graph that was handed over
    differs from this one in nothing but what `noting` notes.
    """
    names = sorted(set(formats))
    if helper is None:
        yield from _export(names, graph)
        return
    if not helper.has_graph:
        hand_over(helper, graph)
    apart = [name for name in names if name in DRAWN or (name in BESIDE and len(graph.nodes) > _LARGE)]
    _send(helper, (graph.findings, graph.links, apart, staging), is_last=True)
    yield from _export([name for name in names if name not in apart], graph)
    received = _receive(helper)
    # Where the second process fails, its part is done here, and fails as it must.
    yield from _export(apart, graph) if received is None else received


def serve() -> None:
    """Be the second process: load the exporters that are named, then export the graph that arrives as it is told to."""
    from concurrent.futures import ThreadPoolExecutor

    from casegraph.analytics.layout import positions
    from casegraph.model.graph import CaseGraph
    from casegraph.model.schema import Schema

    for _ in _export(sys.argv[1:], CaseGraph({}, (), Schema({}, {}, {}, {}), {})):
        pass  # The exporters import what they need when they first run.
    with uncollected():
        graph: CaseGraph = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that started this one
        # Whoever sends the rest does not wait till every node has its place, nor long for each piece to be taken.
        sys.setswitchinterval(1e-4)
        with ThreadPoolExecutor(1) as reading:
            rest = reading.submit(pickle.load, sys.stdin.buffer)
            positions(graph)
        findings, links, names, staging = rest.result()
        made = [(one.path, tuple(_made(one, staging))) for one in _export(names, graph.noting(findings, links))]
    pickle.dump(made, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.flush()


def _export(names: Sequence[str], graph: CaseGraph) -> Iterator[Artifact]:
    for name in names:
        yield from load_exporter(name)(graph)


def _made(artifact: Artifact, staging: Path | None) -> Output:
    return put_file(staging / artifact.path, artifact.pieces) if staging else Summing(artifact.pieces).output()


def _send(helper: Helper, work: object, *, is_last: bool = False) -> None:
    """Hand something over, all at once, to a process that may be gone; what it did not take is let go."""
    pipe = helper.stdin
    if pipe is None or pipe.closed:
        return
    try:
        pickle.dump(work, pipe, pickle.HIGHEST_PROTOCOL)
        (pipe.close if is_last else pipe.flush)()
    except OSError:
        with suppress(OSError):
            pipe.close()


def _receive(helper: Helper) -> list[Made] | None:
    try:
        made = pickle.load(helper.stdout) if helper.stdout else None  # noqa: S301  # from the process started above
    except (EOFError, pickle.UnpicklingError):
        return None
    return None if made is None else [Made(path, Output(*output)) for path, output in made]
