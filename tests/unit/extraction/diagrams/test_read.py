"""Diagrams state relations, decisions, broader notions and paths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.compiling import (
    compiled,
    declared,
    document,
    edges,
    extracted,
    fact,
    name,
    places,
    shape,
    shipped,
    statements,
    told,
)

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.extraction.diagrams.read import drawn_in, read_diagrams
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.walking import leaves
from casegraph.extraction.unread import unread
from casegraph.model.rules import DiagramRule
from casegraph.model.statement import Known, Mention, Statement

EXAMPLES = Path(__file__).parents[3] / "examples"
CORPUS = Path(__file__).parents[5] / "shared/corpus"


def drawing(text: str) -> str:
    """Return a document with a diagram under a heading."""
    return f"# Title\n\n## Life of an order\n\n```mermaid\n{text}\n```\n"


def qualified(text: str) -> list[tuple[str, str, str, str]]:
    """Return the statements of a diagram that have words of their own, with these."""
    said = statements(extracted(drawing(text)).sayings)
    return [(*fact(one), one.qualifiers[0][1].text) for one in said if one.qualifiers]


def known(name: str, *alone: str) -> Known:
    """Return what a name is taken for, if anything is called so."""
    return Known(name, ("TechnologyStack", "Technology", *alone), may_name=True)


def recommended(text: str) -> list[Statement]:
    """Return what a decision recommends."""
    return [one for one in statements(extracted(drawing(text)).sayings) if one.predicate == "recommends"]


@pytest.mark.parametrize(
    ("arrow", "relation"),
    [
        ("-->|依赖|", "dependsOn"),
        ("-- Depends on -->", "dependsOn"),
        ("==>|实现|", "implements"),
        ("-.->|applied in|", "appliedIn"),
        ("-->|强于：|", "strongerThan"),
    ],
)
def test_the_word_on_an_arrow_is_its_relation(arrow: str, relation: str) -> None:
    """The profile gives the relation for a word, in both languages."""
    assert told(drawing(f"graph TD\nA[Orders] {arrow} B[Stock]"), relation) == [("Orders", relation, "Stock")]


def test_an_unknown_word_relates_and_is_kept() -> None:
    """It is the type of the relation as written."""
    assert qualified("graph TD\nA[Orders] -->|watches<br/>over| B[Stock]") == [
        ("Orders", "relatedTo", "Stock", "watches over")
    ]


@pytest.mark.parametrize("label", ["does not use", "不依赖", "not related to", "never calls", "计划使用", "无关"])
def test_an_arrow_may_deny_a_relation(label: str) -> None:
    """A known word with one in front that takes it back."""
    text = f"graph TD\nA[Orders] -->|{label}| B[Stock]"
    assert qualified(text) == [("Orders", "notRelatedTo", "Stock", label)]


@pytest.mark.parametrize("label", ["not paid", "没有库存", "no", "否", "未通过"])
def test_a_condition_on_an_arrow_denies_nothing(label: str) -> None:
    """It says when the arrow is taken."""
    text = f"graph TD\nA[Orders] -->|{label}| B[Stock]"
    assert qualified(text) == [("Orders", "relatedTo", "Stock", label)]


def test_a_passive_word_on_an_arrow_holds_in_the_other_direction() -> None:
    """As written it only relates the two."""
    text = drawing("graph TD\nA[Orders] -->|required by| B[Stock]")
    assert told(text, "relatedTo", "dependsOn") == [
        ("Orders", "relatedTo", "Stock"),
        ("Stock", "dependsOn", "Orders"),
    ]


def test_a_plain_arrow_only_relates() -> None:
    """It has no words, so nothing is said of its type."""
    text = "graph TD\nA[Orders] --> B[Stock]"
    assert told(drawing(text), "relatedTo") == [("Orders", "relatedTo", "Stock")]
    assert qualified(text) == []


def test_an_arrow_with_two_heads_is_said_both_ways() -> None:
    """What depends on each other does so in both directions."""
    said = [("A", "dependsOn", "B"), ("B", "dependsOn", "A")]
    assert told(drawing("graph TD\nA <-->|依赖| B"), "dependsOn") == said


def test_a_hidden_arrow_says_nothing() -> None:
    """It only places nodes."""
    assert told(drawing("graph TD\nA ~~~ B"), "relatedTo") == []


def test_an_arrow_between_equal_names_says_nothing() -> None:
    """Not even one with words: a step that is done again is not related to itself."""
    assert told(drawing("graph TD\nA[x] --> B[X]\nA -->|again| A"), "relatedTo") == []


def test_a_number_before_a_label_is_the_id() -> None:
    """ "T1.1: Semantics" is called Semantics where the node is T1.1."""
    text = "graph TD\nT1.1[T1.1: Semantics] --> T2[T2：引擎]\nT3[T4: other] --> T2"
    assert told(drawing(text), "relatedTo") == [
        ("Semantics", "relatedTo", "引擎"),
        ("T4: other", "relatedTo", "引擎"),
    ]


def test_a_node_is_part_of_its_group() -> None:
    """And a group of the group around it; one without a title is none."""
    text = "graph TD\nsubgraph one\nA\nsubgraph two\nB\nend\nend\nsubgraph\nC\nend"
    said = [("two", "isPartOf", "one"), ("A", "isPartOf", "one"), ("B", "isPartOf", "two")]
    assert told(drawing(text), "isPartOf") == said


def test_a_line_of_a_mindmap_is_narrower_than_the_one_above() -> None:
    """The child is below its parent, in its own line."""
    (said,) = statements(extracted(drawing("mindmap\n  Theory\n    CAP")).sayings)[-1:]
    assert (fact(said), said.passages[0].start) == (("CAP", "broader", "Theory"), 8)


TREE = """flowchart TD
  Start[Choice] --> Q{Sure?}
  Q -->|yes| P[Temporal+PostgreSQL<br/>3 nodes]
  Q -->|no| Q2{Sure?}
  Q2 -->|a| V[选择 Kafka]
  Q2 -->|b| W[wait]
  W --> Q
  P --> Done[done]"""


def test_a_graph_with_a_question_is_a_decision() -> None:
    """Each node is one of the document's own, two of one name are two."""
    assert declared(drawing(TREE), "DecisionNode") == [
        f"docs/a.md/{key}"
        for key in ("Choice", "Sure", "Temporal-PostgreSQL-3-nodes", "Sure-2", "选择-Kafka", "wait", "done")
    ]
    assert told(drawing(TREE), "relatedTo") == []


