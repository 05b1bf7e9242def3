"""What a careful reader found in the seed document, by the answer key, and what the program answers over it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from casegraph import compile as compile_sources
from casegraph.queries.dataset import Dataset
from casegraph.rdf.store import store_graph

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "corpus/docs/04-PRACTICE/场景主题分类案例.md"
KEY = SHARED / "answers/seed.yaml"
needs_key = pytest.mark.skipif(not KEY.exists(), reason="NOT CHECKED: the answer key is not beside the checkout")
Case = Mapping[str, Any]


@cache
def key() -> Mapping[str, Any]:
    """Read the answer key."""
    found: Mapping[str, Any] = yaml.safe_load(KEY.read_text(encoding="utf-8"))
    return found


@cache
def dataset() -> Dataset:
    """Open the graph of the seed document, in its language."""
    graph = compile_sources(SEED).graph
    return Dataset(store_graph(graph), graph.schema, "zh")


def rows(query: str, /, *columns: str, **parameters: str) -> list[tuple[str | None, ...]]:
    """Ask a named query, and return some columns of its rows."""
    return [tuple(row[one] for one in columns) for row in dataset().query(query, parameters)]


def pairs(query: str, first: str, second: str, /, **parameters: str) -> dict[str | None, str | None]:
    """Ask a named query, and return one column by another."""
    return {row[first]: row[second] for row in dataset().query(query, parameters)}


def cases() -> list[Case]:
    """Return the cases that are told in full."""
    return [one for one in key()["cases"] if one["scene_type"]]


def case(name: str) -> Case:
    """Return the case of an organization, the first of several."""
    return next(one for one in cases() if one["title"].startswith(name))


def title(case: Case) -> str:
    """Return what a case is called: one that is only listed by who has it and for what."""
    listed = f"{case['organisations'][0]['name']} - {case['scenario_name']}"
    return str(case["title"]) if case["scene_type"] else listed


def theme(case: Case) -> str:
    """Return the theme that a case stands under."""
    return str(case["theme"]["title"]).removesuffix("场景")


def scenario(case: Case) -> str:
    """Return what a case is for."""
    return str(case["scene_type"]["scenario"] if case["scene_type"] else case["scenario_name"])


def technologies(case: Case) -> set[str]:
    """Return what a case uses, by its stack and its choices."""
    choices = (case["technology_choices"] or {}).values()
    return {*(case["tech_stack"] or {}).get("items", ()), *(name for choice in choices for name in chosen(choice))}


def chosen(choice: Mapping[str, Any]) -> list[str]:
    """Return the technologies that the line of a choice names; a service and what it serves are two."""
    return [one["name"] for one in key()["technologies"] if choice["line"] in one["lines"]]
