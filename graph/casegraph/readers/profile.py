"""Profiles from YAML: each term in them bound to the ontology, everything wrong in them reported."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Sequence as Items

from casegraph.diagnostics import Diagnostics
from casegraph.model.document import Document, Mapping
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.profile import Profile
from casegraph.model.rules import DocumentRule, FieldRule, ProblemRule, SubjectRule
from casegraph.model.schema import Schema
from casegraph.readers.alternatives import any_of
from casegraph.readers.binding import Binder, mappings, pairs, scalars, text, texts
from casegraph.readers.diagram_rules import read_diagram_rule
from casegraph.readers.notion_rules import read_naming, read_notions
from casegraph.readers.table_rules import read_tables
from casegraph.readers.unsaid_rule import read_unsaid
from casegraph.readers.word_lists import LISTS, WORDS, read_words

_SECTIONS = "id label extends fields subjects documents tables diagrams groups notions problems naming unsaid"
_KEYS = frozenset((*_SECTIONS.split(), *WORDS, *LISTS))


def read_profile(documents: Items[Document], schema: Schema, readings: Collection[str], found: Diagnostics) -> Profile:
    """Read a profile from its documents: what an earlier one says wins, lists are joined.

    `readings` are the known ways of reading a field. A faulty entry is reported and left out.
    """
    binder = Binder(schema, readings, found)
    roots = [(document, document.entries) for document in documents if isinstance(document.entries, Mapping)]
    for document, root in roots:
        binder.check_keys(document, root, _KEYS)
    rules = [rule for document, root in roots for rule in binder.fields(document, root)]
    words = read_words(roots)
    fields = _by_label(rules)
    return Profile(
        id=next((text(root, "id") for _, root in roots), ""),
        labels=texts(next((root for _, root in roots), None), "label"),
        digest=hashlib.sha256("".join(document.sha256 for document in documents).encode()).hexdigest(),
        fields=fields,
        terms=_terms(schema),
        subjects=tuple(rule for document, root in roots for rule in _subjects(binder, document, root)),
        documents=tuple(rule for document, root in roots for rule in _documents(binder, document, root)),
        unsaid=read_unsaid(roots),
        types=frozenset(schema.types),
        tables=tuple(rule for document, root in roots for rule in read_tables(binder, document, root)),
        diagrams=read_diagram_rule(binder, roots),
        notions=tuple(rule for document, root in roots for rule in read_notions(binder, document, root)),
        naming=read_naming(binder, roots, fields),
        problems=_problems(binder, roots),
        groups={title: group for document, root in roots for title, group in _groups(binder, document, root)},
        **words,
    )


def _groups(binder: Binder, document: Document, root: Mapping) -> Iterator[tuple[str, tuple[str, str]]]:
    for term, titles in pairs(root.find("groups")):
        name = binder.term(document, term)
        yield from ((normal_label(title.text), (name, binder.range(name))) for title in scalars(titles) if name)


def _subjects(binder: Binder, document: Document, root: Mapping) -> Iterator[SubjectRule]:
    for entry in mappings(document, root, "subjects", binder):
        title = binder.terms(document, entry.find("title"))
        above = "".join(binder.terms(document, entry.find("above")))
        for name in binder.terms(document, entry.find("type")):
            members = "".join(binder.terms(document, entry.find("members")))
            cited = "".join(binder.terms(document, entry.find("cited")))
            ranges = tuple(binder.range(one) for one in title)
            rule = SubjectRule(name, title, ranges, above, binder.range(above), members, cited)
            linked = "".join(binder.terms(document, entry.find("linked")))
            front = text(entry, "front") == "true"
            rule = rule._replace(instead=dict(_instead(binder, document, entry)), figures=text(entry, "figures"))
            rule = rule._replace(text="".join(binder.terms(document, entry.find("text"))))
            yield rule._replace(front=front, linked=linked, linked_type=binder.range(linked))


def _instead(binder: Binder, document: Document, entry: Mapping) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for term, others in pairs(entry.find("instead")):
        named = binder.terms(document, others)
        yield binder.term(document, term), tuple((one, binder.range(one)) for one in named)


def _problems(binder: Binder, roots: Items[tuple[Document, Mapping]]) -> ProblemRule:
    rules = [(document, one) for document, root in roots if isinstance(one := root.find("problems"), Mapping)]
    titles = frozenset(normal_label(one.text) for _, rule in rules for one in scalars(rule.find("titles")))
    without, harmed = (
        tuple(dict.fromkeys(term for document, rule in rules for term in binder.terms(document, rule.find(key))))
        for key in ("without", "harmed")
    )
    incidents = any_of([one.text for _, rule in rules for one in scalars(rule.find("incidents"))])
    return ProblemRule(titles, without, incidents, harmed)


def _documents(binder: Binder, document: Document, root: Mapping) -> Iterator[DocumentRule]:
    for entry in mappings(document, root, "documents", binder):
        for name in binder.terms(document, entry.find("type")):
            yield DocumentRule(name, tuple(normal(one.text) for one in scalars(entry.find("words"))))


def _by_label(rules: Iterable[FieldRule]) -> dict[str, tuple[FieldRule, ...]]:
    """Return the rules by label; a label may be in the other number."""
    index: dict[str, list[FieldRule]] = {}
    for rule in rules:
        for label in dict.fromkeys(map(normal_label, rule.labels)):
            index.setdefault(label, []).append(rule)
    for label, found in list(index.items()):
        # A label that opens a thing counts as written only: "Clients" is no company.
        folded = [rule for rule in found if not rule.opens]
        if folded and (other := _in_other_number(label)):
            index.setdefault(other, folded)
    return {label: tuple(found) for label, found in index.items()}


def _in_other_number(label: str) -> str:
    """Return an English label in the plural, or one in the plural without it; empty for what is in no list of such.

    >>> _in_other_number("message queue"), _in_other_number("databases"), _in_other_number("存储")
    ('message queues', 'database', '')
    """
    if not (label.isascii() and label[-1:].isalpha()):
        return ""
    if label.endswith("s"):
        return "" if label.endswith(("ss", "us", "is", "es")) and not label.endswith("ses") else label[:-1]
    return f"{label[:-1]}ies" if label.endswith("y") and label[-2:-1] not in set("aeiou") else f"{label}s"


def _terms(schema: Schema) -> dict[str, FieldRule]:
    """Make a rule for each term of the ontology itself: data files may use its names as keys."""
    relations = {
        name: FieldRule((name,), "names", term=name, range=relation.range)
        for name, relation in schema.relations.items()
    }
    return {**{name: FieldRule((name,), "plain", term=name) for name in schema.fields}, **relations}
