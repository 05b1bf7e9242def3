"""Attributes of one name in several tables: where these give it other values, each value is that of its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeGuard

from casegraph.assembly.names import Names
from casegraph.model import terms
from casegraph.model.identifiers import short_slug, slug
from casegraph.model.normal_forms import normal
from casegraph.model.statement import Declaration, Extraction, Mention, Part, Saying, Statement, Thing, subject_of
from casegraph.model.values import Literal, name_literal

_KEY_LENGTH = 60

Key = tuple[Hashable, ...]
# A document and a scope in it.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Scopes:
    """What an attribute is called besides, by what it is of and where: only where the tables disagree."""

    names: Names
    suffixes: Mapping[tuple[Key, str, str], str]
    paths: AbstractSet[str]

    @classmethod
    def of(cls, extractions: Iterable[Extraction], names: Names) -> Scopes:
        """Find the attributes to which several places give several values; a value of several places is one."""
        given: dict[Key, dict[Place, set[str]]] = {}
        for extraction in extractions:
            for part, value in _given(extraction):
                places = given.setdefault(_key(names, part), {})
                places.setdefault((extraction.path, part.scope), set()).add(value)
        suffixes = {(key, *place): said for key, places in given.items() for place, said in _suffixes(places)}
        return cls(names, suffixes, {path for _, path, _ in suffixes})

    def rewrite(self, extraction: Extraction) -> Extraction:
        """Return what a document says, with an attribute of its own for each table that says something else."""
        if extraction.path not in self.paths:
            return extraction
        return extraction._replace(sayings=tuple(self._sayings(extraction, {})))

    def _sayings(self, extraction: Extraction, made: dict[Part, Part]) -> Iterator[Saying]:
        last: Thing | None = None
        for saying in extraction.sayings:
            # Most sayings go on about the thing of the one before.
            if (thing := subject_of(saying)) is not last:
                last, subject = thing, self._scoped(thing, extraction.path, made)
            if isinstance(saying, Declaration):
                yield saying if subject is thing else saying._replace(thing=subject)
                continue
            changed = saying if subject is thing else saying._replace(subject=subject)
            if isinstance(changed, Statement) and isinstance(changed.object, Part):
                end = self._scoped(changed.object, extraction.path, made)
                changed = changed if end is changed.object else changed._replace(object=end)
            yield changed
            if _gives(saying) and isinstance(saying.subject, Part) and self._suffix(saying.subject, extraction.path):
                yield Statement(subject, terms.QUALIFIER, name_literal(saying.subject.scope), saying.passages)

    def _suffix(self, part: Part, path: str) -> str:
        return self.suffixes.get((_key(self.names, part), path, part.scope), "") if part.scope else ""

    def _scoped(self, thing: Thing, path: str, made: dict[Part, Part]) -> Thing:
        if not isinstance(thing, Part):
            return thing
        if thing not in made:
            suffix, owner = self._suffix(thing, path), self._scoped(thing.owner, path, made)
            key = f"{thing.key}-{suffix}" if suffix else thing.key
            made[thing] = Part(thing.type, owner, key, thing.scope) if suffix or owner is not thing.owner else thing
        return made[thing]


def _given(extraction: Extraction) -> Iterator[tuple[Part, str]]:
    for one in extraction.sayings:
        if _gives(one) and isinstance(one.subject, Part) and isinstance(one.object, Literal):
            yield one.subject, one.object.text


def _gives(saying: Saying) -> TypeGuard[Statement]:
    """Tell whether a saying is the value of an attribute."""
    return isinstance(saying, Statement) and saying.predicate == terms.ATTRIBUTE_VALUE


def _key(names: Names, thing: Thing) -> Key:
    """Return what tells an attribute from others; no name gets an identifier here that no document declares."""
    if isinstance(thing, Part):
        return (*_key(names, thing.owner), thing.type, slug(thing.key))
    if isinstance(thing, Mention):
        name = normal(thing.name)
        return tuple(names.known.get(name, {}).get(thing.type, ())[:1]) or (thing.type, name)
    return names.of(thing)[:1] or (thing,)


def _suffixes(places: Mapping[Place, AbstractSet[str]]) -> Iterator[tuple[Place, str]]:
    """Yield what the attribute of each place is called besides: its scope, and the document where two have one scope.

    Places that give the same values share one attribute; those without a scope keep the plain one.
    """
    groups: dict[frozenset[str], list[Place]] = {}
    for place, values in places.items():
        groups.setdefault(frozenset(values), []).append(place)
    if len(groups) == 1:
        return
    named = [(min(group), group) for group in groups.values() if all(scope for _, scope in group)]
    taken = Counter(short_slug(scope, _KEY_LENGTH) for (_, scope), _ in named)
    for (path, scope), group in named:
        stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        short = short_slug(scope, _KEY_LENGTH)
        suffix = short if taken[short] == 1 else f"{short}-{slug(stem)}"
        yield from ((place, suffix) for place in group)
