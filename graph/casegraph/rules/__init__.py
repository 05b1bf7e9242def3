"""Rules that a whole graph must keep: each a function from the graph to diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casegraph.diagnostics import Diagnostic
from casegraph.model.graph import CaseGraph
from casegraph.rules.characters import check_characters
from casegraph.rules.consistency import check_hedges
from casegraph.rules.contradictions import check_contradictions
from casegraph.rules.scores import check_scores

Rule = Callable[[CaseGraph], Iterator[Diagnostic]]

# SHACL is apart: it needs an extra, and runs when it is asked for.
RULES: tuple[Rule, ...] = (check_hedges, check_contradictions, check_scores, check_characters)


def run_rules(graph: CaseGraph) -> Iterator[Diagnostic]:
    """Yield what every rule finds."""
    for rule in RULES:
        yield from rule(graph)
