"""Hold an output folder, after finishing or dropping what an interrupted build left in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from casegraph.compiler.journal import carry_out, is_whole, read_journal
from casegraph.compiler.lock import exclusive
from casegraph.compiler.places import JOURNAL_NAME, STAGING_NAME
from casegraph.compiler.writing import DiskFailure, disk
from casegraph.errors import EnvironmentFailure
from casegraph.sentences import Sentence


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Hold the output folder for one build, made where it is missing.

    Raises:
        BusyError: another build holds it.
    """
    made = not folder.exists()
    with disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        with exclusive(folder):
            # A damaged journal is left: the build at hand replaces all that it speaks of.
            _finish(folder)
            try:
                yield
            finally:
                _drop_staging(folder)
    finally:
        if made:
            # Only an empty folder goes.
            with suppress(OSError):
                folder.rmdir()


def settle(folder: Path) -> None:
    """Make a folder whole before it is read: finish a publication that was interrupted.

    Raises:
        EnvironmentFailure: the publication cannot be finished.
    """
    due = (folder / JOURNAL_NAME).exists()
    if not due and not (folder / STAGING_NAME).exists():
        return
    try:
        # A living build renames for some milliseconds only; while it merely stages, the old files are whole.
        with exclusive(folder, wait=due):
            done = _finish(folder)
            _drop_staging(folder)
    except EnvironmentFailure:
        if due:
            raise
        return
    if not done:
        reason = Sentence("an interrupted build left its files incomplete")
        raise DiskFailure(folder, reason, "run casegraph build again")


def _finish(folder: Path) -> bool:
    """Finish the publication that a journal tells of; False where parts of it are lost."""
    if not (folder / JOURNAL_NAME).exists():
        return True
    with disk(folder):
        journal = read_journal(folder)
        if journal is None or not is_whole(folder, journal):
            return False
        carry_out(folder, journal)
    return True


def _drop_staging(folder: Path) -> None:
    """Drop what was staged, unless a journal still needs it."""
    if not (folder / JOURNAL_NAME).exists():
        shutil.rmtree(folder / STAGING_NAME, ignore_errors=True)
