"""Documents that are larger, denser or stranger than any that was meant: right facts, right counts, linear time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.compiling import Files, assembled, compiled, document, edges, labels, places, shape
from tests.support.growth import CLOSE, growth

from casegraph import Code, Compilation
from casegraph.compiler.coverage import Kind, cover
from casegraph.readers.text import LIMIT

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CELL = {"written": "a \\| b<br>`c \\| d` **e**", "read": "a | b c | d e"}
COPIED = (
    "# 存储\n\n### 甲 - 邮件\n\n- **公司**：甲\n- **性能指标**：每秒1000次请求，99.9%可用\n- **核心需求**：不丢信\n\n"
    "| ID | Name | Type |\n|---|---|---|\n| N1 | Foolog | theory |\n| N2 | Barlog | theory |\n\n"
    "```mermaid\ngraph TD\nFoolog -->|依赖| Barlog\nBarlog -->|depends on| Nowhere\n```\n\n"
    "| 颜色 | 形状 |\n|---|---|\n| 红 | 圆 |\n\n[gone](gone.md)\n"
)


NAMED = "### 甲 - 信件{0}\n\n- **公司**：甲\n- **场景类型**：邮件 - 寄信\n- **核心需求**：需求{0}\n"
DRAWN = "# A\n\n```mermaid\n{0}\n{1}\n```\n"


def short(number: int) -> str:
    """Write a number in four letters and digits."""
    return "".join(DIGITS[number // 36**place % 36] for place in (3, 2, 1, 0))


def found(built: Compilation) -> dict[Code, int]:
    """Count what was reported, but for names that are new."""
    return Counter(one.code for one in built.diagnostics if one.code is not Code.NEW_NAME)


def lines(built: Compilation, text: str) -> Counter[Kind]:
    """Count the lines of the one document by what became of them."""
    (covered,) = cover([document(text, "a.md")], built.graph.passages, built.diagnostics)
    return Counter(covered.kinds)


def long_table(rows: int) -> str:
    """Make a table of things, ten characters a row."""
    return "ID|Name\n-|-\n" + "".join(f"{short(row)}|{short(row + rows)}\n" for row in range(rows))


def wide_table(columns: int, head: str = "| ID | 名称 |") -> str:
    """Make a table of three things with many columns."""
    heads = "".join(f" 列 {column} |" for column in range(columns - 2))
    row = f" {CELL['written']} |" * (columns - 2)
    return f"{head}{heads}\n|{'---|' * columns}\n" + "".join(f"| N{one} | 词 {one} |{row}\n" for one in range(3))


def circle(arrows: int) -> str:
    """Draw a circle of labeled arrows, with lines in between that nobody can read."""
    drawn = [f"节点{one} -->|依赖| 节点{(one + 1) % arrows}" for one in range(arrows)]
    drawn[arrows // 2 : arrows // 2] = ["=> x", "frobnicate 节点1"]
    return "\n".join(["# A", "", "```mermaid", "graph TD", *drawn, "```", ""])


def steps(form: str, count: int) -> str:
    """Write a line for each of some steps of a circle."""
    return "\n".join(form.format(one, (one + 1) % count) for one in range(count))


def deeper(count: int) -> str:
    """Indent each line by one more than the line above."""
    return "\n".join(f"{' ' * one}点{one}" for one in range(1, count))


def same_headings(count: int) -> str:
    """Repeat a heading, and link to each of them."""
    return "".join(f"## 步骤\n\n[{one}](#步骤{f'-{one}' if one else ''}) text\n\n" for one in range(count))


def dense_links(count: int) -> str:
    """Write links of every fate in one line."""
    four = "[a](b.md#c) [d](gone{0}.md#x) [e](https://x.org/{0}) [f](#a)"
    return "# A\n\n" + " ".join(four.format(one) for one in range(count // 4)) + "\n"


def contents(count: int) -> str:
    """Write a table of contents and nothing else."""
    return "# 目录\n\n" + "".join(f"- [第{one}节](#第{one}节)\n  - [B{one}](b.md#b{one})\n" for one in range(count))


def of_itself(count: int) -> str:
    """Write a theory document whose definitions cite it."""
    one = "### 概念{0}：性质{0}\n\n**定义**：见[本文](a.md)与[前文](a.md#概念{0}性质{0})。\n\n"
    return "# 理论\n\n" + "".join(one.format(number) for number in range(1, count + 1))


HOSTILE: dict[str, tuple[Callable[[int], Files], int]] = {
    "rows": (lambda size: {"a.md": long_table(size)}, 1_000),
    "rows of an unknown table": (lambda size: {"a.md": long_table(size).replace("ID|Name", "Hue|Mood")}, 2_000),
    "columns": (lambda size: {"a.md": wide_table(size)}, 125),
    "arrows": (lambda size: {"a.md": circle(size)}, 1_250),
    "headings that collide": (lambda size: {"a.md": same_headings(size)}, 500),
    "links in one line": (lambda size: {"a.md": dense_links(size), "b.md": "# B\n\n## C\n"}, 625),
    "a table of contents": (lambda size: {"a.md": contents(size), "b.md": "# B\n"}, 500),
    "a document that cites itself": (lambda size: {"a.md": of_itself(size)}, 250),
    "cases of one scenario": (lambda size: {f"{one}.md": NAMED.format(one) for one in range(size)}, 60),
    "arrows in one line": (
        lambda size: {"a.md": DRAWN.format("graph TD", " --> ".join(map("节{}".format, range(size))))},
        1_250,
    ),
    "states": (lambda size: {"a.md": DRAWN.format("stateDiagram-v2", steps("s{0} --> s{1}: 到", size))}, 1_000),
    "questions in a circle": (
        lambda size: {"a.md": DRAWN.format("graph TD", steps("q{0}{{问{0}?}} -->|是| q{1}", size))},
        500,
    ),
    "a deep mindmap": (lambda size: {"a.md": DRAWN.format("mindmap", deeper(size))}, 100),
    "copies": (lambda size: {f"{one}.md": COPIED for one in range(size)}, 40),
}


@pytest.mark.parametrize(("files", "size"), HOSTILE.values(), ids=list(HOSTILE))
def test_time_grows_with_the_documents(files: Callable[[int], Files], size: int) -> None:
    """Eight times as much of it takes about eight times as long, from the text to the checked graph."""
    assert growth(files, assembled, size) < CLOSE


def test_a_table_of_100_000_rows_is_read_whole(tmp_path: Path) -> None:
    """As a document that fills the limit: each row a thing of its own line, and nothing else."""
    text = long_table(100_000)
    built = compiled(tmp_path, {"a.md": text})
    things = [node for node in built.graph.nodes.values() if node.type == "Concept"]
    assert (len(text) < LIMIT, len(things), found(built)) == (True, 100_000, {})
    assert {node.passages[0].start for node in things} == set(range(3, 100_003))
    # The head is a fact, too: that there is the document.
    assert lines(built, text) == {Kind.FACT: 100_001, Kind.IGNORED: 1}


def test_a_document_above_the_limit_is_refused_whole(tmp_path: Path) -> None:
    """With its size; the others are built."""
    built = compiled(tmp_path, {"a.md": long_table(110_000), "b.md": "# B\n\nText.\n"})
    assert (places(built, Code.TOO_LARGE), list(built.graph.nodes)) == (["a.md:0"], ["document/b"])


def test_a_long_table_that_nobody_reads_is_one_finding(tmp_path: Path) -> None:
    """Every line of it is counted as recognized, and none is a fact."""
    text = "# A\n\n" + long_table(20_000).replace("ID|Name", "Hue|Mood")
    built = compiled(tmp_path, {"a.md": text})
    assert (found(built), list(built.graph.nodes)) == ({Code.UNREAD_TABLE: 1}, ["document/a"])
    assert lines(built, text) == {Kind.FACT: 1, Kind.IGNORED: 1, Kind.RECOGNIZED: 20_002}


@pytest.mark.parametrize("head", ["| ID | 概念 |", "| ID | Concept |"])
def test_each_cell_of_1_000_columns_is_a_value(tmp_path: Path, head: str) -> None:
    """Of its own row and column, without its markup: pipes that were escaped, code and line breaks."""
    graph = compiled(tmp_path, {"a.md": wide_table(1_000, head)}).graph
    cells = [node for node in graph.nodes.values() if node.type == "Attribute"]
    owned = Counter(one.source for one in graph.edges if one.relation == "hasAttribute")
    assert (len(cells), sorted(owned.values())) == (2_994, [998, 998, 998])
    assert {node.texts("attributeValue") for node in cells} == {(CELL["read"],)}
    assert {node.label() for node in cells} == {f"列 {column}" for column in range(998)}


@pytest.mark.parametrize("head", ["| 概念ID | 概念名称 | 定义 |", "| Concept ID | Concept | Definition |"])
@pytest.mark.parametrize(
    ("row", "name", "meaning"),
    [
        ("| N1 | Foo \\| Bar | x |", "Foo | Bar", "x"),
        ("| N1 | `Foo` | `a \\| b` |", "Foo", "a | b"),
        ("| N1 | Foo | a<br>b<br/>c<BR />d |", "Foo", "a b c d"),
        ("| N1 | **Foo** | *a* [b](#c \"t\") ~~d~~ e |", "Foo", "a b e"),
        ("N1 | Foo | x", "Foo", "x"),
        ("|N1|Foo|a &amp; b \\* c|", "Foo", "a & b * c"),
    ],
)  # fmt: skip
def test_a_cell_is_what_it_reads(tmp_path: Path, head: str, row: str, name: str, meaning: str) -> None:
    """Escapes undone, marks dropped, nothing of a neighbor's."""
    built = compiled(tmp_path, {"a.md": f"{head}\n|---|---|---|\n{row}\n"})
    (thing,) = [node for node in built.graph.nodes.values() if node.texts("notation") == ("N1",)]
    assert (thing.label(), thing.texts("definition")) == (name, (meaning,))
    assert places(built, Code.RAGGED_TABLE) == []


