"""The words by which measurements are written, as plain types with their compiled patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

UnitKind = Literal["time", "share", "ratio", "rate", "data", "bandwidth", "money"]
Comparator = Literal["=", "<", "<=", ">", ">=", "~"]


class Unit(NamedTuple):
    """A unit: what it measures, the factor to the base unit of its kind, its local name in QUDT, and that of the base.

    `base` is empty where no unit of the kind is the base.
    """

    kind: UnitKind
    factor: Decimal
    qudt: str
    base: str = ""


class Period(NamedTuple):
    """What something happens per: its length in seconds, and QUDT's unit for things counted per such a time."""

    seconds: Decimal
    qudt: str


class Implied(NamedTuple):
    """The names of quantities that units and percentiles imply, in one language; `duration` has `{}` for what lasts."""

    rate: str
    percentile: str
    duration: str


class Words(NamedTuple):
    """The entries of the lexicon as written; words that stand for something map to it."""

    magnitudes: Mapping[str, Decimal]
    bound_magnitudes: Mapping[str, Decimal]
    lone_magnitudes: tuple[str, ...]
    several: tuple[str, ...]
    handfuls: Mapping[str, Decimal]
    orders: tuple[str, ...]
    before: Mapping[str, Comparator]
    denials: tuple[str, ...]
    no_verbs: tuple[str, ...]
    adverbs: tuple[str, ...]
    deviations: tuple[str, ...]
    no_comparators: tuple[str, ...]
    during: tuple[str, ...]
    doings: tuple[str, ...]
    near: tuple[str, ...]
    occasions: tuple[str, ...]
    close: Mapping[str, Comparator]
    after: Mapping[str, Comparator]
    links: tuple[str, ...]
    origins: tuple[str, ...]
    goals: tuple[str, ...]
    shifts: tuple[str, ...]
    manners: tuple[str, ...]
    standings: Mapping[str, str]
    turns: tuple[str, ...]
    standings_behind: Mapping[str, str]
    changes: Mapping[str, str]
    comparisons: Mapping[str, str]
    units: Mapping[str, Unit]
    time_parts: Mapping[str, str]
    currencies: tuple[str, ...]
    periods: Mapping[str, Period]
    period_signs: Mapping[str, str]
    nouns: Mapping[str, str]
    measures: Mapping[str, str]
    tallies: Mapping[str, str]
    divisible: tuple[str, ...]
    no_things: tuple[str, ...]
    percentiles: Mapping[str, Decimal]
    counted: str
    counters: tuple[str, ...]
    wholes: Mapping[str, str]
    names: Mapping[str, str]
    heads: tuple[str, ...]
    durations: tuple[str, ...]
    longer_words: tuple[str, ...]
    lead_ins: tuple[str, ...]
    no_names: tuple[str, ...]
    stops: tuple[str, ...]
    onward: tuple[str, ...]
    silent: tuple[str, ...]
    peaks: tuple[str, ...]
    implied: Mapping[str, Implied]
    degrees: tuple[str, ...]
    activities: tuple[str, ...]
    lately: tuple[str, ...]
    numbered: tuple[str, ...]
    not_numbers: tuple[str, ...]


class Patterns(NamedTuple):
    """The compiled grammar.

    `core` finds numbers with all that belongs to them on their right; the patterns that look left are written for
    reversed text, so that they start at the number and never search.
    """

    trigger: re.Pattern[str]
    core: re.Pattern[str]
    part: re.Pattern[str]
    low: re.Pattern[str]
    lead: re.Pattern[str]
    lead_compared: re.Pattern[str]
    comparison: re.Pattern[str]
    compared_right: re.Pattern[str]
    percentile: re.Pattern[str]
    percentile_row: re.Pattern[str]
    percentile_in_row: re.Pattern[str]
    more_values: re.Pattern[str]
    value_in_row: re.Pattern[str]
    name_left: re.Pattern[str]
    head_left: re.Pattern[str]
    no_name_left: re.Pattern[str]
    opening: re.Pattern[str]
    numbered: re.Pattern[str]
    noun_left: re.Pattern[str]
    lead_in: re.Pattern[str]
    degree: re.Pattern[str]
    shift_left: re.Pattern[str]
    duration_left: re.Pattern[str]
    duration_right: re.Pattern[str]
    term_left: re.Pattern[str]
    term: re.Pattern[str]
    long_unit: re.Pattern[str]
    bought: re.Pattern[str]
    period_sign: re.Pattern[str]
    change_right: re.Pattern[str]
    during: re.Pattern[str]
    goal_left: re.Pattern[str]
    goal_right: re.Pattern[str]
    origin_left: re.Pattern[str]
    changing: re.Pattern[str]
    shift: re.Pattern[str]
    standing: re.Pattern[str]
    turn: re.Pattern[str]
    standing_right: re.Pattern[str]
    name_right: re.Pattern[str]
    run_right: re.Pattern[str]
    whole: re.Pattern[str]
    things: re.Pattern[str]
    things_per: re.Pattern[str]
    measured_things: re.Pattern[str]
    own_things: re.Pattern[str]
    of_things: re.Pattern[str]
    each: re.Pattern[str]
    each_left: re.Pattern[str]
    lasting: re.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words and the grammar made of them; one is only equal to itself, so that what it reads can be kept."""

    words: Words
    patterns: Patterns
