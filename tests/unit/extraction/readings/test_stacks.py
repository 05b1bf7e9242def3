"""Stacks and technologies by role: components, versions, notes and likenesses."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, declared, edges, extracted, places, statements, told

from casegraph import Code
from casegraph.fields.names import split_stack
from casegraph.model.statement import Known

CASE = "### Acme - mail\n\n- **Company**: Acme\n"


def stacked(value: str, *predicates: str) -> list[tuple[str, str, str]]:
    """Return what a case says by a stack."""
    return told(f"{CASE}- **Stack**: {value}\n", *predicates)


def test_a_stack_is_a_thing_with_components() -> None:
    """The case has the stack, the stack its components, and the case uses each."""
    assert stacked("Foo 2 + Bar", "stack", "component", "usesTechnology") == [
        ("Acme - mail", "stack", "Foo + Bar"),
        ("Foo + Bar", "component", "Foo"),
        ("Acme - mail", "usesTechnology", "Foo"),
        ("Foo + Bar", "component", "Bar"),
        ("Acme - mail", "usesTechnology", "Bar"),
    ]


def test_a_version_belongs_to_the_use() -> None:
    """It qualifies the statement, and is no part of the name."""
    found = statements(extracted(f"{CASE}- **Database**: Foo 14\n").sayings)
    (use,) = [one for one in found if one.predicate == "storageBackend"]
    assert [(key, value.text) for key, value in use.qualifiers] == [("versionUsed", "14")]


def test_a_note_qualifies_the_stack() -> None:
    """What stands in brackets and likens nothing."""
    found = statements(extracted(f"{CASE}- **Stack**: Foo + Bar (three nodes)\n").sayings)
    notes = [value.text for one in found if one.predicate == "stack" for _, value in one.qualifiers]
    assert notes == ["three nodes"]


def test_what_has_no_name_of_its_own_belongs_to_the_case() -> None:
    """Two in-house systems are two things; what they resemble is not used."""
    text = f"{CASE}- **Stack**: in-house system (similar to Foo)\n"
    assert told(text, "similarTo", "usesTechnology") == [
        ("Acme - mail", "usesTechnology", "Acme - mail/in-house-system"),
        ("Acme - mail", "similarTo", "Foo"),
    ]
    assert "Acme - mail/in-house system" in declared(text, "TechnologyStack")


@pytest.mark.parametrize("name", ["自研工作流引擎", "自建消息平台", "in-house workflow engine", "proprietary queue"])
def test_what_is_homemade_is_the_case_s_own(name: str) -> None:
    """The workflow engine that one firm made is not that of another."""
    (used,) = told(f"{CASE}- **Workflow engine**: {name}\n", "workflowFramework")
    assert used[2].startswith("Acme - mail/")


@pytest.mark.parametrize("name", ["自研Foo平台", "自建etcd集群", "in-house Foo cluster"])
def test_a_proper_name_tells_what_is_homemade(name: str) -> None:
    """Others may speak of the same."""
    assert told(f"{CASE}- **Workflow engine**: {name}\n", "workflowFramework") == [
        ("Acme - mail", "workflowFramework", name)
    ]


def test_a_likeness_alone_is_no_component() -> None:
    """There is no stack where nothing is used."""
    assert stacked("similar to Foo", "stack", "usesTechnology", "similarTo") == [("Acme - mail", "similarTo", "Foo")]


def test_a_role_names_technologies() -> None:
    """Several of them, and what one is like."""
    text = f"{CASE}- **Workflow engine**: Foo, similar to Bar\n"
    assert told(text, "workflowFramework", "similarTo") == [
        ("Acme - mail", "workflowFramework", "Foo"),
        ("Acme - mail", "similarTo", "Bar"),
    ]


def test_a_recommended_stack_is_not_used() -> None:
    """A scenario recommends; nobody's use and no likeness is stated."""
    text = "**Fast scenarios**:\n\n- **Recommended stack**: Foo + Bar (similar to Baz)\n"
    assert told(text, "recommendedStack", "component", "usesTechnology", "similarTo") == [
        ("Fast", "recommendedStack", "Foo + Bar"),
        ("Foo + Bar", "component", "Foo"),
        ("Foo + Bar", "component", "Bar"),
    ]


