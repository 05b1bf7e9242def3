"""The grammar of names: where they begin and end on either side of a number, and the times that money is for."""

from __future__ import annotations

from casegraph.fields.alternation import HAN, any_of, any_of_reversed, by_script
from casegraph.fields.unit import LONG
from casegraph.model.lexicon import Words


def lead_in(words: Words) -> str:
    """Everything up to the last word after which a name begins."""
    chinese, english = by_script(words.lead_ins)
    return rf".*{chinese}(?=.)|.*(?i:\b{english}\s)|\s*"


def name_right(words: Words) -> str:
    """The longest run of words that ends like a name."""
    stop, english = by_script(words.stops)
    changed = any_of(words.changes, words.longer_words), any_of(words.changes.values())
    chinese_heads = any_of((word for word in words.heads if not word.isascii()), words.longer_words)
    english_heads = any_of(word for word in words.heads if word.isascii())
    han = rf"(?:(?!{stop})[{HAN}]){{0,11}}{chinese_heads}(?:{changed[0]})?"
    latin = rf"(?:(?!{english}\s)[A-Za-z][A-Za-z-]*\s){{0,3}}{english_heads}(?:\s{changed[1]})?"
    return rf"{_joint(words)}(?P<name>{latin}|{han})"


def run_right(words: Words) -> str:
    """A whole run of words, up to where a name ends."""
    stop, english = by_script(words.stops)
    latin = rf"[A-Za-z][A-Za-z-]*(?:\s(?!{english}\b)[A-Za-z][A-Za-z-]*){{0,2}}"
    return rf"{_joint(words)}(?P<name>(?:(?!{stop})[{HAN}]){{2,9}}+|(?!{english}\b){latin})"


def _joint(words: Words) -> str:
    """What may stand between a number and a name behind it, unless the words behind it go on with what follows."""
    return rf"\s?(?P<of>的|of\s(?:the\s)?)?\s?(?!{any_of(words.onward, words.longer_words)})"


def duration_left(words: Words) -> str:
    """Read backwards a name for a time, up to where a name begins."""
    stop, _ = by_script(words.stops)
    return rf"{any_of_reversed(words.durations)}(?:(?:(?!{stop})[{HAN}])+|[A-Za-z\s-]*)"


def duration_right(words: Words) -> str:
    """A name for a time behind a time, unless it is that of a value behind it: 3 秒检测时间."""
    stop, english = by_script(words.stops)
    ends, latin_ends = by_script(words.durations)
    # A name goes on to the next value where one follows.
    value = rf"(?!\s?(?:[:：\d]|{any_of([*words.links, *words.before, *words.deviations])}))"
    han = rf"(?:(?!{stop})[{HAN}]){{0,8}}{ends}(?![{HAN}])"
    latin = rf"(?:(?!{english}\s)[a-z][a-z-]*\s){{0,2}}{latin_ends}"
    return rf"\s?的?(?P<name>{han}|{latin}){value}"


def term_left(words: Words) -> str:
    """Read backwards the time that a sum of money is for, before its name: 3 年成本, 3-year TCO."""
    return rf"(?P<unit>\s?{any_of_reversed(long_times(words))})?[\s-]?\d{{1,2}}(?![\d.,])"


def bought(words: Words) -> str:
    """The name of a sum of money behind a time, and the sign of the money."""
    run = rf"(?:[{HAN}]{{1,6}}|[A-Za-z]+(?:\s[A-Za-z]+){{0,3}})"
    joint = rf"(?:\s?{any_of([*words.links, *words.before])})*+"
    return rf"[\s-]?{run}\s?[:：]?{joint}\s?{any_of(words.currencies)}\s?\d"


def long_times(words: Words) -> list[str]:
    """Times of a day or more."""
    return [word for word, unit in words.units.items() if unit.kind == "time" and unit.factor >= LONG]
