"""Steps of a proof: labels with a number below a theorem, what stands there, and the fields that are of the step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.readings.by_name import CITED, READINGS
from casegraph.extraction.readings.points import read_whole
from casegraph.model import terms
from casegraph.model.normal_forms import normal_label
from casegraph.model.notions import NotionRule
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import integer, name_literal

_NUMBERED = re.compile(r"(\D{1,20}?)\s*#?(\d{1,4})(?![\d.])\s*[:：.、]?\s*")
_DESCRIPTION = FieldRule((), "whole", term=terms.DESCRIPTION)


class Step(NamedTuple):
    """A step of a proof: its label, its number and name, and the labels behind it."""

    topic: Topic
    number: int
    name: str
    fields: list[Topic]


def proof_steps(page: Page, topic: Topic, subject: Thing) -> list[Step]:
    """Return the steps below a theorem; a label behind one is of the step, till the next step or heading.

    What the whole proof was taken from ends it, and so does a label alone for a field of the theorem.
    """
    # What is proved is its document's own.
    rule = _rule(page, subject) if isinstance(subject, Part) else None
    if not rule:
        return []
    steps: list[Step] = []
    is_open = False
    for part in topic.parts:
        found = _NUMBERED.match(part.title) if part.level == LABEL_LEVEL else None
        if found and normal_label(found[1]) in rule.steps:
            steps.append(Step(part, int(found[2]), part.title[found.end() :].strip(), []))
            is_open = True
        elif part.level != LABEL_LEVEL or _ends(page, part, subject):
            is_open = False
        elif is_open:
            steps[-1].fields.append(part)
    return steps


def read_step(page: Page, subject: Thing, step: Step) -> Iterator[Saying]:
    """Yield a step with its number and its text, and what the labels behind it say of it."""
    rule, topic = _rule(page, subject), step.topic
    if not rule:
        return
    part = page.part(rule.step_type, subject, f"{step.number} {step.name}")
    passages = page.passages(topic.first)
    yield Declaration(part, passages, name_literal(step.name or topic.title), topic.last)
    yield Statement(subject, rule.step, part, passages)
    yield Statement(part, terms.POSITION, integer(step.number), passages)
    text = Topic(topic.level, None, topic.first, topic.last, topic.values, topic.items)
    yield from read_whole(page, part, text, _DESCRIPTION)
    for field in step.fields:
        known = page.rule(field.title, part.type)
        if known and part.type in known.of:
            yield from READINGS[known.read](page, part, field, known)
        else:
            page.unknown[field.title, field.first] += 1


def _ends(page: Page, part: Topic, subject: Thing) -> bool:
    known = page.rule(part.title, subject.type)
    is_alone = part.first == part.last and not part.values
    return known is not None and (known.read == CITED or is_alone)


def _rule(page: Page, subject: Thing) -> NotionRule | None:
    """Return the rule of a class of things that are proved in steps."""
    return next((rule for rule in page.profile.notions if rule.step and rule.type == subject.type), None)
