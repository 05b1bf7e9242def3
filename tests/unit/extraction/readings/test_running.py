"""Running text where names are expected."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, told

CASE = "### Acme - mail\n\n- **Company**: Acme\n\n"
NAMES = ("usesTechnology", "storageBackend", "scenario", "industry", "stack")


def _named(text: str) -> list[str]:
    return [value for _, term, value in told(CASE + text, *NAMES) if term != "scenario" or value != "mail"]


@pytest.mark.parametrize(
    "text",
    [
        "#### 缓存\n\n缓存特别怕冷，一旦冷了，请求就会回到数据库。\n",
        "#### 缓存\n\n大家都用 Foo。后来换成了 Bar\n",
        "**技术栈**：我们最初使用 Foo，后来因为数据量大，换成 Bar\n",
        "**数据库**：Foo 用的比较多，用于配置信息。当然了，也支持其他的\n",
        "**行业**：面向全国各地中小企业客户的一站式仓储与配送服务平台\n",
        "#### Cache\n\nCaches fear the cold, since a cold one sends every request to the database.\n",
        "#### Use case\n\nWe sell tickets, and our users wait.\n",
        "**Technology stack**: Foo at first, then Bar and whatever came along in the years behind it\n",
        "**Technologies**:\n\n- This is a list, though nobody knows of what\n",
        "#### Cache\n\nFoo, Bar\nwhich are both fast\n",
    ],
)
def test_running_text_lists_no_names(text: str) -> None:
    """One sentence or clause in a paragraph makes all of it running text."""
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("#### 缓存\n\nFoo、Bar\n", ["Foo", "Bar"]),
        ("#### Cache\n\nFoo, Bar\n\nWe chose them because they are fast.\n", ["Foo", "Bar"]),
        ("**行业**：零售，同城配送\n", ["零售", "同城配送"]),
        (
            "**Industry**: Retail, Trade in Parts of Wide Bodies\n",
            ["Retail", "Trade in Parts of Wide Bodies"],
        ),
        ("**Database**: Foo (since 2019, for all that we keep of our customers and their orders)\n", ["Foo"]),
        ("**Technologies**:\n\n- Foo\n- We also like Bar\n", ["Foo"]),
        ("**数据库**：Foo Inc. Bar\n", ["Foo Inc. Bar"]),
        ("**存储引擎**：Foo 2，因为追加写的日志最适合大量写入\n", ["Foo"]),
        ("**Storage engine**: Foo 2 and Bar, because logs suit heavy writes best of all\n", ["Foo", "Bar"]),
        ("**Database**: all of it in Foo, because logs suit heavy writes best of all\n", []),
        ("**Database**: x0A0B0x0C0D0E\n", ["x0A0B0x0C0D0E"]),
        ("**数据库**：x0A0A0x0A0A0A\n", ["x0A0A0x0A0A0A"]),
    ],
)
def test_names_beside_running_text_count(text: str, names: list[str]) -> None:
    """So do other paragraphs and items, and a remark in brackets is none of the name."""
    assert _named(text) == names


def test_running_text_says_what_any_text_says(tmp_path: Path) -> None:
    """A pattern that it names is one of the case, whatever the label asks for."""
    text = CASE + "#### Cache\n\nWe made a Foo of our own, and it serves every request.\n"
    records = "type: Pattern\nrecords:\n- {id: foo, label: Foo}\n"
    built = compiled(tmp_path, {"docs/a.md": text, "data/vocabulary/a.yaml": records})
    assert edges(built.graph, "appliesPattern") == [("Acme - mail", "Foo")]


def test_a_sentence_names_no_scenarios() -> None:
    """What something is for may be told in running text, too."""
    text = "# A\n\n## Where it applies\n\nWe use it for mail, chat and orders.\n"
    assert told(text, "applicableTo") == []


@pytest.mark.parametrize(
    "below",
    [
        "**Why not Baz?** Its tail latency was too high. We measured it.\n",
        "We chose both because they are fast.\n",
        "我们选择它们，因为它们很快。\n",
    ],
)
def test_a_sentence_below_names_takes_none_of_them_back(below: str) -> None:
    """It is running text of its own, though no blank line parts it from them."""
    assert _named("**Technologies**: Foo, C++, Bar\n" + below) == ["Foo", "C++", "Bar"]


def test_the_rest_of_a_sentence_is_no_sentence() -> None:
    """Nothing of it names anything."""
    assert _named("**Technologies**: Foo at first,\nthen we came to Bar because it is fast.\n") == []


def test_what_only_leads_to_a_table_describes_nothing() -> None:
    """Where another paragraph does; the first heading of a background without text of its own does too."""
    table = "\n\n| Pain | Cost |\n|---|---|\n| slow | high |\n\n"
    text = (
        "# Acme - mail\n\n**Company**: Acme\n\n## 业务背景\n\n### 公司与业务\n\nAcme ships mail.\n\n"
        f"### 业务痛点\n\n旧系统的主要痛点有：{table}## Challenges\n\nMail is lost.\n\nThese cost most:{table}"
    )
    assert [one[2] for one in told(text, "description")] == ["Acme ships mail.", "Mail is lost."]


def test_what_leads_to_a_table_is_better_than_nothing() -> None:
    """Also right below the title of a case, where another paragraph goes before."""
    text = "# Acme - mail\n\nMail is what Acme lives on:\n\n{}**Company**: Acme\n"
    assert [one[2] for one in told(text.format(""), "description")] == ["Mail is what Acme lives on:"]
    assert [one[2] for one in told(text.format("It ships mail.\n\n"), "description")] == ["It ships mail."]


@pytest.mark.parametrize("line", ["*Version 2.1 · November 2024 · maintained by Foo*", "版本 2.1 | 作者 Foo | 案例库"])
def test_a_line_about_the_document_describes_no_case(line: str) -> None:
    """Its parts are known labels without a colon; a sentence is a description."""
    text = f"# Case study: Acme - mail\n\n{line}\n\nIt sends mail.\n\n**Company**: Acme\n"
    assert [one[2] for one in told(text, "description")] == ["It sends mail."]
    said = [one for one in told(text, "version", "maintainer") if one[0] == "docs/a.md"]
    assert said == [("docs/a.md", "version", "2.1"), ("docs/a.md", "maintainer", "Foo")]
    assert len(told(text.replace(line, "Version 2.1 sends more."), "description")) == len(said)
