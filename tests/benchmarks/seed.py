"""One document: building it, asking it, and the help of the command, against what everybody has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.documents import SEED
from tests.benchmarks.timing import Row, interleaved, python

import casegraph
from casegraph.model.graph import CaseGraph
from casegraph.queries import named_query, run_query
from casegraph.queries.parameters import filled
from casegraph.rdf.store import store_graph

QUERIES = ("cases-by-technology", "technologies-together", "p99-below")


@cache
def seed_graph() -> CaseGraph:
    """Compile the seed document, once for all who ask it something."""
    return casegraph.compile(SEED).graph


def whole_build() -> Iterator[Row]:
    """Building one document with every export, against importing the libraries that users expect.

    A first build reads the vocabulary and the profile; later ones remember them, as every build but a user's first.
    """
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
