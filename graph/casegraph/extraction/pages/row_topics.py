"""Rows of a table as topics: the first cell is the name of each, the others tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.model.document import Table
from casegraph.model.normal_forms import word_key
from casegraph.model.profile import Profile
from casegraph.model.values import has_cjk

_COUNT = re.compile(r"\d{1,2}\.?")
# A name and what is said of it.
_PAIR = 2


def row_topics(profile: Profile, table: Table) -> Iterator[Topic]:
    """Yield each row that names something and tells of it; a first column that only counts is left out.

    What the second cell says needs no head, that of each further one stands in front of it.
    """
    columns = _columns(profile, table)
    for row in table.rows:
        name, *told = (cell_text(row[at]) if at < len(row) else "" for at in columns)
        colon, sign = ("：", "；") if has_cjk("".join(told)) else (": ", "; ")
        heads = ("", *(cell_text(table.header[at]) + colon for at in columns[2:]))
        text = sign.join(head + cell for head, cell in zip(heads, told, strict=False) if cell)
        if name and text:
            line = row[columns[0]]._replace(text=text, marks=())
            yield Topic(LABEL_LEVEL, row[columns[0]]._replace(text=name), line.number, line.number, [line])


def _columns(profile: Profile, table: Table) -> list[int]:
    """Return the columns, the one with the names first: behind a number a date tells when, and is no name."""
    texts = [[cell_text(row[at]) for row in table.rows if at < len(row)] for at in range(len(table.header))]
    is_counted = word_key(table.header[0].text) in profile.ordinals or all(map(_COUNT.fullmatch, texts[0]))
    columns = [*range(int(is_counted and len(texts) > 1), len(texts))]
    if columns[0] and len(columns) > _PAIR and all(text[:1].isdigit() for text in texts[1]):
        columns[:_PAIR] = reversed(columns[:_PAIR])
    return columns
