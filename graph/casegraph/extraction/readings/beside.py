"""Technologies right beside a label that is over something else: "Architecture: Kafka + Flink", "方案：A + B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import COLONS
from casegraph.extraction.pages.told_titles import PROPER
from casegraph.extraction.readings.parts import read_paragraphs
from casegraph.extraction.readings.running import read_prose
from casegraph.extraction.readings.stacks import TECHNOLOGIES, read_stack, read_technologies, version_of
from casegraph.fields.names import split_stack
from casegraph.model.document import Line
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Known, Saying, Statement, Thing

# A list whose items are fields, which the walk over sections reads, and a text that tells what was done.
FIELDS, _DONE = "fields", "paragraphs"
# So many roles, each with a technology, are what was chosen.
_ROLES = 2
# The role of the relation to what a label has beside it.
_USES, _COMPONENT = "uses", "component"
_PLUS = "+"
# Tables with words for what is not used, and the roles of columns headed by such.
_NOT_USED, _OTHERS = ("roles", "figures"), frozenset({"instead", "before"})
# Up to four words in Latin letters.
_LATIN = re.compile(r"[A-Za-z][\w.+#/-]*(?: [\w.+#/-]+){0,3}", re.ASCII)


def read_beside(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read what stands beside a label over fields: "A + B" names technologies, a list of names those that are known."""
    if _COMPONENT in rule.others:
        yield from _read_chosen(page, subject, topic, rule)
        return
    if _USES not in rule.others or not _has_text(topic):
        return
    term, kind = rule.others[_USES], rule.ranges[_USES]
    joined = [line for line in topic.values if _PLUS in line.text and _names(line)]
    field = FieldRule((), TECHNOLOGIES, term=term, range=kind, others=_likening(rule), context=rule.context)
    yield from read_technologies(page, subject, replace(topic, values=joined, items=[], parts=[]), field)
    for line in (line for line in topic.values if line not in joined):
        for item in split_stack(line.text) if _names(line) else ():
            yield Statement(subject, term, Known(item.name, (kind,), may_name=True), page.passages(line.number))
        yield from read_prose(page, subject, [line])


def _read_chosen(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the names of products beside the label of choices, or below it, as a stack, and a text as what was done."""
    names = _listed(topic)
    if not names or topic.text.endswith(COLONS):
        return
    told = replace(topic, items=[], parts=[])
    if all(_is_product(name) or page.profile.is_generic(rule.ranges[_COMPONENT], name) for name in names):
        yield from read_stack(page, subject, told, rule)
        return
    field = next((one for one in page.profile.read_as(_DONE) if subject.type in one.of), None)
    yield from read_paragraphs(page, subject, told, field) if field else ()


def read_role(page: Page, subject: Thing, item: Topic, rule: FieldRule) -> list[Saying]:
    """Return what an item of choices says is used in a role that nobody knows: "Rule engine: Drools", if that is known.

    What was not chosen has a label that denies or refuses.
    """
    if _COMPONENT not in rule.others or not _names_products(item) or page.rules(item.title) or _refuses(page, item):
        return []
    term, kind = rule.others[_USES], rule.ranges[_USES]
    return [
        Statement(subject, term, Known(one.name, (kind,), may_name=True), page.passages(line.number), version_of(one))
        for line in item.values
        for one in split_stack(line.text)
    ]


def _refuses(page: Page, item: Topic) -> bool:
    """Tell whether a label has a word for what is not used, was used before, or is only compared."""
    profile, label = page.profile, normal_label(item.title)
    tables = filter(None, map(profile.table, _NOT_USED))
    is_other = any(word and word in label for one in tables for word, role in one.roles.items() if set(role) & _OTHERS)
    cues = (profile.denials, profile.refusals, profile.hedges, profile.rejections)
    return is_other or any(cue.search(item.title) for cue in cues)


def chosen_instead(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> FieldRule:
    """Return how a solution is read: as technologies by role where its list is mostly such, "Database: Foo"."""
    if rule.read != _DONE or len(topic.items) < _ROLES:
        return rule
    roles = [page.rule(one.title, subject.type) for one in topic.items if one.label and _names_products(one)]
    known = sum(one is not None and one.read == TECHNOLOGIES for one in roles)
    if len(roles) < len(topic.items) or 2 * known <= len(roles):
        return rule
    fields = (one for one in page.profile.read_as(FIELDS) if one.term and subject.type in one.of)
    return next(fields, rule)


def read_solution(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a solution that is only "A + B" as what it is made of, any other by its paragraphs."""
    is_one = _has_text(topic) and not topic.items and len(topic.values) == 1
    is_made_of = is_one and _PLUS in topic.text and _names(topic.values[0])
    yield from (read_beside if is_made_of else read_paragraphs)(page, subject, topic, rule)


def _listed(topic: Topic) -> list[str]:
    return [item.name for line in topic.values for item in split_stack(line.text)]


def _names_products(topic: Topic) -> bool:
    names = _listed(topic)
    return bool(names) and all(map(_is_product, names))


def _is_product(name: str) -> bool:
    """Tell whether words may be the name of a product: a proper one, or a single word such as etcd."""
    return bool(PROPER.fullmatch(name)) or (name.isascii() and " " not in name)


def _has_text(topic: Topic) -> bool:
    """Tell whether a text stands beside a label, and not only below it."""
    return bool(topic.label and topic.values and topic.values[0].number == topic.label.number)


def _likening(rule: FieldRule) -> dict[str, str]:
    return {role: term for role, term in rule.others.items() if role != _USES}


def _names(line: Line) -> bool:
    """Tell whether a line is nothing but names in Latin letters: capitals beside single words, "Kafka + etcd"."""
    names = [item.name for item in split_stack(line.text)]
    capital = [name for name in names if not name.islower()]
    return bool(capital) and all(_LATIN.fullmatch(name) and (name in capital or " " not in name) for name in names)
