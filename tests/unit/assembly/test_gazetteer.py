"""Names of the vocabulary in running text."""

from __future__ import annotations

import pytest

from casegraph.assembly.gazetteer import Gazetteer
from casegraph.model.identifiers import NodeId

NAMES = {
    "saga": NodeId("pattern/saga"),
    "saga pattern": NodeId("pattern/saga"),
    "saga-log": NodeId("pattern/saga-log"),
    "cap": NodeId("theory/cap"),
    "事件溯源": NodeId("pattern/event-sourcing"),
    "2pc": NodeId("theory/2pc"),
    "c": NodeId("x/too-short"),
    "go": NodeId("x/short-in-latin"),
    "溯": NodeId("x/one-character"),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("uses Saga here", ["pattern/saga"]),
        ("the Saga pattern twice: SAGA", ["pattern/saga", "pattern/saga"]),
        ("a saga-log", ["pattern/saga-log"]),
        ("使用Saga和事件溯源", ["pattern/saga", "pattern/event-sourcing"]),
        ("sagas or a passaga or saga2", []),
        ("CAP says", ["theory/cap"]),
        ("cap and Cap say", []),
        ("the 2pc", ["theory/2pc"]),
        ("c go 溯", []),
        ("", []),
        ("s", []),
        ("ends with saga", ["pattern/saga"]),
    ],
)
def test_whole_names_are_found_the_longest_first(text: str, found: list[str]) -> None:
    """Words in Latin letters whole; capitals where they must be; nothing that is too short."""
    assert list(Gazetteer.of(NAMES, {"cap"}).find(text)) == found


def test_a_vocabulary_without_names_finds_nothing() -> None:
    """Every text is searched in vain."""
    assert list(Gazetteer.of({}).find("any text")) == []
