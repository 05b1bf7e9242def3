"""The text of a diagram while it is read: where the reader is, on which line, and what it could not read."""

from __future__ import annotations

import re
from bisect import bisect_left

from casegraph.model.diagram import DiagramProblem

__all__ = ["SPACE", "DiagramSource"]

SPACE = re.compile(r"[^\S\n]*")
_LINE_END = re.compile(r"\n")
_COMMENT = re.compile(r"^[^\S\n]*%%(?!\{)[^\n]*", re.MULTILINE)
_SHOWN = 40


class DiagramSource:
    """A text with a place in it that only moves forward; comments and directives are blanked out, lines are kept."""

    def __init__(self, text: str, first: int, last: int) -> None:
        self.text = _COMMENT.sub("", _without_directives(text))
        self.at = 0
        self.problems: list[DiagramProblem] = []
        self._missing: set[re.Pattern[str]] = set()
        self._first, self._last = first, max(first, last)
        self._ends = [match.start() for match in _LINE_END.finditer(self.text)]

    @property
    def is_over(self) -> bool:
        """Tell whether everything is read."""
        return self.at >= len(self.text)

    def line(self, at: int | None = None) -> int:
        """Return the line of the document at a place of the text."""
        place = self.at if at is None else at
        # The fence stands on the first line, so the text begins on the next.
        return min(self._first + 1 + bisect_left(self._ends, place), self._last)

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Step over what a pattern matches here; None, and no step, where it does not."""
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    def sees(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether a pattern matches here, without a step."""
        return pattern.match(self.text, self.at) is not None

    def seek(self, pattern: re.Pattern[str]) -> bool:
        """Step behind the next place that a pattern matches; no step, and False, where there is none."""
        # The place only moves forward: a pattern that was not found once is not looked for again.
        match = None if pattern in self._missing else pattern.search(self.text, self.at)
        if match is None:
            self._missing.add(pattern)
            return False
        self.at = match.end()
        return True

    def line_end(self) -> int:
        """Return where the line ends."""
        index = bisect_left(self._ends, self.at)
        return self._ends[index] if index < len(self._ends) else len(self.text)

    def fail(self, expected: str, at: int | None = None) -> None:
        """Note that what stands here, or at an earlier place, cannot be read."""
        place = self.at if at is None else at
        found = self.text[place : place + _SHOWN + 1].partition("\n")[0].strip() or "…"
        shown = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"
        self.problems.append(DiagramProblem(self.line(place), shown, expected))


def _without_directives(text: str) -> str:
    """Blank out `%%{…}%%`, keeping the line feeds in it; one that never ends is a comment of its line."""
    pieces = []
    start, final = 0, text.rfind("}%%")
    while (opening := text.find("%%{", start)) >= 0:
        end = text.find("}%%", opening) + 3 if opening < final else text.find("\n", opening)
        end = len(text) if end < 0 else end
        pieces += [text[start:opening], "\n" * text.count("\n", opening, end)]
        start = end
    return "".join((*pieces, text[start:]))