@pytest.mark.parametrize(
    ("row", "meaning"),
    [("| N1 | Foo | `a | b` |", ("`a",)), ("| N1 | Foo |", ()), ("| N1 | Foo | x | y | z |", ("x",))],
)
def test_a_row_of_other_length_is_reported(tmp_path: Path, row: str, meaning: tuple[str, ...]) -> None:
    """A pipe in code ends a cell like any other, as on code hosts; the columns that there are keep their cells."""
    built = compiled(tmp_path, {"a.md": f"| ID | Name | Definition |\n|---|---|---|\n{row}\n"})
    (thing,) = [node for node in built.graph.nodes.values() if node.texts("notation") == ("N1",)]
    assert (thing.texts("definition"), places(built, Code.RAGGED_TABLE)) == (meaning, ["a.md:3"])


def test_a_circle_of_10_000_arrows_is_read(tmp_path: Path) -> None:
    """Each arrow of its own line, each end once and reported as unknown, and the two lines that nobody can read."""
    text = circle(10_000)
    built = compiled(tmp_path, {"a.md": text})
    arrows = [one for one in built.graph.edges if one.relation == "dependsOn"]
    assert found(built) == {Code.UNRESOLVED_END: 10_000, Code.DIAGRAM_SYNTAX: 2}
    assert places(built, Code.DIAGRAM_SYNTAX) == ["a.md:5005", "a.md:5006"]
    assert (len(arrows), len({one.passages for one in arrows}), len(labels(built.graph, "Unresolved"))) == (10_000,) * 3
    # The line that says what kind of diagram it is holds no fact either.
    assert lines(built, text) == {Kind.FACT: 10_001, Kind.RECOGNIZED: 3, Kind.IGNORED: 3}


