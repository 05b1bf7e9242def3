"""Tables of cases, a row each: whose system, for which scenario, and fields of the case."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.cells import cell_text
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.table_layout import Found
from casegraph.extraction.pages.titles import numbered_word
from casegraph.extraction.pages.told_titles import read_named
from casegraph.extraction.tables.concepts import further
from casegraph.extraction.tables.numbers import Numbers
from casegraph.fields.names import split_names, split_pair
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal, word_key
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Declaration, Mention, Saying
from casegraph.model.values import name_literal

# The roles of the two names that a title "Acme - orders" has, in their order.
ORGANIZATION, SCENARIO, CASE = "of", "for", "case"


def read_case_rows(page: Page, found: Found, _numbers: Numbers) -> Iterator[Saying]:
    """Read each row as one case for each organization that it names."""
    kind = page.profile.titling
    if kind is None:
        return
    owner = ""
    for row in found.table.rows:
        owner = _owner(page, found.cell(row, ORGANIZATION), owner)
        written, line = cell_text(found.cell(row, SCENARIO)) or cell_text(found.cell(row, CASE)), row[0].number
        # "Case 3" is the number of one that is told of elsewhere.
        is_number = page.is_placeholder(numbered_word(f"{written}: -"))
        for organization in split_names(owner) if written and not is_number else ():
            scenario = _scenario(written, organization)
            if page.is_placeholder(organization) or page.names_nothing(organization):
                continue
            case = Mention(kind.type, f"{organization} - {scenario}")
            # A row is no section of its own: a section that tells of the same is told of the same case.
            yield Declaration(case, page.passages(line), name_literal(case.name))
            yield from _titled(page, case, kind, (organization, scenario), line)
            yield from further(page, found, row, case)


def _owner(page: Page, cell: Line | None, above: str) -> str:
    """Return whose case a row is: what it says, or the row above, where it has nothing or a word for "the same"."""
    is_same = not cell or not cell.text.strip() or word_key(cell.text) in page.profile.repeats
    return above if is_same else cell_text(cell)


def _scenario(written: str, organization: str) -> str:
    """Take the name of the company off the name of its case: "Acme - orders"."""
    pair = split_pair(written)
    return pair[1] if pair and normal(pair[0]) == normal(organization) else written


def _titled(page: Page, case: Mention, kind: SubjectRule, names: tuple[str, str], line: int) -> Iterator[Saying]:
    for said in zip(kind.title, kind.title_types, names, strict=False):
        yield from read_named(page, kind, case, said, line)
