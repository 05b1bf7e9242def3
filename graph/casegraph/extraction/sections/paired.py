"""Labels that relate two known things by a sign between their names: "**Saga ↔ CAP theorem**: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import heading_names
from casegraph.model.normal_forms import word_key
from casegraph.model.statement import Known, Statement, Thing

_SIGN = re.compile("[↔⇄⟷]")


def read_paired(page: Page, topic: Topic) -> Iterator[Statement]:
    """Yield the relation that a sign in a label states, where the profile has it and both names are known."""
    signs = _SIGN.findall(topic.title)
    names = _SIGN.split(topic.title) if len(signs) == 1 else []
    relation = page.profile.diagrams.relations.get(word_key(signs[0]), "") if all(names) and names else ""
    if relation:
        source, target = (_known(page, name) for name in names)
        yield Statement(source, relation, target, page.passages(topic.first))


def _known(page: Page, written: str) -> Thing:
    name, short = heading_names(page, written.strip())
    return Known(name, page.profile.naming.among, may_name=True, short=short)
