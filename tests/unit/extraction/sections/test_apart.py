"""Single problems and single steps: what came of them has no place among a case's own parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, extracted, places, told

from casegraph import Code

CASE = "# Acme - mail\n\n**Company**: Acme\n\n"
PROBLEMS = (
    "### Slow start\n\n**Background**: it waits.\n\n**Solution**:\n\n- use a Saga\n- warm up\n\n"
    "**Results**: starts at once\n\n"
    "### Lost mail\n\n**Solution**: ask again\n\n**Results**: nothing is lost\n"
)


@pytest.mark.parametrize("title", ["Challenges and solutions", "五、遇到的问题与解决方案", "技术难点", "Challenges"])
def test_solutions_of_single_problems_have_no_order(title: str) -> None:
    """Nor does a problem describe the case; what came of them are results without an order, and no contradiction."""
    text = f"{CASE}## {title}\n\n{PROBLEMS}"
    assert told(text, "position") == []
    assert [one[2].rsplit("/", 1)[1] for one in told(text, "step")] == ["use-a-Saga", "warm-up", "ask-again"]
    assert [one[2] for one in told(text, "result")] == ["Acme - mail/starts-at-once", "Acme - mail/nothing-is-lost"]
    described = ["use a Saga", "warm up", "starts at once", "ask again", "nothing is lost"]
    assert [one[2] for one in told(text, "description")] == described
    assert places(extracted(text), Code.FIELD_TWICE) == []


@pytest.mark.parametrize("title", ["The Outage of 3 May", "Incident review: mail", "四、故障复盘：邮件丢失"])
def test_the_impact_of_an_incident_is_no_result(title: str) -> None:
    """It harmed the case; what else is told in the same words is one."""
    text = f"{CASE}## {title}\n\n**Impact:** 40 mails lost\n**Duration:** 5 min\n\n### Overview\n\n**Impact**: none\n"
    assert told(text, "result", "value") == []
    assert len(told(text.replace(title, "Impact"), "result")) > 0


def test_what_solves_a_problem_is_in_use_all_the_same(tmp_path: Path) -> None:
    """The names in it are."""
    graph = compiled(tmp_path, {"a.md": f"{CASE}## Problems\n\n{PROBLEMS}"}).graph
    assert [one.target for one in graph.edges if one.relation == "appliesPattern"] == ["pattern/saga"]


def test_a_challenge_and_its_solution_are_the_cases() -> None:
    """Where no heading tells of a single problem."""
    text = f"{CASE}## Challenges and solutions\n\n### Solution\n\n- warm up\n- ask again\n"
    assert [one[2] for one in told(text, "step")] == ["Acme - mail/warm-up", "Acme - mail/ask-again"]
    assert [one[2] for one in told(text, "position")] == ["1", "2"]


def test_what_came_of_a_step_is_a_result() -> None:
    """And not part of the step's text, whose lines keep their order and their labels."""
    text = (
        f"{CASE}## 实施过程\n\n### 第一阶段：试点\n\n**目标**：可行\n**范围**：上海\n\n主要工作：\n\n"
        "1. 双跑\n2. 比对\n\n**结果**：差异很小\n\n### 第二阶段：推广\n\n**目标**：切换\n\n**结果**：全部切换\n"
    )
    assert [one[2] for one in told(text, "step")] == ["Acme - mail/第一阶段-试点", "Acme - mail/第二阶段-推广"]
    assert [one[2] for one in told(text, "result")] == ["Acme - mail/差异很小", "Acme - mail/全部切换"]
    assert [one[2] for one in told(text, "position")] == ["1", "2"]
    texts = [one[2] for one in told(text, "description")]
    assert texts[:2] == ["目标：可行 范围：上海 主要工作： 双跑 比对", "目标：切换"]
    assert places(extracted(text), Code.FIELD_TWICE) == []
