"""Facts as lines of N-Quads, in canonical form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal
from casegraph.rdf.lift import Fact, lift
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


def lines(fact: Fact) -> Iterator[str]:
    """Write a fact as lines of N-Quads: one for the default graph, one for each named graph that holds it."""
    triple = f"<{fact.subject}> <{fact.predicate}> {term(fact.object)}"
    yield f"{triple} .\n"
    for graph in fact.graphs:
        yield f"{triple} <{graph}> .\n"


def dataset(graph: CaseGraph) -> bytes:
    """Write the whole dataset as N-Quads, sorted, each line once."""
    return "".join(sorted({line for fact in lift(graph) for line in lines(fact)})).encode()
