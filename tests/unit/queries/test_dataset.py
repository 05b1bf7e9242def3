"""What can be asked of a dataset without SPARQL: ways, words and comparisons."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from tests.support.sample import edge, graph_of, node, schema

import casegraph
from casegraph.cli.main import main
from casegraph.errors import UnknownNameError, UsageError, WorkspaceError
from casegraph.exporters import load_exporter
from casegraph.model.graph import CaseGraph, Property
from casegraph.model.values import Literal
from casegraph.queries.dataset import Dataset
from casegraph.queries.executable import executables
from casegraph.queries.records import plain
from casegraph.rdf.store import store_graph


@cache
def graph() -> CaseGraph:
    """Return two cases that meet in a technology and in a pattern."""
    told = (Property("description", Literal("Every order is compensated where a payment fails.", language="en")),)
    nodes = [
        node("case/a", "Case", Literal("订单", language="zh"), Literal("Orders", language="en"), more=told),
        node("case/b", "Case", Literal("支付", language="zh"), Literal("Payments", language="en")),
        node("technology/t", "Technology", Literal("Temporal")),
        node("pattern/saga", "Pattern", Literal("Saga模式", language="zh"), Literal("Saga pattern", language="en")),
        node("theory/cap", "Theory", Literal("CAP")),
        node("industry/i", "Industry", Literal("alone")),
    ]
    edges = [
        edge("case/a", "usesTechnology", "technology/t", 1), edge("case/b", "usesTechnology", "technology/t", 2),
        edge("case/a", "appliesPattern", "pattern/saga", 3), edge("case/b", "appliesPattern", "pattern/saga", 4),
        edge("case/b", "groundedIn", "theory/cap", 5),
    ]  # fmt: skip
    return graph_of(nodes, edges)


@cache
def dataset(language: str = "en") -> Dataset:
    """Return it as it is asked."""
    return Dataset(store_graph(graph()), schema(), language)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give it as a build writes it."""
    (artifact,) = load_exporter("nquads")(graph())
    (tmp_path / artifact.path).write_bytes(artifact.content)
    return tmp_path


def ways(start: str, end: str, *, longest: int = 4, every: bool = False) -> list[str]:
    """Return ways as the labels that they go over."""
    found = dataset().paths(start, end, longest=longest, every=every)
    return [" ".join([route[0].start, *(hop.end for hop in route)]) for route in found]


def test_the_shortest_way_is_found_in_either_direction() -> None:
    """With the lines of each step."""
    ((first, second, third),) = dataset().paths("Orders", "CAP")
    assert [one.forward for one in (first, second, third)] == [True, False, True]
    assert [one.passages[0].start for one in (first, second, third)] == [3, 4, 5]


def test_every_way_is_found_shortest_first() -> None:
    """No node twice on a way, and none longer than was asked for."""
    assert ways("Orders", "Temporal", every=True) == ["Orders Temporal", "Orders Saga pattern Payments Temporal"]
    assert ways("Orders", "Temporal", every=True, longest=2) == ["Orders Temporal"]


def test_there_may_be_no_way() -> None:
    """To what nothing leads, or too far."""
    assert (ways("Orders", "alone"), ways("Orders", "CAP", longest=2)) == ([], [])


def test_a_way_is_not_longer_than_can_be_searched() -> None:
    """The hint says how long it may be."""
    with pytest.raises(UsageError, match="99"):
        ways("Orders", "CAP", longest=99)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("saga", ["Saga pattern"]),
        ("模式", ["Saga pattern"]),
        ("ＳＡＧＡ", ["Saga pattern"]),
        ("Saga 模式", ["Saga pattern"]),
        ("payment", ["Payments", "Orders"]),
        ("fails order", ["Orders"]),
        ("temprl", ["Temporal"]),
        ("", []),
        ("qqq", []),
    ],
)
def test_words_find_nodes(text: str, found: list[str]) -> None:
    """In both languages, names before texts, and what is alike where nothing has the words."""
    assert [one.label for one in dataset().search(text)] == found


def test_hits_speak_the_language_asked_for() -> None:
    """Label and class."""
    (hit,) = dataset("zh").search("saga")
    assert (hit.label, hit.type) == ("Saga模式", "模式")


