"""Where something applies: scenarios by heading, item and name."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, extracted, labels, told

from casegraph.model.statement import Known, Mention, Statement

DOCUMENT = "# A\n\n## Applications\n\n### Where it applies\n\n"


def words(text: str, relation: str = "applicableTo") -> list[tuple[str, str]]:
    """Return what is said of the relations to scenarios."""
    said = [one for one in extracted(text).sayings if isinstance(one, Statement) and one.predicate == relation]
    return [(field, value.text) for one in said for field, value in one.qualifiers]


def test_headings_name_scenarios() -> None:
    """Less the word for one and its number; what is below them is said of the relation."""
    text = (
        f"{DOCUMENT}#### Scenario 1: Jobs\n\nOften so.\n\n**Reasons**:\n\n- one\n- two\n\n**Odd**: x\n\n#### Queues\n"
    )
    assert told(text, "applicableTo") == [
        ("docs/a.md", "applicableTo", "Jobs"),
        ("docs/a.md", "applicableTo", "Queues"),
    ]
    assert words(text) == [("description", "Often so."), ("rationale", "one\ntwo")]
    assert [one.code.name for one in extracted(text).diagnostics] == ["UNKNOWN_LABEL"]


def test_items_and_names_are_scenarios() -> None:
    """What stands behind an item's label is said of the relation; a long item is counted."""
    text = f"{DOCUMENT}Mail, chat.\n\n- **Jobs**: at night\n- orders\n- {'so long ' * 10}\n"
    assert [one[2] for one in told(text, "applicableTo")] == ["Mail", "chat", "Jobs", "orders"]
    assert words(text) == [("description", "at night")]
    assert [one.code.name for one in extracted(text).diagnostics] == ["UNKNOWN_LABEL"]


def test_a_scenario_of_a_part_is_none_of_the_document() -> None:
    """Neither below a heading that names something, nor behind a label: that is of what is called so, where known."""
    assert told("# A\n\n## Foo\n\n### Where it applies\n\n- jobs\n", "applicableTo") == []
    text = "# A\n\n## Foo\n\n**Where it applies**: jobs\n"
    assert told(text, "applicableTo") == [("Foo", "applicableTo", "jobs")]
    (said,) = [one for one in extracted(text).sayings if isinstance(one, Statement) and one.predicate == "applicableTo"]
    assert said.subject == Known("Foo", ("Theory", "Pattern", "Technology"))


@pytest.mark.parametrize(
    "labels",
    [
        ("**推荐使用场景**：\n\n", "**不推荐使用场景**：\n\n"),
        ("**Recommended scenarios**:\n\n", "**Not recommended**:\n\n"),
        ("#### Recommended use cases\n\n", "#### 2. Avoid\n\n"),
        ("#### Suitable\n\n", "#### Not suitable\n\n"),
        ("#### 合适的场景\n\n", "#### 不合适的场景\n\n"),
    ],
)
def test_a_label_that_chooses_or_refuses_says_which_relation(labels: tuple[str, str]) -> None:
    """It is no scenario itself."""
    text = f"{DOCUMENT}{labels[0]}- ✅ **Mail**: at night\n\n{labels[1]}- orders\n"
    assert {one[1:] for one in told(text, "applicableTo", "notApplicableTo")} == {
        ("applicableTo", "Mail"),
        ("notApplicableTo", "orders"),
    }


def test_an_item_that_refuses_says_so_too() -> None:
    """Where no relation is the other one, it is counted as before."""
    assert [one[1:] for one in told(f"{DOCUMENT}- **不推荐**：批处理、报表\n", "applicableTo", "notApplicableTo")] == [
        ("notApplicableTo", "批处理"),
        ("notApplicableTo", "报表"),
    ]


def test_a_scenario_may_begin_with_such_a_word() -> None:
    """What follows it is no mere word for the class."""
    assert [one[2] for one in told(f"{DOCUMENT}#### 推荐系统\n", "applicableTo")] == ["推荐系统"]


