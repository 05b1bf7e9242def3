"""Choices in words: what a text chooses, what it advises against, and which of its names are alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from casegraph.extraction.pages.page import Page
from casegraph.fields.names import StackItem, split_stack
from casegraph.model.profile import Profile
from casegraph.model.values import has_cjk

_COMMA = re.compile(r"[，,；;]")
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
AROUND = " \t:：，,；;。.!！"


class Choice(NamedTuple):
    """A combination that a text chooses, or advises against.

    What only stands in front of a denial, "Kafka, not Redis", `may_name` nothing.
    """

    items: tuple[StackItem, ...]
    is_against: bool = False
    may_name: bool = False


def choices_of(page: Page, text: str) -> Iterator[Choice]:
    """Yield what a text chooses and advises against; a word for none is neither."""
    for clause in _clauses(page.profile, text):
        for words, is_against, may_name in _sides(page.profile, _less_remarks(page.profile, clause)):
            yield from stacks_of(page, words, is_against=is_against, may_name=may_name)


def stacks_of(page: Page, words: str, *, is_against: bool, may_name: bool = False) -> Iterator[Choice]:
    """Yield each alternative among words that name what is chosen or avoided."""
    for one in alternatives(page.profile, words):
        named = split_stack(one.strip(AROUND))
        items = tuple(item for item in named if not (page.names_nothing(item.name) or page.is_placeholder(item.name)))
        if items:
            yield Choice(items, is_against, may_name)


def chooses(profile: Profile, text: str) -> int:
    """Return where a text first chooses or advises against something, in words outside of brackets; else -1."""
    masked = without_brackets(text)
    found = (pattern.search(masked) for pattern in (profile.choices, profile.refusals))
    return min((one.start() for one in found if one), default=-1)


def without_brackets(text: str) -> str:
    """Blank out what stands in brackets, so that words there decide nothing; places stay the same."""
    return _BRACKETS.sub(lambda one: "_" * len(one[0]), text)


def _clauses(profile: Profile, text: str) -> Iterator[str]:
    """Yield the clauses of a text: a comma ends one only where another choice or a denial stands behind it."""
    masked, start = without_brackets(text), 0
    ends = [*(one.start() for one in _COMMA.finditer(masked)), len(masked)]
    for at, end in pairwise(ends):
        if chooses(profile, masked[at:end]) >= 0 or profile.negations.search(masked, at, end):
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _less_remarks(profile: Profile, clause: str) -> str:
    """Take off what only tells of the choice before a comma: "Kafka, which keeps the order"."""
    commas = _COMMA.finditer(without_brackets(clause))
    ends = (one.start() for one in commas if profile.clauses.match(clause[one.end() :].lstrip()))
    return clause[: next(ends, len(clause))]


def _sides(profile: Profile, clause: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield the words of a clause before and behind a denial, whether they are advised against, and may be no name.

    What is denied, but not as a choice, "it needs no broker", is neither chosen nor advised against.
    """
    masked = without_brackets(clause)
    refusal = profile.refusals.search(masked)
    denial = refusal or profile.negations.search(masked)
    if not denial:
        # What is only to be considered may be anything, and counts where it is known.
        weighed = profile.not_now.match(clause := clause.strip(AROUND))
        yield _behind_verbs(profile, clause[weighed.end() :] if weighed else clause), False, bool(weighed)
        return
    before, behind = clause[: denial.start()], clause[denial.end() :] if refusal else ""
    verbs = [*profile.choices.finditer(without_brackets(behind))]
    denied = behind[verbs[-1].end() :] if verbs else behind
    chosen = _behind_verbs(profile, before)
    if denied.strip(AROUND):
        yield chosen, False, chosen == before.strip(AROUND) and not chosen[:1].isupper()
        yield denied, True, False
    else:
        yield chosen, bool(refusal), True


def chosen_name(profile: Profile, name: str) -> str:
    """Take off the verbs that choose a Latin name: 建议采用Kafka; 推荐引擎 may as well be a name."""
    rest = _behind_verbs(profile, name)
    is_latin = rest[:1].isascii() and rest[:1].isalpha() and (rest[0].isupper() or has_cjk(name[0]))
    return rest if is_latin else name


def _behind_verbs(profile: Profile, text: str) -> str:
    while verb := profile.choices.match(text := text.strip(AROUND)):
        text = text[verb.end() :]
    return text


def alternatives(profile: Profile, words: str) -> Iterator[str]:
    """Yield what words name instead of each other: "Kafka or NATS"."""
    masked, start = without_brackets(words), 0
    for found in profile.alternatives.finditer(masked):
        yield words[start : found.start()]
        start = found.end()
    yield words[start:]
