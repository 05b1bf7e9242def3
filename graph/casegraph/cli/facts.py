"""All facts of one node with their evidence, as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from casegraph.cli.escaping import escaped
from casegraph.cli.table import columns
from casegraph.compiler.recovery import settle
from casegraph.diagnostics import Language
from casegraph.queries.dataset import open_folder
from casegraph.queries.reading import Fact

_INCOMING = "← "


def render_facts(name: str, data: Path, language: Language, *, as_json: bool) -> str:
    """Write all facts of the node that a name stands for.

    Raises:
        UnknownNameError: no node has that name.
        UsageError: several have it.
    """
    settle(data)
    reading = open_folder(data, language).reading
    iri = reading.only(name)
    facts = reading.facts(iri)
    if as_json:
        record = {"iri": iri, "facts": [asdict(fact) for fact in facts]}
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    return f"{escaped(iri)}\n{columns([_row(fact) for fact in facts])}"


def _row(fact: Fact) -> Sequence[str]:
    cells = (f"{_INCOMING if fact.incoming else ''}{fact.relation}", fact.value, " ".join(fact.places))
    return [escaped(cell) for cell in cells]
