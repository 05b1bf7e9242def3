"""The catalogue of scenarios gives all that its answer key holds and nothing else of these kinds, each in its lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.support.telling import Telling

from casegraph import Code
from casegraph import compile as compile_sources
from casegraph.cli.main import main

SHARED = Path(__file__).parents[3] / "shared"
KEY = SHARED / "answers/scenarios.yaml"
CORPUS = SHARED / "corpus"
PATH = "论证增强/场景归纳和分类.md"

pytestmark = pytest.mark.skipif(not KEY.exists(), reason="NOT CHECKED: the answer key is not beside the checkout")

Entry = Mapping[str, Any]  # what stands in the answer key, as YAML has it


@pytest.fixture(scope="module")
def key() -> Entry:
    """Give the answer key."""
    loaded: Entry = yaml.safe_load(KEY.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module", params=["alone", "whole corpus"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Telling:
    """Give what the document says, built alone and among all others."""
    out = tmp_path_factory.mktemp("scenarios") / "out"
    source = next(CORPUS.rglob(Path(PATH).name)) if request.param == "alone" else CORPUS
    assert main(["build", str(source), "--out", str(out), "--format", "nquads", "--quiet"]) == 0
    return Telling.of(out / "graph.nq", Path(PATH).name)


def named(told: Telling, nodes: Sequence[str], names: Sequence[str]) -> bool:
    """Tell whether some nodes are what some names name: each one of them, in any order."""
    rest = list(nodes)
    for name in names:
        found = next((node for node in rest if name in told.names[node]), None)
        if found is None:
            return False
        rest.remove(found)
    return not rest


def scenario(told: Telling, line: int, name: str) -> str:
    """Return the one scenario of a name that a line opens."""
    (node,) = [
        one
        for one, kind in told.said("type", line)
        if kind.endswith("#Scenario") and name in told.names[one] and "/id/scenario/" in one
    ]
    return node


def organizations(told: Telling, cases: Sequence[str], lines: Sequence[int]) -> list[str]:
    """Return whose cases they are, as those lines say."""
    return [one for case in cases for one in told.objects("organization", case, *lines)]


def components(told: Telling, stacks: Sequence[str], lines: Sequence[int]) -> list[str]:
    """Return what the stacks are made of, as those lines say."""
    return [one for stack in stacks for one in told.objects("component", stack, *lines)]


def differences(told: Telling, node: str, entry: Entry, lines: Sequence[int]) -> list[str]:
    """Return in which of its four facts an entry or a row is not what the key says."""
    cases = told.objects("exemplifiedBy", node, *lines)
    stacks = told.objects("recommendedStack", node, *lines)
    is_right = {
        "traits": named(told, told.objects("trait", node, *lines), entry["traits"]),
        "cases": named(told, organizations(told, cases, lines), entry["practice_cases"]),
        "stack": len(stacks) == 1 and named(told, components(told, stacks, lines), entry["stack"]["items"]),
        "score": [Decimal(one) for one in told.objects("score", node, *lines)] == [Decimal(str(entry["score"]))],
        "no other": {one for name in FOUR for one, _ in told.said(name, *lines)} == {node},
    }
    return [f"{entry['id']} {what}" for what, right in is_right.items() if not right]


# Where the sections of the needs, and those of the details, end.
LAST_NEED, LAST_DETAIL = 530, 953
FOUR = ("trait", "exemplifiedBy", "recommendedStack", "score")


def test_each_of_the_45_entries_has_its_traits_cases_stack_and_score(told: Telling, key: Entry) -> None:
    """And no other in its lines."""
    entries = [(scenario(told, one["lines"][0], one["name"]), one) for one in key["entries"]]
    assert len(entries) == key["totals"]["entries"]
    assert [bad for node, one in entries for bad in differences(told, node, one, one["lines"])] == []


def test_each_entry_is_of_the_industry_that_its_heading_names(told: Telling, key: Entry) -> None:
    """Three scenarios of each, and a scenario of no other."""
    for industry in key["industries"]:
        own = [one for one in key["entries"] if one["id"] in industry["scenarios"]]
        nodes = {scenario(told, one["lines"][0], one["name"]) for one in own}
        found = list(told.said("industry", industry["line"]))
        assert {one for one, _ in found} == nodes
        assert all(industry["name"] in told.names[other] for _, other in found)


def test_each_of_the_47_rows_of_the_matrix_has_its_facts(told: Telling, key: Entry) -> None:
    """The same four, its industry, its scale and its need."""
    wrong = []
    for row in key["matrix"]:
        node, line = scenario(told, row["line"], row["name"]), row["line"]
        wrong += differences(told, node, row, [line, line])
        attributes = told.objects("hasAttribute", node, line)
        written = {value for one in attributes for value in told.objects("attributeValue", one, line)}
        industries = told.objects("industry", node, line)
        is_right = written == {row["scale"], row["need"]} and named(told, industries, [row["industry"]])
        wrong += [] if is_right and told.objects("notation", node, line) == [row["id"]] else [row["id"]]
    assert (len(key["matrix"]), wrong) == (47, [])


def test_an_entry_and_its_row_are_one_scenario(told: Telling, key: Entry) -> None:
    """Of the scenarios that bear one name each has the row of its own industry."""
    rows = {row["entry"]: scenario(told, row["line"], row["name"]) for row in key["matrix"] if row.get("entry")}
    entries = {one["id"]: scenario(told, one["lines"][0], one["name"]) for one in key["entries"]}
    assert (rows, len(set(rows.values()))) == (entries, 45)


def test_values_that_differ_stay_with_their_passages(told: Telling, key: Entry) -> None:
    """What the matrix leaves out of an entry the entry still says."""
    rows = {row["id"]: row for row in key["matrix"]}
    entries = {one["id"]: one for one in key["entries"]}
    for one in key["entry_matrix_differences"]:
        entry, row = entries.get(one.get("entry", "")), rows[one["matrix"]]
        node = scenario(told, row["line"], row["name"])
        if entry and one["what"] == "traits":
            assert named(told, told.objects("trait", node, *entry["lines"]), one["entry_value"])
            assert named(told, told.objects("trait", node, row["line"]), one["matrix_value"])


def section(told: Telling, entries: Sequence[Entry], place: int, end: int) -> tuple[str, list[int]]:
    """Return the scenario of a section and its lines."""
    one = entries[place]
    following = entries[place + 1]["line"] if place + 1 < len(entries) else end
    return scenario(told, one["line"], one["name"]), [one["line"], following - 1]


def split(texts: Sequence[str]) -> list[str]:
    """Return the names in written demands, without what stands in brackets."""
    return [re.sub("（.*）", "", name) for text in texts for name in re.split("、(?![^（]*）)", text)]


def interval(told: Telling, number: str) -> tuple[str, ...]:
    """Return the bounds and the unit of a measurement."""
    row = f"SELECT ?min ?max ?unit {{ <{number}> schema:unitText ?unit OPTIONAL {{ <{number}> schema:minValue ?min }} "
    (found,) = told.ask(row + f"OPTIONAL {{ <{number}> schema:maxValue ?max }} }}")
    return found


THRESHOLDS = [("", "1000000"), ("1000000", "10000000"), ("10000000", "100000000"), ("100000000", "")]
COSTS = [
    {("3325", "3325", "$/月"), ("1", "1", "FTE")},
    {("3325", "10000", "$/月"), ("1", "2", "FTE")},
    {("33251", "33251", "$/月"), ("2", "2", "FTE")},
    {("100000", "", "$/月"), ("3", "", "FTE")},
]
# As the demands say, and as the remark behind the stack does: they differ for the smallest scale only.
NODES = [{("1", "3"), ("3", "3")}, {("3", "5")}, {("20", "30")}, {("50", "")}]


@pytest.mark.parametrize("place", range(4))
def test_each_scale_has_its_threshold_its_stack_and_its_costs(told: Telling, key: Entry, place: int) -> None:
    """Numbers as measurements, with what they are of."""
    scale = key["scales"][place]
    node, lines = section(told, key["scales"], place, key["needs"][0]["line"] - 2)
    (threshold,) = told.objects("hasMeasurement", node, scale["line"])
    assert interval(told, threshold) == (*THRESHOLDS[place], "events/s")
    traits = told.objects("trait", node, *lines)
    assert named(told, traits, split(scale["traits"]))
    inside = {interval(told, one) for one in told.objects("hasMeasurement", node, lines[0] + 1, lines[1])}
    assert inside == {(*bounds, "节点") for bounds in NODES[place]}
    (stack,) = told.objects("recommendedStack", node, *lines)
    first, remark = re.fullmatch("(.*)（(.*)）", scale["recommended"][0]).groups()  # type: ignore[union-attr]  # has both
    assert first in told.names[stack]
    assert [value for _, value in told.said("qualifier", lines[0] + 10)] == [remark]
    attributes = told.objects("hasAttribute", node, *lines)
    costs = {number for one in attributes for number in told.objects("hasMeasurement", one, *lines)}
    assert {interval(told, number) for number in costs} == COSTS[place]
    written = {f"{name}：{value}" for one in attributes for name in told.names[one]
               for value in told.objects("attributeValue", one, *lines)}  # fmt: skip
    assert written == set(scale["recommended"][1:])
    assert named(told, told.objects("applicableTo", node, *lines), scale["fits"])


@pytest.mark.parametrize("place", range(4))
def test_each_need_has_its_demands_its_stack_and_whom_it_suits(told: Telling, key: Entry, place: int) -> None:
    """What is listed below the stack is an attribute with its values, the last of them no quotation."""
    need = key["needs"][place]
    node, lines = section(told, key["needs"], place, LAST_NEED + 1)
    assert named(told, told.objects("trait", node, *lines), split(need["traits"]))
    (stack,) = told.objects("recommendedStack", node, *lines)
    assert re.sub("（.*）", "", need["recommended"][0]["text"]) in told.names[stack]
    (attribute,) = told.objects("hasAttribute", node, *lines)
    assert need["recommended"][1]["text"].rstrip("：") in told.names[attribute]
    for child in need["recommended"][1]["children"]:
        assert told.objects("attributeValue", attribute, child["line"]) == [child["text"]]
    assert len(told.objects("attributeValue", attribute, *lines)) == len(need["recommended"][1]["children"])
    assert named(told, told.objects("applicableTo", node, *lines), need["fits"])


def test_the_six_selection_rules_are_there_and_no_other(told: Telling, key: Entry) -> None:
    """Each with its need, its stack and its reasons."""
    rules = key["selection_rules_5_1"]
    found = {line: one for line, one, name, kind in told.facts if name == "type" and kind.endswith("#SelectionRule")}
    assert sorted(found) == [rule["line"] for rule in rules]
    for rule in rules:
        node, line = found[rule["line"]], rule["line"]
        stacks = told.objects("recommends", node, line)
        assert named(told, told.objects("condition", node, line), [rule["condition"]])
        assert named(told, components(told, stacks, [line]), rule["stack"]["items"])
        assert named(told, told.objects("because", node, line), rule["reasons"])


@pytest.mark.parametrize("place", range(4))
def test_each_detail_adds_to_the_scenario_of_its_row(told: Telling, key: Entry, place: int) -> None:
    """Its number, its definition, its needs, its stack, its score with what that rests on, its cases, its advice."""
    detail = key["details"][place]
    node = scenario(told, detail["line"], detail["name"])
    assert node == scenario(told, key["matrix"][place]["line"], detail["name"])
    assert told.objects("notation", node, detail["line"]) == [detail["id"]]
    assert told.objects("definition", node, detail["line"], detail["line"] + 3) == [detail["definition"]]
    stack, score = detail["stack"]["line"], detail["score_line"]
    stacks = told.objects("recommendedStack", node, stack)
    assert named(told, components(told, stacks, [stack]), detail["stack"]["items"])
    assert told.objects("score", node, score) == [f"{Decimal(str(detail['score'])).normalize():f}"]
    for requirement in detail["requirements"]:
        (part,) = told.objects("requirement", node, requirement["line"])
        assert requirement["title"] in told.names[part]
        assert told.objects("description", part, requirement["line"]) == [requirement["text"]]
    for advice in detail["advice"]:
        (part,) = told.objects("step", node, advice["line"])
        assert told.objects("description", part, advice["line"]) == [advice["text"]]


@pytest.mark.parametrize("place", range(4))
def test_each_score_keeps_what_it_rests_on(told: Telling, key: Entry, place: int) -> None:
    """The criteria with weights and points, so that anybody can find that they do not give the score."""
    detail = key["details"][place]
    node, sum_ = scenario(told, detail["line"], detail["name"]), Decimal(0)
    for one in detail["score_basis"]:
        (part,) = told.objects("hasAttribute", node, one["line"])
        assert one["name"] in told.names[part]
        assert told.objects("attributeValue", part, one["line"]) == [one["text"]]
        (points,) = map(Decimal, told.objects("score", part, one["line"]))
        units = {interval(told, number)[2]: number for number in told.objects("hasMeasurement", part, one["line"])}
        (weight,) = map(Decimal, told.objects("value", units["%"], one["line"]))
        assert (points, weight) == (one["points"], one["weight_percent"])
        sum_ += points * weight / 100
    assert sum_ == Decimal(str(detail["weighted_score"]))


def test_scores_that_their_criteria_do_not_give_are_found(key: Entry) -> None:
    """All four, in the line of the score."""
    built = compile_sources(next(CORPUS.rglob(Path(PATH).name)))
    found = [one.span.line for one in built.diagnostics if one.code is Code.CONTRADICTION]
    assert found == [one["score_line"] for one in key["details"] if not one["score_agrees"]]


def test_the_cases_of_the_details_have_what_they_did_and_how_much(told: Telling, key: Entry) -> None:
    """Four of them with a figure."""
    figures = {one["line"]: one for one in key["metrics_of_detail_cases"]}
    for detail in key["details"]:
        node = scenario(told, detail["line"], detail["name"])
        for one in detail["practice_cases"]:
            (case,) = told.objects("exemplifiedBy", node, one["line"])
            assert named(told, told.objects("organization", case, one["line"]), [one["organisation"]])
            assert told.objects("description", case, one["line"]) == [one["text"]]
            measured = told.objects("hasMeasurement", case, one["line"])
            values = [told.objects("value", number, one["line"]) for number in measured]
            expected = [[str(figures[one["line"]]["value_normalised"])]] if one["line"] in figures else []
            assert values == expected


@pytest.mark.parametrize("place", range(3))
def test_each_case_study_is_a_case(told: Telling, key: Entry, place: int) -> None:
    """Organization, industry, scenario, technologies by role, steps, results."""
    study = key["case_studies"][place]
    ends = [*(one["line"] for one in key["case_studies"]), 1173]
    lines = [study["line"], ends[place + 1] - 1]
    (case,) = [one for one, kind in told.said("type", study["line"]) if kind.endswith("#Case")]
    assert named(told, told.objects("organization", case, *lines), [study["organisation"]])
    scene = study["scene_type"]
    assert named(told, told.objects("industry", case, scene["line"]), [scene["industry"]])
    assert named(told, told.objects("scenario", case, scene["line"]), [scene["scenario"]])
    (description,) = told.objects("description", case, study["description"]["line"])
    assert description == study["description"]["text"]
    assert named(told, told.objects("step", case, *lines), [one["title"] for one in study["process"]])
    assert named(told, told.objects("result", case, *lines), [one["label"] for one in study["results"]])
    for result in study["results"]:
        (part,) = told.objects("result", case, result["line"])
        assert told.objects("description", part, result["line"]) == [result["text"]]
    assert len(told.objects("references", case, *lines)) == len(study["references"])


def test_each_count_that_the_document_claims_is_a_claim(told: Telling, key: Entry) -> None:
    """As written, right or wrong, with the share beside it."""
    missing = []
    for one in key["statistics"]:
        claims = [other for _, other in told.said("claims", one["line"])]
        values = {Decimal(v) for c in claims for n in told.objects("hasMeasurement", c, one["line"])
                  for v in told.objects("value", n, one["line"])}  # fmt: skip
        wanted = {Decimal(one["claimed"])} | ({Decimal(one["percent_claimed"])} if "percent_claimed" in one else set())
        missing += [] if wanted <= values else [(one["line"], one["what"])]
    assert missing == []


def test_nothing_of_these_kinds_stands_elsewhere(told: Telling, key: Entry) -> None:
    """Traits, cases, stacks and scores of scenarios come from the lines that the key has, and from no other."""
    entries = [*(one["lines"] for one in key["entries"]), *([one["line"]] * 2 for one in key["matrix"])]
    scales = [key["scales"][0]["line"], LAST_NEED]
    details = [key["details"][0]["line"], LAST_DETAIL]
    known = {line for first, last in [*entries, scales, details] for line in range(first, last + 1)}
    assert {line for name in FOUR for line in told.lines(name, "scenario")} <= known


TREES = [
    ("场景分析", {"Temporal + PostgreSQL", "Temporal + Cassandra", "Airflow + PostgreSQL", "Flink + Kafka"}),
    ("规模分析", {"Temporal + PostgreSQL", "Temporal + Cassandra"}),
    ("需求分析", {"Temporal + PostgreSQL", "Temporal + Cassandra"}),
]


@pytest.mark.parametrize(("root", "stacks"), TREES)
def test_a_decision_tree_can_be_walked_from_its_root_to_a_stack(told: Telling, root: str, stacks: set[str]) -> None:
    """A property path is all that it takes."""
    here = f'dcterms:isPartOf/cg:path ?path FILTER(STRENDS(?path, "{Path(PATH).name}"))'
    start = f'?root a cg:DecisionNode ; rdfs:label "{root}"@zh ; {here}'
    named = "?stack a cg:TechnologyStack ; rdfs:label ?name"
    walk = f"SELECT DISTINCT ?name {{ {start} ?root cg:option+/cg:recommends ?stack . {named} }}"
    assert {name for (name,) in told.ask(walk)} == stacks
