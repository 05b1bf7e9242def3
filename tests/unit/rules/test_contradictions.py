"""Where documents disagree, both values stay and a finding names them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support import sample
from tests.support.compiling import compiled

from casegraph import Code, Compilation
from casegraph.model.graph import Property
from casegraph.model.values import Literal, integer
from casegraph.rules.contradictions import check_contradictions

CASE = "### Zeta - mail\n\n- **Company**: Zeta\n- **Performance**: {0}\n"


def contradictions(compilation: Compilation) -> list[str]:
    """Return the values of each contradiction."""
    return [dict(one.words)["values"] for one in compilation.diagnostics if one.code is Code.CONTRADICTION]


def told(folder: Path, *performances: str) -> Compilation:
    """Compile documents that tell the same case with another performance each."""
    return compiled(folder, {f"{place}.md": CASE.format(one) for place, one in enumerate(performances)})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("99.95% availability", "99.9% availability"),
        ("99.95%可用性", "99.9%可用性"),
        ("P99 < 100 ms", "P99 > 200 ms"),
        ("P99 latency: 100 ms", "P99 latency: 300 ms"),
        ("0% availability", "99% availability"),
        ("P99 latency: 100 ms", "P99 latency: 2 seconds"),
        ("P99延迟：100毫秒", "P99延迟：2秒"),
    ],
)
def test_numbers_that_exclude_each_other_are_reported_once(tmp_path: Path, one: str, other: str) -> None:
    """Both stay, and the finding has both with their places."""
    built = told(tmp_path, one, other)
    (values,) = contradictions(built)
    assert ("0.md:4" in values, "1.md:4" in values) == (True, True)
    assert len([node for node in built.graph.nodes.values() if node.type == "Measurement"]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("99.9% availability", "99.9% availability"),
        ("P99 < 100 ms", "P99 < 200 ms"),
        ("P99 < 100 ms", "P95 > 200 ms"),
        ("~100 ms latency", "300 ms latency"),
        ("99.95% availability", "> 99.9% availability"),
        ("99.95% availability, 99.9% availability", "99.9% availability"),
        ("100 ms latency", "10 orders"),
        ("P99 latency: 2000 ms", "P99 latency: 2 s"),
        ("latency: 100 ms", "latency: 2%"),
    ],
)
def test_numbers_that_can_both_be_true_are_none(tmp_path: Path, one: str, other: str) -> None:
    """Others are measured, or one bounds the other."""
    assert contradictions(told(tmp_path, one, other)) == []


def test_one_document_does_not_contradict_itself(tmp_path: Path) -> None:
    """Before and after are two numbers of one quantity."""
    assert contradictions(told(tmp_path, "99.95% availability, 99.9% availability")) == []


def test_numbers_of_parts_are_held_against_each_other(tmp_path: Path) -> None:
    """They are said of the same case."""
    text = "### Zeta - mail\n\n- **Company**: Zeta\n\n**Results**:\n\n1. **{0}**: availability {0}\n"
    built = compiled(tmp_path, {f"{one}.md": text.format(one) for one in ("99.9%", "99.5%")})
    assert len(contradictions(built)) == 1


@pytest.mark.parametrize(
    ("heads", "values", "count"),
    [
        (("Latency", "Latency"), ("45 ms", "80 ms"), 1),
        (("延迟", "延迟"), ("45毫秒", "80毫秒"), 1),
        (("Performance (events/s)", "Meant for"), ("5,000", "> 1M events/s"), 0),
        (("性能 (events/s)", "适用场景"), ("5,000", "> 1M events/s"), 0),
        (("Speedup", "Speedup"), ("3x", "5x"), 0),
        (("加速比", "加速比"), ("3倍", "5倍"), 0),
    ],
)
def test_numbers_of_one_attribute_are_held_against_each_other(
    tmp_path: Path, heads: tuple[str, str], values: tuple[str, str], count: int
) -> None:
    """Not those of two, and not multiples: each table has its own base."""
    text = "# A\n\n| Technology | {} | Note |\n|---|---|---|\n| PostgreSQL | {} | good |\n"
    said = [text.format(*one) for one in zip(heads, values, strict=True)]
    files = {f"{place}.md": one for place, one in enumerate(said)}
    assert len(contradictions(compiled(tmp_path, files))) == count


def test_many_voices_are_not_gone_through_pair_by_pair(tmp_path: Path) -> None:
    """Those that say the same are one."""
    assert len(contradictions(told(tmp_path, *(f"9{place % 3}% availability" for place in range(30))))) == 3


def test_a_field_of_one_value_with_two_is_reported() -> None:
    """Not where it is only the order of a text, nor where nobody says it."""
    more = [
        Property("strength", integer(1), (sample.passage(1),)),
        Property("strength", integer(2), (sample.passage(2),)),
        Property("position", integer(1), (sample.passage(1),)),
        Property("position", integer(2), (sample.passage(2),)),
        Property("path", Literal("a")),
        Property("path", Literal("b")),
    ]
    graph = sample.graph_of([sample.node("case/x", "Case", Literal("X"), more=more)])
    (found,) = check_contradictions(graph)
    assert dict(found.words) == {
        "name": "X", "field": "strength", "field_zh": "强度", "values": f"1 ({sample.PATH}:1), 2 ({sample.PATH}:2)",
    }  # fmt: skip
