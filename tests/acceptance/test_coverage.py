"""The command tells which lines became facts, and a line that it proposes maps what was unknown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from pyoxigraph import QuerySolutions, RdfFormat, Store
from tests.support.compiling import written

from casegraph.cli.main import main
from casegraph.cli.table import width
from casegraph.compiler.coverage import Kind
from casegraph.model.identifiers import ONTOLOGY

CORPUS = Path(__file__).parents[3] / "shared/corpus"
NEEDS_CORPUS = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")
FILES = {
    "a.md": "### Acme - mail\n\n- **Company**: Acme\n- **Color**: red\n\n#### Text of no meaning\n",
    "案例.md": "### 示例银行 - 支付\n\n- **公司**：示例银行\n",
    "casegraph.yaml": "",
}


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:  # what JSON holds
    """Return what the command tells a program."""
    assert main(["coverage", *arguments, "--json"]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_a_program_reads_the_account(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By document, in all, and what is unknown; vocabularies are no documents of the source."""
    answer = told(capsys, str(written(tmp_path, FILES)))
    assert [(one["path"], one["facts"]) for one in answer["documents"]] == [("a.md", 2), ("案例.md", 2)]
    assert answer["all"] == {"facts": 4, "recognized": 1, "prose": 1, "ignored": 3, "percent": 66.7}
    assert answer["unknown"] == [
        {
            "code": "CG801",
            "name": "Color",
            "count": 1,
            "place": "a.md:4",
            "profile": "- {labels: [Color], of: […], read: plain, term: …}",
        }
    ]