def test_nodes_of_a_decision_are_told_apart() -> None:
    """Two of one label are two, beside another whose name ends in a number, in any diagram."""
    text = "graph TD\nA{Level?} -->|a| B[Level]\nA -->|b| C[Level 3]\nA -->|c| D[Level]"
    assert len(set(declared(drawing(text) + drawing(text), "DecisionNode"))) == 8


def test_a_label_without_a_letter_is_counted() -> None:
    """It names nothing, and nothing is said of it."""
    said = extracted(drawing("graph TD\nA[★★★] --> B\nC --> B"))
    assert told(drawing("graph TD\nA[★★★] --> B\nC --> B"), "relatedTo") == [("C", "relatedTo", "B")]
    assert [dict(one.words)["label"] for one in said.diagnostics if one.code is Code.UNKNOWN_LABEL] == ["★★★"]


def test_a_branch_is_an_option_with_its_label() -> None:
    """The choice is written on the arrow."""
    assert [one for one in qualified(TREE) if one[1] == "option"][:2] == [
        ("docs/a.md/Sure", "option", "docs/a.md/Temporal-PostgreSQL-3-nodes", "yes"),
        ("docs/a.md/Sure", "option", "docs/a.md/Sure-2", "no"),
    ]


def test_a_conclusion_recommends_what_is_known() -> None:
    """A node that a branch leads to, or the last one below, and only by names that count where they are known."""
    found = [(name(one.subject), one.object) for one in recommended(TREE)]
    assert found == [
        ("docs/a.md/Temporal-PostgreSQL-3-nodes", known("Temporal + PostgreSQL")),
        ("docs/a.md/Temporal-PostgreSQL-3-nodes", known("3 nodes")),
        ("docs/a.md/选择-Kafka", known("Kafka", "Pattern", "Theory")),
        ("docs/a.md/wait", known("wait", "Pattern", "Theory")),
        ("docs/a.md/done", known("done", "Pattern", "Theory")),
    ]


