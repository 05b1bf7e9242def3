"""The page in the frame of a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, expect
from tests.page.conftest import Visit, visiting
from tests.unit.exporters.html.sample import page_graph


@pytest.fixture
def notebook(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Visit a page that shows a graph as a notebook does."""
    path = tmp_path / "notebook.html"
    path.write_text(f"<!DOCTYPE html><title>n</title>{page_graph()._repr_html_()}", encoding="utf-8")
    yield from visiting(browser, path.as_uri())


def _frame(visit: Visit) -> Frame:
    visit.page.goto(visit.address)
    (frame,) = visit.page.main_frame.child_frames
    frame.wait_for_selector("body[data-ready]")
    return frame


def test_a_notebook_shows_the_page(notebook: Visit) -> None:
    """It draws, and reads on a click, without a word in the console."""
    frame = _frame(notebook)
    frame.get_by_role("combobox", name="Search").fill("coin")
    frame.get_by_role("option").first.click()
    expect(frame.get_by_role("heading", name="Coin ledger payments")).to_be_visible()


def test_the_frame_does_not_reach_the_notebook(notebook: Visit) -> None:
    """Its origin is its own."""
    assert _frame(notebook).evaluate("(() => { try { return parent.document.title } catch { return 'no' } })()") == "no"
