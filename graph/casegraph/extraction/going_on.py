"""Labels that do not end the field before them: behind one of formal text, those over nothing but a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.points import formulas, paragraphs

_FORMAL = "formal"


def going_on(page: Page, parts: Sequence[Topic]) -> Iterable[Topic]:
    """Return the parts of a topic, each formal field with the labeled formulas behind it: "**Safety**:" over one."""
    if any(part.level == LABEL_LEVEL and _is_formal(page, part) for part in parts):
        return _joined(page, parts)
    return parts


def _joined(page: Page, parts: Sequence[Topic]) -> Iterator[Topic]:
    last: Topic | None = None
    for part in parts:
        if last and part.level == LABEL_LEVEL and _is_formula(page, part):
            last = replace(last, last=part.last)
            continue
        if last:
            yield last
        last = part if part.level == LABEL_LEVEL and _is_formal(page, part) else None
        if not last:
            yield part
    if last:
        yield last


def _is_formal(page: Page, part: Topic) -> bool:
    return any(rule.read == _FORMAL for rule in page.profile.rules(part.title))


def _is_formula(page: Page, part: Topic) -> bool:
    """Tell whether a label that no field has stands over one formula, and over nothing else."""
    if part.inline or part.items or part.parts or page.profile.rules(part.title):
        return False
    written = paragraphs(part.values)
    return len(written) == 1 and len(formulas(page, part.values)) == 1
