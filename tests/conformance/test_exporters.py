"""What every exporter promises, whatever its format."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath

import pytest
from tests.support import sample
from tests.support.reading import GRAPHS, exported

from casegraph.exporters import EXPORTERS, Artifact, load_exporter

ROOT = Path(__file__).parents[2]
EVERY = pytest.mark.parametrize("exporter", EXPORTERS)
EVERY_GRAPH = pytest.mark.parametrize("graph", GRAPHS)
DIGESTS = """
import hashlib
from casegraph.exporters import EXPORTERS, load_exporter
from tests.support.sample import sample
for name in EXPORTERS:
    for artifact in load_exporter(name)(sample()):
        print(name, artifact.path, hashlib.sha256(artifact.content).hexdigest())
"""


@EVERY
def test_an_exporter_yields_files(exporter: str) -> None:
    """Each exporter yields at least one artifact, and nothing else."""
    artifacts = list(load_exporter(exporter)(sample.sample()))
    assert artifacts
    assert all(isinstance(one, Artifact) and one.content for one in artifacts)


@EVERY
@EVERY_GRAPH
def test_paths_stay_inside_the_output_folder(exporter: str, graph: str) -> None:
    """A path is relative, ASCII, without a step upward, so that it can be written anywhere."""
    paths = [PurePosixPath(path) for path in exported(exporter, graph)]
    assert not [path for path in paths if path.is_absolute() or ".." in path.parts]
    assert not [path for path in paths if not str(path).isascii() or "\\" in str(path)]


@EVERY
@EVERY_GRAPH
def test_text_is_utf8_with_plain_line_ends(exporter: str, graph: str) -> None:
    """Every artifact is UTF-8 without a byte order mark, and its lines end in a line feed alone."""
    for path, content in exported(exporter, graph).items():
        content.decode("utf-8")
        assert not content.startswith(b"\xef\xbb\xbf"), path
        assert b"\r" not in content, path


@EVERY
@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_gathering_does_not_matter(exporter: str, seed: int) -> None:
    """The same nodes and edges, gathered in another order, give the same bytes."""
    again = {one.path: one.content for one in load_exporter(exporter)(sample.sample(seed))}
    assert again == exported(exporter)


@EVERY
@EVERY_GRAPH
def test_a_second_run_gives_the_same_bytes(exporter: str, graph: str) -> None:
    """Nothing is remembered from one run to the next."""
    again = {one.path: one.content for one in load_exporter(exporter)(GRAPHS[graph]())}
    assert again == exported(exporter, graph)


def test_the_seed_of_hashes_does_not_matter() -> None:
    """Two interpreters that order their sets differently write the same bytes, in every exporter."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != ""


@EVERY
def test_nothing_of_this_machine_is_told(exporter: str) -> None:
    """No artifact holds a path of the machine that wrote it."""
    content = b"".join(exported(exporter).values())
    # A home of "/" or "/root" would stand in any page by chance.
    machine = [str(ROOT), tempfile.gettempdir() + "/", sys.prefix]
    assert not [path for path in machine if path.encode() in content]
