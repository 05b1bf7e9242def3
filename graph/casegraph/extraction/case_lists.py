"""Cases that are only named in a list: "Acme - orders", "orders (Acme, Zeta)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.names import written_names
from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.fields.names import split_names, split_pair
from casegraph.model.profile import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Mention, Numbered, Saying, Statement, Thing
from casegraph.model.values import name_literal

_SCENARIO_FIRST = re.compile(r"^(.+?)\s*[（(]([^（）()]+)[）)]\s*$")


def read_cases(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item as one case, or as one case for each organization that it names."""
    kind = next((one for one in page.profile.subjects if one.title), None)
    for item in topic.items:
        if kind is None or item.label or not item.values:
            continue
        line = item.values[0]
        pair, listed = split_pair(line.text), _SCENARIO_FIRST.match(line.text)
        if pair:
            yield from _case(page, kind, subject, rule, _Named(pair[0], pair[1], "", line.number))
        elif listed:
            scenario = page.profile.bare(kind.title_types[1], listed[1].strip())
            for organization in split_names(listed[2]):
                named = _Named(organization, scenario, listed[1].strip(), line.number)
                yield from _case(page, kind, subject, rule, named)


def read_organizations(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names of organizations, each with a case of its own of the scenario that the field belongs to."""
    kind = next((one for one in page.profile.subjects if one.title), None)
    if kind is None or not isinstance(subject, Mention | Numbered) or subject.type != kind.title_types[1]:
        return
    for name, line in written_names(topic):
        case = Mention(kind.type, f"{name} - {subject.name}")
        passages = page.passages(line)
        organization, sayings = page.named(kind.title_types[0], name, case, line)
        yield Declaration(case, passages, name_literal(case.name))
        yield Statement(case, kind.title[0], organization, passages)
        yield Statement(case, kind.title[1], subject, passages)
        yield Statement(subject, rule.term, case, passages)
        yield from sayings


class _Named:
    """A case as a list names it; `theme` is its own theme, empty where the list's subject is it."""

    __slots__ = ("line", "organization", "scenario", "theme")

    def __init__(self, organization: str, scenario: str, theme: str, line: int) -> None:
        self.organization, self.scenario, self.theme, self.line = organization, scenario, theme, line


def _case(page: Page, kind: SubjectRule, subject: Thing, rule: FieldRule, named: _Named) -> Iterator[Saying]:
    label = f"{named.organization} - {named.scenario}"
    case = Mention(kind.type, label)
    passages = page.passages(named.line)
    yield Declaration(case, passages, name_literal(label))
    for term, type_name, name in zip(kind.title, kind.title_types, (named.organization, named.scenario), strict=True):
        thing, sayings = page.named(type_name, name, case, named.line)
        yield Statement(case, term, thing, passages)
        yield from sayings
    theme: Thing = subject
    if named.theme:
        theme, sayings = page.named(kind.above_type, named.theme, case, named.line)
        yield from sayings
    if theme.type == kind.above_type:
        yield Statement(case, kind.above, theme, passages)
        if rule.term:
            yield Statement(theme, rule.term, case, passages)
