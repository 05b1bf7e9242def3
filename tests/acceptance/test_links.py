"""Every link of a library is accounted for: to documents, to sections of them, out into the web, or nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from tests.support.compiling import compiled, edges, labels, places

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.model.graph import CaseGraph

CORPUS = Path(__file__).parents[3] / "shared/corpus"
NEEDS_CORPUS = pytest.mark.skipif(not CORPUS.is_dir(), reason="NOT CHECKED: the corpus is not beside the checkout")
B = "# B\n\n## Steps\n\n### Deep\n\n## Steps\n"


def written_links(file: Path) -> Iterator[str]:
    """Yield the target of each link of a document, as another reader of Markdown finds them."""
    for token in MarkdownIt("commonmark").enable("table").parse(file.read_text(encoding="utf-8")):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrs["href"])


def fate(file: Path, target: str) -> str:
    """Tell what must become of a link, by looking at the disk."""
    if target.startswith(("http://", "https://")):
        return "external"
    path = unquote(target.partition("#")[0])
    return "within" if not path else "resolved" if (file.parent / path).is_file() else "dead"


def sections(graph: CaseGraph) -> dict[str, str]:
    """Return what each section is part of, both by identifier."""
    return {one.source: one.target for one in graph.edges if one.relation == "isPartOf"}


@pytest.fixture(scope="module")
def corpus() -> Compilation:
    """Give the corpus, compiled."""
    return compile_sources(CORPUS)


@NEEDS_CORPUS
def test_the_totals_agree_with_a_second_count(corpus: Compilation) -> None:
    """Another parser finds as many links of each kind in the documents of the corpus, thousands of them."""
    files = sorted(CORPUS.rglob("*.md"))
    counted = Counter(fate(file, target) for file in files for target in written_links(file))
    assert corpus.ledger.fates == counted
    assert (counted.total() > 3000, all(counted.values())) == (True, True)


@NEEDS_CORPUS
def test_every_dead_link_of_the_corpus_is_reported(corpus: Compilation) -> None:
    """At its line, each with the candidates that there are."""
    dead = [dict(one.words) for one in corpus.diagnostics if one.code is Code.DEAD_LINK]
    assert len(dead) == corpus.ledger.fates["dead"]
    names = {file.name for file in CORPUS.rglob("*.md")}
    elsewhere = [one for one in dead if unquote(one["target"].partition("#")[0]).rpartition("/")[2] in names]
    assert (len(elsewhere) > 100, [one for one in elsewhere if one["near"] == "-"]) == (True, [])


@NEEDS_CORPUS
def test_pages_of_the_web_have_their_host(corpus: Compilation) -> None:
    """Each is a node of its own address."""
    pages = [node for node in corpus.graph.nodes.values() if node.text("url")]
    assert (len(pages) > 50, [node.id for node in pages if len(node.values("url")) != 1]) == (True, [])
    assert [node.id for node in pages if f"//{node.text('host')}" not in node.text("url").lower()] == []


def test_a_link_with_an_anchor_leads_to_the_section_too(tmp_path: Path) -> None:
    """Its headings above are there with it, others are not; the passage keeps the anchor."""
    graph = compiled(tmp_path, {"a.md": "# A\n\n[deep](b.md#deep)\n", "b.md": B}).graph
    assert edges(graph, "references") == [("A", "B"), ("A", "Deep")]
    assert sections(graph) == {
        "section/b-b": "document/b",
        "section/b-steps": "section/b-b",
        "section/b-deep": "section/b-steps",
    }
    assert graph.nodes[next(one for one in graph.nodes if one == "section/b-deep")].texts("anchor") == ("deep",)


def test_headings_that_collide_are_sections_of_their_own(tmp_path: Path) -> None:
    """The second of a title; titles that differ by signs alone; a path and an anchor that read as another's."""
    target = "# T\n\n## A & B\n\n## A B\n\n## A B\n\n## ！\n"
    text = "# X\n\n[1](t.md#a--b) [2](t.md#a-b) [3](t.md#a-b-1) [4](t-a.md#b) [5](t.md#a-b)\n"
    graph = compiled(tmp_path, {"x.md": text, "t.md": target, "t-a.md": "## B\n"}).graph
    anchors = sorted((node.id, node.text("anchor")) for node in graph.nodes.values() if node.type == "Section")
    assert anchors == [
        ("section/t-a-b", "a--b"),
        ("section/t-a-b-1", "a-b-1"),
        ("section/t-a-b-2", "a-b"),
        ("section/t-a-b-3", "b"),
        ("section/t-t", "t"),
    ]


