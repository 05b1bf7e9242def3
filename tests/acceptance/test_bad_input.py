"""What can be wrong with sources: each is reported with its place, the rest is built, and nothing breaks."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from tests.support.compiling import Files, edges, labels, written

from casegraph import compile as compile_sources
from casegraph.cli.main import main

GOOD = "# Cases\n\n### Acme - newsletters\n\n- **Company**: Acme\n- **Performance**: 99.9% availability\n"
CASE = "# More cases\n\n### {name} - parcels\n\n- **Company**: {name}\n"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def build(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a way to build files beside a good document; it returns the exit code and what was reported."""
    monkeypatch.chdir(tmp_path)

    def run(files: Files, *arguments: str) -> tuple[int, str]:
        written(tmp_path / "docs", {"good.md": GOOD, **files})
        code = main(["build", "docs", "--format", "nquads", "-v", *arguments])
        error = capsys.readouterr().err
        assert "Traceback" not in error
        assert sorted(path.name for path in Path("exports").iterdir()) == ["graph.nq", "manifest.json"]
        assert "Acme - newsletters" in Path("exports/graph.nq").read_text(encoding="utf-8")
        return code, error

    return run


def deep(mark: str) -> str:
    """Return a line that is nested ten thousand times."""
    return mark * 10_000 + "text\n"


