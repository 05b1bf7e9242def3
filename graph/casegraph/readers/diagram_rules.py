"""The rules of a profile for diagrams: which relation the word on an arrow is, and what nodes and arrows state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Words
from collections.abc import Sequence as Items

from casegraph.model.document import Document, Mapping, Scalar
from casegraph.model.normal_forms import normal, normal_label, word_key
from casegraph.model.rules import DIAGRAM_ROLES, DiagramRule
from casegraph.readers.alternatives import any_of
from casegraph.readers.binding import Binder, pairs, scalars

# Words by their term, and lists.
_RELATIONS, _INVERSES, _NAMED = _WORDS = ("relations", "inverses", "named")
_LISTS = ("among", "notions", "own", "procedures", "starts", "ends", "paths", "routes")
_AMONG, _NOTIONS, _OWN, _PROCEDURES, _STARTS, _ENDS, _PATHS, _ROUTES = _LISTS


def read_diagram_rule(binder: Binder, roots: Items[tuple[Document, Mapping]]) -> DiagramRule:
    """Read `diagrams` of all documents of a profile: what an earlier one says wins, lists are joined."""
    words: dict[str, dict[str, str]] = {key: {} for key in _WORDS}
    terms: dict[str, str] = {}
    for document, root in reversed(roots):
        for key, entry in pairs(root.find("diagrams")):
            if key.text in words:
                words[key.text].update(_words(binder, document, entry))
            elif key.text in DIAGRAM_ROLES and isinstance(entry, Scalar):
                terms.update({key.text: term} if (term := binder.term(document, entry)) else {})
            elif key.text not in _LISTS:
                binder.bad(document, key, f'"{key.text}"', " | ".join((*_WORDS, *_LISTS, *DIAGRAM_ROLES)))
    ranges = {role: binder.range(term) for role, term in terms.items()}
    rule = DiagramRule(words[_RELATIONS], terms, ranges, words[_INVERSES])
    return rule._replace(
        named=_named(words[_NAMED]),
        among=_terms(binder, roots, _AMONG),
        notions=_terms(binder, roots, _NOTIONS),
        own=_terms(binder, roots, _OWN),
        procedures=any_of([one.text for _, one in _listed(roots, _PROCEDURES)]),
        paths=any_of([one.text for _, one in _listed(roots, _PATHS)]),
        routes=frozenset(normal_label(one.text) for _, one in _listed(roots, _ROUTES)),
        starts=tuple(normal(one.text) for _, one in _listed(roots, _STARTS)),
        ends=tuple(normal(one.text) for _, one in _listed(roots, _ENDS)),
    )


def _listed(roots: Items[tuple[Document, Mapping]], key: str) -> Iterator[tuple[Document, Scalar]]:
    """Yield the scalars of a list of `diagrams`, each with its document."""
    for document, root in roots:
        listed = (entry for name, entry in pairs(root.find("diagrams")) if name.text == key)
        yield from ((document, one) for entry in listed for one in scalars(entry))


def _terms(binder: Binder, roots: Items[tuple[Document, Mapping]], key: str) -> tuple[str, ...]:
    return tuple(term for document, one in _listed(roots, key) if (term := binder.term(document, one)))


def _named(classes: Words[str, str]) -> dict[str, re.Pattern[str]]:
    """Return a pattern of its words for each class."""
    words: dict[str, list[str]] = {}
    for word, name in classes.items():
        words.setdefault(name, []).append(word)
    return {name: any_of(listed) for name, listed in words.items()}


def _words(binder: Binder, document: Document, entry: object) -> dict[str, str]:
    """Return the term for each word of `term: [word, …]`."""
    return {
        word_key(word.text): name
        for term, words in pairs(entry if isinstance(entry, Mapping) else None)
        if (name := binder.term(document, term))
        for word in scalars(words)
    }
