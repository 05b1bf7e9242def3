"""The ontology that a dataset is read with: its own, or the bundled one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casegraph.model.schema import Schema

_BESIDE = "ontology.ttl"


def bundled_schema() -> Schema:
    """Read the ontology that casegraph ships."""
    from casegraph.workspace import find_workspace

    return _read(find_workspace(()).ontology)


def dataset_schema(data: Path) -> Schema:
    """Read the ontology that a dataset was built with, where it stands beside it; else the bundled one."""
    beside = data / _BESIDE
    return _read([beside]) if beside.is_file() else bundled_schema()


def _read(paths: Iterable[Path]) -> Schema:
    from casegraph.readers.ontology import read_schema

    core, *more = (path.read_text(encoding="utf-8") for path in paths)
    return read_schema(core, *more)


def ontology_text(data: Path | None) -> bytes:
    """Return the text of a dataset's ontology, of the bundled one where it has none beside it."""
    from casegraph.workspace import find_workspace

    beside = data / _BESIDE if data else None
    return (beside if beside and beside.is_file() else find_workspace(()).ontology[0]).read_bytes()
