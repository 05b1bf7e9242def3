"""Facts as lines of N-Quads, in canonical form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal
from casegraph.rdf.lift import Block, Fact, describe_passage, lift_subjects, passages_by_iri
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


def dataset(graph: CaseGraph) -> Iterator[str]:
    """Yield the whole dataset as N-Quads, subject by subject: sorted, each line once.

    A fact is a line of the default graph, and one of each named graph that holds it.
    """
    stated: dict[str, list[Block]] = {}
    for subject, facts in lift_subjects(graph):
        stated.setdefault(subject, []).append(facts)
    # Nothing is lifted before its turn comes: all lines together would take ten times the memory of the graph.
    for subject, passage in passages_by_iri(graph).items():
        stated.setdefault(subject, []).append(partial(describe_passage, graph.schema, subject, passage))
    for subject in sorted(stated, key=_place_of_subject):
        lifted = (fact for facts in stated[subject] for fact in facts())
        yield "".join(sorted({line for fact in lifted for line in _lines(fact)}))


def _lines(fact: Fact) -> Iterator[str]:
    subject, predicate, value, graphs = fact
    triple = f"<{subject}> <{predicate}> {term(value)}"
    yield f"{triple} .\n"
    for name in graphs:
        yield f"{triple} <{name}> .\n"


def _place_of_subject(subject: str) -> str:
    # Lines are sorted with the sign that closes the subject.
    return f"{subject}>"
