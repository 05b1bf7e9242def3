"""Write files so that they are on the disk, and say in plain words when the machine fails."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple

from casegraph.errors import EnvironmentFailure
from casegraph.sentences import Sentence

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = Sentence("you may not write here")
_WORDS = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Sentence("the file system is read-only"),
    errno.EMFILE: Sentence("too many files are open"),
}


class DiskFailure(EnvironmentFailure):
    """A file or folder cannot be read or written."""

    def __init__(self, path: Path, reason: str, hint: str = "") -> None:
        self.path, self.reason = path, reason
        remedy = Sentence(hint or "the previous exports are as they were")
        super().__init__('"{path}": {reason}', remedy, path=path, reason=reason)


@contextmanager
def disk(path: Path, *, hint: str = "") -> Iterator[None]:
    """Turn a failure of the machine into one that names the path, and for a full disk the bytes that are free."""
    try:
        yield
    except OSError as error:
        raise DiskFailure(path, _reason(path, error), hint) from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file and its folders, and wait until the content is on the disk."""
    put_file(path, (content,))
    sync_file(path)


def put_file(path: Path, pieces: Iterable[bytes]) -> Output:
    """Write a file and its folders piece by piece; the content may still be on its way to the disk."""
    summing = Summing(pieces)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(summing)
    except OSError as error:
        # Half a file takes the very space that the message is about to count.
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise DiskFailure(path, _reason(path, error, summing)) from error
    return summing.output()


class Output(NamedTuple):
    """What is known of a file that was written: its digest and its length."""

    sha256: str
    bytes: int


class Summing:
    """Pieces of a content, summed up as they pass."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._digest = hashlib.sha256()
        self._length = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self._digest.update(piece)
            self._length += len(piece)
            yield piece

    def output(self) -> Output:
        """Return the sums, of the pieces that have not passed yet as well."""
        for _ in self:
            pass
        return Output(self._digest.hexdigest(), self._length)


def sync_file(path: Path) -> None:
    """Wait until the content of a file is on the disk."""
    with disk(path):
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def syncing() -> Iterator[Callable[[Path], None]]:
    """Give a function that has files brought to the disk while the next ones are made; at the end all are there."""
    waiting: SimpleQueue[Path | None] = SimpleQueue()
    failures: list[BaseException] = []

    def sync() -> None:
        for path in iter(waiting.get, None):
            try:
                sync_file(path)
            except BaseException as failure:  # noqa: BLE001 - whatever fails in the thread fails in its caller
                failures.append(failure)

    thread = Thread(target=sync)
    thread.start()
    try:
        yield waiting.put
    finally:
        waiting.put(None)
        thread.join()
    for failure in failures:
        raise failure


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    if os.name == "nt":  # pragma: no cover - Windows opens no folders, and keeps their names by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sha256(content: bytes) -> str:
    """Return the digest by which manifests and journals know a content."""
    return hashlib.sha256(content).hexdigest()


def file_sha256(path: Path) -> str:
    """Return the digest of a file's content, empty where there is no regular file."""
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _reason(path: Path, error: OSError, wanted: Summing | None = None) -> str:
    if error.errno in _FULL and wanted:
        needed, free = wanted.output().bytes, _free(path)
        return Sentence("the disk is full: {needed} bytes are needed, {free} are free", needed=needed, free=free)
    if error.errno in _FULL:
        return Sentence("the disk is full: {free} are free", free=_free(path))
    return _WORDS.get(error.errno or 0) or (error.strerror or type(error).__name__).lower()


def _free(path: Path) -> int:
    """Count the free bytes where a path would be."""
    there = next((one for one in [path, *path.parents] if one.exists()), Path())
    return shutil.disk_usage(there).free
