"""Documents are read in one process or in several, with the same outcomes in the same order."""

from __future__ import annotations

import os
import signal
from functools import partial

import pytest

from casegraph.compiler import build, executors
from casegraph.compiler.documents import Reading, Tools
from casegraph.diagnostics import Diagnostics
from casegraph.errors import EnvironmentFailure
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
    monkeypatch.setattr(executors, "_MESSAGE", 0)


def readings(count: int) -> list[Reading]:
    """Return so many documents."""
    return [Reading.of(f"docs/{number}.md", TEXT.format(number).encode()) for number in range(1, count + 1)]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("count", [1, 5, 40])
def test_any_number_of_jobs_gives_the_same(tools: Tools, count: int) -> None:
    """Each outcome in the place of its document."""
    alone = list(executors.read_documents(readings(count), tools, None, 1))
    assert list(executors.read_documents(readings(count), tools, None, 2)) == alone
    assert [one.extraction.path for one in alone if one.extraction] == [one.path for one in readings(count)]


def test_little_to_read_starts_no_process(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting one would take longer than reading."""
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", None)
    assert len(list(executors.read_documents(readings(3), tools, None, 8))) == 3


@pytest.mark.usefixtures("eager")
def test_a_process_ended_from_outside_is_a_failure_of_the_machine(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to try, and no hang."""
    monkeypatch.setattr(executors, "_packed", _die)
    with pytest.raises(EnvironmentFailure, match="ended from outside"):
        list(executors.read_documents(readings(3), tools, None, 2))


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


def _die(_reading: Reading) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
