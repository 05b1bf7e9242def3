"""The wheel as a user installs it: whole, and at work far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = "casegraph/_bundled/"
SITE = "import site, sys; print(*site.getsitepackages(), sep=chr(10))"


def call(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a program, and return what it printed."""
    given = {**os.environ, **environment}
    return subprocess.run(command, cwd=cwd, env=given, capture_output=True, text=True, check=True).stdout


def tracked(*folders: str) -> set[str]:
    """Return the files that git knows below some folders, and those that it would not ignore."""
    listing = call("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *folders, cwd=ROOT)
    return {path for path in listing.split("\0") if path and (ROOT / path).is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from it, with the backend that is installed: nothing is fetched."""
    folder = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def command(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; only the libraries come from ours."""
    folder = tmp_path_factory.mktemp("installed")
    (wheel,) = built.glob("*.whl")
    call(sys.executable, "-m", "venv", "env", cwd=folder)
    python = folder / "env" / "bin" / "python"
    (packages,) = (folder / "env").glob("lib/python*/site-packages")
    call(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    # A plain path in a .pth file adds the folder, not the editable install that its own .pth files speak of.
    ours = call(sys.executable, "-c", SITE, cwd=folder)
    (packages / "libraries.pth").write_text(ours, encoding="utf-8")
    return folder / "env" / "bin" / "casegraph"


def test_the_wheel_holds_the_ontology_and_the_data(built: Path) -> None:
    """What is bundled is what git knows, file by file."""
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.removeprefix(BUNDLED) for name in names if name.startswith(BUNDLED)} == tracked("ontology", "data")


def test_the_wheel_holds_the_package(built: Path) -> None:
    """Every file of the package is there, queries, page and `py.typed` too, and nothing beside it."""
    (wheel,) = built.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = {name for name in names if not name.startswith(BUNDLED)}
    assert package == {path.removeprefix("graph/") for path in tracked("graph")}


def test_the_sdist_holds_no_exports(built: Path) -> None:
    """What a build wrote stays at home."""
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert (tops & {"exports", ".venv", "dist"}, {"graph", "data", "ontology", "LICENSE"} <= tops) == (set(), True)


def test_the_installed_command_builds_the_same_files_elsewhere(command: Path, tmp_path: Path) -> None:
    """The wheel's own data give, byte for byte, what the checkout's give."""
    call(command, "build", "--quiet", "--out", "wheel", cwd=tmp_path)
    call(sys.executable, "-m", "casegraph", "build", "--quiet", "--out", "checkout", cwd=tmp_path)
    written = {path.relative_to(tmp_path / "wheel"): path.read_bytes() for path in files(tmp_path / "wheel")}
    expected = {path.relative_to(tmp_path / "checkout"): path.read_bytes() for path in files(tmp_path / "checkout")}
    assert written == expected


def test_the_installed_package_is_the_wheels(command: Path, tmp_path: Path) -> None:
    """The environment does not reach back into the checkout."""
    place = call(command.with_name("python"), "-c", "import casegraph; print(casegraph.__file__)", cwd=tmp_path)
    assert Path(place.strip()).is_relative_to(command.parents[1])


def files(folder: Path) -> list[Path]:
    """Return every file below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]
