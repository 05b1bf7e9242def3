"""Documents written for a test, compiled or only extracted, and what they say in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.assembly.assemble import assemble
from casegraph.assembly.ledger import Ledger
from casegraph.assembly.library import Library
from casegraph.diagnostics import Diagnostics
from casegraph.extraction.extract import extract
from casegraph.extraction.readings.by_name import READINGS
from casegraph.model.document import Document
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.model.lexicon import Lexicon
from casegraph.model.profile import Profile
from casegraph.model.schema import Schema
from casegraph.model.statement import (
    Declaration,
    Drawn,
    Extraction,
    Known,
    Mention,
    Numbered,
    Record,
    Saying,
    Statement,
    Thing,
)
from casegraph.model.values import Chain, Literal, Value
from casegraph.passes import run_passes
from casegraph.readers import load_reader
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.ontology import read_schema
from casegraph.readers.profile import read_profile
from casegraph.rules import run_rules
from casegraph.workspace import DEFAULT_PROFILE, RECORDS_PROFILE, find_workspace

Files = Mapping[str, str | bytes]
Fact = tuple[str, str, str]


def written(folder: Path, files: Files) -> Path:
    """Write files below a folder, and return the folder."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def compiled(folder: Path, files: Files) -> Compilation:
    """Compile files written below a folder."""
    return compile_sources(written(folder, files))


def places(compilation: Compilation | Extraction, code: Code) -> list[str]:
    """Return where a code is reported, `path:line`."""
    return [f"{one.span.path}:{one.span.line}" for one in compilation.diagnostics if one.code is code]


def labels(graph: CaseGraph, type_name: str) -> list[str]:
    """Return the labels of the nodes of a class."""
    return sorted(node.label() for node in graph.nodes.values() if node.type == type_name)


def edges(graph: CaseGraph, relation: str) -> list[tuple[str, str]]:
    """Return the edges of a relation, by the labels of their ends."""
    ends = ((graph.nodes[one.source], graph.nodes[one.target]) for one in graph.edges if one.relation == relation)
    return sorted((source.label(), target.label()) for source, target in ends)


def shape(graph: CaseGraph) -> Counter[tuple[str, str]]:
    """Count the pairs of class and relation: what a graph is made of, whatever its things are called."""
    return Counter((graph.nodes[one.source].type, one.relation) for one in graph.edges)


@cache
def shipped() -> tuple[Schema, Profile, Lexicon]:
    """Return the ontology, the profile and the words for numbers that we ship."""
    workspace, found = find_workspace(()), Diagnostics()
    schema = read_schema(*(path.read_text(encoding="utf-8") for path in workspace.ontology))
    files = {path.stem: path for path in workspace.profiles}
    documents = [_document(files[name], found) for name in (DEFAULT_PROFILE, RECORDS_PROFILE)]
    profile = read_profile(documents, schema, READINGS, found)
    lexicon = read_lexicon(_document(workspace.quantities, found), found)
    assert not list(found)
    return schema, profile, lexicon


def _document(path: Path, found: Diagnostics) -> Document:
    return document(path.read_bytes(), path.name, found)


def document(content: str | bytes, path: str, found: Diagnostics | None = None) -> Document:
    """Read a text as the document of a path."""
    data = content.encode() if isinstance(content, str) else content
    read = load_reader(Path(path).suffix)(path, data, found or Diagnostics())
    assert read is not None
    return read


def extracted(content: str, path: str = "docs/a.md") -> Extraction:
    """Extract what a text says, by the shipped profile."""
    _, profile, lexicon = shipped()
    return extract(document(content, path), profile, lexicon)


def told(content: str, *predicates: str, path: str = "docs/a.md") -> list[Fact]:
    """Return the statements of a text with one of the predicates, in the order in which they are said.

    Of those that a name states by the class that it turns out to have, these are the ones of a name that nothing knows.
    """
    said = statements(extracted(content, path).sayings)
    return [fact(one) for one in said if one.predicate in predicates and _holds_unknown(one)]


def _holds_unknown(one: Statement) -> bool:
    """Tell whether a statement holds where nothing is known by the name that it points to."""
    if not isinstance(one.object, Numbered) or not one.object.among:
        return True
    schema, *_ = shipped()
    return schema.is_a(one.object.type, schema.relations[one.predicate].range)


def declared(content: str, *types: str, path: str = "docs/a.md") -> list[str]:
    """Return what a text declares of some classes."""
    sayings = extracted(content, path).sayings
    return [name(one.thing) for one in sayings if isinstance(one, Declaration) and one.thing.type in types]


def statements(sayings: Iterable[Saying]) -> list[Statement]:
    """Return the statements among sayings."""
    return [one for one in sayings if isinstance(one, Statement)]


def fact(statement: Statement) -> Fact:
    """Write a statement in three words."""
    return name(statement.subject), statement.predicate, name(statement.object)


def name(thing: Thing | Value) -> str:
    """Call a thing by its name, a part by its owner and its key; of one of two the one where nothing is known."""
    if isinstance(thing, Known) and thing.otherwise:
        return name(thing.otherwise)
    if isinstance(thing, Mention | Numbered | Known | Drawn):
        return thing.name
    if isinstance(thing, Record):
        return thing.id
    if isinstance(thing, Literal):
        return thing.text
    if isinstance(thing, Chain):
        return " > ".join(one.text for one in thing.items)
    return f"{name(thing.owner)}/{thing.key}"


def assembled(files: Files) -> CaseGraph:
    """Read, extract, assemble and check documents, without what a build of any size costs."""
    schema, profile, _ = shipped()
    told = [extracted(text if isinstance(text, str) else text.decode(), path) for path, text in files.items()]
    library = Library(lambda _: "", DEFAULT_BASE)
    graph = run_passes(assemble(told, schema, profile, library=library, found=Diagnostics(), ledger=Ledger()))
    list(run_rules(graph))
    return graph
