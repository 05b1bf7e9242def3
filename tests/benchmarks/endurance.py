"""Minutes of normal queries beside runaways: what fails, what is late, and how the memory grows.

Run by itself, `python -m tests.benchmarks.endurance [MINUTES]`, since it takes as long as it says.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.server import dataset
from tests.benchmarks.timing import Row
from tests.server.test_load import RUNAWAYS, Client, Runaway
from tests.support.serving import Running, serving

import casegraph

CLIENTS = 4
MINUTES = 10.0
# Seconds of normal queries alone, for comparison, and what passes between one round of runaways and the next.
ALONE = 30.0
PAUSE = 3.0
LIMIT = 5.0
# The memory of the first minute is that of a service that warms up.
WARM = 60.0
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Watch(threading.Thread):
    """Notes the memory of the service's own process and of the one that makes the others, in megabytes, by second."""

    def __init__(self, service: Running, until: float) -> None:
        super().__init__()
        assert service.process is not None
        self._number, self._until, self._begun = service.process.pid, until, time.monotonic()
        self.seen: list[tuple[float, float]] = []

    def run(self) -> None:
        """Look once a second."""
        while time.monotonic() < self._until:
            held = sum(map(resident, (self._number, *children(self._number))))
            self.seen.append((time.monotonic() - self._begun, held))
            time.sleep(1)

    def growth(self) -> tuple[float, float]:
        """Return the median of the last tenth of the time, and of the tenth after the service was warm."""
        warm = [held for at, held in self.seen if at >= min(WARM, self.seen[-1][0] / 2)]
        tenth = max(1, len(warm) // 10)
        return _middle(warm[-tenth:]), _middle(warm[:tenth])


class Outcome(NamedTuple):
    """What became of all: times of normal queries in milliseconds, those that failed, how late runaways ended."""

    times: Sequence[float]
    failed: int
    latest: float
    wrong: int


def resident(number: int) -> float:
    """Return the megabytes that a process holds, 0 for one that is gone."""
    try:
        return int(Path(f"/proc/{number}/statm").read_text().split()[1]) * _PAGE / 1e6
    except OSError:
        return 0


def children(number: int) -> tuple[int, ...]:
    """Return the numbers of the children of a process."""
    found = Path(f"/proc/{number}/task").glob("*/children")
    return tuple(int(one) for path in found for one in path.read_text().split())


def normal(service: Running, seconds: float) -> list[Client]:
    """Start the clients that ask normal queries for a time."""
    clients = [Client(service.port, time.monotonic() + seconds) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    return clients


def ended(clients: Sequence[Client], runaways: Sequence[Runaway] = ()) -> Outcome:
    """Wait for the clients, and sum up."""
    for client in clients:
        client.join()
    times = sorted(taken * 1000 for client in clients for taken in client.times)
    failed = sum(len(client.failed) for client in clients)
    wrong = sum(one.status not in {503, 507} for one in runaways)
    return Outcome(times, failed, max((one.taken for one in runaways), default=0.0), wrong)


def rounds(service: Running, seconds: float) -> list[Runaway]:
    """Send ten runaways at once, wait for them, and again, till the time is over."""
    until, sent = time.monotonic() + seconds, list[Runaway]()
    while time.monotonic() + LIMIT + 1 < until:
        threads = [Runaway(service, query) for query in RUNAWAYS]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        sent += threads
        time.sleep(PAUSE)
    return sent


def endurance(minutes: float = MINUTES) -> Iterator[Row]:
    """Normal queries alone, then beside round after round of runaways."""
    with TemporaryDirectory() as folder:
        dataset(casegraph.compile().graph, Path(folder))
        with serving("--data", folder, "--seconds", str(LIMIT)) as service:
            alone = ended(normal(service, ALONE))
            watch = Watch(service, time.monotonic() + minutes * 60)
            watch.start()
            clients = normal(service, minutes * 60)
            runaways = rounds(service, minutes * 60)
            beside = ended(clients, runaways)
            watch.join()
            yield from _rows(alone, beside, watch)
            told = f"{len(beside.times)} normal queries, {len(runaways)} runaways, {beside.wrong} of them not ended"
            yield Row(told, beside.failed + beside.wrong, 1, "failed", "one", 0)


def _rows(alone: Outcome, beside: Outcome, watch: Watch) -> Iterator[Row]:
    late, early = watch.growth()
    yield Row("a normal query in the middle", _middle(beside.times), _middle(alone.times), "ms", "alone", 3)
    yield Row("the slowest of a hundred", _last(beside.times), _last(alone.times), "ms", "alone", 3)
    yield Row("the latest end of a runaway", beside.latest, LIMIT, "s", "the limit", (LIMIT + 1) / LIMIT)
    yield Row("memory at the end", late, early, "MB", "when warm", 1.05)


def _last(times: Sequence[float]) -> float:
    return times[int(len(times) * 0.99) - 1]


def _middle(numbers: Sequence[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]


def main() -> int:
    """Print the table, and return 1 where a goal is missed."""
    found = list(endurance(*map(float, sys.argv[1:2])))
    print("| what | ours | baseline | ratio | goal |\n|---|---|---|---|---|")  # noqa: T201 - the table is the result
    print(*found, sep="\n")  # noqa: T201
    return int(any(row.ratio > row.goal for row in found))


if __name__ == "__main__":
    sys.exit(main())
