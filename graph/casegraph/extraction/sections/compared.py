"""Lists that compare known technologies: below "Latency" stand "Kafka: 5 ms" and "Redis: 1 ms"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.diagrams.drawn_values import told_value
from casegraph.extraction.pages.labels import plain_label
from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import COLONS, bare_title, cut, is_link, without_pointer
from casegraph.fields.names import split_note, split_stack
from casegraph.model.document import Line
from casegraph.model.statement import Known, Saying

# Fewer are not compared with anything.
_ENOUGH = 2
_LONGEST = 40
# Half of the names in a list of technologies begin with a Latin letter, MySQL beside 达梦; those of most lists do not.
_LATIN = re.compile("[A-Za-z]")
# A version, or a remark, may stand behind a name.
_MORE = re.compile(r"[\d（(]")


def read_compared(page: Page, topic: Topic, scope: str = "") -> Iterator[Saying]:
    """Yield what each item below a title says of the technology that it begins with, where that is known.

    The title names what they are compared by, `scope` is the heading around it.
    """
    told = _told(page, topic)
    title = _title(page, topic) if len(told) >= _ENOUGH else ""
    for name, value in told if title else ():
        yield from told_value(page, _known(page, name.text), title, without_pointer(value), scope)
    around = " - ".join(filter(None, (scope, bare_title(topic.title))))
    for item in topic.items if not told else ():
        if item.items and not item.label:
            yield from read_compared(page, item, around)


def _told(page: Page, topic: Topic) -> list[tuple[Line, Line]]:
    """Return the name that each item begins with, and what it says of that; nothing where some item has none.

    A list of fields compares nothing.
    """
    told: list[tuple[Line, Line]] = []
    for item in topic.items:
        named = _named(item)
        if not named or page.rules(named[0].text):
            return []
        told.append(named)
    return told if 2 * sum(bool(_LATIN.match(name.text)) for name, _ in told) >= len(told) else []


def _named(item: Topic) -> tuple[Line, Line] | None:
    if item.items or item.parts or len(item.values) != 1:
        return None
    value = item.values[0]
    name, value = (item.label, value) if item.label else plain_label(value, bool) or (value, cut(value, 0, 0))
    is_said = bool(value.text.strip()) and value.number == name.number and not is_link(value)
    return (name, value) if is_said and len(name.text) <= _LONGEST else None


def _title(page: Page, topic: Topic) -> str:
    """Return what a list is below, less a remark; empty where that names nothing, or text stands before the list."""
    line = topic.label
    if not line and len(topic.values) == 1 and topic.values[0].text.rstrip().endswith(COLONS):
        line = topic.values[0]
    elif topic.values:
        return ""
    title = split_note(bare_title(line.text.rstrip(" ：:")))[0] if line else ""
    return "" if len(title) > _LONGEST or page.is_nameless(title) else title


def _known(page: Page, name: str) -> Known:
    items = split_stack(name) if _MORE.search(name) else ()
    short = items[0].name if len(items) == 1 else ""
    return Known(name, page.profile.diagrams.among, may_name=True, short=short if short != name else "")
