"""Tables of what a case lists: each row is one of its requirements, steps, results or lessons."""

from __future__ import annotations

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.row_topics import row_topics
from casegraph.extraction.pages.table_layout import CARD, COMPARISON, KINDS, MEASURE, Found, find_tables
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.pages.walking import Leaf
from casegraph.extraction.tables.named_columns import SUBJECT
from casegraph.model.rules import FieldRule

# How fields are read that list parts or points.
_LISTS = frozenset({"parts", "paragraphs", "points"})
# Tables of these kinds may tell of anything.
_ANYTHING = frozenset({KINDS, CARD})
# So many heads that may be names of things compare these.
_COMPARED = 2


def row_items(page: Page, topic: Topic, rule: FieldRule) -> list[Topic]:
    """Return the rows of the tables below a field of a case as its items; other rules leave these tables alone."""
    if not topic.tables or rule.read not in _LISTS or page.profile.titled.isdisjoint(rule.of):
        return []
    found = find_tables(page.profile, (Leaf(table, None) for table in topic.tables))
    tables = [*found.unread, *(one.table for one in found.read if _only_lists(one))]
    page.claimed.update(table.first for table in tables)
    return [row for table in tables for row in row_topics(page.profile, table)]


def _only_lists(found: Found) -> bool:
    """Tell whether a table says of what its first column names only what the case says, and compares no things."""
    if found.rule.read != COMPARISON:
        return found.rule.read in _ANYTHING
    names = [head for head in map(cell_text, found.table.header[1:]) if PROPER.fullmatch(head)]
    return MEASURE in found.columns and SUBJECT not in found.columns and len(names) < _COMPARED
