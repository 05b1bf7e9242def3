"""Reading many documents at once: this process begins with the first ones, others with the last, till they meet."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from casegraph.compiler.cache import Memory
from casegraph.compiler.documents import Outcome, Reading, Tools, read_document

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Below this many bytes a second process takes longer to start than it saves.
WORTHWHILE = 400_000
# Documents are taken so many bytes at a time: the last one that a process reads is all that others may wait for.
_SHARE = 32_000
# Nobody holds the lock for longer than it takes to count; who waits so many seconds waits for a process that is gone.
_PATIENCE = 5.0
_FRONT, _BACK = 0, 1

Share = Sequence[Reading]


def cores() -> int:
    """Return how many processes this machine runs at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_documents(
    readings: Sequence[Reading], tools: Tools, memory: Memory | None, jobs: int
) -> Generator[Outcome, None, None]:
    """Yield what came of each reading, in their order, and keep it in `memory`; the same with any number of jobs."""
    if jobs < 2 or sum(len(one.data) for one in readings) < WORTHWHILE:
        yield from (_read(one, tools, memory) for one in readings)
        return
    shares = tuple(_shares(readings))
    claims = _Claims(len(shares))
    helpers = [_Helper(shares, claims, tools, memory) for _ in range(jobs - 1)]
    try:
        done = 0
        while claims.take_first() is not None:
            yield from (_read(one, tools, memory) for one in shares[done])
            done += 1
        elsewhere = {number: packed for helper in helpers for number, packed in helper.results()}
        for number in range(done, len(shares)):
            # Where a helper was ended from outside its part is done here.
            packed = elsewhere.pop(number, None)
            yield from map(pickle.loads, packed) if packed else (_read(one, tools, memory) for one in shares[number])
    finally:
        for helper in helpers:
            helper.stop()


class _Claims:
    """Which shares are taken, by number: so many from the front, and all from some number on; known to every process.

    They are taken without asking the first process, which is busy reading: an answer would take it longer than a share.
    """

    def __init__(self, count: int) -> None:
        from multiprocessing import Array

        self._ends = Array("i", (0, count))

    def take_first(self) -> int | None:
        """Take the first share that is free, None where none is."""
        return self._take(_FRONT)

    def take_last(self) -> int | None:
        """Take the last share that is free, None where none is."""
        return self._take(_BACK)

    def _take(self, end: int) -> int | None:
        lock = self._ends.get_lock()
        if not lock.acquire(timeout=_PATIENCE):
            return None
        try:
            front, back = int(self._ends[_FRONT]), int(self._ends[_BACK])
            if front == back:
                return None
            self._ends[end] = (front + 1, back - 1)[end]
            return (front, back - 1)[end]
        finally:
            lock.release()


class _Helper:
    """A process that takes shares from the back, and hands over all results when nothing is left to take."""

    def __init__(self, shares: Sequence[Share], claims: _Claims, tools: Tools, memory: Memory | None) -> None:
        from multiprocessing import Pipe, Process

        self._results, results = Pipe(duplex=False)
        self._process = Process(target=_help, args=(shares, claims, tools, memory, results), daemon=True)
        self._process.start()
        # The process alone holds the other end now, so that its end is the end of the results.
        results.close()

    def results(self) -> Iterator[tuple[int, list[bytes]]]:
        """Yield the number of each share with its outcomes, packed; those that are lost are left out."""
        with suppress(EOFError):
            while True:
                yield self._results.recv()

    def stop(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._results.close()


def _help(shares: Sequence[Share], claims: _Claims, tools: Tools, memory: Memory | None, results: Connection) -> None:
    # It reads its documents and ends; what it makes has no cycles.
    gc.disable()
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    made = []
    while (number := claims.take_last()) is not None:
        made.append((number, [_packed(one, tools, memory) for one in shares[number]]))
    for one in made:
        results.send(one)


def _shares(readings: Share) -> Iterator[Share]:
    """Put readings together until they are worth taking."""
    share: list[Reading] = []
    for reading in readings:
        share.append(reading)
        if sum(len(one.data) for one in share) >= _SHARE:
            yield share
            share = []
    if share:
        yield share


def _read(reading: Reading, tools: Tools, memory: Memory | None) -> Outcome:
    outcome = read_document(reading, tools)
    if memory:
        memory.keep(reading, _pack(outcome))
    return outcome


def _packed(reading: Reading, tools: Tools, memory: Memory | None) -> bytes:
    """Read a document for another process; packed, since what the cache takes is what that one wants."""
    packed = _pack(read_document(reading, tools))
    if memory:
        memory.keep(reading, packed)
    return packed


def _pack(outcome: Outcome) -> bytes:
    return pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)
