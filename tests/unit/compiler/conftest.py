"""A graph without nodes, and the files that some exporter would make of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from casegraph.compiler.publishing import publish
from casegraph.compiler.recovery import claimed
from casegraph.exporters import Artifact
from casegraph.model.graph import CaseGraph
from casegraph.model.schema import Schema

Files = dict[str, bytes]


class Library:
    """An output folder, and publishing into it."""

    graph = CaseGraph({}, (), Schema({}, {}, {}, {}, version="1.0"), {"docs/a.md": "0" * 64})

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @staticmethod
    def artifacts(generation: str) -> Sequence[Artifact]:
        """Return the files of one generation: the same names, other bytes."""
        names = ("graph.ttl", "graph.nq", "neo4j/nodes.csv", "neo4j/deep/edges.csv")
        return [Artifact(name, [f"{generation} {name}\n".encode()]) for name in names]

    def publish(self, generation: str) -> None:
        """Publish a generation as a build does."""
        with claimed(self.folder):
            publish(self.folder, self.artifacts(generation), self.graph)

    def files(self) -> Files:
        """Return every file of the folder with its bytes."""
        paths = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths}

    def generation(self) -> set[str]:
        """Return which generations the published files are of."""
        return {content.split()[0].decode() for name, content in self.files().items() if name.startswith(("g", "neo"))}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Give an output folder that does not exist yet."""
    return Library(tmp_path / "exports")
