"""All facts of one node with their evidence, as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from casegraph.cli.escaping import escaped
from casegraph.cli.evidence import Fact, Reading
from casegraph.cli.ontology import dataset_schema
from casegraph.cli.table import columns
from casegraph.compiler.recovery import settle
from casegraph.diagnostics import Language
from casegraph.errors import UnknownNameError, UsageError
from casegraph.rdf.store import open_dataset

DATASET = "graph.nq"
_INCOMING = "← "


def render_facts(name: str, data: Path, language: Language, *, as_json: bool) -> str:
    """Write all facts of the node that a name stands for.

    Raises:
        UnknownNameError: no node has that name.
        UsageError: several have it.
    """
    settle(data)
    reading = Reading(open_dataset(data / DATASET), dataset_schema(data), language)
    iri = _only(name, reading)
    facts = reading.facts(iri)
    if as_json:
        record = {"iri": iri, "facts": [asdict(fact) for fact in facts]}
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    return f"{escaped(iri)}\n{columns([_row(fact) for fact in facts])}"


def _only(name: str, reading: Reading) -> str:
    found = reading.find(name)
    if not found:
        raise UnknownNameError("node", name, {label for label, _ in reading.names()})
    if len(found) > 1:
        raise UsageError(f'"{name}" may be any of {len(found)} nodes', f"write one of {', '.join(found[:12])}")
    return found[0]


def _row(fact: Fact) -> Sequence[str]:
    cells = (f"{_INCOMING if fact.incoming else ''}{fact.relation}", fact.value, " ".join(fact.places))
    return [escaped(cell) for cell in cells]
