"""Standard streams that neither fail on a character nor on a closed pipe, and when they may be colored."""

from __future__ import annotations

import io
import os
import sys


def forgive_streams() -> None:
    """Let a character that the terminal's encoding lacks be written as an escape, never as a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace", newline="\n")


def silence_stdout() -> None:
    """Send what is still buffered for a closed pipe nowhere, so that Python's own flush at exit is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def may_color(*, err: bool = False) -> bool:
    """Tell whether a stream is a terminal whose user did not ask for plain text."""
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
