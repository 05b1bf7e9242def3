"""What looks like a case at first sight and is none: lists of examples, labels over prose, titles of lessons."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, told

FIELDS = "- **Stack**: Foo\n- **Scale**: 5 TB\n"


@pytest.mark.parametrize(
    "item", ["`GET /users` - List users", "**Foo Box**: sold by a shop", "Foo Box (with bar)", "quick answers: Foo"]
)
def test_examples_are_no_cases(item: str) -> None:
    """Nothing says that a list of examples names what somebody did."""
    text = f"# A\n\n## Boxes\n\n#### Examples\n\n- {item}\n"
    assert declared(text, "Case") + declared(text, "Scenario") + declared(text, "Organization") == []


@pytest.mark.parametrize(
    "item",
    [
        "`GET /mail` - read mail",
        "letters (with stamps)",
        "with stamps - letters",
        "letters (for free)",
        '"Acme" - mail',
    ],
)
def test_what_is_no_proper_name_has_no_case_of_a_list(item: str) -> None:
    """Code, a remark in brackets and words in small letters name nobody."""
    assert declared(f"## Booking\n\n**Cases**:\n\n- Acme - tickets\n- {item}\n", "Case") == ["Acme - tickets"]


@pytest.mark.parametrize(
    "field",
    [
        "## Client\n\nThe code is in the package, and is made by hand.\n",
        "- **Organization**: Well-structured presentation\n",
        "- **Company**: Reputation, sustainability\n",
        "- **客户**：我们先与客户确认需求。随后排期。\n",
        "- **Company**: $2B revenue\n",
        "- **组织**：用目录树管理文件\n",
        "- **单位**：毫秒\n",
        "- `client`：消息客户端\n",
        "- **Client**：通过接口操作各组件\n",
        "- **公司**：让文件有清晰层次，把目录分开\n",
    ],
)
def test_a_label_for_companies_over_other_words_opens_no_case(field: str) -> None:
    """The names of companies are short, begin with a capital, and are no sentences."""
    assert declared(f"# A\n\n## Checks\n\n### Speech\n\n{field}", "Case") == []


def test_a_list_behind_a_sentence_goes_on_with_it() -> None:
    """Whatever the label asks for."""
    text = "## 库存\n\n**典型案例**：只写一行语句，因此忽略了：\n\n- 库存不足时的校验（多次扣减不应重复）\n"
    assert declared(text, "Case", "Organization") == []


@pytest.mark.parametrize("name", ["Acme", "The Acme Group", "7Mail", "eMail Inc", "艾克银行", "Acme, Zeta"])
def test_a_label_for_companies_over_names_opens_a_case(name: str) -> None:
    """Whatever the title is, it is told of the company."""
    assert declared(f"# A\n\n### Speech\n\n- **Company**: {name}\n", "Case") == ["Speech"]


@pytest.mark.parametrize("title", ["Technology stack", "技术栈", "Background"])
def test_a_field_is_no_case(title: str) -> None:
    """A name in its list is one of its own."""
    assert declared(f"# A\n\n## {title}\n\n- **Store**: Foo\n- **Client**: Acme\n", "Case") == []


@pytest.mark.parametrize(
    "title",
    ["Module 05: Mail - Case studies", "Part II - Mail", "Mail - Case studies", "第三讲 - 邮件", "模块五：邮件 - 案例"],
)
def test_a_title_of_a_lesson_or_a_collection_is_no_case(title: str) -> None:
    """What it counts is no company; and the case in it is one."""
    text = f"# {title}\n\n## Scale\n\nmuch\n\n## Stack\n\nFoo\n\n### Case study 1: Acme - mail\n\n{FIELDS}"
    assert declared(text, "Case") == ["Acme - mail"]


@pytest.mark.parametrize("title", ["Success: Acme mail for all", "Failure: Acme's mail", "成功：艾克邮件"])
def test_what_says_how_it_went_is_no_company(title: str) -> None:
    """It stands where a company might."""
    assert told(f"# A\n\n## Cases\n\n### {title}\n\n{FIELDS}", "organization") == []


def test_a_numbered_case_is_one_within_another() -> None:
    """Its title leaves no doubt, whatever it stands in."""
    text = f"# Acme - mail\n\n## Stack\n\nFoo\n\n### Case 2: Zeta - chat\n\n{FIELDS}"
    assert declared(text, "Case") == ["Acme - mail", "Zeta - chat"]
    assert ("Zeta - chat", "organization", "Zeta") in told(text, "organization")


@pytest.mark.parametrize("title", ["Real-world case studies", "Related topics", "相关资源"])
def test_headings_that_say_nothing_are_no_theme(title: str) -> None:
    """They only collect."""
    assert told(f"# A\n\n## {title}\n\n### Acme - mail\n\n{FIELDS}", "theme") == []
