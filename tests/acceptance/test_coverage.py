"""The command tells which lines became facts, and a line that it proposes maps what was unknown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.compiling import written

from casegraph.cli.main import main
from casegraph.cli.table import width

CORPUS = Path(__file__).parents[3] / "shared/corpus"
NEEDS_CORPUS = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")
FILES = {
    "a.md": "### Acme - mail\n\n- **Company**: Acme\n- **Color**: red\n\nText of no meaning.\n",
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
    assert '<span class="prose">行文</span>' in content
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


@NEEDS_CORPUS
def test_every_line_of_the_corpus_is_accounted_for(capsys: pytest.CaptureFixture[str]) -> None:
    """The kinds of lines add up to the lines that the files have."""
    answer = told(capsys, str(CORPUS))
    lines = sum(len(file.read_bytes().splitlines()) for file in CORPUS.rglob("*.md"))
    assert sum(answer["all"][kind] for kind in ("facts", "recognized", "prose", "ignored")) == lines
