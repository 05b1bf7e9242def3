"""Selection rules: "need → choose A + B (reason)", and sentences that advise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.extraction.advice import Advice, advice_of, bare_need, sentences
from casegraph.extraction.attributes import named_item
from casegraph.extraction.choices import Choice, choices_of, chooses
from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.fields.names import split_names
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Known, Mention, Part, Passage, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_ARROW = re.compile(r"\s*(?:→|⇒|➜|->|=>)\s*")
_LONGEST_REASON = 24
# The way of reading that reads selection rules.
RULES = "rules"


def read_rules(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item with an arrow as a rule, and each sentence that advises; an item without either is counted."""
    for line in topic.values:
        yield from _sentences(page, subject, [line], rule)
    for item in topic.items:
        said = [*_item(page, subject, item, rule)]
        yield from said
        if not said and not item.label and item.values:
            page.unknown[item.text, item.first] += 1


def _item(page: Page, subject: Thing, item: Topic, rule: FieldRule) -> Iterator[Saying]:
    named = named_item(item)
    # A need may stand in front of the choice as a label does, in bold or not.
    item = named if named.values and chooses(page.profile, named.text) == 0 else item
    if item.label:
        if item.values and chooses(page.profile, item.text) == 0:
            advice = _behind_label(page, item)
            text, passages = f"{item.title}: {item.text}", page.passages(item.first, item.values[-1].number)
            yield from advised(page, subject, advice, (text, passages), rule)
        return
    sides = arrow_sides(item.values[0].text) if item.values else []
    if len(sides) == 2 and all(sides):
        line = item.values[0]
        advice = Advice(sides[0].strip(), sides[1])
        yield from advised(page, subject, advice, (line.text, page.passages(line.number)), rule)
    elif len(sides) == 1:
        yield from _sentences(page, subject, item.values, rule)


def arrow_sides(text: str) -> list[str]:
    """Return what stands before and behind the first arrow of a text; the whole where it has none."""
    return _ARROW.split(text, maxsplit=1)


def _behind_label(page: Page, item: Topic) -> Advice:
    because = page.profile.reasons.search(item.text)
    choice, reason = (item.text[: because.start()], item.text[because.end() :]) if because else (item.text, "")
    return Advice(bare_need(page.profile, item.title), choice, reason.strip(" ，,:："))


def _sentences(page: Page, subject: Thing, lines: Sequence[Line], rule: FieldRule) -> Iterator[Saying]:
    passages = page.passages(lines[0].number, lines[-1].number)
    for sentence in sentences(" ".join(line.text for line in lines)):
        advice = advice_of(page.profile, sentence)
        if advice and all(may_be_names(one) for one in choices_of(page, advice.choice)):
            yield from advised(page, subject, advice, (sentence, passages), rule)


def may_be_names(choice: Choice) -> bool:
    """Tell whether the words that a sentence chooses may be names: "the links below" are none."""
    names = [item.name for item in choice.items]
    return all(" " not in name or not name.isascii() or not name.islower() for name in names)


def advised(
    page: Page,
    subject: Thing,
    advice: Advice,
    written: tuple[str, tuple[Passage, ...]],
    rule: FieldRule,
    avoided: tuple[Choice, ...] = (),
) -> Iterator[Saying]:
    """Yield a rule: its need, what it chooses and advises against, and its reasons; none where it says none of it.

    `avoided` is what it advises against besides.
    """
    (text, passages), choices = written, [*choices_of(page, advice.choice), *avoided]
    if not choices and not _is_open(page, advice.choice):
        return
    part = page.part(rule.others["rule"], subject, advice.need)
    yield Declaration(part, passages, text_literal(text))
    yield from _related(page, part, rule, "condition", [advice.need], passages)
    for choice in choices:
        yield from _chosen(page, part, choice, passages, rule)
    noted = [name for choice in choices for item in choice.items for name in split_names(item.note)]
    yield from _related(page, part, rule, "reason", noted, passages)
    yield from _reasons(page, part, advice, passages, rule)


def _is_open(page: Page, choice: str) -> bool:
    """Tell whether a rule leaves its choice open: a bare "choose"."""
    verb = page.profile.choices.match(choice)
    return bool(verb) and not choice[verb.end() :].strip()  # type: ignore[union-attr]  # there is a verb


def _chosen(page: Page, part: Part, choice: Choice, passages: tuple[Passage, ...], rule: FieldRule) -> Iterator[Saying]:
    term = rule.others.get("against", "") if choice.is_against else rule.term
    name = " + ".join(item.name for item in choice.items)
    if not term:
        return
    types = rule.range, rule.ranges["component"]
    if choice.may_name or name.endswith(page.profile.common.get(types[1], ())):
        yield Statement(part, term, Known(name, types, may_name=True), passages)
        return
    if len(choice.items) == 1:
        yield from _one(page, part, (term, name), passages, rule)
        return
    stack = Mention(rule.range, name)
    yield Declaration(stack, passages, name_literal(name))
    yield Statement(part, term, stack, passages)
    for item in choice.items:
        thing, sayings = page.named(rule.ranges["component"], item.name, part, passages[0].start)
        yield Statement(stack, rule.others["component"], thing, passages)
        yield from sayings


def _one(
    page: Page, part: Part, chosen: tuple[str, str], passages: tuple[Passage, ...], rule: FieldRule
) -> Iterator[Saying]:
    """Yield that one thing is chosen: a pattern or theory that is known so, else a stack of it alone."""
    term, name = chosen
    notions = page.profile.diagrams.notions
    stack = Known(name, notions, may_name=True, otherwise=Mention(rule.range, name))
    thing, sayings = page.named(rule.ranges["component"], name, part, passages[0].start)
    either = Known(name, notions, may_name=True, otherwise=thing)
    yield Declaration(stack, passages, name_literal(name))
    yield Statement(part, term, stack, passages)
    # A notion is no component of itself.
    yield Statement(stack, rule.others["component"], either, passages)
    yield from sayings


def _reasons(
    page: Page, part: Part, advice: Advice, passages: tuple[Passage, ...], rule: FieldRule
) -> Iterator[Saying]:
    """Yield the reasons that stand beside a choice: names, or words that are kept as they stand."""
    if advice.is_named and are_names(page, advice.reason):
        yield from _related(page, part, rule, "reason", split_names(advice.reason), passages)
    elif "why" in rule.others and advice.reason:
        yield Statement(part, rule.others["why"], text_literal(advice.reason), passages)


def are_names(page: Page, reason: str) -> bool:
    """Tell whether the words of a reason are short enough for names, "audit, low latency", and none is a clause."""
    names, profile = split_names(reason), page.profile
    goes_on = any(one.match(name) for name in names for one in (profile.clauses, profile.refusals, profile.resumptions))
    return not goes_on and all(len(name) <= _LONGEST_REASON and name.count(" ") < 3 for name in names)


def _related(
    page: Page, part: Part, rule: FieldRule, role: str, names: Sequence[str], passages: tuple[Passage, ...]
) -> Iterator[Saying]:
    for name in names:
        thing, sayings = page.named(rule.ranges[role], name, part, passages[0].start)
        yield Statement(part, rule.others[role], thing, passages)
        yield from sayings
