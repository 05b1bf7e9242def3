"""The grammar of things behind a number that no list knows, and of what a number is per."""

from __future__ import annotations

import re

from casegraph.fields.alternation import HAN, any_of, any_of_reversed
from casegraph.model.lexicon import Words


def per(words: Words, *, named: bool = True) -> str:
    """What something happens per: /秒, per day."""
    period = "?P<period>" if named else "?:"
    return rf"\s?(?:/|每|(?i:per|every|each)\s|an?\s)\s?({period}{any_of(words.periods, words.longer_words)})"


def each(words: Words) -> str:
    """What a unit is for every one of, with the time that it is paid for, if there is one: /core, /user/month."""
    data = (word for word, unit in words.units.items() if unit.kind == "data")
    things = any_of([*words.nouns, *words.counters, *data], words.longer_words)
    period = rf"(?:\s?/\s?{any_of(words.periods, words.longer_words)})?"
    return rf"\s?(?:/|per\s)\s?(?P<each>{things}{period})(?![A-Za-z{HAN}])"


def each_left(words: Words) -> str:
    """Read backwards what money is for every one of: 每户."""
    things = any_of_reversed(one for one in [*words.nouns, *words.measures, *words.tallies] if not one.isascii())
    return rf"\s?({things})\s?每"


def things_behind(words: Words) -> dict[str, re.Pattern[str]]:
    """Things that no list knows: English words that end in s or precede a period, Chinese ones behind a measure."""
    kinds = (words.stops, words.links, words.lead_ins, words.before, words.changes, words.shifts, words.no_things)
    word = rf"(?!{any_of(one for kind in kinds for one in kind if one.isascii())})[a-z][a-z-]*"
    run = rf"(?:{word}\s){{0,2}}?"
    stop = any_of(one for one in words.stops if len(one) == 1)
    han = rf"(?:(?!{stop})[{HAN}])"
    # Behind a measure stands a thing, unless it is what happens to it or how much of it there is.
    other = any_of(one for kind in (words.shifts, words.links, words.after) for one in kind if not one.isascii())
    others = (words.changes, words.heads, words.no_names, words.no_things, words.standings, words.orders)
    own = any_of(one for kind in others for one in kind if not one.isascii())
    after = rf"(?:\s?(?P<after>{any_of(words.after, words.longer_words)}))?"
    measure = any_of([*words.measures, *words.tallies, *words.counters], words.longer_words)
    # Behind a slash a period shows any short word to be a thing: 300 Pod/s, 50 令牌/秒.
    short = rf"(?:(?<=\s)[A-Z][a-z]{{2,}}|(?!{other}){han}{{1,4}})(?=/)"
    return {
        "things": re.compile(rf"\s(?P<things>{run}(?!{any_of(words.no_things)}){word}(?<=[a-rt-z]s)(?![A-Za-z-]))"),
        "things_per": re.compile(rf"\s?(?P<things>(?<=\s){run}{word}|{short}){per(words)}{after}"),
        "measured_things": re.compile(
            rf"\s?(?P<measure>{measure})(?:\s?(?!{other})(?P<thing>{han}{{2,6}}+)(?!{han}))?(?:{per(words)})?{after}"
        ),
        "own_things": re.compile(rf"\s?(?P<things>(?!{other})(?!{own}){han}{{2,5}}+)(?=[\s，。；;、！!()（）,]|\Z)"),
        "of_things": re.compile(rf"\sof\s(?P<things>{run}{word}){per(words)}"),
    }