def test_each_of_many_equal_headings_is_a_section(tmp_path: Path) -> None:
    """Linked from outside by its number; one number too high is dead, with the nearest."""
    links = "".join(f"[{one}](t.md#步骤-{one})\n" for one in range(1, 1_001))
    built = compiled(tmp_path, {"a.md": f"# A\n\n{links}", "t.md": "## 步骤\n\n" * 1_000})
    sections = {node.text("anchor"): node for node in built.graph.nodes.values() if node.type == "Section"}
    assert (len(sections), labels(built.graph, "Section")) == (999, ["步骤"] * 999)
    assert {anchor: node.passages[0].start for anchor, node in sections.items()} == {
        f"步骤-{one}": 2 * one + 1 for one in range(1, 1_000)
    }
    assert places(built, Code.DEAD_ANCHOR) == ["a.md:1002"]


def test_a_heading_that_looks_like_a_numbered_one_keeps_its_anchor(tmp_path: Path) -> None:
    """And the repeated one takes the next that is free, in either language."""
    target = "## Step\n\n## Step-1\n\n## Step\n\n## STEP\n\n## 步骤\n\n## 步骤-1\n\n## 步骤\n"
    link = "[x](t.md#{0}) [x](t.md#{0}-1) [x](t.md#{0}-2) [x](t.md#{0}-3)"
    graph = compiled(tmp_path, {"a.md": f"# A\n\n{link.format('step')}\n{link.format('步骤')}\n", "t.md": target}).graph
    made = {node.text("anchor"): node.passages[0].start for node in graph.nodes.values() if node.type == "Section"}
    assert made == {"step": 1, "step-1": 3, "step-2": 5, "step-3": 7, "步骤": 9, "步骤-1": 11, "步骤-2": 13}


