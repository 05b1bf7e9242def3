"""Run the command as `python -m casegraph`."""

from __future__ import annotations

from casegraph.cli.main import run

if __name__ == "__main__":
    run()
