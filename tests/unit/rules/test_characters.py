"""A text that XML cannot hold is reported where it is written."""

from __future__ import annotations

from tests.support import sample

from casegraph.diagnostics import Code, Diagnostic, Severity, Span
from casegraph.model.graph import Property
from casegraph.model.statement import Passage
from casegraph.model.values import Chain, Literal
from casegraph.rules.characters import check_characters


def found(*properties: Property) -> list[Diagnostic]:
    """Return what is wrong with the fields of a node."""
    return list(check_characters(sample.graph_of([sample.node("case/x", "Case", Literal("甲"), more=properties)])))


def described(text: str, *passages: Passage) -> Property:
    """Make a field of a text."""
    return Property("description", Literal(text), passages)


def test_characters_are_counted_by_text() -> None:
    """Each text at its own place, whatever language it is in."""
    first, second = found(described("铃\x07声\x00", sample.passage(4)), described("a\x1fb", sample.passage(7, 9)))
    assert (first.code, first.severity) == (Code.REPLACED_CHARACTER, Severity.WARNING)
    assert [(one.span, dict(one.words)["count"]) for one in (first, second)] == [
        (Span(sample.PATH, 4), "2"),
        (Span(sample.PATH, 7), "1"),
    ]


def test_the_formats_are_named() -> None:
    """Those that show a mark; the others keep the character."""
    (one,) = found(described("\x07", sample.passage(4)))
    assert "GEXF, GraphML, RDF/XML" in one.message("en")
    assert "GEXF, GraphML, RDF/XML" in one.message("zh")


def test_the_links_of_a_chain_count_together() -> None:
    """They are one value."""
    chain = Property("sequence", Chain((Literal("a\x07"), Literal("b"), Literal("\x08"))), (sample.passage(3),))
    assert [dict(one.words)["count"] for one in found(chain)] == ["2"]


def test_other_texts_are_fine() -> None:
    """Lines, tabs, emoji, and what no passage says."""
    assert found(described("一\n\t二 😀", sample.passage(3)), described("computed \x07")) == []
