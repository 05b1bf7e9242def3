"""Publishing under kill -9, a full disk, and two builds at once: one whole build stands in the end."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from casegraph.cli.main import main
from casegraph.compiler.lock import exclusive
from casegraph.compiler.publishing import publish
from casegraph.compiler.recovery import claimed, settle
from casegraph.errors import EnvironmentFailure
from casegraph.exporters import Artifact
from casegraph.model.graph import CaseGraph
from casegraph.model.schema import Schema

GRAPH = CaseGraph({}, (), Schema({}, {}, {}, {}), {})
# A process that publishes generation after generation, until it is killed.
PUBLISHER = """
import sys
import time
from pathlib import Path
from casegraph.compiler.publishing import publish
from casegraph.compiler.recovery import claimed
from casegraph.exporters import Artifact
from casegraph.model.graph import CaseGraph
from casegraph.model.schema import Schema
folder, first = Path(sys.argv[1]), int(sys.argv[2])
graph = CaseGraph({}, (), Schema({}, {}, {}, {}), {})
print("ready", flush=True)
for generation in range(first, first + 100000):
    with claimed(folder):
        publish(folder, [Artifact(f"part{at}/file.txt", [b"%d\\n" % generation]) for at in range(6)], graph)
"""
KILLS = int(os.environ.get("CASEGRAPH_KILLS", "25"))


def generations(folder: Path) -> set[str]:
    """Return which generations the files of a folder are of."""
    return {path.read_text(encoding="ascii").strip() for path in folder.glob("part*/file.txt")}


def killed_runs(folder: Path) -> Iterator[set[str]]:
    """Kill a publisher at random moments, settle, and yield the generations that then stand."""
    with claimed(folder):
        publish(folder, [Artifact(f"part{at}/file.txt", [b"first\n"]) for at in range(6)], GRAPH)
    moments = random.Random(8)
    for run in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", PUBLISHER, str(folder), str(run * 100_000)], stdout=subprocess.PIPE
        ) as publisher:
            assert publisher.stdout is not None
            publisher.stdout.readline()
            time.sleep(moments.uniform(0.005, 0.06))
            publisher.kill()
        settle(folder)
        yield generations(folder)


def test_kill_at_any_moment_leaves_one_whole_build(tmp_path: Path) -> None:
    """Whoever opens the folder next finds files of one generation."""
    folder = tmp_path / "exports"
    found = list(killed_runs(folder))
    assert (len(found), {len(one) for one in found}) == (KILLS, {1})


def test_nothing_is_left_behind_by_a_killed_build(tmp_path: Path) -> None:
    """The next build clears away staging, journal and lock."""
    folder = tmp_path / "exports"
    list(killed_runs(folder))
    with claimed(folder):
        pass
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 64 kB, where that is allowed."""
    mount = shutil.which("mount")
    folder = tmp_path / "disk"
    folder.mkdir()
    if mount is None or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk: the full disk is NOT tested here")
    done = subprocess.run([mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("no small disk can be mounted: the full disk is NOT tested here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_keeps_the_old_build_and_tells_the_bytes(small_disk: Path) -> None:
    """The message says what is needed and what is free; no half of a file is left."""
    folder = small_disk / "exports"
    with claimed(folder):
        publish(folder, [Artifact("graph.nq", [b"old" * 1000])], GRAPH)
    before = sorted(path.name for path in folder.iterdir())
    with (
        pytest.raises(EnvironmentFailure, match=r"disk is full: 90000 bytes are needed, [0-9]+ are free"),
        claimed(folder),
    ):
        publish(folder, [Artifact("graph.nq", [b"new" * 30_000])], GRAPH)
    assert ((folder / "graph.nq").read_bytes(), sorted(path.name for path in folder.iterdir())) == (
        b"old" * 1000,
        before,
    )


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand beside a folder of one document."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "case.md").write_text("### Acme - mail\n\n- **Company**: Acme\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_second_build_is_refused_at_once(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends with exit 3, while the other build goes on, and names the process that builds."""
    (source / "exports").mkdir()
    with exclusive(source / "exports"):
        code = main(["build", "docs", "--format", "nquads"])
        assert (code, f"process {os.getpid()}" in capsys.readouterr().err) == (3, True)


def test_a_folder_that_cannot_be_made_is_exit_3(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The path is named, and there is no traceback."""
    (source / "file").write_text("", encoding="utf-8")
    code = main(["build", "docs", "--format", "nquads", "--out", "file/exports"])
    said = capsys.readouterr().err
    assert (code, '"file/exports"' in said, "Traceback" in said) == (3, True, False)


def test_a_file_of_others_is_exit_2(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stays as it is, and the message names it."""
    (source / "exports").mkdir()
    (source / "exports" / "graph.nq").write_text("mine", encoding="utf-8")
    code = main(["build", "docs", "--format", "nquads"])
    assert (code, "graph.nq" in capsys.readouterr().err) == (2, True)
    assert (source / "exports" / "graph.nq").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("source")
@pytest.mark.parametrize("environment", [{"TZ": "Asia/Shanghai"}, {"PYTHONHASHSEED": "7"}, {"LC_ALL": "zh_CN.UTF-8"}])
def test_the_environment_does_not_change_a_byte(environment: dict[str, str]) -> None:
    """Time zone, locale and hash seed are not in the outputs."""
    main(["build", "docs", "--quiet"])
    check = [sys.executable, "-m", "casegraph", "build", "docs", "--check", "--quiet"]
    done = subprocess.run(check, env={**os.environ, **environment}, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")
