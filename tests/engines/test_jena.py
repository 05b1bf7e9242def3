"""A second opinion on RDF: Apache Jena reads, queries and validates what Oxigraph and pySHACL do."""

from __future__ import annotations

import csv
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.engines.maven import HERE, java, run

from casegraph.model.graph import CaseGraph
from casegraph.queries import named_queries
from casegraph.queries.parameters import filled
from casegraph.workspace import find_workspace

RDF = ("graph.ttl", "graph.nq", "graph.jsonld", "graph.rdf", "ontology.ttl", "void.ttl")


def riot(*arguments: str) -> CompletedProcess[str]:
    """Let riot validate files; it would name each of them, too."""
    quiet = ["-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"]
    return run(java("jena", "riotcmd.riot", "--validate", *arguments, options=quiet))


def test_riot_speaks_of_what_is_wrong(tmp_path: Path) -> None:
    """Silence means something: a bad language tag and a bad number are told."""
    (tmp_path / "bad.ttl").write_text('<http://a/b> <http://a/c> "x"^^<http://www.w3.org/2001/XMLSchema#integer> .')
    done = riot(str(tmp_path / "bad.ttl"))
    assert "not valid" in done.stdout + done.stderr


def test_riot_has_nothing_to_say(exports: Path) -> None:
    """Every RDF file is valid, and gives no warning."""
    done = riot("--strict", *(str(exports / name) for name in RDF))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_ontology_and_the_shapes_are_valid() -> None:
    """What we ship is read by riot as well."""
    workspace = find_workspace(())
    files = [*map(str, workspace.ontology), *(str(path) for path in workspace.ontology[0].parent.glob("*.ttl"))]
    done = riot(*files)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_shacl_conforms(exports: Path) -> None:
    """Jena's validator says of the shapes what pySHACL says."""
    shapes = find_workspace(()).ontology[0].parent / "shapes.ttl"
    data = ["--shapes", str(shapes), "--data", str(exports / "graph.ttl")]
    done = run(java("jena", "shacl.shacl", "validate", "--text", *data))
    assert (done.returncode, done.stdout.strip()) == (0, "Conforms"), done.stderr


@pytest.fixture(scope="module")
def answers(exports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the rows of every named query, as ARQ has them."""
    folder = tmp_path_factory.mktemp("arq")
    for name, query in named_queries().items():
        (folder / name).write_text(filled(query, {}), encoding="utf-8")
    asked = [str(folder / name) for name in named_queries()]
    done = run(java("jena", str(HERE / "jena" / "Ask.java"), str(exports / "graph.nq"), *asked))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", named_queries())
def test_arq_gives_the_rows_of_oxigraph(name: str, answers: Path, bundled: CaseGraph) -> None:
    """Every named query, in whatever order rows that are equal by its own order come."""
    with (answers / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        found = [tuple(map(number, row)) for row in csv.reader(file)][1:]
    expected = [tuple(number(cell or "") for cell in row.values()) for row in bundled.query(name)]
    assert (len(found) > 0, sorted(found)) == (True, sorted(expected))


def number(text: str) -> str:
    """Write a number as both engines would: 99.990 is 99.99."""
    try:
        return f"{float(text):.9g}"
    except ValueError:
        return text.replace("\r\n", "\n")
