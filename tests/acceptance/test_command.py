"""The command as a user has it: results on stdout, the rest on stderr, exit codes that scripts can rely on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casegraph.cli.main import main

DOCUMENT = """# Cases

### Acme Mail - newsletters

- **Company**: Acme Mail
- **Scenario type**: Publishing - newsletters
- **Technology stack**: Temporal + PostgreSQL
- **Performance**: 99.9% availability
"""
FORMATS = ("--format", "nquads", "--format", "turtle", "--format", "ontology")


def command(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start the command as a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "casegraph", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of one good document, and stand beside it."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "case.md").write_text(DOCUMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


@pytest.fixture
def built(source: Path) -> Path:
    """Give the folder that a build of it wrote."""
    assert main(["build", "docs", "--quiet", *FORMATS]) == 0
    return source.parent / "exports"


@pytest.fixture
def broken(source: Path) -> Path:
    """Put a broken document beside the good one."""
    (source / "broken.yaml").write_text("id: a\nid: b\n", encoding="utf-8")
    return source


def test_a_build_writes_the_formats_and_says_so(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing but results goes to stdout, and a build has none."""
    code = main(["build", "docs", *FORMATS])
    said = capsys.readouterr()
    assert (code, said.out, "wrote exports/" in said.err, "Case " in said.err) == (0, "", True, True)
    assert sorted(path.name for path in Path("exports").iterdir()) == [
        "graph.nq", "graph.ttl", "manifest.json", "ontology.ttl",
    ]  # fmt: skip


