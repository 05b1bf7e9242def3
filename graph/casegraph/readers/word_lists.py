"""The lists of words in a profile, each in the form in which it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items
from types import MappingProxyType
from typing import Any

from casegraph.model.document import Document, Mapping
from casegraph.model.normal_forms import normal, normal_label, word_key
from casegraph.readers.alternatives import any_of
from casegraph.readers.binding import pairs, scalars

Roots = Items[tuple[Document, Mapping]]
Form = Callable[[list[str]], object]


def _labels(words: list[str]) -> frozenset[str]:
    return frozenset(map(normal_label, words))


def _word_keys(words: list[str]) -> frozenset[str]:
    return frozenset(map(word_key, words))


def _names(words: list[str]) -> frozenset[str]:
    return frozenset(map(normal, words))


def _titles(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(normal_label, words)))


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str.casefold, words)))


def _normal(words: list[str]) -> tuple[str, ...]:
    return tuple(map(normal, words))


def _once(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _by_form(forms: Fields[Form, str]) -> Fields[str, Form]:
    return MappingProxyType({key: form for form, keys in forms.items() for key in keys.split()})


# The keys of a profile by the form of their words.
WORDS = _by_form(
    {
        # Looked for in running text.
        any_of: "advising alternatives choices clauses comparisons conditions counted hedges lacks negations not_now "
        "owners posts reasons refusals rejections resumptions scales tails",
        # Whole labels and titles, and parts of them.
        _labels: "absent divisions media options placeholders summaries terminologies",
        _titles: "glossaries indexes libraries more_cases",
        _word_keys: "ordinals repeats",
        _folded: "listings lists_of partial",
        _normal: "announcing",
        _once: "collections possessives",
        _longest_first: "condition_ends uses",
    }
)
# Those that have lists by class.
LISTS = _by_form({_once: "called common suffixes", _normal: "forms generic_starts", _names: "generic"})
# Any of these denies what stands beside it.
_DENIALS = ("negations", "rejections", "not_now", "comparisons")


def read_words(roots: Roots) -> dict[str, Any]:
    """Return what the lists of all profiles say, joined, by the name of the profile's field."""
    found = {key: form(_words(roots, key)) for key, form in WORDS.items()}
    lists = {key: _by_class(roots, key, form) for key, form in LISTS.items()}
    return {**found, **lists, "denials": any_of([word for key in _DENIALS for word in _words(roots, key)])}


def _words(roots: Roots, key: str) -> list[str]:
    return [one.text for _, root in roots for one in scalars(root.find(key))]


def _by_class(roots: Roots, key: str, form: Form) -> dict[str, object]:
    lists: dict[str, list[str]] = {}
    for name, words in _listed(roots, key):
        lists.setdefault(name, []).extend(words)
    return {name: form(words) for name, words in lists.items()}


def _listed(roots: Roots, key: str) -> Iterator[tuple[str, list[str]]]:
    for _, root in roots:
        for name, entry in pairs(root.find(key)):
            yield name.text, [one.text for one in scalars(entry)]
