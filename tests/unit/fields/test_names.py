"""Lists, stacks, pairs and chains of names come apart where it is safe."""

from __future__ import annotations

import pytest

from casegraph.fields.chain import parse_chain
from casegraph.fields.names import StackItem, split_names, split_pair, split_stack


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Go, Java", ("Go", "Java")),
        ("Go、Java，Rust；C", ("Go", "Java", "Rust", "C")),
        ("AWS IoT Core", ("AWS IoT Core",)),
        ("CERN/LHC", ("CERN/LHC",)),
        ("Kafka and Flink", ("Kafka", "Flink")),
        ("Kafka和Flink", ("Kafka", "Flink")),
        ("人保 与 平安", ("人保", "平安")),
        ("和平公司", ("和平公司",)),
        ("Sandbox, Brand", ("Sandbox", "Brand")),
        ("Kafka（主, 备）, Flink", ("Kafka（主, 备）", "Flink")),
        ("Kafka (a, b", ("Kafka (a", "b")),
        ("Kafka), b", ("Kafka)", "b")),
        ("((a, b), c), d", ("((a, b), c)", "d")),
        (" , ", ()),
        ("强一致性、幂等", ("强一致性", "幂等")),
        ("熔断、限流等", ("熔断", "限流")),
        ("A、B、C等", ("A", "B", "C")),
    ],
)
def test_a_list_splits_at_its_separators_only(text: str, names: tuple[str, ...]) -> None:
    """Separators split, unless they stand in brackets or within a name."""
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Temporal + PostgreSQL（优化配置）", (StackItem("Temporal"), StackItem("PostgreSQL", "", "优化配置"))),
        ("自研系统（类似Temporal）", (StackItem("自研系统", "", "类似Temporal"),)),
        ("AWS RDS PostgreSQL（3节点集群）", (StackItem("AWS RDS PostgreSQL", "", "3节点集群"),)),
        ("PostgreSQL 14", (StackItem("PostgreSQL", "14"),)),
        ("PostgreSQL v15.2 (HA)", (StackItem("PostgreSQL", "15.2", "HA"),)),
        ("Python 3.11+", (StackItem("Python", "3.11+"),)),
        ("Python 3.11+ + Go", (StackItem("Python", "3.11+"), StackItem("Go"))),
        ("Temporal+PostgreSQL", (StackItem("Temporal"), StackItem("PostgreSQL"))),
        ("Temporal＋PostgreSQL", (StackItem("Temporal"), StackItem("PostgreSQL"))),
        ("C++ + Rust", (StackItem("C++"), StackItem("Rust"))),
        ("TLA+与Alloy", (StackItem("TLA+"), StackItem("Alloy"))),
        ("C++, R&D", (StackItem("C++"), StackItem("R&D"))),
        ("Kubernetes & Helm", (StackItem("Kubernetes"), StackItem("Helm"))),
        ("Redis (cache (LRU))", (StackItem("Redis", "", "cache (LRU)"),)),
        ("Redis)", (StackItem("Redis)"),)),
        ("（无）", ()),
        ("Foo 15 / Bar", (StackItem("Foo", "15"), StackItem("Bar"))),
        ("PL/SQL", (StackItem("PL/SQL"),)),
        ("Foo, Kibana 8 for monitoring", (StackItem("Foo"), StackItem("Kibana", "8", "monitoring"))),
        ("Foo 2 as the unified store", (StackItem("Foo", "2", "the unified store"),)),
        ("Foo, 60,000 hours of speech", (StackItem("Foo"), StackItem("60,000 hours of speech"))),
        ("Kibana用于监控", (StackItem("Kibana", "", "监控"),)),
        ("Azure Database for PostgreSQL", (StackItem("Azure Database for PostgreSQL"),)),
    ],
)
def test_a_stack_gives_names_versions_and_notes(text: str, items: tuple[StackItem, ...]) -> None:
    """Each part of a stack has its name, its version and its note apart."""
    assert split_stack(text) == items


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("电商零售 - 订单处理", ("电商零售", "订单处理")),
        ("Retail – orders", ("Retail", "orders")),
        ("Retail — orders", ("Retail", "orders")),
        ("金融——支付", ("金融", "支付")),
        ("金融－支付", ("金融", "支付")),
        ("金融 · 支付", ("金融", "支付")),
        ("金融 | 支付", ("金融", "支付")),
        ("e-commerce", None),
        ("- 支付", None),
        ("支付", None),
    ],
)
def test_a_pair_splits_at_a_dash_that_stands_free(text: str, pair: tuple[str, str] | None) -> None:
    """A dash within a word parts nothing."""
    assert split_pair(text) == pair


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("状态机：Initiated → Running → Locked", ("状态机", ("Initiated", "Running", "Locked"))),
        ("A -> B", ("", ("A", "B"))),
        ("A --> B ⇒ C ➜ D => E", ("", ("A", "B", "C", "D", "E"))),
        ("(a) → [b] → （c），", ("", ("a", "b", "c"))),
        ("Flow: draft → sent. It ends there.", ("Flow", ("draft", "sent"))),
        ("先准备。流程：转码 → 检查。结束", ("流程", ("转码", "检查"))),
        ("Rollout: smallest first, Idle → Shadow → Active", ("Rollout", ("Idle", "Shadow", "Active"))),
        ("先小后大，空闲 → 影子 → 正式", ("", ("空闲", "影子", "正式"))),
        ("check, pay → pack → ship", ("", ("check, pay", "pack", "ship"))),
        ("fast, no wait → 9.5", ("", ("fast, no wait", "9.5"))),
        ("A →", None),
        ("no arrow", None),
    ],
)
def test_a_chain_gives_its_label_and_items(text: str, chain: tuple[str, tuple[str, ...]] | None) -> None:
    """The items come in order, freed of brackets and punctuation; the label is what the colon ends."""
    assert parse_chain(text) == chain


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cassandra → ScyllaDB", [("ScyllaDB", "")]),
        ("PostgreSQL 9.6 -> 14", [("PostgreSQL", "14")]),
        ("Kafka → Flink → ClickHouse", [("Kafka", ""), ("Flink", ""), ("ClickHouse", "")]),
        ("Go（Java → Go）", [("Go", "")]),
        ("→ Foo", [("Foo", "")]),
    ],
)
def test_an_arrow_leads_to_what_is_used_now(text: str, names: list[tuple[str, str]]) -> None:
    """More of them join what stands in a line; in brackets they are a remark."""
    assert [(one.name, one.version) for one in split_stack(text)] == names
