"""How the time of some work grows with its size, as a ratio, so that no machine is too slow for a test."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# What is linear takes about eight times as long for eight times as much, and what is quadratic 64 times.
TIMES = 8
LINEAR = 24.0
# Of what takes so long that little disturbs it.
CLOSE = 16.0
# Whatever else the machine does may disturb a measurement, but not so many in a row.
_ROUNDS = 8


def growth(make: Callable[[int], T], work: Callable[[T], object], size: int) -> float:
    """Return how many times as long the processor works on what is made in eight times a size.

    The least of several measurements counts; they end as soon as the ratio is that of linear work.
    """
    few, many = make(size), make(TIMES * size)
    work(few)  # whatever is made on first use
    short = long = float("inf")
    for _ in range(_ROUNDS):
        short, long = min(short, _seconds(work, few)), min(long, _seconds(work, many))
        if long < CLOSE * short:
            break
    return long / short


def _seconds(work: Callable[[T], object], made: T) -> float:
    """Measure without the collector: it looks through everything that all tests before have left."""
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        work(made)
        return time.process_time() - begin
    finally:
        gc.enable()
