"""Selection rules: need, choice, reasons."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, document, edges, extracted, shipped, told

from casegraph import Code
from casegraph.extraction.extract import extract
from casegraph.model.statement import Declaration, Statement

GUIDE = "**How to choose**:\n\n"


@pytest.mark.parametrize("arrow", ["→", "->", "=>", "⇒"])
@pytest.mark.parametrize("verb", ["choose ", "选择 ", ""])
def test_an_arrow_makes_a_rule(arrow: str, verb: str) -> None:
    """Whatever arrow, with or without a verb."""
    text = f"{GUIDE}- **Payments** {arrow} {verb}Foo + Bar (consistency, audit)\n"
    assert [one[1:] for one in told(text, "condition", "recommends", "because", "component")] == [
        ("condition", "Payments"),
        ("recommends", "Foo + Bar"),
        ("component", "Foo"),
        ("component", "Bar"),
        ("because", "consistency"),
        ("because", "audit"),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Payments: Foo",
        "Payments →",
        "→ Foo",
        "**Payments**: a → b",
        "plain",
        "Needs → comparison → Foo",
        "Yes → Foo",
        "**否**：选择 Foo",
    ],
)
def test_without_both_sides_there_is_no_rule(item: str) -> None:
    """Nothing is guessed."""
    assert told(f"{GUIDE}- {item}\n", "condition") == []


@pytest.mark.parametrize("title", ["Decision Path", "Decision tree", "选型决策树", "决策路径"])
def test_below_a_tree_its_branches_may_be_told_in_words(title: str) -> None:
    """As rules, with a line that announces them or not."""
    text = f"# A\n\n## 5. {title}\n\nIn words:\n\n- **Small data** → Foo (no new system)\n- **Events** → Foo + Bar\n"
    assert [one[2] for one in told(text, "recommends")] == ["Foo", "Foo + Bar"]


def test_a_rule_that_chooses_nothing_recommends_nothing() -> None:
    """The need is still known."""
    found = told(f"{GUIDE}- Payments → choose\n", "condition", "recommends")
    assert [one[1:] for one in found] == [("condition", "Payments")]


def ruled(text: str) -> list[tuple[str, str]]:
    """Return what the rules of a guide state, less the parts of stacks."""
    said = told(GUIDE + text + "\n", "condition", "recommends", "advisesAgainst", "because", "rationale")
    return [one[1:] for one in said]


@pytest.mark.parametrize(
    "item",
    [
        "Payments → 不推荐 Foo",
        "Payments → 避免使用 Foo",
        "Payments → do not choose Foo",
        "Payments → avoid Foo",
        "Avoid Foo if Payments",
        "Payments → 避免在生产环境中使用 Foo",
        "For Payments, you should not use Foo",
        "Payments时不要选择 Foo",
    ],
)
def test_what_is_forbidden_is_not_recommended(item: str) -> None:
    """It is advised against, in both languages."""
    assert ruled(f"- {item}") == [("condition", "Payments"), ("advisesAgainst", "Foo")]


@pytest.mark.parametrize(
    "item",
    ["P → 不选择 Bar，选择 Foo", "P → choose Foo, do not choose Bar", "P → Foo 而不是 Bar"],
)
def test_a_rule_may_choose_one_and_forbid_another(item: str) -> None:
    """Each clause for itself."""
    assert sorted(ruled(f"- {item}")) == [("advisesAgainst", "Bar"), ("condition", "P"), ("recommends", "Foo")]


@pytest.mark.parametrize("item", ["P → 暂无", "P → 选择 无", "P → n/a", "P → 不需要 Foo"])
def test_a_word_for_none_is_no_choice(item: str) -> None:
    """Nor is what is denied otherwise; the rule states nothing."""
    assert ruled(f"- {item}") == []


def test_a_clause_that_denies_something_else_forbids_nothing() -> None:
    """A choice may come with what it lacks."""
    assert ruled("- P → Foo，不支持事务") == [("condition", "P"), ("recommends", "Foo")]


@pytest.mark.parametrize("item", ["P → 选择 Foo 或 Bar", "P → either Foo or Bar", "Choose Foo or Bar for P"])
def test_alternatives_are_no_stack(item: str) -> None:
    """Each is recommended alone."""
    assert ruled(f"- {item}") == [("condition", "P"), ("recommends", "Foo"), ("recommends", "Bar")]


@pytest.mark.parametrize(
    "text",
    [
        "- If you need P, choose Foo because of locality",
        "For P, use Foo, because of locality.",
        "- Choose Foo when P, thanks to locality",
        "- 若需要 P，则选择 Foo，因为locality",
        "- 需要P时选择Foo，原因是locality",
        "如果是P，选择Foo，原因是locality。",
        "- **If you need P**: choose Foo because of locality",
        "- 如果需要P，建议使用Foo（locality）",
        "- 选择 Foo，如果P，因为locality",
    ],
)
def test_a_sentence_that_advises_is_a_rule(text: str) -> None:
    """As an item, in running text or behind a label, in both languages."""
    assert ruled(text) == [("condition", "P"), ("recommends", "Foo"), ("because", "locality")]


@pytest.mark.parametrize(
    ("choice", "reasons"),
    [
        ("选择混合逻辑时钟（HLC）", []),
        ("choose hybrid logical clocks (HLC)", []),
        ("选择Foo（高吞吐）", ["高吞吐"]),
        ("choose Foo (ACID)", ["ACID"]),
    ],
)
def test_another_name_in_brackets_is_no_reason(choice: str, reasons: list[str]) -> None:
    """It stands for the same thing."""
    assert [one[2] for one in told(f"# A\n\n## Selection rules\n\n- order → {choice}\n", "because")] == reasons


def test_words_behind_a_choice_make_no_other_name_of_it() -> None:
    """What is chosen instead is no product called so."""
    assert declared("# A\n\n## Choosing\n\n- order → choose Foo instead\n", "TechnologyStack") == []


def test_a_reason_in_many_words_is_kept_as_it_stands() -> None:
    """It is no name of a trait."""
    said = ruled("- If you need P, choose Foo because it executes the models directly.")
    assert said[2:] == [("rationale", "it executes the models directly")]


def test_a_need_may_hold_words_for_choosing() -> None:
    """The choice stands behind the comma, or behind the word that ends the need."""
    assert ruled("- If you do not use Bar, and like P, use Foo")[1] == ("recommends", "Foo")
    assert ruled("- 如果需要使用 Bar，则选择 Foo") == [("condition", "使用 Bar"), ("recommends", "Foo")]


@pytest.mark.parametrize(
    "text", ["For more, use the links below.", "- Choose well", "- 选择 Foo 需要运维", "- We use it"]
)
def test_other_sentences_are_no_rules(text: str) -> None:
    """They have no need, or name nothing."""
    assert ruled(text) == []


def test_an_item_that_is_no_rule_is_counted() -> None:
    """It is not dropped in silence."""
    found = extracted(GUIDE + "- Think first\n").diagnostics
    assert [dict(one.words)["label"] for one in found if one.code is Code.UNKNOWN_LABEL] == ["Think first"]


@pytest.mark.parametrize(
    "head", ["If you need | Choose | Avoid | Because | Note", "需求 | 推荐 | 不推荐 | 理由 | 备注"]
)
def test_a_row_of_a_table_is_a_rule(head: str) -> None:
    """Its further columns are attributes of it; a row without a choice is none."""
    text = f"| {head} |\n|---|---|---|---|---|\n| P | Foo + Bar | Baz | locality | x |\n| Q | - | - | y | |\n"
    said = told(text, "condition", "recommends", "advisesAgainst", "because", "attributeValue")
    assert [one[1:] for one in said] == [
        ("condition", "P"),
        ("recommends", "Foo + Bar"),
        ("advisesAgainst", "Baz"),
        ("because", "locality"),
        ("attributeValue", "x"),
    ]


def test_a_profile_without_rules_reads_no_table_of_them() -> None:
    """Nothing says what a row would state."""
    _, profile, lexicon = shipped()
    text = document("| If you need | Choose |\n|---|---|\n| P | Foo |\n", "a.md")
    said = extract(text, profile._replace(fields={}), lexicon).sayings
    assert [one for one in said if isinstance(one, Statement) and one.predicate == "recommends"] == []


def labels(text: str) -> list[str]:
    """Return what the rules of a document are called."""
    sayings = extracted(text).sayings
    made = [one for one in sayings if isinstance(one, Declaration) and one.thing.type == "SelectionRule"]
    return [one.label.text for one in made if one.label]


def test_a_rule_of_a_table_is_called_as_one_in_a_text() -> None:
    """By its need and its choice, not by all that its row says."""
    rows = "| Small team | Foo + Bar | nothing to run | Baz |\n| Replay | | | Qux |\n"
    text = f"| Need | Choose | Because | Avoid |\n|---|---|---|---|\n{rows}"
    assert labels(text) == ["Small team → Foo + Bar", "Replay → Avoid: Qux"]


def test_reasons_of_one_column_are_all_names_or_all_words() -> None:
    """A long one beside a short one makes that no name of a trait."""
    rows = "| P | Foo | simple |\n| Q | Bar | the log keeps what it was given, for days |\n"
    said = told(f"| Need | Choose | Because |\n|---|---|---|\n{rows}", "because", "rationale")
    assert [one[1:] for one in said] == [
        ("rationale", "simple"),
        ("rationale", "the log keeps what it was given, for days"),
    ]


@pytest.mark.parametrize(
    "head",
    ["场景 | 首选 | 不推荐 | 推荐理由 | 备选", "Use case | Recommended | Not recommended | Why | Alternative"],
)
def test_a_table_may_advise_by_scenario(head: str) -> None:
    """What is only an alternative is said of the rule, and chosen by nobody."""
    text = f"| {head} |\n|---|---|---|---|---|\n| P | Foo | Bar | locality | Baz |\n"
    said = told(text, "condition", "recommends", "advisesAgainst", "because", "attributeValue")
    assert [one[1:] for one in said] == [
        ("condition", "P"),
        ("recommends", "Foo"),
        ("advisesAgainst", "Bar"),
        ("because", "locality"),
        ("attributeValue", "Baz"),
    ]


@pytest.mark.parametrize(
    "reason", ["不要为了替换而替换，优先保证稳定", "更完整，但不是唯一方案", "so the log stays, and it is fast"]
)
def test_a_clause_among_reasons_makes_them_words(reason: str) -> None:
    """They name no traits."""
    said = told(f"| Need | Choose | Because |\n|---|---|---|\n| P | Foo | {reason} |\n", "because", "rationale")
    assert [one[1:] for one in said] == [("rationale", reason)]


@pytest.mark.parametrize("choice", ["维持现状并规划迁移", "分库分表即可", "a gradual rewrite", "keep the status quo"])
def test_what_is_to_be_done_is_no_name_of_a_stack(choice: str) -> None:
    """The rule stands, and chooses what is known by these words, if anything."""
    text = f"| 场景 | 推荐方案 | 理由 |\n|---|---|---|\n| P | {choice} | 旧 |\n"
    assert (labels(text), declared(text, "TechnologyStack")) == ([f"P → {choice}"], [])


@pytest.mark.parametrize(
    "item", ["- **Rule 1**: if you need audit, choose Foo", "- **规则 1**：需要 audit 时，选择 Foo"]
)
def test_a_sentence_behind_a_label_is_a_rule(item: str) -> None:
    """Where the label only counts it."""
    found = told(f"{GUIDE}{item}\n", "condition", "recommends")
    assert [one[1:] for one in found] == [("condition", "audit"), ("recommends", "Foo")]


@pytest.mark.parametrize("item", ["little load and few rows, choose Foo", "量小且行少，选 Foo", "量小且行少，选择 Foo"])
def test_below_such_a_label_a_need_has_no_word_in_front(item: str) -> None:
    """The choice stands right behind its comma."""
    (condition, choice) = told(f"{GUIDE}- {item}\n", "condition", "recommends")
    assert (item.startswith(condition[2]), choice[2]) == (True, "Foo")


def test_two_choices_in_one_sentence_are_no_need_of_each_other() -> None:
    """Nothing is guessed."""
    assert told(f"{GUIDE}- 需要事务：行少选 Foo，行多选 Bar\n", "condition", "recommends") == []


@pytest.mark.parametrize("dash", [" —— ", " — "])
def test_products_behind_a_bold_need_are_chosen(dash: str) -> None:
    """Behind a dash it says why; other words name nothing."""
    found = told(f"{GUIDE}- **Payments**: Foo + Bar{dash}audit\n", "condition", "recommends", "because")
    assert [one[1:] for one in found] == [("condition", "Payments"), ("recommends", "Foo + Bar"), ("because", "audit")]
    assert told(f"{GUIDE}- **Payments**: the usual ones\n", "condition") == []


def test_a_need_before_a_colon_chooses_a_product() -> None:
    """Without bold only with a word for choosing."""
    found = told(f"{GUIDE}- 时序数据：选择 Foo\n- 其他：Bar\n", "condition", "recommends")
    assert [one[1:] for one in found] == [("condition", "时序数据"), ("recommends", "Foo")]


@pytest.mark.parametrize("choice", ["9.5/10", "★★★★"])
def test_a_score_is_no_choice(choice: str) -> None:
    """A row or an item that only rates what fits chooses nothing."""
    table = f"# A\n\n| Scenario | Recommendation | Why |\n|---|---|---|\n| mail | {choice} | quick |\n"
    assert (
        told(table, "condition", "recommends") == told(f"{GUIDE}- mail → {choice}\n", "condition", "recommends") == []
    )


@pytest.mark.parametrize("item", ["**order**: use Raft", "order: use Raft", "order：选择 Raft算法"])
def test_a_notion_that_is_chosen_is_no_stack(tmp_path: Path, item: str) -> None:
    """Nor a technology; a need may stand before its choice as a label does."""
    graph = compiled(tmp_path, {"a.md": f"# A\n\n## How to choose\n\n- {item}\n- mail: use Kafka\n"}).graph
    assert {edge.target for edge in graph.edges if edge.relation == "recommends"} == {
        "theory/raft",
        "technology-stack/kafka",
    }
    assert [end for _, end in edges(graph, "component")] == ["Kafka"]


def test_words_that_an_arrow_leads_to_make_no_technology(tmp_path: Path) -> None:
    """Only a name does, also with a word for how it runs."""
    items = "- **few nodes** → Grid quorum\n- **many** → Grid quorum + Foo\n- **audit** → PostgreSQL cluster\n"
    graph = compiled(tmp_path, {"a.md": f"# A\n\n## Decision guide\n\n{items}"}).graph
    assert [node.id for node in graph.nodes.values() if node.type == "Technology"] == ["technology/postgresql"]


@pytest.mark.parametrize("head", ["情形 | 引擎 | 理由", "Situation | Engine | Reason"])
def test_a_table_may_advise_one_kind_of_product(head: str) -> None:
    """Where a column says why."""
    said = told(f"| {head} |\n|---|---|---|\n| P | Foo | locality |\n", "condition", "recommends", "because")
    assert [one[1:] for one in said] == [("condition", "P"), ("recommends", "Foo"), ("because", "locality")]


@pytest.mark.parametrize("choice", ["考虑Kafka或账页库", "consider Kafka or Ledgerbase"])
def test_what_is_only_to_be_considered_counts_where_it_is_known(choice: str, tmp_path: Path) -> None:
    """It may be anything, and the word for it is no part of its name."""
    text = f"# A\n\n**选型规则**：\n\n- 数据超过5TB → {choice}\n- 别的 → 使用Redis\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert {target for _, target in edges(graph, "recommends")} == {"Kafka", "Redis"}
    assert "账页库" not in {node.label() for node in graph.nodes.values()}


@pytest.mark.parametrize(
    "text",
    [
        "For Payments, prefer Foo, which keeps the order",
        "For Payments, prefer Foo, saving half of the memory",
        "对于Payments，优先Foo，可节省约一半的内存",
        "若为Payments，则继续使用Foo，没有必要引入新组件",
    ],
)
def test_what_is_told_of_a_choice_behind_a_comma_is_none(text: str) -> None:
    """Nor is what nobody needs."""
    assert ruled(f"- {text}") == [("condition", "Payments"), ("recommends", "Foo")]


@pytest.mark.parametrize("title", ["选型结论", "选型原则", "Selection principles"])
def test_rules_may_stand_below_a_conclusion(title: str) -> None:
    """As below any other heading over rules."""
    assert [one[2] for one in told(f"# A\n\n## {title}\n\n- For Payments, prefer Foo\n", "recommends")] == ["Foo"]


@pytest.mark.parametrize(
    "head",
    [
        "情形 | 为什么不合适 | 建议改用",
        "不适用场景 | 原因 | 替代方案",
        "Situation | Why it does not fit | Use instead",
        "Not suitable for | Reason | Alternative",
    ],
)
def test_a_table_may_tell_what_to_use_instead(head: str) -> None:
    """Why something else does not fit is said of the rule, and no reason for what does."""
    said = told(
        f"| {head} |\n|---|---|---|\n| P | slow | Foo |\n", "condition", "recommends", "because", "attributeValue"
    )
    assert [one[1:] for one in said] == [("condition", "P"), ("recommends", "Foo"), ("attributeValue", "slow")]


@pytest.mark.parametrize("label", ["按场景选型", "根据需求选择", "Choose by scenario"])
def test_a_label_that_says_by_what_to_choose_is_over_rules(label: str) -> None:
    """As any other over rules."""
    assert [one[2] for one in told(f"# A\n\n**{label}**:\n\n- mail → Foo + Bar\n", "condition")] == ["mail"]
