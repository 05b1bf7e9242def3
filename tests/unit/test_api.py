"""The library's one function: sources in any form, a profile on request."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import labels, written

from casegraph.api import compile as compile_sources
from casegraph.errors import WorkspaceError

TEXT = "### Acme - mail\n\n- **Firma**: Acme\n"
PROFILE = """id: own
extends: cases
fields:
  - {labels: [Firma], of: [Case], read: names, term: organization, opens: true}
"""


def test_several_sources_are_one_library(tmp_path: Path) -> None:
    """Given as strings and paths, in any order."""
    written(tmp_path, {"a/a.md": TEXT.replace("Firma", "Company"), "b.md": "# B\n"})
    compilation = compile_sources((str(tmp_path / "b.md"), tmp_path / "a"))
    assert sorted(compilation.graph.sources)[:2] == ["a/a.md", "b.md"]


def test_a_profile_is_given_by_its_path(tmp_path: Path) -> None:
    """As a string or a path."""
    written(tmp_path, {"docs/a.md": TEXT, "own.yaml": PROFILE})
    compilation = compile_sources(tmp_path / "docs", profile=str(tmp_path / "own.yaml"))
    assert labels(compilation.graph, "Organization") == ["Acme"]


def test_a_missing_profile_is_a_wrong_call(tmp_path: Path) -> None:
    """It is not a finding in the data."""
    with pytest.raises(WorkspaceError, match=r"own\.yaml"):
        compile_sources(written(tmp_path, {"a.md": TEXT}), profile=tmp_path / "own.yaml")
