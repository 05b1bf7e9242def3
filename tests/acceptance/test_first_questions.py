"""The named queries that were there first find in the seed document what the answer key says, by value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from tests.support.seed_key import (
    SEED,
    Case,
    cases,
    chosen,
    key,
    needs_key,
    pairs,
    rows,
    scenario,
    technologies,
    theme,
    title,
)

from casegraph.queries.named import named_queries

pytestmark = needs_key
ROLES = {
    "工作流框架": "workflowFramework",
    "存储后端": "storageBackend",
    "编程语言": "programmingLanguage",
    "部署方式": "deployment",
}
# What is neither a pattern nor a theory.
STANDARDS = {"PCI DSS"}


def test_every_named_query_is_asked_over_the_seed_document() -> None:
    """Here or beside."""
    texts = [Path(__file__).with_name(name).read_text() for name in ("test_questions.py", Path(__file__).name)]
    assert [name for name in named_queries() if not any(f'"{name}"' in text for text in texts)] == []


@pytest.mark.parametrize("share", ["99.9", "99.99", "99.995"])
def test_the_availabilities_are_those_of_at_least_the_share(share: str) -> None:
    """A reliability or a rate of success is another quantity."""
    expected = [
        (one["title"], metric["raw"], metric["where"])
        for one in cases()
        for metric in one["metrics"]
        if metric["quantity"] == "可用性" and metric["value_normalised"] >= float(share)
    ]
    assert sorted(rows("availability-at-least", "case", "written", "context", share=share)) == sorted(expected)


@pytest.mark.parametrize("word", ["订单", "支付", "推荐", "管道", "实时系统", "供应链", "动态定价", "智能农业"])
def test_the_cases_of_a_scenario_are_those_under_it_or_for_it(word: str) -> None:
    """By the heading they stand under and by what they say they are for, listed ones too."""
    expected = {title(one) for one in key()["cases"] if word in theme(one) or word in scenario(one)}
    assert {name for (name,) in rows("cases-by-scenario", "case", scenario=word)} == expected


@pytest.mark.parametrize("technology", ["Temporal", "PostgreSQL", "Airflow", "Kubernetes", "AWS RDS", "Go", "Python"])
def test_the_cases_of_a_technology_have_it_in_their_stack_or_chose_it(technology: str) -> None:
    """With as many passages as lines of theirs that choose it."""
    expected = {(title(one), str(len(lines))) for one in cases() if (lines := set(_lines(one, technology)))}
    assert set(rows("cases-by-technology", "case", "passages", technology=technology)) == expected


def test_the_cases_without_numbers_are_those_without() -> None:
    """Most are only listed."""
    expected = sorted(title(one) for one in key()["cases"] if not one["metrics"])
    assert sorted(str(name) for (name,) in rows("cases-without-measurements", "case")) == expected


def test_the_documents_that_no_case_refers_to_are_those_that_only_others_do() -> None:
    """And the document itself."""
    linked = [one for case in key()["cases"] for one in (*case["related_documents"], *case["inline_references"])]
    cited = {one["text"] for one in linked}
    expected = {name for one in key()["documents_referenced"] for name in one["titles"]} - cited
    assert {name for (name,) in rows("documents-uncited", "document")} == {*expected, key()["document"]["title"]}


@pytest.mark.parametrize("technology", ["Temporal", "PostgreSQL", "Airflow", "Flink", "Kubernetes", "AWS RDS", "Java"])
def test_the_evidence_of_a_technology_is_where_it_is_chosen(technology: str) -> None:
    """Every line that chooses, recommends or compares, and none that does not name it."""
    found = {int(line or 0) for path, line in rows("evidence", "path", "line", name=technology) if path == SEED.name}
    advised = [one["recommended_stack"] for one in key()["scenario_traits_6_2"]]
    advised += [{**one["stack"], "line": one["line"]} for one in key()["selection_rules_6_3"]]
    chosen = {line for one in cases() for line in _lines(one, technology)}
    chosen |= {one["line"] for one in advised if technology in one["items"]}
    written = next(set(one["lines"]) for one in key()["technologies"] if one["name"] == technology)
    assert (chosen - found, found - written) == (set(), set())


def test_the_quotes_are_what_the_lines_say() -> None:
    """Word by word."""
    text = SEED.read_text(encoding="utf-8").splitlines()
    quoted = {
        (quote, "\n".join(text[int(line or 0) - 1 : int(end or 0)]))
        for path, line, end, quote in rows("evidence", "path", "line", "end", "quote", name="Temporal")
        if path == SEED.name
    }
    assert len(quoted) > 5
    assert [pair for pair in quoted if pair[0] != pair[1]] == []


@pytest.mark.parametrize("name", ["Amazon", "Netflix", "Coinbase", "Uber", "CERN", "YouTube"])
def test_of_an_organization_all_is_known_that_its_cases_say(name: str) -> None:
    """Relation by relation, of every case."""
    told = [one for one in key()["cases"] if name in [who["name"] for who in one["organisations"]]]
    expected = Counter(fact for one in told for fact in _facts(one))
    known = {relation for _, relation, _ in expected} | {*ROLES.values(), "requirement", "step", "result", "references"}
    facts = [
        (one, str(relation).rpartition("#")[2].rpartition("/")[2], value)
        for one, relation, value in rows("organization", "case", "relation", "value", organization=name)
    ]
    assert Counter(fact for fact in facts if fact[1] in known) == expected


def test_the_patterns_of_an_industry_are_those_that_the_lines_of_its_cases_name() -> None:
    """Each of the answer key is found; whatever else is found stands in a case of that industry."""
    found = {(str(industry), str(pattern)) for industry, pattern in rows("patterns-by-industry", "industry", "pattern")}
    named = {
        (str(one["scene_type"]["industry"]), str(pattern["name"]))
        for one in cases()
        for pattern in key()["patterns_and_standards"]
        if pattern["name"] not in STANDARDS and set(pattern["lines_outside_links"]) & set(_span(one))
    }
    assert [pair for pair in named if not any(pair[0] == i and pair[1].startswith(p) for i, p in found)] == []
    assert [pair for pair in found if not any(pair[1] in text for text in _texts(pair[0]))] == []


def test_each_pattern_of_an_industry_is_in_as_many_cases_as_name_it() -> None:
    """By the lines of the answer key."""
    counts = {(i, p): int(n or 0) for i, p, n in rows("patterns-by-industry", "industry", "pattern", "cases")}
    compensation = next(one for one in key()["patterns_and_standards"] if one["name"] == "补偿机制")
    naming = [one for one in cases() if set(compensation["lines_outside_links"]) & set(_span(one))]
    expected = Counter(one["scene_type"]["industry"] for one in naming)
    assert {industry: n for (industry, pattern), n in counts.items() if pattern == "补偿机制"} == expected


def test_the_figures_that_were_reached_are_those_at_the_head_and_in_the_results() -> None:
    """Of the same percentile, or without one of the same quantity and unit; what a description says is no result."""
    expected = [
        (one["title"], demand["raw"], outcome["raw"], outcome["where"], _met(demand, outcome))
        for one in cases()
        for demand in one["metrics"]
        for outcome in one["metrics"]
        if demand["where"] == "requirement" and outcome["where"] in {"header", "result"} and _alike(demand, outcome)
    ]
    columns = ("case", "required", "achieved", "context", "met")
    assert sorted(rows("requirements-met", *columns)) == sorted(expected)


@pytest.mark.parametrize("need", ["金融", "订单", "数据管道", "流处理", "编排"])
def test_the_rules_for_a_need_give_their_stack_and_every_reason(need: str) -> None:
    """A row for each reason."""
    expected = {
        (rule["condition"], rule["stack"]["text"], reason)
        for rule in key()["selection_rules_6_3"]
        if need in rule["condition"]
        for reason in rule["reasons"]
    }
    assert set(rows("selection-rule", "condition", "stack", "because", need=need)) == expected


def test_technologies_are_together_in_as_many_cases_as_use_both() -> None:
    """Every pair, by stack and choices."""
    expected = Counter(frozenset(pair) for one in cases() for pair in combinations(technologies(one), 2))
    found = rows("technologies-together", "technology", "with", "cases")
    assert {frozenset((one, other)): int(count or 0) for one, other, count in found} == expected


def test_a_theme_has_as_many_organizations_as_are_named_under_it() -> None:
    """One with two cases counts once."""
    under: dict[str, set[str]] = {}
    for one in key()["cases"]:
        under.setdefault(theme(one), set()).update(who["name"] for who in one["organisations"])
    expected = {name: str(len(who)) for name, who in under.items()}
    assert pairs("themes", "theme", "organizations") == expected


def _lines(one: Case, technology: str) -> Iterator[int]:
    """Yield the lines of a case that choose a technology."""
    if technology in one["tech_stack"]["items"]:
        yield one["tech_stack"]["line"]
    for choice in (one["technology_choices"] or {}).values():
        if technology in chosen(choice):
            yield choice["line"]


def _span(one: Case) -> range:
    return range(one["lines"]["start"], one["lines"]["end"] + 1)


def _texts(industry: str) -> Iterator[str]:
    """Yield what the parts of the cases of an industry say."""
    for one in cases():
        if one["scene_type"]["industry"] == industry:
            parts = (*one["requirements"], *one["implementation_steps"], *one["results"])
            yield from (f"{part.get('title', '')} {part['text']}" for part in parts)


def _facts(one: Case) -> Iterator[tuple[str, str, str]]:
    """Yield what the answer key says of a case: its name, a relation, a value."""
    name = title(one)
    yield name, "scenario", scenario(one)
    yield name, "theme", theme(one)
    for field in ("scale", "performance", "description"):
        if one.get(field):
            yield name, field, one[field]["text"]
    if one["scene_type"]:
        yield name, "industry", one["scene_type"]["industry"]
        yield name, "stack", " + ".join(one["tech_stack"]["items"])
    for relation, value in _chosen(one):
        yield name, relation, value
    for relation, value in _parts(one):
        yield name, relation, value


def _chosen(one: Case) -> Iterator[tuple[str, str]]:
    yield from (("usesTechnology", used) for used in technologies(one))
    for role, choice in (one["technology_choices"] or {}).items():
        yield from ((ROLES[role], technology) for technology in chosen(choice))


def _parts(one: Case) -> Iterator[tuple[str, str]]:
    yield from (("requirement", part["title"]) for part in one["requirements"])
    # What comes after the colon of a step explains its title, unless it is a chain.
    chains = {chain["line"] for chain in one["chains"]}
    steps = [
        part["text"] if part["line"] in chains else part["text"].partition("：")[0]
        for part in one["implementation_steps"]
    ]
    yield from (("step", step) for step in steps)
    yield from (("result", part["label"]) for part in one["results"])
    yield from (("references", part["text"]) for part in one["related_documents"])
    own = {"header", "description", "technology"}
    yield from (("hasMeasurement", metric["raw"]) for metric in one["metrics"] if metric["where"] in own)


def _alike(demand: dict[str, Any], outcome: dict[str, Any]) -> bool:
    """Tell whether two figures can be compared."""
    if demand["percentile"] or outcome["percentile"]:
        return bool(demand["percentile"] == outcome["percentile"])
    same = ("quantity", "unit", "per")
    return [demand[one] for one in same] == [outcome[one] for one in same]


def _met(demand: dict[str, Any], outcome: dict[str, Any]) -> str:
    wanted, found = demand["value_normalised"], outcome["value_normalised"]
    return "yes" if (found <= wanted if demand["comparator"] in {"<", "<="} else found >= wanted) else "no"
