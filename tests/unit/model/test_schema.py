"""What the ontology and a profile answer."""

from __future__ import annotations

import pytest
from tests.support.compiling import shipped

from casegraph.errors import UnknownNameError
from casegraph.model.normal_forms import normal, normal_label


def test_a_class_has_its_lineage() -> None:
    """The most specific first; any class is below none."""
    schema, *_ = shipped()
    assert schema.lineage("CaseDocument") == ("CaseDocument", "Document")
    assert (schema.is_a("CaseDocument", "Document"), schema.is_a("Document", "CaseDocument")) == (True, False)
    assert schema.is_a("Case", "")


def test_relations_have_wider_ones() -> None:
    """Those of the ontology itself."""
    assert shipped()[0].super_relations("dependsOn") == ("relatedTo",)


@pytest.mark.parametrize("ask", ["type", "predicate"])
def test_an_unknown_name_lists_the_nearest(ask: str) -> None:
    """So that a slip is seen at once."""
    with pytest.raises(UnknownNameError) as raised:
        getattr(shipped()[0], ask)("Organizaton" if ask == "type" else "organizaton")
    assert "rganization" in raised.value.hint


@pytest.mark.parametrize(
    ("label", "type_name", "term"),
    [
        ("✅ 公司：", "Case", "organization"),
        ("ＣＯＭＰＡＮＹ", "Case", "organization"),
        ("公司", "Scenario", None),
        ("相关文档", "Anything", "references"),
        ("overview", "Case", "description"),
        ("overview", "Document", "claims"),
        ("nothing", "Case", None),
    ],
)
def test_a_label_has_the_rule_of_the_class(label: str, type_name: str, term: str | None) -> None:
    """One that names the class wins over one for any."""
    rule = shipped()[1].rule(label, type_name)
    assert (rule.term if rule else None) == term


@pytest.mark.parametrize(
    ("name", "bare"), [("订单场景", "订单"), ("Order Scenario", "Order"), ("场景", "场景"), ("订单", "订单")]
)
def test_the_suffix_of_a_class_comes_off(name: str, bare: str) -> None:
    """Unless nothing would be left."""
    assert shipped()[1].bare("Scenario", name) == bare


def test_names_are_compared_in_their_normal_form() -> None:
    """Width, case and spaces make no difference; for labels neither do marks."""
    assert (normal("Ａ  b"), normal_label("**Ａ b**：")) == ("a b", "a b")
