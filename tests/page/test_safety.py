"""Nothing of a document becomes markup or script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.page.conftest import Visit, visiting
from tests.support.hostile import ATTACKS

ELEMENTS = "[...new Set([...document.querySelectorAll('*')].map((one) => one.localName))].sort().join(' ')"
HANDLERS = """() => [...document.querySelectorAll("*")]
  .filter((one) => [...one.attributes].some((attribute) => attribute.name.startsWith("on"))).length"""
ALLOWED = {
    "a", "bdi", "blockquote", "body", "button", "canvas", "code", "details", "div", "fieldset", "figcaption", "figure",
    "h1", "h2", "h3", "head", "header", "html", "input", "kbd", "label", "legend", "li", "main", "meta", "noscript",
    "ol", "option", "p", "script", "section", "select", "small", "span", "strong", "style", "summary", "table", "tbody",
    "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
KEYS = ("node", "q", "view", "list", "hide", "filter", "lang", "expand", "compare", "from", "edge")
SCHEMES = "[...document.querySelectorAll('a[href]')].map((one) => one.protocol)"


@pytest.fixture(scope="module")
def attacked(browser: Browser, hostile_address: str) -> Iterator[Visit]:
    """Open the attacking graph once; what it should not have done fails the last test."""
    for one in visiting(browser, hostile_address):
        one.go()
        yield one


@pytest.mark.parametrize("at", range(len(ATTACKS)))
def test_an_attack_in_every_field_is_only_text(attacked: Visit, at: int) -> None:
    """Panel, search and legend show it; nothing runs, nothing is sent, no element is added."""
    page = attacked.page
    page.evaluate("(node) => { location.hash = `node=${node}&lang=en`; }", f"case/{at}")
    page.wait_for_selector(f"#panel [data-node='case/{(at + 1) % len(ATTACKS)}']")
    for folded in page.locator("#panel details.said").all()[:4]:
        folded.locator("summary").click()
    assert set(page.evaluate(ELEMENTS).split()) <= ALLOWED
    assert set(page.evaluate(SCHEMES)) <= {"https:", "http:", "mailto:", "file:"}
    assert page.evaluate(HANDLERS) == 0
    assert attacked.complaints == []


@pytest.mark.parametrize(
    "fragment",
    ["", "view=table", "view=compare&compare=case/1,case/2,case/5,case/21", "from=case/3&to=case/20", "q=script"],
)
def test_no_view_makes_an_element_of_a_text(hostile: Visit, fragment: str) -> None:
    """The other views likewise."""
    page = hostile.go(fragment)
    assert set(page.evaluate(ELEMENTS).split()) <= ALLOWED
    assert page.evaluate(HANDLERS) == 0


@pytest.mark.parametrize("key", KEYS)
def test_an_attack_in_the_address_is_nothing(hostile: Visit, key: str) -> None:
    """Whatever stands behind # is text too."""
    page = hostile.go()
    for attack in ATTACKS[:8]:
        page.evaluate("([key, text]) => { location.hash = new URLSearchParams({ [key]: text }); }", [key, attack])
    assert set(page.evaluate(ELEMENTS).split()) <= ALLOWED


def test_search_shows_an_attack_as_it_is(hostile: Visit) -> None:
    """It can be found like any other text."""
    page = hostile.go()
    page.get_by_role("combobox").fill("alert(1)")
    expect(page.get_by_role("option").first).to_contain_text("<script>alert(1)</script>")
