"""The page in a browser, as a reader has it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html import export

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if not (CHROMIUM and find_spec("playwright")) and os.environ.get("CI") != "true":
    pytest.skip("no Chromium or no playwright here: the page is NOT tested in a browser", allow_module_level=True)

from playwright.sync_api import Browser, Page, expect, sync_playwright  # noqa: E402 - after the skip above


class Visit(NamedTuple):
    """An open page, and everything that it should not have done."""

    page: Page
    address: str
    complaints: list[str]

    def go(self, fragment: str) -> Page:
        """Open the page anew at a fragment of its address."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}#lang=en&{fragment}")
        self.page.wait_for_selector("body[data-ready]")
        return self.page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one browser for all these tests."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write the page of the sample."""
    (artifact,) = export(page_graph())
    written: Path = tmp_path_factory.mktemp("page") / artifact.path
    written.write_bytes(artifact.content)
    return written.as_uri()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open a page that notes whatever it should not do; every test fails over such a note."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    page.on("request", lambda sent: None if sent.url.startswith((address, "about:")) else complaints.append(sent.url))
    yield Visit(page, address, complaints)
    page.close()
    assert complaints == []


def test_hostile_texts_are_only_text(visit: Visit) -> None:
    """Every hostile node can be opened, shown and searched for; nothing runs, nothing is sent."""
    page = visit.go("node=pattern/saga")
    for number in range(len(page.locator("#panel [data-node^='unresolved/']").all())):
        page.locator("#panel [data-node^='unresolved/']").nth(number).click()
        page.go_back()
    page.fill("#search", "script")
    expect(page.locator("[role=option]").first).to_contain_text("<script>")
    assert page.locator("#panel img, #results img").count() == 0


@pytest.mark.parametrize(
    ("question", "node"), [("支付", "case/coin-ledger"), ("coin", "case/coin-ledger"), ("pay", "scenario/payment")]
)
def test_search_finds_chinese_by_characters_and_english_by_prefixes(visit: Visit, question: str, node: str) -> None:
    """A part of a Chinese name and the beginning of an English word both lead to the node."""
    page = visit.go("")
    page.keyboard.press("/")
    page.keyboard.type(question)
    expect(page.locator(f"[role=option][data-node='{node}']")).to_be_visible()


def test_search_does_not_find_the_middle_of_a_word(visit: Visit) -> None:
    """'oin' is no beginning."""
    page = visit.go("")
    page.fill("#search", "oin")
    expect(page.locator("[role=option]")).to_have_count(0)


def test_arrow_keys_and_enter_open_a_result(visit: Visit) -> None:
    """The search needs no mouse."""
    page = visit.go("")
    page.fill("#search", "支付")
    page.press("#search", "ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]").get_attribute("data-node")
    page.press("#search", "Enter")
    assert f"node={chosen}".replace("/", "%2F") in page.evaluate("location.hash")


def test_a_part_opens_its_owner(visit: Visit) -> None:
    """A requirement that search finds is read in its case."""
    page = visit.go("")
    page.fill("#search", "不丢款")
    page.press("#search", "Enter")
    expect(page.locator("#panel .title")).to_have_text("Coin ledger payments")


def test_a_deep_link_opens_a_node_with_its_numbers_and_lines(visit: Visit) -> None:
    """The panel tells the measurement, also that of a part, and where each stands."""
    page = visit.go("node=case/coin-ledger")
    row = page.locator("tr[data-node='measurement/latency']")
    expect(row).to_contain_text("≤ 250 ms")
    expect(row.locator("figcaption")).to_have_text("docs/案例/orders.md:31")
    expect(page.locator("tr[data-node='measurement/volume']")).to_contain_text("≥ 12,000,000 笔/天")


