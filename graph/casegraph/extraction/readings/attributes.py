"""Attributes: what a list, the labels below a heading, or the rows of a table tell of a thing with a name in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.row_topics import row_topics
from casegraph.extraction.pages.table_layout import find_tables
from casegraph.extraction.pages.titles import COLONS, bare_title, cut
from casegraph.extraction.pages.walking import Leaf
from casegraph.extraction.readings.points import item_text, pieces_of
from casegraph.model import terms
from casegraph.model.identifiers import key_slug
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_KEY_LENGTH = 60
# A short name before a colon, of an item whose name is not in bold.
_NAME = re.compile(r"\W*([^\s:：，。；,;→=<>()（）\"“「][^:：，。；,;→=<>()（）\"“「]{0,23}?)\s*(?:：|:\s)\s*(?=\S)")
# The word of a field, and the number of one of several: "Core idea 2: Leases".
_COUNTED = re.compile(r"(\D{1,30}?)\s*\d{1,3}\s*[:：]\s*(?=\S)")


def read_attributes(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item as an attribute: its label and what the label says, or what the item says alone.

    So is each label below a heading, each row of a table that no other rule reads, and else a text beside the label.
    """
    title = _title(topic)
    # What a document tells below a heading of its own is not what a list elsewhere says by the same name.
    above = f"{title}-" if rule.whole else ""
    entries = [*_entries(page, topic, rule), *_rows(page, topic)]
    for item in entries or ([topic] if topic.label and _tells(topic) else []):
        text, first, last = item_text(page, item)
        said = "\n".join(piece[0] for piece in pieces_of(page, item)) if item.level < ITEM_LEVEL else ""
        said = said or item_text(page, item, labeled=False)[0]
        name = _counted_name(item, rule) or text
        part = Part(rule.range, subject, key_slug(above + name, _KEY_LENGTH) or "1")
        passages = page.passages(first, last)
        yield Statement(subject, rule.term, part, passages)
        yield Declaration(part, passages, name_literal(name))
        if topic.label and item is not topic:
            yield Statement(part, terms.CATEGORY, name_literal(title), passages)
        if item.label and said:
            yield Statement(part, terms.ATTRIBUTE_VALUE, text_literal(said), passages)


def _entries(page: Page, topic: Topic, rule: FieldRule) -> list[Topic]:
    """Return the items and named labels of a topic, and those of a label that only says the field of a heading again.

    An item behind a label that has its text beside it is of that.
    """
    again = (part for part in topic.parts if part.level == LABEL_LEVEL and rule in page.rules(part.title))
    items = [*topic.items, *(item for part in again for item in part.items)]
    entries = sorted([*map(named_item, items), *_named_below(page, topic)], key=lambda one: one.first)
    made: list[Topic] = []
    for one in entries:
        if one.level == ITEM_LEVEL and made and made[-1].level == LABEL_LEVEL:
            made[-1] = replace(made[-1], items=[*made[-1].items, one], last=one.last)
        else:
            made.append(one)
    return made


def named_item(item: Topic) -> Topic:
    """Return an item with what stands before its colon as its name: "Locality: reads stay in the region"."""
    found = _NAME.match(item.values[0].text) if item.values and not item.label else None
    if not found:
        return item
    line = item.values[0]
    return replace(item, label=cut(line, *found.span(1)), values=[cut(line, found.end()), *item.values[1:]])


def _named_below(page: Page, topic: Topic) -> Iterator[Topic]:
    """Yield the labels with a text below a heading that no rule knows, also those of further headings.

    A heading over no such labels, or with a text over a single one, is one itself, if no label below it is a field.
    """
    for part in topic.parts:
        inner = [*_named_below(page, part)] if part.level < LABEL_LEVEL else []
        if has_field(page, part):
            continue
        if len(inner) > 1 or (inner and not part.values):
            yield from inner
        elif _tells(part) and not any(has_field(page, one) for one in part.parts):
            yield part


def _tells(part: Topic) -> bool:
    """Tell whether a title has a list, or a text that does not only lead on to what is elsewhere."""
    return bool(part.items) or (bool(part.values) and not part.text.rstrip().endswith(COLONS))


def has_field(page: Page, topic: Topic) -> bool:
    """Tell whether a title is a field of anything but cases: what these call their database is a word elsewhere."""
    rules = page.rules(_title(topic))
    return any(not rule.of or not page.profile.titled.issuperset(rule.of) for rule in rules)


def _counted_name(item: Topic, rule: FieldRule) -> str:
    """Return the name of an item, less the word of its own field and a number before it: "Core idea 1: Leases"."""
    title = _title(item)
    found = _COUNTED.match(title)
    words = {normal_label(label) for label in rule.labels}
    word = normal_label(found[1]) if found else ""
    return title[found.end() :] if found and not words.isdisjoint({word, f"{word}s"}) else title


def _rows(page: Page, topic: Topic) -> Iterator[Topic]:
    """Yield each row of the tables that no rule reads: its first cell is its name, the others tell of that."""
    for table in find_tables(page.profile, (Leaf(one, None) for one in topic.tables)).unread if topic.tables else ():
        page.claimed.add(table.first)
        yield from row_topics(page.profile, table)


def _title(topic: Topic) -> str:
    return bare_title(topic.title) if topic.level < LABEL_LEVEL else topic.title
