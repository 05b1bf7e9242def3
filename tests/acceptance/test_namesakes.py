"""Names that are nearly the same are as many things as there are, in both languages, through the whole build."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from tests.support.compiling import compiled, written

from casegraph.cli.main import main
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE, NodeId

EN = "# Notes {1}\n\n### {0} - mail {1}\n\n- **Company**: {0}\n- **Technology stack**: {0} + Kafka\n"
ZH = "# 笔记 {1}\n\n### {0} - 邮件 {1}\n\n- **公司**：{0}\n- **技术栈**：{0} + Kafka\n"
FAMILIES = (
    ("Epic Games", "Epic Systems", "Epic"),
    ("Tesla", "Tesla Energy", "Tesla Energy Labs"),
    ("Google", "Google Ads", "Google Cloud", "Google Cloud Run"),
    ("示例", "示例银行", "示例银行卡"),
)
# Rows of a concept table, and where each is to end: two of one name in one class, one name in two classes, and two
# names of one beginning.
CONCEPTS = {
    "theory/vector-clock": ("向量时钟", "Vector clock", "理论模型", "theory"),
    "theory/vector-clock-N2": ("向量时钟", "Vector clock", "理论模型", "theory"),
    "theory/eventual-consistency": ("最终一致性", "Eventual consistency", "理论模型", "theory"),
    "concept/eventual-consistency": ("最终一致性", "Eventual consistency", "技术特性", "technology feature"),
    "pattern/saga": ("Saga模式", "Saga pattern", "设计模式", "pattern"),
    "technology/saga-implementation": ("Saga实现", "Saga implementation", "技术组件", "technology"),
}
ZH_TABLE = "# 概念\n\n| 概念ID | 概念名称 | 英文名称 | 定义 | 类型 |\n|---|---|---|---|---|\n" + "".join(
    f"| N{number} | {zh} | {en} | 第{number}个 | {kind} |\n"
    for number, (zh, en, kind, _) in enumerate(CONCEPTS.values(), 1)
)
EN_TABLE = "# Concepts\n\n| Concept ID | Concept | Definition | Type |\n|---|---|---|---|\n" + "".join(
    f"| N{number} | {en} | number {number} | {kind} |\n" for number, (_, en, _, kind) in enumerate(CONCEPTS.values(), 1)
)
TABLES = {"zh": {"zh.md": ZH_TABLE}, "en": {"en.md": EN_TABLE}, "both": {"zh.md": ZH_TABLE, "en.md": EN_TABLE}}


def library(names: tuple[str, ...]) -> dict[str, str]:
    """Tell each name in a document of its own in either language."""
    documents = {"zh": ZH, "en": EN}
    return {f"{at}-{one}.md": documents[one].format(name, at) for at, name in enumerate(names) for one in documents}


def told(graph: CaseGraph, type_name: str, name: str) -> set[str]:
    """Return the documents in which the things of a class that are called so have relations."""
    nodes = [one.id for one in graph.nodes.values() if one.type == type_name and name in one.texts("label")]
    assert len(nodes) == 1
    edges = [*graph.incoming.get(nodes[0], ()), *graph.outgoing.get(nodes[0], ())]
    return {passage.path for edge in edges for passage in edge.passages if not passage.path.startswith("data/")}


def rows(graph: CaseGraph, node: str, path: str) -> set[int]:
    """Return the lines of a document in which the properties of a node stand."""
    said = (one.passages for one in graph.nodes[NodeId(node)].properties)
    return {passage.start for passages in said for passage in passages if passage.path == path}


@pytest.mark.parametrize("type_name", ["Organization", "Technology"])
@pytest.mark.parametrize("names", FAMILIES)
def test_each_of_near_namesakes_has_its_own_passages(tmp_path: Path, names: tuple[str, ...], type_name: str) -> None:
    """One node over both languages, told by its own two documents and by no other's."""
    built = compiled(tmp_path, library(names))
    found = {name: told(built.graph, type_name, name) for name in names}
    assert found == {name: {f"{at}-en.md", f"{at}-zh.md"} for at, name in enumerate(names)}
    assert built.ledger.merges == []


@pytest.mark.parametrize("names", FAMILIES)
def test_the_identifiers_of_namesakes_do_not_depend_on_the_others(tmp_path: Path, names: tuple[str, ...]) -> None:
    """Whoever is there beside one, and in whatever order they are read."""
    whole = compiled(tmp_path / "whole", library(names)).graph
    alone = [compiled(tmp_path / name, library((name,))).graph for name in names]
    kinds = ("organization/", "technology/")
    assert {node for node in whole.nodes if node.startswith(kinds)} == {
        node for graph in alone for node in graph.nodes if node.startswith(kinds)
    }


@pytest.mark.parametrize("language", TABLES)
@pytest.mark.parametrize(("place", "node"), list(enumerate(CONCEPTS, 5)))
def test_each_row_of_a_concept_table_is_one_node(tmp_path: Path, language: str, place: int, node: str) -> None:
    """By class and name; the same name twice in one table is two; two documents tell the same six."""
    graph = compiled(tmp_path, TABLES[language]).graph
    assert [rows(graph, node, path) for path in TABLES[language]] == [{place}] * len(TABLES[language])
    assert len([one for one in graph.nodes.values() if one.texts("notation")]) == len(CONCEPTS)


def test_a_trait_and_a_theory_of_one_name_are_two(tmp_path: Path) -> None:
    """A scenario asks for the one, a case rests on the other; each is told where it stands."""
    text = "## 邮件场景\n\n**特征**：最终一致性、Saga\n\n**案例**：\n\n- Zeta - 邮件\n"
    case = "### Zeta - 邮件\n\n- **公司**：Zeta\n- **案例描述**：采用最终一致性和Saga模式\n"
    graph = compiled(tmp_path, {"a.md": text, "b.md": case}).graph
    assert (told(graph, "Trait", "最终一致性"), told(graph, "Theory", "最终一致性")) == ({"a.md"}, {"b.md"})
    assert (told(graph, "Trait", "Saga"), told(graph, "Pattern", "Saga模式")) == ({"a.md"}, {"b.md"})


def test_the_dataset_says_of_each_only_what_its_documents_do(tmp_path: Path) -> None:
    """The named graphs that speak of a node are those of its own passages, as somebody else's reader finds them."""
    docs, out = written(tmp_path / "docs", library(FAMILIES[0])), tmp_path / "out"
    assert main(["build", str(docs), "--out", str(out), "--format", "nquads", "--quiet"]) == 0
    quads = list(parse(path=out / "graph.nq", format=RdfFormat.N_QUADS))
    owned = {
        name: {str(quad.graph_name).split("#")[0].rpartition("/")[2] for quad in quads
               if f"<{DEFAULT_BASE}organization/{name}>" == str(quad.object) and "#L" in str(quad.graph_name)}
        for name in ("epic-games", "epic-systems", "epic")
    }  # fmt: skip
    assert owned == {"epic-games": {"0-en", "0-zh"}, "epic-systems": {"1-en", "1-zh"}, "epic": {"2-en", "2-zh"}}
