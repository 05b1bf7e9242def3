"""The manifest: what a build read and wrote, with digests, and what the graph holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from casegraph import __version__
from casegraph.compiler.places import MANIFEST_NAME, is_inside
from casegraph.compiler.writing import Output, disk
from casegraph.errors import WorkspaceError
from casegraph.model.graph import CaseGraph

PROGRAM = "casegraph"


def render_manifest(graph: CaseGraph, outputs: Mapping[str, Output]) -> bytes:
    """Write the manifest of a graph and the files made from it; the same build gives the same bytes."""
    nodes, edges = graph.counts()
    content = {
        PROGRAM: __version__,
        "base": graph.base,
        "edges": edges,
        "inputs": dict(graph.sources),
        "nodes": nodes,
        "ontology": graph.schema.version,
        "outputs": {path: {"sha256": one.sha256, "bytes": one.bytes} for path, one in outputs.items()},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def published_paths(folder: Path) -> frozenset[str]:
    """Return the files that the folder's manifest calls ours, itself included; empty where there is none.

    Raises:
        WorkspaceError: a file of that name is there, but it is no manifest of ours.
    """
    path = folder / MANIFEST_NAME
    if not path.exists():
        return frozenset()
    with disk(path):
        content = path.read_bytes()
    outputs = _outputs(content)
    if outputs is None:
        raise WorkspaceError('"{path}" is not a manifest of casegraph', "choose another folder with --out", path=path)
    return frozenset({*outputs, MANIFEST_NAME})


def _outputs(content: bytes) -> frozenset[str] | None:
    """Read the outputs of a manifest; None where it is none, or names files outside its folder."""
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        return None
    outputs = read.get("outputs") if isinstance(read, dict) and PROGRAM in read else None
    if not isinstance(outputs, dict) or not all(is_inside(path) for path in outputs):
        return None
    return frozenset(outputs)
