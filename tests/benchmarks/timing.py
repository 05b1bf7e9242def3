"""Timing two things against each other in one run, so that only their ratio matters and not the machine."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

Work = Callable[[], object]

# Compiled modules are kept, as they are for a user, whatever the shell that runs the benchmarks says.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Row(NamedTuple):
    """One comparison: medians in one unit, and the ratio that is not to be exceeded."""

    what: str
    ours: float
    baseline: float
    unit: str
    yardstick: str
    goal: float

    @property
    def ratio(self) -> float:
        """How much of the baseline we take."""
        return self.ours / self.baseline

    def __str__(self) -> str:
        verdict = "" if self.ratio <= self.goal else " MISSED"
        figures = f"{self.ours:.1f} {self.unit} | {self.yardstick}: {self.baseline:.1f} {self.unit}"
        return f"| {self.what} | {figures} | {self.ratio:.2f} | <= {self.goal}{verdict} |"


def settle() -> None:
    """Collect what is garbage, and keep the collector from what is left: other measurements are no work of this one."""
    gc.collect()
    gc.freeze()


def interleaved(ours: Work, baseline: Work, rounds: int) -> tuple[float, float]:
    """Return the medians of both in milliseconds, taken in turn; the first round warms up and does not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds + 1):
        for work, times in zip((ours, baseline), taken, strict=True):
            settle()
            start = perf_counter()
            work()
            times.append((perf_counter() - start) * 1000)
    return median(taken[0][1:]), median(taken[1][1:])


def python(*arguments: str | os.PathLike[str]) -> Work:
    """Return a run of the interpreter; what it prints is nobody's concern, a failure is."""
    command = [sys.executable, *arguments]
    quiet = subprocess.DEVNULL
    return lambda: subprocess.run(command, check=True, stdout=quiet, stderr=quiet, env=ENVIRONMENT)


def peak_megabytes(*arguments: str | os.PathLike[str]) -> float:
    """Return the greatest resident memory of one run of the interpreter; its exit code does not matter."""
    return run_once(arguments, {})[1]


def run_once(arguments: Sequence[str | os.PathLike[str]], environment: Mapping[str, str]) -> tuple[float, float]:
    """Run the interpreter; return the milliseconds that it takes, and the megabytes of its greatest process."""
    quiet = subprocess.DEVNULL
    start = perf_counter()
    child = subprocess.Popen(
        [sys.executable, *arguments], stdout=quiet, stderr=quiet, env={**ENVIRONMENT, **environment}
    )
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return (perf_counter() - start) * 1000, usage.ru_maxrss / 1024
