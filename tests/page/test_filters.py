"""The legend is the filter; facets narrow."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.page.conftest import Visit


def drawn(page: Page, what: str = "nodes") -> int:
    """Read how many dots or arrows are drawn."""
    return int(page.locator("#canvas").get_attribute(f"data-{what}") or 0)


def test_the_legend_hides_nodes_and_edges(visit: Visit) -> None:
    """Unticking a class or a relation takes it out of the drawing, and the address knows."""
    page = visit.go()
    before = drawn(page)
    page.get_by_role("group", name="Classes").get_by_role("checkbox", name="Technology").uncheck()
    assert drawn(page) == before - 2
    edges = drawn(page, "edges")
    page.get_by_role("group", name="Relations").get_by_role("checkbox", name="organization").uncheck()
    assert drawn(page, "edges") == edges - 1
    assert "hide=Technology" in page.evaluate("location.hash")


def test_one_class_alone_can_be_seen(visit: Visit) -> None:
    """The button beside a class hides all others."""
    page = visit.go()
    page.get_by_role("button", name="Only Technology").focus()
    page.keyboard.press("Enter")
    assert drawn(page) == 2


def test_views_show_cases_alone_or_with_technologies(visit: Visit) -> None:
    """Two cases; then what they run on."""
    page = visit.go()
    views = page.get_by_role("group", name="Views by class")
    views.get_by_role("button", name="Case only").click()
    assert drawn(page) == 2
    views.get_by_role("button", name="Case and Technology").click()
    assert drawn(page) == 4
    expect(views.get_by_role("button", name="Case and Technology")).to_have_attribute("aria-pressed", "true")


def test_a_facet_leaves_the_cases_that_have_its_value(visit: Visit) -> None:
    """Only one case has the flow engine; counts of other facets follow."""
    page = visit.go("view=table")
    page.get_by_role("group", name="uses technology").get_by_role("checkbox", name="Flow engine").check()
    expect(page.get_by_role("rowheader")).to_have_text(["Coin ledger payments"])
    expect(page.get_by_role("group", name="theme")).to_contain_text("1")
    assert "filter=usesTechnology" in page.evaluate("location.hash")


def test_two_values_of_a_facet_widen(visit: Visit) -> None:
    """One or the other."""
    page = visit.go("view=table&filter=usesTechnology:technology/flow")
    page.get_by_role("group", name="uses technology").get_by_role("checkbox", name="RowDB").check()
    expect(page.get_by_role("rowheader")).to_have_count(2)


def test_all_filters_are_cleared_at_once(visit: Visit) -> None:
    """One button undoes everything."""
    page = visit.go("hide=Case&filter=usesTechnology:technology/flow&cut=theme")
    before = drawn(page)
    page.get_by_role("button", name="Clear all filters").click()
    assert drawn(page) > before
    assert page.evaluate("location.hash") == "#lang=en"
