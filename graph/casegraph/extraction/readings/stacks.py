"""Fields that name technologies: stacks such as "A + B (like C)", and technologies with their versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import cut
from casegraph.extraction.pages.told_titles import Words, read_named
from casegraph.extraction.readings.texts import prose
from casegraph.extraction.wording.attribute import attribute
from casegraph.extraction.wording.choices import alternatives, chosen_name
from casegraph.extraction.wording.denials import is_denied
from casegraph.extraction.wording.measurements import as_written, measurements
from casegraph.fields.names import StackItem, is_phrase, split_names, split_stack
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Known, Mention, Part, Saying, Statement, Thing
from casegraph.model.values import Literal, has_cjk, name_literal

_LABEL = re.compile(r"([^:：]+)[:：](?!/)")
_NUMBER, _LATIN = re.compile(r"\d[\d,.]*\+?\s*"), re.compile("[A-Za-z]")
# How fields are read that name technologies together, or those of one role.
STACK, TECHNOLOGIES = "stack", "technologies"


class _Written(NamedTuple):
    """One technology of a stack as written: its line, and the rule of the role that a label gives it, if one does."""

    item: StackItem
    line: Line
    role: FieldRule | None = None


def read_stack(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a stack: the combination as one thing, its components, and what it is only likened to."""
    further = [item for item in topic.items if _says_more(item)] if "further" in rule.others else []
    named = replace(topic, items=[item for item in topic.items if item not in further]) if further else topic
    for written in _stacks(page, subject, named, rule):
        meant = [one for one in written if _is_used(page, one.item)]
        used = [one for one in meant if not _is_phrase(page, rule.ranges["component"], one.item)]
        for line in dict.fromkeys(one.line for one in meant if one not in used):
            yield from prose(page, subject, line)
        if used:
            stack = _stack_thing(page, subject, [one.item for one in used], rule)
            passages = page.passages(written[0].line.number, written[-1].line.number)
            whole = _whole_note(page, used)
            yield Statement(subject, rule.term, stack, passages, _qualified(whole))
            yield Declaration(stack, passages, name_literal(_name([one.item for one in used])))
            for one in used:
                note = _plain_note(page, one.item)
                words = version_of(one.item) + _qualified(note if note != whole else "")
                yield from _component(page, (subject, stack), one, rule, words)
        yield from _likened(page, subject, written, rule)
        for line in dict.fromkeys(one.line for one in written) if rule.context else ():
            yield from measurements(page, subject, line, rule.context)
    for more in further:
        yield from _further(page, subject, more, rule)


def _is_phrase(page: Page, type_name: str, item: StackItem, text: str = "") -> bool:
    """Tell whether words, or clauses in a text, name something only where known: "built-in monitoring", 基于事件."""
    words, is_clause = page.profile.resumptions.match(item.name), "，" in text and has_cjk(item.name)
    return bool(words or is_clause or is_phrase(item.name)) and not page.profile.is_generic(type_name, item.name)