@pytest.mark.parametrize(
    ("text", "stacks"),
    [
        ("建议采用Foo + Bar", ["Foo + Bar"]),
        ("不推荐使用Baz，建议采用Foo或Bar", ["Foo", "Bar"]),
        ("use Foo", ["Foo"]),
        ("推荐引擎 + Foo", ["推荐引擎 + Foo"]),
    ],
)
def test_verbs_that_choose_are_no_part_of_a_name(text: str, stacks: list[str]) -> None:
    """What else begins so is one."""
    found = told(f"**高速场景**：\n\n- **推荐方案**：{text}\n", "recommendedStack")
    assert [one[2] for one in found] == stacks


def test_remarks_in_a_list_of_technologies_are_counted_and_left() -> None:
    """What has a colon is about something else; bold items are names."""
    text = f"{CASE}\n**Stack**:\n\n- **Foo**\n- Cost: $5\n"
    assert told(text, "stack") == [("Acme - mail", "stack", "Foo")]
    assert [dict(one.words)["label"] for one in extracted(text).diagnostics] == ["Cost"]


RECOMMENDED = "## Booking scenario\n\n**Recommended stack**:\n\n- Foo + Bar\n"


@pytest.mark.parametrize("item", ["Cost: $300/month", "**Cost**: $300/month", "Cost:\n  - $300/month"])
def test_what_is_listed_beside_a_recommended_stack_is_an_attribute(item: str) -> None:
    """Of the scenario, with its numbers, beside its label or below it."""
    text = f"{RECOMMENDED}- {item}\n"
    assert told(text, "recommendedStack", "attributeValue") == [
        ("Booking", "recommendedStack", "Foo + Bar"),
        ("Booking/Cost", "attributeValue", "$300/month"),
    ]
    assert [one[2] for one in told(text, "value")] == ["300"]


def test_a_label_without_anything_is_an_attribute_without_a_value() -> None:
    """Nothing is lost, and nothing invented."""
    assert told(f"{RECOMMENDED}- Strengths:\n", "hasAttribute", "attributeValue") == [
        ("Booking", "hasAttribute", "Booking/Strengths")
    ]


def test_each_value_below_a_label_counts() -> None:
    """A sign of comparison too, which Markdown takes for the mark of a quotation."""
    text = f"{RECOMMENDED}- Strengths:\n  - **simple**: yes\n    - very\n  - >100 GB\n"
    values = [one[2] for one in told(text, "attributeValue")]
    assert values == ["simple", "yes", "very", ">100 GB"]
    assert [one[2] for one in told(text, "comparator")] == [">"]


def test_a_known_pattern_in_a_stack_is_applied_and_no_technology(tmp_path: Path) -> None:
    """A name that nothing knows is a technology."""
    graph = compiled(tmp_path, {"a.md": f"{CASE}- **Stack**: Redis + Saga + Foo\n- **Tools**: Bar, 补偿机制\n"}).graph
    assert edges(graph, "usesTechnology") == [("Acme - mail", one) for one in ("Bar", "Foo", "Redis")]
    assert [one for _, one in edges(graph, "component")] == ["Foo", "Redis"]
    assert len(edges(graph, "appliesPattern")) == 2


def test_a_list_of_single_technologies_is_one_stack() -> None:
    """A label of an item gives its role; an unknown one says something else, and is counted."""
    items = "- Foo\n- Bar 4.9\n- 数据库：Baz、Qux\n- Mood: good\n- **Color**: red\n"
    text = f"# A\n\n### Acme - mail\n\n**Company**: Acme\n**Stack**:\n\n{items}"
    assert declared(text, "TechnologyStack") == ["Foo + Bar + Baz + Qux"]
    assert told(text, "storageBackend") == [("Acme - mail", "storageBackend", one) for one in ("Baz", "Qux")]
    assert [one for *_, one in told(text, "component")] == ["Foo", "Bar", "Baz", "Qux"]
    assert [one for *_, one in told(text, "usesTechnology")] == ["Foo", "Bar"]
    assert places(extracted(text), Code.UNKNOWN_LABEL) == ["docs/a.md:11", "docs/a.md:12"]


def test_a_list_of_combinations_is_a_stack_each() -> None:
    """An item that combines several is whole by itself."""
    text = "# A\n\n### Acme - mail\n\n**Company**: Acme\n**Stack**:\n\n- Foo + Bar\n- Baz + Qux\n"
    assert declared(text, "TechnologyStack") == ["Foo + Bar", "Baz + Qux"]


