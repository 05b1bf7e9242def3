"""The page in the frame of a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, expect
from tests.page.conftest import Visit, visiting
from tests.support.hostile import hostile_graph
from tests.support.page import large_graph
from tests.unit.exporters.html.sample import page_graph

from casegraph.model.graph import CaseGraph


def _notebook(browser: Browser, folder: Path, graph: CaseGraph) -> Iterator[Visit]:
    path = folder / "notebook.html"
    path.write_text(f"<!DOCTYPE html><title>n</title>{graph._repr_html_()}", encoding="utf-8")
    yield from visiting(browser, path.as_uri())


@pytest.fixture
def notebook(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Visit a page that shows a graph as a notebook does."""
    yield from _notebook(browser, tmp_path, page_graph())


@pytest.fixture
def large_notebook(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Visit a page that shows a large graph as a notebook does."""
    yield from _notebook(browser, tmp_path, large_graph(2000))


@pytest.fixture
def hostile_notebook(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Visit a page that shows an attacking graph as a notebook does."""
    yield from _notebook(browser, tmp_path, hostile_graph())


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


def test_a_notebook_shows_no_table(notebook: Visit) -> None:
    """Nor filters, nor files: it is a look at the graph."""
    frame = _frame(notebook)
    for name in ("Table", "Compare", "Save"):
        expect(frame.get_by_role("button", name=name)).to_have_count(0)
    expect(frame.get_by_role("group", name="Classes")).to_be_hidden()


def test_a_notebook_shows_the_best_connected_of_a_large_graph(large_notebook: Visit) -> None:
    """And says of how many."""
    expect(_frame(large_notebook).get_by_role("status").first).to_contain_text("300 of 2,027 nodes")


def test_an_attack_does_not_leave_the_frame(hostile_notebook: Visit) -> None:
    """The notebook has its title and the frame, and nothing ran in it."""
    _frame(hostile_notebook)
    names = hostile_notebook.page.evaluate(
        "[...document.querySelectorAll('*')].map((one) => one.localName).sort().join(' ')"
    )
    assert names == "body head html iframe title"
