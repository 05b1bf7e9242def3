"""What a figure measures: its own words first, then what units imply, then the heading."""

from __future__ import annotations

import re
from typing import NamedTuple

from casegraph.fields.counting import counting
from casegraph.fields.figure import Figure
from casegraph.fields.left import Left, read_left, unlisted_name, with_change
from casegraph.fields.naming import (
    counted_name,
    implied_names,
    is_change,
    is_head,
    is_silent,
    joined,
    lasting,
    named_by,
    named_things,
    timed_by,
)
from casegraph.fields.right import Right, read_right, run_behind, time_behind, whole_behind
from casegraph.model.lexicon import Lexicon

# What a heading says before the name of what is measured, and is no part of that: the name of a thing.
_OTHER = re.compile("[:：]|[A-Z][a-z]")


class Surroundings(NamedTuple):
    """The text that a figure stands in, its heading, and what the figure before it measured, if it measures that too.

    `language` is that of a text which has no words of one, `percentile` what stood behind the heading: 延迟（P99）.
    """

    text: str
    heading: str
    enumerated: str = ""
    language: str = "zh"
    percentile: str = ""


def find_subject(figure: Figure, around: Surroundings, lexicon: Lexicon) -> Right:
    """Return what a figure measures, and where the words that say so end if they stand behind it.

    A mere peak is one of what the heading names.
    """
    found = _subject(figure, around, lexicon)
    whole = named_by(around.heading, lexicon) if found.name in lexicon.words.peaks else ""
    if whole not in ("", found.name):
        return found._replace(name=joined(whole, found.name))
    return found._replace(name=_whole(found.name, around, lexicon))


def _whole(name: str, around: Surroundings, lexicon: Lexicon) -> str:
    """Return the name that the heading gives, where a text has only the end of it: 派单延迟：P95 920 ms."""
    heading = named_by(around.heading, lexicon) if name else ""
    return heading if heading.endswith(name) and not _OTHER.search(heading) else name


def _labelled(figure: Figure, around: Surroundings, lexicon: Lexicon) -> str:
    """Return the number of things that a label is, which says more than the word for counting: 合作机构数：12家."""
    noun, words = figure.measured.noun, lexicon.words
    is_count = (noun in words.measures or noun in words.tallies) and not figure.left.change
    name = named_by(around.heading, lexicon) if is_count else ""
    return name if name.endswith(counting(lexicon).endings) else ""


def _subject(figure: Figure, around: Surroundings, lexicon: Lexicon) -> Right:
    left, end = figure.left, figure.end
    if (left.during and not figure.measured.noun) or (figure.thing and not left.name):
        return Right(figure.thing, end)
    if left.name in lexicon.words.units:
        return Right(_implied(figure, around, lexicon), end)
    behind = _behind(figure, around, lexicon)
    # In "X saves 80% of cost" the thing before the number is not what is saved.
    if left.name and not left.linked and not (left.change and behind.name and is_head(behind.name, lexicon)):
        return Right(with_change(left.name, left.change), end)
    if behind.name:
        is_said = is_change(behind.name, lexicon)
        return Right(behind.name if is_said else with_change(behind.name, left.change), behind.end)
    name = "" if left.labelled and not left.change and is_silent(left.name, lexicon) else left.name
    name = name or _labelled(figure, around, lexicon) or _implied(figure, around, lexicon)
    if not name and (not left.change or not around.text[: figure.start].strip()):
        name = named_by(around.heading, lexicon)
    if not name and not left.change and (not figure.measured.kind or figure.measured.noun in lexicon.words.counters):
        name = named_things(left.said if left.labelled else around.heading, lexicon)
    return Right(with_change(name, left.change), end)


def find_shifted(figure: Figure, around: Surroundings, lexicon: Lexicon) -> str:
    """Return what changes from one value to another; `figure` is the new value, what names the thing on its left."""
    name = figure.left.name
    if name and name not in lexicon.words.units:
        return lexicon.words.nouns.get(name, name)
    behind = _behind(figure, around, lexicon)
    # What is counted per some time is seldom named by the things themselves where the heading says what changes.
    changing = _changing(around.heading, lexicon)
    rate = changing.name if changing.change and figure.measured.noun and figure.measured.per else ""
    named = behind.name or rate or _implied(figure, around, lexicon) or changing.name
    return _whole(named, around, lexicon) or unlisted_name(figure.left.said, lexicon)


def _changing(heading: str, lexicon: Lexicon) -> Left:
    """Read what a heading says changes: 延迟降低 speaks of 延迟."""
    left = read_left(f"{heading.strip().rstrip(':：')}:", lexicon) if heading else Left(0)
    return left._replace(name="") if is_silent(left.name, lexicon) else left


def _behind(figure: Figure, around: Surroundings, lexicon: Lexicon) -> Right:
    """Read a name behind the number: its own modified things, the whole they belong to, or any name."""
    found, measured = figure.found, figure.measured
    own = figure.left.name and not figure.left.linked
    if figure.is_compared and (own or not figure.left.change.isascii()):
        # 调度延迟 5 倍优势: the thing stands before the number.
        return Right()
    if measured.noun and not measured.per:
        whole, end = whole_behind(around.text, figure.end, lexicon)
        if whole:
            return Right(
                whole.format(measured.noun.removesuffix("s") if measured.noun.isascii() else measured.noun), end
            )
        modifier = (found["modifier"] or "").strip()
        return Right(counted_name(modifier, measured.noun, lexicon), figure.end) if modifier else Right()
    return read_right(around.text, figure.end, measured, lexicon)


def _implied(figure: Figure, around: Surroundings, lexicon: Lexicon) -> str:
    """Return the quantity that goes without saying."""
    measured = figure.measured
    if around.enumerated:
        return around.enumerated
    if measured.noun:
        return counted_name("", measured.noun, lexicon)
    names = implied_names(around.text, around.heading, lexicon, around.language)
    if measured.kind == "rate":
        return names.rate
    if measured.kind != "time":
        return ""
    if figure.percentile is not None:
        return names.percentile
    is_lately = around.text[: figure.start].rstrip().casefold().endswith(lexicon.words.lately)
    run = "" if is_lately else run_behind(around.text, figure.end, lexicon) or figure.left.bracketed
    lasts = lasting(run, names, lexicon) or timed_by(figure.left.bracketed, lexicon)
    return lasts or time_behind(around.text, figure.end, lexicon)
