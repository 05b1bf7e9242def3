"""Where something applies and where it does not: scenarios by heading, by item or by name, each with what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import AGAINST, SCENARIOS, owned_field
from casegraph.extraction.pages.titles import COLONS, bare_title, cut, without_word
from casegraph.extraction.readings.attributes import named_item
from casegraph.extraction.readings.case_lists import read_cases
from casegraph.extraction.readings.points import paragraphs, read_points, read_whole
from casegraph.extraction.readings.ratings import read_rating
from casegraph.extraction.readings.running import part_prose, read_prose
from casegraph.extraction.readings.stacks import STACK, read_stack
from casegraph.extraction.readings.traits import read_traits
from casegraph.extraction.wording.advice import bare_need
from casegraph.fields.names import split_names, split_note
from casegraph.model import terms
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Known, Mention, Numbered, Saying, Statement, Thing
from casegraph.model.values import Literal, has_cjk, text_literal

_LONGEST_NAME = 60
_NAMED = (Known, Mention, Numbered)
# What ends an item of a list, and is no part of a name.
_ENDS = "。.；;，,、"
# What stands behind such a dash, a colon or the first sentence only explains it.
_LABEL = re.compile(r"([^:：]+)[:：]\s*(?=\S)")
_COMMA = re.compile(r"[，,；;]\s*")
_ASIDE = re.compile(r"\s*——\s*|\s+[–—]\s+|\s*：\s*|:\s+|(?<=[a-z)])\.\s+(?=[A-Z])|[。；;]\s*(?=\S)")
# The ways of reading that can say something of a relation: each gives texts.
_Reading = Callable[[Page, Thing, Topic, FieldRule], Iterator[Saying]]
_TEXTS: dict[str, _Reading] = {"whole": read_whole, "points": read_points}
# Those of fields that a scenario has itself.
_OWN: dict[str, _Reading] = {STACK: read_stack, "traits": read_traits, "cases": read_cases, "rating": read_rating}


def read_scenarios(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the scenarios of a heading or label, each in the rule's relation, with what is said of that relation."""
    listed, prose = part_prose(page, replace(topic, items=[]))
    # Where a pattern or a theory applies others are named that it is weighed against.
    yield from () if isinstance(subject, Known | Numbered) else read_prose(page, subject, prose)
    leads = [one for one in paragraphs(topic.values) if one[0].endswith(COLONS)]
    leading = {number for _, first, last in leads for number in range(first, last + 1)}
    for line in (one for one in listed.values if one.number not in leading):
        for name in split_names(line.text.strip().rstrip(_ENDS)):
            yield from _scenario(page, subject, rule, (name, line.number, line.number), ())
    for item in topic.items:
        led = _led(page, rule, [text for text, _, last in leads if last < item.first])
        turned = _turned(page, led, item.title, subject) if item.label else None
        yield from read_scenarios(page, subject, item, turned) if turned else _item(page, subject, led, item)
    kinds = frozenset(map(normal_label, page.profile.suffixes.get(rule.range, ())))
    for part, its in (_labelled(page, rule, one) for one in topic.parts):
        turned = _turned(page, its, part.title, subject)
        if turned:
            yield from read_scenarios(page, subject, part, turned)
        elif part.level == LABEL_LEVEL and _is_none(page, its, part.title):
            page.unknown[part.title, part.first] += 1
        elif part.label and not owned_field(page, bare_title(part.title)):
            mark = part.title[: max(part.title.find(page.split_mark(part.title)[0]), 0)]
            name = mark + without_word(bare_title(part.title), kinds)
            words = tuple(_words(page, subject, part))
            yield from _scenario(page, subject, its, (name, part.first, part.last), words)
            yield from _told(page, subject, its, part, page.split_mark(name)[0])


def _labelled(page: Page, rule: FieldRule, part: Topic) -> tuple[Topic, FieldRule]:
    """Return a scenario without such a field in front of its name, and the rule of that: "Not suitable: locks"."""
    label = part.label
    found = _LABEL.match(label.text) if label else None
    fields = page.rules(bare_title(found[1])) if found else ()
    field = next((one for one in fields if one.read == rule.read and one.range == rule.range), None)
    if label is None or found is None or field is None:
        return part, rule
    return replace(part, label=cut(label, found.end())), rule._replace(term=field.term)


def _led(page: Page, rule: FieldRule, leads: list[str]) -> FieldRule:
    """Return the rule for items behind words that lead to them: "This is not recommended where:" refuses them.

    What such words say of the need behind "when" refuses nothing. "When not to use Kafka:" is a field itself.
    """
    text = leads[-1].rstrip("：:") if leads else ""
    owned = owned_field(page, text)
    # "It may not be good for" denies what the field says.
    is_denied = owned is not None and any(map(page.profile.negations.search, owned[1]))
    if owned and owned[0].read == rule.read and not is_denied:
        return rule._replace(term=owned[0].term)
    lead = page.profile.conditions.split(text, maxsplit=1)[0]
    refuses = page.profile.refusals.search(lead) or page.profile.negations.search(lead)
    return rule._replace(term=rule.others.get(AGAINST, rule.term)) if refuses else rule


def _is_none(page: Page, rule: FieldRule, title: str) -> bool:
    """Tell whether a label names no scenario: it only describes some, or collects what has no name, "Examples"."""
    return page.profile.is_described(rule.range, title) or page.is_placeholder(title)


