"""The build: the order in which sources become a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casegraph.assembly.assemble import assemble
from casegraph.diagnostics import Code, Diagnostic, Diagnostics, Span
from casegraph.errors import WorkspaceError
from casegraph.extraction.extract import extract
from casegraph.extraction.readings import READINGS
from casegraph.model.document import Document, Mapping, Scalar
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.model.lexicon import Lexicon
from casegraph.model.profile import Profile
from casegraph.model.schema import Schema
from casegraph.model.statement import Extraction
from casegraph.passes import run_passes
from casegraph.readers import is_readable, load_reader
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.ontology import read_schema
from casegraph.readers.profile import read_profile
from casegraph.readers.text import LIMIT
from casegraph.rules import run_rules
from casegraph.workspace import RECORDS_PROFILE, SourceFile, Workspace, list_files, read_bytes

Progress = Callable[[str, int, int], None]
Paths = dict[str, Path]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A built graph, and everything that was wrong in the data."""

    graph: CaseGraph
    diagnostics: tuple[Diagnostic, ...]


def compile_workspace(
    workspace: Workspace, *, progress: Progress | None = None, base: str = DEFAULT_BASE
) -> Compilation:
    """Build the graph of a workspace; never raises for what is wrong in the data.

    `progress` is called with the stage, how many documents are done, and how many there are.
    """
    found = Diagnostics()
    schema = _schema(workspace)
    profile = _profile(workspace, schema, found)
    lexicon = _lexicon(workspace, found)
    files = list_files(workspace, is_readable, found)
    extractions = list(_extractions(files, profile, lexicon, found, progress))
    for extraction in extractions:
        found.extend(extraction.diagnostics)
    graph = run_passes(assemble(extractions, schema, profile, exists=workspace.exists, found=found, base=base))
    found.extend(run_rules(graph))
    return Compilation(graph, tuple(found))


def _schema(workspace: Workspace) -> Schema:
    core, *more = (path.read_text(encoding="utf-8") for path in workspace.ontology)
    return read_schema(core, *more)


def _profile(workspace: Workspace, schema: Schema, found: Diagnostics) -> Profile:
    """Read the profile in force, those that it extends, and at last the words of data files."""
    known = {path.stem: path for path in workspace.profiles}
    documents: list[Document] = []
    pending = [workspace.profile]
    for path in pending:
        document = _configuration(path, found)
        documents.append(document)
        pending += [one for one in _extended(document, known, found) if one not in pending]
    if known[RECORDS_PROFILE] not in pending:
        documents.append(_configuration(known[RECORDS_PROFILE], found))
    return read_profile(documents, schema, READINGS, found)


def _extended(document: Document, known: Paths, found: Diagnostics) -> Iterator[Path]:
    """Yield the profile that one extends; a name that none has is reported."""
    extends = document.entries.find("extends") if isinstance(document.entries, Mapping) else None
    if isinstance(extends, Scalar) and extends.text in known:
        yield known[extends.text]
    elif extends is not None:
        span = Span(document.path, extends.first, extends.column)
        problem = extends.text if isinstance(extends, Scalar) else "extends"
        found.add(Code.BAD_PROFILE, span, problem=problem, expected=" | ".join(sorted(known)))


def _lexicon(workspace: Workspace, found: Diagnostics) -> Lexicon:
    return read_lexicon(_configuration(workspace.quantities, found), found)


def _configuration(path: Path, found: Diagnostics) -> Document:
    """Read a YAML file that the build cannot do without."""
    document = load_reader(".yaml")(path.name, path.read_bytes(), found)
    if document is None:
        raise WorkspaceError(f'"{path}" cannot be read', "; ".join(str(one.span) for one in found))
    return document


def _extractions(
    files: tuple[SourceFile, ...], profile: Profile, lexicon: Lexicon, found: Diagnostics, progress: Progress | None
) -> Iterator[Extraction]:
    for done, file in enumerate(files, 1):
        data = read_bytes(file, LIMIT, found)
        document = load_reader(file.file.suffix.lower())(file.path, data, found) if data is not None else None
        if document is not None:
            yield extract(document, profile, lexicon, known_only=file.known_only)
        if progress:
            progress("reading", done, len(files))
