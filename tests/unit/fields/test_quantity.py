"""A measurement carries its interval, its value in the base unit, and its place in the text."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from casegraph.diagnostics import Diagnostics
from casegraph.fields.quantity import Quantity, parse_quantities
from casegraph.model.lexicon import Lexicon
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.yaml import read_yaml

DATA = Path(__file__).resolve().parents[3] / "data" / "quantities.yaml"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon that the package ships."""
    document = read_yaml("quantities.yaml", DATA.read_text("utf-8"), Diagnostics())
    assert document is not None
    return read_lexicon(document, Diagnostics())


def only(text: str, lexicon: Lexicon, heading: str = "") -> Quantity:
    """Read a text that holds one measurement."""
    (quantity,) = parse_quantities(text, lexicon, heading)
    return quantity


@pytest.mark.parametrize(
    ("text", "minimum", "maximum"),
    [
        ("千万级订单", "10000000", "100000000"),
        ("10万级用户", "100000", "1000000"),
        ("数百万", "1000000", "10000000"),
        ("PB级数据", "1", "1000"),
        (">5秒", "5", None),
        ("≥5秒", "5", None),
        ("<5秒", None, "5"),
        ("最长5秒", None, "5"),
        ("5秒", "5", "5"),
        ("约5秒", None, None),
        ("10-20ms", "10", "20"),
        ("5-10万用户", "50000", "100000"),
        ("between 2 and 3 hours", "2", "3"),
        ("20 minutes to 2 hours", "0.333333333333333", "2"),
        ("500 ms–2 s", "0.5", "2"),
        ("约20-10ms", None, None),
        ("±5ms", "-5", "5"),
        ("+/- 5 ms", "-5", "5"),
    ],
)
def test_a_number_stands_for_an_interval(lexicon: Lexicon, text: str, minimum: str | None, maximum: str | None) -> None:
    """The bounds are what the words mean, None where they leave it open."""
    read = only(text, lexicon)
    expected = tuple(Decimal(bound) if bound else None for bound in (minimum, maximum))
    assert (read.minimum, read.maximum) == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("100ms", "0.1", "MilliSEC"),
        ("24小时", "86400", "HR"),
        ("99.99%", "0.9999", "PERCENT"),
        ("5,000 QPS", "5000", "NUM-PER-SEC"),
        ("864万订单/日", "100", "PER-DAY"),
        ("600 orders per minute", "10", "PER-MIN"),
        ("2 PB", "2000000000000000", "PetaBYTE"),
        ("8 Gbps", "1000000000", "GigaBIT-PER-SEC"),
        ("864 GB/天", "10000000", None),
        ("3节点", "3", "NUM"),
        ("10倍", "10", "UNITLESS"),
        ("$500", "500", "CCY_USD"),
        ("US$500", "500", "CCY_USD"),
        ("USD 500", "500", "CCY_USD"),
        ("$500/任务", None, None),
        ("300 events/s/core", None, None),
        ("$500/月", None, None),
        ("连接数=100", None, None),
    ],
)
def test_a_known_unit_gives_the_base_unit(lexicon: Lexicon, text: str, value: str | None, unit: str | None) -> None:
    """Numbers can be compared across cases; what QUDT does not know has no name there."""
    read = only(text, lexicon)
    assert (read.canonical, read.qudt_unit) == (Decimal(value) if value else None, unit)


@pytest.mark.parametrize(
    ("text", "heading", "quantity"),
    [
        ("P95 920 ms", "派单延迟", "派单延迟"),
        ("使用率 45%", "CPU使用率", "CPU使用率"),
        ("成功率 45%", "Foobar成功率", "成功率"),
        ("P95 920 ms", "Dispatch latency", "dispatch latency"),
        ("99.9%", "可用性", "可用性"),
        ("<100ms", "低延迟", "延迟"),
        ("<100ms", "Low latency:", "latency"),
        ("5 ms", "性能", ""),
        ("5 ms", "核心需求", ""),
        ("5 ms", "", ""),
        ("规模：5 GB", "", ""),
        ("P99延迟<5ms", "可用性", "延迟"),
        ("5,000 QPS", "规模", "吞吐量"),
        ("serves 5,000 QPS", "", "throughput"),
        ("性能：提升30%", "", "性能提升"),
        ("900 TPS", "Scale", "throughput"),
        ("P99 < 50 ms", "Latency:", "latency"),
        ("900 TPS", "QPS", "吞吐量"),
        ("提升30%", "响应时间", "响应时间提升"),
        ("30% faster", "Startup latency", "startup latency speedup"),
        ("自动<5s", "状态恢复", "状态恢复"),
        ("$0.05", "成本/任务", "成本/任务"),
        ("$0.05", "Cost/request", "cost/request"),
        ("$900", "3年TCO", "3年TCO"),
        ("停机减少30%", "可用性", "减少"),
        ("每户降低 ¥5", "抄表成本", "抄表成本降低"),
        ("20 万", "峰值并发会话", "峰值并发会话"),
        ("峰值75%", "CPU使用率", "CPU使用率峰值"),
        ("peak 75%", "CPU usage", "CPU usage peak"),
        ("峰值75%", "规模", "峰值"),
    ],
)
def test_the_heading_names_what_the_text_leaves_unsaid(
    lexicon: Lexicon, text: str, heading: str, quantity: str
) -> None:
    """The text's own words come first, then what units imply, then the heading."""
    assert only(text, lexicon, heading).quantity == quantity


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("支持100,000+订单/秒的并发写入。", "100,000+订单/秒的并发写入"),
        ("创建响应时间P50 <100ms", "P50 <100ms"),
        ("系统必须99.99%可用，", "99.99%可用"),
        ("故障恢复时间<5秒（参见）", "故障恢复时间<5秒"),
        ("方案节省60%开发成本。", "节省60%开发成本"),
        ("相比强一致性节省60%开发成本", "节省60%开发成本"),
        ("查询慢 5 倍，", "查询慢 5 倍"),
        ("调度延迟5倍优势 成本", "调度延迟5倍优势"),
        ("误差为±5ms", "±5ms"),
        ("能力达到千万级订单/秒", "千万级订单/秒"),
        ("可靠性：Ｐ９９＜２００ｍｓ", "Ｐ９９＜２００ｍｓ"),
    ],
)
def test_a_measurement_keeps_the_words_of_the_text(lexicon: Lexicon, text: str, written: str) -> None:
    """The span holds the number with the words that belong to it, and no others."""
    read = only(text, lexicon)
    assert (read.as_written, text[read.start : read.end]) == (written, written)


