"""Fields whose value names things: one name, several, a pair, or the things that belong to this one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casegraph.extraction.pages.cells import split_name
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import without_pointer
from casegraph.extraction.readings.running import is_clause
from casegraph.fields.names import split_names, split_note, split_pair
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Known, Saying, Statement, Thing

# The roles of the relations to A and to B in "A - B".
_LEFT, _RIGHT = "left", "right"


def written_names(topic: Topic) -> Iterator[tuple[str, int]]:
    """Yield each name under a label, in its text or its list, with its line."""
    lines: list[Line] = [*topic.values]
    for item in topic.items:
        lines += [item.label] if item.label and not item.values else item.values[:1]
    for line in lines:
        for name in split_names(without_pointer(line).text):
            yield name, line.number


def asserted_names(page: Page, topic: Topic) -> Iterator[tuple[str, int]]:
    """Yield each name under a label without the mark in front of it; one that a mark crosses out names nothing."""
    for written, line in written_names(topic):
        name, is_crossed = page.split_mark(written)
        if not is_crossed:
            yield name, line


def are_proper(page: Page, topic: Topic, type_name: str) -> bool:
    """Tell whether what stands under a label are proper names of a class; a label with nothing says nothing else."""
    named = [name for name, _ in written_names(topic)]
    are_names = all(page.profile.is_proper(type_name, name) and not is_clause(page, name) for name in named)
    return are_names and bool(named or topic.level >= LABEL_LEVEL)


def read_names(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names of things that stand in the rule's relation to the subject.

    Where that is the one to A, "A - B" names only A, and with a relation to B, both.
    """
    for written, line in asserted_names(page, topic):
        pair = split_pair(written) if rule.others.get(_LEFT) == rule.term else None
        named = [(rule.term, rule.range, pair[0] if pair else written)]
        named += [(rule.others[_RIGHT], rule.ranges[_RIGHT], pair[1])] if pair and _RIGHT in rule.others else []
        for term, kind, name in named:
            if not page.names_nothing(name):
                thing, sayings = page.named(kind, name, subject, line)
                yield Statement(subject, term, thing, page.passages(line))
                yield from sayings


def read_members(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read names of things that have the rule's relation to the subject."""
    for name, line in asserted_names(page, topic):
        thing, sayings = page.named(subject.type, name, subject, line)
        yield Statement(thing, rule.term, subject, page.passages(line))
        yield from sayings


def read_kinds(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the kinds of a thing, each by its label or name, as those of its classes that are known by that name."""
    plain = replace(topic, items=[item for item in topic.items if not item.label])
    labels = [(item.title, item.first) for item in topic.items if item.label]
    for written, line in [*written_names(plain), *labels]:
        name, other = split_name(written)
        bare = split_note(name)[0]
        kind = Known(name, rule.of, may_name=True, short=other or (bare if bare != name else ""))
        yield Statement(kind, rule.term, subject, page.passages(line))


def read_pair(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read "A - B" as two relations; a single name is the right-hand one."""
    for line in topic.values[:1]:
        pair = split_pair(line.text)
        roles = (("left", pair[0]), ("right", pair[1])) if pair else (("right", line.text.strip()),)
        for role, name in roles:
            if role in rule.others and name:
                thing, sayings = page.named(rule.ranges[role], name, subject, line.number)
                yield Statement(subject, rule.others[role], thing, page.passages(line.number))
                yield from sayings
