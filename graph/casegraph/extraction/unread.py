"""What no rule of the profile reads: counted, with an example place, and never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.extraction.diagrams import drawn, is_read
from casegraph.extraction.page import Page
from casegraph.extraction.walking import Leaf
from casegraph.model.document import Table


def unread(page: Page, found: Iterable[Leaf], tables: Iterable[Table]) -> Iterator[Diagnostic]:
    """Yield a note for each unknown label, table and diagram of a document."""
    yield from _labels(page)
    yield from (unread_table(page, table) for table in tables)
    for diagram, _ in drawn(found):
        if not is_read(page, diagram):
            span = Span(page.document.path, diagram.line)
            yield Diagnostic.of(Code.UNREAD_DIAGRAM, span, kind=diagram.kind)


def unread_table(page: Page, table: Table) -> Diagnostic:
    """Note that no rule reads a table."""
    header = " | ".join(cell.text for cell in table.header)
    return Diagnostic.of(Code.UNREAD_TABLE, Span(page.document.path, table.first), header=header)


def _labels(page: Page) -> Iterator[Diagnostic]:
    """Report each label that the profile does not know, or only for other things, once, with its number and lines."""
    places: dict[str, list[int]] = {}
    for (label, line), count in page.unknown.items():
        places.setdefault(label, []).extend([line] * count)
    for label, lines in places.items():
        span = Span(page.document.path, min(lines))
        words = {"label": label, "count": len(lines), "lines": " ".join(map(str, sorted(set(lines))))}
        types = sorted({name for rule in page.profile.rules(label) for name in rule.of})
        if types:
            yield Diagnostic.of(Code.UNREAD_FIELD, span, **words, types=", ".join(types))
        else:
            yield Diagnostic.of(Code.UNKNOWN_LABEL, span, **words)
