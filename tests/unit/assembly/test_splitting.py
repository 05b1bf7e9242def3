"""One name told in several documents is as many things as the user says, each with its own passages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, edges, places

from casegraph import Code, Compilation
from casegraph.cli.main import main

RULES = "casegraph.yaml"
EN = "# Notes\n\n### {0} - {1}\n\n- **Company**: {0}\n- **Core requirements**: fast answers\n"
ZH = "# 笔记\n\n### {0} - {1}\n\n- **公司**：{0}\n- **核心需求**：快速应答\n"
FILES = {"air.md": EN.format("Delta", "mail"), "tap.md": ZH.format("Delta", "邮件")}
TABLE = (
    "# T\n\n| ID | Concept | Type |\n|---|---|---|\n"
    "| {0}1 | Vector clock | theory |\n| {0}2 | Vector clock | theory |\n\n"
    "| Source | Target | Type |\n|---|---|---|\n| {0}1 | {0}2 | depends on |\n| Vector clock | {0}2 | 依赖 |\n"
)


def told(built: Compilation, *types: str) -> dict[str, list[str]]:
    """Return the documents that tell each node of some classes."""
    nodes = (node for node in built.graph.nodes.values() if node.type in types)
    return {node.id: sorted({one.path for one in node.passages}) for node in nodes}


def split(folder: Path, files: dict[str, str], *pairs: str) -> Compilation:
    """Compile files with pairs of things that are different."""
    return compiled(folder, {**files, RULES: f"different: [{', '.join(pairs)}]\n"})


@pytest.mark.parametrize(
    "pair",
    [
        "[{Organization: Delta, in: air.md}, {Organization: Delta, in: tap.md}]",
        "[organization/delta, {Organization: delta, in: [tap.md]}]",
        "[{Organization: Delta, in: tap.md}, organization/delta]",
        "[{Organization: Delta}, {Organization: Delta, in: tap.md}]",
    ],
)
def test_one_name_is_two_things_where_the_user_says_so(tmp_path: Path, pair: str) -> None:
    """What is told elsewhere keeps its node and name; what is split off has the document in its identifier."""
    built = split(tmp_path, FILES, pair)
    assert told(built, "Organization") == {"organization/delta": ["air.md"], "organization/delta--tap": ["tap.md"]}
    assert edges(built.graph, "organization") == [("Delta - mail", "Delta"), ("Delta - 邮件", "Delta")]
    assert places(built, Code.BAD_VERDICT) == []


def test_a_case_takes_its_parts_along(tmp_path: Path) -> None:
    """They are parts of another case now, and no rule joins the two again."""
    files = {"air.md": EN.format("Delta", "mail"), "tap.md": EN.format("Delta", "mail")}
    built = split(tmp_path, files, "[case/delta-mail, {Case: Delta - mail, in: tap.md}]")
    assert told(built, "Case", "Requirement") == {
        "case/delta-mail": ["air.md"],
        "case/delta-mail--tap": ["tap.md"],
        "requirement/delta-mail-fast-answers": ["air.md"],
        "requirement/delta-mail--tap-fast-answers": ["tap.md"],
    }
    assert [one.refused for one in built.ledger.merges] == ["verdict", "verdict"]


def test_a_case_takes_the_links_of_its_tables_along(tmp_path: Path) -> None:
    """A row of what nobody knows is about the case that it stands in."""
    rows = "\n| Technology | Speed | More |\n|---|---|---|\n| Qux | slow | [qux](q.md) |\n"
    files = {"air.md": EN.format("Delta", "mail"), "tap.md": EN.format("Delta", "mail") + rows}
    built = split(tmp_path, files, "[case/delta-mail, {Case: Delta - mail, in: tap.md}]")
    referring = [edge.source for edge in built.graph.edges if edge.relation == "references"]
    assert referring == ["case/delta-mail--tap"]


def test_a_concept_of_a_table_is_split_with_its_numbers_and_relations(tmp_path: Path) -> None:
    """Two numbers of one document stay two, and names in its other tables mean its own."""
    files = {"a.md": TABLE.format("A"), "b.md": TABLE.format("B")}
    built = split(tmp_path, files, "[{Theory: Vector clock, in: a.md}, {Theory: Vector clock, in: b.md}]")
    assert {node: paths for node, paths in told(built, "Theory").items() if "b.md" in paths} == {
        "theory/vector-clock--b": ["b.md"],
        "theory/vector-clock--b--B2": ["b.md"],
    }
    assert {(one.source, one.target) for one in built.graph.edges if one.relation == "dependsOn"} == {
        ("theory/vector-clock", "theory/vector-clock-A2"),
        ("theory/vector-clock--b", "theory/vector-clock--b--B2"),
    }


def test_running_text_means_what_its_document_tells(tmp_path: Path) -> None:
    """Not what a vocabulary calls so."""
    text = ZH.format("甲", "邮件") + "- **案例描述**：基于向量时钟\n"
    files = {"a.md": text, "b.md": f"{text}\n{TABLE.format('B').replace('Vector clock', '向量时钟')}"}
    built = split(tmp_path, files, "[theory/vector-clock, {Theory: 向量时钟, in: b.md}]")
    grounded = [one for one in built.graph.edges if one.relation == "groundedIn"]
    assert {one.target: [passage.path for passage in one.passages] for one in grounded} == {
        "theory/vector-clock": ["a.md"],
        "theory/向量时钟--b": ["b.md"],
    }


def test_a_folder_tells_one_thing(tmp_path: Path) -> None:
    """A third thing in a third document is another pair; pairs about the same documents mean the same things."""
    files = {"x/a.md": EN.format("Delta", "a"), "x/b.md": EN.format("Delta", "b"), "c.md": EN.format("Delta", "c")}
    x, c = "{Organization: Delta, in: x/}", "{Organization: Delta, in: c.md}"
    built = split(tmp_path, files | FILES, f"[{{Organization: Delta}}, {x}]", f"[{x}, {{Organization: Delta}}]",
                  f"[{c}, organization/delta]", f"[{x}, {c}]")  # fmt: skip
    assert told(built, "Organization") == {
        "organization/delta": ["air.md", "tap.md"],
        "organization/delta--c": ["c.md"],
        "organization/delta--x": ["x/a.md", "x/b.md"],
    }
    assert places(built, Code.BAD_VERDICT) == []


def test_what_is_split_off_may_be_the_same_as_something_else(tmp_path: Path) -> None:
    """A document's short name for what has a full one elsewhere."""
    files = FILES | {"full.md": EN.format("Delta Faucets", "water")}
    rules = "same: [[organization/delta-faucets, {Organization: Delta, in: tap.md}]]\n"
    assert told(compiled(tmp_path, {**files, RULES: rules}), "Organization") == {
        "organization/delta": ["air.md"],
        "organization/delta-faucets": ["full.md", "tap.md"],
    }


