"""A name that goes on where another ends is another name, whatever the two are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some
from tests.support.compiling import extracted, shipped

from casegraph.assembly.assemble import assemble
from casegraph.assembly.ledger import Ledger
from casegraph.assembly.library import Library
from casegraph.diagnostics import Diagnostics
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE, NodeId
from casegraph.model.normal_forms import normal

KNOWN = ("Google", "Tesla", "Kafka", "谷歌", "阿里巴巴", "Redis")
LATIN, CHINESE = some.text("abcxyzABC019", min_size=2, max_size=6), some.text("甲乙丙丁云海", min_size=1, max_size=4)
WORD = LATIN.map("x{}".format) | CHINESE
PAIRS = some.tuples(some.sampled_from(KNOWN) | WORD, some.sampled_from(["", " "]), WORD)
VOCABULARY = "type: Organization\nrecords:\n" + "".join(
    f"  - {{id: o{at}, label: {name}, aliases: [{name} Group]}}\n  - {{type: Technology, id: t{at}, label: {name}}}\n"
    for at, name in enumerate(KNOWN)
)
CASE = {
    "en": "### {0} - mail\n\n- **Company**: {0}\n- **Technology stack**: {0}\n",
    "zh": "### {0} - 邮件\n\n- **公司**：{0}\n- **技术栈**：{0}\n",
}


def built(first: str, second: str) -> CaseGraph:
    """Build a document for either name, one in each language, beside a vocabulary."""
    schema, profile, _ = shipped()
    texts = {"a.md": CASE["en"].format(first), "b.md": CASE["zh"].format(second)}
    vocabulary = extracted(VOCABULARY, "data/vocabulary/a.yaml")._replace(known_only=True)
    told = [vocabulary, *(extracted(text, path) for path, text in texts.items())]
    library, found = Library(lambda _: "", DEFAULT_BASE), Diagnostics()
    return assemble(told, schema, profile, library=library, found=found, ledger=Ledger())


def companies(graph: CaseGraph, path: str) -> list[NodeId]:
    """Return the organizations of the case that a document tells."""
    edges = (one for one in graph.edges if one.relation == "organization")
    return [one.target for one in edges if path in {passage.path for passage in one.passages}]


@settings(max_examples=150)
@given(PAIRS)
def test_a_longer_name_is_never_joined_to_the_one_it_begins_with(pair: tuple[str, str, str]) -> None:
    """Each document's case has one organization, the two are not one, and neither bears the other's name."""
    first, second = pair[0], "".join(pair)
    graph = built(first, second)
    (one,), (other,) = companies(graph, "a.md"), companies(graph, "b.md")
    names = [{normal(text) for text in graph.nodes[node].texts("label")} for node in (one, other)]
    assert (one != other, names) == (True, [{normal(first)}, {normal(second)}])


@settings(max_examples=100)
@given(PAIRS)
def test_a_thing_of_one_class_is_never_joined_to_one_of_another(pair: tuple[str, str, str]) -> None:
    """A company and what it makes bear one name and are two nodes."""
    graph = built(pair[0], "".join(pair))
    kinds = [{edge.target for edge in graph.edges if edge.relation == name} for name in ("organization", "stack")]
    assert (all(kinds), kinds[0] & kinds[1]) == (True, set())


@settings(max_examples=100)
@given(PAIRS)
def test_the_order_of_the_two_makes_no_difference(pair: tuple[str, str, str]) -> None:
    """Their identifiers are their own."""
    first, second = pair[0], "".join(pair)
    one, other = built(first, second), built(second, first)
    assert [companies(one, "a.md"), companies(one, "b.md")] == [companies(other, "b.md"), companies(other, "a.md")]