def test_an_empty_item_is_no_scenario() -> None:
    """It says nothing."""
    assert told(f"{DOCUMENT}-\n- jobs\n", "applicableTo") == [("docs/a.md", "applicableTo", "jobs")]


def test_a_label_that_only_describes_scenarios_names_none() -> None:
    """It may as well speak of those that something is not for: it is counted."""
    text = f"{DOCUMENT}**Foo's scenarios**:\n\n- one\n\n**不推荐Foo的场景**：\n\n- 二\n\n#### 成本敏感的场景\n"
    assert [one[2] for one in told(text, "applicableTo")] == ["成本敏感的场景"]
    unknown = [one for one in extracted(text).diagnostics if one.code.name == "UNKNOWN_LABEL"]
    assert [one.span.line for one in unknown] == [7, 11]


@pytest.mark.parametrize("items", ["- ✅ mail\n- ❌ archives\n- ⚠️ chat\n", "✅ mail, ❌ archives, chat\n"])
def test_a_mark_is_no_part_of_a_name(items: str) -> None:
    """One that crosses out says what it is not for."""
    assert [one[1:] for one in told(DOCUMENT + items, "applicableTo", "notApplicableTo")] == [
        ("applicableTo", "mail"),
        ("notApplicableTo", "archives"),
        ("applicableTo", "chat"),
    ]


@pytest.mark.parametrize("entry", ["- ❌ **归档**：太慢\n", "#### ❌ 归档\n\n太慢\n"])
def test_a_mark_before_a_label_crosses_it_out(entry: str) -> None:
    """So it does before a heading."""
    assert [one[1:] for one in told(DOCUMENT + entry, "applicableTo", "notApplicableTo")] == [
        ("notApplicableTo", "归档")
    ]


def test_a_cross_below_a_label_that_refuses_says_the_same() -> None:
    """Nobody means that twice no is yes."""
    text = "## Foo\n\n**Definition**: a store\n\n**When not to use**:\n\n- ❌ archives\n- none so far\n"
    assert [one[1:] for one in told(text, "applicableTo", "notApplicableTo")] == [("notApplicableTo", "archives")]


def test_a_scenario_applies_to_what_its_labels_name() -> None:
    """What stands behind a label is said of the relation, and is no scenario."""
    text = "## Mail scenario\n\n**Recommended stack**: Foo\n\n**Suitable for**:\n\n"
    text += "- ✅ **Letters**: at night\n- ❌ parcels\n"
    assert told(text, "applicableTo", "notApplicableTo") == [
        ("Mail", "applicableTo", "Letters"),
        ("Mail", "notApplicableTo", "parcels"),
    ]
    assert words(text) == [("description", "at night")]


@pytest.mark.parametrize("form", ["- {}\n- {}\n", "**{}**\n\nso\n\n**{}**\n\nso\n"])
def test_a_mark_may_stand_behind_a_scenario(form: str) -> None:
    """A cross there says the same, also before a remark."""
    text = DOCUMENT + form.format("mail ✅", "archives ❌ (too big)")
    assert [one[1:] for one in told(text, "applicableTo", "notApplicableTo")] == [
        ("applicableTo", "mail"),
        ("notApplicableTo", "archives (too big)"),
    ]


def test_a_mark_before_a_scenario_is_no_part_of_its_name() -> None:
    """A cross says that it is none, and what stands behind a dash explains it."""
    text = f"{DOCUMENT}- ✅ mail\n- ❌ orders —— use a queue\n- chat – at night\n- jobs，推荐队列\n"
    assert [one[2] for one in told(text, "applicableTo")] == ["mail", "chat", "jobs"]
    assert [one[2] for one in told(text, "notApplicableTo")] == ["orders"]
    assert words(text) == [("description", "at night"), ("description", "推荐队列")]


@pytest.mark.parametrize(
    "text", ["## Qbert\n\n**适用场景**：秒杀场景\n", "| 方案 | 适用场景 |\n|---|---|\n| Qbert | 低并发场景 |\n"]
)
def test_a_scenario_of_what_nobody_knows_is_none(tmp_path: Path, text: str) -> None:
    """Whatever else it is called."""
    assert labels(compiled(tmp_path, {"a.md": f"# 缓存\n\n{text}"}).graph, "Scenario") == []