def test_each_of_5_000_links_of_one_line_has_its_fate(tmp_path: Path) -> None:
    """Those that are dead are reported at their columns, with the document that they leave."""
    built = compiled(tmp_path, {"a.md": dense_links(5_000), "b.md": "# B\n\n## C\n"})
    assert built.ledger.fates == dict.fromkeys(["resolved", "dead", "external", "within"], 1_250)
    dead = {one.span.column for one in built.diagnostics if one.code is Code.DEAD_LINK}
    assert (len(dead), found(built)) == (1_250, {Code.DEAD_LINK: 1_250})
    assert len(built.graph.outgoing[next(one for one in built.graph.nodes if one == "document/a")]) == 2 + 2 * 1_250


@pytest.mark.parametrize(
    "fenced",
    [
        "```\n## Inside\n```\n",
        "~~~text\n## Inside\n~~~\n",
        "````\n```\n## Inside\n```\n````\n",
        "- item\n\n  ```\n  ## Inside\n  ```\n",
        "> ```\n> ## Inside\n> ```\n",
        "    ## Inside\n",
        "```\n## Inside\n",
        "<!--\n## Inside\n-->\n",
    ],
)
def test_a_link_into_a_fence_is_dead(tmp_path: Path, fenced: str) -> None:
    """What looks like a heading in code is none: the link leads to the document, and no fact comes of the code."""
    files = {"a.md": "# A\n\n[x](b.md#inside)\n", "b.md": f"# B\n\n## Inside out\n\n{fenced}"}
    built = compiled(tmp_path, files)
    near = [dict(one.words)["near"] for one in built.diagnostics if one.code is Code.DEAD_ANCHOR]
    assert (edges(built.graph, "references"), built.ledger.fates) == ([("A", "B")], {"resolved": 1})
    assert (places(built, Code.DEAD_ANCHOR), near) == (["a.md:3"], ["#inside-out"])


def test_a_link_to_lines_of_a_fence_is_alive(tmp_path: Path) -> None:
    """Lines are there, whatever stands on them."""
    files = {"a.md": "# A\n\n[x](b.md#L5) [y](b.md#L4-L6)\n", "b.md": "# B\n\n```\n[z](gone.md)\n[w](#gone)\n```\n"}
    built = compiled(tmp_path, files)
    assert (found(built), built.ledger.fates) == ({}, {"resolved": 2})


