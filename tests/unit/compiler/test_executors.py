"""Documents are read in one process or in several, with the same outcomes in the same order."""

from __future__ import annotations

import os
import signal
from functools import partial
from multiprocessing import Process

import pytest

from casegraph.compiler import build, executors
from casegraph.compiler.documents import Reading, Tools
from casegraph.diagnostics import Diagnostics
from casegraph.workspace import find_workspace

TEXT = "# A\n\n## Acme - mail {0}\n\n**Company**: Acme\n**Scale**: {0} million orders/day\n"


@pytest.fixture(scope="module")
def tools() -> Tools:
    """Give what documents are read with."""
    workspace = find_workspace([])
    profile = build._profile(workspace, build._schema(workspace), Diagnostics())
    return Tools(profile, partial(build._lexicon, workspace))


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a second process start for whatever there is to read."""
    monkeypatch.setattr(executors, "WORTHWHILE", 0)
    monkeypatch.setattr(executors, "_SHARE", 0)


def readings(count: int) -> list[Reading]:
    """Return so many documents."""
    return [Reading.of(f"docs/{number}.md", TEXT.format(number).encode()) for number in range(1, count + 1)]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.parametrize("count", [1, 5, 40])
def test_any_number_of_jobs_gives_the_same(tools: Tools, count: int, jobs: int) -> None:
    """Each outcome in the place of its document."""
    alone = list(executors.read_documents(readings(count), tools, None, 1))
    assert list(executors.read_documents(readings(count), tools, None, jobs)) == alone
    assert [one.extraction.path for one in alone if one.extraction] == [one.path for one in readings(count)]


def test_little_to_read_starts_no_process(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting one would take longer than reading."""
    monkeypatch.setattr("multiprocessing.Process", None)
    assert len(list(executors.read_documents(readings(3), tools, None, 8))) == 3


@pytest.mark.usefixtures("eager")
def test_what_a_process_ended_from_outside_had_taken_is_read_here(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build needs nobody else."""
    alone = list(executors.read_documents(readings(9), tools, None, 1))
    monkeypatch.setattr(executors, "_packed", _die)
    assert list(executors.read_documents(readings(9), tools, None, 3)) == alone


@pytest.mark.parametrize("turns", ["aab", "bba", "ababab", "bbbb", "aaaa"])
def test_each_share_is_taken_once(turns: str) -> None:
    """From both ends till they meet."""
    claims = executors._Claims(3)
    taken = [claims.take_first() if turn == "a" else claims.take_last() for turn in turns]
    numbers = [one for one in taken if one is not None]
    assert (sorted(numbers), len(numbers)) == ([0, 1, 2], 3)


def test_nobody_waits_for_a_process_that_ended_while_it_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its lock stays shut for good; then nothing more is shared out."""
    monkeypatch.setattr(executors, "_PATIENCE", 0.01)
    claims = executors._Claims(3)
    holder = Process(target=_end_with, args=(claims,))
    holder.start()
    holder.join()
    assert (claims.take_first(), claims.take_last()) == (None, None)


@pytest.mark.usefixtures("eager")
def test_whoever_stops_early_does_not_wait(tools: Tools) -> None:
    """What nobody takes is not read."""
    outcomes = executors.read_documents(readings(60), tools, None, 2)
    first = next(outcomes)
    outcomes.close()
    assert first.extraction is not None


def test_a_machine_has_a_core() -> None:
    """At least the one that runs this."""
    assert 1 <= executors.cores() <= (os.cpu_count() or 1)


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _end_with(claims: executors._Claims) -> None:
    claims._ends.get_lock().acquire()
    _die()
