"""Running text where names are expected: sentences and clauses, which no comma cuts into names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.parts import paragraphs
from casegraph.extraction.texts import prose, read_text, without_lead_ins
from casegraph.fields.names import split_note, split_stack
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Saying, Thing

# A sentence that another one follows; the full stop behind an abbreviation or an initial ends none.
_SENTENCE = re.compile(r"[。！？!?][\s”」）)]*\S|[a-z0-9]{3}\.\s+[A-Z]")
_HAN, _LATIN = re.compile("[一-鿿]"), re.compile("[A-Za-z]+")
_LONGEST_HAN, _MOST_WORDS = 15, 6


def part_prose(page: Page, topic: Topic) -> tuple[Topic, list[Line]]:
    """Return what lists names below a label, and the lines of running text, which is taken for no list.

    Of a paragraph one sentence or clause is enough: the rest of it is the rest of a sentence.
    """
    told = [line for one in paragraphs(topic.values) if _runs(page, one.values) for line in one.values]
    items = [item for item in topic.items if not item.label and _runs(page, item.values)]
    told += [line for item in items for line in item.values]
    if not told:
        return topic, told
    values = [line for line in topic.values if line not in told]
    return replace(topic, values=values, items=[item for item in topic.items if item not in items]), told


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
    said = [saying for one in paragraphs(topic.values) for saying in read_text(page, thing, one, field)]
    return without_lead_ins(said, rule.text)


def is_running(page: Page, text: str) -> bool:
    """Tell whether a text is a sentence or has a clause in it, and so lists no names."""
    return bool(_SENTENCE.search(text)) or any(_is_clause(page, item.name) for item in split_stack(text))


def _runs(page: Page, lines: Iterable[Line]) -> bool:
    return any(is_running(page, line.text) for line in lines)


def _is_clause(page: Page, member: str) -> bool:
    name = split_note(member)[0]
    is_long = len(_HAN.findall(name)) > _LONGEST_HAN or len(_LATIN.findall(name)) > _MOST_WORDS
    return is_long or bool(page.profile.clauses.match(name))
