"""What can be done with a node: its neighborhood, paths, putting away, keeping."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.page.conftest import Visit
from tests.page.test_filters import drawn


def test_a_click_on_the_canvas_opens_what_lies_there(visit: Visit) -> None:
    """The chosen node stands in the middle after a deep link: there a click finds it again."""
    page = visit.go("node=pattern/saga")
    page.wait_for_selector("#canvas[data-painted]")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    page.locator("#canvas").click()
    expect(page.get_by_role("heading", name="Saga")).to_be_visible()


def test_the_neighborhood_grows_by_steps(visit: Visit) -> None:
    """One step, then all of its neighbors' neighbors stand in the light."""
    page = visit.go("node=organization/orchard")
    lit = "document.getElementById('canvas').labelBoxes.length"
    page.wait_for_selector("#canvas[data-painted]")
    before = page.evaluate(lit)
    page.get_by_role("combobox", name="Neighborhood").select_option("2")
    page.wait_for_function(f"{lit} > {before}")
    assert "depth=2" in page.evaluate("location.hash")


def test_a_node_is_put_away_and_brought_back(visit: Visit) -> None:
    """Hidden, and one button says how many are."""
    page = visit.go("node=technology/rowdb")
    before = drawn(page)
    page.get_by_role("button", name="Hide", exact=True).click()
    assert drawn(page) == before - 1
    page.get_by_role("button", name="Bring back 1 hidden").click()
    assert drawn(page) == before


def test_a_case_of_a_large_graph_is_expanded_and_kept(large: Visit) -> None:
    """Its neighbors are drawn; what is pinned stays when something else is chosen."""
    page = large.go("node=technology/7")
    page.get_by_role("button", name="Expand").click()
    page.get_by_role("button", name="Pin").click()
    page.keyboard.press("Escape")
    assert drawn(page) > 27
    assert "expand=technology%2F7" in page.evaluate("location.hash")


def test_a_path_shows_the_evidence_of_each_step(visit: Visit) -> None:
    """From a bank by its case to the pattern, each with its line."""
    page = visit.go("node=organization/orchard")
    page.get_by_role("button", name="Path from here").click()
    expect(page.get_by_text("Pick the other end").first).to_be_visible()
    page.get_by_role("combobox", name="Search").fill("saga")
    page.keyboard.press("Enter")
    steps = page.locator("#panel").get_by_role("list").first.locator(":scope > li")
    expect(steps).to_have_count(2)
    expect(steps.nth(0)).to_contain_text("Coin ledger payments")
    expect(steps.nth(1)).to_contain_text("orders.md:10")


def test_a_path_has_its_address(visit: Visit) -> None:
    """It can be sent."""
    page = visit.go("from=organization/orchard&to=scenario/payment")
    expect(page.get_by_role("heading", name="Path")).to_be_visible()
    expect(page.locator("#panel")).to_contain_text("Steps: 2")


def test_where_there_is_no_path_the_page_says_so(visit: Visit) -> None:
    """Cut the only relation, and nothing leads there."""
    page = visit.go("from=organization/orchard&to=scenario/payment&cut=organization")
    expect(page.locator("#panel")).to_contain_text("No path under these filters")


def test_back_and_forward_go_through_what_was_opened(visit: Visit) -> None:
    """The browser's own buttons work."""
    page = visit.go("node=scenario/payment")
    page.get_by_role("button", name="Parcel tracking").first.click()
    expect(page.get_by_role("heading", name="Parcel tracking")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Payment", exact=True)).to_be_visible()
    page.go_forward()
    expect(page.get_by_role("heading", name="Parcel tracking")).to_be_visible()


def test_hovering_lights_the_neighbors(visit: Visit) -> None:
    """The name under the pointer is said, and only its neighbors keep theirs."""
    page = visit.go("node=pattern/saga")
    page.wait_for_selector("#canvas[data-painted]")
    page.keyboard.press("Escape")
    page.locator("#canvas").hover()
    expect(page.locator("#hover")).to_have_text("Pattern · Saga")
