"""What names that are made of known names stand for."""

from __future__ import annotations

import pytest

from casegraph.assembly.covering import cover, joint
from casegraph.model.identifiers import NodeId

TECHNOLOGIES = ("go", "java", "kafka", "aws rds", "redis sentinel")
FORMS = ("on", "cluster", "sharded", "集群", "多区域")


def known(name: str) -> tuple[NodeId, ...]:
    """Return the node of a known technology."""
    return (NodeId(f"technology/{name}"),) if name in TECHNOLOGIES else ()


def company(name: str) -> tuple[NodeId, ...]:
    """Return the node of the one known company."""
    return (NodeId("organization/acme"),) if name == "acme" else ()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("aws rds kafka", ["aws rds", "kafka"]),
        ("go/java", ["go", "java"]),
        ("aws rds / go", ["aws rds", "go"]),
        ("kafka cluster", ["kafka"]),
        ("sharded redis sentinel cluster", ["redis sentinel"]),
        ("多区域kafka集群", ["kafka"]),
        ("kafka go集群", ["kafka", "go"]),
        ("kafka cluster on aws rds", ["kafka", "aws rds"]),
    ],
)
def test_a_name_made_wholly_of_known_names_is_these(name: str, parts: list[str]) -> None:
    """Beside each other, behind slashes, and with words for how they run."""
    assert cover(name, known, FORMS) == tuple(f"technology/{one}" for one in parts)


NEW = ["go/foo", "foo on kafka", "kafka tools", "ci/cd", "kafkacluster", "集群", "cluster", "go"]


@pytest.mark.parametrize("name", NEW)
def test_what_is_left_over_makes_a_name_of_its_own(name: str) -> None:
    """A part that nothing knows, a word within a word, and a name alone."""
    assert cover(name, known, FORMS) == ()


def test_a_name_with_its_translation_is_what_both_stand_for() -> None:
    """Only where both are known, and stand for the same."""

    def both(name: str) -> tuple[NodeId, ...]:
        return (NodeId("organization/acme"),) if name in ("acme", "甲公司") else known(name)

    names = ("Acme（甲公司）", "甲公司 (Acme)", "acme (go)", "acme (foo)", "foo (acme)", "acme ()")
    assert [cover(name, both) for name in names] == [("organization/acme",)] * 2 + [()] * 4


def test_words_beside_each_other_are_one_notion_where_nothing_runs() -> None:
    """Retail banking is neither retail nor any banking; a slash parts names of any class."""
    assert [cover(name, known) for name in ("go kafka", "go/kafka")] == [(), ("technology/go", "technology/kafka")]


def test_what_runs_on_a_known_thing_of_any_class_is_itself() -> None:
    """Only where both are known and a word for that stands between them."""
    names = ("kafka on acme", "kafka acme", "kafka on mars", "foo on acme")
    assert [cover(name, known, FORMS, company) for name in names] == [("technology/kafka",), (), (), ()]


def test_a_known_owner_before_a_known_name_is_both() -> None:
    """Only where both are known and nothing stands between them."""
    assert joint("acme aws rds", company, known) == ("organization/acme", "technology/aws rds")
    assert [joint(name, company, known) for name in ("acme", "acme mail", "foo kafka", "acme new kafka")] == [()] * 4
