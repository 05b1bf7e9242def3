"""Links: what they point to, and whether it is there."""

from __future__ import annotations

import pytest

from casegraph.assembly.references import Presence, References, Target
from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.statement import Link, Mention, Passage

PRESENT: dict[str, Presence] = {"docs/image.png": "file", "docs/folder": "folder", "docs/away.md": "file"}


def followed(target: str, base: str = "docs/a.md") -> tuple[Target | None, list[Code]]:
    """Return what a link from a document points to, and what is reported."""
    found = Diagnostics()
    references = References.to(["docs/a.md", "docs/b.md", "other/b.md"], lambda path: PRESENT.get(path, ""), found)
    link = Link(Mention("Document", base), target, "text", base, 5, (Passage("docs/a.md", 3, 3),))
    return references.target(link), [one.code for one in found]


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("b.md", "docs/b.md"),
        ("./b.md", "docs/b.md"),
        ("../other/b.md", "other/b.md"),
        ("b.md#part", "docs/b.md"),
        ("b.md?raw=1", "docs/b.md"),
        ("<b.md>", "docs/b.md"),
        ("%62.md", "docs/b.md"),
        ("image.png", "docs/image.png"),
        ("away.md", "docs/away.md"),
    ],
)
def test_a_file_that_is_there_is_found(written: str, path: str) -> None:
    """As a document of the build or beside it, however the link is written."""
    assert followed(written) == (Target(path=path), [])


@pytest.mark.parametrize("written", ["https://example.org/x", "HTTP://example.org"])
def test_a_web_address_is_kept(written: str) -> None:
    """It is not looked at."""
    assert followed(written) == (Target(url=written), [])


@pytest.mark.parametrize("written", ["#part", "", "mailto:a@example.org", "tel:1"])
def test_some_links_lead_to_no_document(written: str) -> None:
    """Without a fault."""
    assert followed(written) == (None, [])


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


def test_a_dead_link_names_what_is_near() -> None:
    """Documents of the same name elsewhere."""
    found = Diagnostics()
    references = References.to(["docs/a.md", "other/b.md"], lambda _: "", found)
    references.target(Link(Mention("Document", "docs/a.md"), "b.md", "", "docs/a.md", 1, (Passage("docs/a.md", 1, 1),)))
    assert [dict(one.words)["near"] for one in found] == ["other/b.md"]


def test_links_of_a_document_that_is_not_at_hand_cannot_be_dead() -> None:
    """What a data file copies from it may well be there."""
    assert followed("none.md", base="elsewhere/x.md") == (Target(path="elsewhere/none.md"), [])
