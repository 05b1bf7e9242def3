"""Links belong to the innermost thing whose lines they stand in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.compiling import compiled, extracted, labels, name, told

from casegraph.extraction.links import Extents
from casegraph.model.statement import Declaration, Link, Mention, Passage

DOCUMENT = Mention("Document", "a.md")
TEXT = """# A

[top](t.md)

### Acme - mail

**Company**: Acme

**Steps**:

1. **one**: x ([inner](i.md#part))
2. y

[case](c.md) ![image](i.png)

> [quoted](q.md)

| [cell](x.md) |
|---|
| [row](r.md) |

## Other

[after](z.md)
"""


def links(text: str) -> list[tuple[str, str]]:
    """Return whose each link is."""
    return [(name(one.subject), one.target) for one in extracted(text).sayings if isinstance(one, Link)]


def test_each_link_belongs_to_what_its_line_is_about() -> None:
    """The document, a case, or a part of it; pictures are no links."""
    assert links(TEXT) == [
        ("docs/a.md", "t.md"),
        ("Acme - mail/one", "i.md#part"),
        ("Acme - mail", "c.md"),
        ("Acme - mail", "q.md"),
        ("Acme - mail", "x.md"),
        ("Acme - mail", "r.md"),
        ("docs/a.md", "z.md"),
    ]


def test_a_table_of_contents_is_the_documents() -> None:
    """Also where all of it is about one case; what another section says of it is not."""
    text = (
        "# Acme - mail\n\n**Company**: Acme\n\n## Contents\n\n- [Steps](#steps)\n- [Guide](g.md#steps)\n\n"
        "## Steps\n\n1. **one**: see [two](#steps)\n"
    )
    found = [("docs/a.md", "#steps"), ("Acme - mail", "g.md#steps"), ("Acme - mail/one", "#steps")]
    assert links(text) == found
    assert links("# Cases\n\n#" + text.replace("\n##", "\n###"))[0] == ("Acme - mail", "#steps")


def test_an_anchor_is_kept_with_the_passage() -> None:
    """It says where in the other document."""
    (link,) = [one for one in extracted(TEXT).sayings if isinstance(one, Link) and "#" in one.target]
    assert (link.passages[0].anchors, link.text, link.base) == (("part",), "inner", "docs/a.md")


def test_an_anchor_of_the_same_document_is_none_of_another() -> None:
    """It names no other place."""
    (link,) = [one for one in extracted("# A\n\n[x](#part)\n").sayings if isinstance(one, Link)]
    assert link.passages[0].anchors == ()


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 30)), max_size=12), st.integers(1, 40))
def test_the_innermost_extent_wins(spans: list[tuple[int, int]], line: int) -> None:
    """The one that begins last among those that hold the line, the narrowest of several; else the document."""
    nested = _nested(spans)
    sayings = [
        Declaration(Mention("Case", str(at)), (Passage("a.md", first, first),), None, last)
        for at, (first, last) in enumerate(nested)
    ]
    holding = [(first, -last, at) for at, (first, last) in enumerate(nested) if first <= line <= last]
    expected = Mention("Case", str(max(holding)[2])) if holding else DOCUMENT
    assert Extents(sayings, DOCUMENT).at(line) == expected


def _nested(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the spans that cross no earlier one, as those of a document's sections."""
    kept: list[tuple[int, int]] = []
    for first, length in spans:
        last = first + length
        if all(last < a or b < first or (a <= first and last <= b) or (first <= a and b <= last) for a, b in kept):
            kept.append((first, last))
    return kept


def test_a_declaration_without_extent_holds_no_line() -> None:
    """It says only that something exists."""
    sayings = [Declaration(Mention("Case", "x"), (Passage("a.md", 1, 1),))]
    assert Extents(sayings, DOCUMENT).at(1) == DOCUMENT


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ('Doe, J. (1999). "On Leases." Journal of Mail. [PDF](https://a.b/l.pdf)', "On Leases"),
        ("甲（1999）。《租约》。某刊。[链接](https://a.b/l)", "租约"),
        ('"On Mail" [Slides](https://a.b/s), "On Leases" (1999): [PDF](https://a.b/l)', "On Leases"),
        ('It calls "leases" what others call locks: [PDF](https://a.b/l)', ""),
        ("**Acme** (2024) · [source](https://a.b/l)", ""),
        ("[↑ 返回总目录](../b.md)", ""),
        ("[« Back to top](../b.md)", ""),
        ("[← 上一章：租约](b.md)", "上一章：租约"),
        ("[↑](b.md)", "↑"),
        ('In "On Leases", see [the proof](https://a.b/l)', "the proof"),
    ],
)
def test_a_link_that_names_a_medium_calls_its_document_by_the_title_quoted_before_it(line: str, called: str) -> None:
    """Words that are quoted in running text are none, and neither is a name in bold; a mere way there calls nothing."""
    *_, link = [one for one in extracted(f"# A\n\n- {line}\n").sayings if isinstance(one, Link)]
    assert link.text == called


