"""The rules of a profile for headings that define: the words in front of a name, and the class of what they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Fields
from collections.abc import Sequence as Items

from casegraph.model.document import Document, Mapping
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.notions import NamingRule, NotionRule
from casegraph.model.rules import FieldRule
from casegraph.readers.binding import Binder, mappings, scalars

# The words of `naming` that end others, or stand between two, and those that stand in front of others.
_ENDINGS = ("said", "kinds", "introduced", "joining")
_BEGINNINGS = ("introducing", "defining", "remarks", "classing")


def read_notions(binder: Binder, document: Document, root: Mapping) -> Iterator[NotionRule]:
    """Yield the rules of `notions`, less those of no known class."""
    for entry in mappings(document, root, "notions", binder):
        step = "".join(binder.terms(document, entry.find("proved_by")))
        for name in binder.terms(document, entry.find("type")):
            yield NotionRule(
                type=name,
                words=frozenset(normal(word.text) for word in scalars(entry.find("words"))),
                text="".join(binder.terms(document, entry.find("text"))),
                among=binder.terms(document, entry.find("among")),
                part="".join(binder.terms(document, entry.find("part"))),
                about="".join(binder.terms(document, entry.find("about"))),
                formula="".join(binder.terms(document, entry.find("formula"))),
                proofs=tuple(word.text.casefold() for word in scalars(entry.find("proofs"))),
                goals=_longest_first(word.text.casefold() for word in scalars(entry.find("goals"))),
                steps=frozenset(normal(word.text) for word in scalars(entry.find("steps"))),
                step=step,
                step_type=binder.range(step),
            )


def read_naming(
    binder: Binder, roots: Items[tuple[Document, Mapping]], fields: Fields[str, tuple[FieldRule, ...]]
) -> NamingRule:
    """Return what `naming` says in the first profile that has it."""
    for document, root in roots:
        entry = root.find("naming")
        if isinstance(entry, Mapping):
            among = binder.terms(document, entry.find("among"))
            endings = (tuple(one.text for one in scalars(entry.find(key))) for key in _ENDINGS)
            said, kinds, introduced, joining = endings
            introducing, defining, remarks, classing = (
                _longest_first(one.text.casefold() for one in scalars(entry.find(key))) for key in _BEGINNINGS
            )
            nameless, general = (
                frozenset(normal_label(one.text) for one in scalars(entry.find(key))) for key in ("nameless", "general")
            )
            ends, begins = (said, kinds, introduced), (introducing, defining, remarks, classing)
            labels = frozenset(label for label, rules in fields.items() if any(one.states_of(among) for one in rules))
            return NamingRule(among, *ends, *begins, nameless, joining, labels, general)
    return NamingRule()


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
