"""What documents said is remembered, and a build from memory is the build that reads."""

from __future__ import annotations

import errno
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from tests.support.compiling import places, written

from casegraph.cli.main import main
from casegraph.compiler import cache
from casegraph.compiler.build import Compilation, compile_workspace
from casegraph.compiler.cache import Memory, default_cache, program_digest, remembered
from casegraph.compiler.documents import Outcome, Reading
from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.exporters import load_exporter
from casegraph.plugins import Target
from casegraph.readers import READERS
from casegraph.workspace import bundled_root, find_workspace

PROFILE = "id: own\nextends: cases\nfields:\n  - {labels: [Color], of: [Case], read: plain, term: category}\n"
TEXT = "# Mail\n\n### Acme - mail\n\n- **Company**: Acme\n- **Performance**: 99.9% availability\n- **Color**: red\n"
CLASS = """@prefix cg: <https://w3id.org/casegraph/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
cg:Harbor a owl:Class ; rdfs:label "Harbor"@en, "港口"@zh ; rdfs:comment "Port."@en, "港口。"@zh ; cg:color "#123456" .
"""
READING = Reading.of("docs/a.md", b"text")
OUTCOME = Outcome(None, (Diagnostic.of(Code.NOT_UTF8, Span("docs/a.md", 3)),))
PACKED = pickle.dumps(OUTCOME)
State = dict[str, tuple[int, int]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Give a library of two documents and a file of data."""
    files = {"casegraph.yaml": "{}\n", "docs/a.md": TEXT, "docs/b.md": "# B\n", "docs/c.yaml": "type: Harbor\nid: h\n"}
    return written(tmp_path / "library", files)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder for a cache, which is not there yet."""
    return tmp_path / "caches" / "casegraph"


@pytest.fixture
def _program() -> Iterator[None]:
    """Forget which program this is, before and after."""
    program_digest.cache_clear()
    yield
    program_digest.cache_clear()


def build(library: Path, folder: Path | None, profile: Path | None = None) -> Compilation:
    """Compile the documents of a library."""
    return compile_workspace(find_workspace([library / "docs"], profile=profile), cache=folder)


def result(compilation: Compilation) -> tuple[object, ...]:
    """Return the bytes that are published, and what is reported."""
    formats = ("nquads", "turtle", "gexf", "void")
    return *(next(load_exporter(name)(compilation.graph)).content for name in formats), compilation.diagnostics


def state(folder: Path) -> State:
    """Tell apart the entries that were written anew."""
    return {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in folder.iterdir()}


def test_a_build_from_the_cache_is_the_same(library: Path, folder: Path) -> None:
    """Byte for byte; nothing is written a second time."""
    clean, first = result(build(library, None)), result(build(library, folder))
    before = state(folder)
    assert (first, result(build(library, folder))) == (clean, clean)
    assert state(folder) == before


def test_a_changed_file_is_read_anew(library: Path, folder: Path) -> None:
    """It alone, and its entry takes the place of the one before."""
    build(library, folder)
    before = state(folder)
    written(library, {"docs/b.md": TEXT.replace("Acme", "Bolt")})
    assert result(build(library, folder)) == result(build(library, None))
    assert (set(state(folder)), len(dict(state(folder).items() - before.items()))) == (set(before), 1)


def test_entries_do_not_pile_up(library: Path, folder: Path) -> None:
    """However often a file changes."""
    build(library, folder)
    count = len(state(folder))
    for number in range(4):
        written(library, {"docs/b.md": f"# Number {number}\n"})
        build(library, folder)
    assert len(state(folder)) == count


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("own.yaml", PROFILE),
        ("ontology/harbor.ttl", CLASS),
        ("data/quantities.yaml", ""),
    ],
    ids=["profile", "ontology", "quantities"],
)  # fmt: skip
def test_other_tools_read_anew(library: Path, folder: Path, path: str, content: str) -> None:
    """Another profile, another ontology, other words for numbers."""
    written(library, {"own.yaml": "id: own\nextends: cases\n"})
    before = result(build(library, folder, library / "own.yaml"))
    words = (bundled_root() / "data" / "quantities.yaml").read_text(encoding="utf-8")
    written(library, {path: content or words.replace("availability", "readiness")})
    after = result(build(library, folder, library / "own.yaml"))
    assert after == result(build(library, None, library / "own.yaml"))
    assert after != before


@pytest.mark.usefixtures("_program")
def test_another_program_reads_anew(library: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is taken from an interpreter whose tables of characters may be others."""
    build(library, folder)
    count = len(state(folder))
    monkeypatch.setattr(sys, "version", "another")
    program_digest.cache_clear()
    build(library, folder)
    assert len(state(folder)) == 2 * count


@pytest.mark.usefixtures("_program")
def test_a_program_is_told_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By their sizes and times; a library that is not installed has none."""
    written(tmp_path, {"model/a.py": "1", "compiler/cache.py": "2", "exporters/b.py": "3"})
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "compiler" / "cache.py"))
    monkeypatch.setattr(cache, "_OTHERS", ("yaml", "no_such_library"))
    first = program_digest()
    os.utime(tmp_path / "model" / "a.py", ns=(1, 1))
    assert (program_digest(), program_digest.__wrapped__() == first) == (first, False)


def test_a_program_is_told_by_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Markdown reader reads another way."""
    first = program_digest()
    monkeypatch.setattr(cache, "_OTHERS", ())
    assert program_digest.__wrapped__() != first


def test_readers_of_others_are_not_remembered(library: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes a reader sees what it does now."""
    written(library, {"docs/d.memo": "# Memo\n"})
    build(library, folder)
    before = state(folder)
    reader = {".memo": Target(".memo", READERS[".md"].value)}
    monkeypatch.setattr("casegraph.readers.installed", lambda _group: reader)
    assert "docs/d.memo" in build(library, folder).graph.sources
    assert state(folder) == before


