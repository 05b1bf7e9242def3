"""What titles name: the thing in a heading, in the title of a document, or before a word for what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.page import Page
from casegraph.extraction.titles import bare_title
from casegraph.model.endings import shortened
from casegraph.model.rules import FieldRule
from casegraph.model.values import has_cjk

_BRACKETS = re.compile(r"\s*[（(][^（）()]*[）)]\s*")
# What stands behind the colon of a document's title only explains it.
_COLON = re.compile(r"：|:\s")
# A Chinese word right before a name in Latin letters: 何时使用Kafka.
_OPENING = re.compile(r"[一-鿿]{2,8}(?=[A-Za-z])")
# So many Chinese characters at the end of a title may be a word that a name stands right before.
_LONGEST_WORD, _SHORTEST_WORD = 6, 2


def heading_names(page: Page, title: str) -> tuple[str, str]:
    """Return the name in a heading, less remarks and words that introduce it, and without the word for its kind.

    The second is empty where there is no such word.
    """
    naming = page.profile.naming
    name = _less(_introduced(page, bare_title(_BRACKETS.sub("", title)).rstrip("?？")), naming.introduced)
    short = _less(name, naming.kinds)
    return name, short if short != name else ""


def told_names(page: Page, title: str, level: int) -> tuple[str, str]:
    """Return the names that fields below a heading are told of, "Kafka: pros and cons"; of level 1 is a document."""
    if level <= 1:
        return said_names(page, _COLON.split(bare_title(title), maxsplit=1)[0])
    name, short = heading_names(page, title)
    owner = "" if short else next((one for one, word in _parted(page, name) if page.is_nameless(word)), "")
    return name, short or owner


def said_names(page: Page, title: str) -> tuple[str, str]:
    """Return the name in a title less what is said of it, "Complexity of Raft", and without the word for its kind."""
    naming = page.profile.naming
    name = _less(heading_names(page, title)[0], naming.said)
    short = _less(name, naming.kinds)
    return name, short if short != name else ""


def owned_field(page: Page, title: str) -> tuple[FieldRule, tuple[str, str]] | None:
    """Return the field that a title is, with the names of what has it: "Kafka 优势", "When to use Kafka"."""
    if page.profile.rules(title):
        return None
    for name, label in _parted(page, title):
        for rule in page.profile.rules(label):
            if rule.term and not set(rule.of).isdisjoint(page.profile.naming.among):
                return rule, heading_names(page, name)
    return None


def _parted(page: Page, title: str) -> Iterator[tuple[str, str]]:
    """Yield each way to part a title into a name and what joins it to another word, and that word."""
    yield from _advised(page, title)
    for word in page.profile.possessives:
        at = title.find(word)
        while at > 0:
            left, right = title[:at].strip(), title[at + len(word) :].strip()
            if left and right:
                yield left, right
                yield _introduced(page, right), left
            at = title.find(word, at + 1)
    if opening := _OPENING.match(title):
        yield title[opening.end() :].strip(), opening[0].strip()
    if title and has_cjk(title[-1]):
        # No blank stands between Chinese words.
        for length in range(min(_LONGEST_WORD, len(title) - 1), _SHORTEST_WORD - 1, -1):
            yield title[:-length].strip(), title[-length:]


def _advised(page: Page, title: str) -> Iterator[tuple[str, str]]:
    """Part a title in which words that advise stand before the name: 推荐Kafka的场景 are 推荐的场景."""
    refused = page.profile.refusals.match(title)
    start = len(title) - len(title[refused.end() :].lstrip()) if refused else 0
    chosen = page.profile.choices.match(title, start) or refused
    behind = chosen.end() if chosen else 0
    for word in page.profile.possessives if behind else ():
        name, joint, label = title[behind:].partition(word)
        if name.strip() and label.strip():
            yield name.strip(), title[:behind] + joint + label


def _introduced(page: Page, title: str) -> str:
    """Take the words off that introduce a name: "Introduction to the Saga"."""
    introducing = page.profile.naming.introducing
    while word := next((one for one in introducing if title.casefold().startswith(one) and len(title) > len(one)), ""):
        title = title[len(word) :]
    return title


def _less(title: str, endings: tuple[str, ...]) -> str:
    """Take endings off a title one after the other, as long as something is left."""
    while (shorter := shortened(title, endings)) != title:
        title = shorter
    return title
