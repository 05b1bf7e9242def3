"""One thing is one node over the documents of a library, and the command says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.compiling import compiled, labels, written

from casegraph import Compilation
from casegraph import compile as compile_sources
from casegraph.cli.main import main

CORPUS = Path(__file__).parents[3] / "shared/corpus"
NEEDS_CORPUS = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")
CASE = "### {0} - {1}\n\n- **Company**: {0}\n- **Scenario type**: Mail - {2}\n"
FILES = {"a.md": CASE.format("Zeta", "letters", "sending"), "b.md": CASE.format("Zeta", "post", "sending")}
NAMESAKES = (
    ("Epic Games", "Epic Systems", "Epic"),
    ("Tesla", "Tesla Energy", "Tesla Motors"),
    ("Google", "Google Cloud", "Google Deep"),
)


@pytest.fixture(scope="module")
def corpus() -> Compilation:
    """Give the corpus, compiled."""
    return compile_sources(CORPUS)


@NEEDS_CORPUS
def test_a_company_of_the_corpus_is_one_node(corpus: Compilation) -> None:
    """Its cases are told apart by scenario, and those of one scenario have the passages of every document."""
    graph = corpus.graph
    (company,) = [
        node.id for node in graph.nodes.values() if node.type == "Organization" and "Coinbase" in node.label()
    ]
    cases = [edge.source for edge in graph.incoming[company] if edge.relation == "organization"]
    named = [[one.target for one in graph.outgoing[case] if one.relation == "scenario"] for case in cases]
    scenarios = [frozenset(one) for one in named if one]
    assert len(set(scenarios)) == len(scenarios) > 9
    assert max(len({one.path for one in graph.nodes[case].passages}) for case in cases) > 1


@NEEDS_CORPUS
def test_every_merge_of_the_corpus_has_passages_on_both_sides(corpus: Compilation) -> None:
    """Nothing is joined that nobody wrote."""
    merges = [one for one in corpus.ledger.merges if not one.refused]
    assert merges
    assert [one for one in merges if len(one.sides) < 2 or not all(side.passages for side in one.sides)] == []


@pytest.mark.parametrize("names", NAMESAKES)
def test_near_namesakes_are_not_merged(tmp_path: Path, names: tuple[str, ...]) -> None:
    """A name that begins with another is another name."""
    files = {f"{place}.md": CASE.format(name, "mail", "mail") for place, name in enumerate(names)}
    built = compiled(tmp_path, files)
    assert (labels(built.graph, "Organization"), built.ledger.merges) == (sorted(names), [])


def test_a_product_is_not_its_maker(tmp_path: Path) -> None:
    """A technology whose name begins with a company's is no company, and joins none."""
    text = CASE.format("Google", "ads", "ads") + "- **Technology stack**: Google Ads + Google Cloud Run\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    assert labels(graph, "Organization") == ["Google"]
    assert {"Google Ads", "Google Cloud Run"} <= set(labels(graph, "Technology"))


def test_homonyms_of_different_classes_stay_apart(tmp_path: Path) -> None:
    """One notion as a trait of a scenario and as a theory that its text names."""
    text = "## 邮件场景\n\n**特征**：最终一致性、Saga\n\n**案例**：\n\n- Zeta - 邮件\n"
    case = "### Zeta - 邮件\n\n- **公司**：Zeta\n- **案例描述**：采用最终一致性和Saga模式\n"
    graph = compiled(tmp_path, {"a.md": text, "b.md": case}).graph
    named = sorted(node.type for node in graph.nodes.values() if "最终一致性" in node.texts("label"))
    assert (len(named) == len(set(named)), "Trait" in named) == (True, True)
    assert len([node for node in graph.nodes.values() if "Saga" in node.label()]) == 2


def test_the_command_tells_each_merge(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The node, the rule, and a line for each side with its place."""
    assert main(["merges", str(written(tmp_path, FILES)), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "case/zeta-letters: same organization and scenario",
        "  case/zeta-letters  a.md:1",
        "  case/zeta-post  b.md:1",
    ]


@pytest.mark.parametrize(
    "name", ["zeta - POST", "case/zeta-letters", "https://w3id.org/casegraph/id/case/zeta-letters"]
)
def test_the_command_tells_one_node(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By any of its names, as a program reads it."""
    assert main(["merges", name, str(written(tmp_path, FILES)), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["node"], one["rule"], one["refused"]) for one in told] == [
        ("case/zeta-letters", "identity", ""),
        ("case/zeta-letters", "name", ""),
    ]
    assert told[0]["words"] == ["organization", "scenario"]
    assert told[0]["sides"][1] == {"name": "case/zeta-post", "passages": [{"path": "b.md", "start": 1, "end": 1}]}


def test_a_merge_is_reversed_by_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the command says that it was, in the language asked for."""
    rules = {"casegraph.yaml": "different:\n  - [case/zeta-letters, case/zeta-post]\n"}
    main(["merges", str(written(tmp_path, {**FILES, **rules})), "--lang", "zh"])
    assert "相同 组织和场景; 按 casegraph.yaml 保持分开" in capsys.readouterr().out
    assert labels(compile_sources(tmp_path).graph, "Case") == ["Zeta - letters", "Zeta - post"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["nobody"], '"nobody" is no known node'),
        (["Zeta - letters", "x"], '"x" does not exist'),
        (["mail"], "any of 2"),
    ],
)
def test_a_wrong_name_is_wrong_usage(
    tmp_path: Path, names: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One node at a time, and one that is there."""
    files = {"a.md": CASE.format("Zeta", "mail", "Mail")}
    assert main(["merges", *names, str(written(tmp_path, files))]) == 2
    assert said in capsys.readouterr().err
