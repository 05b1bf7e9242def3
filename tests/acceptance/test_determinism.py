"""The same input gives the same bytes, whatever the machine; less input gives the same facts, less its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse
from tests.support.compiling import written

from casegraph.cli.main import main

EXAMPLES = Path(__file__).parents[1] / "examples"
FIRST = """# Letters

## Delivery

### Acme - newsletters

- **Company**: Acme
- **Technology stack**: Temporal + MySQL
- **Performance**: 99.9% availability, P99 < 2 s

See [the second](b.md#notes).
"""
SECOND = FIRST.replace("# Letters", "# Parcels", 1).replace("99.9%", "99.5%").replace("b.md", "c.md")
THIRD = """# Freight

## Delivery

### Umbrella - freight

- **Company**: Umbrella
- **Technology stack**: Airflow + MySQL

See [the first](a.md).
"""
FILES = {"a.md": FIRST, "b.md": SECOND, "c.md": THIRD}
PLACES = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "C", "TZ": "Asia/Shanghai", "COLUMNS": "200"},
)


def build(sources: list[Path], out: Path, environment: dict[str, str]) -> dict[str, bytes]:
    """Build in a process of its own, and return every file written."""
    command = [sys.executable, "-m", "casegraph", "build", *map(str, sources), "--out", str(out), "--quiet"]
    subprocess.run(command, check=True, env={**os.environ, **environment}, cwd=out.parent)
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


def triples(folder: Path, out: Path) -> set[Quad]:
    """Build a folder, and return what its dataset holds."""
    main(["build", str(folder), "--out", str(out), "--format", "nquads", "--quiet"])
    return {quad for quad in parse(path=out / "graph.nq", format=RdfFormat.N_QUADS) if isinstance(quad, Quad)}


def test_two_machines_write_the_same_bytes(tmp_path: Path) -> None:
    """Order of arguments, hash seed, locale and time zone leave no trace in any file."""
    sources = sorted(path for language in ("chinese", "english") for path in (EXAMPLES / language).iterdir())
    one = build(sources, tmp_path / "one", PLACES[0])
    other = build(sources[::-1], tmp_path / "other", PLACES[1])
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


def test_the_order_in_which_files_were_written_leaves_no_trace(tmp_path: Path) -> None:
    """Two folders of the same files, filled in other orders, give the same bytes."""
    one, other = written(tmp_path / "1/docs", FILES), written(tmp_path / "2/docs", dict(reversed(FILES.items())))
    assert build([one], tmp_path / "1/out", PLACES[0]) == build([other], tmp_path / "2/out", PLACES[1])


def test_nothing_of_the_machine_is_in_the_files(tmp_path: Path) -> None:
    """No path of this machine, in any file."""
    files = build([written(tmp_path / "docs", FILES)], tmp_path / "out", PLACES[0])
    assert [name for name, content in files.items() if str(tmp_path).encode() in content] == []


@pytest.mark.parametrize("deleted", sorted(FILES))
def test_deleting_a_document_removes_its_facts_and_no_other(tmp_path: Path, deleted: str) -> None:
    """What the others say stays, in the named graphs of their passages; nothing is new but what follows from less."""
    kept = {path: text for path, text in FILES.items() if path != deleted}
    full = triples(written(tmp_path / "full", FILES), tmp_path / "out-full")
    less = triples(written(tmp_path / "less", kept), tmp_path / "out-less")
    gone = f"document/{deleted[0]}"
    others = {quad for path in kept for quad in full if f"document/{path[0]}#" in str(quad.graph_name)}
    assert others <= less
    # Whoever links to the deleted document now also names it: it is not there to say so itself.
    assert [quad for quad in less - full if not str(quad.subject).endswith(f"{gone}>")] == []
    assert [quad for quad in less if f"{gone}#" in str(quad)] == []


def test_two_documents_that_say_the_same_are_two_passages_of_one_triple(tmp_path: Path) -> None:
    """Each is a named graph of its own, and the default graph counts the triple once."""
    quads = triples(written(tmp_path / "docs", FILES), tmp_path / "out")
    company = [quad for quad in quads if "ontology#organization" in str(quad.predicate) and "acme" in str(quad.object)]
    graphs = sorted(str(quad.graph_name).rsplit("/", 1)[-1].rstrip(">") for quad in company)
    assert graphs == ["DEFAULT", "a#L7", "b#L7"]
