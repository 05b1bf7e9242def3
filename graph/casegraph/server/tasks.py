"""What a process of the service does for one request: SPARQL, and the questions of the interface for programs."""

from __future__ import annotations

import gzip
import json
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyoxigraph as ox

from casegraph.errors import UnknownNameError, UsageError
from casegraph.queries.dataset import Dataset
from casegraph.queries.ontology import bundled_schema, dataset_schema
from casegraph.queries.records import plain
from casegraph.rdf.store import open_dataset
from casegraph.server.answering import Asked, answer_query
from casegraph.server.frames import Frame
from casegraph.server.nodes import describe_node, node_page
from casegraph.server.terms import known_terms

JSON = "application/json"
_SMALL = 1_000
# Time counts more than size.
_LEVEL = 4


class Desk:
    """One dataset, and the tasks that are done with it."""

    def __init__(self, datasets: Mapping[str, Dataset]) -> None:
        self._datasets = datasets

    @staticmethod
    def open(store: Path, data: Path | None) -> Desk:
        """Open a store on disk for reading, or read a file into memory; `data` is the folder with the ontology.

        That is None for the bundled one.
        """
        opened = ox.Store.read_only(str(store)) if store.is_dir() else open_dataset(store)
        schema = dataset_schema(data) if data else bundled_schema()
        return Desk({language: Dataset(opened, schema, language) for language in ("en", "zh")})

    def do(self, request: Frame) -> Frame:
        """Do a task; whatever goes wrong becomes an answer."""
        asked = request.head
        dataset = self._datasets[asked.get("lang", "en")]
        try:
            answer = TASKS[asked["task"]](dataset, asked)
        # Over HTTP errors are English, like the names of the interface that they speak of.
        except UnknownNameError as error:
            answer = _refusal(404, str(error), error.hint)
        except UsageError as error:
            answer = _refusal(400, str(error), error.hint)
        except (RuntimeError, OSError, MemoryError, RecursionError, ValueError, LookupError, TypeError):
            # What the engine says may name files of this machine: it is for the log alone.
            traceback.print_exc(file=sys.stderr)
            answer = _refusal(500, "the request cannot be answered", "")
        return _packed(answer) if asked.get("gzip") and len(answer.body) > _SMALL else answer


def _packed(answer: Frame) -> Frame:
    head = {**answer.head, "headers": {**answer.head.get("headers", {}), "content-encoding": "gzip"}}
    return Frame(head, gzip.compress(answer.body, _LEVEL, mtime=0))


def _refusal(status: int, message: str, hint: str) -> Frame:
    return Frame({"status": status, "error": message, "hint": hint})


def _json(value: object) -> Frame:
    return Frame({"status": 200, "media": JSON}, json.dumps(plain(value), ensure_ascii=False).encode())


def _sparql(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return answer_query(dataset.store, Asked(**asked["asked"]))


def _rows(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    """Answer with plain rows, each with its evidence where that is asked for."""
    query, given, most = asked["query"], asked.get("parameters", {}), asked["rows"]
    if asked.get("evidence"):
        told = list(dataset.evidence(query, given, rows=most + 1))
        rows: list[Any] = [{**one.row, "evidence": one.passages} for one in told]
    else:
        rows = list(dataset.query(query, given, rows=most + 1))
    columns = [name for name in rows[0] if name != "evidence"] if rows else []
    return _json({"columns": columns, "rows": rows[:most], "truncated": len(rows) > most})


def _why(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    """Answer with the passages behind one row."""
    told = list(dataset.evidence(asked["query"], asked.get("parameters", {}), first=asked["row"], rows=1))
    return _json({"row": told[0].row if told else None, "evidence": told[0].passages if told else []})


def _node(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    iri = dataset.reading.only(asked["name"])
    return _json({"iri": iri, "facts": dataset.reading.facts(iri)})


def _path(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return _json({"paths": dataset.paths(asked["from"], asked["to"], longest=asked["max"], every=asked["all"])})


def _search(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return _json({"hits": dataset.search(asked["text"], asked["limit"])})


def _compare(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return _json(dataset.compare(*asked["names"]))


def _terms(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return _json(known_terms(dataset, asked["limit"]))


def _describe(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return describe_node(dataset.store, asked["iri"], asked["accept"])


def _page(dataset: Dataset, asked: Mapping[str, Any]) -> Frame:
    return node_page(dataset, asked["iri"], asked["base"])


TASKS: Mapping[str, Callable[[Dataset, Mapping[str, Any]], Frame]] = MappingProxyType(
    {
        "sparql": _sparql,
        "rows": _rows,
        "why": _why,
        "node": _node,
        "path": _path,
        "search": _search,
        "compare": _compare,
        "terms": _terms,
        "describe": _describe,
        "page": _page,
    }
)
