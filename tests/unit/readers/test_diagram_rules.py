"""What a profile says of diagrams is bound to the ontology; what is wrong in it is reported."""

from __future__ import annotations

from tests.support.compiling import document, shipped

from casegraph.diagnostics import Code, Diagnostics
from casegraph.extraction.readings.by_name import READINGS
from casegraph.model.rules import DiagramRule
from casegraph.readers.profile import read_profile


def rule(*profiles: str, found: Diagnostics | None = None) -> DiagramRule:
    """Read the rule for diagrams of some profiles, the first of which wins."""
    documents = [document(text, f"{place}.yaml") for place, text in enumerate(profiles)]
    return read_profile(documents, shipped()[0], READINGS, found or Diagnostics()).diagrams


def test_words_and_roles_are_bound_to_terms() -> None:
    """A word is known in any case and width, a role has the class of what its term points to."""
    read = rule("diagrams: {relations: {dependsOn: [Ｎeeds, 依赖]}, conclusion: recommends, other: relatedTo}\n")
    assert read.relations == {"needs": "dependsOn", "依赖": "dependsOn"}
    assert read.terms == {"conclusion": "recommends", "other": "relatedTo"}
    assert read.ranges == {"conclusion": "TechnologyStack", "other": ""}


def test_the_first_profile_wins() -> None:
    """What it lacks comes from those that it extends."""
    read = rule(
        "diagrams: {relations: {implements: [does]}, other: appliedIn}\n",
        "diagrams: {relations: {dependsOn: [does, needs]}, other: relatedTo, nested: broader}\n",
    )
    assert read.relations == {"does": "implements", "needs": "dependsOn"}
    assert read.terms == {"other": "appliedIn", "nested": "broader"}


def test_lists_are_joined() -> None:
    """Classes are terms; marks are known in any case; words for a class are one pattern."""
    read = rule(
        "diagrams: {among: [Technology], notions: [Pattern], starts: [Go], named: {Scenario: [场景]}}\n",
        "diagrams: {among: [Theory, Nonsense], ends: [停], procedures: [proof], named: {Scenario: [use case]}}\n",
        "diagrams: {own: [Theorem]}\n",
    )
    assert (read.among, read.notions, read.own, read.starts, read.ends) == (
        ("Technology", "Theory"),
        ("Pattern",),
        ("Theorem",),
        ("go",),
        ("停",),
    )
    assert read.procedures.search("The Proof")
    assert [bool(read.named["Scenario"].search(one)) for one in ("Use case", "应用场景", "use")] == [True, True, False]


def test_what_is_wrong_is_reported_and_left_out() -> None:
    """An unknown role, a role with a list, a term that the ontology lacks, words that are no mapping."""
    found = Diagnostics()
    read = rule("diagrams: {colour: x, other: [relatedTo], nested: broder, relations: [a]}\n", found=found)
    assert [one.code for one in found] == [Code.BAD_PROFILE, Code.BAD_PROFILE, Code.UNKNOWN_TERM]
    assert read == DiagramRule({}, {}, {})


def test_a_profile_may_say_nothing_of_diagrams() -> None:
    """Then none is read."""
    assert rule("id: mine\n") == DiagramRule()
