"""The dataset in an embedded store, to be queried."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from casegraph.errors import WorkspaceError
from casegraph.model.graph import CaseGraph
from casegraph.rdf.ntriples import dataset


def open_dataset(path: Path) -> ox.Store:
    """Read a `graph.nq` into memory; raise WorkspaceError where there is none, or it is broken."""
    store = ox.Store()
    try:
        store.load(path=path, format=ox.RdfFormat.N_QUADS)
    except OSError as error:
        message, hint = 'no dataset at "{file}": {reason}', "run casegraph build first"
        raise WorkspaceError(message, hint, file=path.name, reason=error.strerror) from error
    except SyntaxError as error:
        message, hint = '"{file}" is not N-Quads, line {line}: {problem}', "run casegraph build again"
        raise WorkspaceError(message, hint, file=path.name, line=error.lineno, problem=error.msg) from error
    return store


def store_graph(graph: CaseGraph) -> ox.Store:
    """Put a graph into a store, exactly as its `graph.nq` would be read."""
    store = ox.Store()
    # Making each quad in Python costs ten times as much as parsing the text of it.
    store.load(input=b"".join(dataset(graph)), format=ox.RdfFormat.N_QUADS)
    return store
