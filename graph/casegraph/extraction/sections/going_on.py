"""Labels that do not end the field before them: those over nothing but a formula, and those that it is the title of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.readings.attributes import has_field
from casegraph.extraction.readings.by_name import ATTRIBUTES
from casegraph.extraction.readings.points import formulas, paragraphs

_FORMAL = "formal"


def going_on(page: Page, parts: Sequence[Topic]) -> Iterable[Topic]:
    """Return the parts of a topic, each field with the labels behind it that it goes on with.

    Formal text goes on with labeled formulas, "**Safety**:" over one, and a label alone for attributes with the
    labels that no field has.
    """
    if any(part.level == LABEL_LEVEL and (_is_formal(page, part) or _is_title(page, part)) for part in parts):
        return _joined(page, parts)
    return parts


def _joined(page: Page, parts: Sequence[Topic]) -> Iterator[Topic]:
    last: Topic | None = None
    for part in parts:
        is_label = part.level == LABEL_LEVEL
        if last and is_label and _is_formal(page, last) and _is_formula(page, part):
            last = replace(last, last=part.last)
            continue
        if last and is_label and _is_title(page, last) and _is_named(page, part):
            last = replace(last, items=[*last.items, part], last=part.last)
            continue
        if last:
            yield last
        last = part if is_label and (_is_formal(page, part) or _is_title(page, part)) else None
        if not last:
            yield part
    if last:
        yield last


def _is_formal(page: Page, part: Topic) -> bool:
    return any(rule.read == _FORMAL for rule in page.rules(part.title))


def _is_title(page: Page, part: Topic) -> bool:
    """Tell whether a label for attributes has nothing of its own, but labels behind it."""
    is_alone = part.first == part.last if not part.items else all(one.level == LABEL_LEVEL for one in part.items)
    return is_alone and not part.values and any(rule.read == ATTRIBUTES for rule in page.rules(part.title))


def _is_named(page: Page, part: Topic) -> bool:
    """Tell whether a label that no field has stands over a list or text."""
    return bool(part.values or part.items) and not has_field(page, part)


def _is_formula(page: Page, part: Topic) -> bool:
    """Tell whether a label that no field has stands over one formula, and over nothing else."""
    if part.inline or part.items or part.parts or page.rules(part.title):
        return False
    written = paragraphs(part.values)
    return len(written) == 1 and len(formulas(page, part.values)) == 1
