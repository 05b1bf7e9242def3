"""Selection rules: "need → choose A + B (reason)", and sentences that advise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.extraction.pages.cells import split_name
from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.readings.attributes import named_item
from casegraph.extraction.wording.advice import Advice, advice_of, bare_need, sentences
from casegraph.extraction.wording.choices import Choice, choices_of, chooses, without_brackets
from casegraph.fields.names import StackItem, split_names
from casegraph.model.document import Line
from casegraph.model.endings import shortened
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Known, Mention, Part, Passage, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_ARROW = re.compile(r"\s*(?:→|⇒|➜|->|=>)\s*")
# Behind the choice it says why.
_DASH = re.compile(r"\s*——\s*|\s[—–]\s")
_LONGEST_REASON = 24
# The way of reading that reads selection rules.
RULES = "rules"


def read_rules(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item with an arrow as a rule, and each sentence that advises; an item without either is counted."""
    for line in topic.values:
        yield from _sentences(page, subject, [line], rule)
    for item in topic.items:
        named = named_item(item)
        chooses_one = _chooses_products(page, named) and chooses(page.profile, named.text) == 0
        said = [*_item(page, subject, named if chooses_one else item, rule)]
        yield from said
        if not said and not item.label and item.values:
            page.unknown[item.text, item.first] += 1


def _item(page: Page, subject: Thing, item: Topic, rule: FieldRule) -> Iterator[Saying]:
    named = named_item(item)
    # A need may stand in front of the choice as a label does, in bold or not.
    item = named if named.values and chooses(page.profile, named.text) == 0 else item
    if item.label:
        advice = _behind_label(page, item)
        if item.values and (_chooses_products(page, item) or chooses(page.profile, item.text) == 0):
            text, passages = f"{item.title}: {item.text}", page.passages(item.first, item.values[-1].number)
            yield from advised(page, subject, advice, (text, passages), rule)
        elif item.values:
            yield from _sentences(page, subject, item.values, rule)
        return
    sides = arrow_sides(item.values[0].text) if item.values else []
    # A choice that leads on to another is a step: need → compare → choose.
    if len(sides) == 2 and all(sides) and not _ARROW.search(without_brackets(sides[1])):
        line = item.values[0]
        advice = Advice(sides[0].strip(), sides[1])
        yield from advised(page, subject, advice, (line.text, page.passages(line.number)), rule)
    elif len(sides) == 1:
        yield from _sentences(page, subject, item.values, rule)


def _chooses_products(page: Page, item: Topic) -> bool:
    """Tell whether an item has a label and only products behind it, with or without a word for choosing them."""
    chosen = [one.name for choice in choices_of(page, _behind_label(page, item).choice) for one in choice.items]
    return bool(item.label and chosen) and all(map(PROPER.fullmatch, chosen))


def arrow_sides(text: str) -> list[str]:
    """Return what stands before and behind the first arrow of a text; the whole where it has none."""
    return _ARROW.split(text, maxsplit=1)


def _behind_label(page: Page, item: Topic) -> Advice:
    because = page.profile.reasons.search(item.text)
    because = because or _DASH.search(item.text)
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

    `avoided` is what it advises against besides. A mere answer, "Yes → Kafka", is no need.
    """
    (text, passages), choices = written, [*choices_of(page, advice.choice), *avoided]
    if (not choices and not _is_open(page, advice.choice)) or page.is_placeholder(advice.need):
        return
    part = page.part(rule.others["rule"], subject, advice.need)
    yield Declaration(part, passages, text_literal(text))
    yield from _related(page, part, rule, "condition", [advice.need], passages)
    for choice in choices:
        yield from _chosen(page, part, choice, passages, rule)
    noted = [name for choice in choices for item in choice.items for name in split_names(_reason(item))]
    yield from _related(page, part, rule, "reason", noted, passages)
    yield from _reasons(page, part, advice, passages, rule)


def _reason(item: StackItem) -> str:
    """Return the remark behind a choice, unless that is its other name: 混合逻辑时钟（HLC）."""
    return "" if PROPER.fullmatch(split_name(f"{item.name}({item.note})")[1]) else item.note


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
    # "Grid quorum" may be anything, also beside others.
    if choice.may_name or not all(_is_name(page, types[1], item.name) for item in choice.items):
        yield Statement(part, term, Known(name, types, may_name=True), passages)
        return
    notions = tuple(one for one in page.profile.naming.among if one not in types)
    # What is chosen alone may be a pattern: then it is no stack.
    alone = name if len(choice.items) == 1 else ""
    stack = _unless_known(Mention(rule.range, name), alone, notions)
    yield Declaration(stack, passages, name_literal(name))
    yield Statement(part, term, stack, passages)
    for item in choice.items:
        thing, sayings = page.named(types[1], item.name, part, passages[0].start)
        yield Statement(stack, rule.others["component"], _unless_known(thing, alone, notions), passages)
        yield from sayings


def _is_name(page: Page, type_name: str, name: str) -> bool:
    """Tell whether words may name something of a class, also with a word for how it runs: "PostgreSQL cluster"."""
    bare = shortened(name, tuple(f" {form}" for form in page.profile.forms.get(type_name, ())))
    return page.profile.is_name(type_name, bare) or page.profile.is_generic(type_name, name)


def _unless_known(thing: Thing, name: str, types: tuple[str, ...]) -> Thing:
    """Return a thing that is another where a name is known as one of some classes; itself where there is no name."""
    return Known(name, types, may_name=True, otherwise=thing) if name else thing


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
