"""Titles and labels: numbers and marks taken off, labels split from what they label."""

from __future__ import annotations

import re
from collections.abc import Callable

from casegraph.model.document import Line, Mark
from casegraph.model.profile import normal_label

_NUMBERING = re.compile(
    r"^[^\w（(]*(?:第?[一二三四五六七八九十百]+[章节、.．]|第\s*\d+\s*[章节]|\d+(?:\.\d+)*[.、)）]?(?=\s|[^\W\d_])|[（(]\d+[)）])?[\s、.]*"
)
_COLON = re.compile(r"\s*[:：]\s*")
_PLAIN_LABEL = re.compile(r"[^\w]*([^:：，。；,;]{1,30}?)\s*[:：]\s*")
_CASE_NUMBER = re.compile(r"^([^\d:：]{1,20}?)\s*\d+\s*[:：]\s*")


def bare_title(text: str) -> str:
    """Take the numbering and the marks off a title.

    >>> bare_title("一、订单处理场景"), bare_title("1.1 Amazon - 电商"), bare_title("📋 文档概述")
    ('订单处理场景', 'Amazon - 电商', '文档概述')
    """
    return text[_NUMBERING.match(text).end() :].strip() or text.strip()  # type: ignore[union-attr]  # matches ""


def without_word(title: str, words: frozenset[str]) -> str:
    """Take "案例3：" or "Case 3:" off a title, where the word is one of `words`."""
    match = _CASE_NUMBER.match(title)
    return title[match.end() :] if match and normal_label(match[1]) in words else title


def cut(line: Line, start: int, end: int | None = None) -> Line:
    """Return a stretch of a line, its marks moved along."""
    end = len(line.text) if end is None else end
    marks = tuple(
        Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.target)
        for mark in line.marks
        if mark.start < end and mark.end > start
    )
    return Line(line.number, line.column + start, line.text[start:end], marks)


def split_label(line: Line, known: Callable[[str], bool]) -> tuple[Line, Line] | None:
    """Split "**label**：value" into label and value; without bold only where the label is known.

    The value is empty where the line is a label alone. None where the line has no label.
    """
    if line.marks and line.marks[0].kind == "strong" and not line.text[: line.marks[0].start].strip("-*•·✅✓✔❌⚠️ "):
        return _bold_label(line, line.marks[0])
    match = _PLAIN_LABEL.match(line.text)
    if match and known(match[1]):
        return cut(line, match.start(1), match.end(1)), cut(line, match.end())
    return None


def _bold_label(line: Line, mark: Mark) -> tuple[Line, Line] | None:
    inside = line.text[mark.start : mark.end].rstrip()
    colon = _COLON.match(line.text, mark.end)
    if inside.endswith((":", "：")):
        start = mark.end
    elif colon:
        start = colon.end()
    elif line.text[mark.end :].strip():
        return None
    else:
        start = mark.end
    label = cut(line, mark.start, mark.start + len(inside.rstrip(":： ")))
    value = cut(line, start)
    return label, cut(value, len(value.text) - len(value.text.lstrip()))
