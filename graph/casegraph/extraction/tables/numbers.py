"""The things that the tables of one document define, by their number and by their name there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from casegraph.model.normal_forms import normal
from casegraph.model.statement import Mention, Numbered, Thing

_FIRST_WORD = re.compile(r"(\S+?)[\s:：]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbered things of a document; a number or name that several have is given to none of them by name."""

    by_number: dict[str, Numbered] = field(default_factory=dict)
    by_name: dict[str, set[Numbered]] = field(default_factory=dict)

    @classmethod
    def of(cls, things: Iterable[tuple[Numbered, Iterable[str]]]) -> Numbers:
        """Index things with their names; of two with one number the first is meant by it."""
        numbers = cls()
        for thing, names in things:
            if thing.number:
                numbers.by_number.setdefault(normal(thing.number), thing)
            for name in names:
                numbers.by_name.setdefault(normal(name), set()).add(thing)
        return numbers

    def end(self, text: str) -> Thing:
        """Return what an end of a relation names: a number or a name of this document, else any thing so called."""
        written = normal(text)
        first = _FIRST_WORD.match(text.strip())
        numbered = self.by_number.get(written) or (self.by_number.get(normal(first[1])) if first else None)
        if numbered:
            return numbered
        named = self.by_name.get(written, set())
        return next(iter(named)) if len(named) == 1 else Mention("", text)
