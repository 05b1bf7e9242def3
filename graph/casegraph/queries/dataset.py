"""A dataset that a build wrote, and what can be asked of it: rows, evidence, facts, ways, words, comparisons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pyoxigraph as ox

from casegraph.model.schema import Schema
from casegraph.queries.comparison import Comparison, compare
from casegraph.queries.evidence import evidenced
from casegraph.queries.guard import check_query
from casegraph.queries.named import NamedQuery, named_queries, read_query
from casegraph.queries.ontology import dataset_schema
from casegraph.queries.parameters import filled
from casegraph.queries.passages import Passage
from casegraph.queries.paths import Route, find_paths
from casegraph.queries.reading import Fact, Reading
from casegraph.queries.rows import Row, rows_of, text_of
from casegraph.queries.run import Graphs, answer
from casegraph.queries.search import Hit, search
from casegraph.rdf.store import open_dataset

_NOTHING: Mapping[str, str] = MappingProxyType({})
# The parameter by which a query of ours chooses among labels.
LANGUAGE = "language"
FILE = "graph.nq"


class Answer(NamedTuple):
    """A row of an answer, and the passages that it rests on."""

    row: Row
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Dataset:
    """A store with the names that its ontology gives; labels are in `language` where there are such.

    Rows are mappings and everything else is a named tuple, so that pandas and polars make tables of them as they are.
    """

    store: ox.Store
    schema: Schema
    language: str = "en"

    def query(
        self, query: str | NamedQuery, parameters: Mapping[str, str] = _NOTHING, *, rows: int | None = None
    ) -> tuple[Row, ...]:
        """Answer a query, or the named one of that name, with no more than `rows`.

        ASK gives one row, CONSTRUCT a row a triple.
        """
        question = question_of(query)
        return tuple(islice(rows_of(answer(self.store, question, self._given(question, parameters))), rows))

    def evidence(
        self,
        query: str | NamedQuery,
        parameters: Mapping[str, str] = _NOTHING,
        *,
        first: int = 0,
        rows: int | None = None,
    ) -> Iterator[Answer]:
        """Answer likewise, each row with the passages behind it; from the row `first` on, no more than `rows`."""
        question = question_of(query)
        text = filled(question, self._given(question, parameters))
        check_query(text, Graphs(self.store))
        for one in evidenced(self.store, text, first, rows):
            yield Answer({name: text_of(term) for name, term in one.row.items()}, one.passages)

    def facts(self, name: str) -> tuple[Fact, ...]:
        """Return every fact of the node that an identifier, an IRI or a name stands for."""
        return tuple(self.reading.facts(self.reading.only(name)))

    def paths(self, start: str, end: str, *, longest: int = 4, every: bool = False) -> tuple[Route, ...]:
        """Return the shortest way between two nodes, or every one of so many steps."""
        only = self.reading.only
        return find_paths(self.reading, only(start), only(end), longest=longest, every=every)

    def search(self, text: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return the nodes whose names or texts have the words, the nearest first."""
        return search(self.reading, text, limit)

    def compare(self, *names: str) -> Comparison:
        """Put nodes side by side."""
        return compare(self.reading, [self.reading.only(name) for name in names])

    @cached_property
    def reading(self) -> Reading:
        """The store as it is read by names."""
        return Reading(self.store, self.schema, self.language)

    def _given(self, question: NamedQuery, parameters: Mapping[str, str]) -> Mapping[str, str]:
        return {**({LANGUAGE: self.language} if LANGUAGE in question.parameters else {}), **parameters}


def question_of(query: str | NamedQuery) -> NamedQuery:
    """Return the named query of a name, else the query that a text is."""
    if isinstance(query, NamedQuery):
        return query
    return named_queries().get(query) or read_query("QUERY", query)


def open_folder(folder: Path, language: str = "en") -> Dataset:
    """Open the dataset that a build wrote into a folder; raise WorkspaceError where there is none."""
    return Dataset(open_dataset(folder / FILE), dataset_schema(folder), language)
