"""Processes of the service that are killed from outside: it comes back, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.server.test_load import RUNAWAYS
from tests.support.serving import Answer, Running, serving

PROCESSES = Path("/proc")
# Those that need time, not memory.
SLOW = (RUNAWAYS[0], RUNAWAYS[2], RUNAWAYS[7])
pytestmark = pytest.mark.skipif(
    not (PROCESSES / "self/stat").exists(), reason="NOT CHECKED: this system does not show its processes in /proc"
)


class Seen(NamedTuple):
    """A process of the system: its number, the state it is in, its parent."""

    number: int
    state: str
    parent: int


@pytest.fixture
def running(data: Path) -> Iterator[Running]:
    """Run the service in processes of its own."""
    with serving("--data", data) as service:
        yield service


def below(parent: int) -> list[Seen]:
    """Return the children of a process."""
    return [one for one in _seen() if one.parent == parent]


def _seen() -> Iterator[Seen]:
    for path in PROCESSES.glob("[0-9]*/stat"):
        try:
            state, parent = path.read_text(errors="replace").rpartition(")")[2].split()[:2]
        except OSError:
            continue
        yield Seen(int(path.parent.name), state, int(parent))


def service_number(running: Running) -> int:
    """Return the number of the service's own process."""
    assert running.process is not None
    return running.process.pid


def nursery(running: Running) -> int:
    """Return the number of the process that makes those of the queries."""
    (found,) = below(service_number(running))
    return found.number


def comes(check: Callable[[], bool], seconds: float = 20) -> bool:
    """Wait till something is so."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if check():
            return True
        time.sleep(0.05)
    return False


def is_whole(running: Running, before: set[int]) -> bool:
    """Tell whether there is one parent of processes, with some, and nothing is left of those before."""
    children = below(service_number(running))
    left = [one for one in _seen() if one.number in before]
    return len(children) == 1 and children[0].state != "Z" and bool(below(children[0].number)) and not left


def test_the_next_query_is_answered_after_the_parent_of_the_processes_was_killed(running: Running) -> None:
    """Again and again; nothing of those before is left, not even as a zombie."""
    for _ in range(3):
        parent = nursery(running)
        before = {parent, *(one.number for one in below(parent))}
        os.kill(parent, signal.SIGKILL)
        assert comes(lambda: running.ask("ASK {}").status == 200)
        assert comes(partial(is_whole, running, before))
    assert [running.ask("ASK {}").status for _ in range(20)] == [200] * 20


def test_a_query_in_flight_is_told_to_come_again(running: Running) -> None:
    """With a clean status, at once, and the service stays."""
    answers: list[Answer] = []
    threads = [threading.Thread(target=lambda query=query: answers.append(running.ask(query, "*/*"))) for query in SLOW]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    parent, begun = nursery(running), time.monotonic()
    before = {parent, *(one.number for one in below(parent))}
    os.kill(parent, signal.SIGKILL)
    for thread in threads:
        thread.join(30)
    assert [(one.status, one.headers["retry-after"]) for one in answers] == [(503, "1")] * 3
    assert time.monotonic() - begun < 4
    assert running.ask("ASK {}").status == 200
    assert comes(lambda: is_whole(running, before))


def test_one_that_was_killed_while_it_waited_fails_no_query(running: Running) -> None:
    """Another takes its place."""
    waiting = below(nursery(running))
    for one in waiting:
        os.kill(one.number, signal.SIGKILL)
    assert comes(lambda: all(one.state == "Z" for one in below(nursery(running))))
    assert [running.ask("ASK {}").status for _ in range(10)] == [200] * 10


def test_with_the_service_all_of_them_go(running: Running) -> None:
    """Even where it has no time to end them."""
    parent = nursery(running)
    all_of_them = {parent, *(one.number for one in below(parent))}
    os.kill(service_number(running), signal.SIGKILL)
    alive = "RSD"
    assert comes(lambda: not [one for one in _seen() if one.number in all_of_them and one.state in alive])
