"""The library: compile sources to a graph, and hand it to other tools."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from casegraph.compiler.build import Compilation, compile_workspace
from casegraph.compiler.recovery import settle
from casegraph.diagnostics import Code, Diagnostic, Severity
from casegraph.model.graph import CaseGraph
from casegraph.queries.dataset import Dataset, open_folder
from casegraph.workspace import find_workspace

__all__ = ["CaseGraph", "Code", "Compilation", "Dataset", "Diagnostic", "Severity", "compile", "load"]

Source = str | os.PathLike[str]


def compile(sources: Source | Iterable[Source] = (), *, profile: Source | None = None) -> Compilation:  # noqa: A001
    """Compile documents and data files to a graph; without any, the bundled data.

    What is wrong in the data stands in the diagnostics of the result. Raises WorkspaceError for a path that is not
    there, OntologyError for an ontology that cannot be read.

    >>> compilation = compile()
    >>> any(node.type == "Case" for node in compilation.graph.nodes.values())
    True
    """
    given = (sources,) if isinstance(sources, str | os.PathLike) else tuple(sources)
    chosen = Path(profile) if profile is not None else None
    return compile_workspace(find_workspace([Path(one) for one in given], profile=chosen))


def load(folder: Source, *, language: str = "en") -> Dataset:
    """Open the dataset that a build wrote into a folder, to be asked; labels are in a language where there are such.

    Raises WorkspaceError where there is none.
    """
    settle(Path(folder))
    return open_folder(Path(folder), language)
