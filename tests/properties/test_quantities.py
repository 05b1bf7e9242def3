"""Laws of measurements and names: any text is read without harm, in linear time, whatever its width."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import LINEAR, growth

from casegraph.diagnostics import Diagnostics
from casegraph.fields.chain import parse_chain
from casegraph.fields.names import split_names, split_pair, split_stack
from casegraph.fields.quantity import parse_quantities
from casegraph.model.lexicon import Lexicon
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.yaml import read_yaml

PIECES = st.sampled_from(
    [
        *(
            "P99",
            "延迟",
            "<",
            "≥",
            "100",
            "1,000",
            "+",
            "万",
            "千万级",
            "订单",
            "/日",
            "ms",
            "%",
            "可用性",
            "，",
            "（",
            "）",
            " ",
        ),
        *(
            "：",
            "-",
            "~",
            "至",
            "between ",
            "and ",
            "节省",
            "的",
            "QPS",
            "3",
            "节点",
            "集群",
            "双11",
            "2025年1月",
            "$",
            "`",
        ),
        *(
            "up to ",
            "tasks",
            "数",
            "PB级",
            "每秒",
            "倍",
            "以上",
            "latency ",
            "of ",
            "reduces ",
            "=",
            "超过",
            ".5",
            "→",
            "\n",
        ),
        *("K", "级", "个", "14", "PostgreSQL ", "每天", "日均", "平均", "时间"),
        *("p50/p99 ", "10/20 ", "目标", "此前", "从", "提升到", "缩短为", "升至", "from ", "fell ", " to ", "reduced "),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))
WIDE = {ord(sign): chr(ord(sign) + 0xFEE0) for sign in "0123456789<>=%+./~-abcmsPQST"}


@cache
def lexicon() -> Lexicon:
    """Read the lexicon that the package ships."""
    path = Path(__file__).resolve().parents[2] / "data" / "quantities.yaml"
    found = Diagnostics()
    document = read_yaml("quantities.yaml", path.read_text("utf-8"), found)
    assert document is not None
    return read_lexicon(document, found)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["", "低延迟", "规模", "availability"]))
def test_spans_lie_in_the_text_in_order_and_hold_what_is_written(text: str, heading: str) -> None:
    """Whatever the text, spans are within it, do not overlap, and give the words as written."""
    read = parse_quantities(text, lexicon(), heading)
    places = [place for one in read for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= one.start < one.end <= len(text) for one in read)
    assert all(one.as_written == text[one.start : one.end] for one in read)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_value_lies_in_its_interval(text: str) -> None:
    """The value is never outside the interval that it stands for."""
    for one in parse_quantities(text, lexicon()):
        assert one.minimum is None or one.minimum <= one.value
        assert one.maximum is None or one.value <= one.maximum


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES.filter(lambda piece: piece not in {"`", "$"}), max_size=12).map("".join))
def test_full_width_reads_like_half_width(text: str) -> None:
    """Full-width digits, letters and signs mean what their half-width twins mean."""
    wide = text.translate(WIDE)
    narrow, other = parse_quantities(text, lexicon()), parse_quantities(wide, lexicon())
    assert [(one.start, one.end, one.comparator, one.value) for one in other] == [
        (one.start, one.end, one.comparator, one.value) for one in narrow
    ]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_names_and_chains_are_parts_of_the_text(text: str) -> None:
    """Splitting invents no words, whatever the text."""
    label, items = parse_chain(text) or ("", ())
    names = [*split_names(text), *(item.name for item in split_stack(text)), *(split_pair(text) or ()), label, *items]
    assert all(name in text for name in names)


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1,",
        "千",
        "百万",
        "9个并发",
        "1-",
        "between ",
        "(",
        "延迟",
        "\t",
        "$a",
        "a → ",
        "从9到",
        "9降到",
        "fell from 9 to ",
        "p50/",
        "p50/p95 ",
        "9/",
        "9万台",
        "1,000 a ",
        "目标",
        "over ",
    ],
)
def test_no_text_takes_more_than_linear_time(piece: str) -> None:
    """Eight times as many characters of anything take about eight times as long, not 64."""

    def read(text: str) -> None:
        parse_quantities(text, lexicon())
        split_names(text), split_stack(text), split_pair(text), parse_chain(text)

    assert growth(lambda length: (piece * length)[:length], read, 6_250) < LINEAR
