"""Where it is written what a row of an answer says: the passages of the triples that made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

import pyoxigraph as ox

from casegraph.queries.clauses import Clauses, clauses
from casegraph.queries.passages import Passage, Passages
from casegraph.queries.patterns import Bindings, Pattern, Term, patterns
from casegraph.queries.tokens import tokens
from casegraph.queries.trails import Walking, ends
from casegraph.rdf.namespaces import PREFIXES

# So many ways to come to a row are followed; a count over a thousand cases is believed after these.
_SOLUTIONS = 200
_BY = "BY"
_AFTER_GROUPS = frozenset({"HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"})
_ONCE = frozenset({"DISTINCT", "REDUCED"})


class Evidenced(NamedTuple):
    """A row of an answer by its variables, and the passages that it rests on: first those that say most of it."""

    row: Mapping[str, Term | None]
    passages: tuple[Passage, ...]


def evidenced(store: ox.Store, text: str, first: int = 0, rows: int | None = None) -> Iterator[Evidenced]:
    """Answer a query that has been checked, each row with its evidence; from the row `first` on, no more than `rows`.

    An ASK is one row without variables, CONSTRUCT and DESCRIBE have a row for each triple.
    Raises QueryError for a query that is no plain SPARQL 1.1.
    """
    last = None if rows is None else first + rows
    telling = Telling(store)
    asked = clauses(text)
    added = tuple(_added(asked)) if asked.form == "SELECT" else ()
    results = store.query(_with(asked, added) if added else text, prefixes=dict(PREFIXES))
    if isinstance(results, ox.QueryTriples):
        for triple in islice(results, first, last):
            yield Evidenced(_of_triple(triple), telling.passages([triple]))
    elif isinstance(results, ox.QueryBoolean):
        yield Evidenced({}, telling.explain(asked, {}) if results else ())
    else:
        for solution in islice(results, first, last):
            row = {name.value: solution[name.value] for name in results.variables}
            known = {name: term for name, term in row.items() if term is not None}
            shown = {name: term for name, term in row.items() if name not in added}
            yield Evidenced(shown, telling.explain(asked, known))


def _of_triple(triple: ox.Triple) -> Mapping[str, Term | None]:
    return {"subject": triple.subject, "predicate": triple.predicate, "object": triple.object}  # type: ignore[dict-item]  # no triples in triples: RDF 1.1


class Telling:
    """Finds the triples and passages behind rows of one store."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._passages = Passages(store)
        self._patterns = cache(patterns)

    def explain(self, asked: Clauses, row: Bindings) -> tuple[Passage, ...]:
        """Return the passages behind a row."""
        return self.passages(chain.from_iterable(self._triples(asked, row)))

    def passages(self, triples: Iterable[ox.Triple | ox.Quad]) -> tuple[Passage, ...]:
        """Return the passages of triples, first those that say most of them, then by place."""
        counted: Counter[Passage] = Counter()
        for subject, predicate, thing in {(one.subject, one.predicate, one.object) for one in triples}:
            counted.update(self._passages.of(subject, predicate, thing))
        return tuple(sorted(counted, key=lambda one: (-counted[one], one)))

    def _triples(self, asked: Clauses, known: Bindings) -> Iterator[Sequence[ox.Quad]]:
        found = self._patterns(asked)
        for solution in islice(self._solutions(asked, found, known), _SOLUTIONS):
            bindings = {**known, **solution}
            blank = [one for one in found if one.blanks()]
            yield from self._held([one for one in found if not one.blanks()], bindings)
            yield next(self._solved(blank, bindings), ())
            for inner in asked.selects:
                yield from self._triples(inner, {name: term for name, term in bindings.items() if name in inner.group})

    def _solutions(self, asked: Clauses, found: Sequence[Pattern], known: Bindings) -> Iterator[Bindings]:
        """Yield the solutions of a group that agree with what is known."""
        named = {str(term) for one in found for term in one if _is_variable(term)}
        fixed: dict[ox.Variable, Term | ox.Triple] = {
            ox.Variable(name): term for name, term in known.items() if name in named
        }
        text = f"{asked.declared}\nSELECT * {{{asked.group}}}"
        results = self._store.query(text, prefixes=dict(PREFIXES), substitutions=fixed)
        if not isinstance(results, ox.QuerySolutions):
            return
        names = [one.value for one in results.variables]
        for solution in results:
            bindings = {name: solution[name] for name in names if solution[name] is not None}
            if all(known.get(name, term) == term for name, term in bindings.items()):
                yield bindings

    def _held(self, found: Iterable[Pattern], bindings: Bindings) -> Iterator[Sequence[ox.Quad]]:
        """Yield the triples of patterns whose ends are known."""
        for pattern in (one.bound(bindings) for one in found):
            start, end = ends(pattern)
            if start is not None and end is not None:
                yield next((one.triples for one in self._walking(pattern).walk(pattern.predicate, start, end)), ())

    def _solved(self, found: Sequence[Pattern], bindings: Bindings) -> Iterator[Sequence[ox.Quad]]:
        """Yield the triples of patterns with blank nodes, which must agree on these."""
        if not found:
            yield ()
            return
        best = max(found, key=lambda one: sum(end is not None for end in ends(one.bound(bindings))))
        rest = [one for one in found if one is not best]
        pattern = best.bound(bindings)
        for trail in self._walking(pattern).walk(pattern.predicate, *ends(pattern)):
            named = zip((best.subject, best.object), (trail.start, trail.end), strict=True)
            blanks = {f"_:{term}": met for term, met in named if f"_:{term}" in best.blanks()}
            for triples in self._solved(rest, {**bindings, **blanks}):
                yield (*trail.triples, *triples)

    def _walking(self, pattern: Pattern) -> Walking:
        graph = pattern.graph if isinstance(pattern.graph, ox.NamedNode) else ox.DefaultGraph()
        return Walking(self._store, graph)


def _is_variable(term: object) -> bool:
    from rdflib import Variable

    return isinstance(term, Variable)


def _added(asked: Clauses) -> Iterator[str]:
    """Yield what a query groups by and does not give, so that a row does not tell which group it is of."""
    words = list(tokens(asked.head))
    if len(words) > 1 and words[1].keyword in _ONCE:
        return
    given = {one.text[1:] for one in words if one.kind == "variable"}
    yield from dict.fromkeys(name for name in _groups(asked.tail) if name not in given)


def _with(asked: Clauses, added: Iterable[str]) -> str:
    """Return a query that gives more variables."""
    words = tokens(asked.head)
    place = next((one.start for one in words if one.keyword in {"FROM", "WHERE"}), len(asked.head))
    more = " ".join(f"?{name}" for name in added)
    head = f"{asked.head[:place]} {more} {asked.head[place:]}"
    return f"{asked.declared}{head}{{{asked.group}}}{asked.tail}"


def _groups(tail: str) -> Iterator[str]:
    """Yield the variables after GROUP BY."""
    inside = False
    for token in tokens(tail):
        if token.keyword in _AFTER_GROUPS:
            return
        if inside and token.kind == "variable":
            yield token.text[1:]
        inside = inside or token.keyword == _BY
