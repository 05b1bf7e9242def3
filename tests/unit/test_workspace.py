"""Where sources, ontology and data are found, and which files are sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.support.compiling import Files, written

from casegraph.diagnostics import Code, Diagnostics
from casegraph.errors import WorkspaceError
from casegraph.workspace import SourceFile, bundled_root, find_workspace, list_files, read_bytes

MINE = {"casegraph.yaml": "{}\n", "docs/a.md": "# A\n"}


def sources(folder: Path, *given: str) -> tuple[list[str], list[Code]]:
    """List the sources of a folder; also return what is reported."""
    found = Diagnostics()
    workspace = find_workspace([folder / one for one in given or ("",)])
    files = list_files(workspace, {".md", ".yaml"}.__contains__, found)
    return [one.path for one in files if not one.known_only], [one.code for one in found]


def test_without_sources_the_bundled_data_are_built() -> None:
    """With their own ontology, profile and vocabulary."""
    workspace = find_workspace(())
    assert workspace.sources == (bundled_root() / "data/cases",)
    assert (workspace.profile.name, workspace.quantities.is_file()) == ("cases.yaml", True)
    assert {path.stem for path in workspace.profiles} >= {"cases", "records"}


@pytest.mark.parametrize("given", [("docs",), ("docs/a.md",), ("docs/deep", "docs/a.md"), ("",)])
def test_a_library_is_found_upward_from_its_sources(tmp_path: Path, given: tuple[str, ...]) -> None:
    """Its folder is what paths are relative to."""
    written(tmp_path, {**MINE, "docs/deep/b.md": "# B\n"})
    assert find_workspace([tmp_path / one for one in given]).root == tmp_path


@pytest.mark.parametrize(
    ("given", "root"), [(("docs",), "docs"), (("docs/a.md",), "docs"), (("docs", "more/b.md"), "")]
)
def test_without_a_library_paths_are_relative_to_the_sources(tmp_path: Path, given: tuple[str, ...], root: str) -> None:
    """To the folder that they have in common."""
    written(tmp_path, {"docs/a.md": "# A\n", "more/b.md": "# B\n"})
    assert find_workspace([tmp_path / one for one in given]).root == tmp_path / root


def test_a_librarys_ontology_is_added_to_ours(tmp_path: Path) -> None:
    """The core first; shapes are no ontology; its own core takes the place of ours."""
    written(tmp_path, {**MINE, "ontology/b.ttl": "", "ontology/a.ttl": "", "ontology/shapes.ttl": ""})
    core = bundled_root() / "ontology/casegraph.ttl"
    added = (tmp_path / "ontology/a.ttl", tmp_path / "ontology/b.ttl")
    assert find_workspace([tmp_path]).ontology == (core, *added)
    own = written(tmp_path, {"ontology/casegraph.ttl": ""}) / "ontology/casegraph.ttl"
    assert find_workspace([tmp_path]).ontology == (own, *added)


def test_a_librarys_profiles_take_the_place_of_ours(tmp_path: Path) -> None:
    """By name; the others stay, even where it has words for numbers of its own."""
    files = {"data/profiles/cases.yaml": "", "data/profiles/own.yaml": "", "data/quantities.yaml": ""}
    workspace = find_workspace([written(tmp_path, {**MINE, **files})])
    assert (workspace.profile, workspace.data) == (tmp_path / "data/profiles/cases.yaml", tmp_path / "data")
    shipped = {path.stem for path in find_workspace([]).profiles}
    assert {path.stem for path in workspace.profiles} == {"own", *shipped}


def test_vocabularies_are_known_only(tmp_path: Path) -> None:
    """Ours and the library's own; a file that is a source as well is a source."""
    written(tmp_path, {**MINE, "data/vocabulary/mine.yaml": "type: Organization\nrecords: []\n"})
    files = list_files(find_workspace([tmp_path / "docs"]), {".md", ".yaml"}.__contains__, Diagnostics())
    assert {one.path for one in files if one.known_only} >= {"data/vocabulary/mine.yaml", "data/vocabulary/stacks.yaml"}
    assert [one.path for one in files if not one.known_only] == ["docs/a.md"]


@pytest.mark.parametrize(
    ("files", "listed"),
    [
        ({"a.md": "", "b.MD": "", "c.txt": "", "d/e.yaml": ""}, ["a.md", "b.MD", "d/e.yaml"]),
        ({"a.md": "", ".hidden.md": "", ".git/x.md": "", "node_modules/x.md": "", "venv/x.md": ""}, ["a.md"]),
        ({"a.md": "", "out/manifest.json": "{}", "out/README.md": ""}, ["a.md"]),
        ({"a.md": "", "casegraph.yaml": "", "ontology/notes.md": "", "ontology/x.ttl": ""}, ["a.md"]),
        ({"a.md": "", "casegraph.yaml": "", "data/profiles/p.yaml": "", "data/quantities.yaml": ""}, ["a.md"]),
    ],
    ids=["extensions", "hidden", "outputs", "ontology", "configuration"],
)
def test_only_documents_and_data_are_sources(tmp_path: Path, files: Files, listed: list[str]) -> None:
    """Not hidden files, nor what a build writes, nor what configures it."""
    assert sources(written(tmp_path, files)) == (listed, [])


