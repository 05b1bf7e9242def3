"""Labels: "**label**：value" in bold, and "label: value" without where the label is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from casegraph.extraction.pages.titles import COLONS, cut
from casegraph.fields.names import CLOSED
from casegraph.model.document import Line, Mark

Known = Callable[[str], bool]
Labeled = tuple[Line, Line]

_AFTER = re.compile(r"\s*([:：]?)\s*")
# The name of what is counted, and what parts it from its text.
_NAMED = re.compile(r"(\s*[（(][^（）()]+[）)])(?:\s*[:：.。]\s*|\s+(?![a-z]))")
_DASH = re.compile(r"\s*(?:——|[-–—](?=\s))\s*")
# A colon right between two digits is that of a proportion or a time of day.
_COLON = r"(?:：|(?<!\d):|:(?!\d))"
_PLAIN = re.compile(rf"[^\w【]{{0,16}}(?:([^:：，。；,;【]{{1,30}}?)\s*{_COLON}(?!//)|【([^】]{{1,30}})】[:：]?)\s*")
# What every label without bold ends in.
_ENDS = re.compile("[:：】]")
# What stands between the fields of one line.
_BESIDE = re.compile(r"(?:[|｜·•;；。\u3000]|\.(?=\s)|(?<=[ \t])/(?=\s)|(?<=\s)\s)\s*")
_BAR = re.compile(r"\s+[|｜]\s|｜")
_SIGNS = "|｜·•;；\u3000"
# What ends a bold label instead of a colon: "**Lemma 1 (Safety).** It holds".
STOPS = (".", "。")
_PARTING = _SIGNS + "/ \t"
_SENTENCE, _COMMA = re.compile(r"[。！？!?]|[a-z]{4}\.(?=\s)"), re.compile("[，；,;]")
_LONGEST, _LONGEST_ENGLISH = 20, 60
_BEFORE_LABEL = "-*•·✅✓✔❌⚠️ "


def split_label(line: Line, known: Known) -> Labeled | None:
    """Split a line into label and value; without bold, or with a dash instead of a colon, only where it is known.

    The value is empty where the line is a label alone. None where the line has no label. In italics it is one that is
    known and ends with a full stop: "*Proof.* By induction".
    """
    is_apart = line.marks and not line.text[: line.marks[0].start].strip(_BEFORE_LABEL)
    if is_apart and (line.marks[0].kind == "strong" or _is_in_italics(line, known)):
        return _bold(line, line.marks[0], known)
    return plain_label(line, known)


def _is_in_italics(line: Line, known: Known) -> bool:
    mark = line.marks[0]
    inside = line.text[mark.start : mark.end] if mark.kind == "emphasis" else ""
    return inside.endswith(STOPS) and known(inside)


def plain_label(line: Line, known: Known) -> Labeled | None:
    """Split "label: value" or "【label】value" where the label is known; what is typed as code, `client`, is none."""
    match = _PLAIN.match(line.text)
    if match is None or not known(match[match.lastindex or 0]):
        return None
    start, end = match.span(match.lastindex or 0)
    if any(mark.kind == "code" and mark.start < end and start < mark.end for mark in line.marks):
        return None
    return cut(line, start, end), cut(line, match.end())


def split_labels(line: Line, known: Known) -> list[Labeled]:
    """Return each label of a line with its value: "**Company**: Acme | **Stack**: Kafka".

    None where the line begins with none. Behind the first, a label is one behind a sign that parts fields, if it is
    known, or bold with a colon; or a known bold one behind a blank.
    """
    # Most lines are plain text, and the quickest question shows it.
    first = split_label(line, known) if line.marks or _ENDS.search(line.text) else None
    if first is None:
        return []
    starts = sorted({*_bold_starts(line, known), *_plain_starts(line, known)})
    if not starts:
        return [first]
    found: list[Labeled | None] = []
    for start, end in zip([0, *starts], [*starts, len(line.text)], strict=True):
        piece = cut(line, start, end)
        # A full stop parts a field from the next one; at the end of the line it may be that of a name.
        signs = _PARTING if end == len(line.text) else _PARTING + ".。"
        found.append(split_label(cut(piece, 0, len(piece.text.rstrip(signs))), known))
    return [_barred(*one) for one in found if one]


def _barred(label: Line, value: Line) -> Labeled:
    """Return a field of a line of several less what a bar parts from its value, and no label begins."""
    bar = _BAR.search(value.text)
    return label, cut(value, 0, bar.start()) if bar else value


def _bold(line: Line, mark: Mark, known: Known) -> Labeled | None:
    if counted := _counted(line, mark, known):
        return counted
    inside = line.text[mark.start : mark.end].rstrip()
    rest = _AFTER.match(line.text, mark.end)
    has_colon = inside.endswith(COLONS) or bool(rest and rest[1])
    start = rest.end() if rest else mark.end
    is_parted = not has_colon and _is_parted(inside, line.text[mark.end :], known)
    if not has_colon and not is_parted and _is_prose(inside) and not known(inside):
        return None
    if not has_colon and start < len(line.text):
        dash = _DASH.match(line.text, mark.end)
        if not is_parted and not (dash and (known(inside) or known(inside + STOPS[0]))):
            return None
        start = dash.end() if dash else start
    label = Line(line.number, line.column + mark.start, inside.rstrip(":： " if has_colon else ":： .。"))
    return label, cut(line, start)


def _counted(line: Line, mark: Mark, known: Known) -> Labeled | None:
    """Split off a number or a word in bold with brackets behind it: "**Lemma 1** (Safety). It holds"."""
    named = _NAMED.match(line.text, mark.end)
    if named is None or not known(line.text[mark.start : named.end(1)] + STOPS[0]):
        return None
    return cut(line, mark.start, named.end(1)), cut(line, named.end())


def _is_parted(inside: str, rest: str, known: Known) -> bool:
    """Tell whether a known label needs no sign behind it: it has a full stop, or a name in brackets and a blank.

    What goes on in small letters, "**Lemma 1 (Safety)** shows", is a sentence about it.
    """
    if inside.endswith(STOPS):
        return known(inside)
    is_closed = inside.endswith(CLOSED) and rest[:1].isspace() and not rest.lstrip()[:1].islower()
    return is_closed and known(inside + STOPS[0])


def _is_prose(text: str) -> bool:
    """Tell whether bold text is a sentence, or so long with its commas that it is the most of one."""
    is_long = len(text) > (_LONGEST_ENGLISH if text.isascii() else _LONGEST)
    return bool(_SENTENCE.search(text) or (is_long and _COMMA.search(text)))


def _bold_starts(line: Line, known: Known) -> Iterator[int]:
    for mark in line.marks[1:]:
        inside, before = line.text[mark.start : mark.end].rstrip(), line.text[max(mark.start - 2, 0) : mark.start]
        has_colon = inside.endswith(COLONS) or line.text[mark.end : mark.end + 2].lstrip()[:1] in COLONS
        parted = before == "  " or before.rstrip(" ").endswith(tuple(_SIGNS))
        if mark.kind == "strong" and has_colon and (parted or (before.endswith(" ") and known(inside.rstrip(":： ")))):
            yield mark.start


def _plain_starts(line: Line, known: Known) -> Iterator[int]:
    last = max(map(line.text.rfind, "：:】"))
    for gap in _BESIDE.finditer(line.text, 0, max(last, 0)):
        match = _PLAIN.match(line.text, gap.end())
        if match and gap.end() and known(match[match.lastindex or 0]):
            yield gap.end()
