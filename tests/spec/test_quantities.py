"""Measurements in running text are read as the tables in `quantities.md` and the answer key say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from casegraph.diagnostics import Diagnostics
from casegraph.fields.quantity import Quantity, parse_quantities
from casegraph.model.lexicon import Lexicon
from casegraph.readers.lexicon import read_lexicon
from casegraph.readers.yaml import read_yaml

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
KEY = SHARED / "answers" / "seed.yaml"
ROW = re.compile(r"\| (?P<title>.+?) \| `(?P<input>.+)` \| (?P<expected>.+) \|")
needs_key = pytest.mark.skipif(not KEY.exists(), reason="the answer key ../shared/answers/seed.yaml is absent")

Fact = tuple[str, str, Decimal | None, str, Decimal, str]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon that the package ships."""
    found = Diagnostics()
    document = read_yaml("quantities.yaml", (ROOT / "data" / "quantities.yaml").read_text("utf-8"), found)
    assert document is not None
    return read_lexicon(document, found)


def rows() -> Iterator[object]:
    """Yield the rows of the tables."""
    text = (Path(__file__).parent / "quantities.md").read_text("utf-8")
    for row in ROW.finditer(text):
        yield pytest.param(row["input"], row["expected"], id=row["title"])


def shown(quantity: Quantity) -> str:
    """Write a measurement as the tables do."""
    percentile = f" P{quantity.percentile}" if quantity.percentile is not None else ""
    figure = f"{quantity.comparator} {quantity.value:f} {quantity.unit}"
    standing = f" ({quantity.standing})" if quantity.standing else ""
    return f"{quantity.quantity or '-'}{percentile} {figure}".strip() + standing


@pytest.mark.parametrize(("text", "expected"), list(rows()))
def test_a_text_is_read_as_its_row_says(lexicon: Lexicon, text: str, expected: str) -> None:
    """Every row of the tables holds."""
    assert ("; ".join(map(shown, parse_quantities(text, lexicon))) or "none") == expected


def answers() -> Iterator[object]:
    """Yield each line of the answer key that has measurements, or words that are none."""
    if not KEY.exists():
        return
    key = yaml.load(KEY.read_text("utf-8"), yaml.CSafeLoader)
    lines = (SHARED / "corpus" / key["document"]["path"]).read_text("utf-8").split("\n")
    expected: dict[int, list[Fact]] = {}
    for case in key["cases"]:
        for metric in case.get("metrics", ()):
            expected.setdefault(metric["line"], []).append(fact(metric))
        for words in case.get("qualitative", ()):
            expected.setdefault(words["line"], [])
    for line, facts in sorted(expected.items()):
        yield pytest.param(plain(lines[line - 1]), facts, id=f"L{line}")


def fact(metric: Mapping[str, object]) -> Fact:
    """Say what the answer key says of one number."""
    percentile = str(metric["percentile"] or "").removeprefix("P")
    per = f"/{metric['per']}" if metric["per"] else ""
    return (
        str(metric["raw"]),
        str(metric["quantity"]),
        Decimal(percentile) if percentile else None,
        str(metric["comparator"]),
        Decimal(str(metric["value_normalised"])),
        f"{metric['unit']}{per}",
    )


def plain(line: str) -> str:
    """Take the markup off a line."""
    text = re.sub(r"^\s*(?:[-*]|\d+[.)])\s+", "", line).replace("**", "")
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


def read(text: str, lexicon: Lexicon, heading: str = "") -> list[Fact]:
    """Read a text into the terms of the answer key."""
    return [
        (one.as_written, one.quantity, one.percentile, one.comparator, one.value, one.unit)
        for one in parse_quantities(text, lexicon, heading)
    ]


@needs_key
@pytest.mark.parametrize(("text", "facts"), list(answers()))
def test_a_line_of_the_answer_key_is_read_exactly(lexicon: Lexicon, text: str, facts: list[Fact]) -> None:
    """A whole line yields the measurements of the answer key and no others."""
    assert read(text, lexicon) == facts


@needs_key
@pytest.mark.parametrize(("text", "facts"), list(answers()))
def test_a_value_under_its_label_is_read_exactly(lexicon: Lexicon, text: str, facts: list[Fact]) -> None:
    """The same holds when the label has been taken off and is given as the heading."""
    label, colon, value = text.removeprefix("✅ ").partition("：")
    assert read(value if colon else text, lexicon, label if colon else "") == facts
