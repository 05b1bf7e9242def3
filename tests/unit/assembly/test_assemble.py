"""Extractions become one graph: one node for one thing, each fact with who says it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.support.compiling import edges, extracted, labels, shipped

from casegraph.assembly.assemble import assemble
from casegraph.assembly.ledger import Ledger
from casegraph.assembly.library import Library
from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.model.statement import Extraction

CASE = "### {0} - mail\n\n- **Company**: {0}\n"
VOCABULARY = """type: Organization
records:
  - {id: acme, label: {zh: 艾克米, en: Acme}, aliases: [Acme Inc]}
  - {id: other, label: Other}
  - {type: TechnologyStack, id: pair, label: Foo + Bar, component: [Foo, Bar]}
  - {type: Technology, id: foo, label: Foo}
  - {type: Technology, id: bar, label: Bar}
  - {type: Pattern, id: saga, label: Saga}
"""


def assembled(documents: Mapping[str, str], vocabulary: str = "") -> tuple[CaseGraph, list[tuple[Code, str]]]:
    """Assemble documents and a vocabulary; also return what is reported."""
    schema, profile, _ = shipped()
    found = Diagnostics()
    extractions = [extracted(text, path) for path, text in documents.items()]
    if vocabulary:
        extractions.append(_vocabulary(vocabulary))
    library = Library(lambda _: "", DEFAULT_BASE)
    graph = assemble(extractions, schema, profile, library=library, found=found, ledger=Ledger())
    return graph, [(one.code, str(one.span)) for one in found]


def _vocabulary(text: str) -> Extraction:
    one = extracted(text, "data/vocabulary/a.yaml")
    return Extraction(one.path, one.sha256, one.sayings, one.diagnostics, known_only=True)


def test_names_of_one_thing_are_one_node() -> None:
    """The vocabulary's labels are its labels, the other names its aliases."""
    graph, _ = assembled({"a.md": CASE.format("Acme"), "b.md": CASE.format("Acme Inc")}, VOCABULARY)
    (node,) = [one for one in graph.nodes.values() if one.type == "Organization"]
    assert (node.id, node.texts("label"), node.texts("altLabel")) == (
        "organization/acme", ("Acme", "艾克米"), ("Acme Inc",),
    )  # fmt: skip


def test_only_what_is_used_of_a_vocabulary_is_there() -> None:
    """With what it leads to."""
    graph, _ = assembled({"a.md": CASE.format("Acme") + "- **Stack**: Foo + Bar\n"}, VOCABULARY)
    assert labels(graph, "Organization") == ["Acme"]
    assert ("Foo + Bar", "Foo") in edges(graph, "component")
    assert "document/data-vocabulary-a" in graph.nodes


def test_a_name_of_no_vocabulary_is_new_and_noted() -> None:
    """Where its class has a vocabulary at all, once, at its first place."""
    documents = {"a.md": CASE.format("Zeta"), "b.md": CASE.format("Zeta")}
    assert assembled(documents, VOCABULARY)[1] == [(Code.NEW_NAME, "a.md:3:1")]
    assert assembled(documents)[1] == []


def test_a_declared_thing_exists_where_it_is_declared() -> None:
    """The lines of its fields say other things."""
    graph, _ = assembled({"a.md": CASE.format("Acme") + "- **Scale**: big\n"})
    node = graph.nodes[next(one for one in graph.nodes if one.startswith("case/"))]
    assert [one.start for one in node.passages] == [1]


def test_what_two_documents_say_has_two_passages() -> None:
    """And is one fact."""
    graph, _ = assembled({"a.md": CASE.format("Acme"), "b.md": CASE.format("Acme")})
    (edge,) = [one for one in graph.edges if one.relation == "organization"]
    assert [one.path for one in edge.passages] == ["a.md", "b.md"]


def test_the_order_of_extractions_makes_no_difference() -> None:
    """They are taken by path."""
    documents = {"a.md": CASE.format("Acme"), "b.md": CASE.format("Zeta"), "c.yaml": "type: Case\nid: x\nlabel: X\n"}
    one, other = assembled(documents), assembled(dict(reversed(documents.items())))
    assert (one[0].nodes, one[0].edges, one[1]) == (other[0].nodes, other[0].edges, other[1])


@pytest.mark.parametrize(
    ("second", "codes"),
    [("label: Acme Bus", [Code.SAME_ID]), ("label: Acme DB", []), ("label: {zh: 艾, en: Acme DB}", []), ("", [])],
)
def test_one_id_with_two_names_is_refused(second: str, codes: list[Code]) -> None:
    """The same name, or none, is the same thing told twice."""
    documents = {
        "a.yaml": "type: Technology\nid: acme\nlabel: Acme DB\n",
        "b.yaml": f"type: Technology\nid: acme\n{second}\n",
    }
    graph, found = assembled(documents)
    assert [code for code, _ in found] == codes
    assert "Acme Bus" not in graph.nodes[next(iter(graph.nodes))].texts("altLabel")


