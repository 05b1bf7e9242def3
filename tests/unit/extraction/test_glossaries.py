"""Glossaries in lines and lists, without a table."""

from __future__ import annotations

import pytest
from tests.support.compiling import declared, extracted, statements, told


@pytest.mark.parametrize("heading", ["## Glossary", "## 9. Glossary of terms", "## 附录：术语表", "# 名词解释"])
@pytest.mark.parametrize(
    "entries",
    [
        "**Lease**: a lock that ends by itself\n\n**Fence**: a number that grows\n",
        "- **Lease**: a lock that ends by itself\n- **Fence**: a number that grows\n",
        "- **Lease** - a lock that ends by itself\n- **Fence** — a number that grows\n",
        "- Lease: a lock that ends by itself\n- **Fence**: a number that grows\n",
        "**Lease**: a lock that ends by itself\n\n- **Fence** - a number that grows\n",
        "### F\n\n**Fence**: a number that grows\n\n**Lease**: a lock that ends by itself\n",
    ],
)
def test_bold_names_with_a_text_are_definitions(heading: str, entries: str) -> None:
    """Below a heading that says so, whatever stands between the two; also below letters."""
    found = told(f"{heading}\n\n{entries}", "definition")
    defined = {(name, text) for name, _, text in found}
    assert defined == {("Lease", "a lock that ends by itself"), ("Fence", "a number that grows")}


def test_its_names_are_those_of_the_definition() -> None:
    """A short form and what it stands for, a name in both languages."""
    text = "## Glossary\n\n- **MTTR (mean time to repair)**: how long\n- **租约（Lease）**：会自行结束的锁\n"
    assert {one[2] for one in told(text, "label", "altLabel")} >= {"MTTR", "mean time to repair", "租约", "Lease"}


@pytest.mark.parametrize(
    "text",
    [
        "## Notes\n\n**Lease**: a lock\n\n**Fence**: a number\n",
        "## Glossary\n\n**Lease**: a lock\n",
        "# Glossary\n\n**Version**: 1\n\n**Audience**: everyone\n\n**Usage**: look terms up\n",
        "## Glossary\n\n### Usage\n\n**Good**: short\n\n**Bad**: long\n",
    ],
)
def test_other_labels_define_nothing(text: str) -> None:
    """Elsewhere, one alone, the head of a document, and what stands below another heading."""
    assert declared(text, "Concept") == []


def test_what_is_defined_is_no_unknown_label() -> None:
    """Nor is it read a second time."""
    found = extracted("## Glossary\n\n**Lease**: a lock\n\n**Fence**: a number\n")
    assert found.diagnostics == ()
    assert [one.predicate for one in statements(found.sayings)].count("definition") == 2
