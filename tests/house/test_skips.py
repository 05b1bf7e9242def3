"""A test that is left out is seen, and in CI it is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
SKIPPING = 'import pytest\n\ndef test_page():\n    pytest.skip("no browser here")\n'
PASSING = "def test_page():\n    pass\n"


def run(folder: Path, test: str, *options: str, ci: str) -> subprocess.CompletedProcess[str]:
    """Run one test in a session of its own."""
    shutil.copy(CONFTEST, folder / "conftest.py")
    (folder / "test_it.py").write_text(test, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-c",
        os.devnull,
        "--rootdir",
        ".",
        *options,
        ".",
    ]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "CI": ci}, capture_output=True, text=True, check=False
    )


def test_a_skip_is_listed_with_its_reason(tmp_path: Path) -> None:
    """The last thing that a run prints is what it did not test."""
    done = run(tmp_path, SKIPPING, ci="")
    assert (done.returncode, "NOT TESTED" in done.stdout, "no browser here" in done.stdout) == (0, True, True)


@pytest.mark.parametrize("options", [(), ("-n", "2")], ids=["alone", "two workers"])
def test_a_skip_fails_in_ci(tmp_path: Path, options: tuple[str, ...]) -> None:
    """CI tests everything or says that it did not."""
    done = run(tmp_path, SKIPPING, *options, ci="true")
    assert (done.returncode, "a failure in CI" in done.stdout) == (1, True)


def test_a_run_without_skips_passes_in_ci(tmp_path: Path) -> None:
    """Nothing is said where nothing is left out."""
    done = run(tmp_path, PASSING, ci="true")
    assert (done.returncode, "NOT TESTED" in done.stdout) == (0, False)
