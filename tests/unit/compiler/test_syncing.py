"""Files are brought to the disk while the next ones are made, and no failure is lost."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from casegraph.compiler.writing import DiskFailure, file_sha256, put_file, sync_file, syncing


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what is brought to the disk, by its content."""
    done: list[str] = []

    def fsync(handle: int) -> None:
        done.append(os.pread(handle, 9, 0).decode())

    monkeypatch.setattr(os, "fsync", fsync)
    return done


def bring(paths: Iterable[Path], failure: Exception | None = None) -> None:
    """Have files brought to the disk, and fail meanwhile."""
    with syncing() as sync:
        for path in paths:
            sync(path)
        if failure:
            raise failure


def test_all_files_are_on_the_disk_at_the_end(tmp_path: Path, synced: list[str]) -> None:
    """Each once, in the order in which they were made."""
    with syncing() as sync:
        for name in ("a", "b", "c"):
            put_file(tmp_path / "new" / name, [name.encode()])
            sync(tmp_path / "new" / name)
    assert synced == ["a", "b", "c"]


def test_no_files_are_no_failure(synced: list[str]) -> None:
    """Where nothing was made, nothing is waited for."""
    with syncing():
        pass
    assert synced == []


def test_a_file_that_cannot_be_synced_fails_at_the_end(tmp_path: Path, synced: list[str]) -> None:
    """The others are on the disk all the same."""
    put_file(tmp_path / "a", [b"a"])
    with pytest.raises(DiskFailure, match="gone"):
        bring([tmp_path / "gone", tmp_path / "a"])
    assert synced == ["a"]


def test_what_fails_meanwhile_is_told_first(tmp_path: Path, synced: list[str]) -> None:
    """The files made so far are on the disk before anybody clears up."""
    put_file(tmp_path / "a", [b"a"])
    with pytest.raises(ValueError, match="exporter"):
        bring([tmp_path / "gone", tmp_path / "a"], ValueError("exporter"))
    assert synced == ["a"]


def test_a_put_file_takes_the_place_of_another(tmp_path: Path) -> None:
    """With its folders, and whole."""
    put_file(tmp_path / "a" / "b", [b"longer"])
    put_file(tmp_path / "a" / "b", [b"short"])
    assert (tmp_path / "a" / "b").read_bytes() == b"short"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_half_a_file_does_not_stay(tmp_path: Path) -> None:
    """It would take the space that the message counts: that of the pieces still to come as well."""
    (tmp_path / "a").symlink_to("/dev/full")
    with pytest.raises(DiskFailure, match=r"1000004 bytes are needed, \d+ are free"):
        put_file(tmp_path / "a", [b"x" * 1_000_000, b"text"])
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_summed_up(tmp_path: Path) -> None:
    """Digest and length are those of the file."""
    output = put_file(tmp_path / "a", [b"some ", b"", b"text"])
    assert (output.sha256, output.bytes) == (file_sha256(tmp_path / "a"), 9)


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    """With the path, and as a failure of the machine."""
    put_file(tmp_path / "a", [b""])
    with pytest.raises(DiskFailure, match=r'"[^"]*a/b"'):
        put_file(tmp_path / "a" / "b", [b""])


def test_a_sync_that_fails_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And does not leave it open."""
    put_file(tmp_path / "a", [b"a"])
    handles: list[int] = []

    def fail(handle: int) -> None:
        handles.append(handle)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DiskFailure, match="input/output error"):
        sync_file(tmp_path / "a")
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(handles[0])
