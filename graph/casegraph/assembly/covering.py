"""Names that are made of known names: "AWS RDS PostgreSQL", "Go/Java", "sharded Redis cluster", "Acme Kafka"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from casegraph.fields.names import split_note
from casegraph.model.endings import ends_in
from casegraph.model.identifiers import NodeId
from casegraph.model.normal_forms import normal

Known = Callable[[str], tuple[NodeId, ...]]

_LONGEST = 6
_SCRIPTS = re.compile(r"(?<=[a-z0-9])(?=[一-鿿])|(?<=[一-鿿])(?=[a-z0-9])")
_SLASH = re.compile(r"\s*/\s*")


def cover(name: str, known: Known, forms: Sequence[str] = (), host: Known | None = None) -> tuple[NodeId, ...]:
    """Return what a name is wholly made of, by known names; nothing where anything is left over.

    Its parts stand beside each other or are joined by slashes. `forms` are words for how a thing runs, which may stand
    at either end, or between two parts ("Kafka on Kubernetes"), and name nothing. What nothing runs has no two parts
    beside each other: retail banking is no retail. What runs on something known of any class, a `host`, is itself:
    "Kubernetes on AWS". A name with its translation, 马士基 (Maersk), is what both stand for.
    """
    if both := _translated(name, known):
        return both
    words = _words(name)
    name = " ".join(words)
    beside = _parts(words, known, forms)
    apart = (beside if forms or len(beside) == 1 else ()) or _parts(_SLASH.split(name), known)
    if apart:
        return apart
    shorter = (known(one)[:1] or _parts(one.split(" "), known) for one in _formless(name, forms))
    return next(filter(None, shorter), ()) or (_hosted(words, known, host, forms) if host else ())


def _translated(name: str, known: Known) -> tuple[NodeId, ...]:
    first, second = (known(normal(one)) if one else () for one in split_note(name))
    return tuple(node for node in first if node in second)[:1]


def _hosted(words: list[str], known: Known, host: Known, forms: Sequence[str]) -> tuple[NodeId, ...]:
    for at in (at for at, word in enumerate(words) if word in forms):
        found = known(" ".join(words[:at]))
        if found and host(" ".join(words[at + 1 :])):
            return found[:1]
    return ()


def joint(name: str, owner: Known, owned: Known) -> tuple[NodeId, ...]:
    """Return what two names side by side stand for, the first of an owner; nothing where either is unknown."""
    words = _words(name)
    for at in range(1, min(len(words), _LONGEST)):
        first, second = owner(" ".join(words[:at])), owned(" ".join(words[at:]))
        if first and second:
            return first[0], second[0]
    return ()


def glued(name: str, known: Known) -> tuple[NodeId, ...]:
    """Return what a name is wholly made of, where no space need stand between its Latin and Chinese words."""
    return _parts(_SCRIPTS.sub(" ", normal(name)).split(" "), known)


def _words(name: str) -> list[str]:
    return [normal(word) for word in name.split()]


def _parts(words: list[str], known: Known, between: Sequence[str] = ()) -> tuple[NodeId, ...]:
    """Take the longest known name at each place, where nothing is left over and the whole is not one of them."""
    nodes: list[NodeId] = []
    start = 0
    while start < len(words):
        if nodes and words[start] in between:
            start += 1
            continue
        for end in range(min(len(words), start + _LONGEST), start, -1):
            found = known(" ".join(words[start:end]))
            if found and end - start < len(words):
                nodes.append(found[0])
                start = end
                break
        else:
            return ()
    return tuple(dict.fromkeys(nodes))


def _formless(name: str, forms: Sequence[str]) -> Iterator[str]:
    """Yield a name less one word for how its thing runs after the other."""
    while form := next((one for one in forms if ends_in(name, one) or _begins_with(name, one)), ""):
        name = (name[: -len(form)] if ends_in(name, form) else name[len(form) :]).strip()
        yield name


def _begins_with(name: str, form: str) -> bool:
    return name.startswith(form) and (not form.isascii() or name[len(form) :].startswith(" "))
