"""The grammar of changes: the words on both sides of an old value, and before a new one."""

from __future__ import annotations

from casegraph.fields.alternation import HAN, any_of, any_of_reversed, by_script
from casegraph.fields.chain import ARROW
from casegraph.model.lexicon import Words

YEAR = r"(?:19|20)\d\d"


def reaching(words: Words) -> str:
    """Read backwards a change whose old value is no number: 从数小时缩短到, dropped to, reduced from weeks to."""
    goals, goal = by_script(words.goals, any_of_reversed)
    shifts, shift = by_script(words.shifts, any_of_reversed)
    manners, manner = by_script(words.manners, any_of_reversed)
    origins, origin = by_script(words.origins, any_of_reversed)
    han = rf"{goals}{shifts}{manners}?(?:[{HAN}]{{1,8}}?{origins})?"
    adverb = rf"(?:{manner}\s)?"
    latin = rf"{goal}\s{adverb}(?:(?:[a-z]+\s){{1,3}}?{origin}(?:\s{adverb}{shift})?|{shift})"
    return rf"{han}|{latin}"


def origin_left(words: Words) -> str:
    """Read backwards from the old value of a change: a few words, the word of origin, the word of change."""
    origins, origin = by_script(words.origins, any_of_reversed)
    middle = r"(?P<middle>\s?的?\s?年?\s?\d\d(?:02|91)\s?|[^\d,，。；;:：、]{0,16}?)"
    shift = rf"(?:\s?{any_of_reversed(words.manners)})?\s?(?P<shift>{any_of_reversed(words.shifts)})"
    return rf"{middle}(?P<origin>{origins}|\s{origin})(?:{shift})?"


def changing(words: Words) -> str:
    """A few words up to where the old value of a change stands, or the time that they take."""
    origins, _ = by_script(words.origins)
    links, _ = by_script(words.links)
    times = any_of(word for word, unit in words.units.items() if unit.kind == "time")
    return rf"\s?[{HAN}]{{1,10}}?(?:{origins}\s?(?=\d)|(?P<takes>{links})\s?(?=[\d.]{{1,6}}\s?{times}))"


def goal_right(words: Words) -> str:
    """What stands between the old value of a change and the new one."""
    goals, goal = by_script(words.goals)
    manners, manner = by_script(words.manners)
    between = [words.before, words.deviations, words.links, words.period_signs, words.manners]
    bridge = any_of(word for kind in between for word in kind)
    things = any_of([*words.counters, *words.measures, *words.tallies])
    rate = rf"(?:\s?(?:[{HAN}]{{1,4}}|[A-Za-z]+)/|\s[a-z-]{{2,20}}s\s(?:per|an?)\s){any_of(words.periods)}"
    counted = rf"(?:{rate}|\s?{things}|\s[a-z-]{{2,20}}s(?=\s))?"
    # What the old value is of: from 4 hours of manual work, 由 4 小时的人工处理.
    shifts = any_of(word for word in words.shifts if not word.isascii())
    of = rf"(?:\sof(?:\s[a-z-]{{2,20}}){{1,3}}?(?=\s)|的[{HAN}]{{2,6}}?(?=\s?[,，]?\s?{shifts}))?"
    aside = rf"{counted}\s?(?:[（(][^（()）]{{1,20}}[)）])?{of}"
    han = rf"\s?[,，]?\s?(?:{manners}){{0,2}}\s?(?P<shift>{shifts})?{goals}"
    latin = rf"\s(?:[a-z]{{2,6}}\s{YEAR}\s)?(?:{manner}\s){{0,2}}{goal}(?=\s)"
    # A short word may say how the new value comes about: 由人工 2 天缩短到自动 45 秒, down to an automatic 45 s.
    whose = rf"(?(shift)(?:(?!每)[{HAN}]){{0,4}}?(?=\s?\d)|(?:(?:(?<=\sa)|(?<=\san))\s[a-z-]{{2,20}}(?=\s\d))?)"
    bridged = rf"(?P<bridge>(?:\s?(?:{YEAR}\s?年\s?的?|{bridge}))*+{whose}\s?)"
    return rf"{aside}(?:{han}|{latin}|\s?(?P<arrow>{ARROW.pattern})){bridged}"
