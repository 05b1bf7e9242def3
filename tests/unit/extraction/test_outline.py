"""Blocks become one tree of headings, labels and items."""

from __future__ import annotations

import pytest
from tests.support.compiling import document, told

from casegraph.extraction.outline import ITEM_LEVEL, LABEL_LEVEL, Topic, outline


def tree(text: str) -> Topic:
    """Read a text into its outline; the labels "Company" and "Scale" are known."""
    read = document(text, "a.md")
    return outline(read.blocks, len(read.source), lambda label: label in {"Company", "Scale"})


def shown(topic: Topic) -> object:
    """Show titles, texts and what is below."""
    return topic.title, topic.text, [shown(one) for one in (*topic.parts, *topic.items)]


def test_headings_nest_by_their_level() -> None:
    """A level may be left out."""
    assert shown(tree("# A\n\n### B\n\ntext\n\n## C\n")) == (
        "", "", [("A", "", [("B", "text", []), ("C", "", [])])],
    )  # fmt: skip


def test_labels_stand_below_their_heading() -> None:
    """Each with the text beside or beneath it."""
    found = tree("## A\n\n**One**: first\n**Two**:\nsecond\nthird\n").parts[0]
    assert [(one.title, one.text, one.level, one.inline) for one in found.parts] == [
        ("One", "first", LABEL_LEVEL, True),
        ("Two", "second third", LABEL_LEVEL, False),
    ]


def test_a_list_belongs_to_the_label_above_it() -> None:
    """A paragraph after the list belongs to the section again."""
    found = tree("## A\n\n**One**:\n\n- x\n- y\n\nback\n").parts[0]
    assert ([item.text for item in found.parts[0].items], found.text) == (["x", "y"], "back")


def test_a_rule_ends_a_label() -> None:
    """What follows is the section's, and other blocks without text end nothing."""
    found = tree("## A\n\n**One**:\n\n```\ncode\n```\n\n---\n\n- x\n").parts[0]
    assert (len(found.items), found.parts[0].items, found.parts[0].last) == (1, [], 7)


def test_items_have_labels_and_lists_of_their_own() -> None:
    """Nested lists and further paragraphs stand below their item."""
    (first, second) = tree("- **One**: x\n  - deep\n- plain\n\n  **Two**: y\n").items
    assert (first.title, first.text, [one.text for one in first.items]) == ("One", "x", ["deep"])
    assert (second.title, second.text, [one.title for one in second.parts], second.level) == (
        "", "plain", ["Two"], ITEM_LEVEL,
    )  # fmt: skip


def test_an_item_that_begins_with_a_list_has_no_text() -> None:
    """Nothing is lost of what is below it."""
    (item,) = tree("- - deep\n").items
    assert (item.text, [one.text for one in item.items]) == ("", ["deep"])


def test_quotes_are_read_as_if_they_were_none() -> None:
    """Their blocks stand where the quote stands."""
    assert tree("## A\n\n> **One**: x\n").parts[0].parts[0].text == "x"


def test_tables_are_kept_for_their_section() -> None:
    """With the lines that they take."""
    found = tree("## A\n\n| a |\n|---|\n| b |\n").parts[0]
    assert (len(found.tables), found.last) == (1, 5)


def test_a_topic_reaches_to_the_end_of_what_is_below_it() -> None:
    """The document to its last line."""
    found = tree("# A\n\n## B\n\n**Company**: x\n\n- y\n\n\n")
    assert (found.last, found.parts[0].last, found.parts[0].parts[0].last) == (9, 7, 7)


def test_items_without_label_or_topics_are_no_sections() -> None:
    """The others may be fields."""
    found = tree("- plain\n- **One**: x\n- other\n\n  **Two**: y\n")
    assert [one.first for one in found.below()] == [2, 3]


def test_an_image_alone_is_no_text() -> None:
    """Neither is one with words for those who do not see it, nor a link around it; text beside it is."""
    found = tree("## A\n\n![](a.png)\n\n![Our nodes](b.png)\n\n[![Built](c.svg)](d.md)\n\nSee ![x](e.png)\n").parts[0]
    assert found.text == "See x"


def test_an_unknown_label_below_an_emphasized_one_is_a_label() -> None:
    """As in a block of plain ones it is no value of the one above it."""
    found = tree("## A\n\n*Company: Acme*\n*Stage: first*\n").parts[0]
    assert [(one.title, one.text) for one in found.parts] == [("Company", "Acme"), ("Stage", "first")]


@pytest.mark.parametrize("mark", ["-", "1."])
def test_a_bold_label_at_the_margin_behind_an_item_is_a_field(mark: str) -> None:
    """Markdown counts it to the item, and its writer does not; what is set in below the item is the item's."""
    head = "### Acme - mail\n\n**Company**: Acme\n**Solution**:\n"
    text = f"{head}{mark} copy\n{mark} check\n**Result**: faster\n**Lessons**:\n{mark} test\n"
    said = [value for *_, value in told(text, "description", "bestPractice")]
    assert said == ["copy", "check", "faster", "test"]
    assert [value for *_, value in told(f"{head}{mark} copy\n   **Result**: faster\n", "result")] == []


def test_a_bold_question_below_a_value_is_none_of_it() -> None:
    """It is a label of its own, which no field has."""
    text = "### Acme - mail\n\n**Company**: Acme\n**Scale**: 5 TB\n"
    text += "**Why so much?** All of 9 firms write.\n**Industry**: trade\n"
    assert [one[1:] for one in told(text, "scale", "industry")] == [("scale", "5 TB"), ("industry", "trade")]
    assert [value for _, _, value in told(text, "value")] == ["5"]


def test_a_bold_line_that_names_two_things_is_the_title_of_known_labels_behind_it() -> None:
    """Up to the next one, or a rule: the fields of one company are none of another's."""
    text = "**Acme – 1**\n\n**Company**: A\nScale: 1\n\n**Zeta - 2**\n\nCompany: Z\n\n---\n\n**Scale**: 3\n"
    acme: object = ("Acme – 1", "", [("Company", "A", []), ("Scale", "1", [])])
    assert shown(tree(text)) == ("", "", [acme, ("Zeta - 2", "", [("Company", "Z", [])]), ("Scale", "3", [])])


def test_a_bold_line_over_a_text_or_unknown_labels_is_a_label_like_others() -> None:
    """It is no title."""
    odd: object = ("Odd", "1", [])
    assert shown(tree("**Acme – 1**\n\n**Odd**: 1\n")) == ("", "", [("Acme – 1", "", []), odd])
    assert shown(tree("**Acme – 1**\n\nText.\n\n**Odd**: 1\n")) == ("", "", [("Acme – 1", "Text.", []), odd])
