"""What is denied, planned or past is not stated."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, shipped, told

from casegraph.extraction.wording.denials import asserted, is_denied


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We use Saga, but no Raft.", ["We use Saga, but ", "."]),
        ("系统未采用 TCC，也不使用 Raft，使用 Saga", ["系统", "，也", "，使用 Saga"]),
        ("Event sourcing was considered; Saga is used", ["; Saga is used"]),
        ("用 Saga 代替 TCC", ["用 Saga "]),
        ("TCC被放弃，改用 Saga", ["，改用 Saga"]),
        ("订单库由 TCC 迁移到 Saga", [" Saga"]),
        ("计划使用 Raft（2027 年）", ["（2027 年）"]),
        ("does not use TCC but Saga", ["does ", "but Saga"]),
        ("no data is lost thanks to Raft", ["thanks to Raft"]),
        ("notable: Nokia, FLP不可能定理", ["notable: Nokia, FLP不可能定理"]),
        ("Foo不完全使用 Raft，但使用 Saga", ["Foo", "，但使用 Saga"]),
        ("早期版本中使用 Raft，现在使用 Saga", ["，现在使用 Saga"]),
        ("Early versions had Raft; now it is Saga", ["; now it is Saga"]),
        ("相比2PC节省70%开销，使用 Saga", ["，使用 Saga"]),
        ("相比2PC使用 Saga 节省", ["使用 Saga 节省"]),
        ("与 TCC 相比，Saga 更简单", ["，Saga 更简单"]),
        ("Saga 优于 TCC", ["Saga "]),
        ("Saga is faster than TCC, unlike Raft", ["Saga is ", ", "]),
        ("In comparison with TCC, Saga is simple", [", Saga is simple"]),
        ("more than 3 replicas run Raft", ["more than 3 replicas run Raft"]),
        ("对比分析 Saga", ["对比分析 Saga"]),
        ("尚未支持跨机房的 Raft 组；使用 Saga", ["；使用 Saga"]),
        ("暂不引入 TCC，无法采用 Raft", ["，"]),
        ("It cannot run Raft but uses Saga", ["It ", "but uses Saga"]),
        ("曾考虑 TCC，但其 Raft 日志太慢，未采用。改用 Saga", ["曾", "。改用 Saga"]),
        ("It considered TCC, whose Raft log is slow, and rejected. Saga is used", ["It ", ". Saga is used"]),
        ("使用 Saga，TCC 太慢，未采用", ["使用 Saga，TCC 太慢，"]),
        ("", []),
    ],
)
def test_a_clause_with_such_a_word_is_left_out(text: str, kept: list[str]) -> None:
    """To its end, or to a word with which it goes on to what is so."""
    assert list(asserted(shipped()[1], text)) == kept


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("no Kafka", ""),
        ("Kafka was considered", ""),
        ("Kafka", "planned"),
        ("Kafka", "待定"),
        ("计划使用 Kafka", ""),
        ("Kafka", "不支持"),
        ("Kafka", "无需集群，未采用"),
        ("Kafka", "无需使用"),
        ("Kafka", "no longer used"),
    ],
)
def test_a_name_with_such_a_word_is_none(name: str, note: str) -> None:
    """Before it, behind it, or in the brackets behind it."""
    assert is_denied(shipped()[1], name, note)


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("NoSQL", ""),
        ("Kafka", "3 nodes"),
        ("Notion", ""),
        ("不可变存储", ""),
        ("Kafka", "嵌入应用，无需独立集群"),
        ("Kafka", "embedded, no cluster of its own"),
    ],
)
def test_other_names_stand(name: str, note: str) -> None:
    """Letters at the start of a word are no word."""
    assert not is_denied(shipped()[1], name, note)


@pytest.mark.parametrize(
    "value",
    ["不使用 Kafka", "未采用Kafka", "Kafka（规划中）", "formerly Kafka", "no Kafka", "to be decided", "暂未确定"],
)
def test_technologies_that_are_not_used_are_not_stated(value: str) -> None:
    """In a field of technologies as in a stack; what stands beside them is."""
    text = f"# A\n\n### Acme - mail\n\n**Company**: Acme\n**Database**: Foo, {value}\n**Stack**: Foo + {value}\n"
    assert {thing for *_, thing in told(text, "storageBackend", "usesTechnology", "similarTo")} == {"Foo"}


def test_patterns_that_are_denied_are_not_applied(tmp_path: Path) -> None:
    """Those that are named beside them are."""
    text = (
        "# A\n\n### Acme - mail\n\n**Company**: Acme\n**Case description**: It applies Saga, without event sourcing.\n"
        "**Core requirements**:\n\n1. **Safety**: 不采用TCC\n"
    )
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "appliesPattern") == [("Acme - mail", "Saga pattern")]
