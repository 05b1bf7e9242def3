"""What the ontology names stands in the ontology: Python has `model/terms.py` for it, and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from casegraph.readers.ontology import read_schema

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "graph" / "casegraph"
TERMS = PACKAGE / "model" / "terms.py"

# Words that mean something else where they stand, and what.
ELSEWHERE = {
    "about": "a role of a profile's rule; the comparator `~` in an identifier",
    "because": "a role of a profile's rule",
    "claims": "a way of reading, as profiles name it",
    "comparator": "a group of a regular expression",
    "component": "a role of a profile's rule",
    "condition": "a role of a profile's rule",
    "context": "a key of a profile's rule",
    "definition": "the kind of a Markdown block",
    "description": "a key of OpenAPI",
    "document": "the contract's word",
    "host": "an option of the command line",
    "label": "a key of a profile; a group of a regular expression; rdfs:label",
    "option": "a word of the command line",
    "path": "the contract's word, a key of JSON reports",
    "percentile": "a key of quantities.yaml",
    "position": "an ordinary English word",
    "quote": "the contract's word",
    "sha256": "the contract's word, a key of manifest.json",
    "source": "a key of data files",
    "stack": "a way of reading, as profiles name it",
    "status": "a key of HTTP",
    "target": "an ordinary English word, a key of JSON",
    "value": "a key of JSON, a word of SHACL",
    "version": "a key of manifest.json",
}


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and text of each string constant; the names in `__slots__` are attributes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    slots = {id(one) for slot in ast.walk(tree) if is_slots(slot) for one in ast.walk(slot)}
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in slots:
            yield one.lineno, one.value


def is_slots(node: ast.AST) -> bool:
    """Tell whether a statement lists the attributes of a class."""
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "__slots__" for target in node.targets
    )


def names() -> set[str]:
    """Return the names of every class, field and relation of the shipped ontology."""
    schema = read_schema((ROOT / "ontology" / "casegraph.ttl").read_text(encoding="utf-8"))
    return {*schema.types, *schema.fields, *schema.relations}


def test_no_name_of_the_ontology_stands_in_the_code() -> None:
    """A new class, field or relation needs no Python: use a constant of model/terms.py, or a property of the schema."""
    modules = [path for path in PACKAGE.rglob("*.py") if path != TERMS]
    known = names() - set(ELSEWHERE)
    found = [f"{path.relative_to(ROOT)}:{line}: {text}" for path in modules for line, text in texts(path)
             if text in known]  # fmt: skip
    assert found == []


def test_the_terms_are_names_of_the_ontology() -> None:
    """What the program computes with is there."""
    assert {text for _, text in texts(TERMS) if text.isidentifier()} <= names()