def test_a_build_speaks_chinese(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Summary and findings are in the language asked for."""
    main(["build", "docs", "--lang", "zh", *FORMATS])
    assert "案例" in capsys.readouterr().err


@pytest.mark.usefixtures("built")
def test_a_check_right_after_a_build_finds_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    """The same sources give the same files."""
    assert (main(["build", "docs", "--check", *FORMATS]), capsys.readouterr().out) == (0, "")


def test_a_check_after_a_change_names_the_stale_files(
    built: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1 lets a pipeline fail, and nothing is written."""
    before = (built / "graph.nq").read_bytes()
    (source / "case.md").write_text(DOCUMENT.replace("99.9%", "99.5%"), encoding="utf-8")
    code = main(["build", "docs", "--check", "--quiet", *FORMATS])
    stale = capsys.readouterr().out.splitlines()
    assert (code, stale, (built / "graph.nq").read_bytes()) == (1, ["graph.nq", "graph.ttl", "manifest.json"], before)


@pytest.mark.usefixtures("broken")
def test_an_error_in_one_document_leaves_the_others_built(capsys: pytest.CaptureFixture[str]) -> None:
    """The bad file is reported with its place and left out; the exit code is 1."""
    code = main(["build", "docs", *FORMATS])
    assert (code, "broken.yaml:2:1: error[CG122]" in capsys.readouterr().err, Path("exports").exists()) == (
        1,
        True,
        True,
    )


@pytest.mark.usefixtures("broken")
def test_a_strict_build_with_an_error_publishes_nothing() -> None:
    """Not even a folder is left."""
    assert (main(["build", "docs", "--strict", *FORMATS]), Path("exports").exists()) == (1, False)


def test_a_strict_build_with_an_error_keeps_the_old_files(built: Path, broken: Path) -> None:
    """The exports of the last good build stay, byte for byte."""
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    main(["build", str(broken), "--strict", *FORMATS])
    assert {path.name: path.read_bytes() for path in built.iterdir()} == before


def test_warnings_count_for_the_strict(source: Path) -> None:
    """The same document is fine for a build, and not for a strict check."""
    (source / "empty.md").write_text("", encoding="utf-8")
    assert (main(["check", "docs"]), main(["check", "docs", "--strict"])) == (0, 1)


def test_a_build_of_nothing_keeps_the_old_files(built: Path, tmp_path: Path) -> None:
    """A slip in the path does not put an empty graph in the place of a full one."""
    (tmp_path / "nothing").mkdir()
    before = (built / "graph.nq").read_bytes()
    assert (main(["build", "nothing", *FORMATS]), (built / "graph.nq").read_bytes()) == (1, before)


@pytest.mark.parametrize(
    "arguments",
    [
        ["bild"],
        ["build", "--jobs", "0"],
        ["build", "nowhere"],
        ["build", "docs", "--format", "turtel"],
        ["build", "docs", "--base", "not an address"],
        ["build", "docs", "--base", "https://example.org/id"],
        ["build", "docs", "--out", "docs"],
        ["query"],
        ["query", "ASK {}", "--name", "x"],
        ["query", "ASK {}", "--param", "x"],
        ["query", "ASK {}", "--data", "nowhere"],
        ["explain", "CG999"],
        ["list", "sorts"],
        ["init", "docs"],
    ],
)
@pytest.mark.usefixtures("source")
def test_wrong_usage_is_exit_2_and_writes_nothing(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The message is on stderr, without a traceback."""
    code = main(arguments)
    said = capsys.readouterr()
    assert (code, said.out, "rror: " in said.err, "Traceback" in said.err) == (2, "", True, False)
    assert [path.name for path in Path().iterdir()] == ["docs"]


@pytest.mark.usefixtures("source")
def test_a_base_begins_the_iris_of_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    """A library may have an address of its own."""
    main(["build", "docs", "--base", "https://example.org/id/", *FORMATS])
    assert b"<https://example.org/id/organization/acme-mail>" in Path("exports/graph.nq").read_bytes()


@pytest.mark.usefixtures("broken")
def test_a_check_reports_json_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    """A program reads the findings; the counts are for people."""
    code = main(["check", "docs", "--json"])
    codes = [one["code"] for one in json.loads(capsys.readouterr().out)]
    assert (code, "CG122" in codes) == (1, True)


@pytest.mark.usefixtures("source")
def test_a_check_holds_the_graph_against_the_shapes() -> None:
    """A case with all that a case needs passes."""
    pytest.importorskip("pyshacl", reason="the extra `shacl` is not installed")
    assert main(["check", "docs", "--shacl"]) == 0


@pytest.mark.usefixtures("built")
def test_a_query_answers_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    """Prefixes that casegraph knows need no declaration."""
    main(["query", "SELECT (COUNT(*) AS ?n) { ?case a cg:Case }", "--format", "csv"])
    assert capsys.readouterr().out.split() == ["n", "1"]


@pytest.mark.usefixtures("built")
def test_a_query_answers_programs_as_every_command_does(capsys: pytest.CaptureFixture[str]) -> None:
    """By `--json`."""
    main(["query", "--name", "cases-by-technology", "--json"])
    assert json.loads(capsys.readouterr().out)["head"]["vars"][0] == "case"


@pytest.mark.usefixtures("built")
def test_a_named_query_takes_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands behind the sign is one literal."""
    main(["query", "--name", "cases-by-technology", "--param", "technology=Temporal", "--lang", "en"])
    assert "Acme Mail" in capsys.readouterr().out


@pytest.mark.usefixtures("built")
def test_a_query_may_stand_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file may declare parameters as ours do."""
    (tmp_path / "q.rq").write_text("# en: Is it?\n# param x: 1\nASK { FILTER($x = 2) }", encoding="utf-8")
    main(["query", "--file", "q.rq", "--param", "x=2"])
    assert capsys.readouterr().out == "yes\n"


@pytest.mark.usefixtures("built")
def test_a_query_file_in_another_encoding_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its encoding is not guessed."""
    (tmp_path / "q.rq").write_bytes("# 问题\nASK {}".encode("gb18030"))
    assert (main(["query", "--file", "q.rq"]), "UTF-8" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize("name", ["case/acme-mail-newsletters", "acme mail - NEWSLETTERS"])
@pytest.mark.usefixtures("built")
def test_a_node_is_shown_with_the_lines_that_say_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A node is found by its identifier or by any of its names."""
    code = main(["show", name, "--lang", "en"])
    assert (code, "case.md:5" in capsys.readouterr().out) == (0, True)


@pytest.mark.usefixtures("built")
def test_a_node_is_shown_in_both_directions(capsys: pytest.CaptureFixture[str]) -> None:
    """What others say of a node is marked as such."""
    main(["show", "Acme Mail", "--json", "--lang", "en"])
    facts = json.loads(capsys.readouterr().out)["facts"]
    assert [fact["value"] for fact in facts if fact["incoming"]] == ["Acme Mail - newsletters"]


@pytest.mark.usefixtures("built")
def test_an_unknown_node_is_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest names are listed."""
    assert (main(["show", "Acme Male"]), "Acme Mail" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize("kind", ["types", "relations", "exporters", "queries", "profiles"])
def test_names_are_listed_for_people_and_programs(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line begins with the name that other commands take."""
    main(["list", kind])
    lines = capsys.readouterr().out.splitlines()
    main(["list", kind, "--json"])
    names = [one["name"] for one in json.loads(capsys.readouterr().out)]
    assert [line.split()[0] for line in lines] == names


@pytest.mark.parametrize(("language", "word"), [("en", "Why: "), ("zh", "原因: ")])
def test_a_code_is_explained_in_both_languages(language: str, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Severity, remedy, reason and example, whatever the case of the letters."""
    code = main(["explain", "cg122", "--lang", language])
    out = capsys.readouterr().out
    assert (code, out.startswith("CG122 DUPLICATE_KEY (error)"), word in out) == (0, True, True)


@pytest.mark.usefixtures("source")
def test_a_new_library_can_be_built() -> None:
    """What `init` makes is a workspace of its own."""
    assert (main(["init", "library"]), main(["build", "library/docs", "--quiet", *FORMATS])) == (0, 0)
    assert "library/ontology" not in Path("exports/manifest.json").read_text(encoding="utf-8")


def test_a_library_is_not_made_over_a_file(source: Path) -> None:
    """A file in the place of the folder is someone's."""
    assert main(["init", str(source / "case.md")]) == 2


def test_help_loads_nothing_but_the_command_line() -> None:
    """So it answers at once, as `make bench` measures: no library but the one of commands, no other layer of ours."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "casegraph", "-h"], capture_output=True, text=True, check=True
    )
    names = {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}
    ours = {name for name in names if name.startswith("casegraph.")}
    assert "casegraph.cli.main" in ours
    assert {
        name for name in ours if not name.startswith(("casegraph.cli", "casegraph.errors", "casegraph.api"))
    } == set()
    assert names.isdisjoint({"yaml", "rdflib", "networkx", "pyoxigraph", "pyvis", "jinja2", "pyromark", "asyncio"})


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Name and version, as every program gives them."""
    assert (main(["--version"]), capsys.readouterr().out.split()[0]) == (0, "casegraph")


@pytest.mark.usefixtures("built")
def test_a_closed_pipe_is_no_failure() -> None:
    """`| head` ends the command quietly."""
    with command("query", "SELECT * { ?s ?p ?o . ?a ?b ?c }") as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(100)
        running.stdout.close()
        assert (running.wait(60), running.stderr.read()) == (0, b"")


@pytest.mark.usefixtures("source")
def test_a_character_that_the_terminal_lacks_is_no_crash() -> None:
    """An old terminal gets escapes."""
    running = command("explain", "CG102", "--lang", "zh", PYTHONIOENCODING="latin-1")
    out, error = running.communicate(timeout=60)
    assert (running.returncode, b"\\u" in out, error) == (0, True, b"")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_is_exit_130(source: Path, number: signal.Signals) -> None:
    """Ctrl-C and SIGTERM stop a build without a traceback, and leave no folder."""
    body = "".join(f"\n### Acme {at} - mail\n\n- **Company**: Acme {at}\n" for at in range(4000))
    (source / "long.md").write_text(f"# Cases\n{body}", encoding="utf-8")
    running = command("build", "docs")
    _wait_for(Path("exports/.casegraph-lock"))
    running.send_signal(number)
    _, error = running.communicate(timeout=60)
    assert (running.returncode, error.strip(), Path("exports").exists()) == (130, b"interrupted", False)


def _wait_for(path: Path) -> None:
    # A lock that names its process is held; before, an interrupt may leave the empty file, which keeps nobody out.
    while not path.exists() or not path.read_bytes():
        time.sleep(0.002)
