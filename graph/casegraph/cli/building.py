"""What `build` does: compile, publish or compare, and report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from casegraph.cli.ending import DATA_ERRORS
from casegraph.cli.progress import progress_line
from casegraph.cli.report import count_severities, report_text, shown
from casegraph.cli.streams import may_color
from casegraph.cli.summary import render_summary
from casegraph.compiler.build import Compilation, compile_workspace
from casegraph.compiler.cache import default_cache
from casegraph.compiler.collector import uncollected
from casegraph.compiler.executors import cores
from casegraph.compiler.exporting import Helper, export_graph, hand_over
from casegraph.compiler.places import STAGING_NAME
from casegraph.compiler.publishing import differences, publish
from casegraph.compiler.recovery import claimed
from casegraph.diagnostics import Diagnostic, Language, Severity
from casegraph.errors import UnknownNameError, UsageError
from casegraph.exporters import USUAL, exporters
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.sentences import Sentence
from casegraph.workspace import Workspace, find_workspace


class BuildOptions(NamedTuple):
    """The options of `build`; no formats means every one of ours."""

    out: Path
    formats: tuple[str, ...] = ()
    profile: Path | None = None
    jobs: int | None = None
    cache: bool = True
    strict: bool = False
    base: str = DEFAULT_BASE
    links: str = ""
    lang: Language = "en"
    quiet: bool = False
    verbose: bool = False


def build_files(sources: Sequence[Path], options: BuildOptions, helper: Helper | None = None) -> int:
    """Compile and publish, report on stderr, and return the exit code."""
    workspace = _workspace(sources, options)
    with claimed(options.out):
        compilation = _compile(workspace, options, helper)
        refused = _refusal(compilation, strict=options.strict)
        if not refused:
            staging = options.out / STAGING_NAME
            artifacts = export_graph(compilation.graph, options.formats or USUAL, helper, staging)
            with uncollected():
                publish(options.out, artifacts, compilation.graph)
    _report(compilation, options)
    _say(refused or Sentence("wrote {out}/", out=options.out), options)
    return verdict(compilation.diagnostics, strict=options.strict)


def check_files(sources: Sequence[Path], options: BuildOptions, helper: Helper | None = None) -> int:
    """Compile and compare with the files that are there; the names of stale ones are the result."""
    compilation = _compile(_workspace(sources, options), options, helper)
    artifacts = export_graph(compilation.graph, options.formats or USUAL, helper)
    stale = differences(options.out, artifacts, compilation.graph)
    _report(compilation, options)
    for path in stale:
        click.echo(path)
    late = Sentence("{count} files in {out}/ are out of date", count=len(stale), out=options.out)
    _say(late if stale else Sentence("up to date"), options)
    return DATA_ERRORS if stale else verdict(compilation.diagnostics, strict=options.strict)


def verdict(found: Iterable[Diagnostic], *, strict: bool) -> int:
    """Return the exit code for what the data hold: errors count, warnings when the user is strict."""
    counts = count_severities(found)
    return DATA_ERRORS if counts[Severity.ERROR] or (strict and counts[Severity.WARNING]) else 0


def _workspace(sources: Sequence[Path], options: BuildOptions) -> Workspace:
    """Find the sources, and refuse options that no build can follow before anything is read."""
    unknown = next((name for name in options.formats if name not in exporters()), None)
    if unknown is not None:
        raise UnknownNameError("exporter", unknown, exporters())
    if not _is_base(options.base):
        hint = "write an address that ends in / or #"
        raise UsageError('"{base}" cannot begin an IRI', hint, base=options.base)
    workspace = find_workspace(sources, profile=options.profile)
    if options.out.resolve() in {source.resolve() for source in workspace.sources}:
        raise UsageError('"{out}" is a source too', "choose another folder with --out", out=options.out)
    return workspace


def _is_base(iri: str) -> bool:
    scheme, colon, rest = iri.partition(":")
    plain = not any(sign in '<>"{}|^`\\' or sign <= " " for sign in iri)
    return bool(colon and rest) and scheme.isascii() and scheme.isalnum() and plain and iri[-1] in "/#"


def _compile(workspace: Workspace, options: BuildOptions, helper: Helper | None) -> Compilation:
    with progress_line(quiet=options.quiet, language=options.lang) as progress:
        cache = default_cache() if options.cache else None
        compilation = compile_workspace(
            workspace,
            progress=progress,
            base=options.base,
            cache=cache,
            jobs=options.jobs or cores(),
            ready=partial(hand_over, helper) if helper else None,
        )
        return compilation.linked(options.links)


def _refusal(compilation: Compilation, *, strict: bool) -> Sentence:
    """Say why nothing is published; empty where nothing speaks against it."""
    if strict and count_severities(compilation.diagnostics)[Severity.ERROR]:
        return Sentence("nothing is written: there are errors, and --strict is given")
    # An empty graph in the place of a full one is most likely a slip in the path.
    return Sentence("" if compilation.graph.sources else "nothing is written: no document could be read")


def _report(compilation: Compilation, options: BuildOptions) -> None:
    found = shown(compilation.diagnostics, notes=options.verbose)
    if options.quiet and not options.strict:
        found = [one for one in found if one.severity is Severity.ERROR]
    click.echo(report_text(found, options.lang), err=True, nl=False, color=may_color(err=True))
    if not options.quiet:
        click.echo(render_summary(compilation.graph, compilation.diagnostics, options.lang), err=True, nl=False)


def _say(sentence: Sentence, options: BuildOptions) -> None:
    if not options.quiet:
        click.echo(sentence.told(options.lang), err=True)
