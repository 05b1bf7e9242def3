"""For everyone: languages, keyboard, small screens, print, assistive technology."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.page.conftest import Visit, visiting

AXE = Path(__file__).resolve().parents[2] / ".venv" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = ("", "node=case/coin-ledger", "view=table", "view=compare&compare=case/coin-ledger,case/parcels", "q=pay")


@pytest.fixture(params=["light", "dark"])
def colored(browser: Browser, sample_address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Visit the sample in both schemes; the policy of the page would forbid the checker's own script."""
    yield from visiting(browser, sample_address, color_scheme=request.param, bypass_csp=True)


@pytest.fixture
def telephone(browser: Browser, sample_address: str) -> Iterator[Visit]:
    """Visit the sample on a small screen with a finger."""
    for one in visiting(browser, sample_address, has_touch=True):
        one.page.set_viewport_size({"width": 390, "height": 844})
        yield one


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something of this name has the focus."""
    said = "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText || ''"
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(said).strip() == name:
            return
    pytest.fail(f"no way to {name} by Tab")


@pytest.mark.parametrize("fragment", VIEWS)
def test_axe_finds_no_serious_violation(colored: Visit, fragment: str) -> None:
    """Names, roles, contrast: nothing serious in any view, light or dark."""
    if not AXE.is_file() and os.environ.get("CI") != "true":
        pytest.skip("no axe-core here (`make components`): accessibility is NOT tested")
    page = colored.go(fragment)
    page.add_script_tag(path=AXE)
    found: list[dict[str, Any]] = page.evaluate("axe.run().then((done) => done.violations)")  # axe's own report
    serious = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]
    assert serious == []


def test_a_case_is_found_read_followed_and_compared_by_keyboard(visit: Visit) -> None:
    """Find a case, open its panel, follow an edge, go back, compare two: without a mouse."""
    page = visit.go()
    page.keyboard.press("/")
    page.keyboard.type("coin")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Coin ledger payments")).to_be_visible()
    tab_to(page, "Orchard Bank")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Orchard Bank")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Coin ledger payments")).to_be_visible()


def test_two_cases_are_compared_by_keyboard(visit: Visit) -> None:
    """To the table, two ticks, one button, and back."""
    page = visit.go()
    tab_to(page, "Table")
    page.keyboard.press("Enter")
    for name in ("Compare Coin ledger payments", "Compare Parcel tracking"):
        tab_to(page, name)
        page.keyboard.press("Space")
    tab_to(page, "Compare 2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="Compare")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("table", name="Case")).to_be_visible()


def test_the_canvas_is_walked_by_keys(visit: Visit) -> None:
    """An arrow key goes along an edge; the panel follows."""
    page = visit.go("node=scenario/payment")
    page.locator("#canvas").focus()
    for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("#panel .title")).not_to_have_text("Payment")


@pytest.mark.parametrize(("key", "name"), [("h", "gone"), ("p", "pin"), ("e", "expand")])
def test_letters_act_on_the_chosen_node(visit: Visit, key: str, name: str) -> None:
    """Hide, pin, expand."""
    page = visit.go("node=scenario/payment")
    page.locator("#canvas").focus()
    page.keyboard.press(key)
    assert f"{name}=scenario" in page.evaluate("location.hash")


def test_the_focus_is_seen(visit: Visit) -> None:
    """What has the focus has an outline."""
    page = visit.go()
    page.keyboard.press("/")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_language_switch_changes_names_and_words_and_is_remembered(visit: Visit) -> None:
    """Labels, classes and interface turn Chinese, and stay so."""
    page = visit.go("node=case/coin-ledger")
    page.get_by_role("button", name="中文").click()
    expect(page.get_by_role("heading", name="硬币账本支付系统")).to_be_visible()
    expect(page.get_by_text("筛选", exact=True)).to_be_visible()
    page.goto("about:blank")
    page.goto(visit.address)
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")


def test_the_page_fits_a_small_screen(telephone: Visit) -> None:
    """Nothing is wider than a telephone, and the panel can be closed."""
    page = telephone.go("node=case/coin-ledger")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="Close", exact=True).tap()
    expect(page.locator("#panel")).to_be_hidden()


def test_a_summary_tells_what_is_drawn(visit: Visit) -> None:
    """The live region follows the filters."""
    page = visit.go()
    before = page.get_by_role("status").first.inner_text()
    page.get_by_role("group", name="Classes").get_by_role("checkbox", name="Technology").uncheck()
    expect(page.get_by_role("status").first).not_to_have_text(before)


def test_print_shows_the_panel_with_its_quotes(visit: Visit) -> None:
    """On paper nothing is folded, and the drawing's tools are gone."""
    page = visit.go("node=case/coin-ledger")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#panel blockquote").first).to_be_visible()
    expect(page.get_by_role("combobox", name="Search")).to_be_hidden()
