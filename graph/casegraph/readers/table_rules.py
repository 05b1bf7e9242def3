"""The rules of a profile for tables: which heads mean which role, which words which class, relation or strength."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Heads

from casegraph.model.document import Document, Mapping
from casegraph.model.normal_forms import normal_label, word_key
from casegraph.model.rules import TABLE_KINDS, FieldRule, TableRule
from casegraph.readers.alternatives import any_of
from casegraph.readers.binding import Binder, mappings, pairs, scalars, text
from casegraph.sentences import Sentence

Mapped = Heads[str, tuple[str, ...]]


def read_tables(binder: Binder, document: Document, root: Mapping) -> Iterator[TableRule]:
    """Yield the rules of `tables`, in the order in which they are tried; a faulty one is reported and left out."""
    earlier: dict[str, TableRule] = {}
    for entry in mappings(document, root, "tables", binder):
        read = text(entry, "read")
        like = earlier.get(read) if text(entry, "like") == "true" else None
        roles = _joined(_roles(entry), like.roles) if like else _roles(entry)
        known = dict.fromkeys(role for several in roles.values() for role in several)
        required = tuple(one.text for one in scalars(entry.find("required")))
        if read not in TABLE_KINDS:
            binder.bad(document, entry.find("read") or entry, f'read: "{read}"', " | ".join(TABLE_KINDS))
        elif not required or not {*required} <= {*known}:
            at = entry.find("required") or entry
            binder.bad(document, at, Sentence("required roles that no column has"), " | ".join(known))
        else:
            made = (like or TableRule(read, roles, required))._replace(roles=roles, required=required)
            rule = _rule_like(entry, made) if like else _rule(binder, document, entry, made)
            earlier[read] = rule
            yield rule


def _rule_like(entry: Mapping, rule: TableRule) -> TableRule:
    """Return a rule that is like another, with what it says besides of where its numbers stand, and of its columns."""
    return rule._replace(context=text(entry, "context") or rule.context, closed=text(entry, "closed") == "true")


def _joined(roles: Mapped, others: Mapped) -> dict[str, tuple[str, ...]]:
    """Return the roles of heads of a rule, and behind them those of the one that it is like."""
    heads = dict.fromkeys((*roles, *others))
    return {head: tuple(dict.fromkeys((*roles.get(head, ()), *others.get(head, ())))) for head in heads}


def _roles(entry: Mapping) -> dict[str, tuple[str, ...]]:
    """Return the roles of each head in the order of the profile: a column has the first that is still free."""
    roles: dict[str, tuple[str, ...]] = {}
    for role, heads in pairs(entry.find("columns")):
        for head in scalars(heads):
            roles[normal_label(head.text)] = (*roles.get(normal_label(head.text), ()), role.text)
    return roles


def _rule(binder: Binder, document: Document, entry: Mapping, rule: TableRule) -> TableRule:
    return rule._replace(
        first=text(entry, "first"),
        types=_words(binder, document, entry, "types"),
        default="".join(binder.terms(document, entry.find("default"))),
        among=binder.terms(document, entry.find("among")),
        relations=_words(binder, document, entry, "relations"),
        other="".join(binder.terms(document, entry.find("other"))),
        strength=dict(_strengths(binder, document, entry)),
        stars=frozenset(one.text for one in scalars(entry.find("stars"))),
        fields=_fields(binder, document, entry),
        suffixes=tuple(one.text for one in scalars(entry.find("suffixes"))),
        context=text(entry, "context"),
        inverses=_words(binder, document, entry, "inverses"),
        denied="".join(binder.terms(document, entry.find("denied"))),
        edges=_edges(entry),
        closed=text(entry, "closed") == "true",
        captions=any_of(words) if (words := [one.text for one in scalars(entry.find("captions"))]) else None,
    )


def _edges(entry: Mapping) -> dict[str, tuple[str, ...]]:
    """Return the role of each word at the edge of a head; the space behind one that begins heads counts."""
    return {word.text.casefold(): (role.text,) for role, words in pairs(entry.find("edges")) for word in scalars(words)}


def _words(binder: Binder, document: Document, entry: Mapping, key: str) -> dict[str, str]:
    """Return the term for each word of `term: [word, …]`."""
    return {
        word_key(word.text): name
        for term, words in pairs(entry.find(key))
        if (name := binder.term(document, term))
        for word in scalars(words)
    }


def _strengths(binder: Binder, document: Document, entry: Mapping) -> Iterator[tuple[str, int]]:
    for strength, words in pairs(entry.find("weights")):
        if strength.text in {"1", "2", "3", "4", "5"}:
            yield from ((normal_label(word.text), int(strength.text)) for word in scalars(words))
        else:
            binder.bad(document, strength, f'weights: "{strength.text}"', "1 | 2 | 3 | 4 | 5")


def _fields(binder: Binder, document: Document, entry: Mapping) -> dict[str, tuple[FieldRule, ...]]:
    return {normal_label(label): (rule,) for rule in binder.fields(document, entry) for label in rule.labels}