# A faulty document stands beside a good one: what is reported, where, and with which exit code.
FAULTS: list[tuple[str, str, str | bytes, str, int]] = [
    ("a GB18030 file", "a.md", "# 案例\n".encode("gb18030"), "a.md:1:3: error[CG102]", 1),
    ("invalid UTF-8", "a.md", b"# Cases\n\nAc\xffme\n", "a.md:3:3: error[CG102]", 1),
    ("NUL in a text", "a.md", CASE.format(name="Bolt") + "x" * 200 + "\nno\0thing\n", "a.md:7:3: warning[CG103]", 0),
    ("a binary file", "a.md", bytes(300), "a.md: error[CG104]", 1),
    ("a line of 50 MB", "a.md", b"x" * 50_000_000, "a.md: error[CG105]", 1),
    ("quotes in quotes", "a.md", deep("> "), "a.md:1:1: error[CG106]", 1),
    ("lists in lists", "a.md", deep("- "), "a.md:1:1: error[CG106]", 1),
    ("an empty file", "a.md", "", "a.md: warning[CG113]", 0),
    ("an unclosed fence", "a.md", CASE.format(name="Bolt") + "\n```\n# lost\n", "a.md:7:1: warning[CG107]", 0),
    ("unclosed front matter", "a.md", "---\ntitle: x\n\n# A\n", "a.md:1:1: error[CG114]", 1),
    ("a field twice", "a.md", CASE.format(name="Bolt") + "- **Company**: Nut\n", "a.md:6:5: warning[CG303]", 0),
    ("an empty value", "a.md", CASE.format(name="Bolt") + "- **Scale**:\n", "a.md:6:5: warning[CG302]", 0),
    ("an empty value in Chinese", "a.md", "### 甲 - 乙\n\n**公司**：\n\n**规模**：小\n", "a.md:3:3: warning[CG302]", 0),
    ("a ragged table", "a.md", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "a.md:3:1: warning[CG304]", 0),
    ("duplicate keys", "a.yaml", "type: Case\nid: a\nid: b\n", "a.yaml:3:1: error[CG122]", 1),
    ("an alias bomb", "a.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "a.yaml:1:4: error[CG123]", 1),
    ("a tag", "a.yaml", "type: !!python/name:os.system Case\n", "a.yaml:1:7: error[CG124]", 1),
    ("broken YAML", "a.yaml", "type: 'Case\n", "a.yaml:1:7: error[CG121]", 1),
    ("an empty YAML value", "a.yaml", "type: Case\nlabel: Bolt - a\ncompany: ''\n", "a.yaml:3:10: warning[CG302]", 0),
    ("an unknown field", "a.yaml", "type: Case\nlabel: Bolt - a\nfavourite: x\n", "a.yaml:3:1: warning[CG203]", 0),
    ("an unknown type", "a.yaml", "type: Cse\nlabel: Bolt\n", "a.yaml:1:7: error[CG204]", 1),
    ("a record without a name", "a.yaml", "type: Case\ncompany: Bolt\n", "a.yaml:1:1: warning[CG305]", 0),
    ("a record that is a text", "a.yaml", "type: Case\nrecords: [Bolt]\n", "a.yaml:2:11: warning[CG301]", 0),
    ("a line that is none", "a.yaml", "type: Case\nid: a\nline: first\n", "a.yaml:3:7: warning[CG301]", 0),
    ("other people's YAML", "openapi.yaml", "openapi: 3.1.0\npaths: {}\n", "openapi.yaml:1:1: note[CG804]", 0),
    ("a list of other people's", "mkdocs.yml", "- name: x\n- run: y\n", "mkdocs.yml:1:1: note[CG804]", 0),
    ("a name without letters", "a.md", "### +++ - ---x\n\n- **Company**: +++\n", "a.md:3:1: error[CG409]", 1),
    ("a stack of an unknown name", "a.md", CASE.format(name="Bolt") + "- **Stack**: Foo + Temporal\n", "CG401", 0),
    ("a link that leaves the root", "a.md", "# A\n\n[x](../../etc/passwd)\n", "a.md:3:5: warning[CG405]", 0),
    ("a link to a folder", "a.md", "# A\n\n[x](./)\n", "a.md:3:5: warning[CG406]", 0),
    ("a link to itself", "a.md", "# A\n\n[x](a.md)\n", "a.md:3:5: warning[CG407]", 0),
    ("a script for a link", "a.md", "# A\n\n[x](javascript:alert)\n", "a.md:3:5: warning[CG408]", 0),
    ("a dead link", "a.md", "# A\n\n[x](nowhere.md)\n", "a.md:3:5: warning[CG404]", 0),
    ("an invisible character", "a.md", "# A\n\nAc\u200bme\n", "a.md:3:3: warning[CG116]", 0),
]


@pytest.mark.parametrize(
    ("name", "content", "finding", "code"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS]
)
def test_a_fault_is_reported_and_the_rest_is_built(
    build: Run, name: str, content: str | bytes, finding: str, code: int
) -> None:
    """Place, severity and code are on stderr; errors are exit 1; the other document is in the graph."""
    found, report = build({name: content})
    assert finding in report
    assert found == code


def test_a_missing_path_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, the name in quotes, and no output folder."""
    code = main(["build", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")])
    assert (code, '"' in capsys.readouterr().err, (tmp_path / "out").exists()) == (2, True, False)


def test_a_folder_without_documents_publishes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty graph would replace a full one."""
    (tmp_path / "empty").mkdir()
    code = main(["build", str(tmp_path / "empty"), "--out", str(tmp_path / "out")])
    assert (code, "error[CG109]" in capsys.readouterr().err) == (1, True)
    assert not list((tmp_path / "out").glob("graph*"))


def test_a_folder_named_like_a_document_is_a_folder(build: Run) -> None:
    """What is in it is read, and nothing is reported."""
    code, report = build({"a.md/inner.md": CASE.format(name="Bolt")})
    assert (code, "error" in report.replace("errors", ""), "Bolt" in Path("exports/graph.nq").read_text("utf-8")) == (
        0,
        False,
        True,
    )


def test_a_file_that_vanishes_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between listing and reading anything may happen."""
    docs = written(tmp_path / "docs", {"good.md": GOOD, "gone.md": GOOD})
    real = os.open
    monkeypatch.setattr(os, "open", lambda path, *more: real("/nonexistent" if "gone" in str(path) else path, *more))
    compilation = compile_sources(docs)
    assert [(str(one.span), one.code.name) for one in compilation.diagnostics if one.severity.value == "error"] == [
        ("gone.md", "UNREADABLE")
    ]
    assert labels(compilation.graph, "Case") == ["Acme - newsletters"]


@pytest.mark.parametrize(
    "content",
    [("\ufeff" + GOOD).encode(), GOOD.replace("\n", "\r\n").encode(), GOOD.replace("\n", "\r").encode()],
    ids=["BOM", "CRLF", "CR"],
)
def test_other_editors_files_give_the_same_graph(tmp_path: Path, content: bytes) -> None:
    """A byte order mark and other line ends change neither nodes nor lines."""
    one = compile_sources(written(tmp_path / "1", {"a.md": GOOD}))
    other = compile_sources(written(tmp_path / "2", {"a.md": content}))
    keys = [[(edge.key, edge.passages) for edge in graph.edges] for graph in (one.graph, other.graph)]
    assert (keys[0], other.diagnostics) == (keys[1], one.diagnostics)


def test_unclosed_bold_is_text(build: Run) -> None:
    """A line whose markup is broken is no label, and loses nothing else."""
    code, _ = build({"a.md": CASE.format(name="Bolt") + "- **Scale: 10 users\n\n**Description**: works\n"})
    assert (code, "works" in Path("exports/graph.nq").read_text(encoding="utf-8")) == (0, True)


def test_both_values_of_a_field_written_twice_stay(tmp_path: Path) -> None:
    """Which one was meant only the author knows."""
    docs = written(tmp_path, {"a.md": CASE.format(name="Bolt") + "- **Company**: Nut\n"})
    organizations = [target for _, target in edges(compile_sources(docs).graph, "organization")]
    assert organizations == ["Bolt", "Nut"]


def test_scalars_of_yaml_stay_as_they_are_written(tmp_path: Path) -> None:
    """`no`, `1.10` and `12:30` are texts."""
    text = "type: Case\nlabel: Bolt - parcels\nscale: 'no'\nstatement: no\nperformance: 12:30\ncategory: 1.10\n"
    graph = compile_sources(written(tmp_path, {"a.yaml": text})).graph
    case = graph.nodes[next(node for node in graph.nodes if node.startswith("case/"))]
    assert [case.text(name) for name in ("scale", "statement", "performance", "category")] == [
        "no",
        "no",
        "12:30",
        "1.10",
    ]


def test_an_unknown_field_of_yaml_leaves_the_others(tmp_path: Path) -> None:
    """Only what it says itself is left out."""
    text = "type: Case\nlabel: Bolt - parcels\nfavourite: blue\ncompany: Bolt\n"
    graph = compile_sources(written(tmp_path, {"a.yaml": text})).graph
    assert edges(graph, "organization") == [("Bolt - parcels", "Bolt")]


def test_the_second_of_two_records_with_one_id_is_refused(build: Run) -> None:
    """The first by path and line stays, with all that it says."""
    one, other = ("type: Technology\nid: acme\nlabel: Acme DB\n", "type: Technology\nid: acme\nlabel: Acme Bus\n")
    code, report = build({"a.yaml": one, "b.yaml": other})
    dataset = Path("exports/graph.nq").read_text(encoding="utf-8")
    assert (code, "b.yaml:1:1: error[CG403]" in report, "a.yaml:1" in report) == (1, True, True)
    assert ("Acme DB" in dataset, '"Acme Bus"' in dataset) == (True, False)


def test_a_percent_encoded_link_is_found(tmp_path: Path) -> None:
    """As editors write the names of Chinese files."""
    name = "%E6%A1%88%E4%BE%8B.md"
    files = {"a.md": f"# A\n\n[x]({name})\n", "案例.md": "# 案例\n\n无。\n"}
    compilation = compile_sources(written(tmp_path, files))
    assert (edges(compilation.graph, "references"), compilation.diagnostics) == ([("A", "案例")], ())


def test_a_link_in_another_normal_form_is_found(tmp_path: Path) -> None:
    """macOS writes names decomposed, editors composed."""
    files = {
        "a.md": f"# A\n\n[x]({unicodedata.normalize('NFC', 'café.md')})\n",
        unicodedata.normalize("NFD", "café.md"): "# Café\n\nText.\n",
    }
    compilation = compile_sources(written(tmp_path, files))
    assert (edges(compilation.graph, "references"), compilation.diagnostics) == ([("A", "Café")], ())


HOSTILE = {
    "quotes": "Bolt \"the\" 'best'",
    "script": "Bolt </script><script>alert(1)</script>",
    "bold": "Bolt <b>x</b> & y",
    "marks of direction": "Bolt \u202eright\u202c",
    "emoji": "Bolt 👩‍👩‍👧 𠮷",
    "control characters": "Bolt \x07\x1b[31m",
    "backslashes": "Bolt C:\\new\\u0041",
}


@pytest.mark.parametrize("text", list(HOSTILE.values()), ids=list(HOSTILE))
def test_a_hostile_name_goes_through_a_whole_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    """Every format is written, the dataset can be read, and the page has no script but its own."""
    record = f"type: Organization\nid: bolt\nlabel: {_quoted(text)}\n"
    docs = written(tmp_path / "docs", {"a.md": CASE.format(name=text), "b.yaml": record})
    code = main(["build", str(docs), "--out", str(tmp_path / "out")])
    page = (tmp_path / "out/graph.html").read_text(encoding="utf-8")
    assert code in {0, 1}
    assert "Traceback" not in capsys.readouterr().err
    assert len(list(parse(path=tmp_path / "out/graph.nq", format=RdfFormat.N_QUADS))) > 10
    assert not re.search(r"<script>alert|<b>x</b>", page)


def _quoted(text: str) -> str:
    escaped = "".join(char if char >= " " else f"\\x{ord(char):02x}" for char in text.replace("\\", "\\\\"))
    return '"' + escaped.replace('"', '\\"') + '"'


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    """A link to a folder is not followed."""
    docs = written(tmp_path / "docs", {"good.md": GOOD})
    (docs / "loop").symlink_to(docs, target_is_directory=True)
    assert labels(compile_sources(docs).graph, "Case") == ["Acme - newsletters"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """What lies outside never ends in an export."""
    written(tmp_path, {"secret.md": CASE.format(name="Secret"), "docs/good.md": GOOD})
    (tmp_path / "docs/link.md").symlink_to(tmp_path / "secret.md")
    compilation = compile_sources(tmp_path / "docs")
    assert [(str(one.span), one.code.name) for one in compilation.diagnostics if one.severity.value == "error"] == [
        ("link.md", "OUTSIDE_ROOT")
    ]
    assert labels(compilation.graph, "Organization") == ["Acme"]


def test_a_link_within_the_folder_is_no_second_document(tmp_path: Path) -> None:
    """The file that it points to is read once, under its own name."""
    docs = written(tmp_path / "docs", {"good.md": GOOD})
    (docs / "link.md").symlink_to(docs / "good.md")
    compilation = compile_sources(docs)
    assert [str(one.span) for one in compilation.diagnostics if one.code.name == "NOT_REGULAR"] == ["link.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    """It is reported and not opened."""
    docs = written(tmp_path / "docs", {"good.md": GOOD})
    os.mkfifo(docs / "x.md")
    compilation = compile_sources(docs)
    assert [str(one.span) for one in compilation.diagnostics if one.code.name == "NOT_REGULAR"] == ["x.md"]


def test_names_that_other_systems_do_not_tell_apart_clash(build: Run) -> None:
    """Case.md and case.md would be one file on macOS and Windows."""
    if (Path("docs") / "GOOD.md").exists():
        pytest.skip("this file system does not tell them apart either")
    code, report = build({"Case.md": CASE.format(name="Bolt"), "case.md": CASE.format(name="Nut")})
    assert (code, "case.md: error[CG112]" in report) == (1, True)
