"""The page in a browser, as a reader has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.support.browsing import MISSING, chromium
from tests.support.hostile import hostile_graph
from tests.support.page import large_graph
from tests.unit.exporters.html.sample import page_graph

import casegraph
from casegraph.exporters.html import export
from casegraph.model.graph import CaseGraph

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


class Visit(NamedTuple):
    """An open page, and everything that it should not have done."""

    page: Page
    address: str
    complaints: list[str]

    def go(self, fragment: str = "", language: str = "en") -> Page:
        """Open the page anew at a fragment of its address."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}#lang={language}&{fragment}")
        self.page.wait_for_selector("body[data-ready]")
        return self.page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one browser for the tests of a module."""
    if MISSING:
        pytest.skip("no Chromium or no playwright here: the page is NOT tested in a browser")
    with chromium() as started:
        yield started


def written(graph: CaseGraph, folder: Path) -> str:
    """Write the page of a graph and return its address."""
    (artifact,) = export(graph)
    path = folder / artifact.path
    path.write_bytes(artifact.content)
    return path.as_uri()


def visiting(browser: Browser, address: str, **options: object) -> Iterator[Visit]:
    """Open a page that notes whatever it should not do; every test fails over such a note."""
    # The options are playwright's own, and only tests name them.
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", **options)  # type: ignore[arg-type]
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    allowed = (address, "about:", "blob:")
    page.on("request", lambda sent: None if sent.url.startswith(allowed) else complaints.append(sent.url))
    yield Visit(page, address, complaints)
    page.close()
    assert complaints == []


@pytest.fixture(scope="session")
def sample_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of the sample."""
    graph = page_graph().noting((), "https://example.org/blob/main/")
    return written(graph, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def bundled_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of the library that is shipped."""
    return written(casegraph.compile().graph, tmp_path_factory.mktemp("bundled"))


@pytest.fixture(scope="session")
def large_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of a graph that is too large to be drawn whole."""
    return written(large_graph(2000), tmp_path_factory.mktemp("large"))


@pytest.fixture(scope="session")
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of a graph whose every text attacks."""
    return written(hostile_graph(), tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def visit(browser: Browser, sample_address: str) -> Iterator[Visit]:
    """Visit the sample."""
    yield from visiting(browser, sample_address)


@pytest.fixture
def bundled(browser: Browser, bundled_address: str) -> Iterator[Visit]:
    """Visit the library that is shipped."""
    yield from visiting(browser, bundled_address)


@pytest.fixture
def large(browser: Browser, large_address: str) -> Iterator[Visit]:
    """Visit the large graph."""
    yield from visiting(browser, large_address)


@pytest.fixture
def hostile(browser: Browser, hostile_address: str) -> Iterator[Visit]:
    """Visit the attacking graph."""
    yield from visiting(browser, hostile_address)