def test_what_is_wrong_in_the_words_for_numbers_is_not_forgotten(library: Path, folder: Path) -> None:
    """A second build reports it too, though it needs no such words."""
    words = (bundled_root() / "data" / "quantities.yaml").read_text(encoding="utf-8")
    written(library, {"data/quantities.yaml": words.replace("  千: 1000", "  千: many")})
    first, second = build(library, folder), build(library, folder)
    assert places(first, Code.BAD_VALUE)
    assert second.diagnostics == first.diagnostics


def test_what_was_said_comes_back(folder: Path) -> None:
    """For the same bytes, path and role, and the same key."""
    Memory(folder, "key").keep(READING, PACKED)
    others = [Reading.of("docs/a.md", b"other"), Reading.of("b.md", b"text"), READING._replace(known_only=True)]
    assert Memory(folder, "key").recall(READING) == OUTCOME
    assert [Memory(folder, "key").recall(one) for one in others] == [None] * 3
    assert Memory(folder, "another").recall(READING) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda _content: b"",
        lambda content: content[:20],
        lambda content: content[:-1],
        lambda content: content + b"x",
        lambda content: content.replace(b"docs/a.md", b"docs/b.md"),
        lambda _content: b"cos\nabort\n(tR.",
    ],
)
def test_a_damaged_entry_is_ignored(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    """Nothing that was not written whole is believed, or even run."""
    Memory(folder, "key").keep(READING, PACKED)
    (entry,) = folder.iterdir()
    entry.write_bytes(damage(entry.read_bytes()))
    assert Memory(folder, "key").recall(READING) is None


def test_a_damaged_cache_gives_the_same_build(library: Path, folder: Path) -> None:
    """Every entry is written anew."""
    clean = result(build(library, folder))
    for entry in folder.iterdir():
        entry.write_bytes(entry.read_bytes()[:-9])
    before = state(folder)
    assert result(build(library, folder)) == clean
    assert not state(folder).items() & before.items()


def test_an_entry_of_another_user_is_ignored(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It could make this build run anything."""
    Memory(folder, "key").keep(READING, PACKED)
    monkeypatch.setattr(cache, "_USER", lambda: -1)
    assert Memory(folder, "key").recall(READING) is None


def test_an_entry_that_cannot_be_read_is_ignored(folder: Path) -> None:
    """A folder in its place is no entry, and is not replaced."""
    Memory(folder, "key").keep(READING, PACKED)
    (entry,) = folder.iterdir()
    entry.unlink()
    entry.mkdir()
    Memory(folder, "key").keep(READING, PACKED)
    assert (Memory(folder, "key").recall(READING), list(folder.iterdir())) == (None, [entry])


def test_a_cache_that_cannot_be_written_is_no_fault(library: Path, tmp_path: Path) -> None:
    """The build is the same without."""
    file = written(tmp_path, {"file": ""}) / "file"
    assert result(build(library, file / "casegraph")) == result(build(library, None))


@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_half_an_entry_does_not_stay(folder: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException) -> None:
    """Neither on a full disk, nor after an interrupt."""

    def fail(path: Path, target: Path) -> None:
        raise failure

    monkeypatch.setattr(Path, "replace", fail)
    with suppress(KeyboardInterrupt):
        Memory(folder, "key").keep(READING, PACKED)
    assert list(folder.iterdir()) == []


def test_builds_at_once_do_each_other_no_harm(library: Path, folder: Path) -> None:
    """They give the same, and leave nothing but entries."""
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda _: result(build(library, folder)), range(3)))
    assert found == [result(build(library, None))] * 3
    assert {one.suffix for one in folder.iterdir()} == {".kept"}


def test_only_the_user_may_read_the_cache(folder: Path) -> None:
    """Documents may be confidential."""
    Memory(folder, "key").keep(READING, PACKED)
    assert [path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())] == [0, 0]


@pytest.mark.parametrize("given", ["", "relative"])
def test_the_cache_is_in_the_home_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str) -> None:
    """Unless the environment names a whole path."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", given)
    assert default_cache() == tmp_path / ".cache" / "casegraph"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "own"))
    assert default_cache() == tmp_path / "own" / "casegraph"


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container whose user has no name."""
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert default_cache() is None


@pytest.mark.parametrize(("option", "kept"), [("--no-cache", False), ("--cache", True)])
def test_the_command_remembers_unless_told_not_to(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, kept: bool
) -> None:
    """The folder is the user's."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    out = str(tmp_path / "out")
    main(["build", str(library / "docs"), "--out", out, "--format", "turtle", "--quiet", option])
    assert ((tmp_path / "casegraph").is_dir(), (tmp_path / "out" / "graph.ttl").is_file()) == (kept, True)


def test_what_was_made_of_files_is_remembered(tmp_path: Path) -> None:
    """Made once for files as they are, and again when one of them changes."""
    source = tmp_path / "a.yaml"
    made: list[str] = []
    source.write_text("a")

    def make() -> dict[str, int]:
        made.append(source.read_text())
        return {"made": len(made)}

    first = [remembered(tmp_path / "cache", [source], make) for _ in range(2)]
    source.write_text("b")
    assert (first, remembered(tmp_path / "cache", [source], make)) == ([{"made": 1}, {"made": 1}], {"made": 2})
    assert made == ["a", "b"]
