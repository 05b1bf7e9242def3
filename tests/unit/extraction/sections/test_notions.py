"""Headings that define: what opens them, what they are called, and what stands below them."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, extracted, told

from casegraph.model.statement import Declaration, Known, Numbered, Statement


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("### 概念1：租约", "租约"),
        ("### 定义 2：租约", "租约"),
        ("### Concept 1: Lease", "Lease"),
        ("### 2.1 Definition 3.1. Lease", "Lease"),
        ("### Definition 4 (Lease)", "Lease"),
        ("#### Definition: Lease", "Lease"),
        ("### Pattern 1: Lease", "Lease"),
        ("### 算法1：租约", "租约"),
        ("### Lease", "Lease"),
        ("### 1.1 What Is a Lease", "Lease"),
        ("### Introduction to Leases", "Leases"),
        ("### 什么是租约", "租约"),
        ("### 定义 A：租约", "租约"),
        ("### 定义一：租约", "租约"),
        ("### Definition A.2 (Lease)", "Lease"),
        ("### Definition IV: Lease", "Lease"),
        ("### B. Definition 2: Lease", "Lease"),
    ],
)
def test_a_heading_with_a_definition_names_a_notion(heading: str, name: str) -> None:
    """By the word in front of the name, or by the label below it."""
    assert declared(f"# A\n\n{heading}\n\n**Definition**: it is\n", "Concept", "Pattern", "Theory") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "### Concept 1: Lease\n",
        "### Concept 1: Lease\n\n**Whatever**: it is\n",
        "### Chapter 1: Lease\n\n**Overview**: it is\n",
        "### Examples\n\n**Definition**: it is\n",
        "### Definition 1: ---\n\n**Definition**: it is\n",
        "# Concept 1: Lease\n\n**Definition**: it is\n",
        "**Lease**:\n\n- **Definition**: it is\n",
    ],
)
def test_other_headings_name_none(text: str) -> None:
    """Nothing is said of it, the word or name is none, or it is no section."""
    assert declared(text, "Concept", "Pattern", "Theory", "Theorem") == []


def test_what_is_below_another_label_is_not_of_the_notion() -> None:
    """It is counted, with the labels in it."""
    text = "# A\n\n### Concept 1: Lease\n\n**Definition**: it is\n\n**Kinds**:\n\n- **Source**: Gray\n"
    assert told(text, "citation") == []
    counted = [one.code.name for one in extracted(text).diagnostics]
    assert sorted(counted) == ["UNKNOWN_LABEL", "UNREAD_FIELD"]


def test_a_name_in_brackets_is_one_in_the_other_language() -> None:
    """Capitals alone are a short form."""
    text = "### 概念1：租约（Lease）\n\n**定义**：一\n\n### 概念2：容错（BFT）\n\n**定义**：二\n"
    assert told(text, "label") == [("租约", "label", "租约"), ("租约", "label", "Lease"), ("容错", "label", "容错")]
    assert told(text, "altLabel", path="a.md") == [("容错", "altLabel", "BFT")]


@pytest.mark.parametrize("heading", ["租约介绍", "租约简介", "1. 租约概述"])
def test_a_word_that_only_introduces_is_no_part_of_a_name(heading: str) -> None:
    """Neither where the word for a definition is missing."""
    assert declared(f"# 锁\n\n## {heading}\n\n**定义**：到期的锁\n", "Concept") == ["租约"]


def test_a_question_names_what_it_asks_for_or_nothing() -> None:
    """And a template leaves names open."""
    asked = "# 锁\n\n## {}\n\n**定义**：到期的锁\n"
    assert declared(asked.format("什么是租约？"), "Concept") == ["租约"]
    assert declared(asked.format("为何会饥饿？如何避免饥饿？"), "Concept") == []
    assert declared("| 术语 | 定义 |\n|---|---|\n| [术语1] | [定义] |\n| 租约 | 到期的锁 |\n", "Concept") == ["租约"]


def test_a_theorem_is_of_its_document() -> None:
    """Two documents may have different ones of a name; what is known by the name it is about."""
    text = "### Lemma 2: Safety (sketch)\n\nNothing bad happens.\n\nMore.\n\n$$ x $$\n"
    assert told(text, "statement", "category", "altLabel", "formalization", "isPartOf") == [
        ("docs/a.md/Safety-sketch", "isPartOf", "docs/a.md"),
        ("docs/a.md/Safety-sketch", "category", "Lemma"),
        ("docs/a.md/Safety-sketch", "altLabel", "Safety"),
        ("docs/a.md/Safety-sketch", "statement", "Nothing bad happens."),
        ("docs/a.md/Safety-sketch", "formalization", "$$ x $$"),
    ]
    about = [one.object for one in extracted(text).sayings if isinstance(one, Statement) and one.predicate == "about"]
    assert about == [Known("Safety", ("Theory", "Pattern", "Concept"), may_name=True)]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("### Proof of the Safety theorem (by cases)", "the-Safety-theorem"),
        ("### Proof: Safety lemma", "Safety-lemma"),
        ("### 证明：安全性定理（完整）", "安全性定理"),
        ("### 安全性定理的完整证明", "安全性定理"),
        ("### Proof of Safety (by cases)", "Safety"),
        ("### 安全性的完整证明", "安全性"),
    ],
)
def test_a_heading_of_a_proof_names_the_theorem(heading: str, name: str) -> None:
    """If it says what it proves."""
    assert declared(f"{heading}\n\n**To prove**: all is well\n", "Theorem") == [f"docs/a.md/{name}"]
    assert declared(f"{heading}\n\nSo it is.\n", "Theorem") == []


def test_a_heading_that_proves_nothing_by_name_opens_no_theorem() -> None:
    """The label alone does not say what it is called, unless the same is said in symbols too."""
    text = "### Safety\n\n**To prove**: all is well\n"
    assert declared(text, "Theorem") == []
    assert declared(f"{text}\n**Formally**: $x$\n", "Theorem") == ["docs/a.md/Safety"]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Proof of Safety (by cases)", "Proof of Safety"),
        ("安全性的完整证明", "安全性的完整证明"),
        ("Proof: Safety lemma", "Safety lemma"),
        ("安全性定理证明", "安全性定理"),
    ],
)
def test_a_theorem_is_not_called_like_a_notion_that_it_proves_something_of(heading: str, label: str) -> None:
    """Unless that is a theorem by the words of its name, it is called by the whole heading of its proof."""
    sayings = extracted(f"### {heading}\n\n**To prove**: all is well\n").sayings
    labels = [one.label for one in sayings if isinstance(one, Declaration) and one.thing.type == "Theorem"]
    assert [one.text for one in labels if one] == [label]


def test_a_proof_is_about_the_notion_that_it_names() -> None:
    """Though the notion is not what it is called."""
    said = extracted("### 租约证明\n\n**证明目标**：证明它成立\n").sayings
    about = [one.object for one in said if isinstance(one, Statement) and one.predicate == "about"]
    assert about == [Known("租约", ("Theory", "Pattern", "Concept"), may_name=True)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("证明：所有租约都会到期（参见[租约](lease.md)）。", "所有租约都会到期"),
        ("Prove that leases end (see [leases](lease.md)).", "leases end"),
        ("Leases end (in time)", "Leases end (in time)"),
    ],
)
def test_a_goal_is_the_statement_less_the_word_for_proving(text: str, statement: str) -> None:
    """And less brackets that only point to documents."""
    assert [one[2] for one in told(f"### Theorem 1: Ends\n\n**To prove**: {text}\n", "statement")] == [statement]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("定理 2：租约到期（已存在，补充详细分析）", "租约到期"),
        ("Theorem 2: Leases end (full proof)", "Leases-end"),
        ("定理 2：租约到期（弱）", "租约到期-弱"),
        ("Theorem 2: Leases end (weak)", "Leases-end-weak"),
    ],
)
def test_a_remark_on_the_text_is_no_part_of_a_name(heading: str, key: str) -> None:
    """One on what is named is."""
    assert declared(f"### {heading}\n\n**Statement**: it holds\n", "Theorem") == [f"docs/a.md/{key}"]


def test_a_notion_ends_with_its_section() -> None:
    """Links below its heading are from it."""
    text = "### Concept 1: Lease\n\n**Definition**: it is\n\n### Other\n\ntext\n"
    (found,) = [one for one in extracted(text).sayings if isinstance(one, Declaration) and one.thing.type == "Concept"]
    assert isinstance(found.thing, Numbered)
    assert (found.passages[0].start, found.last) == (1, 3)


def test_the_grounds_of_a_proof_add_up() -> None:
    """Several of them contradict nothing: a theorem is no case with two companies."""
    text = "### Theorem 1: Safety\n\n**Statement**: it holds\n\n**Grounds**: one\n\n**Grounds**: two\n"
    assert [one[2] for one in told(text, "ground")] == ["one", "two"]
    assert [one.code.name for one in extracted(text).diagnostics] == []


@pytest.mark.parametrize("label", ["**Concept 1: Lease**", "**概念1：Lease**："])
def test_a_bold_label_with_the_word_and_number_of_a_notion_names_one(label: str) -> None:
    """If fields of one stand in the list below it; a text alone is no proof."""
    fields = "\n\n- Definition: it is\n- 优点：快\n"
    assert declared(f"# A\n\n{label}{fields}", "Concept") == ["Lease"]
    assert told(f"# A\n\n{label}{fields}", "definition", "advantage") == [
        ("Lease", "definition", "it is"),
        ("Lease", "advantage", "快"),
    ]
    assert declared(f"# A\n\n{label}\n\nSome text.\n", "Concept") == []


@pytest.mark.parametrize(
    ("label", "kind", "name", "term"),
    [
        ("定义 2.1（发件箱）", "Concept", "发件箱", "definition"),
        ("Definition 2.1 (Outbox)", "Concept", "Outbox", "definition"),
        ("定理 4.1（可靠投递）", "Theorem", "docs/a.md/可靠投递", "statement"),
        ("Lemma 1 (Delivery)", "Theorem", "docs/a.md/Delivery", "statement"),
        ("性质 1：原子性", "Theorem", "docs/a.md/原子性", "statement"),
        ("算法 3（两阶段）", "Theory", "两阶段", "description"),
    ],
)
def test_a_numbered_label_defines_as_a_heading_does(label: str, kind: str, name: str, term: str) -> None:
    """With its text beside it, and below it where its name stands in brackets."""
    text = f"# A\n\n## 2 模型\n\n**{label}**：凡甲皆乙。\n\n别的话。\n"
    assert declared(text, kind) == [name]
    assert told(text, term) == [(name, term, "凡甲皆乙。")]


@pytest.mark.parametrize("label", ["模式 发件箱", "Definition: Outbox", "第 3 步（发送）", "Lease 3 (x)"])
def test_a_label_without_word_and_number_defines_nothing(label: str) -> None:
    """Many labels have text beside them."""
    text = f"# A\n\n## 2 模型\n\n**{label}**：凡甲皆乙。\n"
    assert declared(text, "Concept", "Pattern", "Theory", "Theorem") == []


def test_a_label_with_a_name_in_brackets_has_its_text_below() -> None:
    """No other label looks so."""
    text = "# A\n\n**定义 2.1（发件箱）**：\n\n凡甲皆乙。\n"
    assert told(text, "definition") == [("发件箱", "definition", "凡甲皆乙。")]


def test_a_formula_alone_is_no_definition_in_words() -> None:
    """It is the formal one."""
    text = "# A\n\n**定义 2.1（总成本）**：\n\n$$ T = a + b $$\n"
    assert told(text, "definition", "formalization") == [("总成本", "formalization", "$$ T = a + b $$")]


@pytest.mark.parametrize(
    "text",
    [
        "**Lemma 1 (Safety).** Nothing bad happens.\n",
        "**引理 1（Safety）。**不会出错。\n",
        "- **Lemma 1 (Safety)**: Nothing bad happens.\n- **Note**: good\n",
        "- **性质 1（Safety）**：不会出错。\n",
    ],
)
def test_a_short_lemma_may_end_with_a_full_stop_or_stand_in_a_list(text: str) -> None:
    """As papers and lists of properties have them."""
    assert declared(f"# A\n\n## Proofs\n\n{text}", "Theorem") == ["docs/a.md/Safety"]
    assert len(told(f"# A\n\n## Proofs\n\n{text}", "statement")) == 1


@pytest.mark.parametrize(
    "text", ["**Lemma 1.** Nothing.\n", "**Safety (Lemma).** Nothing.\n", "- **Property**: x\n", "- **Step 1**: x\n"]
)
def test_without_word_number_and_name_a_short_label_is_none(text: str) -> None:
    """It is a text like others."""
    assert declared(f"# A\n\n## Proofs\n\n{text}", "Theorem", "Concept") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("**定理 4.3（Quorum相交）** 若甲，则乙。\n", "Quorum相交"),
        ("> **定理 4.3（Quorum相交）** 若甲，则乙。\n", "Quorum相交"),
        ("**Lemma 3 (Overlap)** If one, then two.\n", "Overlap"),
        ("> **定理（Ada–Bob，1985）**：若甲，则乙。\n", "Ada-Bob-1985"),
        ("**Theorem (Brewer)**: If one, then two.\n", "Brewer"),
        ("**性质 4.2**：若甲，则乙。\n", "性质-4-2"),
        ("- **Lemma 2**: If one, then two.\n", "Lemma-2"),
        ("### 定理 4.3\n\n若甲，则乙。\n", "定理-4-3"),
    ],
)
def test_what_has_no_colon_number_or_name_is_a_theorem_too(text: str, name: str) -> None:
    """One of them is enough, beside the word and a text; without a name the number is in it whole."""
    assert declared(f"# A\n\n## Proofs\n\n{text}", "Theorem") == [f"docs/a.md/{name}"]
    assert [one[2][-4:] for one in told(f"# A\n\n## Proofs\n\n{text}", "statement")] in (["，则乙。"], ["two."])


@pytest.mark.parametrize(
    "text",
    [
        "**Lemma 3 (Overlap)** shows that it holds.\n",
        "**引理3（重叠）**表明成立。\n",
        "**性质（Property）**：快\n",
        "**性质（Properties）**：快\n",
        "**性质（重要）**：快\n",
        "**定义（Outbox）**：表\n",
        "**定义 2**：表\n",
        "**定理 4.3**：\n",
    ],
)
def test_a_sentence_on_a_theorem_and_a_word_in_both_languages_are_none(text: str) -> None:
    """A notion needs a name, too, and a theorem some text."""
    assert declared(f"# A\n\n## Proofs\n\n{text}", "Theorem", "Concept") == []


def test_several_names_in_brackets_are_several() -> None:
    """The first is the one in the other language; a short form with a slash is one."""
    text = "### 概念1：多数派（Majority / Quorum）\n\n**定义**：一\n\n### 概念2：协议（TCP/IP stack）\n\n**定义**：二\n"
    assert told(text, "label") == [
        ("多数派", "label", "多数派"), ("多数派", "label", "Majority"),
        ("协议", "label", "协议"), ("协议", "label", "TCP/IP stack"),
    ]  # fmt: skip
    assert told(text, "altLabel", path="a.md") == [("多数派", "altLabel", "Quorum")]


def test_a_short_form_behind_a_comma_is_a_name_of_its_own() -> None:
    """Words behind one are not."""
    text = "### 概念1：逻辑戳（Logical Stamp, LS）\n\n**定义**：一\n\n### 概念2：性（Atomicity, Durability）\n\n一二\n"
    assert {one[2] for one in told(text, "label")} == {"逻辑戳", "Logical Stamp", "性", "Atomicity, Durability"}
    assert {one[2] for one in told(text, "altLabel", path="a.md")} == {"LS"}


def test_the_names_of_both_languages_may_stand_in_the_brackets_of_a_number() -> None:
    """Parted by a comma, however long the label is."""
    text = "# A\n\n## 时钟\n\n> **定义 4.2（逻辑时钟戳，Logical Stamp）** 一个计数。\n"
    assert told(text, "label", "definition")[:3] == [
        ("逻辑时钟戳", "label", "逻辑时钟戳"),
        ("逻辑时钟戳", "label", "Logical Stamp"),
        ("逻辑时钟戳", "definition", "一个计数。"),
    ]


@pytest.mark.parametrize(("word", "about", "does"), [("Tool", "Introduction", "Functions"), ("工具", "介绍", "功能")])
def test_a_heading_may_define_a_tool(word: str, about: str, does: str) -> None:
    """By its word and number, with what it is and what it does."""
    text = f"# A\n\n### {word} 2: Checkmate\n\n**{about}**: it checks\n\n**{does}**:\n\n- finds cycles\n"
    assert declared(text, "Technology") == ["Checkmate"]
    assert told(text, "description", "hasAttribute") == [
        ("Checkmate", "description", "it checks"),
        ("Checkmate", "hasAttribute", "Checkmate/finds-cycles"),
    ]


@pytest.mark.parametrize(("lemma", "proof"), [("Lemma 2 (Order)", "Proof"), ("引理 2（顺序）", "证明思路")])
@pytest.mark.parametrize("above", ["## 3 Proofs", "## 定理 1：收敛\n\n**陈述**：它收敛。"])
def test_a_proof_is_that_of_the_label_before_it(lemma: str, proof: str, above: str) -> None:
    """Also where the heading is another theorem."""
    text = f"# A\n\n{above}\n\n**{lemma}**：一个接一个。\n\n**{proof}**：由编号递增可得。\n"
    owners = {one[0] for one in told(text, "ground")}
    assert owners == {one[0] for one in told(text, "statement") if one[2] == "一个接一个。"}


@pytest.mark.parametrize(
    "text",
    [
        "#### Lemma 6\n\n**Statement**: Terms grow.\n",
        "**Lemma 6**: Terms grow.\n",
        "#### 引理6\n\n**表述**：Terms grow.\n",
    ],
)
def test_what_is_counted_needs_no_name(text: str) -> None:
    """A field below the heading, or the text beside the label, says what it is."""
    assert [one[2] for one in told(f"# A\n\n## B\n\n{text}", "statement")] == ["Terms grow."]


def test_a_number_with_nothing_below_is_none() -> None:
    """A label that nobody knows says nothing of it."""
    assert told("# A\n\n## B\n\n#### Lemma 6\n\n**Odd**: x\n", "category") == []


@pytest.mark.parametrize(
    "label", ["**定理 4.1**（收敛条件） ", "**定理 4.1**（收敛条件）：", "**定理 4.1**（收敛条件）。"]
)
def test_the_name_of_what_is_counted_may_stand_behind_the_bold_number(label: str) -> None:
    """In brackets; what follows is its text."""
    found = told(f"# A\n\n## 结论\n\n{label}若无环，则收敛。\n", "statement")
    assert [one[1:] for one in found] == [("statement", "若无环，则收敛。")]
    assert declared(f"# A\n\n## 结论\n\n{label}若无环，则收敛。\n", "Theorem") == ["docs/a.md/收敛条件"]


def test_a_heading_over_its_english_name_and_a_text_defines() -> None:
    """It is a notion of some kind."""
    text = "# A\n\n## 1 基础概念\n\n### 1.1 脏读\n\n**英文**：Dirty Read\n\n读到未提交的数据。\n"
    assert [one[2] for one in told(text, "definition")] == ["读到未提交的数据。"]


@pytest.mark.parametrize(
    "text",
    [
        "## 实践1：消费幂等\n\n- 问题：重复消费\n- 做法：唯一索引\n- 效果：没有重复\n- 代价：多查询\n",
        "## Practice 1: 消费幂等\n\n- Problem: 重复消费\n- Approach: 唯一索引\n- Results: 没有重复\n- Costs: 多查询\n",
    ],
)
def test_a_practice_that_a_document_recommends_is_its_own(text: str) -> None:
    """With what it is for, how it is done, what it brings and what it costs."""
    found = told(f"# A\n\n{text}", "rationale", "description", "advantage", "limitation")
    assert [one[1:] for one in found] == [
        ("rationale", "重复消费"),
        ("description", "唯一索引"),
        ("advantage", "没有重复"),
        ("limitation", "多查询"),
    ]
    assert declared(f"# A\n\n{text}", "Concept") == ["docs/a.md/消费幂等"]


@pytest.mark.parametrize("dash", ["——", " — ", " - "])
@pytest.mark.parametrize("label", ["性质1：原子性", "Property 1: Atomicity", "引理 2（原子性）"])
def test_a_dash_may_part_what_is_counted_from_its_text(label: str, dash: str) -> None:
    """As a colon does."""
    text = f"# A\n\n## 2 模型\n\n**{label}**{dash}凡甲皆乙。\n"
    assert [one[1:] for one in told(text, "statement")] == [("statement", "凡甲皆乙。")]


@pytest.mark.parametrize("label", ["依赖", "Relies on"])
def test_a_theorem_rests_on_what_it_relies_on(label: str) -> None:
    """Beside its proof."""
    text = f"# A\n\n#### Theorem 1: Delivery\n\n**Statement**: all arrive.\n\n**{label}**: Lemma 2\n"
    assert [one[2] for one in told(text, "ground")] == ["Lemma 2"]
