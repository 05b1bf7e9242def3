"""Fields that say what else a thing is called: its name in the other language, other names, short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.cells import BRACKETED
from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.readings.names import written_names
from casegraph.model import terms
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Saying, Statement, Thing
from casegraph.model.values import Literal, has_cjk, name_literal

_REMARK = re.compile(r"[（(].*")
# A longer text explains a name, or gives none.
_LONGEST_NAME = 80


def read_called(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names of the thing itself, a short form in brackets behind a name as one of its own."""
    for text, line in _written(page, topic, rule):
        found = BRACKETED.fullmatch(text)
        name, short = (found[1], found[2].strip()) if found else (text, "")
        passages = page.passages(line)
        label = Literal(name, language="zh" if has_cjk(name) else "en")
        yield Statement(subject, rule.term, label if rule.term == terms.LABEL else name_literal(name), passages)
        if short and not page.is_absent(short):
            yield Statement(subject, terms.ALIAS, name_literal(short), passages)


def _written(page: Page, topic: Topic, rule: FieldRule) -> Iterator[tuple[str, int]]:
    """Yield the names below a label; that in the other language is one, whatever commas it has."""
    whole = ((line.text.strip(), line.number) for line in topic.values[:1])
    for name, line in whole if rule.term == terms.LABEL else written_names(topic):
        is_name = len(name) <= _LONGEST_NAME and not _REMARK.fullmatch(name)
        if is_name and name and not page.is_absent(name):
            yield name, line