@pytest.mark.parametrize("written", ["Foo（消息）+ Bar（计算）", "Foo+ Bar", "Foo +Bar 等", "Foo, Bar, etc."])
def test_what_joins_a_stack_may_stand_close(written: str) -> None:
    """Behind a bracket or a name; a final "etc." is no name."""
    assert [one.name for one in split_stack(written)] == ["Foo", "Bar"]


@pytest.mark.parametrize(
    "phrase", ["Built-in alarms", "tables in memory", "Foo for very long messages", "基于 stableKeys", "using topics"]
)
def test_a_phrase_is_a_technology_only_where_it_is_known(phrase: str) -> None:
    """Words in small letters describe; a full stop is no part of a name."""
    found = statements(extracted(f"{CASE}- **Monitoring**: {phrase}, Foo 2.\n").sayings)
    used = [one.object for one in found if one.predicate == "usesTechnology"]
    assert Known(phrase, ("Technology",), may_name=True) in used
    assert {getattr(one, "name", "") for one in used} == {"mail", phrase, "Foo"}


def test_a_phrase_beside_the_names_of_a_stack_is_no_component() -> None:
    """It describes, whatever it names: what is known in it is used all the same."""
    text = "# A\n\n### Acme - mail\n\n**Company**: Acme\n"
    text += "**Stack**: Foo + Bar, deployed via Nonesuch, a custom type system, trained on 60,000 hours of speech\n"
    assert declared(text, "TechnologyStack") == ["Foo + Bar"]
    assert [one for *_, one in told(text, "usesTechnology")] == ["Foo", "Bar"]


@pytest.mark.parametrize("either", ["Foo 或 Bar", "Foo或者Bar", "Foo or Bar", "either Foo or Bar"])
def test_one_instead_of_the_other_is_a_stack_each(either: str) -> None:
    """Nobody says that the two stand together."""
    assert stacked(either, "stack", "usesTechnology") == [
        ("Acme - mail", "stack", "Foo"),
        ("Acme - mail", "usesTechnology", "Foo"),
        ("Acme - mail", "stack", "Bar"),
        ("Acme - mail", "usesTechnology", "Bar"),
    ]


def test_a_role_may_name_one_or_the_other() -> None:
    """Two technologies, and none of both names."""
    found = told(f"{CASE}- **Database**: Foo 14 或 Bar\n", "storageBackend")
    assert found == [("Acme - mail", "storageBackend", "Foo"), ("Acme - mail", "storageBackend", "Bar")]


@pytest.mark.parametrize("note", ["曾评估 Cadence，未采用", "未采用 Oracle", "not Oracle", "no Redis needed"])
def test_a_remark_that_denies_another_name_leaves_its_own(note: str) -> None:
    """What it stands behind is used."""
    assert [end for _, _, end in stacked(f"Foo + Bar（{note}）", "usesTechnology")] == ["Foo", "Bar"]


def _notes(text: str) -> list[tuple[str, str]]:
    found = statements(extracted(f"{CASE}- **Stack**: {text}\n").sayings)
    return [(one.predicate, value.text) for one in found for key, value in one.qualifiers if key == "qualifier"]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Foo (in-house, built on Baz), Bar 13, Qux", [("usesTechnology", "in-house, built on Baz")]),
        ("Foo（自研封装）+ Bar", [("usesTechnology", "自研封装")]),
        ("Foo (three nodes) + Bar (two nodes)", [("usesTechnology", "three nodes"), ("usesTechnology", "two nodes")]),
        ("Foo, Bar (two nodes)", [("usesTechnology", "two nodes")]),
        ("Foo + Bar (two nodes)", [("stack", "two nodes")]),
        ("Foo (two nodes)", [("stack", "two nodes")]),
    ],
)
def test_a_note_behind_one_of_several_is_of_its_use(text: str, notes: list[tuple[str, str]]) -> None:
    """Only what stands behind a combination, or what is alone, is said of the stack."""
    assert _notes(text) == notes


