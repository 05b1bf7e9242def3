"""Publish the files of one build: all of them or none, and never over the files of others."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from casegraph.compiler.exporting import Made
from casegraph.compiler.journal import Journal, carry_out, read_journal, write_journal
from casegraph.compiler.manifest import published_paths, render_manifest
from casegraph.compiler.places import JOURNAL_NAME, MANIFEST_NAME, STAGING_NAME, is_inside, is_reachable
from casegraph.compiler.writing import (
    Output,
    Summing,
    disk,
    file_sha256,
    put_file,
    sha256,
    sync_folder,
    syncing,
    write_file,
)
from casegraph.errors import UsageError, WorkspaceError
from casegraph.exporters import Artifact
from casegraph.model.graph import CaseGraph


def publish(folder: Path, artifacts: Iterable[Artifact | Made], graph: CaseGraph) -> Mapping[str, Output]:
    """Replace the exports in a folder, and return what was written; the caller holds it by `claimed`.

    Everything is staged beside the old files first; what is made already stands there. Then a journal says what is
    due, and files are renamed one by one, the manifest last. Until the journal stands the old exports count, from
    then on the new ones.

    Raises:
        WorkspaceError: a file that no manifest of ours names is in the way.
        EnvironmentFailure: the disk is full, or may not be written; the old exports are whole.
    """
    owned = _owned(folder)
    with disk(folder):
        shutil.rmtree(folder / STAGING_NAME, ignore_errors=True)
        (folder / STAGING_NAME).mkdir()
    outputs = _stage(folder, artifacts, owned)
    content = render_manifest(graph, outputs)
    write_file(folder / STAGING_NAME / MANIFEST_NAME, content)
    files = {**{path: one.sha256 for path, one in outputs.items()}, MANIFEST_NAME: sha256(content)}
    journal = Journal(files, tuple(sorted(owned - files.keys())))
    _prepare_folders(folder, files)
    write_journal(folder, journal)
    _commit(folder, journal)
    return outputs


def differences(folder: Path, artifacts: Iterable[Artifact | Made], graph: CaseGraph) -> tuple[str, ...]:
    """Name the files in a folder that a build would write, change or take away; nothing is written."""
    outputs = _outputs(artifacts)
    manifest = render_manifest(graph, outputs)
    wanted = {**{path: one.sha256 for path, one in outputs.items()}, MANIFEST_NAME: sha256(manifest)}
    with disk(folder):
        changed = {path for path, digest in wanted.items() if file_sha256(folder / path) != digest}
        unfinished = {JOURNAL_NAME} if (folder / JOURNAL_NAME).exists() else set()
        return tuple(sorted(changed | unfinished | (published_paths(folder) - wanted.keys())))


def _owned(folder: Path) -> frozenset[str]:
    """Name the files that we may replace: those of the manifest, and of a publication that could not be finished."""
    with disk(folder / JOURNAL_NAME):
        unfinished = read_journal(folder)
    return published_paths(folder) | (frozenset(unfinished.files) if unfinished else frozenset())


def _stage(folder: Path, artifacts: Iterable[Artifact | Made], owned: Collection[str]) -> dict[str, Output]:
    outputs: dict[str, Output] = {}
    with syncing() as sync:
        for artifact in artifacts:
            _refuse(folder, artifact.path, owned)
            _refuse_twice(artifact.path, outputs)
            place = folder / STAGING_NAME / artifact.path
            outputs[artifact.path] = artifact.output if isinstance(artifact, Made) else put_file(place, artifact.pieces)
            sync(place)
    _refuse(folder, MANIFEST_NAME, owned)
    return outputs


def _outputs(artifacts: Iterable[Artifact | Made]) -> dict[str, Output]:
    return {one.path: one.output if isinstance(one, Made) else Summing(one.pieces).output() for one in artifacts}


def _refuse(folder: Path, path: str, owned: Collection[str]) -> None:
    """Refuse a path that leaves the folder, or where something stands that we did not write."""
    if not is_inside(path):
        raise UsageError('an exporter asks for the path "{path}"', "a path stays below the output folder", path=path)
    place = folder / path
    foreign = path not in owned and (place.exists() or place.is_symlink())
    if foreign or not is_reachable(folder, path) or (place.is_dir() and not place.is_symlink()):
        hint = "move it, or choose another folder with --out"
        raise WorkspaceError('"{path}" is in the way: no build of casegraph wrote it', hint, path=place)


def _refuse_twice(path: str, outputs: Collection[str]) -> None:
    if path in outputs or path == MANIFEST_NAME:
        raise UsageError('two exporters write "{path}"', "leave one of them out with --format", path=path)


def _prepare_folders(folder: Path, files: Iterable[str]) -> None:
    """Find out whatever can fail for lack of space or rights before the journal makes the new files count."""
    staging = folder / STAGING_NAME
    for parent in sorted({Path(path).parent for path in files}):
        with disk(folder / parent):
            (folder / parent).mkdir(parents=True, exist_ok=True)
            if not os.access(folder / parent, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            sync_folder(staging / parent)


def _commit(folder: Path, journal: Journal) -> None:
    """Carry out a journal, with a second try: renaming is quick, and half of it is worth less than all."""
    try:
        carry_out(folder, journal)
    except KeyboardInterrupt:
        carry_out(folder, journal)
        raise
    except OSError:
        with disk(folder, hint="the new files are all there: any command on this folder puts them in place"):
            carry_out(folder, journal)
