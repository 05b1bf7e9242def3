"""The browser that is installed here: found once, and started the same way by tests, benchmarks and pictures."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
# In CI its absence is a failure of what starts it, and no reason to skip.
MISSING = not (CHROMIUM and find_spec("playwright")) and os.environ.get("CI") != "true"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start it; while it runs, its thread has an event loop that others trip over."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()