def test_a_source_given_twice_is_read_once(tmp_path: Path) -> None:
    """By its folder and by its name."""
    written(tmp_path, {"docs/a.md": ""})
    assert sources(tmp_path, "docs", "docs/a.md") == (["a.md"], [])


@pytest.mark.parametrize("name", ["A.md", "Ａ.md", "a.MD"])
def test_names_that_differ_only_for_some_systems_clash(tmp_path: Path, name: str) -> None:
    """The first in order is read."""
    written(tmp_path, {"a.md": "", name: ""})
    if len(list(tmp_path.iterdir())) == 1:
        pytest.skip("this file system does not tell them apart")
    assert sources(tmp_path) == ([min("a.md", name)], [Code.NAMES_CLASH])


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """It is most likely a slip in the path."""
    assert sources(tmp_path) == ([], [Code.NO_DOCUMENTS])


def test_links_and_pipes_are_reported(tmp_path: Path) -> None:
    """Where they are given themselves, too."""
    written(tmp_path, {"out.md": "", "docs/a.md": ""})
    (tmp_path / "docs/in.md").symlink_to(tmp_path / "docs/a.md")
    (tmp_path / "docs/leads-out.md").symlink_to(tmp_path / "out.md")
    os.mkfifo(tmp_path / "docs/pipe.md")
    found = [Code.NOT_REGULAR, Code.OUTSIDE_ROOT, Code.NOT_REGULAR]
    assert sources(tmp_path, "docs") == (["a.md"], found)
    assert set(sources(tmp_path, "docs/in.md")[1]) == {Code.NO_DOCUMENTS, Code.NOT_REGULAR}


def test_a_folder_that_cannot_be_listed_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read."""
    written(tmp_path, {"a.md": "", "closed/b.md": ""})
    listed = Path.iterdir

    def refusing(folder: Path) -> object:
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refusing)
    assert sources(tmp_path) == (["a.md"], [Code.UNREADABLE])


def test_names_are_nfc_and_bytes_that_are_no_text_escaped(tmp_path: Path) -> None:
    """So that a path is the same text on every machine."""
    (tmp_path / "cafe\u0301.md").write_text("")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.md")).write_text("")
    assert sources(tmp_path) == (["bad\\xff.md", "caf\u00e9.md"], [])


@pytest.mark.parametrize(
    ("path", "presence"),
    [("docs", "folder"), ("docs/a.md", "file"), ("gone.md", ""), ("../secret.md", ""), ("x" * 5000, ""), ("a\0b", "")],
)
def test_what_stands_at_a_path_is_told(tmp_path: Path, path: str, presence: str) -> None:
    """Of what lies outside nothing is."""
    written(tmp_path, {"secret.md": "", "library/docs/a.md": "", "library/casegraph.yaml": ""})
    assert find_workspace([tmp_path / "library/docs"]).exists(path) == presence


@pytest.mark.parametrize("given", ["source", "profile"])
def test_what_is_not_there_is_a_wrong_call(tmp_path: Path, given: str) -> None:
    """Named in the message."""
    gone = tmp_path / "gone"
    with pytest.raises(WorkspaceError, match="gone"):
        find_workspace([gone] if given == "source" else [tmp_path], profile=gone if given == "profile" else None)


def test_a_profile_is_chosen_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of ours, or of the library; a file of that name goes first; a slip is told what there is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "links").mkdir()
    written(tmp_path, {"casegraph.yaml": "", "data/profiles/own.yaml": "", "data/quantities.yaml": "", "here.yaml": ""})
    chosen = [find_workspace([tmp_path], profile=Path(one)).profile for one in ("links", "own", tmp_path / "here.yaml")]
    assert [one.name for one in chosen] == ["links.yaml", "own.yaml", "here.yaml"]
    with pytest.raises(WorkspaceError) as slip:
        find_workspace([tmp_path], profile=Path("link"))
    assert slip.value.hint == "name a file, or: cases, links, own, pages"


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """Up to one byte beyond the limit, so that it is seen to be too long."""
    short, long = written(tmp_path, {"a.md": "text", "b.md": b"x" * 200}), Diagnostics()
    assert read_bytes(SourceFile("a.md", short / "a.md"), 100, long) == b"text"
    assert len(read_bytes(SourceFile("b.md", short / "b.md"), 100, long) or b"") == 101
    assert not list(long)


def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    """One that is gone, one that became a link."""
    found = Diagnostics()
    (tmp_path / "link.md").symlink_to(tmp_path)
    assert read_bytes(SourceFile("gone.md", tmp_path / "gone.md"), 100, found) is None
    assert read_bytes(SourceFile("link.md", tmp_path / "link.md"), 100, found) is None
    assert [(one.code, one.span.path) for one in found] == [(Code.UNREADABLE, "gone.md"), (Code.UNREADABLE, "link.md")]


def test_the_bundled_ontology_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that is broken is said to be so."""
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    with pytest.raises(WorkspaceError, match="bundled ontology is missing"):
        bundled_root()
