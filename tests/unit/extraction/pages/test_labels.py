"""Labels come off their values."""

from __future__ import annotations

import pytest
from tests.support.compiling import document, extracted, places, told

from casegraph import Code
from casegraph.extraction.pages.labels import split_label, split_labels
from casegraph.model.document import Line, Paragraph


def known(label: str) -> bool:
    """Know the words for a company, and for what it uses."""
    return label in {"Company", "公司", "Stack", "Stack 1", "技术栈"}


def line(written: str) -> Line:
    """Read one line of Markdown."""
    (block,) = document(written, "a.md").blocks
    assert isinstance(block, Paragraph)
    return block.lines[0]


@pytest.mark.parametrize(
    ("written", "split"),
    [
        ("**Company**: Acme", ("Company", "Acme")),
        ("**Company:** Acme", ("Company", "Acme")),
        ("**公司**：Acme", ("公司", "Acme")),
        ("**公司：**Acme", ("公司", "Acme")),
        ("__Company__ : Acme", ("Company", "Acme")),
        ("✅ **Company**: Acme", ("Company", "Acme")),
        ("**Company**", ("Company", "")),
        ("**Company**:", ("Company", "")),
        ("Company: Acme", ("Company", "Acme")),
        ("- Company：Acme", None),
        ("**Company** is Acme", None),
        ("We like **Company**: Acme", None),
        ("Colour: blue", None),
        ("**Company** — Acme", ("Company", "Acme")),
        ("**公司**——Acme", ("公司", "Acme")),
        ("**Company** - Acme", ("Company", "Acme")),
        ("**Colour** - blue", None),
        ("**Company**-wide", None),
        ("【公司】Acme", ("公司", "Acme")),
        ("【公司】：Acme", ("公司", "Acme")),
        ("【颜色】blue", None),
        ("`Company`: Acme", None),
        ("Company: `acme`", ("Company", "acme")),
        ("no label", None),
        ("Stack 1: Kafka", ("Stack 1", "Kafka")),
        ("Stack 1:12", None),
        ("**系统随时可以扩展。用户也更满意**", None),
        ("**系统随时可以扩展，而且性能变得更好，用户也更满意**", None),
        ("**Everything can be scaled. Nobody waits**", None),
        ("**高可用，易扩展**", ("高可用，易扩展", "")),
        ("**Cost, latency**", ("Cost, latency", "")),
        ("**1. Cost**", ("1. Cost", "")),
        ("https://example.org", None),
    ],
)
def test_a_label_is_split_from_its_value(written: str, split: tuple[str, str] | None) -> None:
    """Bold makes a label of any words, a colon alone, a dash or brackets only of known ones."""
    given = line(written) if not written.startswith("- ") else Line(1, 1, written[2:].replace("Company", "Unknown"))
    found = split_label(given, known)
    assert (found and (found[0].text, found[1].text)) == split


@pytest.mark.parametrize(
    ("written", "fields"),
    [
        ("**Company**: Acme | **Stack**: Foo | **Team**: 5", [("Company", "Acme"), ("Stack", "Foo"), ("Team", "5")]),
        ("**公司**：Acme；**技术栈**：Foo", [("公司", "Acme"), ("技术栈", "Foo")]),
        ("公司：Acme。技术栈：Foo。", [("公司", "Acme"), ("技术栈", "Foo。")]),
        ("Company: Acme. Stack: Foo Inc.", [("Company", "Acme"), ("Stack", "Foo Inc.")]),
        ("Company: Acme. Team: 5", [("Company", "Acme. Team: 5")]),
        ("**公司**：Acme　**团队**：5", [("公司", "Acme"), ("团队", "5")]),
        ("**Company:** Acme **Stack:** Foo", [("Company", "Acme"), ("Stack", "Foo")]),
        ("Company: Acme · Stack: Foo", [("Company", "Acme"), ("Stack", "Foo")]),
        ("**Company**: Acme | Zeta", [("Company", "Acme | Zeta")]),
        ("**Company**: **Team**: 5", [("Company", "Team: 5")]),
        ("see it | **Company**: Acme", []),
    ],
)
def test_one_line_may_have_several_fields(written: str, fields: list[tuple[str, str]]) -> None:
    """A sign parts them, or the next label is known."""
    found = [(label.text, value.text) for label, value in split_labels(line(written), known)]
    assert found == fields


def test_the_fields_of_a_line_are_of_the_same_thing() -> None:
    """Each with the line."""
    text = "# A\n\n### Acme - mail\n\n**Company**: Acme | **Industry**: retail | **Stack**: Foo + Bar\n"
    assert told(text, "organization", "industry", "usesTechnology") == [
        ("Acme - mail", "organization", "Acme"),
        ("Acme - mail", "industry", "retail"),
        ("Acme - mail", "usesTechnology", "Foo"),
        ("Acme - mail", "usesTechnology", "Bar"),
    ]


def test_an_unknown_label_in_a_block_of_plain_ones_is_no_value() -> None:
    """It is counted; a bold label takes the lines below it."""
    text = "# A\n\n### Acme - mail\n\n公司：Acme\n成立时间：1993年\n行业：零售\nIt runs: well\n"
    assert told(text, "organization", "industry") == [
        ("Acme - mail", "organization", "Acme"),
        ("Acme - mail", "industry", "零售"),
    ]
    assert places(extracted(text), Code.UNKNOWN_LABEL) == ["docs/a.md:6", "docs/a.md:8"]


def test_what_a_bar_parts_from_a_field_in_a_line_of_several_is_none_of_it() -> None:
    """Whatever it is."""
    text = "# A\n\n> 版本：1.2 | 更新于 2025-07 | 作者：Ada\n"
    assert [one[1:] for one in told(text, "version", "maintainer")] == [("version", "1.2"), ("maintainer", "Ada")]
