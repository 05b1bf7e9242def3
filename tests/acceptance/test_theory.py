"""Theory documents become facts: definitions, theorems, complexity, applicability, and the cases inside them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from casegraph import compile as compile_sources
from casegraph.model.graph import CaseGraph, Edge, Node
from casegraph.model.identifiers import NodeId

CORPUS = Path(__file__).parents[3] / "shared/corpus"
EXAMPLE = Path(__file__).parents[1] / "examples/theory-en.md"
FOLDERS = {
    "CAP": "docs/02-THEORY/distributed-systems/CAP定理专题文档.md",
    "FLP": "docs/02-THEORY/distributed-systems/FLP不可能定理专题文档.md",
    "consistency": "docs/02-THEORY/distributed-systems/一致性模型专题文档.md",
    "clocks": "docs/02-THEORY/distributed-systems/向量时钟专题文档.md",
    "Saga": "docs/02-THEORY/workflow/Saga模式专题文档.md",
    "patterns": "docs/02-THEORY/workflow/工作流模式专题文档.md",
    "nets": "docs/02-THEORY/workflow/工作流网专题文档.md",
    "UPPAAL": "docs/02-THEORY/formal-verification/UPPAAL专题文档.md",
    "Temporal": "docs/03-TECHNOLOGY/论证/Temporal选型论证.md",
    "stacks": "docs/03-TECHNOLOGY/论证/技术栈组合论证.md",
}

with_corpus = pytest.mark.skipif(not CORPUS.exists(), reason="NOT CHECKED: the corpus is not beside the checkout")


@pytest.fixture(scope="module")
def corpus() -> CaseGraph:
    """Give the graph of the whole corpus."""
    return compile_sources(CORPUS).graph


@pytest.fixture(scope="module")
def example() -> CaseGraph:
    """Give the graph of the English example."""
    return compile_sources(EXAMPLE).graph


@cache
def written(document: str, line: int) -> str:
    """Return what a line of a document says behind its label."""
    text = (CORPUS / FOLDERS[document]).read_text(encoding="utf-8").split("\n")[line - 1]
    return text.partition("**：")[2].strip()


def opened(graph: CaseGraph, document: str, line: int, type_name: str) -> Node:
    """Return the node of a class that the heading in a line opens."""
    path = FOLDERS[document]
    return next(
        one
        for one in graph.nodes.values()
        if one.type == type_name and any((said.path, said.start) == (path, line) for said in one.passages)
    )


def called(graph: CaseGraph, type_name: str, name: str) -> Node:
    """Return the node of a class with a name."""
    return next(
        one
        for one in graph.nodes.values()
        if one.type == type_name and name in (*one.texts("label"), *one.texts("altLabel"))
    )


def ends(graph: CaseGraph, node: Node, relation: str) -> list[str]:
    """Return the labels of what a node is related to."""
    return sorted(graph.nodes[one.target].label() for one in out(graph, node, relation))


def out(graph: CaseGraph, node: Node, relation: str) -> list[Edge]:
    """Return the edges of a relation that leave a node."""
    return [one for one in graph.outgoing.get(node.id, ()) if one.relation == relation]


def figures(graph: CaseGraph, case: Node) -> set[str]:
    """Return the numbers in the results of a case, with their units."""
    results = [graph.nodes[one.target] for one in out(graph, case, "result")]
    numbers = [graph.nodes[one.target] for part in results for one in out(graph, part, "hasMeasurement")]
    return {f"{one.text('value')} {one.text('unitText')}" for one in numbers}


def bounds(graph: CaseGraph, node: Node) -> set[tuple[str, str]]:
    """Return the complexities of a node: what grows, and how."""
    parts = [graph.nodes[one.target] for one in out(graph, node, "complexity")]
    return {(part.label(), part.text("attributeValue")) for part in parts}


DEFINITIONS = [
    ("CAP", 414, 416, "Concept", "一致性", "Consistency"),
    ("CAP", 455, 457, "Concept", "可用性", "Availability"),
    ("CAP", 501, 503, "Concept", "分区容错性", "Partition Tolerance"),
    ("consistency", 544, 546, "Theory", "线性一致性", "Linearizability"),
    ("consistency", 564, 566, "Theory", "因果一致性", "Causal Consistency"),
    ("Saga", 343, 345, "Pattern", "Saga", "Saga"),
    ("Saga", 378, 380, "Pattern", "补偿操作", "Compensation"),
    ("Saga", 453, 455, "Concept", "Saga执行", ""),
    ("FLP", 326, 328, "Concept", "异步系统", ""),
    ("FLP", 363, 365, "Theory", "共识问题", ""),
    ("UPPAAL", 374, 376, "Concept", "时钟约束", "Clock Constraint"),
    ("UPPAAL", 386, 388, "Concept", "区域", "Region"),
    ("nets", 394, 396, "Concept", "扩展工作流网", "Extended Workflow Net"),
    ("patterns", 366, 368, "Concept", "控制流模式", ""),
]


@with_corpus
@pytest.mark.parametrize("row", DEFINITIONS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_heading_and_its_definition_are_a_notion(corpus: CaseGraph, row: tuple[str, int, int, str, str, str]) -> None:
    """Its class is that of what is known by the name, its names are in both languages, its definition is the line's."""
    document, heading, line, type_name, name, english = row
    node = opened(corpus, document, heading, type_name)
    names = {one.casefold() for one in (*node.texts("label"), *node.texts("altLabel"))}
    assert {name.casefold(), english.casefold()} - {""} <= names
    said = [one for one in node.properties if one.field == "definition" and one.passages[0].start == line]
    assert [one.value.text for one in said] == [written(document, line)]  # type: ignore[union-attr]  # a definition is a literal


