"""Glossaries without a table: below a heading that says so, each bold name with a text is a definition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.notions import Notion, notion_of
from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title, cut
from casegraph.model.document import Line
from casegraph.model.profile import normal_label
from casegraph.model.terms import DEFINITION, DOCUMENT

# So many definitions make a glossary.
_SEVERAL = 2
_DASH = re.compile(r"\s*(?:——|[-–—:：])\s*(?=\S)")
_PLAIN = re.compile(r"([^:：，。,;；]{1,60}?)\s*[:：]\s*(?=\S)")
# Terms are sorted below their first letters: "A", "A-C".
_LETTERS = re.compile(r"[A-Z](?:\s*[-–—~]\s*[A-Z])?")

Defined = tuple[Topic, Notion]


def is_glossary(page: Page, topic: Topic) -> bool:
    """Tell whether a heading says that what stands below it are definitions."""
    if not 0 < topic.level < LABEL_LEVEL:
        return False
    return normal_label(bare_title(topic.title)).endswith(page.profile.glossaries)


def is_letter(topic: Topic) -> bool:
    """Tell whether a heading only sorts what stands below it."""
    return topic.level < LABEL_LEVEL and bool(_LETTERS.fullmatch(topic.title.strip()))


def read_entries(page: Page, topic: Topic) -> list[Defined]:
    """Return what a topic of a glossary defines; fields of the document, such as its version, are no terms."""
    labeled = _labeled(topic)
    # A list behind such a label goes on with the terms.
    entries = [*labeled, *_listed(item for one in (topic, *labeled) for item in one.items)]
    fields = [one for one in entries if page.profile.rule(one.title, DOCUMENT)]
    rule = next((one for one in page.profile.notions if one.text == DEFINITION), None)
    if rule is None or len(entries) < _SEVERAL or (fields and topic.level == 1):
        return []
    made = ((one, notion_of(page, rule, "", one.title.strip())) for one in entries if one not in fields)
    return [(one, notion) for one, notion in made if notion]


def _labeled(topic: Topic) -> list[Topic]:
    """Return the bold labels with a text beside them: "**Saga**: a sequence of steps"."""
    return [part for part in topic.parts if part.level == LABEL_LEVEL and part.inline and part.values]


def _listed(items: Iterable[Topic]) -> Iterator[Topic]:
    """Yield the items that begin with a name, in bold whatever parts it from its text."""
    for item in items:
        if item.label and item.values:
            yield item
        elif item.values and (halves := _halves(item.values[0])):
            yield replace(item, label=halves[0], values=[halves[1], *item.values[1:]])


def _halves(line: Line) -> tuple[Line, Line] | None:
    """Split a name in bold, or one before a colon, from what it means."""
    mark = line.marks[0] if line.marks and line.marks[0].start == 0 else None
    if mark and mark.kind == "strong":
        dash = _DASH.match(line.text, mark.end)
        return (cut(line, 0, mark.end), cut(line, dash.end())) if dash else None
    plain = _PLAIN.match(line.text)
    return (cut(line, 0, plain.end(1)), cut(line, plain.end())) if plain else None
