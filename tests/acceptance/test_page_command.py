"""`casegraph page`: pages of parts, as a user has them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import casegraph
from casegraph.cli.main import main

SELECT = "SELECT ?case WHERE { ?case cg:usesTechnology <https://w3id.org/casegraph/id/technology/airflow> }"
CONSTRUCT = "CONSTRUCT { ?case cg:theme ?theme } WHERE { ?case cg:theme ?theme }"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def shape(path: str = "page.html") -> dict[str, Any]:  # JSON: the tests look into it by path
    """Return what a page is drawn from."""
    found = re.search(r'id="shape">(.*?)</script>', Path(path).read_text(encoding="utf-8"))
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def names(path: str = "page.html") -> list[str]:
    """Return the identifiers of the nodes in a page."""
    return list(shape(path)["nodes"]["id"])


def test_around_a_node(capsys: pytest.CaptureFixture[str]) -> None:
    """A name is enough."""
    assert main(["page", "--around", "Coinbase", "--depth", "1"]) == 0
    assert "case/coinbase-cross-border-crypto-payment" in names()
    assert "case/amazon-order-processing" not in names()
    assert "wrote page.html" in capsys.readouterr().err


def test_of_a_theme() -> None:
    """Its cases and their stacks."""
    theme = casegraph.compile().graph.nodes
    payment = next(name for name, node in theme.items() if node.label("zh") == "支付处理")
    assert main(["page", "--theme", payment, "--out", "sub/theme.html"]) == 0
    assert "case/stripe-payment-orchestration" in names("sub/theme.html")


@pytest.mark.parametrize("query", [SELECT, CONSTRUCT])
def test_of_the_result_of_a_query(query: str) -> None:
    """What the rows or triples name."""
    Path("q.rq").write_text(query, encoding="utf-8")
    assert main(["page", "--query", "q.rq"]) == 0
    assert [name for name in names() if name.startswith("case/")]


def test_of_everything_with_links() -> None:
    """Without a part the page is that of the whole."""
    assert main(["page", "--links", "https://example.org/blob/main/"]) == 0
    assert len(names()) > 200
    assert shape()["links"] == "https://example.org/blob/main/"


@pytest.mark.parametrize("formats", [["--format", "html"], []])
def test_a_build_makes_links_too(formats: list[str]) -> None:
    """Whichever process makes the page."""
    assert main(["build", "-q", "--links", "https://example.org/blob/main/", *formats]) == 0
    assert shape("exports/graph.html")["links"] == "https://example.org/blob/main/"


def test_a_build_with_other_links_is_another_build() -> None:
    """`--check` sees it."""
    assert main(["build", "-q", "--format", "html", "--links", "https://example.org/a/"]) == 0
    assert main(["build", "-q", "--format", "html", "--links", "https://example.org/a/", "--check"]) == 0
    assert main(["build", "-q", "--format", "html", "--check"]) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--around", "Nobody Inc."], "Nobody Inc."),
        (["--around", "Coinbase", "--theme", "Payment"], "several parts"),
        (["--query", "ask.rq"], "yes or no"),
        (["--query", "none.rq"], "nothing is left"),
        (["technology.yaml", "organization.yaml", "--around", "twice"], "may be any of 2"),
    ],
)
def test_what_cannot_be_drawn_is_said(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage, with what to write instead."""
    Path("ask.rq").write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    Path("none.rq").write_text("SELECT (1 AS ?one) WHERE {}", encoding="utf-8")
    for kind in ("technology", "organization"):
        Path(f"{kind}.yaml").write_text(f"type: {kind.title()}\nid: {kind}/a\nlabel: twice\n", encoding="utf-8")
    assert main(["page", *arguments]) == 2
    assert message in capsys.readouterr().err
