"""The table, cases side by side, and what can be saved."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from rdflib import Graph
from tests.page.conftest import Visit

BOTH = "compare=case/coin-ledger,case/parcels"


def saved(page: Page, name: str) -> bytes:
    """Save a file and return what is in it."""
    page.locator("#downloads summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()


def test_the_table_sorts_and_filters(visit: Visit) -> None:
    """Rows turn round on a click, and the search narrows them."""
    page = visit.go("view=table")
    names = page.get_by_role("rowheader")
    expect(names).to_have_text(["Coin ledger payments", "Parcel tracking"])
    page.get_by_role("columnheader", name="Name").get_by_role("button").click()
    expect(names).to_have_text(["Parcel tracking", "Coin ledger payments"])
    page.get_by_role("combobox", name="Search").fill("coin")
    expect(names).to_have_text(["Coin ledger payments"])


def test_the_table_has_columns_for_relations_fields_and_quantities(bundled: Visit) -> None:
    """Organization, theme, industry, stack, scale, latency, availability."""
    page = bundled.go("view=table", "zh")
    heads = " ".join(page.get_by_role("columnheader").all_inner_texts())
    assert all(word in heads for word in ("组织", "主题", "行业", "技术栈", "规模", "可用性", "延迟"))


def test_a_column_of_numbers_is_sorted_by_them(visit: Visit) -> None:
    """The case without a latency stays at the end, whichever way."""
    page = visit.go("view=table")
    head = page.get_by_role("columnheader", name="延迟").get_by_role("button")
    head.click()
    head.click()
    expect(page.get_by_role("rowheader").first).to_have_text("Coin ledger payments")


def test_two_cases_are_compared_with_their_differences_marked(visit: Visit) -> None:
    """They share theme and storage; the scale differs."""
    page = visit.go("view=table")
    page.get_by_role("checkbox", name="Compare Coin ledger payments").check()
    page.get_by_role("checkbox", name="Compare Parcel tracking").check()
    page.get_by_role("button", name="Compare 2", exact=True).last.click()
    table = page.get_by_role("table", name="Compare")
    expect(table.get_by_role("row").filter(has_text="organization").get_by_label("differs")).to_be_visible()
    expect(table.get_by_role("row").filter(has_text="theme").get_by_label("differs")).to_have_count(0)


def test_only_differences_can_be_shown(visit: Visit) -> None:
    """What is the same goes."""
    page = visit.go(f"view=compare&{BOTH}")
    page.get_by_role("checkbox", name="Differences only").check()
    expect(page.get_by_role("table", name="Compare").get_by_role("row").filter(has_text="theme")).to_have_count(0)


def test_csv_can_be_read_back(visit: Visit) -> None:
    """With a header, one row a case."""
    page = visit.go("view=table")
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV").decode("utf-8-sig"))))
    assert [row["Name"] for row in rows] == ["Coin ledger payments", "Parcel tracking"]


def test_json_brings_the_evidence(visit: Visit) -> None:
    """Each fact with its place and its words."""
    page = visit.go("view=table")
    told = json.loads(saved(page, "JSON"))
    evidence = [said for node in told["nodes"] for fact in node["facts"] for said in fact["evidence"]]
    assert {"place": "docs/案例/orders.md:5", "quote": "what line 5 says"} in evidence


def test_turtle_is_read_by_others(visit: Visit) -> None:
    """All dots of the drawing, hostile ones included, with the IRIs of the ontology."""
    page = visit.go()
    graph = Graph().parse(data=saved(page, "Turtle").decode(), format="turtle")
    assert "https://w3id.org/casegraph/id/case/coin-ledger" in {str(subject) for subject in graph.subjects()}
    assert len(graph) > 40


def test_the_picture_is_saved_as_png(visit: Visit) -> None:
    """As it is seen."""
    assert saved(visit.go(), "PNG").startswith(b"\x89PNG")


def test_the_picture_is_saved_as_svg(visit: Visit) -> None:
    """With every dot, and well-formed whatever the names are."""
    from xml.etree import ElementTree as Tree

    page = visit.go()
    root = Tree.fromstring(saved(page, "SVG"))
    circles = root.iter("{http://www.w3.org/2000/svg}circle")
    assert len(list(circles)) == int(page.locator("#canvas").get_attribute("data-nodes") or 0)


@pytest.mark.parametrize("view", ["table", "compare"])
def test_a_view_has_its_address(visit: Visit, view: str) -> None:
    """It can be sent, and is a step to go back from."""
    page = visit.go(BOTH)
    page.get_by_role("group", name="View", exact=True).get_by_role("button", name=view.title()).click()
    assert f"view={view}" in page.evaluate("location.hash")
    page.go_back()
    expect(page.locator("#canvas")).to_be_visible()
    assert "view=" not in page.evaluate("location.hash")