@with_corpus
def test_a_definition_has_the_list_that_belongs_to_it(corpus: CaseGraph) -> None:
    """A tuple is defined by its members."""
    node = opened(corpus, "CAP", 566, "Concept")
    lines = node.text("definition").split("\n")
    assert (len(lines), lines[0]) == (4, written("CAP", 568))


@with_corpus
def test_a_definition_and_the_row_of_a_concept_table_are_one_node(corpus: CaseGraph) -> None:
    """The row gives the number, the theory document the definition."""
    node = opened(corpus, "consistency", 564, "Theory")
    paths = {said.path for one in node.properties if one.field == "definition" for said in one.passages}
    assert node.texts("notation") == ("T1.3.11",)
    assert paths >= {FOLDERS["consistency"], "docs/07-KNOWLEDGE/项目知识图谱.md"}


@with_corpus
def test_a_notion_defined_twice_is_one_node(corpus: CaseGraph) -> None:
    """Once in words and once as a tuple: both definitions stay, each with its line."""
    node = opened(corpus, "nets", 324, "Theory")
    assert node is opened(corpus, "nets", 424, "Theory")


THEOREMS = [
    ("CAP", 578, 580, "定理", "CAP定理", r"\neg (C \land A \land P)"),
    ("CAP", 936, 938, "定理", "PACELC定理（CAP定理的扩展）", r"\text{Partition} \implies"),
    ("CAP", 813, 815, "性质", "三选二约束", r"\neg (C \land A \land P) \land"),
    ("FLP", 435, 437, "定理", "FLP不可能定理", r"\neg \exists \text{Algorithm}"),
    ("consistency", 717, 719, "定理", "线性一致性的可组合性", r"\forall obj \in \text{Objects}"),
    ("Saga", 512, 514, "性质", "补偿幂等性", r"\forall C_i: C_i(C_i(S)) = C_i(S)"),
    ("UPPAAL", 474, 476, "性质", "区域有界性", r"|\text{Regions}| \le |L|"),
    ("UPPAAL", 585, 587, "定理", "可达性可判定性", ""),
]


