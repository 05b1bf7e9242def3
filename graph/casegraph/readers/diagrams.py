"""Code blocks that draw: which languages are read as diagrams, and what is wrong in them."""

from __future__ import annotations

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.diagram import Diagram
from casegraph.readers.text_tree import read_tree

__all__ = ["LANGUAGES", "read_diagram"]

LANGUAGES = frozenset({"mermaid", "{mermaid}"})
# Blocks of these, or of none, may hold a tree that is typed.
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext"})


def read_diagram(info: str, text: str, first: Span, last: int, found: Diagnostics) -> Diagram | None:
    """Read what a code block draws, None where it is in no language of diagrams.

    `first` is its opening fence, `last` its last line. Each piece that cannot be read is reported on its own line.
    """
    if info.casefold() in _PLAIN:
        return read_tree(text, first.line)
    if info.casefold() not in LANGUAGES:
        return None
    # Most documents have none, and the patterns take time to compile.
    from casegraph.readers.mermaid import read_mermaid

    diagram, problems = read_mermaid(text, first.line, last)
    for one in problems:
        found.add(Code.DIAGRAM_SYNTAX, Span(first.path, one.line), found=one.found, expected=one.expected)
    return diagram
