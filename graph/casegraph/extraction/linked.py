"""Lists of links whose text names a thing and whose it is: "[Title at Acme](address)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from casegraph.extraction.outline import Topic
from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.fields.names import split_names
from casegraph.model import terms
from casegraph.model.document import Line, Mark
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Declaration, Mention, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_END = re.compile(r"[:：|｜,，;；(（–—]|\s-\s")
_AROUND = " \t-–—:：,，.。"


def read_linked(page: Page, topic: Topic, subject: Thing, heading: Topic | None) -> Iterator[Saying]:
    """Yield the thing that each item of a list links to, with what the heading above makes of it."""
    rule = next((one for one in page.profile.subjects if one.linked), None)
    if rule is None or rule.type == subject.type:
        return
    for line in _lines(topic):
        links = [mark for mark in line.marks if mark.kind == "link"]
        named = [(mark, owner) for mark in links if (owner := _owner(page, line.text[mark.start : mark.end]))]
        for mark, owner in named:
            thing = Mention(rule.type, line.text[mark.start : mark.end].strip())
            # Where a line names several things, nobody knows whose its further words and links are.
            alone = len(named) == 1
            yield Declaration(thing, page.passages(line.number), name_literal(thing.name), line.number if alone else 0)
            yield from _owned(page, rule, thing, owner, line)
            yield from _above(page, rule, thing, heading)
            yield from _described(page, thing, line, links) if alone else ()


def _lines(topic: Topic) -> Iterator[Line]:
    """Yield the first line of each item, those of lists within items too."""
    for item in topic.items:
        if not item.label:
            yield from item.values[:1]
            yield from _lines(item)


def _owner(page: Page, text: str) -> str:
    """Return what stands behind the last word that names an owner; empty where that is no proper name.

    "Search at scale" names nobody, and neither does "Search at Scale: what we learned".
    """
    # "Queues - Jo Doe, Director of Queues at Acme": somebody works there, and nobody says that Acme did it.
    post = page.profile.posts.search(text)
    last = [*page.profile.owners.finditer(text, 0, post.start() if post else len(text))][-1:]
    owner = _END.split(text[last[0].end() :].strip(), maxsplit=1)[0].strip() if last else ""
    words = owner.split()
    if not words or not text[: last[0].start()].strip() or not words[0][0].isalnum() or words[0].islower():
        return ""
    capital = [*takewhile(lambda word: not word.islower(), words)]
    vague = any(map(page.is_placeholder, (owner, words[-1], capital[-1])))
    return "" if vague else owner


def _owned(page: Page, rule: SubjectRule, thing: Thing, owner: str, line: Line) -> Iterator[Saying]:
    for name in split_names(owner):
        other, sayings = page.named(rule.linked_type, name, thing, line.number)
        yield Statement(thing, rule.linked, other, page.passages(line.number))
        yield from sayings


def _above(page: Page, rule: SubjectRule, thing: Thing, heading: Topic | None) -> Iterator[Saying]:
    if rule.above and heading and heading.label:
        theme, sayings = page.named(rule.above_type, bare_title(heading.title), thing, heading.first)
        yield Statement(thing, rule.above, theme, page.passages(heading.first))
        yield from sayings


def _described(page: Page, thing: Thing, line: Line, links: list[Mark]) -> Iterator[Saying]:
    """Yield the words behind the last link as the thing's description."""
    rest = line.text[links[-1].end :].strip(_AROUND)
    if rest:
        yield Statement(thing, terms.DESCRIPTION, text_literal(rest), page.passages(line.number))
