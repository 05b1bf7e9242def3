"""Paths told in a list, "**Reasoning path 1: …**" over "**Start**: …", or in a line: "Path 1: A → B → C"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.extraction.transitions import stated_path
from casegraph.extraction.walking import Leaf
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
    """Yield the path that a title calls so, where all that stands below it are its stations, each with its label."""
    items = topic.items
    if len(items) < _SHORTEST or topic.parts or not page.profile.diagrams.paths.search(topic.title):
        return
    if all(item.label and item.values for item in items):
        itself, passages = Mention(terms.DOCUMENT, page.document.path), page.passages(topic.first, topic.last)
        yield from stated_path(page, passages, itself, bare_title(topic.title), [item.text for item in items])


def read_written_paths(page: Page, found: Iterable[Leaf]) -> Iterator[Saying]:
    """Yield the path of each line, also of plain text in a block of code, that is labelled so: "路径1：A → B → C"."""
    itself = Mention(terms.DOCUMENT, page.document.path)
    for number, text in _lines(found):
        label, stations = (ARROW.search(text) and parse_chain(text)) or ("", ())
        is_path = normal_label(_NUMBER.sub("", label)) in page.profile.diagrams.routes
        if is_path and len(stations) >= _SHORTEST:
            yield from stated_path(page, page.passages(number), itself, text.strip(), stations)


def _lines(found: Iterable[Leaf]) -> Iterator[tuple[int, str]]:
    for block, _ in found:
        if isinstance(block, Paragraph):
            yield from ((line.number, line.text) for line in block.lines)
        elif isinstance(block, Code) and block.info in _PLAIN and not block.diagram:
            yield from enumerate(block.text.split("\n"), block.first + 1)
