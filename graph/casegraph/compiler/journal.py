"""The journal of a publication: the renames that are due, so that whoever comes next can finish them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from casegraph.compiler.places import JOURNAL_NAME, STAGING_NAME, is_inside, is_reachable
from casegraph.compiler.writing import disk, file_sha256, sync_folder, write_file


class Journal(NamedTuple):
    """The files to put in place, in this order, with their digests; and those to take away."""

    files: Mapping[str, str]
    stale: tuple[str, ...] = ()


def write_journal(folder: Path, journal: Journal) -> None:
    """Put the journal into the folder in one step; from here on the new files count."""
    draft = folder / STAGING_NAME / JOURNAL_NAME
    write_file(draft, json.dumps({"files": [*journal.files.items()], "stale": journal.stale}).encode())
    with disk(folder):
        sync_folder(draft.parent)
        draft.replace(folder / JOURNAL_NAME)


def read_journal(folder: Path) -> Journal | None:
    """Read the journal of an unfinished publication, None where it is damaged."""
    try:
        read = json.loads((folder / JOURNAL_NAME).read_bytes())
        journal = Journal(dict(read["files"]), tuple(read["stale"]))
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None
    paths = [*journal.files, *journal.stale]
    return journal if all(isinstance(path, str) and is_inside(path) for path in paths) else None


def is_whole(folder: Path, journal: Journal) -> bool:
    """Tell whether every file of a journal is still there, staged or in place already."""
    staging = folder / STAGING_NAME
    return all(
        is_reachable(folder, path) and digest in (file_sha256(staging / path), file_sha256(folder / path))
        for path, digest in journal.files.items()
    )


def carry_out(folder: Path, journal: Journal) -> None:
    """Do what is left of a journal's renames, then take the journal away; may be repeated at any point."""
    staging = folder / STAGING_NAME
    sync_folder(folder)
    for path in journal.files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            (staging / path).replace(folder / path)
    for path in journal.stale:
        _remove(folder, path)
    for parent in sorted({(folder / path).parent for path in journal.files}):
        sync_folder(parent)
    (folder / JOURNAL_NAME).unlink(missing_ok=True)
    sync_folder(folder)
    shutil.rmtree(staging, ignore_errors=True)


def _remove(folder: Path, path: str) -> None:
    if not is_reachable(folder, path):
        return
    (folder / path).unlink(missing_ok=True)
    for parent in (folder / path).parents:
        if parent == folder:
            return
        # Whatever else stands there keeps its folder.
        with suppress(OSError):
            parent.rmdir()
