"""What the profile does not read is said, with one place and a count."""

from __future__ import annotations

import pytest
from tests.support.compiling import extracted, places

from casegraph.diagnostics import Code, Diagnostic

CASE = "### Acme - mail\n\n- **Company**: Acme\n"


def notes(text: str, code: Code, path: str = "docs/a.md") -> list[Diagnostic]:
    """Return the notes of a code about a text."""
    return [one for one in extracted(text, path).diagnostics if one.code is code]


def words(text: str, code: Code) -> list[dict[str, str]]:
    """Return the words of the notes of a code."""
    return [dict(one.words) for one in notes(text, code)]


@pytest.mark.parametrize("label", ["Color", "颜色"])
def test_an_unknown_label_is_told_once_with_its_number(label: str) -> None:
    """At the first place where it stands, in either language."""
    text = f"{CASE}- **{label}**: x\n\n{CASE.replace('Acme', 'Bolt')}- **{label}**: y\n"
    assert words(text, Code.UNKNOWN_LABEL) == [{"label": label, "count": "2", "lines": "4 9"}]
    assert places(extracted(text), Code.UNKNOWN_LABEL) == ["docs/a.md:4"]


def test_known_labels_are_not_told() -> None:
    """Each unknown one is."""
    text = f"{CASE}- **Color**: x\n- **Shape**: y\n"
    assert [one["label"] for one in words(text, Code.UNKNOWN_LABEL)] == ["Color", "Shape"]


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Step 1", "Step 2", "Step 10"), ["Step N"]),
        (("反例1", "反例2：空集"), ["反例N"]),
        (("2000年", "2000-2010年", "2012年"), ["N年"]),
        (("Layer 0", "Ref2Vec", "Ref3Vec"), ["Layer 0", "Ref2Vec", "Ref3Vec"]),
    ],
)
def test_labels_that_only_a_number_tells_apart_are_told_as_one(labels: tuple[str, ...], told: list[str]) -> None:
    """A name with a number in it is itself, and so is a single one."""
    text = CASE + "".join(f"- **{label}**: x\n" for label in labels)
    assert [one["label"] for one in words(text, Code.UNKNOWN_LABEL)] == told
    assert sum(int(one["count"]) for one in words(text, Code.UNKNOWN_LABEL)) == len(labels)


@pytest.mark.parametrize(
    "text", ["2021.1.13", "—— 经理", "“On Leases”", "《论租约》", "<10M events/s", "$a = b$", "⭐⭐⭐（3/5）"]
)
def test_what_is_no_label_is_not_told(text: str) -> None:
    """A date, a signature, a quotation, a bound, a formula, a rating."""
    assert words(f"{CASE}- **{text}**: x\n- **Color**: y\n", Code.UNKNOWN_LABEL)[0]["label"] == "Color"


def test_an_unread_table_is_told_by_its_head() -> None:
    """So that a profile can be written for it."""
    text = "# A\n\n| Shape | 颜色 |\n|---|---|\n| round | 红 |\n"
    assert words(text, Code.UNREAD_TABLE) == [{"header": "Shape | 颜色"}]
    assert places(extracted(text), Code.UNREAD_TABLE) == ["docs/a.md:3"]


@pytest.mark.parametrize(("content", "kind"), [("gantt\n  A: 1d\n", "gantt"), ("", ""), ("pie\n", "pie")])
def test_a_diagram_is_told_by_its_kind(content: str, kind: str) -> None:
    """Even one of nothing."""
    text = f"# A\n\n```mermaid\n{content}```\n"
    assert words(text, Code.UNREAD_DIAGRAM) == [{"kind": kind}]


@pytest.mark.parametrize("text", ["# A\n\n```python\npass\n```\n", "# A\n\n    mermaid\n", "# A\n\nText.\n", ""])
def test_code_and_text_are_no_diagrams(text: str) -> None:
    """Nobody expects statements from them."""
    assert notes(text, Code.UNREAD_DIAGRAM) == notes(text, Code.UNREAD_TABLE) == []


def test_a_known_label_of_nothing_here_is_told_apart() -> None:
    """The profile needs no line for it; the text lacks the thing that it is a field of."""
    (found,) = extracted("# A\n\n## Notes\n\n**Requirements**: fast\n").diagnostics
    assert (found.code, dict(found.words)["types"]) == (Code.UNREAD_FIELD, "Case, Scenario")
    assert found.message() == 'the label "Requirements", a field of Case, Scenario, is not read here (1 times)'
