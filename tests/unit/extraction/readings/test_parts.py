"""Requirements, steps and results: titles, texts, order, numbers and chains."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, extracted, places, told

from casegraph import Code
from casegraph.model.statement import Declaration, Prose

CASE = "### Acme - mail\n\n**Company**: Acme\n\n"


@pytest.mark.parametrize(
    ("item", "title", "text"),
    [
        ("**Fast**: in one go", "Fast", "in one go"),
        ("Fast: in one go", "Fast", "in one go"),
        ("快速：一次完成", "快速", "一次完成"),
        ("in one go", "in one go", "in one go"),
        ("压缩比 1:12", "压缩比 1:12", "压缩比 1:12"),
        ("**Fast**", "Fast", None),
        ("in one go (see [notes](n.md))", "in one go", "in one go"),
        ("**Fast**: in one go\n   - and\n   - again", "Fast", "in one go and again"),
        ("**Fast**:\n   - **once**: now", "Fast", "once: now"),
        ("**Fast**:\n   - **立刻**：\n     - now\n     - again", "Fast", "立刻： now again"),
    ],
)
def test_an_item_has_a_title_and_a_text(item: str, title: str, text: str | None) -> None:
    """Where there is no title the text is one; links at the end are no part of it."""
    found = told(f"{CASE}**Requirements**:\n\n1. {item}\n", "requirement", "description")
    owner = found[0][2]
    assert found[1:] == ([(owner, "description", text)] if text else [])
    sayings = extracted(f"{CASE}**Requirements**:\n\n1. {item}\n").sayings
    assert title in [getattr(getattr(one, "label", None), "text", "") for one in sayings]


def test_parts_are_numbered_in_the_order_of_the_list() -> None:
    """Whatever numbers the author gave them."""
    assert [one[2] for one in told(f"{CASE}**Steps**:\n\n7. a\n8. b\n", "position")] == ["1", "2"]


def test_lines_without_a_list_are_parts_too() -> None:
    """One a line."""
    assert len(told(f"{CASE}**Steps**:\nfirst this\nthen that\n", "step")) == 2


@pytest.mark.parametrize(
    ("label", "relation"),
    [
        ("What it had to do", "requirement"),
        ("How it was built", "step"),
        ("What came of it", "result"),
        ("要解决的问题", "requirement"),
        ("怎么做的", "step"),
        ("效果如何", "result"),
        ("How they reacted", "step"),
        ("应对措施", "step"),
    ],
)
def test_a_label_may_ask(label: str, relation: str) -> None:
    """As people speak, and not in a noun."""
    assert len(told(f"{CASE}**{label}**\n\n1. first\n2. second\n", relation)) == 2


def test_two_parts_of_the_same_words_are_two() -> None:
    """The second gets a number."""
    assert declared(f"{CASE}**Steps**:\n\n1. retry\n2. retry\n", "Step") == ["Acme - mail/retry", "Acme - mail/retry-2"]


def test_a_part_without_letters_is_still_one() -> None:
    """Its key is a number then."""
    assert declared(f"{CASE}**Steps**:\n\n1. …\n", "Step") == ["Acme - mail/1"]


def test_an_empty_item_is_no_part() -> None:
    """Nothing is made of nothing."""
    assert told(f"{CASE}**Steps**:\n\n1.\n2. a\n", "position") == [("Acme - mail/a", "position", "2")]


def test_states_are_a_sequence_and_no_title() -> None:
    """The words before the colon introduce the chain."""
    found = told(f"{CASE}**Steps**:\n\n1. States: New → Paid → Sent\n", "sequence", "step")
    assert found[-1][1:] == ("sequence", "New > Paid > Sent")


@pytest.mark.parametrize(
    ("item", "title"), [("Agents: 120 → 35", "Agents"), ("平均恢复时间：47分钟 → 2.5分钟", "平均恢复时间")]
)
def test_a_change_of_numbers_has_a_title(item: str, title: str) -> None:
    """It is no sequence that the words before the colon introduce."""
    found = told(f"{CASE}**Results**:\n\n- ✅ {item}\n", "sequence", "result")
    assert [one[1:] for one in found] == [("result", f"Acme - mail/{title}")]


@pytest.mark.parametrize("step", ["An order runs through `new → paid → sent`, mostly", "按 `new → paid → sent` 处理"])
def test_a_chain_set_apart_as_code_is_the_sequence(step: str) -> None:
    """The words around it are no states."""
    found = told(f"{CASE}**Steps**:\n\n1. {step}\n", "sequence")
    assert [one[2] for one in found] == ["new > paid > sent"]


@pytest.mark.parametrize("change", ["延迟：45秒 → 12秒", "Latency: 45 s → 12 s"])
def test_from_one_number_to_another_is_no_sequence(change: str) -> None:
    """It is a change of what is measured."""
    assert told(f"{CASE}**Results**:\n\n- {change}\n", "sequence") == []


def test_numbers_belong_to_the_part_that_says_them() -> None:
    """With its title as what they measure where nothing else is said."""
    found = told(f"{CASE}**Results**:\n\n- **Latency**: < 5 ms\n", "hasMeasurement")
    assert [owner for owner, *_ in found] == ["Acme - mail/Latency"]


def test_names_in_a_part_are_looked_for_on_behalf_of_the_case() -> None:
    """Title and text are both prose about the case."""
    sayings = extracted(f"{CASE}**Steps**:\n\n1. **Saga**: compensates\n").sayings
    prose = [one for one in sayings if isinstance(one, Prose)]
    assert [(one.text, one.subject.type) for one in prose] == [("compensates", "Case"), ("Saga", "Case")]


@pytest.mark.parametrize("form", ["#### {}\n\n- plan\n- try\n\n", "**{}**：\n\n- plan\n- try\n\n"])
def test_unknown_titles_below_a_list_of_parts_are_parts(form: str) -> None:
    """Each with what stands under it; nothing is counted as unknown."""
    text = (
        "# A\n\n## Acme - mail\n\n**Company**: Acme\n\n### 实施步骤\n\n"
        + form.format("Phase 1")
        + form.format("阶段二")
    )
    assert told(text, "step", "position", "description") == [
        ("Acme - mail", "step", "Acme - mail/Phase-1"),
        ("Acme - mail/Phase-1", "position", "1"),
        ("Acme - mail/Phase-1", "description", "plan try"),
        ("Acme - mail", "step", "Acme - mail/阶段二"),
        ("Acme - mail/阶段二", "position", "2"),
        ("Acme - mail/阶段二", "description", "plan try"),
    ]
    assert places(extracted(text), Code.UNKNOWN_LABEL) == []


@pytest.mark.parametrize(
    "item",
    [
        "**计划**：2026 年前迁移到 Foo（尚未实施）",
        "下一步：迁移到 Foo",
        "**目标**：可用性 99.99%",
        "吞吐提升 2 倍（计划中）",
        "**Next**: move to Foo",
        "**Target**: 99.99% availability",
        "two more regions (planned for 2026)",
    ],
)
def test_what_is_to_come_is_no_result(item: str) -> None:
    """It was not reached; a step may be called so."""
    text = f"{CASE}**Results**:\n\n- faster\n- {item}\n"
    assert [one[2].rsplit("/", 1)[-1] for one in told(text, "result")] == ["faster"]
    assert told(text, "value") == []
    assert len(told(f"{CASE}**Requirements**:\n\n- {item}\n", "requirement")) == 1


@pytest.mark.parametrize("item", ["目标达成率提升 20%", "原先 200ms，现在 50ms", "计划外停机减少 50%（此前每月一次）"])
def test_a_result_may_begin_with_such_a_word(item: str) -> None:
    """Only the whole of a label, or a remark behind it, says that it is none."""
    assert len(told(f"{CASE}**Results**:\n\n- {item}\n", "result")) == 1


@pytest.mark.parametrize(("item", "title"), [("✅ faster", "faster"), ("❌ slower", "❌ slower")])
def test_a_mark_is_no_part_of_a_title(item: str, title: str) -> None:
    """Unless it says that it is not so."""
    said = extracted(f"{CASE}**Results**:\n\n- {item}\n").sayings
    made = [one.label.text for one in said if isinstance(one, Declaration) and one.label and one.thing.type == "Result"]
    assert made == [title]


def test_a_line_that_goes_on_with_the_one_before_is_no_part_of_its_own() -> None:
    """It begins with a small letter, and the one before has no end."""
    text = f"{CASE}**Results:** Operators run 15 jobs\nwith a team of two.\nMail is sent at once.\n"
    parts = [one[2] for one in told(text, "description")]
    assert parts == ["Operators run 15 jobs with a team of two.", "Mail is sent at once."]


def test_a_paragraph_that_only_leads_to_a_list_is_no_part() -> None:
    """It is one where it has a number, or leads to none."""
    text = "## Acme - mail\n\n**Company**: Acme\n\n### Solution\n\nIt has two parts:\n\n- a queue\n- a worker\n"
    assert told(text, "step", "position") == [
        ("Acme - mail", "step", "Acme - mail/a-queue"), ("Acme - mail/a-queue", "position", "1"),
        ("Acme - mail", "step", "Acme - mail/a-worker"), ("Acme - mail/a-worker", "position", "2"),
    ]  # fmt: skip
    for lead in ("两部分共 3 个节点：", "It has 3 nodes:"):
        assert len(told(text.replace("It has two parts:", lead), "step")) == 3
    assert len(told(text.partition("- a queue")[0], "step")) == 1


@pytest.mark.parametrize("label", ["设计要点", "关键设计", "Design points", "Implementation highlights"])
def test_what_a_design_rests_on_is_done_step_by_step(label: str) -> None:
    """A list below such a label tells what was done."""
    found = told(f"{CASE}- **{label}**:\n  1. one queue each\n  2. all at once\n", "step")
    assert [one[2] for one in found] == ["Acme - mail/one-queue-each", "Acme - mail/all-at-once"]


@pytest.mark.parametrize(
    "weighed",
    [
        "曾考虑 Foo 1.4，但其排序慢，未采用。",
        "We considered Foo 1.4, but its ordering is slow, so it was not used.",
        "Foo was considered for the ordering, but was rejected.",
    ],
)
def test_a_paragraph_that_only_weighs_what_was_not_taken_is_no_part(weighed: str) -> None:
    """One that goes on to what was done is."""
    text = f"## Acme - mail\n\n**Company**: Acme\n\n### Solution\n\nOne queue each.\n\n{weighed}"
    assert [one[2] for one in told(text, "step")] == ["Acme - mail/One-queue-each"]
    assert len(told(f"{text} All mail goes through one queue for each customer of the shop now.", "step")) == 2


@pytest.mark.parametrize("labels", [("What went well", "What did not go well"), ("做得好的方面", "不足之处")])
def test_results_tell_apart_what_went_well_and_what_did_not(labels: tuple[str, str]) -> None:
    """Each of the one is a result, and each of the other a limit of the case."""
    well, badly = labels
    text = (
        f"# Acme - mail\n\n**Company**: Acme\n\n## Results\n\n**{well}**\n\n- fast\n- small\n\n**{badly}**\n\n- dear\n"
    )
    found = [one[1:] for one in told(text, "result", "limitation")]
    assert found == [("result", "Acme - mail/fast"), ("result", "Acme - mail/small"), ("limitation", "dear")]
