"""Reading many documents at once: this process begins with the first ones, others with the last, till they meet."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from casegraph.compiler.cache import Memory
from casegraph.compiler.documents import Outcome, Reading, Tools, read_document
from casegraph.errors import EnvironmentFailure

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

# Below this many bytes a second process takes longer to start than it saves.
WORTHWHILE = 400_000
# Small documents go to another process together: a message costs as much as reading some thousand bytes.
_MESSAGE = 32_000

_tools: Tools
_memory: Memory | None


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
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(jobs - 1, initializer=_start, initargs=(tools, memory))
    queue = _Queue(pool, list(_shares(readings)), jobs - 1)
    try:
        for number, share in enumerate(queue.shares):
            if queue.take_first(number):
                yield from (_read(one, tools, memory) for one in share)
            else:
                yield from map(pickle.loads, queue.elsewhere[number].result())
    except BrokenProcessPool as error:
        raise EnvironmentFailure("a process that read documents was ended from outside", "try --jobs 1") from error
    finally:
        queue.close()
        # Whoever stops the build does not wait for what nobody will use.
        pool.shutdown(cancel_futures=True)


class _Queue:
    """What is still to be read: this process takes from the front, each other one from the back when it is free.

    The pool alone would hand out several shares ahead, and at the end one process would wait for another's.
    """

    def __init__(self, pool: Executor, shares: Sequence[Sequence[Reading]], others: int) -> None:
        self.shares = shares
        self.elsewhere: dict[int, Future[list[bytes]]] = {}
        self._pool = pool
        self._waiting = deque(range(len(shares)))
        self._lock = Lock()
        for _ in range(others):
            self._give_last()

    def take_first(self, number: int) -> bool:
        """Take the share of this number, unless another process has it."""
        with self._lock:
            if number in self.elsewhere:
                return False
            self._waiting.popleft()
            return True

    def close(self) -> None:
        """Give nothing more to anybody."""
        with self._lock:
            self._waiting.clear()

    def _give_last(self, done: Future[list[bytes]] | None = None) -> None:
        with self._lock:
            # After a failure there is no process left to give anything to.
            if not self._waiting or (done and (done.cancelled() or done.exception())):
                return
            number = self._waiting.pop()
            future = self.elsewhere[number] = self._pool.submit(_packed, self.shares[number])
        future.add_done_callback(self._give_last)


def _shares(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Put readings together until they are worth a message."""
    share: list[Reading] = []
    for reading in readings:
        share.append(reading)
        if sum(len(one.data) for one in share) >= _MESSAGE:
            yield share
            share = []
    if share:
        yield share


def _read(reading: Reading, tools: Tools, memory: Memory | None) -> Outcome:
    outcome = read_document(reading, tools)
    if memory:
        memory.keep(reading, _pack(outcome))
    return outcome


def _pack(outcome: Outcome) -> bytes:
    return pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL)


def _start(tools: Tools, memory: Memory | None) -> None:
    global _tools, _memory  # what a process of the pool is started with
    _tools, _memory = tools, memory
    # It reads its documents and ends; what it makes has no cycles.
    gc.disable()
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _packed(share: Sequence[Reading]) -> list[bytes]:
    """Read some documents in another process; packed, since what the cache takes is what the first process wants."""
    packed: list[bytes] = []
    for reading in share:
        packed.append(_pack(read_document(reading, _tools)))
        if _memory:
            _memory.keep(reading, packed[-1])
    return packed
