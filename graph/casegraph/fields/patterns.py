"""The grammar of measurements: the words of the lexicon put together into compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from casegraph.fields.alternation import HAN, any_of, any_of_reversed, by_script
from casegraph.fields.name_patterns import (
    bought,
    duration_left,
    duration_right,
    lead_in,
    long_times,
    name_right,
    run_right,
    term_left,
)
from casegraph.fields.parts_of_time import longer_parts, one_part
from casegraph.fields.shift_patterns import changing, goal_right, origin_left, reaching
from casegraph.fields.thing_patterns import each, each_left, per, things_behind
from casegraph.model.lexicon import Patterns, Words

# Bounded on purpose: fifteen digits hold every figure that people write, and no text makes the search quadratic.
_NUMBER = (
    r"(?>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?(?![\d]|[.,]\d)|\d{1,15}(?:\.\d{1,9})?(?!\d|\.\d|,\d{3}))(?![\^⁰¹²³⁴-⁹⁻])"
)
_DATE = (
    r"(?:(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?\s?年(?:代|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?"
    r"|(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d.])"
    r"|\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|\d{1,2}\s?[日号]|\d{1,2}:\d\d(?::\d\d)?(?!\d))"
)
# How two numbers are to each other: 10:1. Neither of them measures anything alone.
_PROPORTION = r"\d{1,4}(?:\.\d{1,3})?(?:[:∶]|：(?=[\d.]{1,8}(?:[\s，。；、,;)）]|\Z)))\d{1,4}(?:\.\d{1,3})?(?![\d:∶])"
_RANGE = r"(?:\s?(?P<sign>-|−|–|—|~|到|至|to(?=\s))\s?)"
# Percentiles and values in a row, and what stands between them.
_PERCENTILE = r"(?<![A-Za-z0-9])[Pp]T?\d\d(?:\.\d{1,2})?(?![0-9A-Za-z])"
_BESIDE = r"\s?(?:[/、,，]|和|及|and(?=\s))\s?"
# A share with a minus is a change, and not the one without: −10.2%.
_SIGNED = r"(?P<minus>[-−])(?=\d[\d.,]{0,15}\s?%)"
# A thousand of them, and no seconds: 1000s sensors.
_ROUND = r"1(?:0{2,6}|(?:,000){1,2})s(?=\s(?:of\s)?[a-z-]+s(?![a-z-]))"
# So many machines of a type, and no ratio: 20x m5.2xlarge, 4x 8-core.
_COPIES = r"\d{1,6}\s?[x×](?=\s(?:[a-z]+\d[a-z0-9.-]*|\d+-[a-z]))"
# What stands before a number makes it part of an identifier, a version, an address, an ordinal or a sum: 2f+1, n + 1.
_ALONE = r"(?<![0-9A-Za-z_.\-−/#×*^第双\\])(?<![0-9],)(?<![0-9A-Za-z)）]\+)(?<!(?<![A-Za-z])[a-z]\s\+\s)"


def compile_patterns(words: Words) -> Patterns:
    """Compile the grammar of a lexicon's words."""
    longer = any_of_reversed(word for word in words.links if word not in words.goals)
    return Patterns(
        trigger=re.compile(f"[0-9０-９百千万亿萬億级]|{any_of(words.handfuls)}"),
        core=re.compile(_core(words)),
        part=re.compile(one_part(words)),
        low=re.compile(f"({_NUMBER})\\s?({any_of([*words.magnitudes, *words.bound_magnitudes])})?"),
        lead=re.compile(_lead(words, words.changes)),
        lead_compared=re.compile(_lead(words, words.comparisons)),
        comparison=re.compile(f"(?<![A-Za-z]){any_of(words.comparisons)}"),
        compared_right=re.compile(_compared_right(words)),
        percentile=re.compile(
            r"\s*(?P<shut>[)）])?(?:(?P<short>(?:\d{1,2}\.)?\d{2})[Pp]T?(?![A-Za-z0-9_])"
            r"|elitnecrep\s(?:ht|ts|dn|dr)?(?P<long>(?:\d{1,2}\.)?\d\d)"
            f"|(?P<word>{any_of_reversed(words.percentiles)}))(?(shut)[（(])"
        ),
        percentile_row=re.compile(
            f"(?P<row>{_PERCENTILE}(?:{_BESIDE}{_PERCENTILE}){{1,5}})(?P<middle>[^\\d，。；;]{{0,24}})\\Z"
        ),
        percentile_in_row=re.compile(r"\d\d(?:\.\d{1,2})?"),
        more_values=re.compile(f"(?:{_BESIDE}{_value(words)}){{1,5}}"),
        value_in_row=re.compile(_value(words)),
        name_left=re.compile(f"\\s?(?:[{HAN}]{{1,16}}|(?:[A-Za-z_-]*[A-Za-z]\\s?){{1,5}})"),
        head_left=re.compile(any_of_reversed(words.heads)),
        no_name_left=re.compile(any_of_reversed([*words.no_names, *words.lead_ins, *words.links, *words.changes])),
        during=re.compile(_during(words)),
        goal_left=re.compile(f"\\s*(?!{longer}){any_of_reversed(words.goals)}"),
        goal_right=re.compile(goal_right(words)),
        origin_left=re.compile(origin_left(words)),
        changing=re.compile(changing(words)),
        shift=re.compile(f"(?<![A-Za-z]){any_of(words.shifts, words.longer_words)}"),
        standing=re.compile(rf"(?:(?<![A-Za-z])|(?=[（(]))(?:{_standing(words.standings)})"),
        turn=re.compile(f"(?<![A-Za-z]){any_of(words.turns)}"),
        standing_right=re.compile(f"\\s?的?(?:{_standing(words.standings_behind)})(?!\\s?\\d)"),
        # One character behind it makes a word of both: 增长率.
        change_right=re.compile(f"({any_of(words.changes)})(?=..)"),
        opening=re.compile(r"\s*[（(]\s*"),
        numbered=re.compile(f"[\\s-]?{any_of_reversed(words.numbered)}"),
        noun_left=re.compile(f"\\s?{any_of_reversed(words.nouns)}"),
        lead_in=re.compile(lead_in(words)),
        degree=re.compile(f"{any_of(words.degrees)}\\s?"),
        shift_left=re.compile(any_of_reversed([*words.shifts, *words.comparisons])),
        duration_left=re.compile(duration_left(words)),
        duration_right=re.compile(duration_right(words)),
        term_left=re.compile(term_left(words)),
        term=re.compile(any_of(long_times(words))),
        long_unit=re.compile(f"{any_of(long_times(words))}(?=..)"),
        bought=re.compile(bought(words)),
        period_sign=re.compile(f"({any_of(words.period_signs)})"),
        name_right=re.compile(name_right(words)),
        run_right=re.compile(run_right(words)),
        whole=re.compile(f"\\s?({any_of(words.wholes)})"),
        **things_behind(words),
        each=re.compile(each(words)),
        each_left=re.compile(each_left(words)),
        lasting=re.compile(f"({any_of(words.activities)})?([{HAN}]{{0,8}}?{any_of(words.nouns)})\\Z"),
    )


