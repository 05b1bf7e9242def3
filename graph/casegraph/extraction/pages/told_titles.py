"""What the title of a thing says of it: "Acme - orders", "Acme: orders", "Acme支付系统", or a name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.self_called import parts_of
from casegraph.extraction.pages.titles import bare_title
from casegraph.fields.names import split_note, split_pair
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Declaration, Known, Numbered, Saying, Statement, Thing
from casegraph.model.terms import ALIAS, LABEL
from casegraph.model.values import Literal, name_literal

Words = tuple[tuple[str, Literal], ...]

# "Acme: order handling": a short name without a number of its own.
_NAMED = re.compile(r"((?:[A-Z]|[一-鿿])[^\d:：，。,;；]{0,29}?)\s*[:：]\s*(\S.*)")
# A proper name before other words: "Acme支付系统", "Acme payments in three regions".
_LEAD = re.compile(r"([A-Z][A-Za-z0-9&.+' -]*?)\s*(?=[一-鿿])|((?:[A-Z][A-Za-z0-9&.+']*\s)+)(?=[a-z])")
# A proper name and nothing else: "Acme", "Acme Media Group".
PROPER = re.compile(r"[A-Z][\w&.+'-]*(?: (?:[A-Z][\w&.+'-]*|&|of|and)){0,3}", re.ASCII)


def read_title(page: Page, topic: Topic, rule: SubjectRule, thing: Thing, title: str) -> Iterator[Saying]:
    """Yield the relations that a title "A - B" states, where no field of the topic states them.

    A proper name alone is the first where a field states the second: below "Acme" stands what it did.
    """
    stated = {
        term
        for part in parts_of(page, rule, topic)
        for field in page.rules(bare_title(part.title))
        if rule.type in field.of
        for term in (field.term, *field.others.values())
    }
    pair, lead = split_pair(title) or (rule.title and colon_pair(page, rule, title)), _LEAD.match(title)
    is_name = rule.title and not stated.isdisjoint(rule.title[1:]) and PROPER.fullmatch(title)
    if rule.title and not pair and not is_name and rule.title[0] not in stated:
        yield from _led(page, rule, thing, (lead[1] or lead[2]).strip() if lead else title, topic.first)
    for term, type_name, name in zip(rule.title, rule.title_types, pair or (is_name and (title,)) or (), strict=False):
        if term not in stated and page.profile.is_name(type_name, name) and not page.is_placeholder(name):
            yield from read_named(page, rule, thing, (term, type_name, name), topic.first)


def _led(page: Page, rule: SubjectRule, thing: Thing, name: str, line: int) -> Iterator[Statement]:
    """Yield what the name that a title is, or begins with, states where it is known: nothing else tells its end."""
    for term, type_name in ((rule.title[0], rule.title_types[0]), *rule.instead.get(rule.title[0], ())):
        yield Statement(thing, term, Known(name, (type_name,), may_name=True), page.passages(line))


def read_above(page: Page, rule: SubjectRule, thing: Thing, title: str, line: int) -> Iterator[Saying]:
    """Yield what the heading above a thing says of it: its theme, or its industry where the heading is called one."""
    for term, type_name in rule.instead.get(rule.above, ()):
        if page.profile.bare(type_name, title) != title:
            other, sayings = page.named(type_name, title, thing, line)
            yield Statement(thing, term, other, page.passages(line))
            yield from sayings
            return
    yield from read_named(page, rule, thing, (rule.above, rule.above_type, title), line)


def is_told_pair(page: Page, title: str) -> bool:
    """Tell whether a title "A - B" tells of one thing: not "Module 5 - Storage", and not "Storage - Case studies"."""
    pair = split_pair(title)
    return pair is not None and not (page.profile.is_division(pair[0]) or page.is_placeholder(pair[1]))


def colon_pair(page: Page, rule: SubjectRule, title: str) -> tuple[str, str] | None:
    """Split "Acme: order handling", where what stands before the colon may be a name, and is no label or class word."""
    found = _NAMED.fullmatch(title)
    if found is None or page.rules(found[1]) or not page.profile.is_name(rule.title_types[0], found[1]):
        return None
    is_word = any(page.profile.is_class_word(kind, found[1]) for kind in page.profile.suffixes)
    return None if is_word or page.is_placeholder(found[1]) else (found[1], found[2])


def read_named(
    page: Page, rule: SubjectRule, thing: Thing, said: tuple[str, str, str], line: int, words: Words = ()
) -> Iterator[Saying]:
    """Yield the relation that a name states, and those it may state instead: that one holds whose class the name has.

    `words` belong to the statement of the relation itself.
    """
    (term, type_name, written), passages = said, page.passages(line)
    others = rule.instead.get(term, ())
    if not others or page.profile.is_generic(type_name, written):
        other, sayings = page.named(type_name, written, thing, line)
        yield Statement(thing, term, other, passages, words)
        yield from sayings
        return
    name, among = page.profile.bare(type_name, written), tuple(kind for _, kind in others)
    noted = page.profile.put_to_use(split_note(name)[0])
    short = {page.profile.bare(kind, one) for kind in (type_name, *among) for one in noted} - {name}
    either = Numbered(page.document.path, "", type_name, name, among, tuple(sorted(short)))
    yield Declaration(either, passages)
    yield Statement(either, LABEL, name_literal(name), passages)
    if written != name:
        yield Statement(either, ALIAS, name_literal(written), passages)
    yield Statement(thing, term, either, passages, words)
    for one, _ in others:
        yield Statement(thing, one, either, passages)
