"""The formats that draw are made by a second process, and nothing depends on it."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.support import sample
from tests.support.compiling import written

from casegraph.compiler import exporting
from casegraph.compiler.exporting import Helper, Made, export_graph, hand_over, helping, serve
from casegraph.compiler.writing import sha256
from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.errors import UnknownNameError
from casegraph.exporters import USUAL, Artifact
from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal

FORMATS = ("html", "gexf", "turtle")


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Helper]]:
    """Give the processes that are started; at the end each must be gone."""
    started: list[Helper] = []
    start = exporting._started

    def starting(names: list[str]) -> Helper | None:
        helper = start(names)
        started.extend([helper] if helper else [])
        return helper

    monkeypatch.setattr(exporting, "_started", starting)
    yield started
    assert [one.returncode for one in started if one.returncode is None] == []


def exported(graph: CaseGraph, *formats: str) -> list[tuple[str, bytes]]:
    """Export as the command does."""
    with TemporaryDirectory() as staging, helping(formats) as helper:
        return read(export_graph(graph, formats, helper, Path(staging)), Path(staging))


def read(artifacts: Iterable[Artifact | Made], staging: Path = Path()) -> list[tuple[str, bytes]]:
    """Read what is made, in the order of paths; of what the second process made the digest has to be right."""
    contents = []
    for one in artifacts:
        content = (staging / one.path).read_bytes() if isinstance(one, Made) else one.content
        if isinstance(one, Made):
            assert one.output == (sha256(content), len(content))
        contents.append((one.path, content))
    return sorted(contents)


def large(size: int) -> CaseGraph:
    """Return a graph of more bytes than a pipe holds."""
    return sample.graph_of([sample.node("case/x", "Case", Literal("长" * (size // 3)))])


def played(script: str) -> Callable[[list[str]], Helper]:
    """Start another program in the place of the second process."""

    def start(_names: list[str]) -> Helper:
        pipe = subprocess.PIPE
        return Helper([sys.executable, "-c", script], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)

    return start


def test_the_second_process_gives_the_same_bytes(children: list[Helper], tmp_path: Path) -> None:
    """As this one does."""
    with helping(FORMATS) as helper:
        made = read(export_graph(sample.sample(), FORMATS, helper, tmp_path), tmp_path)
        assert helper is not None
        assert helper.wait() == 0
    assert made == read(export_graph(sample.sample(), FORMATS))
    assert len(children) == 1


@pytest.mark.parametrize("size", [200_000, 5_000_000])
def test_a_graph_larger_than_a_pipe_arrives(children: list[Helper], size: int) -> None:
    """Neither side waits for the other for ever."""
    graph = large(size)
    assert exported(graph, "html", "turtle") == read(export_graph(graph, ["html", "turtle"]))
    assert len(children) == 1


@pytest.mark.parametrize(
    ("formats", "count"), [((), 1), (("html",), 1), (("turtle", "gexf"), 1), (("turtle", "neo4j"), 0)]
)
def test_a_process_starts_for_formats_that_draw_only(
    children: list[Helper], formats: tuple[str, ...], count: int
) -> None:
    """No format means all of them; a process to which nothing is ever sent ends with the build."""
    with helping(formats) as helper:
        assert (helper is not None, len(children)) == (bool(count), count)


def test_a_graph_may_be_handed_over_before_its_findings_are_known(children: list[Helper], tmp_path: Path) -> None:
    """The page tells them all the same."""
    bare, found = sample.sample(), [Diagnostic.of(Code.UNRESOLVED_END, Span("docs/orders.md", 1), name="Acme")]
    noted = bare.noting(found, "https://example.org/docs/")
    with helping(["html"]) as helper:
        assert helper is not None
        hand_over(helper, bare)
        made = read(export_graph(noted, ["html"], helper, tmp_path), tmp_path)
    assert made == read(export_graph(noted, ["html"])) != read(export_graph(bare, ["html"]))
    assert len(children) == 1


@pytest.mark.parametrize(("small", "count"), [(10_000, 3), (1, 7)])
def test_of_a_large_graph_the_second_process_makes_more(
    monkeypatch: pytest.MonkeyPatch, children: list[Helper], tmp_path: Path, small: int, count: int
) -> None:
    """And the files are the same."""
    monkeypatch.setattr(exporting, "_LARGE", small)
    with helping(USUAL) as helper:
        made = [*export_graph(sample.sample(), USUAL, helper, tmp_path)]
    assert sum(isinstance(one, Made) for one in made) == count
    assert read(made, tmp_path) == read(export_graph(sample.sample(), USUAL))
    assert len(children) == 1


def test_without_formats_that_draw_all_is_made_here(children: list[Helper]) -> None:
    """In the order of the names, each once."""
    paths = [path for path, _ in exported(sample.sample(), "turtle", "nquads", "turtle")]
    assert (paths, children) == (["graph.nq", "graph.ttl"], [])


def test_a_process_that_is_killed_is_not_missed(children: list[Helper]) -> None:
    """Its part is done here."""
    with helping(["html"]) as helper:
        assert helper is not None
        helper.kill()
        made = read(export_graph(large(200_000), ["html"], helper))
    assert made == read(export_graph(large(200_000), ["html"]))


@pytest.mark.parametrize(
    "script",
    [
        "raise SystemExit(1)",
        "import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write(b'\\x80\\x05\\x95')",
        "import sys; sys.stdin.buffer.read(); print('some warning')",
        "import sys; sys.stdin.buffer.read(1)",
    ],
)
def test_a_process_that_fails_is_not_missed(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Whether it says nothing, half of it, something else, or does not listen to the end."""
    monkeypatch.setattr(exporting, "_started", played(script))
    graph = large(200_000)
    assert exported(graph, "html") == read(export_graph(graph, ["html"]))