ROWS = """# A

| Theory | Document | Used for |
|---|---|---|
| Raft | [notes](r.md) | orders |
| Leases ([more](l.md)) | - | - |

| Aspect | Raft | Paxos |
|---|---|---|
| speed | fast ([proof](p.md)) | slow |
"""


def test_a_link_in_a_row_belongs_to_the_thing_of_the_row() -> None:
    """Where the row gives attributes to one thing only; it is the document's where that thing is not known."""
    found = [one for one in extracted(ROWS).sayings if isinstance(one, Link)]
    assert [(name(one.subject), one.otherwise and name(one.otherwise), one.target) for one in found] == [
        ("Raft", "docs/a.md", "r.md"),
        ("docs/a.md", "docs/a.md", "l.md"),
        ("docs/a.md", "docs/a.md", "p.md"),
    ]


def test_what_nothing_calls_is_called_by_its_address(tmp_path: Path) -> None:
    """By the file's name where it is one of the library that is not at hand."""
    text = "# A\n\n- [PDF](https://a.b/l.pdf)\n- [↑ 返回目录](b.md)\n- [租约](c.md)\n"
    built = compiled(tmp_path, {"docs/a.md": text})
    assert labels(built.graph, "Document") == ["A", "a.b/l.pdf", "b", "租约"]


@pytest.mark.parametrize(("title", "below"), [("References", "Papers"), ("参考文献", "原始论文")])
def test_works_of_a_list_of_references_are_cited(title: str, below: str) -> None:
    """Also those below a further heading: each begins with its title, or has that and a year."""
    listed = '1. **Gray, C. (1989). "Leases"**\n   - In: SOSP\n2. **"Locks"**\n3. ✅ "Clocks" by Lamport\n4. 《时钟》\n'
    said = told(f"# A\n\n## {title}\n\n### {below}\n\n{listed}", "citation")
    assert [value for *_, value in said] == ['Gray, C. (1989). "Leases"', '"Locks"', '"Clocks" by Lamport', "《时钟》"]


@pytest.mark.parametrize(
    "item",
    [
        '["Leases"](https://a.example)',
        '"Leases"\n  - <https://a.example>',
        "our wiki",
        'new: "Leases"',
        'the "Leases" page (1989)',
        "in (1989)",
    ],
)
def test_what_has_an_address_or_no_title_is_no_work(item: str) -> None:
    """A link says where it is, and is read as one."""
    assert told(f"# A\n\n## References\n\n- {item}\n", "citation") == []


@pytest.mark.parametrize("title", ["References", "参考文献"])
@pytest.mark.parametrize("mark", ["- [1] ", "1. [Lam78] ", "【1】", "[2]: ", "- "])
def test_a_number_in_brackets_is_no_part_of_a_work(title: str, mark: str) -> None:
    """Nor does a line with one need to be an item."""
    found = told(f"# A\n\n## {title}\n\n{mark}Gray, J. Leases. SOSP, 1989.\n", "citation")
    assert [one[2] for one in found] == ["Gray, J. Leases. SOSP, 1989."]
