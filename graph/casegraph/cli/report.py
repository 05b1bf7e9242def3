"""Diagnostics as a reader or a program wants them: text, JSON, or annotations of a pull request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import click

from casegraph.cli.escaping import escaped
from casegraph.diagnostics import Diagnostic, Language, Severity
from casegraph.sentences import Sentence

Reporter = Callable[[Iterable[Diagnostic], Language], str]

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def shown(found: Iterable[Diagnostic], *, notes: bool) -> list[Diagnostic]:
    """Sort what was found by its place, each once; notes only on request."""
    return sorted(one for one in set(found) if notes or one.severity is not Severity.NOTE)


def count_severities(found: Iterable[Diagnostic]) -> Counter[Severity]:
    """Count the distinct problems by severity."""
    return Counter(one.severity for one in set(found))


def report_text(found: Iterable[Diagnostic], language: Language) -> str:
    """Write each problem as `path:line:column: severity[CODE]: message` and its hint."""
    return "".join(_text(one, language) for one in found)


def report_json(found: Iterable[Diagnostic], language: Language) -> str:
    """Write the problems as one JSON array."""
    return json.dumps([_record(one, language) for one in found], ensure_ascii=False, indent=2) + "\n"


def report_github(found: Iterable[Diagnostic], language: Language) -> str:
    """Write each problem as a workflow command, which GitHub shows beside the line."""
    return "".join(_annotation(one, language) for one in found)


REPORTERS: Mapping[str, Reporter] = MappingProxyType(
    {"text": report_text, "json": report_json, "github": report_github}
)


def _text(one: Diagnostic, language: Language) -> str:
    label = click.style(f"{one.severity.value}[{one.code.value}]", fg=_COLORS[one.severity], bold=True)
    place, message, hint = (escaped(text) for text in (str(one.span), one.message(language), one.hint(language)))
    remedy = Sentence("  hint: {hint}", hint=hint).told(language) + "\n" if hint else ""
    return f"{place}: {label}: {message}\n{remedy}"


def _record(one: Diagnostic, language: Language) -> dict[str, str | int]:
    return {
        "path": one.span.path,
        "line": one.span.line,
        "column": one.span.column,
        "severity": one.severity.value,
        "code": one.code.value,
        "message": one.message(language),
        "hint": one.hint(language),
    }


def _annotation(one: Diagnostic, language: Language) -> str:
    place = {"file": one.span.path, "line": max(one.span.line, 1), "col": one.span.column, "title": one.code.value}
    properties = ",".join(f"{name}={_quoted(str(value), ':,')}" for name, value in place.items())
    message = _quoted(f"{one.message(language)}\n{one.hint(language)}")
    return f"::{_COMMANDS[one.severity]} {properties}::{message}\n"


def _quoted(text: str, special: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + special else escaped(sign) for sign in text)
