"""Sections and documents that call themselves one of a class, where their title does not name it: "Case 3: Mail"."""

from __future__ import annotations

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.model.identifiers import slug
from casegraph.model.normal_forms import normal
from casegraph.model.rules import SubjectRule

# So many fields make more than words of the word in front, and of one at the end, which may be a collection's.
_NUMBERED, _ENDING = 2, 3


def calls_itself_one(page: Page, rule: SubjectRule, topic: Topic) -> bool:
    """Tell whether a heading says that it is one, "Case 3: Mail" or "Mail case study", and enough fields bear it out.

    Where a section below has fields of its own that open one, the title is that of a collection.
    """
    written = bare_title(topic.title)
    title = page.told_title(written)
    is_numbered, is_ending = title != written, page.profile.is_called(rule.type, title)
    if not rule.title or topic.level >= LABEL_LEVEL or not (is_numbered or is_ending) or not slug(title):
        return False
    return fields_of(page, rule, topic) >= (_NUMBERED if is_numbered else _ENDING) and not _holds_one(page, rule, topic)


def is_announced(page: Page, rule: SubjectRule, topic: Topic) -> bool:
    """Tell whether a topic below a heading over cases is one: a title that is no field, and fields below it."""
    title = bare_title(topic.title)
    if not rule.title or page.rules(title) or not slug(title) or _names_notion(page, title):
        return False
    return fields_of(page, rule, topic) >= _NUMBERED and not _holds_one(page, rule, topic)


def _names_notion(page: Page, title: str) -> bool:
    """Tell whether a title ends with the word for what documents define: "Write-behind pattern" is no case."""
    label = normal(title)
    return any(label.endswith(word) for rule in page.profile.notions for word in rule.words)


def fields_of(page: Page, rule: SubjectRule, topic: Topic) -> int:
    """Count the fields of a class that a topic has."""
    return sum(_is_field(page, rule, part) for part in parts_of(page, rule, topic))


def parts_of(page: Page, rule: SubjectRule | None, topic: Topic) -> list[Topic]:
    """Return what may be a field of a topic, also several such labels below one for its description, "Background".

    Where sections are things of their own, those describe what they have in common. In a document that calls itself
    one its chapters may have them.
    """
    if not rule:
        return list(topic.below())
    told = [part for part in topic.parts if part.level < LABEL_LEVEL and _describes(page, rule, part)]
    labels = [one for part in told for one in part.below() if one.level >= LABEL_LEVEL]
    labels = labels if sum(_is_field(page, rule, one) for one in labels) >= _NUMBERED else []
    further = [*labels, *_in_chapters(page, rule, topic)]
    return [*topic.below(), *([] if further and _holds_one(page, rule, topic) else further)]


def _in_chapters(page: Page, rule: SubjectRule, topic: Topic) -> list[Topic]:
    """Return the fields in the chapters of a document that is called one; two of a name are those of two things."""
    if topic.level > 1 or not page.profile.is_called(rule.type, bare_title(topic.title)):
        return []
    chapters = [part for part in topic.parts if part.level < LABEL_LEVEL and not _is_field(page, rule, part)]
    fields = [one for part in chapters for one in part.below() if _is_field(page, rule, one)]
    return fields if len({bare_title(one.title) for one in fields}) == len(fields) else []


def _describes(page: Page, rule: SubjectRule, part: Topic) -> bool:
    return any(rule.type in one.of and one.read == "text" for one in page.rules(bare_title(part.title)))


def _holds_one(page: Page, rule: SubjectRule, topic: Topic) -> bool:
    inner = [part for part in topic.parts if part.level < LABEL_LEVEL and not _is_field(page, rule, part)]
    return any(
        calls_itself_one(page, rule, part)
        or any(_opens(page, rule, one) for one in part.below())
        or _holds_one(page, rule, part)
        for part in inner
    )


def _opens(page: Page, rule: SubjectRule, part: Topic) -> bool:
    return any(one.opens and rule.type in one.of for one in page.rules(bare_title(part.title)))


def _is_field(page: Page, rule: SubjectRule, part: Topic) -> bool:
    return any(rule.type in one.of for one in page.rules(bare_title(part.title)))
