"""What words deny, plan, remember or only compare with: none of it is so, and nothing is stated of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from casegraph.model.normal_forms import normal_label
from casegraph.model.profile import Profile

# The ends of a clause; a full stop within a name or number is none.
_CLAUSE = re.compile(r"[，。；,;、（）()！？!?]|\.(?=\s|$)")
_SENTENCE = re.compile(r"[。；;！？!?]|\.(?=\s|$)")
_SHORT = re.compile(r"\s*(?:[a-z]{2,3}\s+){0,2}")
# A name among Chinese words.
_NAME = re.compile(r"[一-鿿]\s*[A-Z][A-Za-z]*[a-z]")
# A verb that belongs to the cue, as in 不再使用, takes up to so many characters.
_VERB = 3
# Of a text that only weighs, less than a quarter is left.
_LEFT = 4


def asserted(profile: Profile, text: str) -> Iterator[str]:
    """Yield the stretches of a running text that say what is so, one after the other."""
    # Most lines deny nothing, and one search tells.
    if not profile.denials.search(text):
        yield from filter(None, (text,))
        return
    at = 0
    for start, end in sorted(_denied(profile, text)):
        if start > at:
            yield text[at:start]
        at = max(at, end)
    if at < len(text):
        yield text[at:]


def is_weighed(profile: Profile, text: str) -> bool:
    """Tell whether a text says little more than what was weighed and not taken (曾考虑 A，但慢，未采用)."""
    if not (profile.not_now.search(text) and (profile.rejections.search(text) or profile.negations.search(text))):
        return False
    return _LEFT * sum(map(len, asserted(profile, text))) < len(text)


def is_denied(profile: Profile, name: str, note: str = "") -> bool:
    """Tell whether what stands where a name would says that there is none: "no Kafka", "Kafka (planned)"."""
    cues = (profile.negations, profile.not_now)
    begins = any(cue.match(name) for cue in cues) or profile.rejections.search(name)
    is_aside = profile.not_now.search(note) or profile.rejections.search(note) or normal_label(note) in profile.absent
    noted = is_aside or profile.negations.search(_without_lacks(profile, note))
    return bool(begins or (note and noted and not _names_another(profile, note)))


def _without_lacks(profile: Profile, note: str) -> str:
    """Leave out of a remark what something has not, or need not have: it is there without."""
    found = profile.lacks.search(note)
    if found is None:
        return note
    end = _CLAUSE.search(note, found.end())
    at = end.start() if end else len(note)
    lacked = note[found.end() : at].strip()
    kept = note[: found.start()] if lacked and not profile.resumptions.match(lacked) else note[:at]
    return kept + _without_lacks(profile, note[at:])


def _names_another(profile: Profile, note: str) -> bool:
    """Tell whether a remark denies something else by its name: "MySQL（未采用 Oracle）", "MySQL (not Oracle)"."""
    cue = profile.negations.match(note)
    return bool(_NAME.search(note) or (cue and note[cue.end() :].lstrip()[:1].isupper()))


def _denied(profile: Profile, text: str) -> Iterator[tuple[int, int]]:
    """Yield where each denied stretch begins and ends; some may overlap."""
    negated = [found.span() for found in profile.negations.finditer(text)]
    later = [found.span() for found in profile.not_now.finditer(text)]
    rejected = [found.span() for found in profile.rejections.finditer(text)]
    ends = [found.start() for found in _CLAUSE.finditer(text)]
    compared = [found.span() for found in profile.comparisons.finditer(text)]
    # At the end of its clause such a word has before it what it compares with: 与 TCC 相比.
    rejected += [(start, end) for start, end in compared if _next(ends, end, text) == end]
    negated += compared
    resumed = [found.start() for found in profile.resumptions.finditer(text)] if negated else []
    yield from ((start, min(_next(ends, end, text), _next(resumed, end + _VERB, text))) for start, end in negated)
    yield from ((start, _next(ends, end, text)) for start, end in later)
    for start, end in rejected:
        yield _after(ends, start), end
    if later:
        yield from _dropped(text, ends, later, negated + rejected)


def _dropped(
    text: str, ends: Sequence[int], weighed: Sequence[tuple[int, int]], denied: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield what was weighed till a clause of its sentence that only says that it was not (曾考虑 A，但慢，未采用).

    In English one or two short words may begin that clause: "so it was not used".
    """
    for start, end in denied:
        first = next((one for one, _ in reversed(weighed) if one < start), None)
        is_alone = _SHORT.fullmatch(text, _after(ends, start), start) and not text[end : _next(ends, end, text)].strip()
        if is_alone and first is not None and not _SENTENCE.search(text, first, start):
            yield first, end


def _after(ends: Sequence[int], at: int) -> int:
    """Return where the clause of a place begins."""
    before = bisect_left(ends, at)
    return ends[before - 1] + 1 if before else 0


def _next(places: Sequence[int], at: int, text: str) -> int:
    """Return the first of some places that is not before another one; the end of the text where there is none."""
    following = bisect_left(places, at)
    return places[following] if following < len(places) else len(text)
