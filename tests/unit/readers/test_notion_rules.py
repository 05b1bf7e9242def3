"""The rules of a profile for headings that define."""

from __future__ import annotations

from tests.support.compiling import document, shipped

from casegraph.diagnostics import Code, Diagnostics
from casegraph.extraction.readings.by_name import READINGS
from casegraph.model.notions import NamingRule
from casegraph.model.profile import Profile
from casegraph.readers.profile import read_profile


def profile(text: str, found: Diagnostics) -> Profile:
    """Read a profile from YAML."""
    return read_profile([document(f"id: own\n{text}", "own.yaml", found)], shipped()[0], READINGS, found)


def test_a_rule_gives_class_words_and_terms() -> None:
    """Words count in any case."""
    found = Diagnostics()
    text = "notions:\n  - {type: Theorem, words: [Axiom], text: statement, part: isPartOf, proofs: ['Why ']}\n"
    (rule,) = profile(text, found).notions
    assert (rule.type, rule.text, rule.part, rule.proofs) == ("Theorem", "statement", "isPartOf", ("why ",))
    assert profile(text, found).notion("AXIOM") == rule
    assert profile(text, found).notion("theorem") is None


def test_a_rule_of_an_unknown_class_is_reported_and_left_out() -> None:
    """With the nearest known ones."""
    found = Diagnostics()
    assert profile("notions: [{type: Theoren, words: [axiom]}]\n", found).notions == ()
    assert [one.code for one in found] == [Code.UNKNOWN_TERM]


def test_the_name_of_a_thing_is_taken_off_a_label() -> None:
    """In front, behind, or not at all."""
    own = profile("possessives: [的, ' of ', \"'s \"]\n", Diagnostics())
    labels = [
        ("缓存的代价", "缓存"),
        ("Costs of caching", "caching"),
        ("Acme's costs", "Acme"),
        ("costs", "Acme"),
        ("Acme costs", "Acme"),
    ]
    assert [own.unowned(label, name) for label, name in labels] == ["代价", "Costs", "costs", "costs", "Acme costs"]


def test_the_words_around_a_name_are_those_of_the_first_profile_that_has_them() -> None:
    """With the classes that the name may have."""
    text = "naming: {among: [Theory], said: [' speed'], kinds: [' engine'], defining: [is, is a]}\n"
    naming = NamingRule(("Theory",), (" speed",), (" engine",), defining=("is a", "is"))
    assert profile(text, Diagnostics()).naming == naming
    assert profile("", Diagnostics()).naming == NamingRule()


def test_a_rule_gives_the_steps_of_a_proof() -> None:
    """Their words, the relation, and the class that it leads to."""
    (rule,) = profile("notions: [{type: Theorem, steps: [Stage], proved_by: step}]\n", Diagnostics()).notions
    assert (rule.steps, rule.step, rule.step_type) == (frozenset({"stage"}), "step", "Step")