def test_a_note_of_a_recommended_component_is_of_the_component() -> None:
    """Nobody uses it there."""
    found = statements(extracted("## Mail scenario\n\n**Recommended stack**: Foo (sharded), Bar\n").sayings)
    noted = [(one.predicate, value.text) for one in found for key, value in one.qualifiers if key == "qualifier"]
    assert noted == [("component", "sharded")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foo 与甲云，6 个区域", ["Foo", "甲云"]),
        ("自研框架和Foo、3 台", ["自研框架", "Foo"]),
        ("2 个机房、Foo", ["Foo"]),
        ("Foo 及 Bar", ["Foo", "Bar"]),
        ("Foo and Bar, 3 regions", ["Foo", "Bar"]),
        ("单元化与两地三中心", ["单元化与两地三中心"]),
        ("Foo以及Bar", ["Foo以及Bar"]),
        ("5G, UTF-8", ["5G", "UTF-8"]),
        ("✅ Foo、❌ Bar", ["Foo"]),
    ],
)
def test_technologies_are_parted_and_numbers_are_none(text: str, names: list[str]) -> None:
    """A word between two parts them where one is in Latin letters; a mark is no part of a name."""
    used = [name.rsplit("/", 1)[-1] for _, _, name in told(f"{CASE}- **Deployment**: {text}\n", "deployment")]
    assert used == names


@pytest.mark.parametrize("label", ["技术方案", "技术选型", "Technology selection"])
def test_products_beside_the_label_of_a_list_of_fields_are_a_stack(label: str) -> None:
    """Words that tell of a solution name none."""
    text = f"{CASE}- **{label}**: {{}}\n"
    assert told(text.format("Foo 2 + Bar"), "stack", "usesTechnology") == [
        ("Acme - mail", "stack", "Foo + Bar"),
        ("Acme - mail", "usesTechnology", "Foo"),
        ("Acme - mail", "usesTechnology", "Bar"),
    ]
    assert told(text.format("分库分表、读写分离"), "stack", "usesTechnology") == []


def test_a_home_made_thing_beside_such_a_label_is_one_of_its_own() -> None:
    """And what it is like is not used."""
    found = told(f"{CASE}- **技术方案**：自研调度引擎（类似 Foo）\n", "usesTechnology", "similarTo")
    assert [one[1:] for one in found] == [("usesTechnology", "Acme - mail/自研调度引擎"), ("similarTo", "Foo")]


@pytest.mark.parametrize(
    "text",
    [
        "**技术方案**：用 Saga 协调三个服务",
        "#### 技术选型\n\n用 Saga 协调三个服务",
        "#### Technology selection\n\nWe chose Saga, as it fits.\n",
    ],
)
def test_a_text_in_place_of_products_is_what_was_done(text: str) -> None:
    """A step, with the patterns that it names; what only leads to a list is none."""
    assert [one[1] for one in told(f"{CASE}\n{text}\n", "step", "stack")] == ["step"]
    assert told(f"{CASE}\n#### 技术选型\n\n选型如下：\n\n- **数据库**：Foo\n", "step") == []


@pytest.mark.parametrize(
    ("solution", "items", "uses", "steps"),
    [
        ("Solution", ("Database: Foo 5", "Cache: Bar"), ["Foo", "Bar"], []),
        ("方案", ("消息：Foo 5.0", "缓存：Bar"), ["Foo", "Bar"], []),
        ("方案", ("缓存：订单按用户分片", "消息：Bar"), [], ["缓存", "消息"]),
        ("Solution", ("Sync: Foo", "Database: Bar"), [], ["Sync", "Database"]),
        ("Solution", ("Database: Foo",), [], ["Database"]),
    ],
)
def test_technologies_by_role_are_what_a_solution_chose(
    solution: str, items: tuple[str, ...], uses: list[str], steps: list[str]
) -> None:
    """Where each item names products, and most of the roles are known; all else is what was done."""
    text = f"# A\n\n## Acme - mail\n\n- **Company**: Acme\n\n### {solution}\n\n" + "".join(
        f"- {one}\n" for one in items
    )
    assert [end for *_, end in told(text, "usesTechnology", "storageBackend")] == uses
    assert [end.rpartition("/")[2] for *_, end in told(text, "step")] == steps


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("两级缓存，命中率 95%", []),
        ("Foo，自研网关", ["Foo", "Acme - mail/自研网关"]),
        ("Foo，Bar", ["Foo", "Bar"]),
        ("某缓存", ["某缓存"]),
    ],
)
def test_chinese_words_of_several_clauses_name_no_technology(text: str, used: list[str]) -> None:
    """Unless they are known, or its own; a name alone may be one of Chinese words."""
    said = declared(f"# A\n\n## Acme - mail\n\n- **缓存**：{text}\n- **公司**：Acme\n", "Technology")
    assert said == used