def _core(words: Words) -> str:
    """Numbers from their first digit to the word behind their unit; `skip` is what only looks like one."""
    magnitudes = any_of(words.magnitudes, words.longer_words)
    chinese = any_of(word for word in words.magnitudes if not word.isascii())
    data = any_of(word for word, unit in words.units.items() if unit.kind == "data" and word.isascii())
    bound = any_of(words.bound_magnitudes)
    upper = rf"(?:(?P<upper>\d{{1,4}})(?P<upper_magnitude>{chinese})(?=\d))?"
    digits = (
        rf"{upper}(?:{_SIGNED})?(?P<number>{_NUMBER})(?:{_spaced('early', words)}(?=\s?{magnitudes}))?"
        # Letters with a digit behind them are of a name: 3 个 K8s 集群.
        rf"(?:\s?(?P<magnitude>{magnitudes}|{bound}(?(currency)|(?={_counted(words)})))(?!(?<=[A-Za-z])\d))?"
    )
    amount = "|".join(
        [
            digits,
            rf"(?P<several>{any_of(words.several)})(?P<some>{chinese})",
            rf"(?P<ordered>{chinese})(?=级)",
            rf"(?P<lone>{any_of(words.lone_magnitudes)})(?=\+?{_thing(words, named=False)})",
            rf"(?P<unit_order>{data})(?=级)",
            rf"(?P<handful>{any_of(words.handfuls)})(?:\sof(?=\s))?",
        ]
    )
    units = any_of(words.units, words.longer_words)
    skip = rf"{any_of(words.not_numbers)}|{_DATE}|{_ROUND}|{_COPIES}|{_PROPORTION}(?!\s?{units})"
    glued = "".join(f"(?<={re.escape(word)})|" for word in words.before if word.endswith("-"))
    figure = rf"{_money(words)}{_low(words)}{longer_parts(words)}(?:{amount}){_tail(words)}"
    return rf"(?:{glued}{_ALONE})(?:(?P<skip>{skip})|{figure})"


