"""How long casegraph takes, against baselines that everybody has: `make bench` prints the table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt
from tests.benchmarks.timing import Row, interleaved, peak_megabytes, python

import casegraph
from casegraph.compiler.documents import Reading, Tools, read_document
from casegraph.diagnostics import Diagnostics
from casegraph.extraction.readings import READINGS
from casegraph.model.document import Document
from casegraph.model.graph import CaseGraph
from casegraph.queries import named_query, run_query
from casegraph.queries.parameters import filled
from casegraph.rdf.store import store_graph
from casegraph.readers import load_reader
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.ontology import read_schema
from casegraph.readers.profile import read_profile
from casegraph.workspace import find_workspace

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
SEED = CORPUS / "docs" / "04-PRACTICE" / "场景主题分类案例.md"
QUERIES = ("cases-by-technology", "technologies-together", "p99-below")
MEMORY = 300.0


@cache
def seed_graph() -> CaseGraph:
    """Compile the seed document, once for all who ask it something."""
    return casegraph.compile(SEED).graph


def whole_build() -> Iterator[Row]:
    """Building one document with every export, against importing the libraries that users expect."""
    with TemporaryDirectory() as folder:
        build = python("-m", "casegraph", "build", SEED, "--out", Path(folder) / "out", "--quiet")
        imports = python("-c", "import rdflib, networkx, pyvis")
        yield Row(
            "build the seed document", *interleaved(build, imports, 7), "ms", "import rdflib, networkx, pyvis", 1.5
        )


def start() -> Iterator[Row]:
    """`-h`, against the least that a command line in Python needs."""
    ours, baseline = interleaved(python("-m", "casegraph", "-h"), python("-c", "import argparse"), 15)
    yield Row("casegraph -h", ours, baseline, "ms", "import argparse", 3)


def extraction() -> Iterator[Row]:
    """Reading and extracting every document, against parsing them with a parser in Python."""
    workspace, found = find_workspace([CORPUS]), Diagnostics()
    schema = read_schema(*(path.read_text(encoding="utf-8") for path in workspace.ontology))
    profile = read_profile([read(workspace.profile, found)], schema, READINGS, found)
    tools = Tools(profile, lambda problems: read_lexicon(read(workspace.quantities, problems), problems))
    files = sorted(CORPUS.rglob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in files]
    parser = MarkdownIt("js-default")

    def ours() -> None:
        for path in files:
            read_document(Reading.of(path.name, path.read_bytes()), tools)

    def parsing() -> None:
        for text in texts:
            parser.parse(text)

    yield Row(
        f"read, extract {len(files)} documents", *interleaved(ours, parsing, 7), "ms", "markdown-it-py parses", 0.5
    )


def read(path: Path, found: Diagnostics) -> Document:
    """Read one file."""
    document = load_reader(path.suffix)(path.name, path.read_bytes(), found)
    if document is None:
        raise SystemExit(f"{path.name} cannot be read")
    return document


def answers() -> Iterator[Row]:
    """A named query, against the same text in rdflib."""
    store, dataset = store_graph(seed_graph()), seed_graph().to_rdflib()
    for name in QUERIES:
        query = named_query(name)
        text = filled(query, {})

        def ours() -> None:
            run_query(store, query)  # noqa: B023 - called before the next turn

        def theirs() -> None:
            list(dataset.query(text))  # noqa: B023 - called before the next turn

        yield Row(f"query {name}", *interleaved(ours, theirs, 7), "ms", "rdflib", 0.1)


def memory() -> Iterator[Row]:
    """The most memory that building the corpus takes, against what is thought decent."""
    with TemporaryDirectory() as folder:
        peak = peak_megabytes("-m", "casegraph", "build", CORPUS, "--out", Path(folder) / "out", "--quiet")
    yield Row("memory of building the corpus", peak, MEMORY, "MB", "allowance", 1)


BENCHMARKS: tuple[Callable[[], Iterator[Row]], ...] = (whole_build, start, extraction, answers, memory)


def main() -> int:
    """Print the table, and return 1 where a goal is missed."""
    if not SEED.is_file():
        print("NOT MEASURED: the documents are not at hand: ../shared/corpus", file=sys.stderr)  # noqa: T201
        return 0
    print("| what | ours | baseline | ratio | goal |\n|---|---|---|---|---|")  # noqa: T201 - the table is the result
    missed = False
    for row in (row for benchmark in BENCHMARKS for row in benchmark()):
        print(row, flush=True)  # noqa: T201
        missed |= row.ratio > row.goal
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
