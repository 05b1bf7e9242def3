"""Lists of links whose text names a thing and whose it is: "[Title at Acme](address)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.told_titles import read_above
from casegraph.fields.names import split_names
from casegraph.model import terms
from casegraph.model.document import Line, Mark
from casegraph.model.normal_forms import normal
from casegraph.model.rules import SubjectRule
from casegraph.model.statement import Declaration, Mention, Saying, Statement, Thing
from casegraph.model.values import name_literal, text_literal

_END = re.compile(r"[:：|｜,，;；(（–—]|\s-\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AROUND = " \t-–—:：,，.。"


def read_linked(page: Page, topic: Topic, subject: Thing, heading: Topic | None) -> Iterator[Saying]:
    """Yield the thing that each item of a list links to, with what the heading above makes of it.

    A heading that names the owner of one of them is the name of an organization, and no theme.
    """
    rule = next((one for one in page.profile.subjects if one.linked), None)
    if rule is None or rule.type == subject.type:
        return
    items = [(line, _named(page, line)) for line in _lines(topic)]
    theme = page.theme(bare_title(heading.title)) if heading and heading.label else ""
    is_owner = any(normal(owner) == normal(theme) for _, named in items for _, owner in named)
    for line, named in items:
        for mark, owner in named:
            thing = Mention(rule.type, line.text[mark.start : mark.end].strip())
            # Where a line names several things, nobody knows whose its further words and links are.
            alone = len(named) == 1
            yield Declaration(thing, page.passages(line.number), name_literal(thing.name), line.number if alone else 0)
            yield from _owned(page, rule, thing, owner, line)
            if heading and theme and rule.above and not is_owner:
                yield from read_above(page, rule, thing, theme, heading.first)
            yield from _described(page, thing, line) if alone else ()


def _named(page: Page, line: Line) -> list[tuple[Mark, str]]:
    """Return the links of a line that name a thing and its owner, with that."""
    links = [(mark, _owner(page, line.text[mark.start : mark.end])) for mark in line.marks if mark.kind == "link"]
    return [(mark, owner) for mark, owner in links if owner]


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
    tail = page.profile.tails.search(owner)
    owner = owner[: tail.start()].strip() if tail else owner
    words = owner.split()
    if not words or not text[: last[0].start()].strip() or not words[0][0].isalnum() or words[0].islower():
        return ""
    vague = any(map(page.is_placeholder, (owner, words[0], words[-1], words[-1].rpartition("-")[2])))
    # Who speaks at "Storage Days 2025" does not work there.
    return "" if vague or _YEAR.fullmatch(words[-1]) else owner


def _owned(page: Page, rule: SubjectRule, thing: Thing, owner: str, line: Line) -> Iterator[Saying]:
    for name in split_names(owner):
        other, sayings = page.named(rule.linked_type, name, thing, line.number)
        yield Statement(thing, rule.linked, other, page.passages(line.number))
        yield from sayings


def _described(page: Page, thing: Thing, line: Line) -> Iterator[Saying]:
    """Yield the words behind the last link as the thing's description."""
    last = max(mark.end for mark in line.marks if mark.kind == "link")
    rest = line.text[last:].strip(_AROUND)
    if rest:
        yield Statement(thing, terms.DESCRIPTION, text_literal(rest), page.passages(line.number))
