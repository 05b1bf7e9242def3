"""What `push` does: compile, compare with the server, write what differs, and count it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from casegraph.cli.building import verdict
from casegraph.cli.progress import progress_line
from casegraph.cli.report import report_text, shown
from casegraph.cli.streams import may_color
from casegraph.compiler.build import Compilation, compile_workspace
from casegraph.compiler.cache import default_cache
from casegraph.compiler.executors import cores
from casegraph.diagnostics import Language, Severity
from casegraph.errors import UsageError
from casegraph.push import Counts, Login, PushOptions
from casegraph.push import push as push_graph
from casegraph.sentences import Sentence
from casegraph.workspace import find_workspace

_ADDRESS = re.compile(r"(neo4j|bolt)(\+s|\+ssc)?://")


class Pushing(NamedTuple):
    """The options of `push`."""

    database: str
    dataset: str
    batch: int
    dry_run: bool
    as_json: bool
    lang: Language
    quiet: bool


def push_files(words: Sequence[str], profile: Path | None, base: str, options: Pushing) -> int:
    """Compile and push, print the counts, and return the exit code."""
    uri, sources = _addressed(words)
    login = Login(
        uri, os.environ.get("NEO4J_USERNAME") or "neo4j", os.environ.get("NEO4J_PASSWORD", ""), options.database
    )
    compilation = _compile(sources, profile, base, options)
    found = [one for one in shown(compilation.diagnostics, notes=False) if one.severity is Severity.ERROR]
    click.echo(report_text(found, options.lang), err=True, nl=False, color=may_color(err=True))
    if not compilation.graph.sources:
        raise UsageError("nothing is pushed: no document could be read")
    with progress_line(quiet=options.quiet, language=options.lang) as progress:
        chosen = PushOptions(options.dataset, options.dry_run, options.batch, progress)
        counts = push_graph(compilation.graph, login, chosen)
    click.echo(_told(counts, options), nl=False)
    return verdict(compilation.diagnostics, strict=False)


def _addressed(words: Sequence[str]) -> tuple[str, tuple[Path, ...]]:
    """Take the address from the words before the sources, or from the environment."""
    rest = [*words]
    if rest[:1] == ["neo4j"]:
        del rest[0]
    if rest and _ADDRESS.match(rest[0]):
        return rest[0], tuple(map(Path, rest[1:]))
    address = os.environ.get("NEO4J_URI", "")
    if not _ADDRESS.match(address):
        raise UsageError("no address of a server is given", "casegraph push neo4j://localhost:7687, or set NEO4J_URI")
    return address, tuple(map(Path, rest))


def _compile(sources: Sequence[Path], profile: Path | None, base: str, options: Pushing) -> Compilation:
    workspace = find_workspace(sources, profile=profile)
    with progress_line(quiet=options.quiet, language=options.lang) as progress:
        return compile_workspace(workspace, progress=progress, base=base, cache=default_cache(), jobs=cores())


def _told(counts: tuple[Counts, Counts], options: Pushing) -> str:
    named = dict(zip((Sentence("nodes"), Sentence("relationships")), counts, strict=True))
    if options.as_json:
        return json.dumps({"dry_run": options.dry_run, **{name: one._asdict() for name, one in named.items()}}) + "\n"
    lines = (_line(name, one, dry_run=options.dry_run).told(options.lang) for name, one in named.items())
    return "".join(f"{line}\n" for line in lines)


def _line(name: Sentence, counts: Counts, *, dry_run: bool) -> Sentence:
    done = "{name}: {new} new, {changed} changed, {removed} removed; {same} as they were"
    due = "{name}: would be {new} new, {changed} changed, {removed} removed; {same} as they were"
    return Sentence(due if dry_run else done, name=name, **counts._asdict())
