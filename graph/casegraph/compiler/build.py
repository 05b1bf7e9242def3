"""The build: the order in which sources become a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from casegraph.assembly.assemble import assemble
from casegraph.assembly.ledger import Ledger
from casegraph.assembly.library import Library
from casegraph.compiler.cache import Memory, remembered
from casegraph.compiler.collector import uncollected
from casegraph.compiler.documents import Outcome, Reading, Tools
from casegraph.compiler.executors import read_documents
from casegraph.diagnostics import Code, Diagnostic, Diagnostics, Span
from casegraph.errors import WorkspaceError
from casegraph.model.document import Document, Mapping, Scalar
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.model.lexicon import Lexicon
from casegraph.model.profile import Profile
from casegraph.model.schema import Schema
from casegraph.model.statement import Extraction
from casegraph.model.verdicts import Verdict
from casegraph.passes import run_passes
from casegraph.readers import is_readable, load_reader
from casegraph.readers.ontology import read_schema
from casegraph.readers.text import LIMIT
from casegraph.rules import run_rules
from casegraph.sentences import Sentence
from casegraph.workspace import RECORDS_PROFILE, SourceFile, Workspace, list_files, read_bytes

Progress = Callable[[str, int, int], None]
Paths = dict[str, Path]


@dataclass(frozen=True, slots=True)
class Compilation:
    """A built graph, everything that was wrong in the data, and what was joined to one node."""

    graph: CaseGraph
    diagnostics: tuple[Diagnostic, ...]
    ledger: Ledger = field(default_factory=Ledger)

    def linked(self, links: str) -> Compilation:
        """Return the same where `links` is what stands before a document's path where it can be read."""
        return replace(self, graph=self.graph.noting(self.diagnostics, links))


@uncollected()
def compile_workspace(
    workspace: Workspace,
    *,
    progress: Progress | None = None,
    base: str = DEFAULT_BASE,
    cache: Path | None = None,
    jobs: int = 1,
    ready: Callable[[CaseGraph], None] | None = None,
) -> Compilation:
    """Build the graph of a workspace; never raises for what is wrong in the data.

    `progress` is called with the stage, how many documents are done, and how many there are. `cache` is a folder that
    remembers what documents said, `jobs` the number of processes that read them; the result is the same with any.
    `ready` is called with the graph as soon as its nodes and edges stand, before the rules look for what is wrong.
    """
    found = Diagnostics()
    schema = _schema(workspace)
    profile = _known_profile(workspace, schema, found, cache)
    readings = _readings(list_files(workspace, is_readable, found), found)
    tools = Tools(profile, partial(_lexicon, workspace))
    memory = Memory(cache, _key(workspace, schema, profile)) if cache else None
    extractions = _extractions(
        readings, memory, partial(read_documents, tools=tools, memory=memory, jobs=jobs), found, progress
    )
    library = Library(workspace.exists, base, _verdicts(workspace, schema, found))
    ledger = Ledger()
    graph = run_passes(assemble(extractions, schema, profile, library=library, found=found, ledger=ledger))
    if ready:
        ready(graph)
    found.extend(run_rules(graph))
    problems = tuple(found)
    return Compilation(graph.noting(problems), problems, ledger)


def _key(workspace: Workspace, schema: Schema, profile: Profile) -> str:
    """Tell what documents are read with from anything else that they could be read with."""
    contents = (schema.source.encode(), workspace.quantities.read_bytes())
    return " ".join([profile.digest, *(sha256(content).hexdigest() for content in contents)])


def _schema(workspace: Workspace) -> Schema:
    core, *more = (path.read_text(encoding="utf-8") for path in workspace.ontology)
    return read_schema(core, *more)


def _known_profile(workspace: Workspace, schema: Schema, found: Diagnostics, cache: Path | None) -> Profile:
    """Read the profile in force, or remember it."""

    def read() -> tuple[Profile, tuple[Diagnostic, ...]]:
        own = Diagnostics()
        return _profile(workspace, schema, own), tuple(own.found)

    inputs = (workspace.profile, *workspace.profiles, *workspace.ontology)
    profile, problems = remembered(cache, inputs, read) if cache else read()
    found.extend(problems)
    return profile


def _profile(workspace: Workspace, schema: Schema, found: Diagnostics) -> Profile:
    """Read the profile in force, those that it extends, and at last the words of data files."""
    # Where the profile is remembered nothing of this is needed; likewise below.
    from casegraph.extraction.readings.by_name import READINGS
    from casegraph.readers.profile import read_profile

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


def _verdicts(workspace: Workspace, schema: Schema, found: Diagnostics) -> tuple[Verdict, ...]:
    """Read what the library's owner says of what is one thing; an empty file says nothing."""
    if workspace.rules is None or not workspace.rules.read_bytes().strip():
        return ()
    from casegraph.readers.verdicts import read_verdicts

    return read_verdicts(_configuration(workspace.rules, found), schema, found)


def _lexicon(workspace: Workspace, found: Diagnostics) -> Lexicon:
    from casegraph.readers.lexicon import read_lexicon

    return read_lexicon(_configuration(workspace.quantities, found), found)


def _configuration(path: Path, found: Diagnostics) -> Document:
    """Read a YAML file that the build cannot do without."""
    document = load_reader(".yaml")(path.name, path.read_bytes(), found)
    if document is None:
        places = "; ".join(str(one.span) for one in found)
        raise WorkspaceError('"{path}" cannot be read', "{places}", path=path, places=places)
    return document


def _readings(files: Sequence[SourceFile], found: Diagnostics) -> list[Reading]:
    contents = ((file, read_bytes(file, LIMIT, found)) for file in files)
    return [Reading.of(file.path, data, known_only=file.known_only) for file, data in contents if data is not None]


def _extractions(
    readings: Sequence[Reading],
    memory: Memory | None,
    read: Callable[[Sequence[Reading]], Iterator[Outcome]],
    found: Diagnostics,
    progress: Progress | None,
) -> Iterator[Extraction]:
    """Yield what each reading says, remembered or read now, in their order."""
    known = [memory.recall(one) if memory else None for one in readings]
    fresh = read([one for one, outcome in zip(readings, known, strict=True) if outcome is None])
    for done, outcome in enumerate((one or next(fresh) for one in known), 1):
        found.extend(outcome.diagnostics)
        if outcome.extraction:
            yield outcome.extraction
        if progress:
            progress(Sentence("reading"), done, len(readings))
