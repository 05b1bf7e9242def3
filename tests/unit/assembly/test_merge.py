"""One thing is one node: by organization and scenario, by what the user says, and never by likeness."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, labels, places

from casegraph import Code, Compilation

CASE = "### {0} - {1}\n\n- **Company**: {0}\n- **Scenario type**: Mail - {2}\n- **Core requirements**: fast answers\n"
LETTERS, POST = CASE.format("Zeta", "letters", "sending"), CASE.format("Zeta", "post", "sending")
RULES = "casegraph.yaml"


def joined(compilation: Compilation) -> list[tuple[str, str, list[str]]]:
    """Return what the ledger says of nodes: the rule, what refused it, and both sides."""
    return [(one.rule.kind, one.refused, [side.name for side in one.sides]) for one in compilation.ledger.merges]


def cases(compilation: Compilation) -> list[str]:
    """Return the cases by identifier."""
    return [node.id for node in compilation.graph.nodes.values() if node.type == "Case"]


def test_cases_of_one_organization_and_scenario_are_one(tmp_path: Path) -> None:
    """Told in two documents, with the passages and names of both, and their parts."""
    built = compiled(tmp_path, {"a.md": LETTERS, "b.md": POST})
    (case,) = [node for node in built.graph.nodes.values() if node.type == "Case"]
    assert (case.id, case.texts("label"), case.texts("altLabel")) == (
        "case/zeta-letters", ("Zeta - letters",), ("Zeta - post",),
    )  # fmt: skip
    assert [one.path for one in case.passages] == ["a.md", "b.md"]
    assert joined(built) == [("identity", "", ["case/zeta-letters", "case/zeta-post"])]


def test_parts_that_say_the_same_are_one_part(tmp_path: Path) -> None:
    """Of the case that stays, with both passages."""
    graph = compiled(tmp_path, {"a.md": LETTERS, "b.md": POST}).graph
    parts = [node for node in graph.nodes.values() if node.type == "Requirement"]
    assert [(node.id, len(node.passages)) for node in parts] == [("requirement/zeta-letters-fast-answers", 2)]


def test_a_part_of_its_own_moves_with_its_case(tmp_path: Path) -> None:
    """And hangs on the one that stays."""
    other = POST.replace("fast answers", "never lose a letter")
    graph = compiled(tmp_path, {"a.md": LETTERS, "b.md": other}).graph
    assert edges(graph, "requirement") == [
        ("Zeta - letters", "fast answers"),
        ("Zeta - letters", "never lose a letter"),
    ]


def test_what_one_document_tells_apart_stays_apart(tmp_path: Path) -> None:
    """Who wrote two titles meant two cases; another document cannot say which of them it means."""
    built = compiled(tmp_path, {"a.md": f"{LETTERS}\n{POST}", "b.md": CASE.format("Zeta", "mail", "sending")})
    assert cases(built) == ["case/zeta-letters", "case/zeta-mail", "case/zeta-post"]
    assert joined(built) == [("identity", "document", ["case/zeta-letters", "case/zeta-mail", "case/zeta-post"])]


@pytest.mark.parametrize(
    "other",
    [
        CASE.format("Zeta", "post", "printing"),
        CASE.format("Zeta Bank", "post", "sending"),
        CASE.format("Zeta", "post", "sending").replace("- **Scenario type**: Mail - sending\n", ""),
        CASE.format("Zeta, Eta", "post", "sending"),
    ],
)
def test_cases_that_differ_in_either_are_two(tmp_path: Path, other: str) -> None:
    """However alike the rest is."""
    assert len(cases(compiled(tmp_path, {"a.md": LETTERS, "b.md": other}))) == 2


def test_a_scenario_with_and_without_its_suffix_is_the_same(tmp_path: Path) -> None:
    """In either language."""
    other = CASE.format("Zeta", "post", "sending scenario")
    assert len(cases(compiled(tmp_path, {"a.md": LETTERS, "b.md": other}))) == 1


def test_a_record_keeps_its_identifier(tmp_path: Path) -> None:
    """It was given, others were made of names."""
    record = "type: Case\nid: z-mail\nlabel: Zeta by mail\norganization: Zeta\nscenario: sending\n"
    assert cases(compiled(tmp_path, {"a.md": LETTERS, "z.yaml": record})) == ["case/z-mail"]


@pytest.mark.parametrize("pair", ["[case/zeta-letters, case/zeta-post]", "[{Case: zeta - POST}, case/zeta-letters]"])
def test_the_user_keeps_things_apart(tmp_path: Path, pair: str) -> None:
    """By identifier, or by class and name; the ledger says what was not joined."""
    built = compiled(tmp_path, {"a.md": LETTERS, "b.md": POST, RULES: f"different:\n  - {pair}\n"})
    assert (len(cases(built)), joined(built)) == (2, [("identity", "verdict", ["case/zeta-letters", "case/zeta-post"])])


@pytest.mark.parametrize("other", ["organization/eta", "{Organization: ETA}"])
def test_the_user_joins_things(tmp_path: Path, other: str) -> None:
    """The first named stays, and the cases that are alike by it are joined too."""
    files = {"a.md": LETTERS, "b.md": CASE.format("Eta", "post", "sending")}
    built = compiled(tmp_path, {**files, RULES: f"same: [[organization/zeta, {other}]]\n"})
    assert (cases(built), labels(built.graph, "Organization")) == (["case/eta-post"], ["Zeta"])
    assert joined(built) == [
        ("verdict", "", ["organization/zeta", "organization/eta"]),
        ("identity", "", ["case/eta-post", "case/zeta-letters"]),
    ]


def test_verdicts_add_up(tmp_path: Path) -> None:
    """What is one with one of two that are one, is one with both; said twice is said once."""
    files = {f"{name}.md": CASE.format(name, "post", f"sending {name}") for name in ("Zeta", "Eta", "Theta")}
    pairs = "[organization/eta, organization/theta], [organization/zeta, organization/theta]"
    built = compiled(tmp_path, {**files, RULES: f"same: [{pairs}, [organization/zeta, organization/eta]]\n"})
    assert labels(built.graph, "Organization") == ["Zeta"]
    assert {one.node for one in built.ledger.merges} == {"organization/zeta"}


def test_what_is_apart_from_one_is_apart_from_what_it_joins(tmp_path: Path) -> None:
    """Whichever of the two stays."""
    files = {"a.md": LETTERS, "b.md": POST, "c.md": CASE.format("Zeta", "mail", "sending")}
    rules = "same: [[case/zeta-mail, case/zeta-post]]\ndifferent: [[case/zeta-letters, case/zeta-post]]\n"
    built = compiled(tmp_path, {**files, RULES: rules})
    assert cases(built) == ["case/zeta-letters", "case/zeta-mail"]


def test_a_name_is_taken_from_a_record(tmp_path: Path) -> None:
    """The alias of a vocabulary stands for something of its own where the user says so."""
    files = {"a.md": CASE.format("Alibaba Group", "mail", "sending")}
    assert labels(compiled(tmp_path, files).graph, "Organization") == ["Alibaba"]
    rules = {RULES: "different: [[{Organization: Alibaba Group}, organization/alibaba]]\n"}
    assert labels(compiled(tmp_path, files | rules).graph, "Organization") == ["Alibaba Group"]


@pytest.mark.parametrize(
    "rule",
    [
        "same: [[case/zeta-letters]]",
        "same: [[case/zeta-letters, case/none]]",
        "same: [[case/zeta-letters, {Nothing: x}]]",
        "same: [[case/zeta-letters, {Case: none}]]",
        "same: [[case/zeta-letters, organization/zeta]]",
        "same: [case/zeta-letters]",
        "same: case/zeta-letters",
        "same: [{a: {b: c}}]",
        "other: []",
    ],
)
def test_a_rule_that_does_nothing_is_reported(tmp_path: Path, rule: str) -> None:
    """At its place."""
    built = compiled(tmp_path, {"a.md": LETTERS, RULES: f"{rule}\n"})
    assert (places(built, Code.BAD_VERDICT), len(built.ledger.merges)) == ([f"{RULES}:1"], 0)


@pytest.mark.parametrize("content", ["", "\n", "{}\n", "same: []\n"])
def test_no_rules_are_no_fault(tmp_path: Path, content: str) -> None:
    """A library may be marked by an empty file."""
    built = compiled(tmp_path, {"a.md": LETTERS, RULES: content})
    assert [one for one in built.diagnostics if one.span.path == RULES] == []


def test_two_copies_of_a_document_are_two_passages_of_one_thing(tmp_path: Path) -> None:
    """Each fact once, said twice."""
    once, twice = (
        compiled(tmp_path / "x", {"a.md": LETTERS}),
        compiled(tmp_path / "y", {"a.md": LETTERS, "b.md": LETTERS}),
    )
    assert set(twice.graph.nodes) - set(once.graph.nodes) == {"document/b"}
    assert all(len(edge.passages) == 2 for edge in twice.graph.edges if len(edge.passages))


def test_a_row_means_what_a_section_of_its_document_tells(tmp_path: Path) -> None:
    """An item of a list without a heading of its own says only that there is such a case."""
    listed = "**More themes**:\n\n- Zeta - sending\n\n"
    built = compiled(tmp_path, {"a.md": f"# A\n\n{listed}{LETTERS}"})
    assert len(cases(built)) == 1


def test_cases_under_different_themes_of_one_document_are_two(tmp_path: Path) -> None:
    """Its author sorted them."""
    listed = "**More themes**:\n\n- sending (Zeta)\n\n"
    built = compiled(tmp_path, {"a.md": f"# A\n\n{listed}## Paper\n\n{LETTERS}"})
    assert (len(cases(built)), [one.refused for one in built.ledger.merges]) == (2, ["document"])


@pytest.mark.parametrize("word", ["Case {}: ", "案例{}："])
def test_cases_of_one_document_and_name_with_two_numbers_are_two(tmp_path: Path, word: str) -> None:
    """Its author counted them, and the ledger says so; one number told twice is one case."""
    first, second, third = (f"## {word.format(number)}{LETTERS.removeprefix('### ')}" for number in (5, 7, 9))
    built = compiled(tmp_path, {"a.md": f"# A\n\n{first}\n{second.replace('fast answers', 'no loss')}"})
    assert len(cases(built)) == 2
    assert [one.refused for one in built.ledger.merges] == ["document"]
    assert [case for case, _ in edges(built.graph, "requirement")] == ["Zeta - letters", "Zeta - letters"]
    again = compiled(tmp_path, {"a.md": f"# A\n\n{third}\n{third}"})
    assert cases(again) == ["case/zeta-letters"]


OVERVIEW = (
    "# A\n\n## All\n\n| No | Company | Scenario | Industry |\n|---|---|---|---|\n| 1 | Zeta | sending | trade |\n\n"
)


def test_a_row_means_the_section_with_its_scenario(tmp_path: Path) -> None:
    """Whatever the title calls it: the field says what it is."""
    built = compiled(tmp_path, {"a.md": f"{OVERVIEW}## Cases\n\n{CASE.format('Zeta', 'letters for all', 'sending')}"})
    assert len(cases(built)) == 1
    assert edges(built.graph, "scenario") == [("Zeta - letters for all", "sending")]


def test_a_row_that_two_sections_fit_means_neither(tmp_path: Path) -> None:
    """Nobody knows which."""
    told = "".join(CASE.format("Zeta", name, "sending") for name in ("letters", "parcels"))
    assert len(cases(compiled(tmp_path, {"a.md": f"{OVERVIEW}## Cases\n\n{told}"}))) == 3


def test_a_title_with_a_colon_is_the_row_of_the_same_words(tmp_path: Path) -> None:
    """Nor do capitals tell the two apart."""
    row = "# A\n\n| No | Company | Scenario |\n|---|---|---|\n| 4 | Zeta | Sending letters |\n\n"
    section = "### Zeta: Sending Letters\n\n**Company**: Zeta\n\n**Stack**: Foo\n\n**Scale**: 5 TB\n"
    built = compiled(tmp_path, {"a.md": row + section})
    assert cases(built) == ["case/zeta-sending-letters"]
    assert places(built, Code.SAME_ID) == []


@pytest.mark.parametrize("label", ["Cases", "实践案例"])
def test_a_list_below_a_theme_means_the_case_that_is_told_there(label: str, tmp_path: Path) -> None:
    """Where the document itself tells just one of the organization there."""
    listed = f"## Summary\n\n**Mail handling**\n\n- {label}: Zeta\n- Traits: fast\n- Recommended stack: Kafka + Redis\n"
    one, other = f"# Case studies\n\n## Mail handling\n\n{LETTERS}\n", CASE.format("Zeta", "bills", "printing")
    assert cases(compiled(tmp_path / "a", {"a.md": one + listed})) == ["case/zeta-letters"]
    assert len(cases(compiled(tmp_path / "b", {"a.md": f"{one}{other}\n{listed}"}))) == 3
    built = compiled(tmp_path / "c", {"a.md": one, "b.md": f"# Notes\n\n{listed}"})
    assert cases(built) == ["case/zeta-letters", "case/zeta-mail-handling"]
