"""English documents, in other shapes of Markdown, give the graph that their Chinese counterparts give."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.support.compiling import labels, shape

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.model.graph import CaseGraph

EXAMPLES = Path(__file__).parents[1] / "examples"
NUMBER = ("value", "comparator", "percentile", "minValue", "maxValue", "canonicalValue", "hasUnit", "context")


@pytest.fixture(scope="module")
def chinese() -> Compilation:
    """Give the Chinese documents, compiled."""
    return compile_sources(EXAMPLES / "chinese")


@pytest.fixture(scope="module")
def english() -> Compilation:
    """Give the English documents, compiled."""
    return compile_sources(EXAMPLES / "english")


def numbers(graph: CaseGraph) -> Counter[tuple[str, ...]]:
    """Count the measurements by all that does not depend on the language."""
    found = (node for node in graph.nodes.values() if node.type == "Measurement")
    return Counter(tuple(node.text(name) for name in NUMBER) for node in found)


def sequences(graph: CaseGraph) -> list[object]:
    """Return the chains of states."""
    return [value for node in graph.nodes.values() for value in node.values("sequence")]


def test_both_languages_give_the_same_relations(chinese: Compilation, english: Compilation) -> None:
    """As many relations of each kind leave nodes of each class."""
    assert shape(english.graph) == shape(chinese.graph)


def test_both_languages_give_the_same_classes(chinese: Compilation, english: Compilation) -> None:
    """There are as many nodes of each class."""
    assert english.graph.counts()[0] == chinese.graph.counts()[0]


def test_both_languages_give_the_same_measurements(chinese: Compilation, english: Compilation) -> None:
    """Values, comparators, units and contexts are equal; only the words differ."""
    assert numbers(english.graph) == numbers(chinese.graph)


def test_both_languages_give_the_same_sequence(chinese: Compilation, english: Compilation) -> None:
    """An arrow is an arrow, in ASCII or not."""
    assert sequences(english.graph) == sequences(chinese.graph) != []


def test_english_cases_are_found_in_every_shape(english: Compilation) -> None:
    """Sections, lists, lists by scenario, and a document that is one case."""
    assert labels(english.graph, "Case") == [
        "Cape - Route planning",
        "Cape - ferry booking",
        "Northwind - sending bills",
        "Riverbend - Route planning",
        "Riverbend - payment reminders",
        "Summit - ticket booking",
    ]


def test_no_label_of_the_examples_is_unknown(chinese: Compilation, english: Compilation) -> None:
    """The profile knows the words of both languages."""
    found = {one.code for compilation in (chinese, english) for one in compilation.diagnostics}
    assert found <= {Code.NEW_NAME, Code.UNREAD_TABLE}


def test_english_text_is_tagged_english(english: Compilation) -> None:
    """A description carries its language."""
    texts = [value for node in english.graph.nodes.values() for value in node.values("description")]
    assert {getattr(value, "language", None) for value in texts} == {"en"}
