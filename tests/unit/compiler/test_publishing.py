"""A publication is whole, prunes what is ours, and leaves alone what is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.compiler.conftest import Library

from casegraph.compiler.publishing import differences, publish
from casegraph.compiler.recovery import claimed
from casegraph.errors import CasegraphError, EnvironmentFailure, UsageError, WorkspaceError
from casegraph.exporters import Artifact


def test_the_folder_holds_the_files_and_the_manifest_only(library: Library) -> None:
    """Staging, journal and lock are gone when a publication ends."""
    library.publish("one")
    assert [*library.files()] == [
        "graph.nq", "graph.ttl", "manifest.json", "neo4j/deep/edges.csv", "neo4j/nodes.csv",
    ]  # fmt: skip


def test_the_same_build_gives_the_same_bytes(library: Library, tmp_path: Path) -> None:
    """Neither clock nor folder is in any output."""
    other = Library(tmp_path / "elsewhere")
    library.publish("one")
    other.publish("one")
    assert library.files() == other.files()


def test_the_manifest_names_inputs_and_outputs_with_digests(library: Library) -> None:
    """A reader can check each file, and see what it was made from."""
    library.publish("one")
    manifest = json.loads((library.folder / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["inputs"], manifest["outputs"]["graph.nq"]["bytes"]) == ({"docs/a.md": "0" * 64}, 13)


def test_a_later_build_replaces_every_file(library: Library) -> None:
    """No file of the earlier build is left among those of the later one."""
    library.publish("one")
    library.publish("two")
    assert library.generation() == {"two"}


def test_stale_files_of_an_earlier_build_are_pruned(library: Library) -> None:
    """What the new build no longer makes goes, and so do the folders that it leaves empty."""
    library.publish("one")
    with claimed(library.folder):
        publish(library.folder, library.artifacts("two")[:1], library.graph)
    assert sorted(path.name for path in library.folder.iterdir()) == ["graph.ttl", "manifest.json"]


def test_files_of_others_are_never_touched(library: Library) -> None:
    """A README in the folder survives every build, and its folder stays."""
    library.publish("one")
    (library.folder / "neo4j" / "README.md").write_text("mine", encoding="utf-8")
    with claimed(library.folder):
        publish(library.folder, library.artifacts("two")[:1], library.graph)
    assert (library.folder / "neo4j" / "README.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["graph.ttl", "manifest.json", "neo4j"])
def test_a_file_of_others_under_our_name_is_refused(library: Library, name: str) -> None:
    """Nothing is written where someone else's file would be lost."""
    library.folder.mkdir()
    (library.folder / name).write_text("{}", encoding="utf-8")
    with pytest.raises(WorkspaceError, match=name):
        library.publish("one")
    assert library.files() == {name: b"{}"}


def test_a_folder_under_the_name_of_a_file_is_refused(library: Library) -> None:
    """A folder is no file of ours, whatever the manifest says."""
    (library.folder / "graph.ttl").mkdir(parents=True)
    with pytest.raises(WorkspaceError, match=r"graph\.ttl"):
        library.publish("one")


def test_a_link_out_of_the_folder_is_not_written_through(library: Library, tmp_path: Path) -> None:
    """A linked folder is someone else's, even when its name is ours."""
    (tmp_path / "secret").mkdir()
    library.folder.mkdir()
    (library.folder / "neo4j").symlink_to(tmp_path / "secret")
    with pytest.raises(WorkspaceError, match=r"nodes\.csv"):
        library.publish("one")
    assert list((tmp_path / "secret").iterdir()) == []


@pytest.mark.parametrize("outputs", [["a"], {"../a": 1}, {"/etc/passwd": 1}, {"C:\\a": 1}, {".casegraph-lock": 1}])
def test_a_manifest_that_names_files_elsewhere_is_not_ours(library: Library, outputs: object) -> None:
    """A forged manifest cannot make a build delete files outside its folder."""
    library.folder.mkdir()
    (library.folder / "manifest.json").write_text(json.dumps({"casegraph": "1", "outputs": outputs}), encoding="utf-8")
    with pytest.raises(WorkspaceError, match="not a manifest"):
        library.publish("one")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"outputs": {}}', "[" * 100_000])
def test_another_program_s_manifest_is_refused(library: Library, content: str) -> None:
    """Manifests of other programs bear the same name."""
    library.folder.mkdir()
    (library.folder / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="not a manifest"):
        library.publish("one")


@pytest.mark.parametrize(
    "path", ["../a", "/a", "", "a\\b", "C:a", "a/../../b", ".casegraph-lock", "graph.ttl", "manifest.json"]
)
def test_an_exporter_cannot_write_elsewhere_or_twice(library: Library, path: str) -> None:
    """Exporters of others are held to paths below the folder, one exporter a path."""
    with pytest.raises(UsageError), claimed(library.folder):
        publish(library.folder, [*library.artifacts("one"), Artifact(path, [b""])], library.graph)
    assert not library.folder.exists()


def test_a_folder_below_a_file_names_the_path(library: Library) -> None:
    """Where no folder can be, the message says which path failed."""
    library.folder.write_text("a file", encoding="utf-8")
    below = Library(library.folder / "exports")
    with pytest.raises(CasegraphError, match="exports") as failure:
        below.publish("one")
    assert failure.value.exit_code == 3


def test_what_was_published_is_up_to_date(library: Library) -> None:
    """A check right after a build finds nothing."""
    library.publish("one")
    assert differences(library.folder, library.artifacts("one"), library.graph) == ()


def test_a_check_names_what_changed_what_lacks_and_what_is_stale(library: Library) -> None:
    """Each file that a build would touch is named, and nothing is written."""
    library.publish("one")
    (library.folder / "graph.nq").write_bytes(b"changed")
    (library.folder / "graph.ttl").unlink()
    before = library.files()
    found = differences(library.folder, library.artifacts("one")[:3], library.graph)
    assert (found, library.files()) == (("graph.nq", "graph.ttl", "manifest.json", "neo4j/deep/edges.csv"), before)


def test_a_check_of_a_missing_folder_names_every_file(library: Library) -> None:
    """Nothing is there, and nothing is made."""
    found = differences(library.folder, library.artifacts("one"), library.graph)
    assert (len(found), library.folder.exists()) == (5, False)


def test_a_folder_that_may_not_be_written_keeps_the_old_build(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights are looked at before the first file is replaced; no rights are injected, as root has all."""
    library.publish("one")
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != "neo4j")
    with pytest.raises(EnvironmentFailure, match=r'neo4j": you may not write here'):
        library.publish("two")
    assert library.generation() == {"one"}
