"""Fields that name things, or tell of them in running text: which scenario a case is, in a word or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.readings.names import read_names, read_pair
from casegraph.extraction.readings.running import is_clause, is_running, part_running, read_prose
from casegraph.extraction.wording.choices import without_brackets
from casegraph.extraction.wording.measurements import measurements
from casegraph.fields.names import split_names, split_pair
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import text_literal

_TEXT = "text"
# The end of a clause outside of brackets; a comma in a number is none, nor is the dot of an abbreviation.
_CLAUSE = re.compile(r"[，；;。！？]|,(?!\d)|\.(?=\s|$)")
_STOPS = ("。", ".", "！", "!")


def read_described(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names, and running text as the field of its role, with its numbers and the names that may stand in it.

    The first clause of the text names something where it is short and nothing else does. One "A - B" is a pair.
    """
    named, told = part_running(page, topic, lambda text: _is_told(page, text))
    yield from (read_pair if _is_pair(page, named) else read_names)(page, subject, named, rule)
    if not told:
        return
    if not named.values and not named.items:
        yield from _first(page, subject, told[0], rule)
    text, term = " ".join(line.text for line in told), rule.others.get(_TEXT)
    if term:
        yield Statement(subject, term, text_literal(text), page.passages(told[0].number, told[-1].number))
    yield from read_prose(page, subject, told)
    for line in told:
        yield from measurements(page, subject, line, rule.context)


def _is_pair(page: Page, topic: Topic) -> bool:
    """Tell whether one line is all there is, with two names and a short dash between them, that explains nothing."""
    text = topic.values[0].text if len(topic.values) == 1 and not topic.items else ""
    pair = split_pair(text) if "——" not in text else None
    if pair is None or split_pair(pair[1]) or _has_number(page, text):
        return False
    return not any(is_clause(page, one) for one in pair)


def _is_told(page: Page, text: str) -> bool:
    """Tell whether a value is running text: a sentence of several clauses, or one with a number behind its first."""
    clauses = _clauses(text)
    if len(clauses) > 1 and (text.rstrip().endswith(_STOPS) or _has_number(page, " ".join(clauses[1:]))):
        return True
    return is_running(page, text)


def _clauses(text: str) -> Sequence[str]:
    """Return the clauses of a text, with brackets blanked out."""
    return [clause for clause in map(str.strip, _CLAUSE.split(without_brackets(text))) if clause]


def _has_number(page: Page, text: str) -> bool:
    return bool(page.lexicon.patterns.trigger.search(text) and page.quantities(text))


def _first(page: Page, subject: Thing, line: Line, rule: FieldRule) -> Iterator[Saying]:
    """Yield what the first clause of a text names."""
    first = next(iter(_clauses(line.text)), "")
    clause = line.text.strip()[: len(first)]
    if not any(is_clause(page, one) or _has_number(page, one) for one in split_names(clause)):
        named = Topic(LABEL_LEVEL, None, line.number, line.number, [line._replace(text=clause, marks=())])
        yield from read_names(page, subject, named, rule)
