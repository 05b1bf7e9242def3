"""What the word for the kind of a relation states: which relation, in which direction, or that there is none."""

from __future__ import annotations

from collections.abc import Iterator

from casegraph.extraction.pages.page import Page
from casegraph.model.normal_forms import word_key
from casegraph.model.rules import KindRule
from casegraph.model.statement import Passage, Statement, Thing
from casegraph.model.values import Literal


def stated(
    rule: KindRule,
    kind: str,
    *,
    ends: tuple[Thing, Thing],
    passages: tuple[Passage, ...],
    words: tuple[tuple[str, Literal], ...],
    denies: bool = False,
) -> Iterator[Statement]:
    """Yield what a kind of relation states between two ends; the words of the document stay with it as written.

    What the profile knows is no denial, whatever words are in it; `denies` tells whether any other kind is. A passive
    one, "required by", keeps its words and direction beside the relation that holds in the other one. A word of both
    directions is said in the one that it is written in: which holds shows when it is known what the ends are.
    """
    key, (source, target) = word_key(kind), ends
    inverse = rule.inverses.get(key)
    known = rule.relations.get(key) or (rule.other if inverse else "")
    predicate = known or (rule.denied if denies else "") or rule.other
    if predicate:
        yield Statement(source, predicate, target, passages, words)
    if inverse and inverse != known:
        yield Statement(target, inverse, source, passages)


def denies_known(page: Page, rule: KindRule, kind: str) -> bool:
    """Tell whether a kind is a known one with words in front that take it back: "does not use", "plans to use"."""
    patterns = (page.profile.negations, page.profile.not_now)
    found = (one for pattern in patterns for one in pattern.finditer(kind))
    return any(word_key(kind[one.end() :]) in rule.relations for one in found)


def denies_any(page: Page, rule: KindRule, kind: str) -> bool:
    """Tell whether words that only say what kind of relation there is say that it does not hold."""
    patterns = (page.profile.negations, page.profile.rejections)
    return any(pattern.search(kind) for pattern in patterns) or denies_known(page, rule, kind)
