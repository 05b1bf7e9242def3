"""The rules of a profile for tables: bound to the ontology, their faults reported."""

from __future__ import annotations

import pytest
from tests.support.compiling import document, shipped

from casegraph import Code
from casegraph.diagnostics import Diagnostics
from casegraph.model.profile import Profile
from casegraph.readers.profile import read_profile

RULE = "{read: relations, columns: {source: [From], target: [To, From]}, required: [source, target]%s}"


def profile(rule: str) -> tuple[Profile, list[Code]]:
    """Read a profile with one rule for tables, and what is wrong in it."""
    found = Diagnostics()
    read = read_profile([document(f"tables:\n  - {rule}\n", "p.yaml")], shipped()[0], (), found)
    return read, [one.code for one in found]


def test_a_rule_has_its_words_by_term() -> None:
    """Heads by role, in their order; types, relations and strengths by word."""
    read, found = profile(RULE % ", relations: {dependsOn: [Needs]}, types: {Theory: [law]}, weights: {5: [Strong]}")
    (rule,) = read.tables
    assert (rule.roles, rule.relations, rule.types, rule.strength, found) == (
        {"from": ("source", "target"), "to": ("target",)}, {"needs": "dependsOn"}, {"law": "Theory"}, {"strong": 5}, [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "count", "code"),
    [
        ("{read: nonsense, columns: {a: [b]}, required: [a]}", 0, Code.BAD_PROFILE),
        ("{columns: {a: [b]}, required: [a]}", 0, Code.BAD_PROFILE),
        ("{read: card, columns: {a: [b]}}", 0, Code.BAD_PROFILE),
        ("{read: card, columns: {a: [b]}, required: [c]}", 0, Code.BAD_PROFILE),
        ("text", 0, Code.BAD_PROFILE),
        (RULE % ", weights: {9: [x]}", 1, Code.BAD_PROFILE),
        (RULE % ", relations: {nonsense: [x]}", 1, Code.UNKNOWN_TERM),
    ],
)
def test_a_faulty_rule_is_reported(rule: str, count: int, code: Code) -> None:
    """What cannot be tried is left out; a faulty word is left out of its rule."""
    read, found = profile(rule)
    assert (len(read.tables), found) == (count, [code])


def test_a_rule_may_be_like_another() -> None:
    """It has that one's words, and its columns behind its own; one that is like none has only its own."""
    like = "{read: relations, like: true, columns: {kind: [Kind], target: [From]}, required: [kind, target]}"
    read, found = profile(RULE % ", other: dependsOn" + f"\n  - {like}")
    assert found == []
    assert read.tables[1]._replace(roles={}, required=()) == read.tables[0]._replace(roles={}, required=())
    assert read.tables[1].roles == {"kind": ("kind",), "from": ("target", "source"), "to": ("target",)}
    alone, _ = profile(like)
    assert alone.tables[0].other == ""
