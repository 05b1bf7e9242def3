"""Lists whose items are parts of a thing: its requirements, steps and results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import ITEM_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import COLONS, bare_title, cut, without_pointer
from casegraph.extraction.readings.texts import chain_in, prose, sequence, stations
from casegraph.extraction.wording.denials import is_weighed
from casegraph.extraction.wording.measurements import measurements
from casegraph.fields.names import split_note
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import has_cjk, integer, name_literal, text_literal

# A colon right between two digits is that of a proportion or a time of day.
_TITLE = re.compile(r"\W*([^:：，。；,;→=<>()（）]{1,40}?)\s*(?:：|(?<!\d):|:(?!\d))\s*(?=\S)")
# The number of a line that Markdown does not take for an item.
_NUMBER = re.compile(r"(?:\s*(?:[（(]\d+[)）]|\d+[）、]|[①-⑳])\s*(?=\S))?")


def read_parts(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item, or each line where there is no list, as a part in the rule's relation to the subject.

    So is each heading and each label below that no rule knows, with what stands under it.
    """
    items = topic.items or list(_lines(topic))
    titled = [_bare(part) for part in topic.parts if is_titled(page, part)]
    yield from _parts(page, subject, rule, sorted([*items, *titled], key=lambda one: one.first) if titled else items)


def _lines(topic: Topic) -> Iterator[Topic]:
    """Yield each line as an item, less its number; beside a label, a small letter goes on with the line before."""
    made: Topic | None = None
    for line in topic.values:
        if made and topic.inline and line.number == made.last + 1 and line.text[:1].islower():
            made.values.append(line)
            made.last = line.number
            continue
        if made:
            yield made
        bare = cut(line, _NUMBER.match(line.text).end())  # type: ignore[union-attr]  # matches ""
        made = Topic(topic.level, None, line.number, line.number, [bare])
    if made:
        yield made


def read_paragraphs(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each paragraph, each item and each heading with what is below it as a part, in their order.

    A paragraph that only weighs what was not taken is none.
    """
    titled = [_bare(part) for part in topic.parts if is_titled(page, part)]
    told = [one for one in paragraphs(topic.values) if not _leads(page, topic, one)]
    told = [one for one in told if not is_weighed(page.profile, one.text)]
    whole = sorted([*told, *topic.items], key=lambda one: one.first)
    yield from _parts(page, subject, rule, [*whole, *titled])


def _leads(page: Page, topic: Topic, paragraph: Topic) -> bool:
    """Tell whether a paragraph only leads to the list behind it, "It has two parts:", and has no number."""
    has_list = any(item.first > paragraph.last for item in topic.items)
    return has_list and paragraph.text.rstrip().endswith(COLONS) and not page.quantities(paragraph.text)


def is_titled(page: Page, part: Topic) -> bool:
    """Tell whether a heading or label below a list of parts is the title of one: no rule knows it."""
    return bool(part.label) and not page.rules(bare_title(part.title))


def _bare(part: Topic) -> Topic:
    return replace(part, label=part.label and part.label._replace(text=bare_title(part.title)))


def paragraphs(lines: list[Line]) -> Iterator[Topic]:
    """Yield the lines that follow each other without a gap as one item each."""
    made: Topic | None = None
    for line in lines:
        if made and line.number == made.last + 1:
            made.values.append(line)
            made.last = line.number
            continue
        if made:
            yield made
        made = Topic(ITEM_LEVEL, None, line.number, line.number, [line])
    if made:
        yield made


def _parts(page: Page, subject: Thing, rule: FieldRule, items: list[Topic]) -> Iterator[Saying]:
    for position, item in enumerate(items, 1):
        lines = sorted([*item.values, *_nested(item)], key=lambda line: line.number)
        label, lines = (item.label, lines) if item.label else _titled(page, lines)
        if (label or lines) and not (rule.done and _is_ahead(page, label, lines)):
            yield from _part(page, subject, rule, _Written(position, item, label, lines))


def _is_ahead(page: Page, label: Line | None, lines: list[Line]) -> bool:
    """Tell whether an item only says what is wanted or to come: "Next: two regions", "two regions (planned)"."""
    unsaid = page.profile.unsaid
    note = split_note(lines[-1].text.strip().rstrip("。."))[1] if lines else ""
    words = filter(None, (note, label.text if label else ""))
    return bool(note and unsaid.plans.match(note)) or any(normal_label(one) in unsaid.prospects for one in words)


class _Written:
    """One item as it is written: its place in the list, its title and its text."""

    __slots__ = ("item", "label", "lines", "position")

    def __init__(self, position: int, item: Topic, label: Line | None, lines: list[Line]) -> None:
        self.position, self.item, self.label, self.lines = position, item, label, lines


def _part(page: Page, subject: Thing, rule: FieldRule, written: _Written) -> Iterator[Saying]:
    label, lines = written.label, written.lines
    text = " ".join(line.text for line in (*lines[:-1], *map(without_pointer, lines[-1:]))).strip()
    part = page.part(rule.range, subject, label.text if label else text)
    first = label.number if label else lines[0].number
    passages = page.passages(first, max([first, *(line.number for line in lines)]))
    bare, is_crossed = page.split_mark(text)
    title = label.text if label else text if is_crossed else bare
    yield Declaration(part, passages, (name_literal if label else text_literal)(title), written.item.last)
    yield Statement(subject, rule.term, part, passages)
    yield Statement(part, terms.POSITION, integer(written.position), passages)
    if text:
        yield Statement(part, terms.DESCRIPTION, text_literal(text), passages)
    yield from _inside(page, (subject, part), written, rule)


def _inside(page: Page, things: tuple[Thing, Part], written: _Written, rule: FieldRule) -> Iterator[Saying]:
    """Yield the sequences, numbers and names within the item."""
    subject, part = things
    heading = written.label.text if written.label else ""
    for line in written.lines:
        yield from sequence(page, part, line, chain_in(line) or line.text)
        yield from measurements(page, part, line, rule.context, heading)
        yield from prose(page, subject, line)
    if written.label:
        yield from prose(page, subject, written.label)


def _nested(item: Topic) -> list[Line]:
    """Return the text of lists and labels within an item, in order."""
    lines = [line for below in [*item.items, *item.parts] for line in _own(below)]
    return sorted(lines, key=lambda line: line.number)


def _own(topic: Topic) -> list[Line]:
    if not topic.label:
        return [*topic.values, *_nested(topic)]
    value = topic.values[0] if topic.values and topic.values[0].number == topic.label.number else None
    return [_joined(topic.label, value), *(topic.values[1:] if value else topic.values), *_nested(topic)]


def _joined(label: Line, value: Line | None) -> Line:
    """Return a label and what stands beside it as one line, with the colon that documents write between them."""
    text = value.text if value else ""
    before = label.text + ("：" if has_cjk(label.text + text) else ": ")
    marks = (
        [one._replace(start=one.start + len(before), end=one.end + len(before)) for one in value.marks] if value else []
    )
    return Line(label.number, label.column, (before + text).rstrip(), tuple(marks))


def _titled(page: Page, lines: list[Line]) -> tuple[Line | None, list[Line]]:
    """Split "title: text" where the first line has that form and the text is no chain of states."""
    match = _TITLE.match(lines[0].text) if lines else None
    if not match or stations(page, lines[0].text):
        return None, lines
    return cut(lines[0], match.start(1), match.end(1)), [cut(lines[0], match.end()), *lines[1:]]
