"""The build: profile, words for numbers, documents, and how far it is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from tests.support.compiling import labels, written

from casegraph.compiler.build import compile_workspace
from casegraph.diagnostics import Code
from casegraph.errors import WorkspaceError
from casegraph.workspace import find_workspace

TEXT = "### Acme - mail\n\n- **Company**: Acme\n"


def test_progress_is_told_for_every_file(tmp_path: Path) -> None:
    """The stage, how many are done, and how many there are."""
    told: list[tuple[str, int, int]] = []
    workspace = find_workspace([written(tmp_path, {"a.md": TEXT, "b.md": b"\xff"})])
    compile_workspace(workspace, progress=lambda *step: told.append(step))
    assert [done for _, done, _ in told] == list(range(1, len(told) + 1))
    assert {(stage, total) for stage, _, total in told} == {("reading", len(told))}


def test_the_base_of_all_iris_is_given(tmp_path: Path) -> None:
    """It is the graph's own."""
    workspace = find_workspace([written(tmp_path, {"a.md": TEXT})])
    graph = compile_workspace(workspace, base="https://example.org/").graph
    assert graph.iri("case/x") == "https://example.org/case/x"


def test_a_file_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    """With an error of its own."""
    compilation = compile_workspace(find_workspace([written(tmp_path, {"a.md": TEXT, "b.md": b"\xff"})]))
    assert labels(compilation.graph, "Organization") == ["Acme"]
    assert [one.span.path for one in compilation.diagnostics if one.code is Code.NOT_UTF8] == ["b.md"]


def test_diagnostics_are_in_the_order_of_their_places(tmp_path: Path) -> None:
    """Whatever found them."""
    files = {"b.md": TEXT + "- **Color**: x\n\n[x](gone.md)\n", "a.yaml": "type: Cse\nid: a\n"}
    spans = [one.span for one in compile_workspace(find_workspace([written(tmp_path, files)])).diagnostics]
    assert spans == sorted(spans)


@pytest.mark.parametrize("chain", [("one", "two", "cases"), ("one", "two", "one")])
def test_profiles_extend_one_another(tmp_path: Path, chain: tuple[str, ...]) -> None:
    """In a chain, and in a circle that ends."""
    profiles = {
        f"data/profiles/{name}.yaml": f"id: {name}\nextends: {above}\nfields:\n"
        f"  - {{labels: [label {name}], of: [Case], read: names, term: organization, opens: true}}\n"
        for name, above in pairwise(chain)
    }
    text = "### Acme - mail\n\n- **Label two**: Acme\n"
    written(tmp_path, {"casegraph.yaml": "{}\n", "docs/a.md": text, **profiles})
    subjects = "subjects:\n  - {type: Case, title: [organization, scenario], above: theme}\n"
    one = tmp_path / "data/profiles/one.yaml"
    one.write_text(one.read_text(encoding="utf-8") + subjects, encoding="utf-8")
    compilation = compile_workspace(find_workspace([tmp_path / "docs"], profile=one))
    assert labels(compilation.graph, "Organization") == ["Acme"]


@pytest.mark.parametrize("extends", ["nobody", "[cases]"])
def test_an_unknown_profile_to_extend_is_reported(tmp_path: Path, extends: str) -> None:
    """The profile counts without it."""
    written(tmp_path, {"docs/a.md": TEXT, "own.yaml": f"id: own\nextends: {extends}\n"})
    compilation = compile_workspace(find_workspace([tmp_path / "docs"], profile=tmp_path / "own.yaml"))
    assert [(one.code, str(one.span)) for one in compilation.diagnostics if one.severity.value == "error"] == [
        (Code.BAD_PROFILE, "own.yaml:2:10")
    ]


def test_a_profile_that_cannot_be_read_is_a_wrong_call(tmp_path: Path) -> None:
    """Without it no document can be read rightly."""
    written(tmp_path, {"docs/a.md": TEXT, "own.yaml": "id: 'own\n"})
    with pytest.raises(WorkspaceError, match=r"own\.yaml"):
        compile_workspace(find_workspace([tmp_path / "docs"], profile=tmp_path / "own.yaml"))