@pytest.mark.parametrize(
    "text",
    [
        "Use it when:\n\n- mail\n\nThis pattern isn't recommended where:\n\n- archives\n",
        "Use it if you do not need order:\n\n- mail\n\nIt may not be\nany good for:\n\n- archives\n",
        "- mail\n\nThis pattern is not the best for:\n\n- archives\n",
        "- mail\n\n这并不是最适合：\n\n- archives\n",
        "适合以下情况：\n\n- mail\n\n以下情况不适合：\n\n- archives\n",
        "- mail\n\n不推荐在这些情况下使用：\n\n- archives\n",
    ],
)
def test_words_that_lead_to_a_list_are_no_scenario_and_may_refuse_it(text: str) -> None:
    """What they say of the need itself does not."""
    assert sorted(one[1:] for one in told(DOCUMENT + text, "applicableTo", "notApplicableTo")) == [
        ("applicableTo", "mail"),
        ("notApplicableTo", "archives"),
    ]


def test_the_first_sentence_is_the_scenario() -> None:
    """Others explain it."""
    text = f"{DOCUMENT}- Demand is uneven. Queues even it out.\n- 流量不均。队列可以削峰\n"
    assert [one[2] for one in told(text, "applicableTo")] == ["Demand is uneven", "流量不均"]
    assert words(text) == [("description", "Queues even it out"), ("description", "队列可以削峰")]


@pytest.mark.parametrize(
    ("title", "about", "why"),
    [
        ("Kafka不适合的场景", "场景描述", "为什么不适合"),
        ("Scenarios to avoid of Kafka", "Scenario description", "Why it does not fit"),
    ],
)
def test_a_heading_may_say_where_a_known_thing_is_not_for(tmp_path: Path, title: str, about: str, why: str) -> None:
    """Each heading below it is a scenario, with why."""
    text = f"# Queues\n\n## {title}\n\n### Tiny queues\n\n**{about}**: one a day\n\n**{why}**:\n\n- costly\n- slow\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "notApplicableTo") == [("Kafka", "Tiny queues")]
    assert words(text, "notApplicableTo") == [("description", "one a day"), ("rationale", "costly\nslow")]


@pytest.mark.parametrize("name", ["所有场景", "复杂场景", "All scenarios", "simple scenarios"])
def test_a_word_for_which_of_them_names_no_scenario(name: str) -> None:
    """Without the word for one it would say nothing."""
    assert [one[2] for one in told(f"{DOCUMENT}- {name}\n- 订单场景\n", "applicableTo")] == [name, "订单"]


def test_a_label_that_advises_something_for_what_follows_is_no_scenario() -> None:
    """Below a heading over both it only tells which of them stand there."""
    text = f"{DOCUMENT}**Use Foo for:**\n\n- mail\n\n**Don't use Foo for:**\n\n- archives\n"
    assert [one[1:] for one in told(text, "applicableTo", "notApplicableTo")] == [
        ("applicableTo", "mail"),
        ("notApplicableTo", "archives"),
    ]


@pytest.mark.parametrize(
    ("heading", "good", "bad"),
    [
        ("When to use Kafka", "✅ **Use Kafka for:**", "❌ **Don't use Kafka for:**"),
        ("何时使用Kafka", "**推荐使用Kafka的情况**：", "**不要使用Kafka的情况**："),
    ],
)
def test_words_that_advise_the_thing_itself_name_no_scenario(heading: str, good: str, bad: str) -> None:
    """What they are over is where it applies, and does not; nor does what only collects name one."""
    text = f"# T\n\n## {heading}\n\n{good}\n\n- streams\n\n{bad}\n\n- replies\n\n**Examples**: Foo, Bar\n"
    assert {*told(text, "applicableTo", "notApplicableTo")} == {
        ("Kafka", "applicableTo", "streams"),
        ("Kafka", "notApplicableTo", "replies"),
    }


