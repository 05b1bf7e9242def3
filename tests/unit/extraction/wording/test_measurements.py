"""Numbers in cells: what the head of their row or column makes of them."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

_ASKED = ("quantity", "percentile", "value", "unitText", "asWritten")


@pytest.mark.parametrize(
    ("head", "cell", "said"),
    [
        ("P99 latency", "45 ms", {"quantity": "latency", "percentile": "99", "value": "45", "unitText": "ms"}),
        ("P99延迟", "<200ms", {"quantity": "延迟", "percentile": "99", "value": "200", "unitText": "ms"}),
        ("Throughput", "847 tasks/s", {"quantity": "throughput", "value": "847", "unitText": "tasks/s"}),
        ("Latency (ms)", "45", {"quantity": "latency", "value": "45", "unitText": "ms", "asWritten": "45"}),
        ("处理能力（QPS）", "3,000+", {"value": "3000", "unitText": "QPS", "asWritten": "3,000+"}),
        ("Latency (ms)", "2 s", {"quantity": "latency", "value": "2", "unitText": "s"}),
        ("Messages/s", "45,000", {"quantity": "messages", "value": "45000", "unitText": "Messages/s"}),
        ("Orders per day", "900", {"value": "900", "unitText": "Orders/day", "asWritten": "900"}),
        ("请求/秒", "900", {"quantity": "请求量", "value": "900", "unitText": "请求/秒"}),
        ("P99 (ms)", "45", {"quantity": "latency", "percentile": "99", "value": "45", "asWritten": "45"}),
        ("中位数 (ms)", "45", {"quantity": "延迟", "percentile": "50", "value": "45"}),
        ("Performance (events/s)", "900", {"quantity": "performance", "value": "900", "unitText": "events/s"}),
        ("成本 (元/月)", "900", {"quantity": "成本", "value": "900", "unitText": "元/月"}),
        ("Performance", "900 events/s", {"quantity": "events", "value": "900"}),
        ("Fits", "10 events", {"quantity": "events", "value": "10"}),
        ("启动延迟（P99）", "5s", {"quantity": "启动延迟", "percentile": "99", "value": "5", "asWritten": "5s"}),
        ("Latency P99.9", "5 ms", {"quantity": "latency", "percentile": "99.9", "value": "5"}),
    ],
)
def test_the_head_says_what_a_cell_measures(head: str, cell: str, said: dict[str, str]) -> None:
    """Its percentile and its unit too; a head that is no quantity says nothing."""
    text = f"# A\n\n| Tool | {head} |\n|---|---|\n| Redis | {cell} |\n"
    found = {predicate: value for _, predicate, value in told(text, *_ASKED)}
    assert said.items() <= found.items()


@pytest.mark.parametrize(
    "text", ["Latency fell from 9 s to 1.4 s.", "Cut latency from 9 s to 1.4 s."], ids=["thing first", "verb first"]
)
def test_an_old_value_does_not_stand_beside_the_new_one_as_another_result(text: str) -> None:
    """Its context says that it is no more."""
    said = told(f"# Acme\n\n**Company**: Acme\n\n**Results**: {text}\n", "value", "context")
    found = {(name, predicate): value for name, predicate, value in said}
    contexts = {found[key]: found[name, "context"] for key in found for name in [key[0]] if key[1] == "value"}
    assert contexts == {"9": "before", "1.4": "result"}


@pytest.mark.parametrize(
    ("title", "label", "names"),
    [
        ("Acme", "**Scale:** 900 TPS", {"throughput"}),
        ("Acme", "**Scale**: P99 < 50 ms, 900 TPS", {"latency", "throughput"}),
        ("支付平台", "**规模**：900 TPS", {"吞吐量"}),
    ],
)
def test_what_goes_without_saying_is_named_in_the_language_of_the_label(
    title: str, label: str, names: set[str]
) -> None:
    """Figures and units have no language of their own."""
    said = told(f"# {title}\n\n**Company**: Acme\n\n{label}\n", "quantity")
    assert {value for _, _, value in said} == names


@pytest.mark.parametrize(("text", "context"), [("We plan to reach 10,000 TPS", "target"), ("10,000 TPS", "result")])
def test_a_plan_is_no_result(text: str, context: str) -> None:
    """What is planned has a context of its own."""
    said = told(f"# Acme\n\n**Company**: Acme\n\n**Results**: {text}\n", "context")
    assert [value for _, _, value in said] == [context]


def test_what_is_required_stays_a_requirement() -> None:
    """A requirement is a target anyway."""
    said = told("# Acme\n\n**公司**：Acme\n\n**核心需求**：目标可用性 99.99%\n", "context")
    assert [value for _, _, value in said] == ["requirement"]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Year", "2020"),
        ("Reads/writes", "40"),
        ("3-year cost", "-"),
        ("Latency (ms)", "low"),
        ("性能（40%）", "9"),
        ("Cost (weight 0.3)", "7"),
    ],
)
def test_a_head_makes_no_number_of_what_is_none(head: str, cell: str) -> None:
    """The numbers of the head itself are not those of the cell."""
    assert told(f"# A\n\n| Tool | {head} |\n|---|---|\n| Redis | {cell} |\n", "value") == []


def test_a_value_with_a_minus_is_another_one() -> None:
    """It is a node of its own, whatever else is the same."""
    text = "# A\n\n### Acme - mail\n\n- **Company**: Acme\n\n**Results**:\n\n- 0.45% cost, later −0.45% cost\n"
    said = told(text, "value")
    assert sorted(value for *_, value in said) == ["-0.45", "0.45"]
    assert len({thing for thing, *_ in said}) == len(said)


def test_what_a_number_is_per_may_stand_on_the_next_line() -> None:
    """A wrapped line is one text."""
    text = "# Acme\n\n**Company**: Acme\n\n**Scale**: The store takes 180 million events per\nday. All is well.\n"
    assert ("asWritten", "180 million events per day") in {(one, value) for _, one, value in told(text, "asWritten")}
