"""Search, in both languages and by sound."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.page.conftest import Visit


@pytest.mark.parametrize(
    ("question", "node"),
    [
        ("支付", "case/coin-ledger"),
        ("账本支付", "case/coin-ledger"),
        ("支付账本", "scenario/nothing"),
        ("coin", "case/coin-ledger"),
        ("pay", "scenario/payment"),
        ("bczf", "scenario/nothing"),
        ("zfcj", "scenario/payment"),
        ("coinbook", "case/coin-ledger"),
        ("重放", "case/coin-ledger"),
    ],
)
def test_search_finds_what_it_should(visit: Visit, question: str, node: str) -> None:
    """Chinese by characters, English by the beginnings of words, sound by initials, aliases, descriptions."""
    page = visit.go()
    page.keyboard.press("/")
    page.keyboard.type(question)
    found = page.get_by_role("listbox", name="Results").locator(f"[data-node='{node}']")
    expect(found).to_have_count(0 if node.endswith("nothing") else 1)


def test_chinese_that_stands_nowhere_is_found_in_pairs(visit: Visit) -> None:
    """Each two characters of the question stand somewhere in the name."""
    page = visit.go()
    page.get_by_role("combobox", name="Search").fill("硬币账本付系统")
    expect(page.get_by_role("option")).to_have_count(0)
    page.get_by_role("combobox", name="Search").fill("账本支付系")
    expect(page.get_by_role("option").first).to_contain_text("Coin ledger payments")


def test_search_does_not_find_the_middle_of_a_word(visit: Visit) -> None:
    """'oin' is no beginning, and the page says that nothing was found."""
    page = visit.go()
    page.get_by_role("combobox", name="Search").fill("oin")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_text("Nothing found")).to_be_visible()


def test_results_are_grouped_by_class(visit: Visit) -> None:
    """A case and a scenario stand apart."""
    page = visit.go()
    page.get_by_role("combobox", name="Search").fill("支付")
    expect(page.get_by_role("group", name="Case", exact=True).get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("group", name="Scenario", exact=True).get_by_role("option")).to_have_count(1)


def test_arrow_keys_and_enter_open_a_result(visit: Visit) -> None:
    """The search needs no mouse."""
    page = visit.go()
    box = page.get_by_role("combobox", name="Search")
    box.fill("支付")
    box.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]").get_attribute("data-node")
    box.press("Enter")
    assert f"node={chosen}".replace("/", "%2F") in page.evaluate("location.hash")


def test_a_part_opens_its_owner(visit: Visit) -> None:
    """A requirement that search finds is read in its case."""
    page = visit.go()
    page.get_by_role("combobox", name="Search").fill("不丢款")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Coin ledger payments")).to_be_visible()


@pytest.mark.parametrize(
    ("question", "answer"), [("支付", "Coinbase"), ("coin", "Coinbase"), ("P99", "Coinbase – cross-border")]
)
def test_the_bundled_library_answers(bundled: Visit, question: str, answer: str) -> None:
    """A theme, the beginning of a name, and a percentile all lead to the case."""
    page = bundled.go()
    page.get_by_role("combobox", name="Search").fill(question)
    expect(page.get_by_role("option").filter(has_text=answer).first).to_be_visible()
