"""Lists of cases below a heading that says so: "Index of cases", with "Acme - orders" in each item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.told_titles import PROPER, read_above
from casegraph.extraction.readings.attributes import named_item
from casegraph.extraction.readings.case_lists import read_cases
from casegraph.fields.names import split_note, split_pair
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule, SubjectRule
from casegraph.model.statement import Declaration, Known, Mention, Saying, Statement
from casegraph.model.terms import DOCUMENT

_LONGEST = 40
# So many items of one form are no accident.
_SEVERAL = 2
# More are what somebody says of a company.
_FEW_WORDS = 4
_OTHER_SIGNS = frozenset("。，；！？!?:：=<>→|")


def announces_cases(page: Page, topic: Topic) -> bool:
    """Tell whether a heading says that what stands below it are cases; a document's may say that it is one itself."""
    if not 0 < topic.level < LABEL_LEVEL:
        return False
    return _has(
        topic, page.profile.libraries if topic.level == 1 else (*page.profile.indexes, *page.profile.more_cases)
    )


def _has(topic: Topic, words: Iterable[str]) -> bool:
    label = normal_label(bare_title(topic.title))
    return any(word in label for word in words)


def read_index(page: Page, topic: Topic, *, above: bool) -> Iterator[Saying]:
    """Read a list whose every item names a company and what it does; with `above` the heading names their theme.

    Labels, "**Acme**: orders", may be anything: such an item counts where its company is known, or the heading says
    that these are some more cases of those that the document tells.
    """
    kind = page.profile.titling
    if kind is None or not topic.items:
        return
    are_more = _has(topic, page.profile.more_cases)
    paired = list(filter(None, (_as_pair(page, item, any_name=are_more) for item in topic.items)))
    are_labels = len(paired) == len(topic.items)
    listed = replace(topic, items=paired if are_labels else topic.items)
    for pair, item in zip(listed.items, topic.items, strict=True) if lists_cases(page, listed) else ():
        company = Known(item.title, (kind.title_types[0],), may_name=True)
        for saying in _case(page, topic, pair, kind if above else None):
            if are_labels and not are_more and isinstance(saying, Statement | Declaration):
                yield saying._replace(given=(*saying.given, company))
            else:
                yield saying


def _case(page: Page, topic: Topic, item: Topic, above: SubjectRule | None) -> Iterator[Saying]:
    """Read the case of one item, with the theme that the heading of the list names."""
    whole, rule = Mention(DOCUMENT, page.document.path), _rule(page)
    said = list(read_cases(page, whole, replace(topic, values=[], items=[named_item(item)]), rule))
    yield from said
    for case in (one.thing for one in said if isinstance(one, Declaration) and above and one.thing.type == above.type):
        title = page.theme(bare_title(topic.title))
        if above and page.is_theme(title):
            yield from read_above(page, above, case, title, topic.first)


def _as_pair(page: Page, item: Topic, *, any_name: bool) -> Topic | None:
    """Return an item "**Acme**: orders" as one that says "Acme - orders"; None where it has no such label, or tells."""
    words, profile = item.text, page.profile
    tells = len(words.split()) > _FEW_WORDS or profile.clauses.match(words) or profile.resumptions.match(words)
    if not item.label or len(item.values) != 1 or tells or not (any_name or PROPER.fullmatch(item.title)):
        return None
    return replace(item, label=None, values=[item.label._replace(text=f"{item.title} - {words}", marks=())])


def _rule(page: Page) -> FieldRule:
    """Return the rule of a list of cases of no scenario, which says what stands in brackets behind a case."""
    return next((rule for rule in page.profile.read_as("cases") if not rule.of), FieldRule((), "cases"))


def lists_cases(page: Page, topic: Topic) -> bool:
    """Tell whether every item of a topic's list, and there are several, is a company and what it does."""
    kind = page.profile.titling
    named = [line for item in topic.items for line in [_name_of(named_item(item))] if line]
    is_list = topic.level < ITEM_LEVEL and len(named) == len(topic.items) >= _SEVERAL
    return bool(kind and is_list) and all(_names_case(page, kind, line) for line in named if kind)


def _name_of(item: Topic) -> Line | None:
    """Return the line that would name the case of an item, alone or before what was done."""
    if item.items or item.parts or not (item.label or len(item.values) == 1):
        return None
    return item.label or item.values[0]


def _names_case(page: Page, kind: SubjectRule, line: Line) -> bool:
    pair = split_pair(split_note(line.text)[0])
    if pair is None or any(mark.kind == "link" for mark in line.marks):
        return False
    plain = all(len(name) <= _LONGEST and not _OTHER_SIGNS & set(name) for name in pair)
    return plain and page.profile.is_name(kind.title_types[0], pair[0]) and not any(map(str.isdigit, pair[1]))