@pytest.mark.parametrize("title", ["目录", "Table of contents"])
def test_a_document_that_is_only_contents_says_what_it_links_to(tmp_path: Path, title: str) -> None:
    """And nothing else: no case, no concept, no section of its own; dead entries are reported one by one."""
    text = f"# {title}\n\n- [甲](b.md#甲)\n  1. [乙](b.md)\n- [gone](#gone)\n- [丙](c.md)\n"
    built = compiled(tmp_path, {"a.md": text, "b.md": "# B\n\n## 甲\n"})
    assert edges(built.graph, "references") == [(title, "B"), (title, "丙"), (title, "甲")]
    assert {node.type for node in built.graph.nodes.values()} == {"Document", "Section"}
    assert found(built) == {Code.DEAD_ANCHOR: 1, Code.DEAD_LINK: 1}
    assert [key for key in lines(built, text) if key is Kind.RECOGNIZED] == []


def test_copies_say_nothing_new(tmp_path: Path) -> None:
    """Each fact once, but for what only its drawing shows; what is wrong is so in each copy; none was joined."""
    once = compiled(tmp_path / "one", {"a.md": COPIED})
    built = compiled(tmp_path / "three", {"a.md": COPIED, "b.md": COPIED, "z.md": COPIED})
    drawn = {"unresolved/nowhere--b", "unresolved/nowhere--z"}
    assert set(built.graph.nodes) - set(once.graph.nodes) == {"document/b", "document/z", *drawn}
    own = Counter({("Theory", one): len(drawn) for one in ("dependsOn", "relatedTo")})
    assert (shape(built.graph) - own, built.ledger.merges) == (shape(once.graph), [])
    assert found(once) == {Code.UNREAD_TABLE: 1, Code.DEAD_LINK: 1, Code.UNRESOLVED_END: 1}
    assert found(built) == {Code.UNREAD_TABLE: 3, Code.DEAD_LINK: 3, Code.UNRESOLVED_END: 1}


def test_every_fact_of_a_copy_has_the_passages_of_both(tmp_path: Path) -> None:
    """The same lines in either; what is a document's own is its own."""
    graph = compiled(tmp_path, {"a.md": COPIED, "b.md": COPIED}).graph
    edges = [edge for edge in graph.edges if edge.passages and not edge.source.startswith("document/")]
    # An end that nothing is called is what the drawing of one document shows.
    said = [edge.passages for edge in edges if not edge.target.startswith("unresolved/")]
    assert len(edges) - len(said) == 2
    assert {tuple(one.path for one in passages) for passages in said} == {("a.md", "b.md")}
    assert [passages for passages in said if len({one.start for one in passages}) != 1] == []


def test_a_theory_document_that_cites_itself(tmp_path: Path) -> None:
    """Each such link is told; those to its own sections count as within, and no node leads to itself."""
    built = compiled(tmp_path, {"a.md": of_itself(40)})
    assert (built.ledger.fates, found(built)) == ({"itself": 40, "within": 40}, {Code.LINK_TO_SELF: 40})
    assert [one for one in built.graph.edges if one.source == one.target] == []
    assert [node.type for node in built.graph.nodes.values() if node.texts("path")] == ["TheoryDocument"]
    defined = [node for node in built.graph.nodes.values() if node.texts("definition")]
    assert {node.texts("definition") for node in defined} == {("见本文与前文。",)}
    assert len(defined) == 40


def test_two_theory_documents_that_cite_each_other(tmp_path: Path) -> None:
    """A circle of references is a circle of edges, and the build ends."""
    text = "# 理论 {0}\n\n### 概念1：性质{0}\n\n**定义**：见[另一篇]({1}.md)。\n\n## 参考文档\n\n- [另一篇](./{1}.md)\n"
    built = compiled(tmp_path, {"a.md": text.format("a", "b"), "b.md": text.format("b", "a")})
    assert {("理论 a", "理论 b"), ("理论 b", "理论 a")} <= set(edges(built.graph, "references"))
    assert (built.ledger.fates, found(built)) == ({"resolved": 4}, {})
