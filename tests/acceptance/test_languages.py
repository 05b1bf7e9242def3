"""Chinese and English are equals where a command speaks to its user: what it did, and what went wrong."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from casegraph.cli.main import main

# The company and the product are two nodes of one name.
DOCUMENT = """# Cases

### Redis - caching

- **Company**: Redis
- **Scenario type**: Software - caching
- **Technology stack**: Redis + PostgreSQL
"""
FORMATS = ("--format", "nquads", "--format", "ontology")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a document, where the locale says English."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "case.md").write_text(DOCUMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@pytest.fixture
def built(folder: Path) -> Path:
    """Give the folder that a build wrote."""
    assert main(["build", "docs", "--quiet", *FORMATS]) == 0
    return folder / "exports"


def spoken(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run a command and return its exit code, and what it said to its user."""
    capsys.readouterr()
    return main([*arguments]), capsys.readouterr().err


FAILURES = [
    (["build", "{no}where"], '"{no}where" does not exist', "“{no}where” 不存在", "请检查路径"),
    (["build", "docs", "--profile", "nope"], '"nope" is no file', "“nope” 不是文件，也没有这个名称的配置", "cases"),
    (["build", "--format", "turtel"], '"turtel" is no known exporter', "没有名为 “turtel” 的导出器", "turtle"),
    (["query", "SELECT"], "malformed at line 1, column 7", "查询在第 1 行第 7 列有语法错误", "expected"),
    (["query", "ASK { SERVICE <http://a/> {} }"], "federation is off", "不支持联邦查询：第 1 行第 7 列的", "请"),
    (["query", "--name", "p99-below", "--param", "x=1"], "is no known parameter", "的参数（查询 p99-below）", "bound"),
    (["query", "ASK {}", "--data", "no"], "no dataset at", "“graph.nq” 处没有数据集", "请先运行 casegraph build"),
    (["show", "Redis"], "may be any of 2 nodes", "“Redis” 可能是 2 个节点中的任何一个", "请使用以下之一：https://"),
    (["merges", "Redis", "docs"], "may be any of 2 nodes", "“Redis” 可能是 2 个节点中的任何一个", "technology/redis"),
    (["page", "docs", "--around", "Nobody"], "is no known node", "没有名为 “Nobody” 的节点", "已知名称有"),
    (["init", "docs"], '"docs" is not empty', "“docs” 不是空文件夹", "请指定新的文件夹"),
    (["push"], "no address of a server", "没有指定服务器地址", "NEO4J_URI"),
    (["explain", "CG999"], '"CG999" is no known code', "没有名为 “CG999” 的代码", "CG"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "english", "chinese", "hint"), FAILURES, ids=lambda one: " ".join(one)[:30])
@pytest.mark.usefixtures("built")
def test_an_error_is_told_in_the_language_that_is_asked_for(
    arguments: list[str], english: str, chinese: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message and what to do about it."""
    code, said = spoken(capsys, *arguments, "--lang", "zh")
    assert (code, re.search(f"^错误：.*{re.escape(chinese)}.*\n  建议：.*{hint}", said) is not None) == (2, True)
    code, said = spoken(capsys, *arguments)
    assert (code, re.search(f"^error: .*{re.escape(english)}.*\n  hint: ", said) is not None) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_file_in_the_way_is_told_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of others is overwritten."""
    Path("out").mkdir()
    Path("out/graph.nq").write_text("mine", encoding="utf-8")
    code, said = spoken(capsys, "build", "docs", "--out", "out", *FORMATS, "--lang", "zh")
    assert (code, "“out/graph.nq” 已存在，且不是 casegraph 构建时写入的" in said) == (2, True)
    assert "  建议：请将其移走，或用 --out 指定其他文件夹" in said


def test_what_the_disk_refuses_is_told_in_chinese(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the path is called; what the machine says of it stays as it is."""
    Path("{x}").write_text("", encoding="utf-8")
    code, said = spoken(capsys, "page", "docs", "--out", "{x}/page.html", "--lang", "zh")
    assert (code, said) == (3, "错误：“{x}/page.html”：file exists\n  建议：先前的导出文件保持不变\n")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "ending"),
    [
        (["build", "docs", *FORMATS], "已写入 exports/"),
        (["build", "docs", "--check", *FORMATS], "exports/ 中有 3 个文件不是最新"),
        (["build", "docs", "--strict", *FORMATS], "未写入任何文件：存在错误，且指定了 --strict"),
        (["check", "docs"], r"1 个错误，0 个警告，\d+ 个提示"),
        (["page", "docs", "--out", "p.html"], r"已写入 p\.html：\d+ 个节点"),
        (["init", "new"], "已创建 new/；接下来：cd new && casegraph build ."),
    ],
    ids=lambda one: " ".join(one[:3]) if isinstance(one, list) else "",
)
def test_a_command_says_in_chinese_what_it_did(
    arguments: list[str], ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the last line."""
    Path("docs/broken.yaml").write_text("id: a\nid: b\n", encoding="utf-8")
    _, said = spoken(capsys, *arguments, "--lang", "zh")
    assert re.fullmatch(ending, said.splitlines()[-1])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("locale", "options", "words"),
    [
        ("zh_CN.UTF-8", (), "错误：“{no}” 不存在\n  建议：请检查路径\n"),
        ("zh_CN.UTF-8", ("--lang", "en"), 'error: "{no}" does not exist\n  hint: check the path\n'),
        ("C.UTF-8", ("--lang=zh",), "错误：“{no}” 不存在\n  建议：请检查路径\n"),
        ("C.UTF-8", (), 'error: "{no}" does not exist\n  hint: check the path\n'),
    ],
)
def test_the_locale_decides_where_nothing_is_asked_for(locale: str, options: tuple[str, ...], words: str) -> None:
    """As the user's terminal has it, whatever is installed of that locale."""
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "casegraph", "build", *options, "{no}"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (2, words)


@pytest.mark.usefixtures("folder")
def test_wrong_arguments_are_told_by_the_library_of_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """In English, as all of its help."""
    code, said = spoken(capsys, "build", "--lang", "zh", "--bad")
    assert (code, "No such option" in said) == (2, True)


def test_one_command_does_not_choose_the_language_of_the_next(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Though both run in one process."""
    assert spoken(capsys, "build", "nowhere", "--lang", "zh")[1].startswith("错误：")
    assert spoken(capsys, "build", "nowhere")[1].startswith("error: ")
