"""Arrows of flowcharts: every stroke, head and length, with their labels."""

from __future__ import annotations

import re
from typing import NamedTuple

from casegraph.model.diagram import Arrow
from casegraph.readers.mermaid_labels import plain_label
from casegraph.readers.mermaid_source import DiagramSource

__all__ = ["DrawnArrow", "take_arrow"]

_HEADS, _POINTS = frozenset("<>ox"), frozenset("<>")
# An arrow may stand on the next line, behind the node that it leaves.
_ARROW = re.compile(r"\s*(?:([\w-]+)@)?([xo<]?(?:--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?)|~~~+)[^\S\n]*")
_LABELED = re.compile(
    r"""\s*(?:(?P<name>[\w-]+)@)?(?P<left>[xo<]?)(?:
        --(?P<normal>[^\S\n]*"[^"]*"\s*|(?:[^-\n]|-(?!-))+)--+(?P<head>[-xo>])
      | ==(?P<thick>[^\S\n]*"[^"]*"\s*|(?:[^=\n]|=(?!=))+)==+(?P<big>[=xo>])
      | -\.(?P<dotted>[^\S\n]*"[^"]*"\s*|(?:[^.\n]|\.(?!-|\.))+)\.+-(?P<small>[xo>]?)
    )[^\S\n]*""",
    re.VERBOSE,
)
_PIPE = re.compile(r'\|(?:\s*"([^"]*)"\s*|([^|\n]*))\|\s*')
_BRACKET = re.compile(r'[\[\](){}"]')
_SPACE = re.compile(r"\s*")


class DrawnArrow(NamedTuple):
    """An arrow as drawn between a left and a right end; `at` is where it stands, `name` its own name (or none)."""

    kind: Arrow
    label: str
    is_reversed: bool = False
    at: int = 0
    name: str = ""

    def ends(self, left: str, right: str) -> tuple[str, str]:
        """Return where the arrow starts, and where it points."""
        return (right, left) if self.is_reversed else (left, right)


def take_arrow(source: DiagramSource) -> DrawnArrow | None:
    """Step over an arrow with its label; None where none stands here."""
    plain = source.take(_ARROW)
    if plain:
        arrow = _drawn(plain[2][0], plain[2][-1], _pipe_label(source))
        return arrow._replace(at=plain.start(2), name=plain[1] or "")
    labeled = source.take(_LABELED)
    if labeled is None:
        return None
    written = labeled["normal"] or labeled["thick"] or labeled["dotted"] or ""
    head = labeled["head"] or labeled["big"] or labeled["small"] or ""
    source.take(_SPACE)
    arrow = _drawn(labeled["left"], head, plain_label(written))
    return arrow._replace(at=labeled.start("left"), name=labeled["name"] or "")


def _pipe_label(source: DiagramSource) -> str:
    """Step over `|label|`, empty where none stands, and what follows up to the next node."""
    start = source.at
    match = source.take(_PIPE)
    if match is None:
        source.take(_SPACE)
        return ""
    if match[2] and _BRACKET.search(match[2]):
        source.fail('-->|"…"|', start)
    return plain_label(match[1] if match[1] is not None else match[2])


def _drawn(left: str, right: str, label: str) -> DrawnArrow:
    if left == "~":
        return DrawnArrow("hidden", label)
    has_left, has_right = left in _HEADS, right in _HEADS
    if has_left and has_right:
        # Of two heads only those that point say where it leads; circles and crosses at both ends join as a line does.
        has_left, has_right = left in _POINTS, right in _POINTS
    if has_left and not has_right:
        return DrawnArrow("directed", label, is_reversed=True)
    return DrawnArrow("both" if has_left else "directed" if has_right else "open", label)