def test_a_name_made_of_both_words_is_no_part_of_it(tmp_path: Path) -> None:
    """The identifier of what is split off is nobody else's."""
    files = FILES | {"c.md": EN.format("Delta Tap", "beer")}
    built = split(tmp_path, files, "[organization/delta, {Organization: Delta, in: tap.md}]")
    assert sorted(told(built, "Organization")) == [
        "organization/delta", "organization/delta--tap", "organization/delta-tap",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pair", "problem"),
    [
        ("[organization/delta, {Organization: Delta, in: none.md}]", '"Organization: Delta" is not in none.md'),
        ("[organization/delta, {Organization: Nobody, in: tap.md}]", '"Organization: Nobody" is not in tap.md'),
        ("[organization/delta, {Organization: Delta}]", 'each is "organization/delta"'),
        ("[organization/delta, {Firm: Delta, in: tap.md}]", '"Firm" is no class'),
        ("[organization/delta, {in: tap.md}]", "it names no two things"),
    ],
)
def test_a_rule_that_splits_nothing_is_reported(tmp_path: Path, pair: str, problem: str) -> None:
    """And nothing changes."""
    built = split(tmp_path, FILES, pair)
    (found,) = [one for one in built.diagnostics if one.code is Code.BAD_VERDICT]
    assert (dict(found.words)["problem"], list(told(built, "Organization"))) == (problem, ["organization/delta"])


def test_the_command_tells_what_is_kept_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the lines of either."""
    split(tmp_path, FILES, "[organization/delta, {Organization: Delta, in: tap.md}]")
    assert main(["merges", "organization/delta", str(tmp_path), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "organization/delta: same name; kept apart by casegraph.yaml",
        "  organization/delta  air.md:5",
        "  organization/delta--tap  tap.md:5",
    ]