@pytest.mark.parametrize(
    ("title", "item", "said"),
    [
        ("Kafka不适合的场景", "归档场景（>5 TB）：❌ 推荐Redis", ">5 TB，推荐Redis"),
        ("Kafka不推荐场景", "归档（推荐Redis）", "推荐Redis"),
        ("Kafka 不适用场景", "归档：太慢", "太慢"),
    ],
)
def test_what_fits_something_badly_may_be_an_item_of_a_list(title: str, item: str, said: str) -> None:
    """With what explains it, tells its size, or says what to choose instead."""
    text = f"# A\n\n## 结论\n\n**要点**：\n\n1. **Kafka很快**\n   - 追加日志\n2. ⚠️ **{title}**\n   - {item}\n"
    (one,) = [
        one for one in extracted(text).sayings if isinstance(one, Statement) and one.predicate == "notApplicableTo"
    ]
    assert isinstance(one.subject, Known)
    assert isinstance(one.object, Mention)
    assert (one.subject.name, one.object.name) == ("Kafka", "归档")
    assert [(field, value.text) for field, value in one.qualifiers] == [("description", said)]


@pytest.mark.parametrize(
    ("title", "why", "what"),
    [("Kafka不适合的场景", "为什么不适合", "场景描述"), ("Poor fits of Kafka", "Why not", "Scenario description")],
)
def test_a_heading_says_what_something_fits_badly_and_why(title: str, why: str, what: str) -> None:
    """Each heading below it is a scenario."""
    text = f"# A\n\n## {title}\n\n### Archives\n\n**{what}**: old mail\n\n**{why}**:\n\n1. slow\n2. dear\n"
    said = [one for one in extracted(text).sayings if isinstance(one, Statement) and one.predicate == "notApplicableTo"]
    assert [(field, value.text) for one in said for field, value in one.qualifiers] == [
        ("description", "old mail"),
        ("rationale", "slow\ndear"),
    ]


@pytest.mark.parametrize("line", ["- mail: ❌ too slow\n", "- mail（❌ 太慢）\n"])
def test_only_what_is_crossed_out_is_no_use(line: str) -> None:
    """A mark behind the colon counts as one before the name."""
    against = told(f"{DOCUMENT}{line}", "notApplicableTo")
    assert len(against) == line.count(": ❌")


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Kafka不适合的场景", "推荐方案"),
        ("Kafka不适合的场景", "替代方案"),
        ("Poor fits of Kafka", "Recommended solution"),
        ("Poor fits of Kafka", "Better choice"),
    ],
)
def test_what_is_advised_below_a_scenario_is_its_stack(title: str, label: str, tmp_path: Path) -> None:
    """Where it is known what it is a scenario of."""
    text = f"# A\n\n## {title}\n\n### Archives\n\nOld mail.\n\n**{label}**: Temporal + Redis\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "notApplicableTo") == [("Kafka", "Archives")]
    assert edges(graph, "recommendedStack") == [("Archives", "Temporal + Redis")]
    unknown = compiled(tmp_path / "b", {"a.md": text.replace("Kafka", "Gadget")}).graph
    assert (edges(unknown, "recommendedStack"), labels(unknown, "Scenario")) == ([], [])


@pytest.mark.parametrize(
    "labels",
    [("推荐技术栈", "适用场景", "不适用场景"), ("Recommended stack", "Suitable scenarios", "Unsuitable scenarios")],
)
def test_a_list_says_where_the_stack_that_it_recommends_applies(labels: tuple[str, str, str], tmp_path: Path) -> None:
    """Where that is known."""
    items = "".join(f"- **{label}**: {{}}\n" for label in labels)
    advice = f"## Conclusion\n\n**Recommendation**:\n\n{items.format('Temporal + Redis', 'mail', 'archives')}"
    case = "## Acme - mail\n\n- **Company**: Acme\n- **Stack**: Temporal + Redis\n\n"
    graph = compiled(tmp_path, {"a.md": f"# A\n\n{case}{advice}"}).graph
    assert edges(graph, "applicableTo") == [("Temporal + Redis", "mail")]
    assert edges(graph, "notApplicableTo") == [("Temporal + Redis", "archives")]
    alone = compiled(tmp_path / "b", {"a.md": f"# A\n\n{advice}"}).graph
    assert edges(alone, "applicableTo") == []


