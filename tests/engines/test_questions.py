"""The named questions in Cypher: the same rows from Neo4j as SPARQL gives over the RDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import screaming
from casegraph.queries import NamedQuery, named_query
from casegraph.queries.named import read_query

if TYPE_CHECKING:
    from tests.engines.database import Neo4j

Rows = list[tuple[str, ...]]
FOLDER = Path(__file__).parents[2] / "data" / "queries" / "neo4j"
NAMES = sorted(path.stem for path in FOLDER.glob("*.cypher"))
# In Neo4j a text stands on its node; rows about one are SPARQL's alone.
OF_RELATIONS = {"organization": "value", "evidence": "other"}
_REMARK = re.compile("^// ", re.MULTILINE)
OTHERS = {
    "cases-by-scenario": {"scenario": "payment"},
    "p99-below": {"bound": "100000"},
    "evidence": {"name": "Amazon"},
}


def text(name: str) -> str:
    """Return a question in Cypher."""
    return (FOLDER / f"{name}.cypher").read_text(encoding="utf-8")


def question(name: str) -> NamedQuery:
    """Read the head of a question in Cypher; it is like that of its twin."""
    return read_query(name, _REMARK.sub("# ", text(name)))


@pytest.fixture(scope="module")
def filled(server: Neo4j, exports: Path) -> Neo4j:
    """The server with the bundled data."""
    server.ensure()
    server.empty()
    for script in ("schema.cypher", "load.cypher"):
        server.run_script(exports / "neo4j" / script)
    return server


def test_there_are_twelve() -> None:
    """Each is the twin of a query in SPARQL: the same questions, the same parameters."""
    twins = [(question(name), named_query(name)) for name in NAMES]
    assert len(twins) == 12
    assert all((one.questions, one.parameters) == (other.questions, other.parameters) for one, other in twins)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_cypher_and_sparql_give_the_same_rows(name: str, language: str, filled: Neo4j, bundled: CaseGraph) -> None:
    """In either language, by the values that the parameters have."""
    known = named_query(name).parameters
    given = {"language": language} if "language" in known else {}
    assert of_cypher(filled, name, given) == of_sparql(bundled, name, given)


@pytest.mark.parametrize("name", OTHERS)
def test_other_parameters_give_the_same_rows_too(name: str, filled: Neo4j, bundled: CaseGraph) -> None:
    """Some rows, again."""
    found = of_cypher(filled, name, OTHERS[name])
    assert (len(found) > 0, found) == (True, of_sparql(bundled, name, OTHERS[name]))


def of_cypher(server: Neo4j, name: str, given: dict[str, str]) -> Rows:
    """Ask Neo4j."""
    asked = question(name)
    values = {one.name: given.get(one.name, one.default) for one in asked.parameters.values()}
    parameters = {key: float(one) if one.replace(".", "").isdigit() else one for key, one in values.items()}
    return sorted(tuple(map(plain, row)) for row in server.ask(text(name), **parameters))


def of_sparql(graph: CaseGraph, name: str, given: dict[str, str]) -> Rows:
    """Ask Oxigraph; relations in the spelling of property graphs."""
    rows = graph.query(name, **given)
    if name in OF_RELATIONS:
        rows = tuple(row for row in rows if is_relation(graph, row["relation"] or ""))
        rows = tuple({**row, "relation": screaming(local(row["relation"] or ""))} for row in rows)
    if name == "evidence":
        nodes = {graph.iri(node) for node in graph.nodes}
        rows = tuple(row for row in rows if row["other"] in nodes)
    found = [tuple(plain(cell) for cell in row.values()) for row in rows]
    # A relation with qualifiers stands in RDF twice: as itself, and by the node of its use.
    return sorted({*found} if name == "evidence" else found)


def is_relation(graph: CaseGraph, iri: str) -> bool:
    """Tell whether a property is a relation of the ontology."""
    return local(iri) in graph.schema.relations


def local(iri: str) -> str:
    """Return the last word of an IRI."""
    return re.split("[/#]", iri)[-1]


def plain(cell: object) -> str:
    """Write a cell as both engines would."""
    if cell is None:
        return ""
    try:
        return f"{float(str(cell)):.9g}"
    except ValueError:
        return str(cell)
