"""The names that `list` prints, with their label and meaning."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from casegraph.cli.escaping import escaped
from casegraph.cli.table import columns
from casegraph.diagnostics import Language
from casegraph.model.schema import NodeType, Relation
from casegraph.queries.ontology import bundled_schema


class Name(NamedTuple):
    """A name, what it is called in a language, and what it means."""

    name: str
    label: str = ""
    meaning: str = ""


def render_names(kind: str, language: Language, *, as_json: bool) -> str:
    """List the names of one kind, in order, as a table or as JSON."""
    names = sorted(LISTS[kind](language))
    if as_json:
        return json.dumps([one._asdict() for one in names], ensure_ascii=False, indent=2) + "\n"
    return columns([[escaped(text) for text in one] for one in names]) if names else ""


def _types(language: Language) -> Iterable[Name]:
    return (_term(one, language) for one in bundled_schema().types.values())


def _relations(language: Language) -> Iterable[Name]:
    return (_term(one, language) for one in bundled_schema().relations.values())


def _exporters(_language: Language) -> Iterable[Name]:
    from casegraph.exporters import exporters

    return (Name(name) for name in exporters())


def _queries(language: Language) -> Iterable[Name]:
    from casegraph.queries import named_queries

    return (Name(name, one.questions.get(language, "")) for name, one in named_queries().items())


def _profiles(_language: Language) -> Iterable[Name]:
    from casegraph.workspace import find_workspace

    return (Name(path.stem) for path in find_workspace(()).profiles)


LISTS: Mapping[str, Callable[[Language], Iterable[Name]]] = {
    "types": _types,
    "relations": _relations,
    "exporters": _exporters,
    "queries": _queries,
    "profiles": _profiles,
}


def _term(one: NodeType | Relation, language: Language) -> Name:
    return Name(one.name, one.labels.get(language, ""), one.definitions.get(language, ""))
