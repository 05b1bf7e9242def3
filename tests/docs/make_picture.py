"""Takes the pictures of the READMEs: the page of the bundled library, in both languages, with a case opened."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.browsing import chromium

import casegraph
from casegraph.exporters.html import export

ROOT = Path(__file__).resolve().parents[2]
CASE = "case/amazon-order-processing"


def take(folder: Path) -> None:
    """Write `page-en.png` and `page-zh.png` into a folder."""
    with TemporaryDirectory() as temporary, chromium() as browser:
        (artifact,) = export(casegraph.compile().graph)
        page = Path(temporary) / artifact.path
        page.write_bytes(artifact.content)
        view = browser.new_page(viewport={"width": 1200, "height": 720}, reduced_motion="reduce")
        for language in ("en", "zh"):
            view.goto("about:blank")
            view.goto(f"{page.as_uri()}#lang={language}&node={CASE}")
            view.wait_for_selector("body[data-ready]")
            view.wait_for_timeout(1000)
            view.screenshot(path=folder / f"page-{language}.png")


if __name__ == "__main__":
    take(ROOT / ".github")
