"""Facts as lines of N-Quads, in canonical form."""

from __future__ import annotations

import re

from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal
from casegraph.rdf.lift import lift
from casegraph.rdf.namespaces import XSD

_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f]')
_ESCAPES = {
    **{number: f"\\u{number:04X}" for number in (*range(0x20), 0x7F)},
    **{ord(char): rf"\{letter}" for char, letter in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)},
}


def quoted(text: str) -> str:
    r"""Write a text between quotes, with the escapes that N-Triples, Turtle and SPARQL share.

    >>> print(quoted('say "订单"'))
    "say \"订单\""
    """
    return f'"{text.translate(_ESCAPES)}"' if _SPECIAL.search(text) else f'"{text}"'


def term(value: str | Literal) -> str:
    """Write the object of a fact: an IRI, or a literal with its language or datatype."""
    if isinstance(value, str):
        return f"<{value}>"
    if value.language:
        return f"{quoted(value.text)}@{value.language.lower()}"
    return quoted(value.text) if value.datatype == "string" else f"{quoted(value.text)}^^<{XSD}{value.datatype}>"


def dataset(graph: CaseGraph) -> bytes:
    """Write the whole dataset as N-Quads, sorted, each line once.

    A fact is a line of the default graph, and one of each named graph that holds it.
    """
    lines: set[str] = set()
    for subject, predicate, value, graphs in lift(graph):
        triple = f"<{subject}> <{predicate}> {term(value)}"
        lines.add(f"{triple} .\n")
        for name in graphs:
            lines.add(f"{triple} <{name}> .\n")
    return "".join(sorted(lines)).encode()
