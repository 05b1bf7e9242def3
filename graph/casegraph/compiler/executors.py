"""Reading many documents at once: in this process, or in several where there is enough to read."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Sequence

from casegraph.compiler.documents import Outcome, Reading, Tools, read_document
from casegraph.errors import EnvironmentFailure

# Below this many bytes a second process takes longer to start than it saves.
WORTHWHILE = 400_000
# A process takes several documents at a time, so that few messages carry many.
_SHARES = 8

_tools: Tools


def cores() -> int:
    """Return how many processes this machine runs at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_documents(readings: Sequence[Reading], tools: Tools, jobs: int) -> Generator[Outcome, None, None]:
    """Yield what came of each reading, in their order; the same with any number of jobs."""
    if jobs < 2 or sum(len(one.data) for one in readings) < WORTHWHILE:
        yield from (read_document(one, tools) for one in readings)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    share = max(1, len(readings) // (jobs * _SHARES))
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(tools,))
    try:
        yield from pool.map(_read, readings, chunksize=share)
    except BrokenProcessPool as error:
        raise EnvironmentFailure("a process that read documents was ended from outside", "try --jobs 1") from error
    finally:
        # Whoever stops the build does not wait for what nobody will use.
        pool.shutdown(cancel_futures=True)


def _start(tools: Tools) -> None:
    global _tools  # noqa: PLW0603  # what a process of the pool is started with
    _tools = tools
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(reading: Reading) -> Outcome:
    return read_document(reading, _tools)