def _turned(page: Page, rule: FieldRule, title: str, subject: Thing) -> FieldRule | None:
    """Return the rule for what stands below "Not recommended scenarios": what it refuses is in the other relation.

    So is what a title says that is such a field itself. None where a title names a scenario: behind the word that
    chooses or refuses it says more than the class, and does not begin with the thing itself, "Don't use Kafka for".
    """
    bare = page.split_mark(bare_title(title))[0]
    for field in page.rules(bare):
        if field.read == rule.read and field.range == rule.range:
            return rule._replace(term=field.term)
    for words, term in ((page.profile.refusals, rule.others.get(AGAINST, "")), (page.profile.choices, rule.term)):
        found = words.match(bare)
        rest = bare[found.end() :].strip() if found else ""
        verb = page.profile.choices.match(rest)
        rest = rest[verb.end() if verb else 0 :].strip()
        leads_on = any(one.end() == len(rest) for one in page.profile.conditions.finditer(rest))
        is_all = not rest or leads_on or page.profile.is_class_word(rule.range, rest) or bool(page.rules(rest))
        if found and term and (is_all or _begins_with(rest, subject)):
            return rule._replace(term=term)
    return None


def _begins_with(text: str, subject: Thing) -> bool:
    names = (subject.name, subject.short if isinstance(subject, Known) else "") if isinstance(subject, _NAMED) else ()
    return any(name and normal(text).startswith(normal(name)) for name in names)


def _item(page: Page, subject: Thing, rule: FieldRule, item: Topic) -> Iterator[Saying]:
    item = named_item(item)
    # "Scenario: jobs" is called jobs.
    item = replace(item, label=None) if item.values and page.profile.is_class_word(rule.range, item.title) else item
    name, behind = _without_advice(page, item.title or item.text.strip().rstrip(_ENDS))
    told = [page.split_mark(one) for one in ([item.text.strip()] if item.label else behind)]
    if any(is_denied for _, is_denied in told) or (item.label and page.is_crossed(item.label)):
        rule = rule._replace(term=rule.others.get(AGAINST, rule.term))
    said = ("，" if has_cjk(name) else ", ").join(one for one, _ in told)
    words = ((terms.DESCRIPTION, text_literal(said)),) if said else ()
    if len(name) <= _LONGEST_NAME:
        yield from _scenario(page, subject, rule, (name, item.first, item.last), words)
    else:
        page.unknown[name, item.first] += 1


def _without_advice(page: Page, name: str) -> tuple[str, list[str]]:
    """Split a scenario from what explains it, tells its size, or says what to choose: "orders —— use a queue"."""
    name, *behind = _ASIDE.split(name, maxsplit=1)
    advice = (page.profile.choices, page.profile.advising)
    commas = (one for one in _COMMA.finditer(name) if any(verb.match(name, one.end()) for verb in advice))
    comma = None if behind else next(commas, None)
    if comma:
        name, behind = bare_need(page.profile, name[: comma.start()]), [name[comma.end() :]]
    short, note = split_note(name)
    if note and (page.profile.choices.match(note) or page.quantities(note)):
        name, behind = short, [note, *behind]
    return name, behind


def _scenario(
    page: Page, subject: Thing, rule: FieldRule, named: tuple[str, int, int], words: tuple[tuple[str, Literal], ...]
) -> Iterator[Saying]:
    written, first, last = named
    name, is_crossed = page.split_mark(written)
    if name and not page.names_nothing(name):
        thing, sayings = page.named(rule.range, name, subject, first)
        term = rule.others.get(AGAINST, rule.term) if is_crossed else rule.term
        yield Statement(subject, term, thing, page.passages(first, last), words)
        yield from sayings


def _told(page: Page, subject: Thing, rule: FieldRule, part: Topic, name: str) -> Iterator[Saying]:
    """Yield what labels below the heading of a scenario say of itself, its stack or score, if the subject is known."""
    scenario, _ = page.named(rule.range, name, subject, part.first)
    for below in part.below():
        title = bare_title(below.title)
        field = None if page.rule(title, terms.RELATION) else page.rule(title, rule.range)
        reading = _OWN.get(field.read) if field and rule.range in field.of else None
        for saying in reading(page, scenario, below, field) if field and reading else ():
            if isinstance(saying, Statement | Declaration):
                yield saying._replace(given=(*saying.given, subject))


def read_advised(page: Page, topic: Topic) -> Iterator[Saying]:
    """Read a list that recommends one stack, and says beside it where that applies and where not, if it is known."""
    fields = [(item, rule) for item in topic.items if item.label for rule in page.rules(bare_title(item.title))]
    stacks = [(item, rule) for item, rule in fields if rule.read == STACK]
    among = page.profile.naming.among
    applied = [(item, rule) for item, rule in fields if rule.read == SCENARIOS and not set(among).isdisjoint(rule.of)]
    for item, rule in stacks if len(stacks) == 1 else ():
        stack = Known(item.text.strip(), (rule.range,), may_name=True, short=split_note(item.text.strip())[0])
        for one, field in applied:
            yield from read_scenarios(page, stack, one, field)


def _words(page: Page, subject: Thing, part: Topic) -> Iterator[tuple[str, Literal]]:
    """Yield what the labels below a heading say of the relation, the points of a list as lines of one text."""
    found: dict[str, list[str]] = {}
    for below in part.below():
        rule = page.rule(bare_title(below.title), terms.RELATION)
        reading = _TEXTS.get(rule.read) if rule else None
        if rule and reading:
            for saying in reading(page, subject, below, rule):
                if isinstance(saying, Statement) and isinstance(saying.object, Literal):
                    found.setdefault(rule.term, []).append(saying.object.text)
        elif below.title and not page.rules(bare_title(below.title)):
            page.unknown[below.title, below.first] += 1
    if part.values:
        found.setdefault(terms.DESCRIPTION, []).insert(0, part.text)
    for term, texts in sorted(found.items()):
        yield term, text_literal("\n".join(texts))