def test_a_conclusion_may_be_a_pattern(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where its label says nothing else; beside a stack it tells how that is set up."""
    text = "graph TD\nQ{Sure?} -->|a| A[使用Saga模式]\nQ -->|b| B[Kafka<br/>Saga]\nQ -->|c| C[Redis]\nC --> D{Still?}"
    graph = compiled(tmp_path_factory.mktemp("pattern"), {"a.md": drawing(text)}).graph
    assert sorted(edges(graph, "recommends")) == [
        ("Kafka Saga", "Kafka"),
        ("Redis", "Redis"),
        ("使用Saga模式", "Saga pattern"),
    ]


@pytest.mark.parametrize("end", ["Kafka or Redis", "Kafka 或 Redis", "选择Kafka或者Redis"])
def test_a_conclusion_may_leave_a_choice(end: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Either will do."""
    text = f"graph TD\nQ{{Sure?}} -->|a| A[{end}]\n"
    graph = compiled(tmp_path_factory.mktemp("choice"), {"a.md": drawing(text)}).graph
    assert [target for _, target in sorted(edges(graph, "recommends"))] == ["Kafka", "Redis"]


def test_a_group_may_be_an_option() -> None:
    """An arrow may lead to a box."""
    text = "graph TD\nsubgraph box [Box]\nA\nend\nQ{Sure?} -->|yes| box\nQ <-->|no| A\nQ ~~~ A"
    assert [one[2:] for one in qualified(text)] == [
        ("docs/a.md/Box", "yes"),
        ("docs/a.md/A", "no"),
        ("docs/a.md/Sure", "no"),
    ]


def test_a_question_without_labels_is_a_node() -> None:
    """Nothing is decided where no branch says when it is taken."""
    assert told(drawing("graph TD\nA{Sure?} --> B"), "relatedTo") == [("Sure?", "relatedTo", "B")]


def test_states_in_one_line_are_a_path() -> None:
    """Named by the heading, in the order of the arrows."""
    text = "stateDiagram-v2\n[*] --> New\nPaid --> Sent\nNew --> Paid\nSent --> [*]"
    assert told(drawing(text), "sequence", "relatedTo") == [
        ("docs/a.md/Life-of-an-order", "sequence", "New > Paid > Sent")
    ]


def test_the_title_of_a_diagram_names_its_path() -> None:
    """It is nearer than the heading; words on arrows are relations besides."""
    text = "---\ntitle: Refund\n---\nstateDiagram-v2\nAsked --> Granted : review"
    assert told(drawing(text), "sequence", "relatedTo") == [
        ("docs/a.md/Refund", "sequence", "Asked > Granted"),
        ("Asked", "relatedTo", "Granted"),
    ]


@pytest.mark.parametrize("last", ["New --> Lost", "Sent --> New", "Open --> Closed", "Lost --> Sent"])
def test_states_that_branch_are_related(last: str) -> None:
    """No order holds for a fork, a circle, a second line or a joint."""
    text = f"stateDiagram-v2\nNew --> Sent\n{last}"
    assert told(drawing(text), "sequence") == []
    assert len(told(drawing(text), "relatedTo")) == 2


def test_a_kind_that_is_not_read_is_counted() -> None:
    """Wherever it stands, with its line and kind."""
    content = "# T\n\n- a\n\n  ```mermaid\n  %% note\n  pie\n  ```\n\n> ```mermaid\n> gantt\n> ```\n"
    found = [(one.span.line, *one.words) for one in extracted(content).diagnostics if one.code is Code.UNREAD_DIAGRAM]
    assert found == [(7, ("kind", "pie")), (11, ("kind", "gantt"))]


def test_a_tree_can_be_walked_from_its_root_to_a_stack(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A query needs no more than the options and what is recommended at their end."""
    graph = compiled(tmp_path_factory.mktemp("walk"), {"a.md": drawing(TREE)}).graph
    rows = graph.query(
        "PREFIX cg: <https://w3id.org/casegraph/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        "SELECT ?root ?stack WHERE { ?r a cg:DecisionNode ; rdfs:label ?root ; cg:option+ ?end . "
        "?end cg:recommends ?s . ?s a cg:TechnologyStack ; rdfs:label ?stack . "
        "FILTER NOT EXISTS { ?above cg:option ?r } }"
    )
    assert [tuple(row.values()) for row in rows] == [("Choice", "Temporal + PostgreSQL")]


def test_what_is_not_known_is_not_recommended(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A conclusion in words of its own makes no stack."""
    graph = compiled(tmp_path_factory.mktemp("known"), {"a.md": drawing(TREE)}).graph
    assert [target for _, target in edges(graph, "recommends")] == ["Temporal + PostgreSQL", "Kafka"]
    assert {source for source, _ in edges(graph, "component")} == {"Temporal + PostgreSQL"}


def test_a_label_that_names_something_known_is_that_thing(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Another is a node of its own that says that nothing is called so, and no warning."""
    compilation = compiled(tmp_path_factory.mktemp("ends"), {"a.md": drawing("graph TD\nA[Kafka] -->|依赖| B[Gadget]")})
    graph = compilation.graph
    ends = {node.label(): node.type for node in graph.nodes.values() if node.label() in {"Kafka", "Gadget"}}
    assert ends == {"Kafka": "Technology", "Gadget": "Unresolved"}
    assert places(compilation, Code.AMBIGUOUS_NAME) == []


def test_roles_that_a_profile_lacks_are_not_stated() -> None:
    """A profile may say of arrows what they are, and nothing of documents and conclusions."""
    _, profile, lexicon = shipped()
    rule = profile.diagrams
    few = rule._replace(terms={role: rule.terms[role] for role in ("decision", "option", "path", "other")})
    page = Page(
        document(drawing(TREE) + drawing("stateDiagram\nA --> B"), "a.md"), profile._replace(diagrams=few), lexicon
    )
    said = statements(read_diagrams(page, drawn_in(leaves(page.document.blocks)), Mention("Document", "a.md")))
    assert {one.predicate for one in said} == {"option", "sequence"}


def test_a_profile_without_diagrams_reads_none() -> None:
    """They are counted."""
    _, profile, lexicon = shipped()
    page = Page(document(drawing("graph TD\nA --> B"), "a.md"), profile._replace(diagrams=DiagramRule()), lexicon)
    assert list(read_diagrams(page, drawn_in(leaves(page.document.blocks)), Mention("Document", "a.md"))) == []
    assert [one.code for one in unread(page, drawn_in(leaves(page.document.blocks)), ())] == [Code.UNREAD_DIAGRAM]


@pytest.fixture(scope="module", params=["diagrams-zh.md", "diagrams-en.md"])
def example(request: pytest.FixtureRequest) -> Compilation:
    """Give the example of a language, compiled."""
    return compile_sources(EXAMPLES / request.param)


def test_the_examples_say_the_same_in_both_languages() -> None:
    """As many relations of each kind leave nodes of each class."""
    chinese, english = (compile_sources(EXAMPLES / f"diagrams-{language}.md").graph for language in ("zh", "en"))
    assert (shape(chinese), chinese.counts()[0]) == (shape(english), english.counts()[0])


def test_the_examples_give_every_kind_of_statement(example: Compilation) -> None:
    """Relations, groups, decisions, recommendations, broader notions and a path, and the rest is counted."""
    relations = example.graph.counts()[1]
    found = {name: relations[name] for name in ("dependsOn", "implements", "option", "recommends")}
    assert found == {"dependsOn": 1, "implements": 1, "option": 7, "recommends": 2}
    assert len(places(example, Code.UNREAD_DIAGRAM)) == 1
    assert [len(node.values("sequence")) for node in example.graph.nodes.values() if node.type == "Path"] == [1]


needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")


@needs_corpus
def test_every_diagram_of_the_corpus_is_read_or_counted() -> None:
    """All fences of a library, by a count of its own, are diagrams; three are of kinds that are not read."""
    texts = {file: file.read_text("utf-8") for file in CORPUS.rglob("*.md")}
    fences = sum(len(re.findall(r"^\s*```mermaid\s*$", text, re.MULTILINE)) for text in texts.values())
    read = [one for file, text in texts.items() for one, _ in drawn_in(leaves(document(text, file.name).blocks))]
    assert len(read) == fences
    assert sorted(one.kind for one in read if not one.family) == ["gantt", "sequenceDiagram", "sequenceDiagram"]
    assert all(one.nodes for one in read if one.family)


@needs_corpus
def test_the_decision_trees_of_the_corpus_lead_to_stacks() -> None:
    """Each of the three trees of the scenario catalogue has a root from which a stack can be reached."""
    graph = compile_sources(CORPUS / "docs/08-ENHANCEMENT/论证增强/场景归纳和分类.md").graph
    rows = graph.query(
        "PREFIX cg: <https://w3id.org/casegraph/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        "SELECT DISTINCT ?root ?stack WHERE { ?r a cg:DecisionNode ; rdfs:label ?root ; cg:option+ ?end . "
        "?end cg:recommends ?s . ?s a cg:TechnologyStack ; rdfs:label ?stack . "
        "FILTER NOT EXISTS { ?above cg:option ?r } }"
    )
    assert len({row["root"] for row in rows}) == 3
    assert {row["stack"] for row in rows} == {
        "Temporal + PostgreSQL", "Temporal + Cassandra", "Airflow + PostgreSQL", "Flink + Kafka"
    }  # fmt: skip