def test_parts_of_a_refused_record_are_left_out_too() -> None:
    """Nothing of it stays."""
    second = "type: Case\nid: x\nlabel: Two\nrequirements: [fast]\n"
    graph, _ = assembled({"a.yaml": "type: Case\nid: x\nlabel: One\n", "b.yaml": second})
    assert labels(graph, "Requirement") == []


def test_two_new_names_of_one_slug_are_an_error() -> None:
    """At the place of the second, which is left out."""
    graph, found = assembled({"a.md": CASE.format("Acme+"), "b.md": CASE.format("Acme#")})
    assert (Code.SAME_ID, "b.md:3:1") in found
    assert "Acme#" not in labels(graph, "Organization")


@pytest.mark.parametrize("names", [("<5 TB", ">5 TB"), ("数据量≤5TB", "数据量>5TB")])
def test_names_that_a_sign_tells_apart_are_two_things(names: tuple[str, str]) -> None:
    """The second has the sign in its identifier; the first keeps the one that it has alone."""
    table = "# Choice\n\n| Scenario | Foo |\n|---|---|\n| {} | ⭐⭐⭐ |\n| {} | ⭐ |\n"
    graph, found = assembled({"a.md": table.format(*names)}, VOCABULARY)
    assert [code for code, _ in found if code is Code.SAME_ID] == []
    assert sorted(labels(graph, "Scenario")) == sorted(names)
    alone, _ = assembled({"a.md": table.format(names[0], names[0])}, VOCABULARY)
    assert {one for one in alone.nodes if one.startswith("scenario/")} <= set(graph.nodes)


@pytest.mark.parametrize(("head", "name"), [("适用场景", "夜间场景"), ("Use cases", "Night scenario")])
def test_a_name_that_is_said_of_nobody_known_is_nothing(head: str, name: str) -> None:
    """Not even where it has a second form."""
    table = f"# Choice\n\n| Solution | {head} |\n|---|---|\n| {{}} | {name} |\n"
    assert labels(assembled({"a.md": table.format("Gadget")}, VOCABULARY)[0], "Scenario") == []
    assert labels(assembled({"a.md": table.format("Foo")}, VOCABULARY)[0], "Scenario") != []


def test_two_spellings_of_a_title_are_one_case() -> None:
    """Nothing is left out; the other one is another name."""
    case = "### Acme {} mail\n\n- **Stack**: {}\n"
    graph, found = assembled({"a.md": case.format("——", "Foo + Bar"), "b.md": case.format("-", "Foo/Bar")})
    assert [code for code, _ in found if code is Code.SAME_ID] == []
    assert (labels(graph, "Case"), labels(graph, "TechnologyStack")) == (["Acme —— mail"], ["Foo + Bar"])
    assert [node.text("altLabel") for node in graph.nodes.values() if node.type == "Case"] == ["Acme - mail"]


def test_a_name_without_letters_is_an_error() -> None:
    """What is said of it is left out."""
    graph, found = assembled({"a.md": "### x - mail\n\n- **Company**: +++\n"})
    assert ((Code.NO_SLUG, "a.md:3:1") in found, labels(graph, "Organization")) == (True, [])


def test_an_ambiguous_name_is_a_warning() -> None:
    """The first is taken."""
    twins = "type: Organization\nrecords:\n  - {id: a, label: Twin}\n  - {id: b, label: Twin}\n"
    graph, found = assembled({"a.md": CASE.format("Twin")}, twins)
    assert (found, edges(graph, "organization")) == ([(Code.AMBIGUOUS_NAME, "a.md:3:1")], [("Twin - mail", "Twin")])


def test_names_in_prose_state_a_relation() -> None:
    """Of the thing that the prose is about; likened ones another."""
    text = CASE.format("Acme") + "- **Description**: a Saga, with a tool similar to Foo\n"
    graph, _ = assembled({"a.md": text}, VOCABULARY)
    assert (edges(graph, "appliesPattern"), edges(graph, "similarTo"), edges(graph, "usesTechnology")) == (
        [("Acme - mail", "Saga")],
        [("Acme - mail", "Foo")],
        [],
    )


def test_a_link_into_a_document_that_is_not_there_does_not_name_it() -> None:
    """Its text is the name of what the anchor names; the file has its own."""
    graph, _ = assembled({"a.md": "# A\n\n[orders of Acme](no/cases.md#acme) [all](no/all.md)\n"})
    assert [target for _, target in edges(graph, "references")] == ["all", "cases"]


def test_a_link_in_the_row_of_a_thing_that_nothing_knows_is_the_documents() -> None:
    """One in the row of a known thing is that thing's."""
    rows = "| Technology | Speed | More |\n|---|---|---|\n| Foo | fast | [foo](f.md) |\n| Qux | slow | [qux](q.md) |\n"
    graph, _ = assembled({"a.md": f"# A\n\n{rows}"}, VOCABULARY)
    assert edges(graph, "references") == [("A", "qux"), ("Foo", "foo")]


