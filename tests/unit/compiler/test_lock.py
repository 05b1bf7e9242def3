"""One build at a time, and a lock that dies with its holder."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from casegraph.compiler import lock
from casegraph.compiler.lock import LOCK_NAME, BusyError, exclusive
from casegraph.compiler.places import STAGING_NAME
from casegraph.compiler.recovery import settle
from casegraph.errors import EnvironmentFailure


def test_a_second_holder_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    """The message names the process, so that a user can look for it."""
    with exclusive(tmp_path), pytest.raises(BusyError, match=f"process {os.getpid()}"), exclusive(tmp_path):
        pass


def test_a_lock_is_gone_when_its_holder_ends(tmp_path: Path) -> None:
    """Nothing is left in the folder, and the next one may hold it."""
    with exclusive(tmp_path):
        pass
    with exclusive(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_a_dead_holder_is_no_lock(tmp_path: Path) -> None:
    """What kill -9 leaves behind stops nobody."""
    (tmp_path / LOCK_NAME).write_text("999999\n", encoding="ascii")
    with exclusive(tmp_path):
        assert (tmp_path / LOCK_NAME).read_text(encoding="ascii") == f"{os.getpid()}\n"


def test_a_reader_does_not_wait_for_a_build_that_only_stages(tmp_path: Path) -> None:
    """Until the journal stands, the old files are whole and can be read."""
    (tmp_path / STAGING_NAME).mkdir()
    with exclusive(tmp_path):
        settle(tmp_path)
        assert (tmp_path / STAGING_NAME).exists()


def test_who_waits_gets_the_lock_from_its_holder(tmp_path: Path) -> None:
    """The name of a lock that was taken away meanwhile is not mistaken for a lock."""
    entered = threading.Event()

    def wait() -> None:
        with exclusive(tmp_path, wait=True):
            entered.set()

    waiting = threading.Thread(target=wait)
    with exclusive(tmp_path):
        waiting.start()
        assert not entered.wait(0.1)
    waiting.join(5)
    assert entered.is_set()


def test_a_lock_that_the_file_system_refuses_names_the_path(tmp_path: Path) -> None:
    """A link in the place of the lock is not followed."""
    (tmp_path / LOCK_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EnvironmentFailure, match=LOCK_NAME), exclusive(tmp_path):
        pass


def test_without_locks_a_folder_can_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no advisory locks, builds work all the same."""
    monkeypatch.setattr(lock, "fcntl", None)
    with exclusive(tmp_path):
        assert (tmp_path / LOCK_NAME).exists()
