"""Whatever interrupts a publication, the next command finds one whole build."""

from __future__ import annotations

import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from tests.unit.compiler.conftest import Library

from casegraph.compiler import publishing
from casegraph.compiler.journal import Journal, carry_out
from casegraph.compiler.places import JOURNAL_NAME, STAGING_NAME
from casegraph.compiler.recovery import claimed, settle
from casegraph.errors import EnvironmentFailure

T = TypeVar("T")
CALLS = [(os, "open"), (os, "fsync"), (os, "mkdir"), (os, "replace"), (os, "unlink"), (os, "write"), (io, "open")]


class Faults:
    """Make the n-th call to the operating system fail once."""

    def __init__(self, nth: int, failure: Callable[[], BaseException]) -> None:
        self.left, self.failure = nth, failure

    def wrap(self, call: Callable[..., T]) -> Callable[..., T]:
        def failing(*arguments: object, **options: object) -> T:
            self.left -= 1
            if self.left == 0:
                raise self.failure()
            return call(*arguments, **options)

        return failing


@contextmanager
def faults(nth: int, failure: Callable[[], BaseException]) -> Iterator[Faults]:
    """Inject a fault for the duration of a block."""
    injected = Faults(nth, failure)
    with pytest.MonkeyPatch.context() as patch:
        for module, name in CALLS:
            patch.setattr(module, name, injected.wrap(getattr(module, name)))
        yield injected


def outcomes(library: Library, failure: Callable[[], BaseException], expected: type[BaseException]) -> Iterator[str]:
    """Publish over an old build with each call failing in turn, until no call is left; yield what then stands."""
    nth, fired = 0, True
    while fired:
        nth += 1
        shutil.rmtree(library.folder, ignore_errors=True)
        library.publish("old")
        with faults(nth, failure) as injected:
            try:
                library.publish("new")
                said = "fine"
            except expected:
                said = "failed"
        fired = injected.left <= 0
        settle(library.folder)
        yield f"{said}: {' '.join(sorted(library.generation()))}"


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.EMFILE, errno.ENOSPC])
def test_a_call_that_fails_once_leaves_one_whole_build(library: Library, number: int) -> None:
    """The old build stands after a failure, the new one where the fault could be mended."""
    found = set(outcomes(library, lambda: OSError(number, "injected"), EnvironmentFailure))
    assert found == {"failed: old", "fine: new"}


def test_an_interrupt_at_any_call_leaves_one_whole_build(library: Library) -> None:
    """Ctrl-C before the journal keeps the old build; after it the new one is completed."""
    found = set(outcomes(library, KeyboardInterrupt, KeyboardInterrupt))
    assert found == {"failed: old", "failed: new", "fine: new"}


def test_a_failure_leaves_nothing_of_ours_behind(library: Library) -> None:
    """Staged files are dropped when the build that staged them fails."""
    library.publish("old")
    before = library.files()
    with faults(8, lambda: OSError(errno.EIO, "injected")), pytest.raises(EnvironmentFailure):
        library.publish("new")
    assert library.files() == before


def interrupt(library: Library, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Publish "new" over "old" and die after some renames, as by kill -9: nothing is cleaned up."""
    library.publish("old")

    def die(folder: Path, journal: Journal) -> None:
        for path in [*journal.files][:after]:
            (folder / STAGING_NAME / path).replace(folder / path)

    with monkeypatch.context() as patch:
        patch.setattr(publishing, "carry_out", die)
        library.publish("new")


@pytest.mark.parametrize("after", range(6))
def test_an_unfinished_publication_is_rolled_forward_by_a_reader(
    library: Library, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    """Once the journal stands, the new build counts, however many renames were done."""
    interrupt(library, monkeypatch, after)
    settle(library.folder)
    assert (library.generation(), [name for name in library.files() if "casegraph" in name]) == ({"new"}, [])


def test_an_unfinished_publication_is_rolled_forward_by_a_build_that_fails(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that publishes nothing leaves the earlier publication complete."""
    interrupt(library, monkeypatch, 2)
    with claimed(library.folder):
        pass
    assert library.generation() == {"new"}


def test_a_check_names_an_unfinished_publication(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check writes nothing, so it does not finish what it finds."""
    interrupt(library, monkeypatch, 5)
    assert JOURNAL_NAME in publishing.differences(library.folder, library.artifacts("new"), library.graph)


def test_unfinished_staging_is_dropped(library: Library) -> None:
    """What a killed build had staged without a journal is worth nothing."""
    library.publish("old")
    (library.folder / STAGING_NAME).mkdir()
    settle(library.folder)
    assert not (library.folder / STAGING_NAME).exists()


def lose_a_file(folder: Path) -> None:
    """Lose a staged file."""
    (folder / STAGING_NAME / "graph.nq").unlink()


def tear_the_journal(folder: Path) -> None:
    """Leave half of the journal."""
    (folder / JOURNAL_NAME).write_text('{"files": [', encoding="utf-8")


def forge_the_journal(folder: Path) -> None:
    """Name a file outside the folder."""
    (folder / JOURNAL_NAME).write_text('{"files": [["../a", "0"]], "stale": []}', encoding="utf-8")


DAMAGE = pytest.mark.parametrize("damage", [lose_a_file, tear_the_journal, forge_the_journal])


@DAMAGE
def test_a_damaged_publication_is_not_read(
    library: Library, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    """Files of two builds are never taken for one."""
    interrupt(library, monkeypatch, 1)
    damage(library.folder)
    with pytest.raises(EnvironmentFailure, match="incomplete"):
        settle(library.folder)


@DAMAGE
def test_a_build_mends_a_damaged_publication(
    library: Library, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    """Building again is the remedy that the message names."""
    interrupt(library, monkeypatch, 1)
    damage(library.folder)
    library.publish("newest")
    settle(library.folder)
    assert library.generation() == {"newest"}


def test_a_missing_folder_needs_no_settling(tmp_path: Path) -> None:
    """Reading makes no folders."""
    settle(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_carrying_out_twice_is_the_same_as_once(library: Library) -> None:
    """Renames may be repeated from any point."""
    library.publish("one")
    before = library.files()
    carry_out(library.folder, Journal({"graph.nq": "0"}, ("gone.txt",)))
    assert library.files() == before
