"""What a build made, in numbers: nodes by class, edges by relation, findings by severity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from casegraph.cli.report import count_severities
from casegraph.cli.table import columns
from casegraph.diagnostics import Diagnostic, Language, Severity
from casegraph.model.graph import CaseGraph

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "nodes": "nodes",
        "edges": "edges",
        "findings": "findings",
        "documents": "documents",
        "error": "errors",
        "warning": "warnings",
        "note": "notes (-v shows them)",
    },
    "zh": {
        "nodes": "节点",
        "edges": "关系",
        "findings": "发现",
        "documents": "文档",
        "error": "错误",
        "warning": "警告",
        "note": "提示（-v 显示）",
    },
}


def render_summary(graph: CaseGraph, found: Iterable[Diagnostic], language: Language) -> str:
    """Write the table that ends a build, with the names that the ontology gives in a language."""
    words, (nodes, edges) = _WORDS[language], graph.counts()
    types = [(graph.schema.types[name].labels.get(language, name), count) for name, count in nodes.items()]
    relations = [(graph.schema.predicate(name).labels.get(language, name), count) for name, count in edges.items()]
    severities = count_severities(found)
    findings = [(words[one.value], severities[one]) for one in Severity]
    rows = [
        (words["documents"], str(len(graph.sources))),
        *_rows(words["nodes"], _largest_first(types)),
        *_rows(words["edges"], _largest_first(relations)),
        *_rows(words["findings"], findings),
    ]
    return columns(rows, right=1)


def _largest_first(counts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counts, key=lambda item: -item[1])


def _rows(title: str, counts: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    total = sum(count for _, count in counts)
    return [(title, str(total)), *((f"  {name}", str(count)) for name, count in counts)]
