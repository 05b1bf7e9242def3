"""Paths told below a title, "**Reasoning path 1: …**" over "**Start**: …", or in a line: "Path 1: A → B → C"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.diagrams.transitions import stated_path
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.walking import Leaf
from casegraph.fields.chain import ARROW, parse_chain
from casegraph.model import terms
from casegraph.model.document import Code, Paragraph
from casegraph.model.normal_forms import normal_label
from casegraph.model.statement import Mention, Saying

# From one end to the other over something.
_SHORTEST = 3
# Code in no language.
_PLAIN = frozenset({"", "text"})
_NUMBER = re.compile(r"\s*\d+$")


def read_told_path(page: Page, topic: Topic) -> Iterator[Saying]:
    """Yield the path that a title calls so, where all that stands below it are its stations, each with its label.

    So is what a text or each item below it joins with arrows a path of its own, by its label where it has one.
    """
    if topic.parts or not page.profile.diagrams.paths.search(topic.title):
        return
    itself, title = Mention(terms.DOCUMENT, page.document.path), bare_title(topic.title)
    chains = [
        *_chains(page, replace(topic, items=[])),
        *(chain for item in topic.items for chain in _chains(page, item)),
    ]
    for label, number, names in chains:
        passages = page.passages(number)
        yield from stated_path(
            page, passages, itself, label or (title if len(chains) == 1 else " → ".join(names)), names
        )
    items = topic.items
    if not chains and len(items) >= _SHORTEST and all(item.label and item.values for item in items):
        passages = page.passages(topic.first, topic.last)
        yield from stated_path(page, passages, itself, title, [item.text for item in items])


def _chains(page: Page, topic: Topic) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Yield what the lines of a text join with arrows, each with its label and its line, less paths by their label."""
    for line in topic.values:
        label, names = parse_chain(line.text) or ("", ())
        if len(names) >= _SHORTEST and not _is_route(page, label):
            yield label or (topic.title if topic.level > LABEL_LEVEL else ""), line.number, names


def read_written_paths(page: Page, found: Iterable[Leaf]) -> Iterator[Saying]:
    """Yield the path of each line, also of plain text in a block of code, that is labelled so: "路径1：A → B → C"."""
    itself = Mention(terms.DOCUMENT, page.document.path)
    for number, text in _lines(found):
        label, stations = parse_chain(text) or ("", ())
        if len(stations) >= _SHORTEST and _is_route(page, label):
            yield from stated_path(page, page.passages(number), itself, text.strip(), stations)


def _is_route(page: Page, label: str) -> bool:
    return bool(label) and normal_label(_NUMBER.sub("", label)) in page.profile.diagrams.routes


def _lines(found: Iterable[Leaf]) -> Iterator[tuple[int, str]]:
    for block, _ in found:
        if isinstance(block, Paragraph):
            yield from [(line.number, line.text) for line in block.lines if ARROW.search(line.text)]
        elif isinstance(block, Code) and block.info in _PLAIN and not block.diagram:
            lines = enumerate(block.text.split("\n"), block.first + 1)
            yield from [(number, text) for number, text in lines if ARROW.search(text)]