def _counted(words: Words) -> str:
    """What only numbers of things stand before: no length is of users."""
    rates = (word for word, unit in words.units.items() if unit.kind in {"rate", "money"})
    return rf"\+?\s?(?:{any_of(words.counters)}\s?)?{any_of([*rates, *words.nouns], words.longer_words)}"


def _money(words: Words) -> str:
    return rf"(?:(?P<currency>{any_of(words.currencies)})\s?)?"


def _spaced(group: str, words: Words) -> str:
    """A word right behind the number, or behind the space that Chinese may have around digits: 600 多个节点."""
    return rf"(?:\s(?=[{HAN}]))?(?P<{group}>{any_of(words.close, words.longer_words)})"


def _low(words: Words) -> str:
    """The lower end of a range, with or without the unit of its own."""
    units = any_of(words.units, words.longer_words)
    bound = rf"{any_of(words.bound_magnitudes)}(?(currency)|(?!))"
    low = rf"{_NUMBER}(?:\s?(?:{any_of(words.magnitudes, words.longer_words)}|{bound}))?"
    sign = rf"(?:{any_of(words.currencies)})?"
    joined = rf"(?P<low>{low})(?:\s?(?P<low_unit>{units}))?{_RANGE}{sign}"
    paired = rf"[Bb]etween\s{sign}(?P<between>{low})(?:\s?{units})?\sand\s{sign}"
    return rf"(?:(?:{paired}|{joined})(?=\d))?"


def _tail(words: Words) -> str:
    more = rf"(?:{_spaced('more', words)})?"
    order = rf"(?P<order>{any_of(words.orders)})?"
    # What is done so often stands between the counting and the period: 300次校验/秒.
    period = rf"(?:(?:(?<={any_of(words.occasions)})[{HAN}]{{1,4}}(?=/))?{per(words)})?"
    after = rf"(?:(?P<end_more>\+)|\s?(?P<after>{any_of(words.after, words.longer_words)}))?"
    share = r"\d\d(?:\.\d{1,2})?"
    of = rf"(?:[Pp](?P<at>{share})(?![0-9A-Za-z])|(?P<at_long>{share})(?:th|st|nd|rd)\spercentile)"
    at = rf"(?:\s?(?:(?:at|for)\s(?:the\s)?|(?P<at_open>[（(])){of}(?(at_open)[)）]?))?"
    return rf"{more}{order}(?:{_thing(words, named=True)})?{period}{after}{at}"


def _thing(words: Words, *, named: bool) -> str:
    """The unit or the counted things behind a number."""
    units = any_of(words.units, words.longer_words)
    stop = any_of(word for word in words.stops if len(word) == 1)
    # A proper name may stand before a Chinese word: 300 个 Kafka 集群.
    modifier = rf"(?:(?!{stop})[{HAN}]){{1,6}}?|(?:[A-Za-z][A-Za-z0-9-]*\s){{1,3}}?|[A-Z][A-Za-z0-9.-]*\s?(?=[{HAN}])"
    # The last of several nouns is what is counted: 70 个企业案例.
    long = [word for word in words.nouns if len(word) > 1 and not word.isascii()]
    last = any_of(word for word in long if word not in words.wholes)
    others = any_of((word for word in words.nouns if word not in long), words.longer_words)
    nouns = rf"(?>{any_of(long, words.longer_words)})(?!{last})|{others}"
    unit, noun, between = ("?P<unit>", "?P<noun>", "?P<modifier>") if named else ("?:", "?:", "?:")
    # Of what has a name of its own that many are counted: 300次请求/秒.
    occasions = rf"{any_of(words.occasions)}(?={any_of(long)}{per(words, named=False)})"
    counter = rf"({'?P<counter>' if named else '?:'}{any_of(words.counters)}|{occasions})"
    # A sum of money counts nothing: $5 per request.
    money = "(?(currency)(?!))" if named else ""
    # Beside longer times short words will do: 1小时20分.
    short = rf"|(?(longer)(?:{any_of(words.time_parts, words.longer_words)})|(?!))" if named else ""
    return rf"[\s-]?(?:({unit}{units}{short})|{money}(?:{counter}\s?)?({between}{modifier})??({noun}{nouns}))"


