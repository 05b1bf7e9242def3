"""Running text where names are expected: sentences and clauses, which no comma cuts into names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import begins_with, cut
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.readings.parts import paragraphs
from casegraph.extraction.readings.texts import prose, read_text, without_lead_ins
from casegraph.fields.names import split_note, split_stack
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Mention, Saying, Statement, Thing
from casegraph.model.terms import DOCUMENT
from casegraph.model.values import name_literal

# A sentence that another one follows; the full stop behind an abbreviation or an initial ends none.
_SENTENCE = re.compile(r"[。！？!?][\s”」）)]*\S|[a-z0-9]{3}\.\s+[A-Z]")
_HAN, _LATIN = re.compile("[一-鿿]"), re.compile("[A-Za-z][A-Za-z0-9]*")
# A line that ends so goes on in the next one.
_GOING_ON = tuple(",，、;；+&(（-")
_BEFORE_REASON = " ,，;；—–-"
_LONGEST_HAN, _MOST_WORDS = 15, 6
# What stands between the parts of a line about the document, and how what they say is read.
_BETWEEN = re.compile(r"\s+[·•|]\s+|\s*｜\s*")
_KEPT, _LABEL_WORDS = frozenset({"plain", "date"}), 2


def part_prose(page: Page, topic: Topic) -> tuple[Topic, list[Line]]:
    """Return what lists names below a label, and the lines of running text, which is taken for no list.

    Of a paragraph one sentence or clause is enough: the rest of it is the rest of a sentence. Why something was
    chosen makes none of its name: "Foo, because it is small".
    """
    named, told = part_running(page, topic, lambda text: is_running(page, text))
    chosen = [one for line in told if (one := _without_reason(page, line))]
    return (replace(named, values=[*named.values, *chosen]) if chosen else named), told


def _without_reason(page: Page, line: Line) -> Line | None:
    """Return the proper names in a line that says behind them why they were chosen; None where it does not."""
    because = page.profile.reasons.search(line.text)
    written = line.text[: because.start()].rstrip(_BEFORE_REASON) if because else ""
    names = [item.name for item in split_stack(written)]
    are_proper = all(PROPER.fullmatch(name) or (name.isascii() and " " not in name) for name in names)
    return cut(line, 0, len(written)) if names and are_proper and not is_running(page, written) else None


def part_running(page: Page, topic: Topic, is_told: Callable[[str], bool]) -> tuple[Topic, list[Line]]:
    """Return what lists names below a label, and the lines of paragraphs and items of which one text `is_told`."""
    told = [line for lines in _stretches(page, topic) if _runs(is_told, lines) for line in lines]
    items = [item for item in topic.items if not item.label and _runs(is_told, item.values)]
    told += [line for item in items for line in item.values]
    if not told:
        return topic, told
    values = [line for line in topic.values if line not in told]
    return replace(topic, values=values, items=[item for item in topic.items if item not in items]), told


def _stretches(page: Page, topic: Topic) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph; a bold line begins a new one, and so does a sentence below a value."""
    for one in paragraphs(topic.values):
        lines = one.values
        starts = [at for at in range(1, len(lines)) if _is_new(page, topic, lines, at)]
        for start, end in pairwise([0, *starts, len(lines)]):
            yield lines[start:end]


def _is_new(page: Page, topic: Topic, lines: list[Line], at: int) -> bool:
    return begins_with(lines[at], "strong") or _is_below(page, topic, lines, at)


def _is_below(page: Page, topic: Topic, lines: list[Line], at: int) -> bool:
    """Tell whether a sentence begins right below the value that stands beside a label, and is no part of it."""
    is_second = topic.inline and at == 1 and lines[0] is topic.values[0]
    first, text = lines[0].text.rstrip(), lines[at].text.strip()
    is_new = not text[:1].islower() and not first.endswith(_GOING_ON)
    return is_second and is_new and is_running(page, text) and not is_running(page, first)


def read_prose(page: Page, subject: Thing, lines: Iterable[Line]) -> Iterator[Saying]:
    """Read what running text alone can say of a thing, whatever its label asks for."""
    for line in lines:
        yield from prose(page, subject, line)


def read_below_title(page: Page, topic: Topic, opened: tuple[SubjectRule, Thing]) -> list[Saying]:
    """Read what stands below a title without a label, where the class has a field for it."""
    rule, thing = opened
    if not rule.text or topic.level >= LABEL_LEVEL:
        return []
    field = FieldRule((), "text", term=rule.text, context=rule.text)
    told = [(one, list(_colophon(page, one))) for one in paragraphs(topic.values)]
    said = [saying for one, own in told for saying in own or read_text(page, thing, one, field)]
    return without_lead_ins(said, rule.text)


def _colophon(page: Page, paragraph: Topic) -> Iterator[Saying]:
    """Yield what the parts of a line say of the document without a colon: "Version 2 · maintained by Foo"."""
    line = paragraph.values[0]
    pieces = _BETWEEN.split(line.text.strip())
    itself = Mention(DOCUMENT, page.document.path)
    for words in (one.split() for one in pieces if len(pieces) > len(paragraph.values)):
        for end in range(1, min(len(words), _LABEL_WORDS + 1)):
            rule = page.rule(" ".join(words[:end]), DOCUMENT)
            if rule and rule.read in _KEPT and DOCUMENT in rule.of:
                yield Statement(itself, rule.term, name_literal(" ".join(words[end:])), page.passages(line.number))


def is_running(page: Page, text: str) -> bool:
    """Tell whether a text is a sentence or has a clause in it, and so lists no names."""
    return bool(_SENTENCE.search(text)) or any(is_clause(page, item.name) for item in split_stack(text))


def is_clause(page: Page, member: str) -> bool:
    """Tell whether a member of what may be a list is a clause: it is long, or begins like one."""
    name = split_note(member)[0]
    is_long = len(_HAN.findall(name)) > _LONGEST_HAN or len(_LATIN.findall(name)) > _MOST_WORDS
    return is_long or bool(page.profile.clauses.match(name))


def _runs(is_told: Callable[[str], bool], lines: Iterable[Line]) -> bool:
    return any(is_told(line.text) for line in lines)
