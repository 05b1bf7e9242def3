"""The lexicon of quantities, `data/quantities.yaml`, read into words and a compiled grammar."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Meanings
from decimal import Decimal, InvalidOperation
from typing import NamedTuple, cast, get_args

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.fields.patterns import compile_patterns
from casegraph.model.document import Document, Entry, Mapping, Scalar, Sequence
from casegraph.model.lexicon import Comparator, Implied, Lexicon, Period, Unit, UnitKind, Words
from casegraph.sentences import Sentence


def read_lexicon(document: Document, found: Diagnostics) -> Lexicon:
    """Read a lexicon; what is wrong in it is reported and left out."""
    reader = _Reader(document, found)
    words = Words(
        magnitudes=reader.numbers("magnitudes"),
        bound_magnitudes=reader.numbers("bound_magnitudes"),
        lone_magnitudes=reader.words("lone_magnitudes"),
        several=reader.words("several"),
        handfuls=reader.numbers("handfuls"),
        orders=reader.words("orders"),
        before=reader.comparators("before"),
        denials=reader.words("denials"),
        no_verbs=reader.words("no_verbs"),
        adverbs=reader.words("adverbs"),
        deviations=reader.words("deviations"),
        no_comparators=reader.words("no_comparators"),
        during=reader.words("during"),
        near=reader.words("near"),
        occasions=reader.words("occasions"),
        doings=reader.words("doings"),
        close=reader.comparators("close"),
        after=reader.comparators("after"),
        links=reader.words("links"),
        origins=reader.words("origins"),
        goals=reader.words("goals"),
        shifts=reader.words("shifts"),
        manners=reader.words("manners"),
        standings=reader.spellings("standings"),
        turns=reader.words("turns"),
        standings_behind=reader.spellings("standings_behind"),
        changes=reader.texts("changes"),
        comparisons={**reader.texts("changes"), **reader.texts("comparisons")},
        units=reader.units(),
        time_parts=reader.texts("time_parts"),
        currencies=reader.words("currencies"),
        periods=reader.periods(),
        period_signs=reader.spellings("period_signs"),
        nouns=reader.texts("nouns"),
        measures=reader.texts("measures"),
        tallies=reader.texts("tallies"),
        divisible=reader.words("divisible"),
        no_things=reader.words("no_things"),
        percentiles=reader.numbers("percentiles"),
        counted=reader.text("counted"),
        counters=reader.words("counters"),
        wholes=reader.texts("wholes"),
        names=reader.spellings("names"),
        heads=reader.words("heads"),
        durations=reader.words("durations"),
        longer_words=reader.words("longer_words"),
        lead_ins=reader.words("lead_ins"),
        no_names=reader.words("no_names"),
        stops=reader.words("stops"),
        onward=reader.words("onward"),
        silent=reader.words("silent"),
        peaks=reader.words("peaks"),
        implied=reader.implied(),
        degrees=reader.words("degrees"),
        activities=reader.words("activities"),
        lately=reader.words("lately"),
        numbered=reader.words("numbered"),
        not_numbers=reader.words("not_numbers"),
    )
    return Lexicon(words, compile_patterns(words))


class _Reader(NamedTuple):
    document: Document
    found: Diagnostics

    def words(self, key: str) -> tuple[str, ...]:
        return tuple(one.text for one in self._scalars(self._entry(key)))

    def text(self, key: str) -> str:
        return next(iter(self.words(key)), "")

    def texts(self, key: str) -> Meanings[str, str]:
        """Read words with what each stands for."""
        return {word.text: text.text for word, entry in self._pairs(key) for text in self._scalars(entry)}

    def numbers(self, key: str) -> Meanings[str, Decimal]:
        pairs = ((word.text, self._number(entry)) for word, entry in self._pairs(key))
        return {word: number for word, number in pairs if number is not None}

    def spellings(self, key: str) -> Meanings[str, str]:
        """Read what is meant with its spellings, and return what each spelling means."""
        return {one.text: word.text for word, entry in self._pairs(key) for one in self._scalars(entry)}

    def comparators(self, key: str) -> Meanings[str, Comparator]:
        return {
            one.text: cast(Comparator, word.text)  # the guard has just checked it
            for word, entry in self._pairs(key)
            if self._is_one_of(word, get_args(Comparator))
            for one in self._scalars(entry)
        }

    def units(self) -> Meanings[str, Unit]:
        found = {spelling: unit for entry in self._records("units") for spelling, unit in self._unit(entry)}
        bases: dict[str, str] = {}
        for unit in found.values():
            if unit.factor == 1:
                bases.setdefault(unit.kind, unit.qudt)
        return {spelling: unit._replace(base=bases.get(unit.kind, "")) for spelling, unit in found.items()}

    def _unit(self, entry: Mapping) -> Iterator[tuple[str, Unit]]:
        kind = next(self._scalars(entry.find("kind")), None)
        factor = self._number(entry.find("factor") or entry)
        if kind and factor is not None and self._is_one_of(kind, get_args(UnitKind)):
            unit = Unit(cast(UnitKind, kind.text), factor, self._first(entry, "qudt"))  # checked in this line's guard
            yield from ((one.text, unit) for one in self._scalars(entry.find("spellings")))

    def periods(self) -> Meanings[str, Period]:
        return {spelling: period for entry in self._records("periods") for spelling, period in self._period(entry)}

    def _period(self, entry: Mapping) -> Iterator[tuple[str, Period]]:
        seconds = self._number(entry.find("seconds") or entry)
        if seconds:
            period = Period(seconds, self._first(entry, "qudt"))
            yield from ((one.text, period) for one in self._scalars(entry.find("spellings")))

    def implied(self) -> Meanings[str, Implied]:
        """Turn names by kind and language into names by language and kind."""
        given = {kind.text: dict(self._named(entry)) for kind, entry in self._pairs("implied")}
        rates, percentiles, durations = (given.get(kind, {}) for kind in ("rate", "percentile", "duration"))
        return {
            language: Implied(rates.get(language, ""), percentiles.get(language, ""), durations.get(language, "{}"))
            for language in ("en", "zh")
        }

    def _named(self, entry: Entry) -> Iterator[tuple[str, str]]:
        for language, name in entry.pairs if isinstance(entry, Mapping) else ():
            yield from ((language.text, one.text) for one in self._scalars(name))

    def _entry(self, key: str) -> Entry | None:
        root = self.document.entries
        return root.find(key) if isinstance(root, Mapping) else None

    def _pairs(self, key: str) -> Iterator[tuple[Scalar, Entry]]:
        entry = self._entry(key)
        if isinstance(entry, Mapping):
            yield from entry.pairs
        elif entry is not None:
            self._bad(entry, key, Sentence("a mapping"))

    def _records(self, key: str) -> Iterator[Mapping]:
        entry = self._entry(key)
        for one in entry.items if isinstance(entry, Sequence) else ():
            if isinstance(one, Mapping):
                yield one
            else:
                self._bad(one, key, Sentence("a list of mappings"))

    def _first(self, entry: Mapping, key: str) -> str:
        return next((one.text for one in self._scalars(entry.find(key))), "")

    def _scalars(self, entry: Entry | None) -> Iterator[Scalar]:
        for one in entry.items if isinstance(entry, Sequence) else (entry,) if entry else ():
            if isinstance(one, Scalar):
                yield one
            else:
                self._bad(one, "...", Sentence("a word"))

    def _number(self, entry: Entry) -> Decimal | None:
        text = entry.text if isinstance(entry, Scalar) else "..."
        try:
            return Decimal(text)
        except InvalidOperation:
            self._bad(entry, text, Sentence("a number"))
            return None

    def _is_one_of(self, word: Scalar, known: tuple[str, ...]) -> bool:
        if word.text not in known:
            self._bad(word, word.text, " | ".join(known))
        return word.text in known

    def _bad(self, at: Entry, found: str, expected: str) -> None:
        self.found.add(Code.BAD_VALUE, Span(self.document.path, at.first, at.column), found=found, expected=expected)