@with_corpus
@pytest.mark.parametrize("row", THEOREMS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_theorem_has_statement_and_formula(corpus: CaseGraph, row: tuple[str, int, int, str, str, str]) -> None:
    """It is its document's own, and says whether it is called a theorem or a property."""
    document, heading, line, kind, name, formula = row
    node = opened(corpus, document, heading, "Theorem")
    assert (node.label(), node.text("category")) == (name, kind)
    assert written(document, line).removeprefix("证明") in node.texts("statement")
    assert formula in node.text("formalization")
    # A drawing may show it as part of something, too.
    documents = [one.target for one in out(corpus, node, "isPartOf") if one.target.startswith("document/")]
    assert len(documents) == 1


@with_corpus
def test_a_theorem_is_about_the_theory_of_its_name_and_not_the_same(corpus: CaseGraph) -> None:
    """A statement in one document and a notion of many stay apart."""
    node = opened(corpus, "FLP", 435, "Theorem")
    assert [one.target for one in out(corpus, node, "about")] == ["theory/flp"]


@with_corpus
def test_a_property_of_one_thing_is_no_notion_of_that_name(corpus: CaseGraph) -> None:
    """What Saga guarantees is not eventual consistency itself."""
    node = opened(corpus, "Saga", 535, "Theorem")
    assert (node.text("label"), node.text("category")) == ("最终一致性", "性质")
    assert node.id != opened(corpus, "Saga", 413, "Theory").id


@with_corpus
def test_a_proof_says_what_its_steps_rest_on(corpus: CaseGraph) -> None:
    """A heading of its own proves the theorem of that name, which itself rests on its premises and how it is proved."""
    node = opened(corpus, "CAP", 592, "Theorem")
    assert node is opened(corpus, "CAP", 578, "Theorem")
    steps = [corpus.nodes[one.target] for one in out(corpus, node, "step")]
    grounds = {(one.text("position"), one.text("label"), one.text("ground")) for one in steps}
    assert {("18", "CAP定理成立", "反证法"), ("19", "三选二约束", "步骤18")} <= grounds
    assert {"网络可能发生分区", "反证法 + 构造性证明"} <= {*node.texts("ground")}
    assert "步骤18" not in node.texts("ground")


@with_corpus
def test_complexity_is_kept_as_written(corpus: CaseGraph) -> None:
    """Of a theorem, of an algorithm, and of the document with the heading that it stands under."""
    assert bounds(corpus, opened(corpus, "Saga", 742, "Theorem")) >= {
        ("时间复杂度", "T(n) = O(n)"),
        ("消息复杂度", "M(n) = O(n)"),
    }
    net = opened(corpus, "nets", 446, "Theorem")
    assert ("时间复杂度", r"T(|P|, |T|, |F|) = O(|P| \times |T| \times 2^{|P|})") in bounds(corpus, net)
    assert ("时间复杂度", "$O(n)$ 每次事件") in bounds(corpus, called(corpus, "Theory", "向量时钟算法"))


@with_corpus
def test_complexity_of_no_single_thing_names_its_heading(corpus: CaseGraph) -> None:
    """Or the label alone above it; else nobody knew what it is the complexity of."""
    document = next(one for one in corpus.nodes.values() if one.text("path") == FOLDERS["CAP"])
    parts = [corpus.nodes[one.target] for one in out(corpus, document, "complexity")]
    found = {(part.text("description"), part.text("attributeValue")) for part in parts}
    heading = "单数据中心实现"
    assert {(heading, "T_{CA}(n) = O(1)"), (heading, "M_{CA}(n) = O(n)")} <= found


ABOUT = {"CAP": "theory/cap", "clocks": "theory/vector-clock", "Saga": "pattern/saga", "UPPAAL": "technology/uppaal"}


@with_corpus
@pytest.mark.parametrize(
    ("document", "relation", "scenario", "field", "line"),
    [
        ("CAP", "applicableTo", "分布式数据库设计", "advantage", 1346),
        ("clocks", "applicableTo", "版本控制", "advantage", 852),
        ("CAP", "notApplicableTo", "单机系统", "rationale", 1372),
        ("Saga", "notApplicableTo", "简单事务", "rationale", 1533),
        ("UPPAAL", "notApplicableTo", "无限状态系统", "rationale", 960),
    ],
)
def test_applicability_is_told_with_advantages_and_reasons(
    corpus: CaseGraph, document: str, relation: str, scenario: str, field: str, line: int
) -> None:
    """What is said of a scenario is said of the relation to it, by what the document is about."""
    node = corpus.nodes[NodeId(ABOUT[document])]
    edge = next(one for one in out(corpus, node, relation) if corpus.nodes[one.target].text("label") == scenario)
    point = (CORPUS / FOLDERS[document]).read_text(encoding="utf-8").split("\n")[line - 1].removeprefix("- ")
    assert point in dict(edge.qualifiers)[field].text.split("\n")


@with_corpus
def test_the_costs_of_a_notion_are_limits(corpus: CaseGraph) -> None:
    """A label may have the notion's own name in it."""
    assert len(opened(corpus, "CAP", 414, "Concept").texts("limitation")) == 3


CASES = [
    ("CAP", 1390, "Coinbase", {"AWS RDS", "PostgreSQL", "Temporal"}, {"99.99 %", "90 %"}),
    ("CAP", 1612, "Uber", {"Cassandra"}, {"99.99 %", "50 ms"}),
    ("Saga", 1638, "Amazon", {"Temporal", "PostgreSQL", "Java"}, {"99.9 %", "50 %"}),
    ("patterns", 1432, "Alibaba", {"Temporal", "PostgreSQL", "Redis"}, {"99.99 %", "200 ms"}),
    ("clocks", 1074, "LinkedIn", {"Kafka", "Java"}, {"100 %"}),
    ("UPPAAL", 1208, "Airbus", {"UPPAAL"}, {"100 %", "99.999 %"}),
    ("Temporal", 2424, "Coinbase", {"Temporal", "PostgreSQL", "Go", "Kubernetes"}, {"99.99 %"}),
    ("Temporal", 2662, "Datadog", {"Temporal", "PostgreSQL", "Go", "Kubernetes"}, {"100000 events/s", "99.9 %"}),
    ("stacks", 965, "Stripe", {"Temporal", "PostgreSQL", "Java", "AWS ECS"}, {"10000 QPS", "60 %"}),
]


@with_corpus
@pytest.mark.parametrize(("document", "line", "organization", "technologies", "results"), CASES)
def test_a_case_inside_has_organization_technologies_and_results(
    corpus: CaseGraph, document: str, line: int, organization: str, technologies: set[str], results: set[str]
) -> None:
    """With its steps, what it teaches, and the numbers of its results."""
    case = opened(corpus, document, line, "Case")
    assert ends(corpus, case, "organization") == [organization]
    assert technologies <= set(ends(corpus, case, "usesTechnology"))
    assert results <= figures(corpus, case)
    assert len(out(corpus, case, "step")) >= 2
    assert case.texts("bestPractice")


@with_corpus
def test_a_case_of_a_product_has_the_product_and_no_organization(corpus: CaseGraph) -> None:
    """The name in front of the dash is one of the known technologies."""
    case = opened(corpus, "FLP", 1004, "Case")
    assert ends(corpus, case, "organization") == []
    assert ends(corpus, case, "usesTechnology") == ["Go", "Kubernetes", "etcd"]
    assert "organization/etcd" not in corpus.nodes


@with_corpus
def test_coinbase_is_one_organization_with_a_case_for_each_scenario(corpus: CaseGraph) -> None:
    """Every case of it in the theory documents is a node of its own, with the passage of its heading."""
    node = called(corpus, "Organization", "Coinbase")
    named = [one for one in corpus.nodes.values() if one.type == "Organization" and "coinbase" in one.id]
    assert named == [node]
    headings = [("CAP", 1390), ("consistency", 1651), ("Saga", 1542), ("patterns", 1143), ("nets", 1082)]
    cases = [opened(corpus, document, line, "Case") for document, line in headings]
    assert len({case.id for case in cases}) == len(headings)
    assert {one.source for one in corpus.edges if one.target == node.id} >= {case.id for case in cases}


@with_corpus
def test_a_similar_scenario_is_another_case(corpus: CaseGraph) -> None:
    """Where two documents name the same scenario there is one case, where they name a similar one there are two."""
    netflix, coinbase = opened(corpus, "Temporal", 2614, "Case"), opened(corpus, "Temporal", 2424, "Case")
    assert {one.path.rsplit("/", 1)[-1] for one in netflix.passages} == {"Temporal选型论证.md", "场景主题分类案例.md"}
    assert [one.path for one in coinbase.passages] == [FOLDERS["Temporal"]]


def test_an_english_definition_is_a_concept(example: CaseGraph) -> None:
    """With names in both languages, formula, properties, advantages, limits and where it is used."""
    lease = called(example, "Concept", "Lease")
    assert lease.texts("label") == ("Lease", "租约")
    assert lease.text("definition") == "A lease is a lock that ends by itself."
    assert lease.text("formalization") == "$$ L = (h, t_0, d) $$"
    assert ends(example, lease, "hasAttribute") == ["Bounded", "Exclusive"]
    assert lease.texts("advantage") == ("needs no failure detector", "survives the crash of its holder")
    assert lease.texts("limitation") == ("clocks must not drift far",)
    assert ends(example, lease, "applicableTo") == ["cache ownership", "leader election"]
    assert ends(example, lease, "notApplicableTo") == ["hard real-time control"]
    assert lease.text("citation") == 'Gray & Cheriton, "Leases" (1989)'


def test_plain_text_below_a_definition_is_the_definition(example: CaseGraph) -> None:
    """And a heading without the word is one if it has the label."""
    assert called(example, "Concept", "Fencing token").text("definition").startswith("A fencing token is")
    assert called(example, "Concept", "Clock drift").text("definition").startswith("Clock drift is")


def test_english_theorems_properties_and_proofs_are_theorems(example: CaseGraph) -> None:
    """A proof is of the theorem that it names."""
    first, second = called(example, "Theorem", "Mutual exclusion"), called(example, "Theorem", "Progress")
    assert (first.text("category"), second.text("category")) == ("Theorem", "Property")
    grounds = [example.nodes[one.target].text("ground") for one in out(example, first, "step")]
    assert (len(first.texts("statement")), grounds) == (2, ["definition of a lease"])
    assert second.text("statement") == "Somebody holds the lease in the end."
    assert bounds(example, first) == {("Time complexity", "$O(1)$ per renewal")}


def test_an_english_algorithm_and_a_document_have_complexity(example: CaseGraph) -> None:
    """The document's names the heading."""
    assert bounds(example, called(example, "Theory", "Renewal")) == {("Space complexity", "S(n) = O(n)")}
    document = called(example, "TheoryDocument", "Leases: a theory of timed locks")
    assert bounds(example, document) == {("Message complexity", r"O(\log n)")}


def test_english_applicability_is_told_by_heading_and_by_item(example: CaseGraph) -> None:
    """What is said of a scenario is said of the relation."""
    document = called(example, "TheoryDocument", "Leases: a theory of timed locks")
    (suits,) = out(example, document, "applicableTo")
    assert [(field, value.text) for field, value in suits.qualifiers] == [
        ("advantage", "no job runs twice"),
        ("description", "One scheduler acts at a time."),
        ("illustration", "nightly reports"),
    ]
    assert ends(example, document, "notApplicableTo") == ["Long transactions", "offline devices"]


def test_english_cases_are_told_apart_by_scenario(example: CaseGraph) -> None:
    """A known product is no organization, and what names no organization is no case."""
    cases = sorted(one.label() for one in example.nodes.values() if one.type == "Case")
    assert cases == ["Acme - cache ownership", "Acme - job scheduling", "etcd - leader election"]
    case = called(example, "Case", "Acme - job scheduling")
    assert ends(example, case, "organization") == ["Acme"]
    assert ends(example, case, "usesTechnology") == ["Kafka", "PostgreSQL", "Temporal"]
    assert figures(example, case) == {"99.95 %", "20 ms"}
    assert case.texts("bestPractice") == ("renew at a third of the term", "⚠️ watch the drift of clocks")
    assert ends(example, called(example, "Case", "etcd - leader election"), "organization") == []
