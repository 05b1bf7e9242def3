"""Programs in Java from Maven Central: their class paths, and how one is run."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

HERE = Path(__file__).parent
MEMORY = "-Xmx768m"
# The compiler that is ready sooner: a test runs for seconds.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@cache
def class_path(engine: str) -> str:
    """Return the class path of an engine, fetched into Maven's own cache; skip where that cannot be."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        pytest.skip(f"{engine.upper()} ITSELF IS NOT ASKED: needs java (17 or newer) and mvn")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "classpath"
        goal = ["dependency:build-classpath", f"-Dmdep.outputFile={file}"]
        command = ["mvn", "-B", "-q", "-f", str(HERE / engine / "pom.xml"), *goal]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"{engine.upper()} ITSELF IS NOT ASKED: Maven cannot fetch it: {done.stdout[:500]}")
        return file.read_text(encoding="utf-8").strip()


def java(engine: str, *arguments: str, options: Sequence[str] = ()) -> list[str]:
    """Return the command that runs a class of an engine, or a source file of ours with it."""
    return ["java", MEMORY, *QUICK, *options, "-Djava.awt.headless=true", "-cp", class_path(engine), *arguments]


def run(
    command: Sequence[str], folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; its exit code and what it says are for the test to judge."""
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300
    )
