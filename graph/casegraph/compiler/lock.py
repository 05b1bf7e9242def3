"""One build at a time: a lock on the output folder that dies with its process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType

from casegraph.compiler.writing import disk
from casegraph.errors import EnvironmentFailure
from casegraph.sentences import Sentence

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no advisory locks: builds there are not kept apart
    fcntl = None

LOCK_NAME = ".casegraph-lock"


class BusyError(EnvironmentFailure):
    """Another process builds into the same folder."""

    def __init__(self, folder: Path, holder: str) -> None:
        self.folder, self.holder = folder, holder
        super().__init__(
            '"{folder}" is held by another build (process {process})',
            "wait for it to end, or choose another folder with --out",
            folder=folder,
            process=holder or Sentence("unknown"),
        )


@contextmanager
def exclusive(folder: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold a folder; raise BusyError at once where another process does, unless `wait`."""
    path = folder / LOCK_NAME
    handle = _acquire(path, wait=wait)
    try:
        yield
    finally:
        # Taken away while it is held: whoever opened it meanwhile finds that the name is gone and tries again.
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _acquire(path: Path, *, wait: bool) -> int:
    while True:
        with disk(path):
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            _lock(handle, path, wait=wait)
            if _is_current(handle, path):
                _sign(handle, path)
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _lock(handle: int, path: Path, *, wait: bool) -> None:
    if fcntl is None:
        return
    try:
        with disk(path):
            _flock(handle, wait=wait)
    except EnvironmentFailure as failure:
        if isinstance(failure.__cause__, BlockingIOError):
            raise BusyError(path.parent, os.read(handle, 32).decode("ascii", "replace").strip()) from None
        raise


def _flock(handle: int, *, wait: bool) -> None:
    if fcntl is not None:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def _is_current(handle: int, path: Path) -> bool:
    """Tell whether the locked file still bears the lock's name."""
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def _sign(handle: int, path: Path) -> None:
    with disk(path):
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