@pytest.mark.parametrize(("lang", "head"), [("en", "document"), ("zh", "文档")])
def test_the_columns_line_up(tmp_path: Path, lang: str, head: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A Chinese name is two cells a character."""
    main(["coverage", str(written(tmp_path, FILES)), "--lang", lang])
    first, *rows = capsys.readouterr().out.split("\n\n")[0].splitlines()
    starts = {width(row[: row.index(row.split()[1])]) for row in [first, *rows]}
    assert (first.split()[0], len(rows), len(starts)) == (head, 3, 1)


def test_what_is_left_out_of_a_ranking_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A reader is given the most frequent."""
    labels = "".join(f"- **Color{number}x**: red\n" for number in range(23))
    main(["coverage", str(written(tmp_path, {"a.md": FILES["a.md"] + "\n" + labels})), "--lang", "en"])
    assert "  and 4 more: --json lists all\n" in capsys.readouterr().out


@pytest.mark.parametrize(("least", "code"), [("60", 0), ("66.7", 1), ("101", 2)])
def test_a_share_that_is_too_small_fails(tmp_path: Path, least: str, code: int) -> None:
    """So that CI can hold a library to what it reads."""
    assert main(["coverage", str(written(tmp_path, FILES)), "--min", least]) == code


def test_the_page_colors_every_line(tmp_path: Path) -> None:
    """And what stands in a document is text there, whatever it is."""
    files = {**FILES, "b.md": "# B\n\n<script>alert(1)</script>\n"}
    page = tmp_path / "new" / "coverage.html"
    assert main(["coverage", str(written(tmp_path, files)), "--lang", "zh", "--html", str(page)]) == 0
    content = page.read_text(encoding="utf-8")
    assert '<li class="recognized">- **Color**: red</li>' in content
    assert '<span class="prose">行文 2</span>' in content
    assert 'title="事实 2, 识别未懂 1, 行文 1, 忽略 2"' in content
    assert content.count("<li ") == sum(len(text.splitlines()) for text in files.values())
    assert "<script>" not in content


def test_the_proposed_line_maps_the_label(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Once its owner has filled in what only he can say."""
    (unknown,) = told(capsys, str(written(tmp_path, FILES)))["unknown"]
    line = str(unknown["profile"]).replace("of: […]", "of: [Case]").replace("term: …", "term: scale")
    profile = f"id: ours\nlabel: {{zh: 我们的, en: Ours}}\nextends: cases\nfields:\n  {line}\n"
    written(tmp_path, {"data/profiles/ours.yaml": profile})
    answer = told(capsys, str(tmp_path), "--profile", str(tmp_path / "data/profiles/ours.yaml"))
    assert (answer["unknown"], answer["all"]["facts"]) == ([], 5)


def lines_of(file: Path) -> list[bytes]:
    """Return the lines of a file, by nobody's idea of a line but that of an editor."""
    text = file.read_bytes().replace(b"\r\n", b"\n").removesuffix(b"\n")
    return text.split(b"\n")


def told_lines(dataset: Path) -> dict[str, set[int]]:
    """Return the lines of each document that some passage of a dataset holds, as SPARQL finds them."""
    store = Store()
    store.bulk_load(path=dataset, format=RdfFormat.N_QUADS)
    where = "?p a cg:Passage ; cg:document/cg:path ?path ; cg:startLine ?first ; cg:endLine ?last"
    answer = store.query(f"PREFIX cg: <{ONTOLOGY}> SELECT ?path ?first ?last {{ {where} }}")
    assert isinstance(answer, QuerySolutions)
    found: dict[str, set[int]] = {}
    for path, first, last in answer:
        found.setdefault(path.value, set()).update(range(int(first.value), int(last.value) + 1))
    return found


@NEEDS_CORPUS
def test_every_line_of_each_document_of_the_corpus_is_of_one_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """The kinds add up to the lines that the file has, document by document and in all."""
    answer = told(capsys, str(CORPUS))
    counted = {one["path"]: sum(one[kind] for kind in Kind) for one in answer["documents"]}
    files = {file.relative_to(CORPUS).as_posix(): len(lines_of(file)) for file in CORPUS.rglob("*.md")}
    assert counted == files
    assert {kind: answer["all"][kind] for kind in Kind} == {
        kind: sum(one[kind] for one in answer["documents"]) for kind in Kind
    }


@NEEDS_CORPUS
def test_the_lines_that_became_facts_are_those_of_the_dataset(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As many as passages hold, less those on which nothing is written."""
    answer = told(capsys, str(CORPUS))
    assert main(["build", str(CORPUS), "--out", str(tmp_path / "out"), "--format", "nquads", "--quiet"]) == 0
    held = told_lines(tmp_path / "out/graph.nq")
    written_on = {
        one["path"]: {at for at, line in enumerate(lines_of(CORPUS / one["path"]), 1) if line.strip(b"> \t\r")}
        for one in answer["documents"]
    }
    assert {one["path"]: one["facts"] for one in answer["documents"]} == {
        path: len(lines & held.get(path, set())) for path, lines in written_on.items()
    }


@NEEDS_CORPUS
def test_nothing_that_is_written_is_ignored_but_code_and_frames(capsys: pytest.CaptureFixture[str]) -> None:
    """A document whose every line is blank, in a fence, a rule or a head of a table has no other line to ignore."""
    answer = told(capsys, str(CORPUS))
    assert [one["path"] for one in answer["documents"] if one["ignored"] < blank(CORPUS / one["path"])] == []
    assert [one["path"] for one in answer["documents"] if one["ignored"] > mute(CORPUS / one["path"])] == []


def blank(file: Path) -> int:
    """Count the lines on which nothing is written."""
    return sum(not line.strip(b"> \t\r") for line in lines_of(file))


def mute(file: Path) -> int:
    """Count the lines that may say nothing: those, and rules, fences with what is in them, heads and their lines."""
    tokens = MarkdownIt("commonmark").enable("table").parse(file.read_text(encoding="utf-8"))
    kinds = {"fence", "code_block", "hr", "thead_open"}
    ranges = [token.map for token in tokens if token.type in kinds and token.map]
    lines = {line for first, last in ranges for line in range(first + 1, last + 2)}
    return len(lines | {at for at, line in enumerate(lines_of(file), 1) if not line.strip(b"> \t\r")})


def test_an_account_from_the_cache_is_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so is one that several processes made."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = str(written(tmp_path / "docs", FILES))
    clean = told(capsys, source, "--no-cache", "--jobs", "1")
    assert not (tmp_path / "cache").exists()
    assert [told(capsys, source, "--jobs", "2") for _ in range(2)] == [clean, clean]
    assert list((tmp_path / "cache").rglob("*.kept"))
