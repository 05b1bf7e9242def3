"""The panel: everything that is said of a node or an edge, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.page.conftest import Visit, visiting, written
from tests.support.compiling import compiled

DISAGREEING = "### Zeta - mail\n\n- **Company**: Zeta\n- **Performance**: {0} availability\n"
COINBASE = "node=case/coinbase-cross-border-crypto-payment"


def test_a_deep_link_opens_a_node_with_its_numbers_and_lines(visit: Visit) -> None:
    """The panel tells the measurement, also that of a part, and where each stands."""
    page = visit.go("node=case/coin-ledger")
    row = page.get_by_role("row").filter(has_text="≤ 250 ms")
    row.get_by_text("orders.md").click()
    expect(row.get_by_role("link")).to_have_text("docs/案例/orders.md:31")
    expect(page.get_by_role("row").filter(has_text="≥ 12,000,000 笔/天")).to_be_visible()


def test_a_line_is_a_link_to_where_documents_can_be_read(visit: Visit) -> None:
    """The page was told where that is."""
    page = visit.go("edge=case/coin-ledger|organization|organization/orchard")
    link = page.get_by_role("link", name="docs/案例/orders.md:2")
    expect(link).to_have_attribute(
        "href", "https://example.org/blob/main/docs/%E6%A1%88%E4%BE%8B/orders.md#L2"
    )  # fmt: skip
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_the_panel_tells_every_kind_of_fact(visit: Visit) -> None:
    """Aliases, parts, chains, the words of an edge."""
    panel = visit.go("node=case/coin-ledger").locator("#panel")
    expect(panel).to_contain_text("Coinbook")
    expect(panel).to_contain_text("转账失败必须补偿")
    expect(panel.locator(".states li")).to_have_text(["下单", "付款", "settled"])
    expect(panel.locator(".qualifiers")).to_contain_text("1.24")


def test_what_stands_nowhere_is_marked_as_computed(visit: Visit) -> None:
    """The theme of the parcels was worked out."""
    expect(visit.go("node=case/parcels").locator("#panel").get_by_text("computed").first).to_be_visible()


def test_facts_are_told_in_both_directions(visit: Visit) -> None:
    """The theme knows its cases."""
    panel = visit.go("node=scenario/payment").locator("#panel")
    expect(panel.get_by_role("heading", name="Pointed to by")).to_be_visible()
    expect(panel.get_by_role("button", name="Parcel tracking")).to_be_visible()


def test_only_harmless_addresses_become_links(visit: Visit) -> None:
    """A script in the guise of an address is shown, not linked."""
    panel = visit.go("node=technology/rowdb").locator("#panel .facts").first
    expect(panel).to_contain_text("javascript:alert(2)")
    expect(panel.get_by_role("link", name="https://example.org/", exact=True)).to_be_visible()


def test_an_edge_shows_what_states_it(visit: Visit) -> None:
    """A relation has its own address, and its quoted line lies open."""
    page = visit.go("edge=case/coin-ledger|organization|organization/orchard")
    expect(page.get_by_role("heading", name="organization")).to_be_visible()
    expect(page.locator("#panel blockquote")).to_have_text("what line 2 says")


def test_the_coinbase_case_shows_its_figures_and_lines(bundled: Visit) -> None:
    """Availability, latency, and the line of each."""
    table = bundled.go(COINBASE).locator("#panel").get_by_role("table")
    expect(table.get_by_role("row").filter(has_text="P99").first).to_contain_text("< 200 ms")
    expect(table.get_by_role("row").filter(has_text="99.99 %").first).to_contain_text("payments.yaml")


def test_the_coinbase_case_shows_its_six_states_and_their_line(bundled: Visit) -> None:
    """In their order, with the line that says it."""
    states = bundled.go(COINBASE).locator("#panel li").filter(has=bundled.page.locator(".states")).last
    expect(states.locator(".states li")).to_have_count(6)
    expect(states.locator(".said").first).to_contain_text("payments.yaml:")


def test_the_measurements_of_a_chinese_page_are_not_squeezed(bundled: Visit) -> None:
    """The place of a number is written along, not down."""
    table = bundled.go(COINBASE, "zh").locator("#panel").get_by_role("table")
    narrowest = table.locator("tbody td").evaluate_all(
        "cells => Math.min(...cells.map((one) => one.getBoundingClientRect().width))"
    )
    assert narrowest > 90


@pytest.fixture
def disagreeing(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Visit the page of two documents that contradict each other."""
    files = {f"docs/{name}.md": DISAGREEING.format(share) for name, share in (("one", "99.95%"), ("two", "99.9%"))}
    yield from visiting(browser, written(compiled(tmp_path, files).graph, tmp_path))


def test_a_contradiction_is_told_at_the_node_of_which_it_is_one(disagreeing: Visit) -> None:
    """What excludes what, what to do about it, and where it stands."""
    page = disagreeing.go("q=zeta")
    page.get_by_role("combobox", name="Search").press("ArrowDown")
    page.keyboard.press("Enter")
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", name="Findings · 2")).to_be_visible()
    finding = panel.get_by_role("listitem").filter(has_text="CG503")
    expect(finding).to_contain_text("99.95% availability")
    expect(finding).to_contain_text("docs/one.md:4")


def test_a_finding_is_told_in_the_language_of_the_page(disagreeing: Visit) -> None:
    """Also what to write instead."""
    page = disagreeing.go("q=zeta", "zh")
    page.get_by_role("combobox").press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#panel").get_by_role("listitem").filter(has_text="CG503")).to_contain_text("请更正有误的文档")


def test_where_nothing_is_wrong_there_are_no_findings(visit: Visit) -> None:
    """No empty heading."""
    panel = visit.go("node=case/coin-ledger").locator("#panel")
    expect(panel.get_by_role("heading", name="Findings")).to_have_count(0)


def test_states_are_drawn_from_the_first_to_the_last(visit: Visit) -> None:
    """A start, boxes, arrows between them, and an end; long sequences wrap."""
    states = visit.go("node=case/coin-ledger").locator("#panel .states")
    style = "(one, [tag, what]) => getComputedStyle(one, tag)[what]"
    assert states.locator("li").first.evaluate(style, ["::before", "borderRadius"]) == "50%"
    assert states.locator("li").first.evaluate(style, ["::after", "clipPath"]).startswith("polygon")
    assert states.locator("li span").last.evaluate(style, ["", "outlineStyle"]) == "solid"
    assert states.evaluate("(one) => getComputedStyle(one).flexWrap") == "wrap"
