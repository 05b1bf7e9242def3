"""Cases that are only named in a list: "Acme - orders", "orders (Acme, Zeta)", or "Acme" and what it did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import ITEM_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import COLONS, is_code, is_link
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.readings.names import asserted_names
from casegraph.extraction.readings.running import is_running
from casegraph.extraction.readings.texts import read_text
from casegraph.fields.names import StackItem, split_names, split_note, split_pair, split_stack
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Known, Mention, Numbered, Saying, Statement, Thing
from casegraph.model.terms import DESCRIPTION, VERSION_USED
from casegraph.model.values import Literal, name_literal

_LONGEST_NAME, _SEVERAL = 40, 2
_SENTENCE = re.compile(r"[。！？!?：:→=<>|]")
_SCENARIO_FIRST = re.compile(r"^(.+?)\s*[（(]([^（）()]+)[）)]\s*$")


def read_cases(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each item as one case, or as one case for each organization that it names; a line names organizations."""
    yield from _inline(page, subject, topic, rule)
    for item in topic.items if _leads_to_list(page, topic) else ():
        line = next(iter(item.values), None) if not item.label else None
        members = _members(page, line) if line else []
        if line and members:
            yield from _each(page, subject, members, line, rule)
        else:
            yield from _described(page, subject, item, rule)
            yield from _paired(page, subject, item, rule)


