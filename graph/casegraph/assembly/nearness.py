"""Which of many names is nearest to one that none of them is, in time linear in what they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

# Pairs of letters that more names have than this tell nothing, and would cost the most.
_COMMON = 64
_NEAR = 0.55


class Nearness(NamedTuple):
    """Names by the pairs of neighboring letters in them."""

    names: Sequence[str]
    pairs: Mapping[str, Sequence[int]]
    sizes: Sequence[int]

    @classmethod
    def of(cls, names: Iterable[str]) -> Nearness:
        """Index names, each once, in order."""
        ordered = sorted(set(names))
        pairs: dict[str, list[int]] = {}
        sizes = []
        for place, name in enumerate(ordered):
            found = set(_pairs(name))
            sizes.append(len(found))
            for pair in found:
                pairs.setdefault(pair, []).append(place)
        return cls(ordered, pairs, sizes)

    def nearest(self, name: str) -> str:
        """Return the name that shares most with one, empty where none shares about half."""
        wanted = set(_pairs(name))
        votes = Counter(place for pair in wanted for place in self._having(pair))
        scored = ((2 * shared / (len(wanted) + self.sizes[place]), -place) for place, shared in votes.items())
        score, place = max(scored, default=(0.0, 0))
        return self.names[-place] if score >= _NEAR else ""

    def _having(self, pair: str) -> Sequence[int]:
        places = self.pairs.get(pair, ())
        return places if len(places) <= _COMMON else ()


def _pairs(name: str) -> Iterator[str]:
    letters = "".join(filter(str.isalnum, name.casefold()))
    yield letters[:1]
    yield from (letters[at : at + 2] for at in range(len(letters) - 1))