def test_nodes_stand_side_by_side() -> None:
    """First what they share."""
    found = dataset().compare("Orders", "Payments")
    assert found.labels == ("Orders", "Payments")
    shared = {row.relation: row.shared for row in found.rows if row.shared}
    assert shared["uses technology"] == ("Temporal",)
    assert not found.rows[-1].shared


def test_a_node_is_found_by_its_name_in_any_spelling() -> None:
    """Width, case, and a blank between Chinese and Latin words do not count."""
    assert dataset().facts("saga 模式") == dataset().facts("Saga模式") != ()


def test_an_unknown_name_is_refused() -> None:
    """With those that are near."""
    with pytest.raises(UnknownNameError) as refusal:
        dataset().facts("Tempora")
    assert "Temporal" in refusal.value.hint


def test_rows_are_plain(folder: Path) -> None:
    """A named query and a text, as mappings that pandas and polars take."""
    opened = casegraph.load(folder, language="zh")
    (row, *_) = opened.query("cases-by-technology", {"technology": "temporal"})
    assert row["case"] == "支付"
    assert opened.query("ASK { }") == ({"ask": "true"},)
    (answer, *_) = opened.evidence("cases-by-technology", {"technology": "temporal"})
    assert (answer.row, answer.passages != ()) == (row, True)


def test_a_folder_without_a_dataset_is_refused(tmp_path: Path) -> None:
    """The hint says what makes one."""
    with pytest.raises(WorkspaceError, match="no dataset"):
        casegraph.load(tmp_path)


def test_records_become_what_json_can_hold() -> None:
    """However deep."""
    (route,) = plain({"paths": dataset().paths("Orders", "Temporal")})["paths"]
    assert (route[0]["end"], route[0]["passages"][0]["start"]) == ("Temporal", 1)
    assert plain(dataset().facts("Temporal"))[0]["incoming"] is False


def test_every_named_query_is_an_executable() -> None:
    """With its text as it runs."""
    texts = [str(one.object) for one in executables() if one.predicate.value.endswith("#select")]
    assert (len(texts), [one for one in texts if "$" in one.partition("SELECT")[2]]) == (20, [])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["path", "Orders", "CAP"], "Orders —applies pattern→ Saga pattern"),
        (["path", "Orders", "CAP"], "Saga pattern ←applies pattern— Payments"),
        (["path", "Orders", "Temporal", "--all", "--max", "3"], "Payments —uses technology→ Temporal"),
        (["search", "saga", "--lang", "zh"], "Saga模式  模式"),
        (["compare", "Orders", "Payments"], "=  uses technology  Temporal"),
        (["query", "--name", "cases-by-technology", "--evidence"], "    docs/案例/orders.md:2  what line 2 says"),
        (["query", "--name", "cases-by-technology", "--evidence", "--format", "csv"], "case,passages,c,evidence"),
        (["query", "--name", "cases-by-technology", "--evidence", "--format", "tsv"], "c\tevidence"),
        (["query", "SELECT ?c { ?c a cg:Organization }", "--evidence"], ""),
    ],
)
def test_commands_tell_it(folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    """On stdout, for people."""
    code = main([*arguments, "--data", str(folder), *([] if "--lang" in arguments else ["--lang", "en"])])
    assert (code, words in capsys.readouterr().out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (["path", "Orders", "CAP", "--json"], "paths"),
        (["search", "saga", "--json"], "hits"),
        (["compare", "Orders", "Payments", "--json"], "rows"),
    ],
)
def test_commands_print_json(folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], key: str) -> None:
    """For programs."""
    assert main([*arguments, "--data", str(folder)]) == 0
    assert json.loads(capsys.readouterr().out)[key]


def test_evidence_in_json_is_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows with path, lines, quote and IRI."""
    main(["query", "--name", "cases-by-technology", "--evidence", "--format", "json", "--data", str(folder)])
    (first, *_) = json.loads(capsys.readouterr().out)
    assert set(first["evidence"][0]) == {"path", "start", "end", "quote", "iri"}
