"""English labels count in the singular and in the plural, whichever of the two a profile gives."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, told

CASE = "### Acme - mail\n\n- **Company**: Acme\n"


@pytest.mark.parametrize("label", ["Databases", "Database", "Data stores", "Message queues", "Technology", "Gateways"])
def test_a_label_counts_in_both_numbers(label: str) -> None:
    """One of them in the profile is enough."""
    assert "Foo" in [name for *_, name in told(f"{CASE}- **{label}**: Foo\n", "usesTechnology", "storageBackend")]


@pytest.mark.parametrize("label", ["Clients", "Organizations", "Status"[:-1], "Business value".replace("ss ", "s ")])
def test_other_forms_are_no_labels(label: str) -> None:
    """What opens a thing counts as written only, and no word loses an s of its own."""
    assert declared(f"# A\n\n## Checks\n\n### Speech\n\n- **{label}**: Foo\n", "Case") == []
    assert told(f"# A\n\n**{label}**: Foo\n", "status", "result") == []
