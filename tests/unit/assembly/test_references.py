"""Links: what they point to, and whether it is there."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted

from casegraph.assembly.places import Places
from casegraph.assembly.references import Presence, References, Target
from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.statement import Link, Mention, Passage

TEXT = "# Title\n\n## Part\n\n<a id='mark'></a>\n\n## Steps of orders\n"
PRESENT: dict[str, Presence] = {"docs/image.png": "file", "docs/folder": "folder", "docs/away.md": "file"}


def followed(target: str, base: str = "docs/a.md") -> tuple[Target | None, list[Code]]:
    """Return what a link from a document points to, and what is reported."""
    found = Diagnostics()
    references = referring(found)
    return references.target(linked(target, base)), [one.code for one in found]


def referring(found: Diagnostics) -> References:
    """Return the references among three documents, of which one has sections."""
    places = Places.of([extracted("# A\n\n## Own\n"), extracted(TEXT, "docs/b.md")])
    paths = ["docs/a.md", "docs/b.md", "other/b.md", "other/orders-of-mail.md"]
    return References.to(paths, lambda path: PRESENT.get(path, ""), found, places)


def linked(target: str, base: str = "docs/a.md") -> Link:
    """Return a link as a document has it."""
    return Link(Mention("Document", base), target, "text", base, 5, (Passage("docs/a.md", 3, 3),))


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("b.md", "docs/b.md"),
        ("./b.md", "docs/b.md"),
        ("../other/b.md", "other/b.md"),
        ("b.md?raw=1", "docs/b.md"),
        ("<b.md>", "docs/b.md"),
        ("%62.md", "docs/b.md"),
        ("image.png", "docs/image.png"),
        ("away.md", "docs/away.md"),
        ("/other/b.md", "other/b.md"),
        ("/docs/away.md", "docs/away.md"),
        ("/b.md", "docs/b.md"),
        ("b", "docs/b.md"),
        ("/other/orders-of-mail", "other/orders-of-mail.md"),
    ],
)
def test_a_file_that_is_there_is_found(written: str, path: str) -> None:
    """As a document of the build or beside it, however the link is written."""
    assert followed(written) == (Target(path=path), [])


@pytest.mark.parametrize("written", ["https://example.org/x", "HTTP://example.org"])
def test_a_web_address_is_kept(written: str) -> None:
    """It is not looked at."""
    assert followed(written) == (Target(url=written), [])


@pytest.mark.parametrize("written", ["#top", "", "#", "mailto:a@example.org", "tel:1"])
def test_some_links_lead_to_no_document(written: str) -> None:
    """Without a fault."""
    assert followed(written) == (None, [])


@pytest.mark.parametrize(
    ("written", "section"),
    [("#part", 1), ("?raw=1#Part", 1), ("#steps-of-orders", 2), ("#mark", -1), ("#L3-L5", -1), ("#top", -1), ("#", -1)],
)
def test_an_anchor_names_a_section(written: str, section: int) -> None:
    """Another place of the document is no section."""
    assert followed(f"b.md{written}") == (Target(path="docs/b.md", section=section), [])


@pytest.mark.parametrize("written", ["#own", "a.md#own", "#%6Fwn"])
def test_an_anchor_may_name_a_section_of_its_own_document(written: str) -> None:
    """With or without the name of the file."""
    assert followed(written) == (Target(path="docs/a.md", section=1), [])


@pytest.mark.parametrize(("written", "near"), [("b.md#step-of-order", "#steps-of-orders"), ("#zzz", "-")])
def test_a_dead_anchor_names_the_nearest_heading(written: str, near: str) -> None:
    """Where one is near; the link to the document stays."""
    found = Diagnostics()
    referring(found).target(linked(written))
    assert [(one.code, dict(one.words)["near"]) for one in found] == [(Code.DEAD_ANCHOR, near)]


def test_links_are_counted_by_what_became_of_them() -> None:
    """Each once."""
    references = referring(Diagnostics())
    written = (
        "b.md",
        "b.md#no",
        "no.md",
        "#own",
        "#no",
        "https://a.b",
        "mailto:a",
        "data:x",
        "folder",
        "../../x.md",
        "a.md",
    )
    for one in written:
        references.target(linked(one))
    assert references.fates == {
        "resolved": 2, "dead": 1, "within": 2, "external": 1, "other": 1, "unsafe": 1, "folder": 1, "outside": 1,
        "itself": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "written", ["javascript:x()", " java\nscript:x()", "//host/x", "\\\\host\\x", "data:,x", "file:///etc"]
)
def test_unsafe_links_are_refused(written: str) -> None:
    """However they are disguised."""
    assert followed(written) == (None, [Code.UNSAFE_LINK])


@pytest.mark.parametrize(
    ("written", "target", "code"),
    [
        ("../../x.md", Target(path="../x.md", outside=True), Code.LINK_OUTSIDE),
        ("../..", None, Code.LINK_OUTSIDE),
        ("/etc/passwd.md", Target(path="etc/passwd.md", outside=True), Code.LINK_OUTSIDE),
        ("x%00.md", Target(path="docs/x\0.md", outside=True), Code.LINK_OUTSIDE),
        ("a.md", None, Code.LINK_TO_SELF),
        ("folder", None, Code.LINK_TO_FOLDER),
        ("nofolder/", Target(path="docs/nofolder"), Code.DEAD_LINK),
        ("..", None, Code.LINK_TO_FOLDER),
        ("none.md", Target(path="docs/none.md"), Code.DEAD_LINK),
        ("%ff.md", Target(path="docs/%ff.md"), Code.DEAD_LINK),
    ],
)
def test_a_link_that_leads_nowhere_is_reported(written: str, target: Target | None, code: Code) -> None:
    """Its target is kept, where a document of that name could be."""
    assert followed(written) == (target, [code])


@pytest.mark.parametrize(
    ("written", "near"),
    [("no/b.md", "docs/b.md, other/b.md"), ("order-of-mails.md", "other/orders-of-mail.md"), ("zzz.md", "-")],
)
def test_a_dead_link_names_what_is_near(written: str, near: str) -> None:
    """Documents of the same name elsewhere, else those of the nearest name; the second time as the first."""
    found = Diagnostics()
    references = referring(found)
    references.target(linked(written))
    references.target(linked(f"{written}?again"))
    assert [dict(one.words)["near"] for one in found] == [near, near]


@pytest.mark.parametrize(
    ("written", "target", "code"),
    [
        ("../../other/b.md", Target(path="other/b.md"), Code.LINK_OUTSIDE),
        ("other/b.md", Target(path="other/b.md"), Code.DEAD_LINK),
        ("../docs/docs/b.md#part", Target(path="docs/docs/b.md"), Code.DEAD_LINK),
        ("docs/b.md#part", Target(path="docs/b.md", section=1), Code.DEAD_LINK),
        ("../orders-of-mail.md", Target(path="orders-of-mail.md"), Code.DEAD_LINK),
        ("docs/a.md", Target(path="docs/docs/a.md"), Code.DEAD_LINK),
    ],
)
def test_a_dead_link_means_the_only_document_whose_path_ends_so(written: str, target: Target, code: Code) -> None:
    """It is reported all the same; a mere file name, and its own document, are not what it means."""
    assert followed(written) == (target, [code])


def test_a_dead_link_means_no_document_where_two_paths_end_so() -> None:
    """Nobody knows which."""
    found = Diagnostics()
    paths = ["docs/a.md", "x/orders/b.md", "y/orders/b.md"]
    references = References.to(paths, lambda _: "", found, Places.of([]))
    assert references.target(linked("orders/b.md")) == Target(path="docs/orders/b.md")


def test_a_name_without_extension_means_no_document_where_two_have_it() -> None:
    """Only their extensions tell them apart."""
    references = References.to(["docs/a.md", "docs/b.md", "docs/b.yaml"], lambda _: "", Diagnostics(), Places.of([]))
    assert references.target(linked("b")) == Target(path="docs/b")


def test_links_of_a_document_that_is_not_at_hand_cannot_be_dead() -> None:
    """What a data file copies from it may well be there."""
    assert followed("none.md", base="elsewhere/x.md") == (Target(path="elsewhere/none.md"), [])
