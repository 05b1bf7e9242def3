"""Paths told in a list: "**Reasoning path 1: …**" over "**Start**: …", "**Step 1**: …" and "**End**: …"."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.extraction.transitions import stated_path
from casegraph.model import terms
from casegraph.model.statement import Mention, Saying

# From one end to the other over something.
_SHORTEST = 3


def read_told_path(page: Page, topic: Topic) -> Iterator[Saying]:
    """Yield the path that a title calls so, where all that stands below it are its stations, each with its label."""
    items = topic.items
    if len(items) < _SHORTEST or topic.parts or not page.profile.diagrams.paths.search(topic.title):
        return
    if all(item.label and item.values for item in items):
        itself, passages = Mention(terms.DOCUMENT, page.document.path), page.passages(topic.first, topic.last)
        yield from stated_path(page, passages, itself, bare_title(topic.title), [item.text for item in items])
