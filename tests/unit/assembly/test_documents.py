"""Two documents are never one: where their identifiers are, the second is reported and left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import compiled, labels, places

from casegraph import Code

CASE = "### {0} - mail\n\n- **Company**: {0}\n"


@pytest.mark.parametrize(
    ("first", "second"), [("a-b.md", "a/b.md"), ("a b.md", "a-b.md"), ("a.md", "a.yaml"), ("案/例.md", "案-例.md")]
)
def test_documents_of_one_identifier_are_not_joined(tmp_path: Path, first: str, second: str) -> None:
    """A line of the one would stand for the same line of the other."""
    record = "type: Organization\nid: eta\nlabel: Eta\n"
    contents = {".md": CASE.format("Eta"), ".yaml": record}
    files = {first: CASE.format("Zeta"), second: contents[Path(second).suffix]}
    built, kept = compiled(tmp_path, files), min(first, second)
    assert places(built, Code.SAME_ID) == [f"{max(first, second)}:0"]
    assert labels(built.graph, "Organization") == ["Zeta" if kept == first else "Eta"]
    assert [node.texts("path") for node in built.graph.nodes.values() if node.text("path")] == [(kept,)]