def test_links_make_documents() -> None:
    """Those of the build, absent ones, and pages of the web; each with what is known of it."""
    text = "# A\n\n[b](b.md) [gone](gone.md) [web](https://example.org/x) [out](../../out.md)\n"
    graph, _ = assembled({"docs/a.md": text, "docs/b.md": "# Page B\n"})
    assert [target for _, target in edges(graph, "references")] == ["Page B", "gone", "out", "web"]
    known = {node.label(): (node.text("path"), node.text("url")) for node in graph.nodes.values()}
    assert known == {
        "A": ("docs/a.md", ""),
        "Page B": ("docs/b.md", ""),
        "gone": ("docs/gone.md", ""),
        "out": ("", ""),
        "web": ("", "https://example.org/x"),
    }


def test_sources_are_the_documents_that_were_read() -> None:
    """By path, with their digest; a link's target was not."""
    graph, _ = assembled({"a.md": "# A\n\n[gone](gone.md)\n"})
    assert (list(graph.sources), len(graph.sources["a.md"])) == (["a.md"], 64)


def test_a_comparison_speaks_of_what_cases_mention() -> None:
    """Technologies and companies that no record has, in whichever document; what nobody mentions is reported."""
    table = "# Compared\n\n| Technology | Licence |\n|---|---|\n| Quux | MIT |\n| Nowhere | BSD |\n"
    rows = "\n## Firms\n\n| Company | Region |\n|---|---|\n| Acme | EU |\n"
    heads = "\n| Dimension | Acme | Kafka |\n|---|---|---|\n| Licence | own | Apache |\n"
    case = CASE.format("Acme") + "- **Tech stack**: Quux + Kafka\n"
    graph, found = assembled({"a.md": table + rows + heads, "b.md": case})
    assert edges(graph, "hasAttribute") == [
        ("Acme", "Licence"), ("Acme", "Region"), ("Kafka", "Licence"), ("Quux", "Licence")
    ]  # fmt: skip
    assert labels(graph, "Technology") == ["Kafka", "Quux"]
    assert [place for code, place in found if code is Code.UNKNOWN_SUBJECT] == ["a.md:6:1"]


def test_a_text_about_a_thing_relates_it_to_nothing_by_naming_it() -> None:
    """What it names besides is related."""
    text = "# Notes\n\n## Saga\n\n**Types**: local\n\n**Related patterns**: we mostly use Saga, and Outbox too.\n"
    vocabulary = f"{VOCABULARY}  - {{type: Pattern, id: outbox, label: Outbox}}\n"
    assert edges(assembled({"a.md": text}, vocabulary)[0], "appliesPattern") == [("Saga", "Outbox")]


def test_a_blank_between_chinese_and_latin_words_makes_no_other_name() -> None:
    """Neither of what a vocabulary has, nor of what only documents name, nor in running text."""
    vocabulary = "type: Pattern\nrecords:\n  - {id: tcc, label: TCC事务}\n  - {id: lock, label: Redis 锁}\n"
    texts = {
        "a.md": "### 艾克米 - API 管理\n\n- **公司**：艾克米\n\n**案例描述**：\n\n用 TCC 事务和Redis锁。\n",
        "b.md": "### 贝塔 - API管理\n\n- **公司**：贝塔\n\n**案例描述**：\n\n用TCC事务和 Redis 锁。\n",
    }
    graph, _ = assembled(texts, vocabulary)
    assert labels(graph, "Scenario") == ["API 管理"]
    assert len(edges(graph, "appliesPattern")) == 2 * len(labels(graph, "Pattern")) == 4


def test_a_name_that_differs_in_a_blank_alone_is_no_other_name() -> None:
    """What a record calls the thing is enough."""
    vocabulary = "type: Pattern\nrecords:\n  - {id: tcc, label: TCC事务}\n"
    graph, _ = assembled({"a.md": "# 锁\n\n## TCC 事务介绍\n\n**定义**：先预留\n"}, vocabulary)
    (node,) = [one for one in graph.nodes.values() if one.type == "Pattern"]
    assert (node.texts("label"), node.texts("altLabel")) == (("TCC事务",), ())


def test_a_row_with_a_number_keeps_its_name_as_written() -> None:
    """Whatever blanks are in it."""
    vocabulary = "type: Pattern\nrecords:\n  - {id: tcc, label: TCC事务}\n"
    table = "| ID | 概念 | 定义 |\n|---|---|---|\n| C1 | TCC 事务 | 先预留 |\n"
    graph, _ = assembled({"a.md": f"# 锁\n\n{table}"}, vocabulary)
    (node,) = [one for one in graph.nodes.values() if one.type == "Pattern"]
    assert (node.texts("label"), node.texts("altLabel")) == (("TCC事务",), ("TCC 事务",))
