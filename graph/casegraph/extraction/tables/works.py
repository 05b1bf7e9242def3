"""Tables of works: papers and books by title, author and year, each a citation of the document."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.links import has_address
from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found
from casegraph.extraction.tables.numbers import Numbers
from casegraph.model import terms
from casegraph.model.statement import Mention, Saying, Statement
from casegraph.model.values import text_literal

WORK, AUTHOR, PLACE, YEAR = "work", "author", "place", "year"


def read_work_rows(page: Page, found: Found, _numbers: Numbers) -> Iterator[Saying]:
    """Read each row that names a work and links to none as its title, author, place and year."""
    document = Mention(terms.DOCUMENT, page.document.path)
    for row in found.table.rows:
        work, *rest = (found.cell(row, role) for role in (WORK, AUTHOR, PLACE, YEAR))
        title = cell_text(work)
        if work and title and not has_address(work) and not page.is_placeholder(title):
            cited = ", ".join([title, *filter(None, map(cell_text, rest))])
            yield Statement(document, found.rule.other, text_literal(cited), page.passages(work.number))
