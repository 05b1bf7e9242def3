"""What is told apart from a thing's own order of parts: single problems, and what came of a single step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.readings.by_name import PARTS
from casegraph.extraction.readings.parts import is_titled
from casegraph.model import terms
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Prose, Saying, Statement, Thing


def problem_terms(page: Page, topic: Topic, above: Topic) -> tuple[str, ...]:
    """Return the terms that nothing below a heading over single problems states: what went wrong describes no case.

    Nor is the impact of an incident, which a heading tells of itself, a result.
    """
    rule = page.profile.problems
    if topic.label and 1 < topic.level < LABEL_LEVEL and rule.incidents.search(topic.title):
        return rule.harmed
    is_over = above.label and above.level < LABEL_LEVEL
    return rule.without if is_over and page.is_over_problems(bare_title(above.title)) else ()


def results_apart(page: Page, topic: Topic, subject: Thing, rule: FieldRule) -> tuple[Topic, bool]:
    """Return a field less what came of its single parts, and whether anything did: other fields made of parts.

    The parts are those with a title, "Phase 1", and labels below it.
    """
    if rule.read not in PARTS or not any(part.parts for part in topic.parts):
        return topic, False
    told = [one for part in topic.parts if is_titled(page, part) for one in _others(page, part, subject, rule)]
    parts = [replace(part, parts=[one for one in part.parts if one not in told]) for part in topic.parts]
    return (replace(topic, parts=parts), True) if told else (topic, False)


def _others(page: Page, part: Topic, subject: Thing, rule: FieldRule) -> Iterator[Topic]:
    for one in part.parts:
        other = page.rule(one.title, subject.type) if one.level == LABEL_LEVEL else None
        if other and other.read in PARTS and other.term != rule.term and subject.type in other.of:
            yield one


def unordered(said: Iterable[Saying], *, names_only: bool) -> list[Saying]:
    """Take the positions off what is said of parts: they are none of the whole thing; or leave but the names in it."""
    if names_only:
        return [one for one in said if isinstance(one, Prose)]
    return [one for one in said if not (isinstance(one, Statement) and one.predicate == terms.POSITION)]
