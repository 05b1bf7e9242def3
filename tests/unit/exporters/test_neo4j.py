"""The files for Neo4j."""

from __future__ import annotations

import re

import pytest
from tests.support import reading, sample

from casegraph.exporters import EXPORTERS, USUAL, load_exporter
from casegraph.exporters.neo4j.cypher import BATCH, quoted, text_literal
from casegraph.exporters.neo4j.tables import identifier
from casegraph.model.graph import CaseGraph, Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Literal, decimal


def _files(graph: CaseGraph) -> dict[str, str]:
    return {one.path.removeprefix("neo4j/"): one.content.decode() for one in load_exporter("neo4j")(graph)}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """The sample's files."""
    return _files(sample.sample())


def test_a_header_gives_each_column_its_type(files: dict[str, str]) -> None:
    """Identifiers are in one space, numbers and arrays say so, text needs no word."""
    assert files["nodes/Step_header.csv"] == (
        "id:ID(cg),:LABEL,iri,dataset,name,name_en,aliases:string[],passages:string[],position:long,sequence:string[]\n"
    )
    assert files["relationships/STORAGE_BACKEND_header.csv"] == (
        ":START_ID(cg),:END_ID(cg),id,passages:string[],path:string[],line:long[],quote:string[],versionUsed\n"
    )


def test_a_node_has_the_labels_of_its_superclasses(files: dict[str, str]) -> None:
    """A document of cases is a document, and everything is an entity."""
    assert '"CaseDocument\x1fDocument\x1fEntity"' in files["nodes/CaseDocument-0001.csv"]


def test_an_absent_value_is_no_empty_text() -> None:
    """Nothing stands for null, two quotes for the empty text."""
    nodes = [sample.node("case/a", "Case", more=[Property("scale", Literal(""))]), sample.node("case/b", "Case")]
    first, second = _files(sample.graph_of(nodes))["nodes/Case-0001.csv"].splitlines()
    assert first.endswith(',""')
    assert second.endswith('",')


def test_the_array_delimiter_never_occurs_in_a_value() -> None:
    """A delimiter in a name is replaced, so that the number of other names stays."""
    node = sample.node("case/a", "Case", more=[Property("altLabel", Literal(text)) for text in ("x\x1fy", "z")])
    assert '"x\N{REPLACEMENT CHARACTER}y\x1fz"' in _files(sample.graph_of([node]))["nodes/Case-0001.csv"]


@pytest.mark.parametrize("path", ["nodes/Case-0001.csv", "relationships/USES_TECHNOLOGY-0001.csv"])
def test_a_row_is_a_line(path: str) -> None:
    """Line breaks of values are folded, so that the fast reader can be used."""
    text = reading.text("neo4j", f"neo4j/{path}", "hostile")
    assert len(text.splitlines()) == text.count("\n") == len(sample.HOSTILE)


def test_the_arguments_name_every_file(files: dict[str, str]) -> None:
    """The import reads each header and each file of rows, once."""
    named = re.findall(r"[\w/-]+\.csv", files["import.args"])
    assert sorted(named) == sorted(path for path in files if path.endswith(".csv"))


def test_the_arguments_are_strict_and_free_of_quotes(files: dict[str, str]) -> None:
    """The import proves the files, and its reader of arguments meets nothing that it takes for syntax."""
    lines = files["import.args"].splitlines()
    assert {"--bad-tolerance=0", "--strict=true", "--array-delimiter=U+001F"} <= set(lines)
    assert not re.search(r"[\"'\\# ]", files["import.args"])


def test_the_script_names_the_database_before_the_options(files: dict[str, str]) -> None:
    """An option that takes several values would swallow the name."""
    command = files["import.sh"].splitlines()[-1]
    assert command.index("${DB:-neo4j}") < command.index("@import.args")


def test_identifiers_are_unique_by_constraint(files: dict[str, str]) -> None:
    """Each type of relationship has its constraint, and names are searched in Chinese."""
    types = {path.split("/")[1].removesuffix("-0001.csv") for path in files if path.startswith("relationships/")}
    constrained = set(re.findall(r"\[r:(\w+)\]", files["schema.cypher"]))
    assert constrained == {one.removesuffix("_header.csv") for one in types}
    assert "'cjk'" in files["schema.cypher"]


def test_a_script_loads_every_node_and_edge(files: dict[str, str]) -> None:
    """Each node and each edge is a row of a literal batch."""
    graph = sample.sample()
    rows = re.findall(r"^\{id: '", files["load.cypher"], re.MULTILINE)
    assert len(rows) == len(graph.nodes) + len(graph.edges)


def test_a_batch_has_a_limit() -> None:
    """A type with more rows than a batch takes several statements."""
    nodes = [sample.node(f"case/{place}", "Case") for place in range(BATCH + 1)]
    assert _files(sample.graph_of(nodes))["load.cypher"].count("UNWIND") == 2


def test_a_decimal_is_a_float_in_cypher() -> None:
    """A number without a fraction keeps its point, or the property would have two types."""
    scores = [[Property("score", decimal(7))], [Property("score", decimal(1)), Property("score", decimal(2))]]
    nodes = [sample.node("case/a", "Case", more=scores[0]), sample.node("scenario/b", "Scenario", more=scores[1])]
    script = _files(sample.graph_of(nodes))["load.cypher"]
    assert "score: 7.0" in script
    assert "score: [1.0, 2.0]" in script


@pytest.mark.parametrize("place", range(len(sample.HOSTILE)))
def test_no_value_leaves_its_quotes_in_cypher(place: int) -> None:
    """Outside its string literals the script holds plain syntax alone."""
    literal = text_literal(sample.HOSTILE[place])
    assert re.fullmatch(r"'(?:[^'\\]|\\[\\'nrt]|\\u0075)*'", literal, re.DOTALL)
    assert "\n" not in literal


def test_a_unicode_escape_in_a_value_stays_text() -> None:
    """Parsers that resolve escapes first, and those that don't, read the same."""
    assert text_literal("\\u0027") == r"'\\\u00750027'"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Case", "Case"), ("案例", "案例"), ("a`) {b: c", "a____b__c"), ("3D", "_3D"), ("x\\u0060", "x_u0060")],
)
def test_a_name_of_the_schema_cannot_leave_its_place(name: str, expected: str) -> None:
    """Labels, types and keys are letters, digits and underscores."""
    assert identifier(name) == expected


def test_a_chinese_name_is_quoted() -> None:
    """A label that is not plain ASCII stands in backticks."""
    assert (quoted("Case"), quoted("案例")) == ("Case", "`案例`")


def test_passages_are_nodes_on_request() -> None:
    """Each has its place and its text, and the things that it says something of, with what it says."""
    read = "neo4j-passages/{}".format
    nodes = reading.text("neo4j-passages", read("nodes/Passage-0001.csv")).splitlines()
    said = reading.text("neo4j-passages", read("relationships/SAID_IN-0001.csv")).splitlines()
    assert len(nodes) == len(sample.sample().passages)
    assert [one.rpartition(",")[2] for one in said if one.startswith('"case/bolt-orders"')] == ['"THEME\x1fname"']


def test_only_who_asks_for_passages_has_them() -> None:
    """A build that names no format writes all others."""
    assert {*EXPORTERS} - {*USUAL} == {"neo4j-passages"}


def test_a_graph_without_passages_has_no_table_of_them() -> None:
    """The import refuses a header without rows."""
    files = load_exporter("neo4j-passages")(sample.graph_of([Node(NodeId("case/a"), "Case")]))
    assert not [one.path for one in files if "Passage" in one.path or "SAID_IN" in one.path]
