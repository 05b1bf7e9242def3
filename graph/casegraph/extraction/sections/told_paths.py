"""Paths told below a title: "**Reasoning path 1: …**" over "**Start**: …" and "**End**: …", or "order → stock"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casegraph.extraction.diagrams.transitions import stated_path
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.fields.chain import parse_chain
from casegraph.model import terms
from casegraph.model.statement import Mention, Saying

# From one end to the other over something.
_SHORTEST = 3


def read_told_path(page: Page, topic: Topic) -> Iterator[Saying]:
    """Yield the path that a title calls so, where all that stands below it are its stations, each with its label.

    So is what a text or each item below it joins with arrows a path of its own, by its label where it has one.
    """
    if topic.parts or not page.profile.diagrams.paths.search(topic.title):
        return
    itself, title = Mention(terms.DOCUMENT, page.document.path), bare_title(topic.title)
    chains = [*_chains(replace(topic, items=[])), *(chain for item in topic.items for chain in _chains(item))]
    for label, number, names in chains:
        passages = page.passages(number)
        yield from stated_path(
            page, passages, itself, label or (title if len(chains) == 1 else " → ".join(names)), names
        )
    items = topic.items
    if not chains and len(items) >= _SHORTEST and all(item.label and item.values for item in items):
        passages = page.passages(topic.first, topic.last)
        yield from stated_path(page, passages, itself, title, [item.text for item in items])


def _chains(topic: Topic) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Yield what the lines of a text join with arrows, each with its label and its line."""
    for line in topic.values:
        label, names = parse_chain(line.text) or ("", ())
        if len(names) >= _SHORTEST:
            yield label or (topic.title if topic.level > LABEL_LEVEL else ""), line.number, names
