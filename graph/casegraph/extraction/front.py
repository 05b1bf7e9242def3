"""Front matter that opens a thing: the whole page speaks of it."""

from __future__ import annotations

from casegraph.extraction.pages.page import Page
from casegraph.extraction.records import written_title
from casegraph.model.document import Mapping
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Declaration, Mention
from casegraph.model.values import name_literal


def front_thing(page: Page, document: Declaration) -> tuple[Declaration, ...]:
    """Declare the thing that the front matter opens, named by its title, else as the document is; else nothing."""
    root = page.document.entries
    rule = next((one for one in page.profile.subjects if one.front), None)
    if rule is None or not isinstance(root, Mapping):
        return ()
    opening = next((key for key, _ in root.pairs if _opens(page, rule, key.text)), None)
    title = written_title(root)
    name = title.text.strip() if title else document.label.text if document.label else ""
    if opening is None or not name:
        return ()
    passages = page.passages((title or opening).first)
    return (Declaration(Mention(rule.type, name), passages, name_literal(name), len(page.document.source)),)


def _opens(page: Page, rule: SubjectRule, label: str) -> bool:
    return any(one.opens and rule.type in one.of for one in page.rules(label))
