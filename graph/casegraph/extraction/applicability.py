"""Where something applies and where it does not: scenarios by heading, by item or by name, each with what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from casegraph.extraction.advice import bare_need
from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.points import read_points, read_whole
from casegraph.extraction.running import part_prose, read_prose
from casegraph.extraction.title_names import owned_field
from casegraph.extraction.titles import COLONS, bare_title, without_word
from casegraph.fields.names import split_names
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.profile import normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Known, Numbered, Saying, Statement, Thing
from casegraph.model.values import Literal, text_literal

_LONGEST_NAME = 60
# What ends an item of a list, and is no part of a name.
_ENDS = "。.；;，,、"
# What stands behind such a dash only explains it.
_COMMA = re.compile(r"[，,；;]\s*")
_ASIDE = re.compile(r"\s*——\s*|\s+[–—]\s+")
# The role of the relation to what something is not for.
_AGAINST = "against"
# The ways of reading that can say something of a relation: each gives texts.
_TEXTS: dict[str, Callable[[Page, Thing, Topic, FieldRule], Iterator[Saying]]] = {
    "whole": read_whole,
    "points": read_points,
}


def read_scenarios(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the scenarios of a heading or label, each in the rule's relation, with what is said of that relation."""
    listed, prose = part_prose(page, replace(topic, items=[]))
    # Where a pattern or a theory applies others are named that it is weighed against.
    yield from () if isinstance(subject, Known | Numbered) else read_prose(page, subject, prose)
    leads = [line for line in topic.values if line.text.rstrip().endswith(COLONS)]
    for line in listed.values:
        for name in split_names(line.text.strip().rstrip(_ENDS)) if line not in leads else ():
            yield from _scenario(page, subject, rule, (name, line.number, line.number), ())
    for item in topic.items:
        turned, led = _turned(page, rule, item.title) if item.label else None, _led(page, rule, leads, item)
        yield from read_scenarios(page, subject, item, turned) if turned else _item(page, subject, led, item)
    kinds = frozenset(map(normal_label, page.profile.suffixes.get(rule.range, ())))
    for part in topic.parts:
        is_label = part.level == LABEL_LEVEL
        turned = _turned(page, rule, part.title) or (_owned(page, rule, part.title) if is_label else None)
        if turned:
            yield from read_scenarios(page, subject, part, turned)
        elif is_label and page.profile.is_described(rule.range, part.title):
            page.unknown[part.title, part.first] += 1
        elif part.label:
            mark = part.title[: -len(page.split_mark(part.title)[0])]
            name = mark + without_word(bare_title(part.title), kinds)
            words = tuple(_words(page, subject, part))
            yield from _scenario(page, subject, rule, (name, part.first, part.last), words)


def _led(page: Page, rule: FieldRule, leads: list[Line], item: Topic) -> FieldRule:
    """Return the rule for an item behind a line that leads to it: "When not to use Kafka:", HBase 不适用场景."""
    text = next((line.text.strip().rstrip("：:") for line in reversed(leads) if line.number < item.first), "")
    return _owned(page, rule, text) or rule


def _owned(page: Page, rule: FieldRule, text: str) -> FieldRule | None:
    """Return the rule for what a title with the name of its owner asks for; None where it asks for no scenarios."""
    owned = owned_field(page, text)
    return rule._replace(term=owned[0].term) if owned and owned[0].read == rule.read else None


def _turned(page: Page, rule: FieldRule, title: str) -> FieldRule | None:
    """Return the rule for what stands below "Not recommended scenarios": what it refuses is in the other relation.

    None where a title names a scenario: behind the word that chooses or refuses it says more than the class.
    """
    bare = bare_title(title)
    if fields := [one for one in page.profile.rules(bare) if one.read == rule.read]:
        return rule._replace(term=fields[0].term)
    for words, term in ((page.profile.refusals, rule.others.get(_AGAINST, "")), (page.profile.choices, rule.term)):
        found = words.match(bare)
        rest = bare[found.end() :] if found else ""
        verb = page.profile.choices.match(rest)
        rest = rest[verb.end() if verb else 0 :].strip()
        is_all = not rest or page.profile.is_class_word(rule.range, rest) or bool(page.profile.rules(rest))
        if found and term and is_all:
            return rule._replace(term=term)
    return None


def _item(page: Page, subject: Thing, rule: FieldRule, item: Topic) -> Iterator[Saying]:
    if item.label and page.is_crossed(item.label):
        rule = rule._replace(term=rule.others.get(_AGAINST, rule.term))
    name, behind = _without_advice(page, item.title or item.text.strip().rstrip(_ENDS))
    said = item.text.strip() if item.label else behind
    words = ((terms.DESCRIPTION, text_literal(said)),) if said else ()
    if len(name) <= _LONGEST_NAME:
        yield from _scenario(page, subject, rule, (name, item.first, item.last), words)
    else:
        page.unknown[name, item.first] += 1


def _without_advice(page: Page, name: str) -> tuple[str, str]:
    """Split a scenario from what explains it, or says what to choose for it: "if you need orders, use a queue"."""
    name, *behind = _ASIDE.split(name, maxsplit=1)
    profile = page.profile
    commas = (
        one
        for one in _COMMA.finditer(name)
        for verb in (profile.choices, profile.advising)
        if verb.match(name, one.end())
    )
    comma = next(commas, None)
    if behind or not comma:
        return name, "".join(behind)
    return bare_need(profile, name[: comma.start()]), name[comma.end() :]


def _scenario(
    page: Page, subject: Thing, rule: FieldRule, named: tuple[str, int, int], words: tuple[tuple[str, Literal], ...]
) -> Iterator[Saying]:
    written, first, last = named
    name, is_crossed = page.split_mark(written)
    if name and not page.is_nobody(name):
        thing, sayings = page.named(rule.range, name, subject, first)
        term = rule.others.get(_AGAINST, rule.term) if is_crossed else rule.term
        yield Statement(subject, term, thing, page.passages(first, last), words)
        yield from sayings


def _words(page: Page, subject: Thing, part: Topic) -> Iterator[tuple[str, Literal]]:
    """Yield what the labels below a heading say of the relation, the points of a list as lines of one text."""
    found: dict[str, list[str]] = {}
    for below in part.below():
        rule = page.profile.rule(bare_title(below.title), terms.RELATION)
        reading = _TEXTS.get(rule.read) if rule else None
        if rule and reading:
            for saying in reading(page, subject, below, rule):
                if isinstance(saying, Statement) and isinstance(saying.object, Literal):
                    found.setdefault(rule.term, []).append(saying.object.text)
        elif below.title:
            page.unknown[below.title, below.first] += 1
    if part.values:
        found.setdefault(terms.DESCRIPTION, []).insert(0, part.text)
    for term, texts in sorted(found.items()):
        yield term, text_literal("\n".join(texts))