@pytest.mark.parametrize(
    ("link", "near"),
    [("b.md#step", "#steps"), ("b.md#steps-7", "#steps"), ("#own", "-"), ("b.md#%E6%97%A0", "-")],
)
def test_a_dead_anchor_is_a_finding(tmp_path: Path, link: str, near: str) -> None:
    """With the nearest heading; the link to the document stays."""
    built = compiled(tmp_path, {"a.md": f"# A\n\n[x]({link})\n", "b.md": B})
    assert [dict(one.words)["near"] for one in built.diagnostics if one.code is Code.DEAD_ANCHOR] == [near]
    assert places(built, Code.DEAD_ANCHOR) == ["a.md:3"]


def test_a_document_that_is_only_a_table_of_contents(tmp_path: Path) -> None:
    """Its links are checked and counted; they say nothing that would need a node."""
    built = compiled(tmp_path, {"a.md": "# A\n\n- [A](#a)\n- [B](#b)\n  - [C](#c)\n"})
    assert (built.ledger.fates, places(built, Code.DEAD_ANCHOR)) == ({"within": 3}, ["a.md:4", "a.md:5"])
    assert labels(built.graph, "Section") == []


def test_a_thing_may_refer_to_a_section_of_its_own_document(tmp_path: Path) -> None:
    """A case is not its document."""
    case = "# A\n\n### Zeta - mail\n\n- **Company**: Zeta\n\n[more](#notes)\n\n## Notes\n"
    assert edges(compiled(tmp_path, {"a.md": case}).graph, "references") == [("Zeta - mail", "Notes")]


def test_a_document_that_cites_itself(tmp_path: Path) -> None:
    """Is told so, unless it names a section."""
    built = compiled(tmp_path, {"a.md": "# A\n\n[me](a.md) [part](a.md#b)\n\n## B\n"})
    assert (built.ledger.fates, places(built, Code.LINK_TO_SELF)) == ({"itself": 1, "within": 1}, ["a.md:3"])
    assert [edge for edge in built.graph.edges if edge.source == edge.target] == []


def test_links_into_fences_are_no_links(tmp_path: Path) -> None:
    """Nor are headings in them sections."""
    text = "# A\n\n```\n[x](gone.md)\n# B\n```\n\n`[y](gone.md)` [z](#b)\n\n    [w](gone.md)\n"
    built = compiled(tmp_path, {"a.md": text})
    assert (built.ledger.fates, places(built, Code.DEAD_ANCHOR)) == ({"within": 1}, ["a.md:8"])


def test_addresses_that_read_alike_are_pages_of_their_own(tmp_path: Path) -> None:
    """A slug drops the signs by which they differ; an address without a readable host has none."""
    text = "# A\n\n[1](https://x.org/a/b) [2](https://x.org/a?b) [3](http://[x) [1](https://x.org/a/b)\n"
    graph = compiled(tmp_path, {"a.md": text}).graph
    pages = sorted((node.id, node.text("url"), node.text("host")) for node in graph.nodes.values() if node.text("url"))
    assert pages == [
        ("document/http-x", "http://[x", ""),
        ("document/https-x-org-a-b", "https://x.org/a/b", "x.org"),
        ("document/https-x-org-a-b-2", "https://x.org/a?b", "x.org"),
    ]
