"""The queries that casegraph ships, each a file: its questions in both languages, its parameters, its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from casegraph.errors import UnknownNameError

_HEADER = re.compile(r"^# (?P<key>en|zh|param (?P<name>\w+)): (?P<text>.+)$", re.MULTILINE)
_REMARK = re.compile(r"\s*\((?P<remark>[^()]*)\)$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A word of a query that the caller may set; `remarks` say in each language what it means, or its unit."""

    name: str
    default: str
    remarks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with the question that it answers, by language."""

    name: str
    questions: Mapping[str, str]
    parameters: Mapping[str, Parameter]
    text: str


@cache
def named_queries() -> Mapping[str, NamedQuery]:
    """Return the shipped queries by name; the folder is the list."""
    found = [one for one in files("casegraph.queries").iterdir() if one.name.endswith(".rq")]
    read = [read_query(one.name.removesuffix(".rq"), one.read_text(encoding="utf-8")) for one in found]
    return MappingProxyType({query.name: query for query in sorted(read, key=lambda query: query.name)})


def named_query(name: str) -> NamedQuery:
    """Return one of the shipped queries; raise UnknownNameError where none has that name."""
    queries = named_queries()
    if name not in queries:
        raise UnknownNameError("query", name, queries)
    return queries[name]


def read_query(name: str, text: str) -> NamedQuery:
    r"""Read the comments at the head of a query.

    >>> read_query("q", "# en: Which?\n# param bound: 200 (ms)\nASK { }").parameters["bound"].default
    '200'
    """
    head = list(_HEADER.finditer(text))
    return NamedQuery(
        name=name,
        questions={one["key"]: one["text"] for one in head if not one["name"]},
        parameters={one["name"]: _parameter(one["name"], one["text"]) for one in head if one["name"]},
        text=text,
    )


def _parameter(name: str, text: str) -> Parameter:
    remark = _REMARK.search(text)
    default = text[: remark.start()] if remark else text
    return Parameter(name, default.strip(), _remarks(remark["remark"]) if remark else {})


def _remarks(text: str) -> Mapping[str, str]:
    """Read `English | 中文`; a unit is written once for both."""
    english, _, chinese = (one.strip() for one in text.partition("|"))
    return {"en": english, "zh": chinese or english}
