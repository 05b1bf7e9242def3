"""What titles name: the thing in a heading, in the title of a document, or before a word for what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title, without_word
from casegraph.model.endings import shortened
from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.values import has_cjk

# The way of reading scenarios, and the role of the relation to what something is not for.
SCENARIOS, AGAINST = "scenarios", "against"
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
    name = less(introduced(page, bare_title(_BRACKETS.sub("", title)).rstrip("?？")), naming.introduced)
    short = less(name, naming.kinds)
    return name, short if short != name else ""


def told_names(page: Page, title: str, level: int) -> tuple[str, str]:
    """Return the names that fields below a heading are told of, "Option 2: Kafka"; of level 1 is a document."""
    if level <= 1:
        return said_names(page, _COLON.split(bare_title(title), maxsplit=1)[0])
    name, short = heading_names(page, without_word(bare_title(title), page.profile.options))
    owner = "" if short else next((one for one, word in _parted(page, name) if page.is_nameless(word)), "")
    return name, short or owner


def said_names(page: Page, title: str) -> tuple[str, str]:
    """Return the name in a title less what is said of it, "Complexity of Raft", and without the word for its kind."""
    naming = page.profile.naming
    name = less(heading_names(page, title)[0], naming.said)
    short = less(name, naming.kinds)
    return name, short if short != name else ""


def owned_field(page: Page, title: str) -> tuple[FieldRule, tuple[str, str]] | None:
    """Return the field that a title is, with the names of what has it: "Kafka 优势", "When to use Kafka".

    Words that deny, "It is not the best for", are no name.
    """
    naming, whole = page.profile.naming, normal_label(title)
    if whole in page.profile.fields:
        return None
    if advised := _advised(page, title):
        return advised
    # Most titles neither begin nor end with such a label.
    for name, label in _parted(page, title) if naming.opens_or_closes(whole) else ():
        for rule in page.rules(label):
            if rule.states_of(naming.among) and not page.profile.negations.search(name):
                return rule, heading_names(page, name)
    return None


def _advised(page: Page, title: str) -> tuple[FieldRule, tuple[str, str]] | None:
    """Return where something is advised, or not, with its names: "Use Kafka when", 不推荐使用Kafka的场景."""
    refused = page.profile.refusals.match(title)
    rest = title[refused.end() if refused else 0 :].strip()
    chosen = page.profile.choices.match(rest)
    if not (refused or chosen):
        return None
    among = set(page.profile.naming.among)
    rules = (one for one in page.profile.read_as(SCENARIOS) if AGAINST in one.others)
    rule = next((one for one in rules if not among.isdisjoint(one.of)), None)
    name = _before_need(page, rest[chosen.end() if chosen else 0 :].strip(":： "), rule.range) if rule else ""
    if rule is None or not name:
        return None
    return rule._replace(term=rule.others[AGAINST]) if refused else rule, heading_names(page, name)


def _before_need(page: Page, title: str, type_name: str) -> str:
    """Return what stands before the last words of a title that lead to a need, "when" or 的场景; else nothing."""
    end = next((one.start() for one in page.profile.conditions.finditer(title) if one.end() == len(title)), 0)
    kinds = page.profile.suffixes.get(type_name, ())
    ends = (*page.profile.condition_ends, *(f"{word}{kind}" for word in page.profile.possessives for kind in kinds))
    return (title[:end] or shortened(title, ends).removesuffix(title)).strip()


def _parted(page: Page, title: str) -> Iterator[tuple[str, str]]:
    """Yield each way to part a title into a name and what joins it to another word, and that word."""
    for word in page.profile.possessives:
        at = title.find(word)
        while at > 0:
            left, right = title[:at].strip(), title[at + len(word) :].strip()
            if left and right:
                yield left, right
                yield introduced(page, right), left
            at = title.find(word, at + 1)
    if opening := _OPENING.match(title):
        yield title[opening.end() :].strip(), opening[0].strip()
    if title and has_cjk(title[-1]):
        # No blank stands between Chinese words.
        for length in range(min(_LONGEST_WORD, len(title) - 1), _SHORTEST_WORD - 1, -1):
            yield title[:-length].strip(), title[-length:]


def introduced(page: Page, title: str) -> str:
    """Take the words off that introduce a name: "Introduction to the Saga"."""
    introducing = page.profile.naming.introducing
    while word := next((one for one in introducing if title.casefold().startswith(one) and len(title) > len(one)), ""):
        title = title[len(word) :]
    return title


def less(title: str, endings: tuple[str, ...]) -> str:
    """Take endings off a title one after the other, as long as something is left that is none itself: 核心概念."""
    while title not in endings and (shorter := shortened(title, endings)) != title:
        title = shorter
    return title