def test_the_panel_tells_every_kind_of_fact(visit: Visit) -> None:
    """Aliases, parts, chains, the words of an edge, and what is computed."""
    panel = visit.go("node=case/coin-ledger").locator("#panel")
    expect(panel.locator(".aliases")).to_contain_text("Coinbook")
    expect(panel.locator(".parts")).to_contain_text("转账失败必须补偿")
    expect(panel.locator(".chips li")).to_have_text(["下单", "付款", "settled"])
    expect(panel.locator(".qualifiers")).to_contain_text("1.24")
    expect(visit.go("node=case/parcels").locator("#panel .computed").first).to_be_visible()


def test_only_harmless_addresses_become_links(visit: Visit) -> None:
    """A script in the guise of an address is shown, not linked."""
    panel = visit.go("node=technology/rowdb").locator("#panel")
    expect(panel).to_contain_text("javascript:alert(2)")
    expect(panel.locator("a")).to_have_attribute("href", "https://example.org/")
    expect(panel.locator("a")).to_have_attribute("rel", "noopener noreferrer")


def test_an_edge_shows_what_states_it(visit: Visit) -> None:
    """A relation has its own address, and its quoted line lies open."""
    page = visit.go("edge=case/coin-ledger|organization|organization/orchard")
    expect(page.locator("#panel .title")).to_have_text("organization")
    expect(page.locator("#panel blockquote")).to_be_visible()
    expect(page.locator("#panel blockquote")).to_have_text("what line 2 says")


def test_the_language_switch_changes_names_and_words_and_is_remembered(visit: Visit) -> None:
    """Labels, classes and interface turn Chinese, and stay so."""
    page = visit.go("node=case/coin-ledger")
    page.click("#language")
    expect(page.locator("#panel .title")).to_have_text("硬币账本支付系统")
    expect(page.locator("#filters > summary")).to_have_text("筛选")
    page.goto("about:blank")
    page.goto(visit.address)
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")


def test_the_legend_hides_nodes_and_edges(visit: Visit) -> None:
    """Unticking a class or a relation takes it out of the drawing, and the address knows."""
    page = visit.go("")
    canvas = page.locator("#canvas")
    before = int(canvas.get_attribute("data-nodes") or 0)
    page.uncheck("#classes [data-name=Technology]")
    expect(canvas).to_have_attribute("data-nodes", str(before - 2))
    edges = int(canvas.get_attribute("data-edges") or 0)
    page.uncheck("#relations [data-name=organization]")
    expect(canvas).to_have_attribute("data-edges", str(edges - 1))
    assert "hide=Technology" in page.evaluate("location.hash")


def test_the_table_sorts_and_filters(visit: Visit) -> None:
    """Rows turn round on a click, and the search narrows them."""
    page = visit.go("view=table&list=Case")
    names = page.locator("#table tbody th")
    expect(names).to_have_text(["Coin ledger payments", "Parcel tracking"])
    page.click("#table thead button >> nth=0")
    expect(names).to_have_text(["Parcel tracking", "Coin ledger payments"])
    page.fill("#search", "coin")
    expect(names).to_have_text(["Coin ledger payments"])


def test_a_click_on_the_canvas_opens_what_lies_there(visit: Visit) -> None:
    """The chosen node stands in the middle after a deep link: there a click finds it again."""
    page = visit.go("node=pattern/saga")
    page.wait_for_timeout(500)
    page.keyboard.press("Escape")
    expect(page.locator("#panel .title")).to_have_text("casegraph")
    page.click("#canvas")
    expect(page.locator("#panel .title")).to_have_text("Saga")


def test_the_canvas_is_walked_by_keys(visit: Visit) -> None:
    """An arrow key goes along an edge; the panel follows."""
    page = visit.go("node=scenario/payment")
    page.focus("#canvas")
    for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("#panel .title")).not_to_have_text("Payment")


def test_the_page_fits_a_small_screen(visit: Visit) -> None:
    """Nothing is wider than a telephone."""
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.go("node=case/coin-ledger")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator("#panel")).to_be_visible()