def _lead(words: Words, changes: Iterable[str]) -> str:
    """Read backwards from the number: linking words, comparator, linking words, a colon, a change, a colon."""
    comparators = any_of_reversed([*words.before, *words.deviations])
    compared = rf"(?!{any_of_reversed(words.no_comparators)}){comparators}"
    # "up to" is a comparator although "to" alone only links.
    link = rf"(?:\s*(?!{compared})(?:{reaching(words)}|{any_of_reversed(words.links)})(?![-=<>!]))*+"
    verb = rf"(?!{any_of_reversed(words.no_verbs)})[a-z]+\s"
    denied = rf"(?:\s*(?:{verb})??(?P<denied>{any_of_reversed(words.denials)}))?"
    comparator = rf"(?:\s*{_verb(words)}(?P<comparator>{compared})(?![-=<>!]){denied}(?:{compared})?)?"
    change = rf"(?:\s*(?P<change>{any_of_reversed(changes)}))?"
    return rf"(?P<near>{link}){comparator}(?P<far>{link})(?P<colon>\s*[:：])?{change}(?P<label>\s*[:：])?"


def _verb(words: Words) -> str:
    """Read backwards a verb between a number and the comparator that counts for it: 至少保存 7 年."""
    stop = any_of(word for word in (*words.stops, *words.no_verbs) if len(word) == 1)
    adverb = any_of_reversed(words.adverbs)
    none = any_of_reversed(words.no_verbs)
    return rf"(?:(?!{none})(?:(?:(?!{stop})[{HAN}]){{1,4}}?\s?|[a-z]+\s)(?={adverb}))??"


def _value(words: Words) -> str:
    return rf"{_NUMBER}(?:\s?{any_of(words.units, words.longer_words)})?"


def _during(words: Words) -> str:
    """Read backwards what makes a time the course of something: reviewed over 3 weeks, in the past 3 weeks, 近3周."""
    done = any_of_reversed([*words.doings, *words.shifts])
    lately, near = any_of_reversed(words.lately), any_of_reversed(words.near)
    recent = rf"(?P<lately>{lately})|(?P<near>{near})(?=\s*(?:[,，。；;:：(（]|\Z))"
    return rf"\s?(?:{recent}|{any_of_reversed(words.during)}(?:\s(?P<done>{done}))?)"


def _compared_right(words: Words) -> str:
    """A word behind a share or a ratio that makes a change of it: 5 倍优势, 20% slower."""
    han, latin = by_script(word for word in words.comparisons if word not in words.changes)
    nouns = [word for word, label in words.comparisons.items() if word == label and word.isascii()]
    heads = any_of(word for word in words.heads if word.isascii())
    # A noun may tell in what: 60% reduction in infrastructure costs.
    inside = rf"(?:\sin(?:\s(?:the|our|its|their))?(?=\s(?:[a-z-]+\s){{0,2}}{heads}))?"
    return rf"\s?的?(?:(?P<noun>{any_of(nouns)}){inside}|(?P<change>{han}(?![{HAN}])|{latin}))"


def _standing(meanings: Mapping[str, str]) -> str:
    """A word for how a value stands, in the group of its meaning; the longest wins whatever it means."""
    said = ((kind, [word for word in meanings if meanings[word] == kind]) for kind in sorted({*meanings.values()}))
    return "|".join(
        f"(?P<{kind}>{any_of(these, (word for word in meanings if word not in these))})" for kind, these in said
    )
