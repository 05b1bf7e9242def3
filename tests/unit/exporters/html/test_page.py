"""The file that is written."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from tests.support.sample import HOSTILE, graph_of, node
from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html import PageOptions, export
from casegraph.exporters.html.library import drawing_script, drawing_styles
from casegraph.exporters.html.page import interface_words, page_script, page_styles, script_json
from casegraph.model.values import Literal


@pytest.fixture(scope="module")
def page() -> str:
    """Render the sample."""
    (artifact,) = export(page_graph())
    return artifact.content.decode()


def _island(page: str, name: str) -> str:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    return found[1]


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_admits_these_scripts_and_styles_only(page: str) -> None:
    """Each inlined text is admitted by its hash, as a browser reads it."""
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    directives = policy[1].replace("&#39;", "'").split("; ")
    assert f"script-src {' '.join(map(_hash, scripts))}" in directives
    assert f"style-src {' '.join(map(_hash, styles))}" in directives
    assert {"default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"} <= set(directives)


def test_hostile_texts_come_back_as_they_were(page: str) -> None:
    """What the data says is neither run nor changed."""
    told = json.loads(_island(page, "texts"))["facts"]
    assert set(HOSTILE) <= {fact[1] for facts in told for fact in facts if isinstance(fact[1], str)}


def test_data_cannot_end_its_element() -> None:
    """Neither markup nor the separators that once ended a line of script get through."""
    assert not set("<\u2028\u2029") & set(script_json(["</script>", "<!--", "\u2028\u2029"]))


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    """Text that UTF-8 cannot say does not stop the export."""
    (artifact,) = export(graph_of([node("case/a", "Case", Literal("half \ud83d"))]))
    assert "half \\ud83d" in artifact.content.decode()


def test_the_network_is_drawn_without_physics(page: str) -> None:
    """The drawing is plain JSON with its options."""
    drawing = json.loads(_island(page, "drawing"))
    assert drawing["options"]["physics"] == {"enabled": False}
    assert drawing["nodes"]
    assert drawing["edges"]


def test_a_place_for_sources_is_told() -> None:
    """Where the documents can be read stands in the page, escaped like everything else."""
    (artifact,) = export(page_graph().noting((), "https://example.org/blob/main/"))
    assert json.loads(_island(artifact.content.decode(), "shape"))["links"] == "https://example.org/blob/main/"


def test_the_title_is_text() -> None:
    """A title that is markup stays what it is."""
    (artifact,) = export(page_graph(), PageOptions(title="<b>cases</b>"))
    assert "<title>&lt;b&gt;cases&lt;/b&gt;</title>" in artifact.content.decode()


def test_the_same_graph_gives_the_same_bytes() -> None:
    """Nothing but the graph decides."""
    assert list(export(page_graph())) == list(export(page_graph()))


def test_both_languages_have_the_same_words() -> None:
    """No word of the interface lacks its twin, and none is empty."""
    words = interface_words()
    assert words["zh"].keys() == words["en"].keys()
    assert all(text.strip() for said in words.values() for text in said.values())


def test_every_word_that_the_page_asks_for_exists(page: str) -> None:
    """A misspelt word would stay empty."""
    asked = set(re.findall(r'data-word(?:-label|-placeholder)?="(\w+)"', page))
    asked |= set(re.findall(r'word\("([\w.]+)"', page_script()))
    assert asked <= interface_words()["en"].keys()


def test_every_word_is_asked_for(page: str) -> None:
    """A word that nothing says is left over."""
    said = page + page_script()
    spoken = [name for name in interface_words()["en"] if "." not in name and not re.search(rf'["\']{name}["\']', said)]
    assert [name for name in spoken if not re.search(rf"\b{name}\b", page_script())] == []


@pytest.mark.parametrize(
    "danger", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch("]
)
def test_our_script_makes_no_markup_of_data(danger: str) -> None:
    """Elements are made one by one, their text set as text; nothing is fetched."""
    assert danger not in page_script()


@pytest.mark.parametrize("text", [drawing_script(), drawing_styles(), page_script(), page_styles()], ids=str.__len__)
@pytest.mark.parametrize("stranger", ["\r", "</s", "sourceMappingURL", "url("])
def test_inlined_parts_are_as_a_browser_reads_them(text: str, stranger: str) -> None:
    """No carriage return, no early end, no second file."""
    assert stranger not in text
