"""Selection rules: "need → choose A + B (reason)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.fields.names import StackItem, split_names, split_stack
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Mention, Part, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_ARROW = re.compile(r"\s*(?:→|⇒|➜|->|=>)\s*")


def read_rules(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item with an arrow as a rule."""
    for item in topic.items:
        for line in item.values[:1] if not item.label else ():
            sides = _ARROW.split(line.text, maxsplit=1)
            if len(sides) == 2 and all(sides):
                yield from _rule(page, page.part(rule.others["rule"], subject, sides[0]), sides, line, rule)


def _rule(page: Page, part: Part, sides: Sequence[str], line: Line, rule: FieldRule) -> Iterator[Saying]:
    need, choice = sides
    verb = page.profile.choices.match(choice)
    items = split_stack(choice[verb.end() :].strip() if verb else choice)
    yield Declaration(part, page.passages(line.number), text_literal(line.text))
    yield from _related(page, part, rule, "condition", [need.strip()], line.number)
    yield from _stack(page, part, items, line, rule)
    reasons = [name for item in items for name in split_names(item.note)]
    yield from _related(page, part, rule, "reason", reasons, line.number)


def _stack(page: Page, part: Part, items: Sequence[StackItem], line: Line, rule: FieldRule) -> Iterator[Saying]:
    if items:
        name = " + ".join(item.name for item in items)
        stack = Mention(rule.range, name)
        yield Declaration(stack, page.passages(line.number), name_literal(name))
        yield Statement(part, rule.term, stack, page.passages(line.number))
        for thing, sayings in (page.named(rule.ranges["component"], item.name, part, line.number) for item in items):
            yield Statement(stack, rule.others["component"], thing, page.passages(line.number))
            yield from sayings


def _related(page: Page, part: Part, rule: FieldRule, role: str, names: Sequence[str], line: int) -> Iterator[Saying]:
    for name in names:
        thing, sayings = page.named(rule.ranges[role], name, part, line)
        yield Statement(part, rule.others[role], thing, page.passages(line))
        yield from sayings