def _stacks(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[list[_Written]]:
    """Yield the technologies of each stack: of a line, or of all items of a list where each names one that is used."""
    roles = [(item, _role(page, subject, item)) if "uses" in rule.others else (item, None) for item in topic.items]
    listed = [
        stack
        for item, role in roles
        for line in (item.values if role else _unlabeled(page, item, is_case="uses" in rule.others))
        for stack in _instead(page, line, role)
    ]
    lines = [stack for line in _lines(page, replace(topic, items=[])) for stack in _instead(page, line)]
    is_one = "uses" in rule.others and all(len(one) <= 1 or one[0].role for one in listed)
    yield from filter(None, lines)
    yield from filter(None, [[one for line in listed for one in line]] if is_one else listed)


def _instead(page: Page, line: Line, role: FieldRule | None = None) -> Iterator[list[_Written]]:
    """Yield the technologies of a line, those apart that it names instead of others: "Kafka or NATS"."""
    for words in alternatives(page.profile, line.text):
        yield [_Written(one, line, role) for one in _items(page, words)]


def _unlabeled(page: Page, item: Topic, *, is_case: bool) -> Iterator[Line]:
    """Yield the lines of an item that name technologies; of a case, what has a label of no role is counted."""
    if is_case and item.label and item.values:
        page.unknown[item.title, item.first] += 1
        return
    yield from _lines(page, replace(item, values=[], items=[item]))


def _role(page: Page, subject: Thing, item: Topic) -> FieldRule | None:
    """Return the rule of the role that the label of an item names, None where it has none that names technologies."""
    rule = page.rule(item.title, subject.type) if item.label else None
    return rule if rule and rule.read == TECHNOLOGIES else None


def _says_more(item: Topic) -> bool:
    """Tell whether an item says something else beside the stack, "Cost: $100"."""
    return bool(item.label or (item.values and _LABEL.match(item.values[0].text)))


def _further(page: Page, subject: Thing, item: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Yield an attribute of the subject: its name, and each value beside it or below it."""
    label, lines = item.label, list(item.values)
    if label is None:
        found = _LABEL.match(lines[0].text)
        end = found.end() if found else 0
        label, lines[0] = cut(lines[0], 0, end), cut(lines[0], end)
    name = label.text.strip().rstrip(":：").strip()
    values = [line for line in (*lines, *_below(item)) if line.text.strip()]
    for line in values or [label._replace(text="")]:
        yield from attribute(page, subject, name, line._replace(text=as_written(page, line)), rule.context)


def _below(item: Topic) -> Iterator[Line]:
    for inner in item.items:
        yield from ([inner.label] if inner.label else [])
        yield from inner.values
        yield from _below(inner)


def read_technologies(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read technologies that play the rule's role, a version as words of the statement; a known pattern is none."""
    kind = _kind(page, subject)
    for line in _lines(page, topic):
        items = [item for words in alternatives(page.profile, line.text) for item in _items(page, words)]
        for item in items:
            if not _is_used(page, item):
                continue
            version = version_of(item)
            if _is_phrase(page, rule.range, item, line.text):
                known = Known(item.name, (rule.range,), may_name=True)
                yield Statement(subject, rule.term, known, page.passages(line.number), version)
            else:
                yield from read_named(page, kind, subject, (rule.term, rule.range, item.name), line.number, version)
        yield from _likened(page, subject, [_Written(item, line) for item in items], rule)
        yield from measurements(page, subject, line, rule.context)


def _items(page: Page, words: str) -> Iterator[StackItem]:
    """Yield the names in words without the marks in front; what a mark crosses out, or what only counts, is none."""
    for item in split_stack(words):
        name, is_crossed = page.split_mark(chosen_name(page.profile, item.name))
        if not (is_crossed or _is_amount(page, name)):
            yield item._replace(name=name)


def _is_amount(page: Page, name: str) -> bool:
    """Tell whether words are a number with what it counts, 6 个区域, or "3 replicas"; "5G" and 3D引擎 are none."""
    number = _NUMBER.match(name)
    if number is None:
        return False
    found, counted = page.quantities(name), name[number.end() :]
    is_whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(name))
    is_counted = counted.startswith(page.lexicon.words.counters) and not _LATIN.search(counted)
    return is_counted or (is_whole and any(one == " " or not one.isascii() for one in name))


def version_of(item: StackItem) -> Words:
    """Return the words for the version of a technology that is used."""
    return ((terms.VERSION_USED, Literal(item.version)),) if item.version else ()


def _qualified(note: str) -> tuple[tuple[str, Literal], ...]:
    return ((terms.QUALIFIER, Literal(note)),) if note else ()


def _whole_note(page: Page, used: list[_Written]) -> str:
    """Return the remark that is the whole stack's and no component's: that of its only one, or alone behind "A + B"."""
    notes = [_plain_note(page, one.item) for one in used]
    is_joined = len(split_names(used[-1].line.text)) == 1 and used[0].line == used[-1].line
    return notes[-1] if len(used) == 1 or (is_joined and not any(notes[:-1])) else ""


def _is_used(page: Page, item: StackItem) -> bool:
    """Tell whether a name says what is used: no likening, no word for none, and nothing denied or only planned."""
    name = item.name
    return not (page.profile.hedges.match(name) or page.names_nothing(name) or is_denied(page.profile, name, item.note))


def _kind(page: Page, subject: Thing) -> SubjectRule:
    """Return the rule of the subject's class, which says what a name states where it is no technology's."""
    return next((one for one in page.profile.subjects if one.type == subject.type), SubjectRule(subject.type))


def _lines(page: Page, topic: Topic) -> Iterator[Line]:
    """Yield the lines that name technologies: one with a colon speaks of something else, and is counted as unread."""
    lines = [line for item in topic.items for line in item.values or ([item.label] if item.label else [])]
    for line in (*topic.values, *lines):
        label = _LABEL.match(line.text)
        if label:
            page.unknown[label[1], line.number] += 1
        else:
            yield line


def _name(items: list[StackItem]) -> str:
    return " + ".join(item.name for item in items)


def _stack_thing(page: Page, subject: Thing, items: list[StackItem], rule: FieldRule) -> Thing:
    """Return the stack; one made of what has no name of its own belongs to the subject alone."""
    if all(page.profile.is_generic(rule.ranges.get("component", ""), item.name) for item in items):
        return Part(rule.range, subject, _name(items))
    return Mention(rule.range, _name(items))


def _component(
    page: Page, owners: tuple[Thing, Thing], written: _Written, rule: FieldRule, words: Words
) -> Iterator[Saying]:
    """Yield a component of the stack, and its use; `words` are said of the use, a qualifier else of the component."""
    (subject, stack), (item, line, role) = owners, written
    component, range_ = rule.others["component"], rule.ranges["component"]
    if "uses" in rule.others:
        uses = role.term if role else rule.others["uses"]
        said = tuple(read_named(page, _kind(page, subject), subject, (uses, range_, item.name), line.number, words))
        used = (one.object for one in said if isinstance(one, Statement) and one.predicate == uses)
        yield from (Statement(stack, component, thing, page.passages(line.number)) for thing in used)
        yield from said
        return
    thing, sayings = page.named(range_, item.name, subject, line.number)
    notes = tuple(word for word in words if word[0] == terms.QUALIFIER)
    yield Statement(stack, component, thing, page.passages(line.number), notes)
    yield from sayings


def _plain_note(page: Page, item: StackItem) -> str:
    return "" if page.profile.hedges.match(item.note) else item.note


def _likened(page: Page, subject: Thing, written: Iterable[_Written], rule: FieldRule) -> Iterator[Saying]:
    """Yield what the items are said to be like, in brackets or instead of a name."""
    if "like" not in rule.others:
        return
    for words, line in ((words, one.line) for one in written for words in (one.item.name, one.item.note)):
        hedge = page.profile.hedges.match(words)
        for name in split_names(words[hedge.end() :]) if hedge else ():
            thing, sayings = page.named(rule.ranges["like"], name, subject, line.number)
            yield Statement(subject, rule.others["like"], thing, page.passages(line.number))
            yield from sayings
