"""Fields that say what else a thing is called, below a heading that defines it."""

from __future__ import annotations

import pytest
from tests.support.compiling import told

DEFINED = "# A\n\n### 租约\n\n**定义**：一把会自行失效的锁\n\n"


@pytest.mark.parametrize("label", ["英文名称", "英文名", "English name", "english"])
def test_the_name_in_the_other_language_is_a_label(label: str) -> None:
    """A short form in brackets behind it is one more name."""
    text = f"{DEFINED}**{label}**：Lease of a lock (LL)\n"
    assert ("租约", "label", "Lease of a lock") in told(text, "label")
    assert told(text, "altLabel", path="a.md") == [("租约", "altLabel", "LL")]


def test_commas_are_part_of_a_name_in_the_other_language() -> None:
    """What a short form stands for may well be a list."""
    text = f"{DEFINED}**English name**: Lock, lease, renewal\n"
    assert ("租约", "label", "Lock, lease, renewal") in told(text, "label")


def test_other_names_are_listed() -> None:
    """In a line or in a list, by labels of either language."""
    text = f"{DEFINED}**别名**：租期、限时锁\n\n**Also known as**:\n\n- timed lock\n"
    assert [one for _, _, one in told(text, "altLabel", path="a.md")] == ["租期", "限时锁", "timed lock"]


@pytest.mark.parametrize("value", ["无", "n/a", "（没有缩写）", "(not an acronym)", "not applicable"])
def test_what_says_that_there_is_no_name_is_none(value: str) -> None:
    """Nor is a mere remark in brackets."""
    assert told(f"{DEFINED}**缩写**：{value}\n", "altLabel", path="a.md") == []


def test_related_notions_are_related() -> None:
    """By name; whether they are known shows later."""
    assert told(f"{DEFINED}**相关术语**：心跳、栅栏令牌\n", "relatedTo") == [
        ("租约", "relatedTo", "心跳"),
        ("租约", "relatedTo", "栅栏令牌"),
    ]


def test_labels_in_a_list_define_as_labels_below_each_other_do() -> None:
    """The heading names what they define."""
    text = "# A\n\n### Lease\n\n- **Definition**: a lock that ends\n- **Abbreviation**: LL\n"
    assert told(text, "definition", "altLabel", path="a.md") == [
        ("Lease", "definition", "a lock that ends"),
        ("Lease", "altLabel", "LL"),
    ]
