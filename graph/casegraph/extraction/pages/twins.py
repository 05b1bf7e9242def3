"""Headings of one document with one name and different numbers: "Case 5: Acme - mail", "Case 7: Acme - mail"."""

from __future__ import annotations

from collections.abc import Iterable

from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.walking import Leaf
from casegraph.model.document import Heading
from casegraph.model.normal_forms import normal


def index_twins(page: Page, blocks: Iterable[Leaf]) -> None:
    """Note the names that headings give to several things: who numbers them apart means two."""
    numbers: dict[str, set[str]] = {}
    for title in (bare_title(block.line.text) for block, _ in blocks if isinstance(block, Heading)):
        told = page.told_title(title)
        if told != title:
            numbers.setdefault(normal(told), set()).add(title.removesuffix(told))
    page.twins.update(name for name, found in numbers.items() if len(found) > 1)
