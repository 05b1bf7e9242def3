"""What `check` does: compile, hold against the shapes on request, and report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from casegraph.cli.building import verdict
from casegraph.cli.progress import progress_line
from casegraph.cli.report import REPORTERS, count_severities, shown
from casegraph.cli.streams import may_color
from casegraph.compiler.build import compile_workspace
from casegraph.diagnostics import Diagnostic, Language, Severity
from casegraph.model.graph import CaseGraph
from casegraph.sentences import Sentence
from casegraph.workspace import Workspace, find_workspace

_SHAPES = "shapes.ttl"


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options of `check`."""

    form: str = "text"
    strict: bool = False
    shacl: bool = False
    lang: Language = "en"
    verbose: bool = False


def check_sources(sources: Sequence[Path], profile: Path | None, options: CheckOptions) -> int:
    """Report what is wrong in the sources on stdout, and return the exit code."""
    workspace = find_workspace(sources, profile=profile)
    with progress_line(quiet=False, language=options.lang) as progress:
        compilation = compile_workspace(workspace, progress=progress)
    found = (*compilation.diagnostics, *(_shape_problems(compilation.graph, workspace) if options.shacl else ()))
    report = REPORTERS[options.form](shown(found, notes=options.verbose), options.lang)
    click.echo(report, nl=False, color=may_color())
    counts = count_severities(found)
    click.echo(_counted(counts).told(options.lang), err=True)
    return verdict(found, strict=options.strict)


def _counted(counts: Mapping[Severity, int]) -> Sentence:
    errors, warnings, notes = (counts[one] for one in (Severity.ERROR, Severity.WARNING, Severity.NOTE))
    template = "{errors} errors, {warnings} warnings, {notes} notes"
    return Sentence(template, errors=errors, warnings=warnings, notes=notes)


def _shape_problems(graph: CaseGraph, workspace: Workspace) -> Sequence[Diagnostic]:
    from casegraph.rules.shacl import check_shapes
    from casegraph.workspace import bundled_root

    folders = (workspace.ontology[0].parent, bundled_root() / "ontology")
    shapes = next(path for path in (folder / _SHAPES for folder in folders) if path.is_file())
    return tuple(check_shapes(graph, shapes.read_text(encoding="utf-8")))
