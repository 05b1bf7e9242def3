"""What stands behind a number and its unit: the name of what is measured."""

from __future__ import annotations

from typing import NamedTuple

from casegraph.fields.naming import known_name
from casegraph.fields.unit import Measure
from casegraph.model.lexicon import Lexicon

REACH = 40


class Right(NamedTuple):
    """The name behind a number, and where it ends; both empty where there is none."""

    name: str = ""
    end: int = 0


def read_right(text: str, end: int, measured: Measure, lexicon: Lexicon) -> Right:
    """Read the words behind a number that name what it measures.

    A share may be of anything; what a rate is of must be a known kind of name or follow 的; a time has
    no name behind it, and counted things bring their own.
    """
    kind = measured.kind
    if kind == "time" or (kind == "count" and not measured.per) or not kind:
        return Right()
    patterns, limit = lexicon.patterns, end + REACH
    named = patterns.name_right.match(text, end, limit)
    if (named is None and kind == "share") or text.startswith("的", end):
        named = patterns.run_right.match(text, end, limit)
    return Right(known_name(named["name"], lexicon), named.end("name")) if named else Right()


def time_behind(text: str, end: int, lexicon: Lexicon) -> str:
    """Read the name of a time behind it: 3 秒检测时间, 20 ms response time."""
    found = lexicon.patterns.duration_right.match(text, end, end + REACH)
    return known_name(found["name"], lexicon) if found else ""


def run_behind(text: str, end: int, lexicon: Lexicon) -> str:
    """Read the words behind 的 or "of", whatever they are."""
    found = lexicon.patterns.run_right.match(text, end, end + REACH)
    return found["name"] if found and found["of"] else ""


def whole_behind(text: str, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """Read the whole whose parts were counted: 3节点集群; its template and where it ends."""
    found = lexicon.patterns.whole.match(text, end, end + REACH)
    return (lexicon.words.wholes.get(found[1].lower(), ""), found.end()) if found else ("", end)
