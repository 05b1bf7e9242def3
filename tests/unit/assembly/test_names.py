"""Which node a name stands for: by what records say, never by likeness."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, shipped

from casegraph.assembly.indexing import index_names
from casegraph.assembly.names import Names, NoSlugError
from casegraph.model.statement import Known, Mention, Numbered, Part, Record

VOCABULARY = """type: Technology
records:
  - {id: foo, label: {zh: 福, en: Foo}, aliases: [Foo DB, FDB]}
  - {id: bar, label: Bar, aliases: [Bar Queue]}
  - {id: twin-a, label: Twin}
  - {id: twin-b, label: Twin}
  - {id: inner, label: Foo Bar Baz}
  - {type: Scenario, id: mail, label: 邮件场景}
  - {type: Theory, id: clock, label: {zh: 时钟, en: Vector hour}}
  - {type: Organization, id: melon, label: {zh: 瓜, en: Melon}}
  - {type: TheoryDocument, id: raft, label: Raft paper}
"""


@pytest.fixture(scope="module")
def names() -> Names:
    """Give the index of a small vocabulary."""
    schema, profile, _ = shipped()
    return index_names(schema, profile, [extracted(VOCABULARY, "data/vocabulary/a.yaml")])


@pytest.mark.parametrize(
    ("name", "nodes"),
    [
        ("Foo", ["technology/foo"]),
        ("ＦＯＯ", ["technology/foo"]),
        ("foo  db", ["technology/foo"]),
        ("福", ["technology/foo"]),
        ("Bar Queue", ["technology/bar"]),
        ("Foo DB Bar Queue", ["technology/foo", "technology/bar"]),
        ("Foo Bar", ["technology/foo", "technology/bar"]),
        ("Foo Foo", ["technology/foo"]),
        ("Foo Bar Baz", ["technology/inner"]),
        ("Foo Cloud", ["technology/foo-cloud"]),
        ("Foo Bar Cloud", ["technology/foo-bar-cloud"]),
        ("Fooo", ["technology/fooo"]),
        ("云服务", ["technology/云服务"]),
    ],
)
def test_a_name_stands_for_known_things_or_for_a_new_one(names: Names, name: str, nodes: list[str]) -> None:
    """Known wholly, or made wholly of known names; what is only alike is new."""
    assert list(names.of(Mention("Technology", name))) == nodes


def test_the_same_name_in_another_class_is_another_thing(names: Names) -> None:
    """Products and organizations share names."""
    assert names.of(Mention("Organization", "Foo")) == ("organization/foo",)


def test_a_name_is_known_with_and_without_its_suffix(names: Names) -> None:
    """As the profile says for the class."""
    assert names.of(Mention("Scenario", "邮件")) == names.of(Mention("Scenario", "邮件场景")) == ("scenario/mail",)


def test_a_narrower_class_is_found_by_the_wider_one(names: Names) -> None:
    """And by none, where any class will do."""
    assert names.of(Mention("", "Raft paper")) == ("theory-document/raft",)
    assert names.of(Mention("", "nothing known")) == ("unresolved/nothing-known",)


def test_an_ambiguous_name_is_the_first_and_is_noted(names: Names) -> None:
    """Nothing is joined by a guess."""
    mention = Mention("Technology", "Twin")
    assert names.of(mention) == ("technology/twin-a",)
    assert names.ambiguous[mention] == ("technology/twin-a", "technology/twin-b")


def test_two_new_names_of_one_slug_clash() -> None:
    """The second stands for nothing."""
    names = Names(shipped()[0])
    assert names.of(Mention("Technology", "C+")) == ("technology/c",)
    assert names.of(Mention("Technology", "C#")) == ()
    assert names.clashes == {Mention("Technology", "C#"): "c+"}


def test_parts_of_what_stands_for_nothing_stand_for_nothing() -> None:
    """Neither do their own parts."""
    names = Names(shipped()[0])
    names.of(Mention("Case", "C+"))
    part = Part("Step", Mention("Case", "C#"), "x")
    assert names.of(Part("Measurement", part, "y")) == ()


def test_parts_are_called_by_their_owner(names: Names) -> None:
    """And records by their id."""
    assert names.of(Part("Step", Record("Case", "a"), "Pay now")) == ("step/a-Pay-now",)
    assert names.of(Record("Case", "Big Case")) == ("case/Big-Case",)


def test_documents_are_called_by_their_path(names: Names) -> None:
    """Their class makes no difference."""
    assert names.of(Mention("Document", "docs/b.md")) == ("document/docs-b",)


def test_a_name_without_letters_has_no_identifier(names: Names) -> None:
    """Whoever asks must say so."""
    with pytest.raises(NoSlugError, match=r"\+\+\+"):
        names.of(Mention("Technology", "+++"))


def test_names_in_capitals_are_remembered(names: Names) -> None:
    """They count only where the text writes them so."""
    assert names.capitals == {"fdb"}


TABLE = """| ID | 名称 | 英文名称 | 类型 |
|---|---|---|---|
| N1 | 福 | Foo | technology |
| N2 | 福 | Foo | technology |
| N3 | 福 | Foo | theory |
| N4 | 新 | New thing | theory |
| N5 | 新 | New thing | theory |
| N6 | C# | C# | theory |
| N7 | C++ | C++ | theory |
"""
GLOSSARY = "| Term | Meaning |\n|---|---|\n| Foo | a store |\n| 新 | fresh |\n| C | a letter |\n| C! | a shout |\n"


def tabled(number: str, type_name: str, name: str) -> Numbered:
    """Return a thing of the concept table."""
    return Numbered("docs/t.md", number, type_name, name)


@pytest.fixture
def tables() -> Names:
    """Give the index of a vocabulary, a concept table and a glossary."""
    schema, profile, _ = shipped()
    texts = {"data/vocabulary/a.yaml": VOCABULARY, "docs/g.md": GLOSSARY, "docs/t.md": TABLE}
    return index_names(schema, profile, [extracted(text, path) for path, text in texts.items()])


@pytest.mark.parametrize(
    ("number", "type_name", "name", "node"),
    [
        ("N1", "Technology", "福", "technology/foo"),
        ("N2", "Technology", "福", "technology/foo-N2"),
        ("N3", "Theory", "福", "theory/foo"),
        ("N4", "Theory", "新", "theory/new-thing"),
        ("N5", "Theory", "新", "theory/new-thing-N5"),
        ("N6", "Theory", "C#", "theory/c"),
        ("N7", "Theory", "C++", "theory/c-N7"),
    ],
)
def test_two_numbers_of_a_document_are_two_nodes(
    tables: Names, number: str, type_name: str, name: str, node: str
) -> None:
    """The first is what a vocabulary knows by class and name, the second is new; classes stay apart."""
    assert tables.of(tabled(number, type_name, name)) == (node,)


def test_a_name_of_a_table_stands_for_its_thing_everywhere(tables: Names) -> None:
    """By its names in both languages, where no vocabulary has it."""
    assert tables.of(Mention("Theory", "new thing")) == ("theory/new-thing",)
    assert tables.of(Mention("", "Foo Bar"))[0].startswith("unresolved/")


def test_a_glossary_speaks_of_what_is_known_in_the_classes_it_may_mean(tables: Names) -> None:
    """Else of a new concept; one whose identifier another name has taken stands for nothing."""
    among = ("Theory", "Pattern", "Technology")
    found = [tables.of(Numbered("docs/g.md", "", "Concept", name, among)) for name in ("Foo", "新", "C", "C!")]
    assert found == [("technology/foo",), ("concept/新",), ("concept/c",), ("concept/C",)]
    assert tables.of(Numbered("docs/g.md", "", "Concept", "C?")) == ()


@pytest.mark.parametrize("turned", [False, True])
def test_what_a_heading_defines_is_what_a_table_says_it_is(turned: bool) -> None:
    """One thing of the class that the table gives, whichever stands first."""
    schema, profile, _ = shipped()
    parts = [
        "## 概念1：新事物\n\n**定义**：一种。\n",
        "## 表\n\n| 概念ID | 概念 | 类型 |\n|---|---|---|\n| C1 | 新事物 | 理论 |\n",
    ]
    tables = index_names(schema, profile, [extracted("\n".join(["# A\n", *sorted(parts, reverse=turned)]))])
    assert tables.of(Numbered("docs/a.md", "", "Concept", "新事物", ("Theory", "Pattern", "Technology"))) == (
        "theory/新事物",
    )


def test_what_must_be_known_stands_for_nothing_else(tables: Names) -> None:
    """The classes are tried in their order; the vocabulary goes before the tables."""
    found = [tables.of(Known(name, ("Theory", "Technology"))) for name in ("Foo", "New thing", "Foo Bar", "nobody")]
    assert found == [("technology/foo",), ("theory/new-thing",), (), ()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("甲 —— 乙", "甲 - 乙"),
        ("甲—乙", "甲 | 乙"),
        ("Kafka/Elastic", "Kafka + Elastic"),
        ("a-b", "a b"),
        ("甲、乙", "甲+乙"),
    ],
)
@pytest.mark.parametrize("type_name", ["Case", "TechnologyStack", ""])
def test_signs_between_the_same_words_make_no_other_name(first: str, second: str, type_name: str) -> None:
    """A pair and a stack are written in several ways."""
    names = Names(shipped()[0])
    assert names.of(Mention(type_name, first)) == names.of(Mention(type_name, second)) != ()
    assert names.clashes == {}


@pytest.mark.parametrize(("first", "second"), [("C++", "C#"), ("C++ tools", "C tools"), ("A+", "A"), ("a (b)", "a b")])
def test_signs_of_a_name_itself_tell_names_apart(first: str, second: str) -> None:
    """They stand between no two words."""
    names = Names(shipped()[0])
    names.of(Mention("Technology", first))
    assert names.of(Mention("Technology", second)) == ()


def test_two_spellings_in_glossaries_are_one_thing() -> None:
    """The second is no other one, unless it has a number of its own."""
    schema, profile, _ = shipped()
    head, numbered = "| Term | Definition |\n|---|---|\n", "| ID | Name |\n|---|---|\n"
    first, second = extracted(head + "| Foo-baz | x |\n"), extracted(head + "| Foo baz | y |\n", "b.md")
    names = index_names(schema, profile, [first, second])
    assert {names.of(Numbered(path, "", "Concept", name, ("Theory", "Pattern", "Technology"))) for path, name in
            (("docs/a.md", "Foo-baz"), ("b.md", "Foo baz"))} == {("concept/foo-baz",)}  # fmt: skip
    both = index_names(schema, profile, [extracted(numbered + "| 1 | Foo-baz |\n| 2 | Foo baz |\n")])
    assert sorted(both.kinds) == ["concept/foo-baz", "concept/foo-baz-2"]


@pytest.mark.parametrize("first", [0, 1])
def test_what_must_be_known_may_be_what_another_document_mentions(first: int) -> None:
    """Whichever of the two is read first; in a class that nobody asks for, and by another name, it stays unknown."""
    case = extracted("### Acme - mail\n\n- **Company**: Acme\n- **Tech stack**: Quux + Kafka\n", "docs/a.md")
    table = extracted("# Brokers\n\n| Broker | Licence |\n|---|---|\n| Quux | MIT |\n", "docs/b.md")
    schema, profile, _ = shipped()
    index = index_names(schema, profile, [(case, table), (table, case)][first])
    assert index.of(Known("quux", ("Theory", "Technology"))) == ("technology/quux",)
    assert index.of(Known("Quux 4", ("Technology",), short="Quux")) == ("technology/quux",)
    assert (index.of(Known("Quux", ("Theory",))), index.of(Known("Quu", ("Technology",)))) == ((), ())


def test_an_english_name_that_is_translated_may_stand_for_several(names: Names) -> None:
    """It is no proper one; that of an organization is."""
    assert names.of(Known("Vector Hours", ("Theory",))) == ("theory/clock",)
    assert names.of(Known("Melons", ("Organization",))) == ()
