"""Records of data files, and front matter: the same fields as in documents."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, extracted, name, places, told

from casegraph import Code
from casegraph.model.statement import Declaration, Link, Passage

PATH = "data/a.yaml"


def passages(text: str, predicate: str) -> list[str]:
    """Return where the first statement of a predicate is said."""
    found = [one for one in extracted(text, PATH).sayings if getattr(one, "predicate", "") == predicate]
    return [f"{one.path}:{one.start}-{one.end}" for one in found[0].passages]


def test_a_file_is_one_record_or_a_list_of_them() -> None:
    """With what they share at the top, which each may say otherwise."""
    one = "type: Technology\nid: foo\nlabel: Foo\n"
    several = "type: Technology\nrecords:\n  - id: foo\n  - {id: bar, type: Pattern}\n"
    listed = "- {type: Technology, id: foo}\n- {type: Pattern, id: bar}\n"
    assert declared(one, "Technology", path=PATH) == ["foo"]
    assert declared(several, "Technology", "Pattern", path=PATH) == ["foo", "bar"]
    assert declared(listed, "Technology", "Pattern", path=PATH) == ["foo", "bar"]


def test_a_record_without_id_is_called_by_its_name() -> None:
    """The first of its labels."""
    text = "type: Case\nlabel: {zh: 甲, en: A}\ncompany: Acme\n"
    assert told(text, "organization", "label", path=PATH) == [
        ("甲", "label", "甲"),
        ("甲", "label", "A"),
        ("甲", "organization", "Acme"),
    ]


def test_a_record_of_a_document_is_called_by_its_path() -> None:
    """So that it is the document itself."""
    text = "type: Document\npath: docs/b.md\nlabel: B\nversion: '1.10'\n"
    assert told(text, "version", path=PATH) == [("docs/b.md", "version", "1.10")]


def test_keys_are_labels_or_terms() -> None:
    """A label of the profile in any language, or a name of the ontology."""
    text = "type: Case\nid: a\n公司: Acme\nScale: big\nstatement: x\nsimilarTo: [Foo]\n"
    assert [one[1:] for one in told(text, "organization", "scale", "statement", "similarTo", path=PATH)] == [
        ("organization", "Acme"),
        ("scale", "big"),
        ("statement", "x"),
        ("similarTo", "Foo"),
    ]


@pytest.mark.parametrize(
    "value",
    ["[{title: Fast, says: at once}]", "[{Fast: at once}]", "[{says: at once, title: Fast, line: 4}]"],
)
def test_parts_have_titles_and_texts(value: str) -> None:
    """In the long form and in the short one."""
    text = f"type: Case\nid: a\nrequirements: {value}\n"
    assert told(text, "requirement", "description", path=PATH) == [
        ("a", "requirement", "a/Fast"),
        ("a/Fast", "description", "at once"),
    ]


def test_a_field_may_hold_fields() -> None:
    """Technologies by role, as in documents."""
    text = "type: Case\nid: a\n技术选型: {工作流框架: Foo, 编程语言: {says: [Go, Java]}}\n"
    assert [one[1:] for one in told(text, "workflowFramework", "programmingLanguage", path=PATH)] == [
        ("workflowFramework", "Foo"),
        ("programmingLanguage", "Go"),
        ("programmingLanguage", "Java"),
    ]


def test_a_fact_is_said_in_the_file_and_where_it_cites() -> None:
    """The line of the field, else that of the record, of the document that the file names."""
    record = "  - id: a\n    line: 3-9\n    company: {says: X, line: 5}\n    scale: big\n"
    text = f"type: Case\nsource: docs/b.md\nrecords:\n{record}"
    assert passages(text, "organization") == ["data/a.yaml:6-6", "docs/b.md:5-5"]
    assert passages(text, "scale") == ["data/a.yaml:7-7", "docs/b.md:3-9"]


def test_without_a_source_a_line_cites_nothing() -> None:
    """There is no document that it could be of."""
    assert passages("type: Case\nid: a\nline: 3\nscale: big\n", "scale") == ["data/a.yaml:4-4"]


def test_the_cited_document_makes_the_claim() -> None:
    """A claim is of the document that states it."""
    text = "type: Claim\nsource: docs/b.md\nrecords:\n  - {id: c, line: 2, label: 3 cases}\n"
    assert told(text, "claims", path=PATH) == [("docs/b.md", "claims", "c")]


def test_links_are_relative_to_what_is_cited() -> None:
    """As they are written there; the anchor goes with the passage."""
    text = "type: Case\nsource: docs/b.md\nid: a\nline: 2\nreferences: '[c](c.md#top) and [d](d.md)'\n"
    found = [one for one in extracted(text, PATH).sayings if isinstance(one, Link)]
    assert [(name(one.subject), one.base, one.target, one.text) for one in found] == [
        ("a", "docs/b.md", "c.md#top", "c"),
        ("a", "docs/b.md", "d.md", "d"),
    ]
    assert [(one.path, one.anchors) for one in found[0].passages] == [("data/a.yaml", ()), ("docs/b.md", ("top",))]


def test_front_matter_may_leave_a_field_empty() -> None:
    """A template has keys that not every page needs."""
    text = '---\nsource: ""\nversion: 2\n---\n\n# A\n'
    assert extracted(text).diagnostics == ()
    assert told(text, "version") == [("docs/a.md", "version", "2")]


def test_a_record_reaches_from_its_first_line_to_its_last() -> None:
    """Links within it are its own."""
    sayings = extracted("type: Case\nrecords:\n  - id: a\n    scale: x\n", PATH).sayings
    (one,) = [one for one in sayings if isinstance(one, Declaration) and one.thing.type == "Case"]
    assert (one.passages, one.last) == ((Passage(PATH, 3, 3, "- id: a"),), 4)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("type: Cse\nid: a\n", Code.UNKNOWN_TYPE, "data/a.yaml:1"),
        ("records:\n  - id: a\n", Code.UNKNOWN_TYPE, "data/a.yaml:2"),
        ("type: Case\nscale: x\n", Code.MISSING_FIELD, "data/a.yaml:1"),
        ("type: Case\nlabel: [x]\n", Code.MISSING_FIELD, "data/a.yaml:1"),
        ("type: Case\nid: a\ncolor: x\n", Code.UNKNOWN_FIELD, "data/a.yaml:3"),
        ("type: Case\nid: a\nscale: ' '\n", Code.EMPTY_VALUE, "data/a.yaml:3"),
        ("type: Case\nid: a\nscale: {says: ''}\n", Code.EMPTY_VALUE, "data/a.yaml:3"),
        ("type: Case\nid: a\nline: one\n", Code.BAD_VALUE, "data/a.yaml:3"),
        ("type: Case\nrecords: [x]\n", Code.BAD_VALUE, "data/a.yaml:2"),
        ("type: Case\nrecords: [[x]]\n", Code.BAD_VALUE, "data/a.yaml:2"),
        ("just a text\n", Code.UNREAD_FILE, "data/a.yaml:1"),
        ("- name: x\n", Code.UNREAD_FILE, "data/a.yaml:1"),
        ("site_name: x\n", Code.UNREAD_FILE, "data/a.yaml:1"),
    ],
)
def test_what_is_wrong_has_its_code_and_line(text: str, code: Code, place: str) -> None:
    """And the record beside it is read all the same."""
    assert places(extracted(text, PATH), code) == [place]


def test_front_matter_speaks_of_the_document() -> None:
    """By the labels of the profile, with the lines where it stands."""
    text = "---\ntitle: A page\nversion: 1.10\nauthor: [Ann, Bob]\n---\n\ntext\n"
    assert told(text, "version", "maintainer") == [
        ("docs/a.md", "version", "1.10"),
        ("docs/a.md", "maintainer", "Ann"),
        ("docs/a.md", "maintainer", "Bob"),
    ]
    (version,) = [one for one in extracted(text).sayings if getattr(one, "predicate", "") == "version"]
    assert version.passages == (Passage("docs/a.md", 3, 3, "version: 1.10"),)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("---\ntitle: A page\n---\n\ntext\n", "A page"),
        ("---\ntitle: A page\n---\n\n# Heading\n", "Heading"),
        ("---\ntitle: [A]\n---\n\ntext\n", "a"),
        ("text\n", "a"),
    ],
)
def test_a_document_is_named_by_its_heading_else_by_its_front_matter(text: str, label: str) -> None:
    """Else by its file."""
    itself = extracted(text).sayings[0]
    assert isinstance(itself, Declaration)
    assert itself.label
    assert itself.label.text == label


def test_unknown_keys_of_front_matter_are_other_programs() -> None:
    """They are counted like unknown labels, and are no fault; what many of them write is known to say nothing."""
    found = extracted("---\npost: new\nicons: [a]\nlayout: b\n---\n\ntext\n").diagnostics
    assert [(one.code, dict(one.words)["label"]) for one in found] == [
        (Code.UNKNOWN_LABEL, "post"),
        (Code.UNKNOWN_LABEL, "icons"),
    ]


def test_links_of_front_matter_are_the_documents() -> None:
    """They stand in the line of their key."""
    text = "---\nreferences: '[b](b.md)'\n---\n\ntext\n"
    (link,) = [one for one in extracted(text).sayings if isinstance(one, Link)]
    assert (name(link.subject), link.passages[0].start) == ("docs/a.md", 2)
