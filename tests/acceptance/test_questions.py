"""The named queries find in the seed document what a careful reader found in it, by the answer key."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from tests.support.seed_key import Case, case, cases, dataset, key, needs_key, pairs, rows

from casegraph.queries.named import named_queries

PER_SECOND = {"秒": Decimal(1), "日": Decimal(1) / 86_400}
RATES = {"QPS", "TPS"}

pytestmark = needs_key


def stacks(*chosen: Case) -> dict[str, int]:
    """Count the stacks of cases, as written."""
    written = [one["tech_stack"]["text"] for one in chosen]
    return {stack: written.count(stack) for stack in written}


def test_the_stack_for_a_need_is_that_of_the_cases_with_it() -> None:
    """A theme's cases and their stacks, by count."""
    ordering = [one for one in cases() if one["theme"]["title"] == "订单处理场景"]
    assert pairs("stack-by-evidence", "stack", "cases", need="订单处理") == {
        stack: str(count) for stack, count in stacks(*ordering).items()
    }


def test_the_stack_of_an_industry_is_that_of_its_cases() -> None:
    """A need may be an industry too."""
    finance = [one for one in cases() if one["scene_type"]["industry"] == "金融科技"]
    assert {int(count or 0) for (count,) in rows("stack-by-evidence", "cases", need="金融科技")} == set(
        stacks(*finance).values()
    )


@pytest.mark.parametrize("name", ["Amazon - ", "Coinbase", "Netflix"])
def test_every_requirement_stands_against_the_results(name: str) -> None:
    """In the document's order, with what it says; a result that answers it has a number of the same kind."""
    told = case(name)
    found = rows("requirements-and-results", "requirement", "required", case=told["title"])
    assert list(dict.fromkeys(found)) == [(one["title"], one["text"]) for one in told["requirements"]]


def test_a_latency_that_was_required_is_answered_by_the_one_that_was_reached() -> None:
    """Both have the same percentile."""
    asked = rows("requirements-and-results", "requirement", "result", "achieved", case="Amazon - 电商订单处理")
    assert ("低延迟", "性能", "P50延迟<100ms") in asked


@pytest.mark.parametrize("name", ["Amazon - ", "Coinbase", "Netflix"])
def test_the_way_to_a_theory_goes_over_the_part_that_names_it(name: str) -> None:
    """Each part is one of the document's, and the theory's line is the part's."""
    told = case(name)
    told_parts = (*told["implementation_steps"], *told["requirements"], *told["results"])
    parts = {one["text"].partition("：")[0] for one in told_parts}
    titles = {one["title"] for one in told["requirements"]}
    found = rows("theory-behind-case", "via", "theory", case=told["title"])
    assert found
    assert {via.partition("：")[0] for via, _ in found if via} <= parts | titles


def test_the_patterns_of_a_case_are_those_that_its_lines_name() -> None:
    """By the lines of the answer key."""
    named = {
        one["name"]
        for one in key()["patterns_and_standards"]
        if any(case("Amazon - ")["lines"]["start"] <= line <= case("Amazon - ")["lines"]["end"]
               for line in one["lines_outside_links"])
    }  # fmt: skip
    found = {theory for (theory,) in rows("theory-behind-case", "theory", case="Amazon - 电商订单处理")}
    assert {"Saga模式", "补偿机制"} == named
    assert named <= found


def test_the_case_most_like_another_shares_most() -> None:
    """Spotify has Netflix's industry and stack, CERN only its theme."""
    found = pairs("cases-like", "case", "common", case="Netflix - 内容编码管道")
    same = [
        one for one in cases() if one["scene_type"]["industry"] == "流媒体" and one["title"] != case("Netflix")["title"]
    ]
    other = next(one["title"] for one in cases() if one["tech_stack"]["text"].startswith("自研"))
    assert all(int(found[one["title"]] or 0) > int(found[other] or 0) for one in same)


@pytest.mark.parametrize("name", ["Amazon - ", "Coinbase", "Netflix", "CERN"])
def test_the_documents_of_a_case_are_those_it_links(name: str) -> None:
    """Each with the line of the link."""
    told = case(name)
    links = (*told["related_documents"], *told["inline_references"])
    expected = {(one["text"], str(one["line"])) for one in links}
    assert set(rows("documents-of-case", "document", "line", case=told["title"])) == expected


@pytest.mark.parametrize("name", ["Amazon - ", "Coinbase", "Netflix"])
def test_the_steps_of_a_case_are_told_in_order(name: str) -> None:
    """Position and text, as written."""
    told = case(name)
    expected = [(str(one["n"]), one["text"].replace("：", ": ")) for one in told["implementation_steps"]]
    found = rows("steps-of-case", "position", "step", case=told["title"])
    assert [(position, str(step).replace("：", ": ")) for position, step in found] == expected


def test_a_theme_has_as_many_cases_as_are_listed_under_it() -> None:
    """Sections and bullets alike."""
    expected = {one["title"].removesuffix("场景"): str(len(one["cases"])) for one in key()["themes"] if one["cases"]}
    assert pairs("themes", "theme", "cases") == expected


def _rates() -> Iterator[tuple[str, str, Decimal]]:
    for one in cases():
        for metric in one["metrics"]:
            per = Decimal(1) if metric["unit"] in RATES else PER_SECOND.get(metric["per"] or "")
            if per is not None and metric["comparator"] in {"=", ">", ">=", "~"}:
                yield one["title"], metric["raw"], metric["value_normalised"] * per


@pytest.mark.parametrize("bound", [100, 5_000, 50_000, 1_000_000])
def test_the_throughputs_are_those_above_the_bound(bound: int) -> None:
    """Whatever unit they are written in."""
    expected = sorted({(title, raw) for title, raw, rate in _rates() if rate >= bound})
    assert sorted(set(rows("throughput-at-least", "case", "written", bound=str(bound)))) == expected


@pytest.mark.parametrize("stack", ["Temporal", "Airflow"])
def test_the_cases_of_a_technology_are_those_with_it_in_their_stack(stack: str) -> None:
    """A system that is only like it does not count."""
    expected = {one["title"] for one in cases() if stack in one["tech_stack"]["items"]}
    assert {name for (name,) in rows("cases-by-technology", "case", technology=stack)} == expected


@pytest.mark.parametrize("bound", ["100", "200", "300"])
def test_the_p99_latencies_are_those_below_the_bound(bound: str) -> None:
    """By the percentile of the answer key."""
    expected = {
        (one["title"], metric["raw"])
        for one in cases()
        for metric in one["metrics"]
        if metric["percentile"] == "P99" and metric["value_normalised"] <= int(bound)
    }
    assert set(rows("p99-below", "case", "written", bound=bound)) == expected


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_every_row_of_every_question_has_its_lines(name: str) -> None:
    """And each line is one of a document."""
    answers = list(dataset().evidence(name))
    assert answers
    assert [one.row for one in answers if not one.passages] == []
    assert all(passage.start >= 1 and passage.path for one in answers for passage in one.passages)


def test_the_lines_of_a_latency_are_those_of_the_key() -> None:
    """The first passage of a row is the line that has the number."""
    expected = {
        (metric["raw"], metric["line"]) for one in cases() for metric in one["metrics"] if metric["percentile"] == "P99"
    }
    found = {(str(one.row["written"]), one.passages[0].start) for one in dataset().evidence("p99-below")}
    assert found == expected
