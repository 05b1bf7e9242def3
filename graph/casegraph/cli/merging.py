"""The ledger of a build in words: each merge, its rule, and what stands on either side."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from casegraph.assembly.ledger import Merge
from casegraph.cli.escaping import escaped
from casegraph.cli.progress import progress_line
from casegraph.compiler.build import compile_workspace
from casegraph.diagnostics import Language
from casegraph.errors import UnknownNameError, UsageError
from casegraph.model import terms
from casegraph.model.graph import CaseGraph
from casegraph.model.identifiers import NodeId
from casegraph.model.normal_forms import normal
from casegraph.workspace import find_workspace

_RULES: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "record": {"en": "names of one record", "zh": "同一记录的名称"},
        "name": {"en": "same name", "zh": "名称相同"},
        "identity": {"en": "same", "zh": "相同"},
        "verdict": {"en": "casegraph.yaml", "zh": "casegraph.yaml"},
    }
)
_REFUSALS: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "verdict": {"en": "kept apart by casegraph.yaml", "zh": "按 casegraph.yaml 保持分开"},
        "document": {"en": "kept apart: one document tells several", "zh": "保持分开：同一文档分别讲述"},
    }
)
_AND: Mapping[Language, str] = MappingProxyType({"en": " and ", "zh": "和"})


def render_merges(names: Sequence[str], profile: Path | None, language: Language, *, as_json: bool) -> str:
    """Build the sources among some names, and write what was joined, all of it or only to the node that is named.

    Raises:
        UnknownNameError: no node has that name.
        UsageError: several have it, or several names are given.
    """
    sources = [Path(name) for name in names if os.path.lexists(name)]
    wanted = [name for name in names if not os.path.lexists(name)]
    if len(wanted) > 1:
        raise UsageError('"{path}" does not exist', "name one node, and sources that are there", path=wanted[1])
    with progress_line(quiet=False, language=language) as progress:
        built = compile_workspace(find_workspace(sources, profile=profile), progress=progress)
    entries = built.ledger.entries(built.graph, _node(built.graph, wanted[0]) if wanted else None)
    if as_json:
        return json.dumps([_record(one) for one in entries], ensure_ascii=False, indent=2) + "\n"
    return "".join(f"{escaped(line)}\n" for one in entries for line in _lines(one, built.graph, language))


def _node(graph: CaseGraph, name: str) -> NodeId:
    wanted = name.removeprefix(graph.base)
    if wanted in graph.nodes:
        return NodeId(wanted)
    called = [(node.id, {*node.texts(terms.LABEL), *node.texts(terms.ALIAS)}) for node in graph.nodes.values()]
    found = [node for node, names in called if normal(wanted) in map(normal, names)]
    if not found:
        raise UnknownNameError("node", name, {node.label() for node in graph.nodes.values()})
    if len(found) > 1:
        message, hint = '"{name}" may be any of {count} nodes', "write one of {names}"
        raise UsageError(message, hint, name=name, count=len(found), names=", ".join(found[:12]))
    return found[0]


def _lines(merge: Merge, graph: CaseGraph, language: Language) -> Iterator[str]:
    refused = f"; {_REFUSALS[merge.refused][language]}" if merge.refused else ""
    yield f"{merge.node}: {_reason(merge, graph, language)}{refused}"
    for side in merge.sides:
        places = " ".join(f"{passage.path}:{passage.start}" for passage in side.passages)
        yield f"  {side.name}  {places}"


def _reason(merge: Merge, graph: CaseGraph, language: Language) -> str:
    words = merge.rule.words
    if merge.rule.kind == "identity":
        labels = (graph.schema.relations[name].labels.get(language, name) for name in words)
        return f"{_RULES['identity'][language]} {_AND[language].join(labels)}"
    return " ".join([_RULES[merge.rule.kind][language], *words])


def _record(merge: Merge) -> dict[str, object]:
    sides = [
        {
            "name": side.name,
            "passages": [{"path": one.path, "start": one.start, "end": one.end} for one in side.passages],
        }
        for side in merge.sides
    ]
    rule, refused = merge.rule, merge.refused
    return {"node": merge.node, "rule": rule.kind, "words": list(rule.words), "refused": refused, "sides": sides}
