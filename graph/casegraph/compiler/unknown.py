"""What documents hold that no profile knows: labels, table heads and kinds of diagrams, the most frequent first."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model.normal_forms import normal_label
from casegraph.readers.mermaid import SYNTAXES

# What YAML reads as one text without quotes, in brackets too.
_PLAIN = re.compile(r"[^\W\d_][\w ]*\w|[^\W\d_]")
# Plain words that YAML 1.1 reads as something else.
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


class Unknown(NamedTuple):
    """A label, a table head or a kind of diagram: how often it stands, its first place, and the line that would map it.

    In `line` an ellipsis is what only the owner of the documents can say; it is empty where no profile can help.
    """

    code: Code
    name: str
    times: int
    span: Span
    line: str


def rank_unknown(found: Iterable[Diagnostic]) -> tuple[Unknown, ...]:
    """Count what is unknown over all documents: by kind, the most frequent first, then by name."""
    groups: dict[tuple[Code, str], Unknown] = {}
    for one in sorted(set(found)):
        if one.code in _NAMES:
            words = dict(one.words)
            name, count = words[_NAMES[one.code]], int(words.get("count", "1"))
            key = one.code, normal_label(name)
            known = groups.get(key) or Unknown(one.code, name, 0, one.span, _LINES[one.code](name))
            groups[key] = known._replace(times=known.times + count)
    return tuple(sorted(groups.values(), key=lambda one: (one.code, -one.times, one.name)))


def _label_line(label: str) -> str:
    return f"- {{labels: [{_quoted(label)}], of: […], read: plain, term: …}}"


def _table_line(header: str) -> str:
    cells = ", ".join(f"…: [{_quoted(cell)}]" for cell in header.split(" | "))
    return f"- {{read: …, columns: {{{cells}}}, required: […]}}"


def _diagram_line(kind: str) -> str:
    return "diagrams: {other: …}" if kind in SYNTAXES else ""


def _quoted(text: str) -> str:
    """Write a text as YAML reads it back, without quotes where it needs none.

    >>> _quoted("Color"), _quoted("a: b")
    ('Color', '"a: b"')
    """
    is_plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS
    return text if is_plain else json.dumps(text, ensure_ascii=False)


# The word of each finding that names what is unknown, and how a profile would say it.
_NAMES: Mapping[Code, str] = MappingProxyType(
    {
        Code.UNKNOWN_LABEL: "label",
        Code.UNREAD_FIELD: "label",
        Code.UNREAD_TABLE: "header",
        Code.UNREAD_DIAGRAM: "kind",
    }
)
_LINES: Mapping[Code, Callable[[str], str]] = MappingProxyType(
    {
        Code.UNKNOWN_LABEL: _label_line,
        Code.UNREAD_FIELD: _label_line,
        Code.UNREAD_TABLE: _table_line,
        Code.UNREAD_DIAGRAM: _diagram_line,
    }
)
RANKED = tuple(_NAMES)
