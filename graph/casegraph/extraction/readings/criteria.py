"""What a score rests on: criteria with their weights, and the points that each was given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import cut
from casegraph.extraction.readings.ratings import score_of
from casegraph.extraction.wording.attribute import attribute, part_of
from casegraph.extraction.wording.measurements import measurements
from casegraph.fields.names import split_note
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import decimal

# "Latency (weight 20%): 45 ms at the median -> 9 points": a name, the weight in brackets or none, a reason, the points.
_CRITERION = re.compile(
    r"\W*(?P<name>[^:：]{1,60}?)\s*[:：]\s*(?P<reason>.*?)\s*(?:→|⇒|->|=>)\s*(?P<points>\d+(?:\.\d+)?(?:\s*/\s*\d+)?)[^\d]{0,10}"
)


def read_criteria(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item as an attribute of the subject: why, how much it weighs, and its score."""
    for item in topic.items:
        line = _whole(item)
        found = _CRITERION.fullmatch(line.text)
        score = score_of(found["points"]) if found else None
        if found is None or score is None:
            page.unknown[item.title or line.text.strip(), item.first] += 1
            continue
        name = split_note(found["name"])[0]
        yield from attribute(page, subject, name, cut(line, found.start("reason"), found.end("reason")), rule.context)
        part, weight = part_of(subject, name), cut(line, found.start("name") + len(name), found.end("name"))
        yield Statement(part, terms.SCORE, decimal(score), page.passages(line.number))
        yield from measurements(page, part, weight, rule.context)


def _whole(item: Topic) -> Line:
    """Return the item as one line, whether or not its name was taken for a label."""
    text = item.text
    if item.label is None:
        return item.values[0] if item.values else Line(item.first, 1, "")
    return Line(item.label.number, item.label.column, f"{item.title}：{text}")
