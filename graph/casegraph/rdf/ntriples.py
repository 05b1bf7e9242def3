"""Facts as lines of N-Quads, in canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal
from casegraph.rdf.lift import Block, Fact, lift_blocks
from casegraph.rdf.namespaces import XSD

_ESCAPES = {
    **{number: f"\\u{number:04X}" for number in (*range(0x20), 0x7F)},
    **{ord(char): rf"\{letter}" for char, letter in zip('\b\t\n\f\r"\\', 'btnfr"\\', strict=True)},
}


def quoted(text: str) -> str:
    r"""Write a text between quotes, with the escapes that N-Triples, Turtle and SPARQL share.

    >>> print(quoted('say "订单"'))
    "say \"订单\""
    """
    # Most texts are plain, and looking for each sign is faster than to translate them.
    is_plain = text.isprintable() and '"' not in text and "\\" not in text
    return f'"{text}"' if is_plain else f'"{text.translate(_ESCAPES)}"'


def term(value: str | Literal) -> str:
    """Write the object of a fact: an IRI, or a literal with its language or datatype."""
    if isinstance(value, str):
        return f"<{value}>"
    if value.language:
        return f"{quoted(value.text)}@{value.language.lower()}"
    return quoted(value.text) if value.datatype == "string" else f"{quoted(value.text)}^^<{XSD}{value.datatype}>"


def dataset(graph: CaseGraph) -> Iterator[bytes]:
    """Yield the whole dataset as N-Quads, subject by subject: sorted, each line once.

    A fact is a line of the default graph, and one of each named graph that holds it. Bytes in UTF-8 are in the order
    of their text.
    """
    stated: dict[str, list[Block]] = {}
    # Nothing is lifted before its turn comes: all lines together would take ten times the memory of the graph.
    for subject, facts in lift_blocks(graph):
        stated.setdefault(subject, []).append(facts)
    writing = _Writing()
    for subject in sorted(stated, key=_place_of_subject):
        yield writing.lines(subject, chain.from_iterable(facts() for facts in stated[subject]))


class _Writing:
    """One dataset being written: the IRIs of predicates and named graphs as lines have them, made once each."""

    def __init__(self) -> None:
        self._iris: dict[str, bytes] = {}

    def lines(self, subject: str, facts: Iterable[Fact]) -> bytes:
        """Write all facts of one subject."""
        start = f"<{subject}> ".encode()
        said: dict[bytes, tuple[str, ...]] = {}
        for _, predicate, value, graphs in facts:
            triple = start + self._iri(predicate) + f"{term(value)} ".encode()
            known = said.get(triple)
            said[triple] = (*known, *graphs) if known else graphs
        # No triple begins another one, so that lines are in order where triples are, and the ends of each.
        return b"".join([self._of_triple(triple, said[triple]) for triple in sorted(said)])

    def _of_triple(self, triple: bytes, graphs: tuple[str, ...]) -> bytes:
        """Write a triple as a line of the default graph, and one of each named graph; its point sorts first."""
        # Passages, which most subjects are, stand in no named graph.
        if not graphs:
            return triple + b".\n"
        return (b".\n" + triple).join([triple, *sorted({self._iri(name) for name in graphs})]) + b".\n"

    def _iri(self, name: str) -> bytes:
        found = self._iris.get(name)
        if found is None:
            found = self._iris[name] = f"<{name}> ".encode()
        return found


def _place_of_subject(subject: str) -> str:
    # Lines are sorted with the sign that closes the subject.
    return f"{subject}>"
