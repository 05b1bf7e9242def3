"""Titles and labels: numbers and marks taken off, labels split from what they label."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from casegraph.fields.names import split_note
from casegraph.model.document import Line, Mark, MarkKind
from casegraph.model.normal_forms import normal_label

# Signs in front are none of a title, but for those that open what one behind them closes.
# A letter or a Roman number counts only before a dot or bracket and a blank, and no initial: "D. E. Shaw".
_NUMBERING = re.compile(
    r"^[^\w（(《「『【“\"\[]*(?:第?[一二三四五六七八九十百]+[章节、.．]|第\s*\d+\s*[章节]|\d+(?:\.\d+)*(?:[.、)）](?!\d)|(?=\s))|(?:\d+|[A-H](?=\.\d{1,2}[.\s]))(?:\.\d+)+(?=[^\W\d_]|\s)|[（(][\d一二三四五六七八九十]+[)）]"
    r"|(?:[A-H]|[IVX]{1,5})(?:、|[.)）](?=\s+(?![A-Z]\.)))|(?i:chapter|section|part)\s+(?:\d+(?:\.\d+)*|[IVX]{1,5}|[A-H](?=\s*[:：.–—-]))\s*[:：.–—-])?[\s、.]*"
)
# "S-02 Market data", "S02 Market data", "UC-7: orders", and no UTF-8, SHA-256: a number with a zero in front, or a
# short one and a colon.
_CODE = re.compile(
    r"^[^\w（(]*([A-Z]{1,4}-?0\d{1,3}|[A-Z]{1,2}-\d{1,2}(?=\s*[:：]))(?:\s*[:：]|\s+[-–—](?=\s)|(?=\s))\s*(?=\S)"
)
# What a label ends with, and words that lead to what follows.
COLONS = (":", "：")
_POINTER = re.compile(r"\s*[（(][^（）()]*[）)]\s*[。.]?$")
# What may stand beside a link in the brackets that only point to it: "see", "参见".
_POINTING = 20
# What stands between the words of a remark.
_BETWEEN = " ,，、;；和与"
_WORD = re.compile(r"\w")
_CASE_NUMBER = re.compile(
    r"^([^\d:：]{1,20}?)\s*#?(?:\d+(?:\s*[:：.、)）]|\s+[-–—](?=\s)|(?=\s))|[一二三四五六七八九十]{1,3}(?:\s*[:：.、)）]|(?=\s))|[A-Z]{1,4}(?:-?\d{1,3})?\s*[:：.、)）])\s*(?=\S)"
)

_CASE_WORD = re.compile(r"([^\d:：]{1,20}?)\s*[:：]\s*(?=\S)")
_PICTURE = re.compile(r"\s*[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+\s*$")


@lru_cache(maxsize=65536)
def bare_title(text: str) -> str:
    """Take the numbering and the marks off a title.

    >>> bare_title("一、订单处理场景"), bare_title("1.1 Amazon - 电商"), bare_title("📋 文档概述")
    ('订单处理场景', 'Amazon - 电商', '文档概述')
    """
    title = _numberless(text)
    code = _CODE.match(title)
    return title[code.end() :].strip() if code else title


def _numberless(text: str) -> str:
    return text[_NUMBERING.match(text).end() :].strip() or text.strip()  # type: ignore[union-attr]  # matches ""


def title_code(text: str) -> str:
    """Return the code in front of a title, empty where it has none.

    >>> title_code("S-02 Market data"), title_code("UC-7: orders"), title_code("UTF-8 in names")
    ('S-02', 'UC-7', '')
    """
    code = _CODE.match(_numberless(text))
    return code[1] if code else ""


def without_word(title: str, words: frozenset[str]) -> str:
    """Take "案例3：", "案例一 " or "Case A:" off a title, where the word is one of `words`."""
    match = _CASE_NUMBER.match(title)
    return title[match.end() :] if match and normal_label(match[1]) in words else title


def numbered_word(title: str) -> str:
    """Return the word before the number that a title begins with, 案例 of "案例3：…"; empty where it has none."""
    match = _CASE_NUMBER.match(title)
    return match[1] if match else ""


def without_remark(title: str, words: tuple[str, ...]) -> str:
    """Take off a title the remark in brackets behind it that only speaks of the text, in `words`, the longest first.

    >>> without_remark("Safety (full proof)", ("full", "proof")), without_remark("Safety (weak)", ("full", "proof"))
    ('Safety', 'Safety (weak)')
    """
    name, rest = split_note(title)
    rest = rest.casefold()
    while rest:
        word = next((one for one in words if rest.startswith(one)), "")
        if not word:
            return title
        rest = rest[len(word) :].lstrip(_BETWEEN)
    return name


def without_case_word(title: str, is_word: Callable[[str], bool]) -> str:
    """Take "案例：" or "Case study: " off a title, and a picture at its end.

    >>> without_case_word("案例：示例银行 - 支付 🏦", "案例".__eq__)
    '示例银行 - 支付'
    """
    match = _CASE_WORD.match(title)
    return _PICTURE.sub("", title[match.end() :]) if match and is_word(match[1]) else title


def is_link(line: Line) -> bool:
    """Tell whether a line holds nothing but links and what stands between them."""
    return any(mark.kind == "link" for mark in line.marks) and not _WORD.search(_beside(line, "link"))


def begins_with(line: Line, *kinds: MarkKind) -> bool:
    """Tell whether a line begins with a mark of some kinds."""
    return bool(line.marks) and line.marks[0].start == 0 and line.marks[0].kind in kinds


def is_code(line: Line) -> bool:
    """Tell whether a line begins with code: a command or a call is nobody's name."""
    return begins_with(line, "code")


def shows_nothing(line: Line) -> bool:
    """Tell whether a line has no text to read: it is empty, or an image."""
    if any(mark.kind == "image" for mark in line.marks):
        return not _WORD.search(_beside(line, "image"))
    return not line.text.strip()


def _beside(line: Line, kind: MarkKind) -> str:
    """Return the text of a line that stands outside of its marks of a kind."""
    at, beside = 0, ""
    for mark in line.marks:
        if mark.kind == kind and mark.start >= at:
            beside, at = beside + line.text[at : mark.start], mark.end
    return beside + line.text[at:]


def without_pointer(line: Line) -> Line:
    """Take off a line the brackets at its end that only point to documents: "(see [leases](leases.md))"."""
    pointing = _POINTER.search(line.text)
    if not pointing:
        return line
    linked = sum(mark.end - mark.start for mark in line.marks if mark.kind == "link" and mark.start >= pointing.start())
    is_pointer = linked and pointing.end() - pointing.start() - linked <= _POINTING
    return cut(line, 0, pointing.start()) if is_pointer else line


def cut(line: Line, start: int, end: int | None = None) -> Line:
    """Return a stretch of a line, its marks moved along."""
    end = len(line.text) if end is None else end
    return Line(line.number, line.column + start, line.text[start:end], _moved(line.marks, start, end))


def _moved(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    if not marks or marks[-1].end <= start:
        return ()
    return tuple(
        Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.target)
        for mark in marks
        if mark.start < end and mark.end > start
    )
