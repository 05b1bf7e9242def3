"""Profiles from YAML: each term in them bound to the ontology, everything wrong in them reported."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Sequence as Items
from difflib import get_close_matches
from typing import NamedTuple

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.document import Document, Entry, Mapping, Scalar, Sequence
from casegraph.model.profile import DocumentRule, FieldRule, Profile, SubjectRule, normal, normal_label
from casegraph.model.schema import Relation, Schema

_SECTIONS = ("id", "label", "extends", "fields", "subjects", "documents")
_WORDS = ("hedges", "choices", "counted", "suffixes", "generic", "placeholders")
_KEYS = frozenset((*_SECTIONS, *_WORDS))


def read_profile(documents: Items[Document], schema: Schema, readings: Collection[str], found: Diagnostics) -> Profile:
    """Read a profile from its documents: what an earlier one says wins, lists are joined.

    `readings` are the known ways of reading a field. A faulty entry is reported and left out.
    """
    binder = _Binder(schema, readings, found)
    roots = [(document, document.entries) for document in documents if isinstance(document.entries, Mapping)]
    for document, root in roots:
        binder.check_keys(document, root)
    rules = [rule for document, root in roots for rule in binder.fields(document, root)]
    return Profile(
        id=next((_text(root, "id") for _, root in roots), ""),
        labels=_texts(next((root for _, root in roots), None), "label"),
        digest=hashlib.sha256("".join(document.sha256 for document in documents).encode()).hexdigest(),
        fields=_by_label(rules),
        terms=_terms(schema),
        subjects=tuple(rule for document, root in roots for rule in binder.subjects(document, root)),
        documents=tuple(rule for document, root in roots for rule in binder.documents(document, root)),
        hedges=_alternatives(_words(roots, "hedges")),
        choices=_alternatives(_words(roots, "choices")),
        counted=_alternatives(_words(roots, "counted")),
        suffixes={key: tuple(words) for key, words in _word_lists(roots, "suffixes").items()},
        generic={key: frozenset(map(normal, words)) for key, words in _word_lists(roots, "generic").items()},
        placeholders=frozenset(map(normal_label, _words(roots, "placeholders"))),
        types=frozenset(schema.types),
    )


class _Binder(NamedTuple):
    schema: Schema
    readings: Collection[str]
    found: Diagnostics

    def check_keys(self, document: Document, root: Mapping) -> None:
        for key, _ in root.pairs:
            if key.text not in _KEYS:
                self.bad(document, key, f'"{key.text}"', " | ".join(sorted(_KEYS)))

    def bad(self, document: Document, at: Entry, problem: str, expected: str) -> None:
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
        return tuple(term for one in _scalars(entry) if (term := self.term(document, one)))

    def range(self, term: str) -> str:
        relation = self.schema.relations.get(term)
        return relation.range if isinstance(relation, Relation) else term if term in self.schema.types else ""

    def fields(self, document: Document, root: Mapping) -> Iterator[FieldRule]:
        for entry in _mappings(document, root, "fields", self):
            read = entry.find("read")
            if not isinstance(read, Scalar) or read.text not in self.readings:
                written = read.text if isinstance(read, Scalar) else ""
                self.bad(document, read or entry, f'read: "{written}"', " | ".join(sorted(self.readings)))
                continue
            yield self.field(document, entry, read.text)

    def field(self, document: Document, entry: Mapping, read: str) -> FieldRule:
        term = next(iter(self.terms(document, entry.find("term"))), "")
        others = {key.text: name for key, one in _pairs(entry.find("others")) for name in self.terms(document, one)}
        return FieldRule(
            labels=tuple(one.text for one in _scalars(entry.find("labels"))),
            read=read,
            of=self.terms(document, entry.find("of")),
            term=term,
            range=others.get("type", self.range(term)),
            others=others,
            ranges={role: self.range(name) for role, name in others.items()},
            opens=_text(entry, "opens") == "true",
            context=_text(entry, "context"),
        )

    def subjects(self, document: Document, root: Mapping) -> Iterator[SubjectRule]:
        for entry in _mappings(document, root, "subjects", self):
            title = self.terms(document, entry.find("title"))
            above = "".join(self.terms(document, entry.find("above")))
            for name in self.terms(document, entry.find("type")):
                members = "".join(self.terms(document, entry.find("members")))
                cited = "".join(self.terms(document, entry.find("cited")))
                ranges = tuple(self.range(one) for one in title)
                yield SubjectRule(name, title, ranges, above, self.range(above), members, cited)

    def documents(self, document: Document, root: Mapping) -> Iterator[DocumentRule]:
        for entry in _mappings(document, root, "documents", self):
            for name in self.terms(document, entry.find("type")):
                yield DocumentRule(name, tuple(normal(one.text) for one in _scalars(entry.find("words"))))


def _mappings(document: Document, root: Mapping, key: str, binder: _Binder) -> Iterator[Mapping]:
    entry = root.find(key)
    for one in entry.items if isinstance(entry, Sequence) else ():
        if isinstance(one, Mapping):
            yield one
        else:
            binder.bad(document, one, f"an entry of {key} that is no mapping", "{key: value, …}")


def _scalars(entry: Entry | None) -> Iterator[Scalar]:
    for one in entry.items if isinstance(entry, Sequence) else (entry,):
        if isinstance(one, Scalar):
            yield one


def _pairs(entry: Entry | None) -> Iterable[tuple[Scalar, Entry]]:
    return entry.pairs if isinstance(entry, Mapping) else ()


def _text(root: Mapping, key: str) -> str:
    entry = root.find(key)
    return entry.text if isinstance(entry, Scalar) else ""


def _texts(root: Mapping | None, key: str) -> dict[str, str]:
    pairs = _pairs(root.find(key)) if root else ()
    return {name.text: value.text for name, value in pairs if isinstance(value, Scalar)}


def _words(roots: Items[tuple[Document, Mapping]], key: str) -> list[str]:
    return [one.text for _, root in roots for one in _scalars(root.find(key))]


def _word_lists(roots: Items[tuple[Document, Mapping]], key: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for _, root in roots:
        for name, entry in _pairs(root.find(key)):
            lists.setdefault(name.text, []).extend(one.text for one in _scalars(entry))
    return lists


def _alternatives(words: Items[str]) -> re.Pattern[str]:
    """Make a pattern of any of the words, the longest first; of none where there are none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    bounded = (rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in ordered)
    return re.compile("|".join(bounded) or r"(?!)", re.IGNORECASE)


def _by_label(rules: Iterable[FieldRule]) -> dict[str, tuple[FieldRule, ...]]:
    index: dict[str, list[FieldRule]] = {}
    for rule in rules:
        for label in rule.labels:
            index.setdefault(normal_label(label), []).append(rule)
    return {label: tuple(found) for label, found in index.items()}


def _terms(schema: Schema) -> dict[str, FieldRule]:
    """Make a rule for each term of the ontology itself: data files may use its names as keys."""
    relations = {
        name: FieldRule((name,), "names", term=name, range=relation.range)
        for name, relation in schema.relations.items()
    }
    return {**{name: FieldRule((name,), "plain", term=name) for name in schema.fields}, **relations}