def _paired(page: Page, subject: Thing, item: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read "Acme - orders" as a case, and "orders (Acme, Zeta)" as one for each organization; plans are none."""
    kind, line = page.profile.titling, item.label or next(iter(item.values), None)
    if kind is None or line is None or is_code(line):
        return
    pair, listed = split_pair(line.text), _SCENARIO_FIRST.match(line.text)
    is_plan = pair is not None and page.profile.unsaid.plans.match(pair[1])
    if pair and not is_plan and _is_owner(page, kind, line, pair[0]):
        behind = item.text if item.label else ""
        scenario, items = _used(pair[1], behind) if "uses" in rule.others else (pair[1], ())
        case = Mention(kind.type, f"{pair[0]} - {scenario}")
        yield from _case(page, kind, subject, rule, _Named(pair[0], scenario, "", line.number))
        yield from _uses(page, case, items, line, rule)
        yield from _text(page, case, item, rule) if item.label and (scenario != pair[1] or not items) else ()
    elif listed and not pair and not item.label:
        scenario = page.profile.bare(kind.title_types[1], listed[1].strip())
        organizations = split_names(listed[2])
        are_names = all(_is_owner(page, kind, line, one) for one in organizations)
        for organization in organizations if are_names else ():
            named = _Named(organization, scenario, listed[1].strip(), line.number)
            yield from _case(page, kind, subject, rule, named)


def _leads_to_list(page: Page, topic: Topic) -> bool:
    """Tell whether a list is what a label is of: behind a text of its own it goes on with that text.

    Behind a sentence of several clauses it is the last of them, even with a colon in between.
    """
    is_told = any(sign in topic.text for sign in "，,。；;") and is_running(page, topic.text)
    return not topic.inline or (topic.text.rstrip().endswith(COLONS) and not is_told)


def _is_owner(page: Page, kind: SubjectRule, line: Line, name: str) -> bool:
    """Tell whether a name in a line may be that of whose case it is: a proper one, and not what is typed as code."""
    typed = (line.text[mark.start : mark.end] for mark in line.marks if mark.kind == "code")
    is_name = page.profile.is_proper(kind.title_types[0], name) and not page.is_placeholder(name)
    return is_name and all(name not in one for one in typed)


def _used(written: str, behind: str = "") -> tuple[str, tuple[StackItem, ...]]:
    """Split a scenario from the technologies in brackets behind it, or return those `behind` its colon.

    Any other remark is part of its name.

    >>> _used("orders (Kafka + Doris)")[0], _used("orders (EU)")[0], _used("orders", "Kafka + Doris")[1][0].name
    ('orders', 'orders (EU)', 'Kafka')
    """
    name, note = split_note(written)
    items, told = split_stack(note), split_stack(behind)
    are_names = all(item.name.isascii() and any(map(str.isupper, item.name)) for item in items)
    if are_names and any(_is_product(item.name) for item in items):
        return name, items
    return written, told if all(PROPER.fullmatch(item.name) for item in told) else ()


def _is_product(name: str) -> bool:
    # Capitals alone are as well the name of a region, a kind of customer or a release.
    return any(map(str.islower, name))


def _uses(page: Page, case: Mention, items: tuple[StackItem, ...], line: Line, rule: FieldRule) -> Iterator[Statement]:
    for item in items:
        known = Known(item.name, (rule.ranges["uses"],), may_name=True)
        words = ((VERSION_USED, Literal(item.version)),) if item.version else ()
        yield Statement(case, rule.others["uses"], known, page.passages(line.number), words)


def _inline(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the names of organizations behind a label; links lead to cases, and sentences tell of none."""
    lines = [line for line in topic.values if not is_link(line)]
    with_notes = {line: members for line in lines if (members := _members(page, line))}
    for line, members in with_notes.items():
        yield from _each(page, subject, members, line, rule)
    lines = [line for line in lines if line not in with_notes]
    named = [line for line in lines if all(map(_may_name, split_names(line.text))) and not _tells(page, line)]
    for line in lines:
        if line not in named:
            page.unknown[line.text.strip(), line.number] += 1
    yield from read_organizations(page, subject, replace(topic, values=named, items=[]), rule)


def _members(page: Page, line: Line) -> list[tuple[str, str]]:
    """Split "Acme (mail), Zeta": organizations, each with what stands in brackets behind it; empty where none is sure.

    Where one has no brackets, or has a Latin proper name before them, the names stand outside. What has Chinese words
    before a Latin name in brackets, 订票（Acme）, may as well be a scenario with its organization.
    """
    written = [split_note(name) for name in split_names(line.text)]
    kind = page.profile.titling
    if kind is None or len(written) < _SEVERAL or not any(note for _, note in written):
        return []
    are_names = all(_may_name(name) and _is_owner(page, kind, line, name) for name, _ in written)
    is_outside = any(not note or PROPER.fullmatch(name) for name, note in written)
    is_inside = any(PROPER.fullmatch(note) and not PROPER.fullmatch(name) for name, note in written)
    return written if are_names and is_outside and not is_inside else []


def _each(page: Page, subject: Thing, members: list[tuple[str, str]], line: Line, rule: FieldRule) -> Iterator[Saying]:
    """Read the case of each organization, described by the words in brackets behind its name."""
    for name, note in members:
        values = [line._replace(text=note, marks=())] if note else []
        about = Topic(ITEM_LEVEL, None, line.number, line.number, values)
        yield from _told(page, subject, line._replace(text=name, marks=()), about, rule)


def _may_name(name: str) -> bool:
    # Brackets behind a name may hold its scenario, and those behind a scenario its names: nobody knows which.
    return len(name) <= _LONGEST_NAME and not _SENTENCE.search(name) and not split_note(name)[1]


def _tells(page: Page, line: Line) -> bool:
    """Tell whether a line measures something in words, and so lists no names: 某公司接入32万个测点，延迟降到6秒."""
    found = ((name, page.quantities(name)) for name in split_names(line.text))
    return any(figures and (figures[0].start, figures[-1].end) != (0, len(name)) for name, figures in found)


def _described(page: Page, subject: Thing, item: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read "Acme: what it did" as the case of that organization, with all that the item says of it."""
    if item.label is None or page.rules(item.title) or not _may_name(item.title):
        return
    if page.profile.unsaid.plans.match(item.text.lstrip()) or page.is_crossed(item.label):
        return
    yield from _told(page, subject, item.label, item, rule)


def _told(page: Page, subject: Thing, name: Line, about: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the case of an organization, with the text about it."""
    alone = Topic(about.level, None, about.first, about.last, [name])
    said = list(read_organizations(page, subject, alone, rule))
    yield from said
    for case in dict.fromkeys(one.thing for one in said if isinstance(one, Declaration)):
        yield from _text(page, case, about, rule)


def _text(page: Page, case: Thing, item: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read what stands behind the label of an item as the description of its case."""
    text = FieldRule((), "text", term=DESCRIPTION, context=rule.context)
    if page.is_nobody(item.text) and not item.items:
        return
    yield from read_text(page, case, replace(item, label=None), text)


def read_organizations(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names of organizations, each with a case of its own of the scenario that the field belongs to."""
    kind = page.profile.titling
    if kind is None or not isinstance(subject, Mention | Numbered) or subject.type != kind.title_types[1]:
        return
    for name, line in asserted_names(page, topic):
        is_none = page.is_placeholder(name) or page.names_nothing(name)
        if is_none or not page.profile.is_proper(kind.title_types[0], name):
            continue
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
