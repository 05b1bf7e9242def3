"""What measured things are called."""

from __future__ import annotations

import re
from functools import lru_cache

from casegraph.model.lexicon import Implied, Lexicon

_PERCENTILE_FIRST = re.compile(
    r"\s*([Pp]T?\d\d(?:\.\d{1,2})?)(?![0-9A-Za-z])\s?(?=[A-Za-z一-鿿])([^\d:：]+)[:：]?\s*\Z"
)
_LONGEST_NAME = 24
_HAN = re.compile("[一-鿿]")
_ENGLISH = re.compile(r"(?<![A-Za-z])[a-z]{3,}")


def known_name(written: str, lexicon: Lexicon) -> str:
    """Return what the lexicon calls a thing, else the words as written; English ones in lower case."""
    words = " ".join(written.split())
    plain = words if any(map(str.isupper, words[1:])) or not words.isascii() else words.lower()
    return lexicon.words.names.get(plain, plain)


def joined(first: str, second: str) -> str:
    """Put two words together, with a space unless both are Chinese."""
    return first + second if _HAN.search(first) and _HAN.search(second) else f"{first} {second}"


def implied_names(text: str, heading: str, lexicon: Lexicon, language: str) -> Implied:
    """Return the implied names in the language of a text and its heading, in the given one where they show none."""
    if _HAN.search(text + heading):
        return lexicon.words.implied["zh"]
    english = _ENGLISH.search(text + heading)
    return lexicon.words.implied["en" if english else language_of(heading, lexicon) or language]


def language_of(label: str, lexicon: Lexicon) -> str:
    """Return the language of a label; empty where it could be of any, as units and proper names are: QPS, Kafka."""
    if _HAN.search(label):
        return "zh"
    words = label.strip().rstrip(":：").strip()
    is_word = not words.isupper() and (is_silent(words, lexicon) or bool(named_by(words, lexicon)))
    return "en" if is_word else ""


def lasting(run: str, implied: Implied, lexicon: Lexicon) -> str:
    """Name how long the things last that a run of words ends with; empty where it ends with none."""
    found = lexicon.patterns.lasting.search(run)
    if found is None:
        return ""
    thing = found[2] + (found[1] or "")
    return implied.duration.format(thing if _HAN.search(thing) else thing.removesuffix("s"))


@lru_cache(maxsize=16384)
def named_by(heading: str, lexicon: Lexicon) -> str:
    """Return the quantity that a heading speaks of, empty where it names none: 低延迟 is 延迟."""
    written = heading.strip().rstrip(":：").strip()
    degree = lexicon.patterns.degree.match(written)
    bare = written[degree.end() :] if degree else written
    first, _, each = bare.partition("/")
    if each in lexicon.words.nouns and is_head(first, lexicon):
        return known_name(bare, lexicon)
    if not bare or is_silent(bare, lexicon) or not is_head(bare, lexicon):
        return ""
    return known_name(bare, lexicon)


@lru_cache(maxsize=16384)
def named_things(label: str, lexicon: Lexicon) -> str:
    """Name the number of things that a label ends with, empty where it ends with none: 峰值并发会话：20 万."""
    written = label.strip().rstrip(":：").strip()
    if written in lexicon.words.nouns:
        return counted_name("", written, lexicon)
    if len(written) > _LONGEST_NAME:
        return ""
    return known_name(written, lexicon) if lexicon.patterns.noun_left.match(written[::-1]) else ""


def is_percentile(label: str, lexicon: Lexicon) -> bool:
    """Tell whether a label is a percentile and nothing else: P99, median."""
    return lexicon.patterns.percentile.fullmatch(label.strip()[::-1]) is not None


def split_percentile(label: str, lexicon: Lexicon) -> tuple[str, str]:
    """Split a name from the percentile on either side of it, in a bracket or not; the second is empty for none.

    It keeps a blank before it, so that both can be joined again.
    """
    first = _PERCENTILE_FIRST.match(label)
    if first and is_head(first[2].strip(), lexicon):
        return first[2], f" {first[1]}"
    found = lexicon.patterns.percentile.match(label[::-1])
    name = label[: len(label) - found.end()].rstrip() if found else ""
    return (name, f" {label[len(name) :].strip()}") if name else (label, "")


def timed_by(run: str, lexicon: Lexicon) -> str:
    """Return the time that a run of words ends with, without what is done to it: 优化恢复时间, 恢复时间优化."""
    patterns = lexicon.patterns
    done = patterns.shift_left.match(run[::-1])
    bare = run[: len(run) - done.end()].strip() if done else run
    begun = patterns.shift.match(bare)
    bare = bare[begun.end() :].strip() if begun else bare
    found = patterns.duration_left.match(bare[::-1])
    return named_by(found[0][::-1], lexicon) if found else ""


def is_change(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is that of a change: 成本节省, cost reduction."""
    return name.endswith(tuple(lexicon.words.comparisons.values()))


def is_head(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words end as names of measured things do."""
    return lexicon.patterns.head_left.match(name[::-1]) is not None


def is_silent(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words announce numbers without naming what they measure."""
    return name in lexicon.words.silent or name.lower() in lexicon.words.silent


def counted_name(modifier: str, noun: str, lexicon: Lexicon) -> str:
    """Name a number of things: by their own words if they have any more, else as the lexicon calls it."""
    own = modifier.strip()
    if own:
        return own + (" " if own.isascii() else "") + noun
    words = lexicon.words
    known = next((one for one in (noun, noun.lower(), noun.upper()) if one in words.nouns), "")
    named = words.nouns.get(known) or words.measures.get(noun) or words.tallies.get(noun)
    # 个 alone says of nothing what it counts.
    return named or ("" if noun in words.counters else noun)
