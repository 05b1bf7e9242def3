"""What stands before a number: comparator, percentile, and the name of what is measured."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from casegraph.fields.alternation import meaning
from casegraph.fields.naming import joined, known_name
from casegraph.model.lexicon import Comparator, Lexicon

REACH = 48
_SIGNS = frozenset({"=", "<", "=<", ">", "=>", "≤", "≥"})
_COMPARED = re.compile(r"\s?([一-鿿]{2,8})(?![一-鿿])")


@dataclass(frozen=True, slots=True)
class Left:
    """The words before a number; `length` is how much of them belongs to the measurement.

    `said` are the words right before the comparator, whether or not they are a name, and `bracketed` those before
    the bracket that the number opens.
    """

    length: int
    comparator: Comparator | None = None
    percentile: Decimal | None = None
    name: str = ""
    linked: bool = False
    change: str = ""
    bracketed: str = ""
    said: str = ""


def read_left(before: str, lexicon: Lexicon) -> Left:
    """Read the words before a number, nearest first."""
    patterns, backwards = lexicon.patterns, before[::-1]
    lead = patterns.lead.match(backwards)
    if lead is None:  # pragma: no cover - every part of the pattern is optional
        return Left(0)
    end, percentile = _percentile(backwards, lead.end(), lexicon)
    name, name_end, change = _name(backwards, end, lexicon)
    if not name and lead["comparator"] and lead["comparator"] in _SIGNS and not lead["near"] + lead["far"]:
        name, name_end = _compared(backwards, end, lexicon)
    said = _said(backwards, end, lexicon)
    if percentile is None and name:
        end, percentile = _percentile(backwards, name_end, lexicon)
    linked = bool(lead["near"] or lead["far"] or lead["colon"])
    compared = _before(lead["comparator"], lexicon)
    change = change or _change(lead["change"], lexicon)
    length = lead.end("comparator") if compared else 0
    if percentile is not None:
        length = end
    elif name and not linked:
        length = name_end
    elif lead["change"]:
        length = lead.end("change")
    return Left(length, compared, percentile, name, linked, change, _bracketed(backwards, lead.end(), lexicon), said)


def is_numbered(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a number make a name of both: PostgreSQL 14, Level 1, 步骤3."""
    backwards = before[::-1]
    lead = lexicon.patterns.lead.match(backwards)
    after_comparator = lead.end("comparator") if lead and lead["comparator"] else 0
    return any(lexicon.patterns.numbered.match(backwards, start) for start in {0, after_comparator})


def _before(backwards: str | None, lexicon: Lexicon) -> Comparator | None:
    return meaning(lexicon.words.before, backwards[::-1]) if backwards else None


def _change(backwards: str | None, lexicon: Lexicon) -> str:
    return meaning(lexicon.words.changes, backwards[::-1]) if backwards else ""


def _percentile(backwards: str, start: int, lexicon: Lexicon) -> tuple[int, Decimal | None]:
    found = lexicon.patterns.percentile.match(backwards, start)
    if found is None:
        return start, None
    return found.end(), Decimal((found["short"] or found["long"])[::-1])


def _said(backwards: str, start: int, lexicon: Lexicon) -> str:
    found = lexicon.patterns.name_left.match(backwards, start)
    return found[0][::-1].strip() if found else ""


def _name(backwards: str, start: int, lexicon: Lexicon) -> tuple[str, int, str]:
    """Read a name, where it begins, and the change that is said of it before it: reduces latency by."""
    patterns = lexicon.patterns
    found = patterns.name_left.match(backwards, start)
    if found is None:
        return "", start, ""
    run = found[0][::-1].rstrip()
    lead_in = patterns.lead_in.match(run)
    name = run[lead_in.end() :] if lead_in else run
    changed = patterns.change_right.match(name)
    bare = name[changed.end() :].strip() if changed else name
    if not patterns.head_left.match(bare[::-1]):
        return "", start, ""
    change = meaning(lexicon.words.changes, changed[1]) if changed else ""
    space = len(found[0]) - len(found[0].lstrip())
    return known_name(bare, lexicon), start + space + len(name), change


def _compared(backwards: str, start: int, lexicon: Lexicon) -> tuple[str, int]:
    """Read what a sign compares with the number: the whole run of words before it, whatever its ending."""
    found = _COMPARED.match(backwards, start)
    if found is None or lexicon.patterns.no_name_left.match(found[1]):
        return "", start
    return found[1][::-1], found.end()


def _bracketed(backwards: str, start: int, lexicon: Lexicon) -> str:
    """Read the words before the bracket that the number opens: 运行任务（最长24小时）."""
    patterns = lexicon.patterns
    opening = patterns.opening.match(backwards, start)
    if opening is None:
        return ""
    found = patterns.name_left.match(backwards, opening.end())
    if found is None:
        return ""
    run = found[0][::-1].strip()
    lead_in = patterns.lead_in.match(run)
    return run[lead_in.end() :] if lead_in else run


def with_change(name: str, change: str) -> str:
    """Name the change of a thing: 成本 and 节省 are 成本节省."""
    return joined(name, change) if name and change else name or change
