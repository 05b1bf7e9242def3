"""Entries of a profile bound to the ontology: each term looked up, what is wrong reported."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from itertools import product
from typing import NamedTuple

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.document import Document, Entry, Mapping, Scalar, Sequence
from casegraph.model.rules import FieldRule
from casegraph.model.schema import Relation, Schema
from casegraph.sentences import Sentence

# Choices in brackets, "(key|main)".
_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


class Binder(NamedTuple):
    """The ontology, the known ways of reading a field, and the faults found."""

    schema: Schema
    readings: Collection[str]
    found: Diagnostics

    def check_keys(self, document: Document, root: Mapping, known: Collection[str]) -> None:
        """Report the keys that a profile does not have."""
        for key, _ in root.pairs:
            if key.text not in known:
                self.bad(document, key, f'"{key.text}"', " | ".join(sorted(known)))

    def bad(self, document: Document, at: Entry, problem: str, expected: str) -> None:
        """Report an entry that is no part of a profile."""
        self.found.add(Code.BAD_PROFILE, Span(document.path, at.first, at.column), problem=problem, expected=expected)

    def term(self, document: Document, at: Scalar) -> str:
        """Return the term that a scalar names; empty, and reported, where the ontology lacks it."""
        known = [*self.schema.types, *self.schema.fields, *self.schema.relations]
        if not at.text or at.text in known:
            return at.text
        near = ", ".join(get_close_matches(at.text, known, n=3)) or "-"
        self.found.add(Code.UNKNOWN_TERM, Span(document.path, at.first, at.column), term=at.text, near=near)
        return ""

    def terms(self, document: Document, entry: Entry | None) -> tuple[str, ...]:
        """Return the terms that an entry names."""
        return tuple(term for one in scalars(entry) if (term := self.term(document, one)))

    def range(self, term: str) -> str:
        """Return the class of what a term points to; of a class, itself."""
        relation = self.schema.relations.get(term)
        return relation.range if isinstance(relation, Relation) else term if term in self.schema.types else ""

    def fields(self, document: Document, root: Mapping) -> Iterator[FieldRule]:
        """Yield the rules of `fields`, less those whose way of reading nothing knows."""
        for entry in mappings(document, root, "fields", self):
            read = entry.find("read")
            if not isinstance(read, Scalar) or read.text not in self.readings:
                written = read.text if isinstance(read, Scalar) else ""
                self.bad(document, read or entry, f'read: "{written}"', " | ".join(sorted(self.readings)))
                continue
            yield self.field(document, entry, read.text)

    def field(self, document: Document, entry: Mapping, read: str) -> FieldRule:
        """Return the rule that an entry of `fields` is."""
        term = next(iter(self.terms(document, entry.find("term"))), "")
        others = {key.text: name for key, one in pairs(entry.find("others")) for name in self.terms(document, one)}
        return FieldRule(
            labels=tuple(one.text for one in scalars(entry.find("labels"))),
            read=read,
            of=self.terms(document, entry.find("of")),
            term=term,
            range=others.get("type", self.range(term)),
            others=others,
            ranges={role: self.range(name) for role, name in others.items()},
            opens=text(entry, "opens") == "true",
            context=text(entry, "context"),
            whole=text(entry, "whole") == "true",
            named=text(entry, "named") == "true",
            done=text(entry, "done") == "true",
        )


def mappings(document: Document, root: Mapping, key: str, binder: Binder) -> Iterator[Mapping]:
    """Yield the mappings of a list; what is none is reported."""
    entry = root.find(key)
    for one in entry.items if isinstance(entry, Sequence) else ():
        if isinstance(one, Mapping):
            yield one
        else:
            binder.bad(document, one, Sentence("an entry of {key} that is no mapping", key=key), "{key: value, …}")


def scalars(entry: Entry | None) -> Iterator[Scalar]:
    """Yield the scalars of a list, or the one that stands there; one with choices, "(key|main) results", is several."""
    for one in entry.items if isinstance(entry, Sequence) else (entry,):
        if isinstance(one, Scalar):
            yield from (one._replace(text=text) for text in _chosen(one.text)) if "|" in one.text else (one,)


def _chosen(text: str) -> Iterator[str]:
    """Yield a text with each of the choices of its brackets, an empty one among them.

    >>> list(_chosen("(key|main|) results")), list(_chosen("a|b")), list(_chosen("(推荐|建议)(方案|组合)"))
    (['key results', 'main results', 'results'], ['a|b'], ['推荐方案', '推荐组合', '建议方案', '建议组合'])
    """
    parts = [part.split("|") if at % 2 else [part] for at, part in enumerate(_CHOICE.split(text))]
    return (" ".join("".join(choice).split()) for choice in product(*parts)) if len(parts) > 1 else iter((text,))


def pairs(entry: Entry | None) -> Iterable[tuple[Scalar, Entry]]:
    """Return the keys and entries of a mapping, none of anything else."""
    return entry.pairs if isinstance(entry, Mapping) else ()


def text(root: Mapping, key: str) -> str:
    """Return the text under a key, empty where there is none."""
    entry = root.find(key)
    return entry.text if isinstance(entry, Scalar) else ""


def texts(root: Mapping | None, key: str) -> dict[str, str]:
    """Return the texts of a mapping under a key."""
    written = pairs(root.find(key)) if root else ()
    return {name.text: value.text for name, value in written if isinstance(value, Scalar)}
