"""The rules of a profile for diagrams: which relation the word on an arrow is, and what nodes and arrows state."""

from __future__ import annotations

from collections.abc import Sequence as Items

from casegraph.model.document import Document, Mapping, Scalar
from casegraph.model.profile import word_key
from casegraph.model.rules import DIAGRAM_ROLES, DiagramRule
from casegraph.readers.binding import Binder, pairs, scalars

_RELATIONS, _INVERSES = _WORDS = ("relations", "inverses")


def read_diagram_rule(binder: Binder, roots: Items[tuple[Document, Mapping]]) -> DiagramRule:
    """Read `diagrams` of all documents of a profile: what an earlier one says wins."""
    words: dict[str, dict[str, str]] = {key: {} for key in _WORDS}
    terms: dict[str, str] = {}
    for document, root in reversed(roots):
        for key, entry in pairs(root.find("diagrams")):
            if key.text in words:
                words[key.text].update(_words(binder, document, entry))
            elif key.text not in DIAGRAM_ROLES or not isinstance(entry, Scalar):
                binder.bad(document, key, f'"{key.text}"', " | ".join((*_WORDS, *DIAGRAM_ROLES)))
            elif term := binder.term(document, entry):
                terms[key.text] = term
    ranges = {role: binder.range(term) for role, term in terms.items()}
    return DiagramRule(words[_RELATIONS], terms, ranges, words[_INVERSES])


def _words(binder: Binder, document: Document, entry: object) -> dict[str, str]:
    """Return the term for each word of `term: [word, …]`."""
    return {
        word_key(word.text): name
        for term, words in pairs(entry if isinstance(entry, Mapping) else None)
        if (name := binder.term(document, term))
        for word in scalars(words)
    }
