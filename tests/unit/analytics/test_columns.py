"""Properties as columns."""

from __future__ import annotations

import pytest
from tests.support import sample

from casegraph.analytics.columns import Column, columns, edge_row, english, node_row, places, title, written
from casegraph.model.graph import Node, Property
from casegraph.model.identifiers import NodeId
from casegraph.model.values import Chain, Datatype, Literal, Value, integer


def _node(*values: Value) -> Node:
    return Node(NodeId("case/a"), "Case", tuple(Property("score", value) for value in values))


@pytest.mark.parametrize(
    ("text", "datatype", "kind", "plain"),
    [
        ("7", "integer", "integer", "7"),
        ("+007", "integer", "integer", "7"),
        ("9" * 30, "integer", "decimal", "9" * 30),
        ("1.50", "decimal", "decimal", "1.5"),
        ("9" * 400, "decimal", "text", "9" * 400),
        ("about 7", "decimal", "text", "about 7"),
        ("1", "boolean", "boolean", "true"),
        ("false", "boolean", "boolean", "false"),
        ("7", "string", "text", "7"),
        ("2024-01", "date", "text", "2024-01"),
    ],
)
def test_the_kind_of_a_column_fits_its_value(text: str, datatype: Datatype, kind: str, plain: str) -> None:
    """A number that no reader could hold is a text, one beyond 64 bits a decimal."""
    literal = Literal(text, datatype)
    (column,) = columns([node_row(_node(literal))])
    assert column.kind == kind
    assert written(literal, column.kind) == plain


def test_whole_numbers_and_decimals_make_a_decimal_column() -> None:
    """The wider kind of number holds both."""
    rows = [node_row(_node(integer(7))), node_row(_node(Literal("1.5", "decimal")))]
    assert columns(rows) == (Column("score", "decimal", many=False),)


def test_texts_and_numbers_make_a_text_column() -> None:
    """What has nothing in common is text."""
    assert columns([node_row(_node(integer(7), Literal("seven")))]) == (Column("score", "text", many=True),)


def test_a_value_said_twice_stands_once() -> None:
    """The same text in two languages is one value."""
    assert len(node_row(_node(Literal("SLA", language="zh"), Literal("SLA", language="en")))["score"]) == 1


def test_a_chain_keeps_what_comes_back() -> None:
    """A state that is reached twice stands twice."""
    chain = Chain((Literal("open"), Literal("closed"), Literal("open")))
    assert [one.text for one in node_row(_node(chain))["score"]] == ["open", "closed", "open"]


def test_an_empty_chain_is_no_value() -> None:
    """A field without any text is not there."""
    assert node_row(_node(Chain(()))) == {}


def test_names_are_no_columns() -> None:
    """Labels and other names are left to columns of their own."""
    organization = sample.sample().nodes[NodeId("organization/acme")]
    assert node_row(organization) == {}


def test_qualifiers_are_a_row() -> None:
    """The words of a statement are read like fields."""
    row = edge_row(sample.edge("case/a", "usesTechnology", "technology/b", versionUsed="2"))
    assert row == {"versionUsed": (Literal("2"),)}


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([Literal("甲", language="zh"), Literal("A", language="en")], "A"),
        ([Literal("甲", language="zh")], ""),
        ([Literal("Acme")], "Acme"),
        ([], ""),
    ],
)
def test_an_english_name_is_never_a_chinese_one(labels: list[Literal], expected: str) -> None:
    """The English name is the English or the neutral label, and empty where there is neither."""
    assert english(sample.node("case/a", "Case", *labels)) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [("description", "描述 description"), ("sha256", "SHA-256"), ("hasUnit", "单位 unit"), ("nothing", "nothing")],
)
def test_a_field_is_named_in_both_languages(field: str, expected: str) -> None:
    """A title is Chinese and English, once where they agree, the bare name where the ontology has none."""
    assert title(sample.schema(), field).split(" ")[0] == expected.split(" ", maxsplit=1)[0]


def test_lines_of_a_passage_are_written_as_an_anchor() -> None:
    """One line is one number, several are a range."""
    assert places([sample.passage(3), sample.passage(3, 9)]) == (f"{sample.PATH}#L3", f"{sample.PATH}#L3-L9")