def test_where_no_process_starts_all_is_made_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As on a machine that has no more of them."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with helping(["html"]) as helper:
        assert helper is None
    assert exported(sample.sample(), "html")


def test_an_exporter_that_fails_raises_its_error(monkeypatch: pytest.MonkeyPatch, children: list[Helper]) -> None:
    """As without a second process: only the error itself says what is wrong."""
    monkeypatch.setattr(exporting, "DRAWN", ("none",))
    with pytest.raises(UnknownNameError, match="none"):
        exported(sample.sample(), "none", "turtle")
    assert len(children) == 1


def test_a_failure_here_leaves_nothing_behind(children: list[Helper]) -> None:
    """Neither the process nor the thread that was sending, however much was left to send."""
    before = set(threading.enumerate())
    with pytest.raises(UnknownNameError, match="none"):
        exported(large(5_000_000), "html", "none")
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
    assert (set(threading.enumerate()) <= before, len(children)) == (True, 1)


def test_a_pipe_that_is_closed_already_is_no_failure() -> None:
    """The build has failed before a byte was sent, and says so itself."""
    with helping(["html"]) as helper:
        assert helper is not None
        assert helper.stdin is not None
        helper.stdin.close()
        hand_over(helper, sample.sample())
    assert helper.returncode is not None


def test_a_process_that_is_gone_keeps_no_build_from_ending(children: list[Helper]) -> None:
    """Where nothing is exported after all, what it did not take is let go."""
    with helping(["html"]) as helper:
        assert helper is not None
        helper.kill()
        helper.wait()
        hand_over(helper, large(5_000_000))
    assert len(children) == 1


@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_ends_the_process(children: list[Helper], interrupt: type[BaseException]) -> None:
    """Ctrl-C leaves no child behind."""
    with pytest.raises(interrupt), helping(["html"]):
        raise interrupt
    assert [one.wait(5) for one in children] == [-signal.SIGKILL]


def test_the_folder_where_the_user_stands_has_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file there that is called like a library is not run."""
    written(tmp_path, {"pickle.py": "open('run', 'w')\n", "casegraph/__init__.py": "open('run', 'w')\n"})
    monkeypatch.chdir(tmp_path)
    assert exported(sample.sample(), "html") == read(export_graph(sample.sample(), ["html"]))
    assert not (tmp_path / "run").exists()


def answered(monkeypatch: pytest.MonkeyPatch, staging: Path | None) -> list[tuple[str, tuple[str, int]]]:
    """Return what the second process answers for the format of its arguments, and the graph of its input."""
    graph, made = sample.sample(), io.BytesIO()
    given = io.BytesIO(pickle.dumps(graph) + pickle.dumps((graph.findings, graph.links, ["html"], staging)))
    monkeypatch.setattr(sys, "argv", ["-c", "html"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(given))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(made))
    serve()
    answer: list[tuple[str, tuple[str, int]]] = pickle.loads(made.getvalue())
    return answer


def test_the_second_process_writes_its_files_and_answers_with_their_digests(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the build stages all files."""
    ((_, content),) = read(export_graph(sample.sample(), ["html"]))
    assert answered(monkeypatch, tmp_path) == [("graph.html", (sha256(content), len(content)))]
    assert (tmp_path / "graph.html").read_bytes() == content


def test_without_a_folder_the_second_process_writes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A comparison asks for digests alone."""
    monkeypatch.chdir(tmp_path)
    ((_, content),) = read(export_graph(sample.sample(), ["html"]))
    assert answered(monkeypatch, None) == [("graph.html", (sha256(content), len(content)))]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path(f"/proc/self/task/{os.getpid()}/children").exists(), reason="no list of processes")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_command_leaves_no_process(tmp_path: Path, number: signal.Signals) -> None:
    """Whoever interrupts it, and however."""
    source = written(tmp_path, {"docs/a.md": "# A\n"}) / "docs"
    os.mkfifo(tmp_path / "own.yaml")
    # The profile is a pipe that nobody fills: the build waits, its second process has started.
    command = [sys.executable, "-m", "casegraph", "build", str(source), "--profile", str(tmp_path / "own.yaml")]
    build = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
    with build, (tmp_path / "own.yaml").open("wb"):
        helpers = _children(build.pid)
        build.send_signal(number)
        assert build.wait(20) == 130
    assert (len(helpers), [one for one in helpers if Path(f"/proc/{one}").exists()]) == (1, [])


def _children(parent: int) -> list[int]:
    """Return the processes that another one has started."""
    return [int(one) for one in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
