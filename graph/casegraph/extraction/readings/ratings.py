"""Scores: a number out of ten, or out of what the text says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import decimal

_SCORE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(?:\s*/\s*(\d{1,3}))?")
_HIGHEST = 10
# Stars, and those that are not won: of "★★★★☆" four of five.
_STARS, _EMPTY, _MOST_STARS = re.compile("[★⭐🌟]"), re.compile("[☆✩]"), 5
_NO_SIGNS = re.compile(r"[\s\ufe0f]")


def score_of(text: str) -> Decimal | None:
    """Return a score out of ten; None where the text is none.

    >>> score_of("9.5/10"), score_of("4/5"), score_of("12")
    (Decimal('9.5'), Decimal('8'), None)
    """
    found = _SCORE.fullmatch(text.strip())
    if found is None:
        return None
    of = Decimal(found[2] or _HIGHEST)
    score = Decimal(found[1]) * _HIGHEST / of if of else Decimal(-1)
    return score if 0 <= score <= _HIGHEST else None


def stars_of(text: str) -> Decimal | None:
    """Return what stars score out of ten, of five where none is empty; None where a text has others than stars.

    >>> stars_of("★★★★☆"), stars_of("⭐⭐⭐"), stars_of("⭐ new")
    (Decimal('8'), Decimal('6'), None)
    """
    won, empty = len(_STARS.findall(text)), len(_EMPTY.findall(text))
    if not won or won + empty < len(_NO_SIGNS.sub("", text)):
        return None
    of = won + empty if empty else _MOST_STARS
    return Decimal(won) * _HIGHEST / of if won <= of else None


def read_rating(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a score; what is none is counted as unread."""
    for line in topic.values:
        score = score_of(line.text)
        score = stars_of(line.text) if score is None else score
        if score is None:
            page.unknown[line.text.strip(), line.number] += 1
        else:
            yield Statement(subject, rule.term, decimal(score), page.passages(line.number))
