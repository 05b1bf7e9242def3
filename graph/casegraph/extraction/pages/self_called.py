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

    Where sections are things of their own, those describe what they have in common.
    """
    told = [part for part in topic.parts if rule and part.level < LABEL_LEVEL and _describes(page, rule, part)]
    labels = [one for part in told for one in part.below() if one.level >= LABEL_LEVEL]
    if not rule or sum(_is_field(page, rule, one) for one in labels) < _NUMBERED or _holds_one(page, rule, topic):
        return list(topic.below())
    return [*topic.below(), *labels]


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