def test_figures_and_units_alone_are_named_in_the_language_given(lexicon: Lexicon) -> None:
    """Words of the text or its heading say more than the language of the document."""
    texts = [("p95 < 2 s", ""), ("p95 < 2 s", "响应"), ("the p95 is 2 s", "")]
    names = [parse_quantities(text, lexicon, heading, "en")[0].quantity for text, heading in texts]
    assert names == ["latency", "延迟", "latency"]


@pytest.mark.parametrize(("heading", "standing"), [("可用性目标", "target"), ("Targets:", "target"), ("目标用户", "")])
def test_a_heading_that_ends_with_a_word_for_it_tells_how_its_values_stand(
    lexicon: Lexicon, heading: str, standing: str
) -> None:
    """Under 目标 stand values to be reached, whatever the text itself leaves unsaid."""
    assert only("99.99%", lexicon, heading).standing == standing


@pytest.mark.parametrize(
    ("heading", "quantity"),
    [("Upgrade speed increase", "upgrade speed"), ("升级速度提升", "升级速度"), ("低延迟", "节点数")],
)
def test_a_rate_that_changes_is_named_by_a_heading_that_says_what_changes(
    lexicon: Lexicon, heading: str, quantity: str
) -> None:
    """Things per hour are how fast something goes, if the heading says so."""
    old, new = parse_quantities("从 100 节点/小时提升至 900 节点/小时", lexicon, heading)
    assert (old.quantity, new.quantity) == (quantity, quantity)


@pytest.mark.parametrize(
    ("text", "heading", "said"),
    [
        ("5s", "启动延迟（P99）", ("启动延迟", "99")),
        ("5 ms", "P95 latency", ("latency", "95")),
        ("10 ms, 5 GB", "Latency (P99)", ("latency", "99")),
        ("5 ms startup time", "Latency (P99)", ("startup time", None)),
        ("5 秒", "打开页面（P99）", ("延迟", "99")),
        ("5 分钟", "P50 级别的事故", ("", None)),
    ],
)
def test_the_percentile_of_the_heading_is_that_of_what_it_names(
    lexicon: Lexicon, text: str, heading: str, said: tuple[str, str | None]
) -> None:
    """What the text names itself has only its own."""
    first = parse_quantities(text, lexicon, heading)[0]
    assert (first.quantity, first.percentile and str(first.percentile)) == said


@pytest.mark.parametrize(
    ("text", "heading", "quantity"),
    [
        ("120个", "微服务数量", "微服务数量"),
        ("120 个，另有备用", "微服务", "微服务数"),
        ("12家", "合作机构数", "合作机构数"),
        ("节点数：12个", "", "节点数"),
    ],
)
def test_the_word_by_which_things_are_counted_is_enough_behind_their_name(
    lexicon: Lexicon, text: str, heading: str, quantity: str
) -> None:
    """In a label, or right before the number."""
    found = only(text, lexicon, heading)
    assert (found.quantity, found.unit) == (quantity, text[text.index("个" if "个" in text else "家")])


@pytest.mark.parametrize(("text", "heading"), [("120个", ""), ("120个", "说明"), ("每 5 个一组", "节点数")])
def test_without_a_name_that_word_counts_nothing(lexicon: Lexicon, text: str, heading: str) -> None:
    """Nor does it before other words."""
    assert parse_quantities(text, lexicon, heading) == ()