@pytest.mark.parametrize(
    ("title", "subject"),
    [("Where it does not apply", "docs/a.md"), ("不适用场景", "docs/a.md"), ("Scenarios to avoid of Kafka", "Kafka")],
)
def test_what_does_not_fit_may_stand_below_what_does(title: str, subject: str) -> None:
    """It is no scenario."""
    text = f"{DOCUMENT}#### Jobs\n\nOften so.\n\n#### {title}\n\n- **Archives**: too big\n"
    said = told(text, "applicableTo", "notApplicableTo")
    assert said == [("docs/a.md", "applicableTo", "Jobs"), (subject, "notApplicableTo", "Archives")]


@pytest.mark.parametrize(
    ("item", "name"), [("Jobs: at night", "Jobs"), ("夜间任务：每晚", "夜间任务"), ("Scenario: jobs", "jobs")]
)
def test_a_scenario_before_a_colon_needs_no_bold(item: str, name: str) -> None:
    """The word for one is none."""
    assert [one[2] for one in told(f"{DOCUMENT}- {item}\n", "applicableTo")] == [name]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("适用场景：\n\n", "不适用场景：\n\n"),
        ("**Kafka 适用场景**：\n\n", "Kafka 不适用场景：\n\n"),
        ("When to use Kafka:\n\n", "When not to use Kafka:\n\n"),
    ],
)
def test_what_leads_to_a_list_says_which_relation(tmp_path: Path, good: str, bad: str) -> None:
    """It names no scenario itself, and ends where the next such line begins."""
    text = f"# 队列\n\n## Kafka 应用场景\n\n{bad}- 需要索引\n\n{good}- 日志汇总\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert edges(graph, "applicableTo") == [("Kafka", "日志汇总")]
    assert edges(graph, "notApplicableTo") == [("Kafka", "需要索引")]


@pytest.mark.parametrize(
    ("item", "scenario"),
    [
        ("如果你需要在运行时切换方法， 可使用该模式。", "在运行时切换方法"),
        ("当请求的顺序预先未知时，可以使用该模式", "请求的顺序预先未知"),
        ("If you need strict order, choose this one", "strict order"),
        ("顺序不变，且有上限", "顺序不变，且有上限"),
    ],
)
def test_advice_in_an_item_names_its_need(item: str, scenario: str) -> None:
    """Without the words around it; what is advised is said of the relation."""
    assert [one[2] for one in told(f"{DOCUMENT}- {item}\n", "applicableTo")] == [scenario]


def test_what_a_pattern_is_weighed_against_is_not_applied(tmp_path: Path) -> None:
    """Nor are the signs that end the items of a list a part of a scenario."""
    text = (
        "# 事务\n\n## Saga\n\n**使用场景**：\n\n由于接口不全，我们不能要求用 TCC 的服务才用它。\n\n- 流程长、业务多；\n"
    )
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert (edges(graph, "appliesPattern"), labels(graph, "Scenario")) == ([], ["流程长、业务多"])


@pytest.mark.parametrize(("fits", "other"), [("适合", "不适合"), ("Well suited for", "Not suitable for")])
def test_labels_that_only_say_whether_it_fits(fits: str, other: str) -> None:
    """Each with its scenarios beside it."""
    text = f"{DOCUMENT}**{fits}**: mail, news\n**{other}**: archives\n"
    assert [one[1:] for one in told(text, "applicableTo", "notApplicableTo")] == [
        ("applicableTo", "mail"),
        ("applicableTo", "news"),
        ("notApplicableTo", "archives"),
    ]


@pytest.mark.parametrize("title", ["何时选择 Redis", "什么时候选 Redis", "When to choose Redis"])
def test_a_heading_may_ask_when_to_choose_something(title: str) -> None:
    """What it lists below is for that."""
    text = f"# A\n\n## {title}\n\n✅ 适合：\n\n- mail\n\n❌ 不适合：\n\n- archives\n"
    found = {one[1:] for one in told(text, "applicableTo", "notApplicableTo")}
    assert found == {("applicableTo", "mail"), ("notApplicableTo", "archives")}


