"""Advice in a sentence: "if you need X, choose Y because Z", "avoid X when Y", 「需要 X 时选择 Y」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casegraph.extraction.wording.choices import AROUND, chooses, without_brackets
from casegraph.model.profile import Profile

COMMA, _COLON = re.compile(r"[，,]\s*"), re.compile("[:：]")
_SENTENCE = re.compile(r"(?<=[。！；])\s*(?=\S)|(?<=[.!;])\s+(?=\S)")


class Advice(NamedTuple):
    """What a sentence advises: when, what with the words for choosing it, and why; the last may be empty.

    Reasons that are short are names, unless it says that none `is_named`.
    """

    need: str
    choice: str
    reason: str = ""
    is_named: bool = True


def sentences(text: str) -> tuple[str, ...]:
    """Split a text into its sentences."""
    return tuple(_SENTENCE.split(text))


def advice_of(profile: Profile, sentence: str) -> Advice | None:
    """Return what a sentence advises; None where it has no need, or no word for choosing something."""
    because = profile.reasons.search(without_brackets(sentence))
    told = sentence[: because.start()].strip(AROUND) if because else sentence.strip(AROUND)
    reason = sentence[because.end() :].strip(AROUND) if because else ""
    pair = _need_first(profile, told) or _choice_first(profile, told)
    return (
        Advice(need, choice, reason) if pair and (need := bare_need(profile, pair[0])) and (choice := pair[1]) else None
    )


def bare_need(profile: Profile, text: str) -> str:
    """Take the words around a need off: "if you need BPMN", 需要BPMN时.

    It is a name then, and no word of it that a longer one holds is taken.
    """
    text = text.strip(AROUND)
    while opening := profile.conditions.match(text):
        text = text[opening.end() :].strip(AROUND)
    ending = next((one for one in profile.condition_ends if text.endswith(one) and text != one), "")
    return text[: len(text) - len(ending)].strip(AROUND)


def _need_first(profile: Profile, told: str) -> tuple[str, str] | None:
    opens = profile.conditions.match(told) is not None
    masked = without_brackets(told)
    if found := _at_comma(profile, masked, opens=opens):
        return told[: found[0]], told[found[1] :]
    tokens = [*_tokens(profile, masked)]
    ended = (at for at in tokens if told[:at].strip(AROUND).endswith(profile.condition_ends))
    at = next(ended, tokens[0] if opens and len(tokens) == 1 else -1)
    return (told[:at], told[at:]) if at > 0 else None


def _at_comma(profile: Profile, masked: str, *, opens: bool) -> tuple[int, int] | None:
    """Return where a need ends before a comma, and where the choice behind it begins.

    A comma may stand within the need, and so may words for choosing: "if you use X, and need Y, choose Z". Without a
    word for a need in front the choice stands right behind the comma: "little load, choose Y".
    """
    for comma in COMMA.finditer(masked) if opens or chooses(profile, masked) != 0 else ():
        end = COMMA.search(masked, comma.end())
        at = chooses(profile, masked[comma.end() : end.start() if end else len(masked)])
        if at == 0 or (at > 0 and opens):
            # "Payments: choose X, for more load choose Y" tells of two.
            _, *behind = _COLON.split(masked[: comma.start()], maxsplit=1)
            return None if any(chooses(profile, one) >= 0 for one in behind) else (comma.start(), comma.end() + at)
    return None


def _choice_first(profile: Profile, told: str) -> tuple[str, str] | None:
    if chooses(profile, told) != 0:
        return None
    for word in profile.conditions.finditer(without_brackets(told)):
        # Chinese needs a sign in between: its words stand in names without one.
        if word[0].isascii() or told[: word.start()].rstrip().endswith(("，", ",")):
            return told[word.start() :], told[: word.start()].strip(AROUND)
    return None


def _tokens(profile: Profile, masked: str) -> Iterator[int]:
    """Yield where words for choosing stand, a denial in front of one being its beginning."""
    found = [*profile.choices.finditer(masked), *profile.refusals.finditer(masked)]
    end = -1
    for one in sorted(found, key=lambda one: one.start()):
        if masked[max(end, 0) : one.start()].strip() or end < 0:
            yield one.start()
        end = one.end()
