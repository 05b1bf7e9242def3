"""Make a folder that a user can start from: copies of data and ontology, and one example document."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

from casegraph.compiler.writing import disk, write_file
from casegraph.errors import WorkspaceError
from casegraph.workspace import find_workspace

EXAMPLE = "example.md"


def start_library(folder: Path) -> None:
    """Fill a new or empty folder; raise WorkspaceError where it holds anything."""
    with disk(folder):
        if folder.is_file() or (folder.exists() and any(folder.iterdir())):
            raise WorkspaceError('"{folder}" is not empty', "name a new folder", folder=folder)
    bundled = find_workspace(())
    _copy(bundled.data, folder / "data")
    for path in bundled.ontology:
        _copy(path.parent, folder / "ontology")
    write_file(folder / "docs" / EXAMPLE, files("casegraph.compiler").joinpath(EXAMPLE).read_bytes())


def _copy(source: Path, target: Path) -> None:
    with disk(target):
        shutil.copytree(source, target, dirs_exist_ok=True)
