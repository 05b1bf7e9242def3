"""What `coverage` does: build, read the documents' lines, and write the account of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

from casegraph.cli.escaping import escaped
from casegraph.cli.progress import progress_line
from casegraph.cli.table import columns
from casegraph.compiler.build import compile_workspace
from casegraph.compiler.cache import default_cache
from casegraph.compiler.coverage import Covered, Kind, cover, share, total
from casegraph.compiler.coverage_page import render_page
from casegraph.compiler.executors import cores
from casegraph.compiler.unknown import RANKED, Unknown, rank_unknown
from casegraph.compiler.writing import write_file
from casegraph.diagnostics import Code, Diagnostics, Language
from casegraph.model.document import Document
from casegraph.readers import is_readable, load_reader
from casegraph.readers.text import LIMIT
from casegraph.workspace import Workspace, find_workspace, list_files, read_bytes

# As many as a reader maps in one go; programs are given all.
_SHOWN = 20
_WORDS: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            Kind.FACT: "facts",
            Kind.RECOGNIZED: "recognized",
            Kind.PROSE: "prose",
            Kind.IGNORED: "ignored",
            Code.UNKNOWN_LABEL: "unknown labels",
            Code.UNREAD_FIELD: "known labels not read",
            Code.UNREAD_TABLE: "unknown table headers",
            Code.UNREAD_DIAGRAM: "unknown kinds of diagrams",
            "document": "document",
            "all": "all",
            "more": "  and {0} more: --json lists all",
            "none": "no line of a profile can: draw it as a flowchart, a mindmap or a state diagram",
        },
        "zh": {
            Kind.FACT: "事实",
            Kind.RECOGNIZED: "识别未懂",
            Kind.PROSE: "行文",
            Kind.IGNORED: "忽略",
            Code.UNKNOWN_LABEL: "未知标签",
            Code.UNREAD_FIELD: "已知但未读取的标签",
            Code.UNREAD_TABLE: "未知表头",
            Code.UNREAD_DIAGRAM: "未知图类型",
            "document": "文档",
            "all": "全部",
            "more": "  另有 {0} 个：--json 全部列出",
            "none": "配置无法读取：请改画为流程图、思维导图或状态图",
        },
    }
)


class ReadingOptions(NamedTuple):
    """How `coverage` reads its sources: by which profile, in how many processes, and whether it may remember."""

    profile: Path | None = None
    jobs: int | None = None
    cache: bool = True


class Measured(NamedTuple):
    """The documents, what became of their lines, and what no profile knows."""

    sources: tuple[Document, ...]
    documents: tuple[Covered, ...]
    unknown: tuple[Unknown, ...]

    @property
    def share(self) -> float:
        """The percentage of facts in the whole."""
        return share(total(self.documents))


def measure(sources: Sequence[Path], options: ReadingOptions, language: Language = "en") -> Measured:
    """Build some sources, and tell what became of each line of their documents."""
    workspace = find_workspace(sources, profile=options.profile)
    cache, jobs = default_cache() if options.cache else None, options.jobs or cores()
    with progress_line(quiet=False, language=language) as progress:
        built = compile_workspace(workspace, progress=progress, cache=cache, jobs=jobs)
    documents = tuple(_documents(workspace))
    covered = cover(documents, built.graph.passages, built.diagnostics)
    return Measured(documents, covered, rank_unknown(built.diagnostics))


def _documents(workspace: Workspace) -> Iterator[Document]:
    """Yield the documents of the sources; what is wrong in them the build has said, and vocabularies are none."""
    found = Diagnostics()
    for file in list_files(workspace, is_readable, found):
        data = None if file.known_only else read_bytes(file, LIMIT, found)
        document = load_reader(PurePosixPath(file.path).suffix.lower())(file.path, data, found) if data else None
        if document:
            yield document


def render_coverage(measured: Measured, language: Language, *, as_json: bool) -> str:
    """Write the account of the documents' lines, and what is unknown with the line that would map it."""
    if as_json:
        return json.dumps(_record(measured), ensure_ascii=False, indent=2) + "\n"
    words = _WORDS[language]
    head = [words["document"], *(words[kind] for kind in Kind), "%"]
    rows = [_row(escaped(one.path), one.counts) for one in measured.documents]
    text = columns([head, *rows, _row(words["all"], total(measured.documents))])
    for code in RANKED:
        text += _ranking([one for one in measured.unknown if one.code is code], words[code], words)
    return text


def _ranking(unknown: Sequence[Unknown], title: str, words: Mapping[str, str]) -> str:
    shown = [_unknown(one, words) for one in unknown[:_SHOWN]]
    rest = len(unknown) - len(shown)
    lines = (columns(shown) if shown else "") + (words["more"].format(rest) + "\n" if rest else "")
    return f"\n{title}: {len(unknown)}\n{lines}"


def write_page(measured: Measured, file: Path, language: Language) -> None:
    """Write the page that shows every line in the color of its kind."""
    page = render_page(measured.sources, measured.documents, _WORDS[language], language)
    write_file(file, page.encode())


def _row(name: str, counts: Mapping[Kind, int]) -> list[str]:
    return [name, *(str(counts[kind]) for kind in Kind), f"{share(counts):.1f}"]


def _unknown(one: Unknown, words: Mapping[str, str]) -> list[str]:
    place = f"{one.span.path}:{one.span.line}"
    return ["  " + str(one.times), *map(escaped, (one.name, place, one.line or words["none"]))]


def _record(measured: Measured) -> dict[str, object]:
    unknown = [
        {"code": one.code, "name": one.name, "count": one.times, "place": f"{one.span.path}:{one.span.line}"}
        | {"profile": one.line}
        for one in measured.unknown
    ]
    documents = [{"path": one.path} | _counts(one.counts) for one in measured.documents]
    return {"documents": documents, "all": _counts(total(measured.documents)), "unknown": unknown}


def _counts(counts: Mapping[Kind, int]) -> dict[str, object]:
    return {**{kind.value: counts[kind] for kind in Kind}, "percent": round(share(counts), 1)}
