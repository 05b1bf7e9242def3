"""Rows of a table as topics: the first cell is the name of each, the others tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.model.document import Table
from casegraph.model.normal_forms import word_key
from casegraph.model.profile import Profile
from casegraph.model.values import has_cjk


def row_topics(profile: Profile, table: Table) -> Iterator[Topic]:
    """Yield each row that names something and tells of it; a first column that only counts is left out.

    What the second cell says needs no head, that of each further one stands in front of it.
    """
    first = int(word_key(table.header[0].text) in profile.ordinals) if len(table.header) > 1 else 0
    for row in table.rows:
        name, *told = map(cell_text, row[first:]) if len(row) > first else [""]
        colon, sign = ("：", "；") if has_cjk("".join(told)) else (": ", "; ")
        heads = ("", *(cell_text(head) + colon for head in table.header[first + 2 :]))
        text = sign.join(head + cell for head, cell in zip(heads, told, strict=False) if cell)
        if name and text:
            line = row[first]._replace(text=text, marks=())
            yield Topic(LABEL_LEVEL, row[first]._replace(text=name), line.number, line.number, [line])
