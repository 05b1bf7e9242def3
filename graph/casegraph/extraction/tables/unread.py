"""Tables that no rule reads: counted with their header, and never guessed."""

from __future__ import annotations

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.extraction.pages.page import Page
from casegraph.model.document import Table


def unread_table(page: Page, table: Table) -> Diagnostic:
    """Note that no rule reads a table."""
    header = " | ".join(cell.text for cell in table.header)
    return Diagnostic.of(Code.UNREAD_TABLE, Span(page.document.path, table.first), header=header)
