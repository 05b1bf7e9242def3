"""State diagrams of Mermaid: transitions, descriptions and composite states."""

from __future__ import annotations

import re

from casegraph.model.diagram import PSEUDO, Diagram, DiagramEdge, DiagramProblem
from casegraph.readers.mermaid_labels import plain_label
from casegraph.readers.mermaid_parts import DiagramParts
from casegraph.readers.mermaid_source import DiagramSource

__all__ = ["read_state"]

_SEPARATORS = re.compile(r"[\s;]+")
_IGNORED = re.compile(
    r"(?:(?:direction|classDef|class|style|scale|click|accTitle|accDescr|skinparam)(?=[\s:]|\Z)(?![^\S\n]*-->)"
    r"|hide[^\S\n]+empty|--(?!>))[^\n]*"
)
_NOTE = re.compile(r"note[^\S\n]+(?:left|right)[^\S\n]+of[^\S\n]+[^\s:]+[^\S\n]*(?::[^\n]*|(?=\n))")
_NOTE_END = re.compile(r"[^\S\n]*end[^\S\n]+note[^\n]*", re.MULTILINE)
_STATE = re.compile(r"state(?=[\s\"])[^\S\n]*")
_QUOTED = re.compile(r'"([^"\n]*)"[^\S\n]*(?:as[^\S\n]+)?')
_ID = re.compile(r"\[\*\]|\[H\*?\]|(?:[^\s:;{}\-<\[]|-(?!->?))+")
_CLASS = re.compile(r":::[\w-]+")
_STEREOTYPE = re.compile(r"[^\S\n]*<<\s*(\w+)\s*>>|[^\S\n]*\[\[\s*(\w+)\s*\]\]")
_OPEN = re.compile(r"\s*\{")
_ARROW = re.compile(r"[^\S\n]*-->[^\S\n]*")
_TEXT = re.compile(r"[^\S\n]*:[^\S\n]*([^\n]*)")
_STATEMENT_END = re.compile(r"[^\S\n]*(?=[;\n}]|\Z)")
_CHAIN, _COMPOSITE = "A --> B : …", "state A { … }"


def read_state(source: DiagramSource, diagram: Diagram) -> Diagram:
    """Read the statements of a state diagram; the kind is read already."""
    parts = DiagramParts()
    source.take(_SEPARATORS)
    while not source.is_over:
        start = source.at
        if not (_ignored(source) or _brace(source, parts) or _statement(source, parts)):
            source.fail(_CHAIN, start)
            source.at = source.line_end()
        source.take(_SEPARATORS)
    for group in parts.open:
        source.problems.append(DiagramProblem(group.line, f"state {group.label} {{", _COMPOSITE))
    return parts.complete(diagram)


def _ignored(source: DiagramSource) -> bool:
    """Step over what draws no state: styles, directions, and notes to their end."""
    if source.take(_IGNORED):
        return True
    note = source.take(_NOTE)
    if note and ":" not in note[0] and not source.seek(_NOTE_END):
        source.fail("note … end note", note.start())
    return note is not None


def _brace(source: DiagramSource, parts: DiagramParts) -> bool:
    if not source.text.startswith("}", source.at):
        return False
    if parts.leave() is None:
        source.fail(_COMPOSITE)
    source.at += 1
    return True


def _statement(source: DiagramSource, parts: DiagramParts) -> bool:
    """Read a state or a transition; tell whether it was understood to its end."""
    if source.sees(_STATE):
        start = source.at
        if _declared(source, parts):
            return True
        source.at = start
    line = source.line()
    name = _named(source, parts)
    if not name:
        return False
    while source.take(_ARROW):
        target = _named(source, parts)
        if not target:
            return False
        label = source.take(_TEXT)
        parts.edges.append(DiagramEdge(name, target, plain_label(label[1]) if label else "", line))
        name = target
    text = source.take(_TEXT)
    if text:
        parts.node(name, line, plain_label(text[1]))
    return source.take(_STATEMENT_END) is not None


def _declared(source: DiagramSource, parts: DiagramParts) -> bool:
    """Read `state "text" as x`, `state x <<choice>>` and `state x {`."""
    source.take(_STATE)
    line, quoted = source.line(), source.take(_QUOTED)
    name = source.take(_ID)
    label = plain_label(quoted[1]) if quoted else None
    key = name[0] if name else label
    if not key:
        return False
    if source.take(_OPEN):
        parts.enter(key, label or key, line)
        return True
    stereotype = source.take(_STEREOTYPE)
    parts.node(key, line, label, PSEUDO if stereotype else "")
    text = source.take(_TEXT)
    if text:
        parts.node(key, line, plain_label(text[1]))
    return source.take(_STATEMENT_END) is not None


def _named(source: DiagramSource, parts: DiagramParts) -> str:
    """Step over the name of a state; the start and end of each composite state are its own."""
    line, match = source.line(), source.take(_ID)
    if match is None:
        return ""
    source.take(_CLASS)
    stereotype = source.take(_STEREOTYPE)
    is_pseudo = match[0].startswith("[") or stereotype is not None
    name = f"{match[0]}{parts.group}" if match[0].startswith("[") else match[0]
    parts.node(name, line, None, PSEUDO if is_pseudo else "")
    return name