@pytest.mark.parametrize("value", ["9/10", "95%", "⭐⭐⭐"])
def test_a_score_is_no_scenario(value: str) -> None:
    """How well something fits names nothing; a number alone may, as 12306 does."""
    text = f"{DOCUMENT}- {value}\n- 12306\n"
    assert [one[2] for one in told(text, "applicableTo")] == ["12306"]


@pytest.mark.parametrize("refusal", ["不适用", "When not to use it"])
def test_a_field_in_front_of_a_scenario_says_how_it_applies(refusal: str) -> None:
    """It is no part of the name."""
    text = f"# A\n\n## 应用场景\n\n### 场景 1：mail\n\nmany\n\n### {refusal}：locks\n\nfew\n"
    found = [one[1:] for one in told(text, "applicableTo", "notApplicableTo")]
    assert found[:2] == [("applicableTo", "mail"), ("notApplicableTo", "locks")]


def test_a_chapter_with_cases_is_their_theme() -> None:
    """They are told in full."""
    text = "# A\n\n## 应用场景\n\n### 支付\n\n- **公司**：Acme\n- **技术栈**：Kafka + Flink\n"
    assert told(text, "applicableTo") == []
    assert [one[2] for one in told(text, "organization")] == ["Acme"]


@pytest.mark.parametrize(
    ("heading", "lead", "traits", "firms", "score"),
    [
        ("Suitable scenarios of Kafka", "Scenarios in detail:", "Traits", "Used by", "Score"),
        ("Kafka适用场景", "场景细分：", "特点", "实践企业", "综合评分"),
    ],
)
def test_a_scenario_has_its_own_traits_cases_and_score(
    heading: str, lead: str, traits: str, firms: str, score: str, tmp_path: Path
) -> None:
    """Words that lead to it from a list before are none."""
    entry = f"**Mail**\n- {traits}: 高可用\n- {firms}: Acme\n- {score}: 9/10\n"
    text = f"# A\n\n## {heading}\n\n- **Logs**: many\n\n{lead}\n\n{entry}"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert labels(graph, "Scenario") == ["Logs", "Mail"]
    assert edges(graph, "trait") == [("Mail", "High availability")]
    assert edges(graph, "exemplifiedBy") == [("Mail", "Acme - Mail")]
    assert {one[2] for one in told(text, "score")} == {"9"}


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("推荐使用的场景", "不推荐使用的场景"),
        ("适合使用场景", "不宜采用的场景"),
        ("Scenarios where it is recommended", "Scenarios where it is not suitable"),
    ],
)
def test_scenarios_of_a_document_may_be_those_where_its_thing_is_used(good: str, bad: str) -> None:
    """Each item is one, less what is said of it."""
    text = f"# Kafka\n\n## Fit\n\n**{good}**:\n\n1. mail: many\n\n**{bad}**:\n\n1. locks: few\n"
    found = [one[1:] for one in told(text, "applicableTo", "notApplicableTo")]
    assert found == [("applicableTo", "mail"), ("notApplicableTo", "locks")]


@pytest.mark.parametrize(
    ("use", "avoid"),
    [("Use it when", "Leave it when"), ("Use this for", "Don't use it if"), ("以下情况使用", "以下情况不要使用")],
)
def test_words_that_say_when_to_use_it_and_when_not(use: str, avoid: str) -> None:
    """What stands behind a semicolon explains the need."""
    fields = f"**{use}**: many readers\n\n**{avoid}**:\n\n- small mail; a file is enough\n"
    text = f"# Foo\n\n#### Bar\n\n**Definition**: a log\n\n{fields}"
    assert [one[1:] for one in told(text, "applicableTo", "notApplicableTo")] == [
        ("applicableTo", "many readers"), ("notApplicableTo", "small mail"),
    ]  # fmt: skip
