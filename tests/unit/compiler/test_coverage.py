"""Every line of a document is of one kind, and what is unknown is ranked with the line that would map it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.support.compiling import document, extracted

from casegraph.compiler.coverage import Kind, cover, share, total
from casegraph.compiler.unknown import Unknown, rank_unknown
from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.model.statement import Passage

LETTERS = {Kind.FACT: "f", Kind.RECOGNIZED: "r", Kind.PROSE: "p", Kind.IGNORED: "-"}


def kinds(text: str, *said: int, path: str = "a.md") -> str:
    """Return a letter for each line of a text whose lines `said` are facts."""
    passages = [Passage(path, line, line) for line in said]
    (covered,) = cover([document(text, path)], passages, extracted(text, path).diagnostics)
    return "".join(LETTERS[kind] for kind in covered.kinds)


def ranked(text: str) -> list[Unknown]:
    """Return what is unknown in a text."""
    return list(rank_unknown(extracted(text, "a.md").diagnostics))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\nText\n> b\n>\n---\n", "f-pp--"),
        ("# A\n```python\npass\n```\n", "f---"),
        ("---\ntitle: A\n---\n# A\n", "fp-p"),
        ("# A\n<br>\n", "fp"),
        ("# A\n\n- x\n\n  ---\n- > ```\n  > y\n  > ```\n", "f-p--" + "---"),
    ],
)
def test_what_says_nothing_is_ignored_and_text_is_prose(text: str, expected: str) -> None:
    """Blank lines, rules, code and the fences of front matter say nothing, in lists and quotes too."""
    assert kinds(text, 1) == expected


def test_every_line_of_an_unknown_label_is_recognized() -> None:
    """Not only the first, where it is reported."""
    case = "### {0} - mail\n- **Company**: {0}\n- **颜色**: x\n"
    assert kinds(case.format("Acme") + case.format("Bolt"), 1, 2, 4, 5) == "ffrffr"


@pytest.mark.parametrize("block", ["| 颜色 | Shape |\n|---|---|\n| red | x |\n", "```mermaid\npie\n```\n"])
def test_an_unread_table_or_diagram_is_recognized_whole(block: str) -> None:
    """Its frame too: somebody wrote it to say something."""
    assert kinds(f"# A\n\n{block}", 1) == "f-rrr"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("| Concept ID | Concept | Definition |\n|---|---|---|\n| 1 | A | b |\n| 2 | C | d |\n", "--fr"),
        ("```mermaid\ngraph TD\nA --> B\nstyle A fill:red\n```\n", "-rfr-"),
        ("```mermaid\ngraph TD\nA --> B\n", "-rf"),
    ],
)
def test_the_frame_of_what_was_read_is_ignored(block: str, expected: str) -> None:
    """A head and fences are no text; a row or a line that gave no fact is recognized."""
    line = 2 + expected.index("f") + 1
    assert kinds(f"# A\n\n{block}", 1, line) == f"f-{expected}"


def test_comments_of_data_files_are_ignored() -> None:
    """So are the marks between their documents."""
    assert kinds("# why\n---\nid: a\nother: b\n", 3, path="a.yaml") == "--fp"


def test_a_passage_may_cite_lines_that_are_not_there() -> None:
    """The account is of the lines that there are."""
    (covered,) = cover([document("# A\nb\n", "a.md")], [Passage("a.md", 2, 9), Passage("b.md", 1, 1)], ())
    assert covered.kinds == (Kind.PROSE, Kind.FACT)


@given(some.text(alphabet="a#|-`>\n *:[", max_size=80))
def test_every_line_has_one_kind(text: str) -> None:
    """Whatever is written, nothing is lost and nothing counted twice."""
    read = document(text, "a.md")
    covered = cover([read], (), extracted(text, "a.md").diagnostics)
    assert sum(total(covered).values()) == sum(covered[0].counts.values()) == len(read.source)


def test_a_whole_without_text_is_covered() -> None:
    """There is nothing that was not understood."""
    assert share(total(())) == 100


def test_the_most_frequent_label_comes_first() -> None:
    """Counted over its spellings, with its first place."""
    case = "### {0} - mail\n- **Company**: {0}\n- **Shape**: a\n- **{1}**: x\n"
    first, second = ranked("# A\n" + case.format("Acme", "Color") + "- **Color**: z\n" + case.format("Bolt", "COLOR"))
    assert (first.name, first.times, first.span) == ("Color", 3, Span("a.md", 5))
    assert (second.name, second.times) == ("Shape", 2)
    assert first.line == "- {labels: [Color], of: […], read: plain, term: …}"


@pytest.mark.parametrize(
    ("label", "written"), [("颜色 2", "颜色 2"), ("a: b", '"a: b"'), ("no", '"no"'), ("是", "是"), ("7", '"7"')]
)
def test_a_label_is_written_as_yaml_reads_it_back(label: str, written: str) -> None:
    """In quotes where YAML would read anything else."""
    note = Diagnostic.of(Code.UNKNOWN_LABEL, Span("a.md", 1), label=label, count=1)
    assert f"[{written}]" in rank_unknown([note])[0].line


@pytest.mark.parametrize(
    ("code", "words", "line"),
    [
        (Code.UNREAD_TABLE, {"header": "A | B (x)"}, '- {read: …, columns: {…: [A], …: ["B (x)"]}, required: […]}'),
        (Code.UNREAD_DIAGRAM, {"kind": "mindmap"}, "diagrams: {other: …}"),
        (Code.UNREAD_DIAGRAM, {"kind": "gantt"}, ""),
    ],
)
def test_each_kind_of_the_unknown_has_its_line(code: Code, words: dict[str, str], line: str) -> None:
    """None where no profile can help."""
    (unknown,) = rank_unknown([Diagnostic.of(code, Span("a.md", 1), **words), Diagnostic.of(Code.NEW_NAME, Span("a"))])
    assert unknown.line == line
