"""What the machine refuses is said in plain words, with the path."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from casegraph.compiler.writing import DiskFailure, disk, file_sha256, sha256, write_file


def test_a_written_file_holds_its_content(tmp_path: Path) -> None:
    """Folders are made on the way."""
    write_file(tmp_path / "a" / "b.txt", b"text")
    assert file_sha256(tmp_path / "a" / "b.txt") == sha256(b"text")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_says_how_much_is_free(tmp_path: Path, number: int) -> None:
    """The user learns how much to clear away."""
    with pytest.raises(DiskFailure, match=r"the disk is full: \d+ are free"), disk(tmp_path / "none" / "a"):
        raise OSError(number, "injected")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(errno.EACCES, "x"), "may not write"),
        (OSError(errno.EROFS, "x"), "read-only"),
        (OSError(errno.EIO, "Input/output error"), "input/output error"),
        (OSError("bare"), "oserror"),
    ],
)
def test_a_failure_names_the_path_and_the_reason(error: OSError, words: str) -> None:
    """Neither errno nor traceback is what a user needs."""
    with pytest.raises(DiskFailure, match=f'"exports/a": .*{words}') as failure, disk(Path("exports/a")):
        raise error
    assert failure.value.exit_code == 3


def test_a_link_has_no_digest(tmp_path: Path) -> None:
    """What a link points to is not the content of an output."""
    write_file(tmp_path / "a", b"text")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert (file_sha256(tmp_path / "b"), file_sha256(tmp_path / "none")) == ("", "")
