"""A user's own profile reads documents with other words, and no Python is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.compiling import edges, labels, shape, written

from casegraph import Code, Compilation
from casegraph import compile as compile_sources
from casegraph.cli.main import main

ENGLISH = """# Cases

## Letters

### Acme - newsletters

- **Company**: Acme
- **Tech stack**: Temporal + MySQL (similar to Airflow)

**Requirements**:

1. **Speed**: at most 2 seconds

**References**:

- [Notes](notes.md)
"""
WORDS = {
    "Company": "Firma",
    "Tech stack": "Werkzeuge",
    "Requirements": "Anforderungen",
    "References": "Siehe auch",
    "similar to Airflow": "so wie Airflow",
}
EXTENDING = """id: faelle
label: {de: Fälle}
extends: cases
fields:
  - {labels: [Firma], of: [Case], read: names, term: organization, opens: true}
  - {labels: [Werkzeuge], of: [Case], read: stack, term: stack, opens: true,
     others: {component: component, uses: usesTechnology, like: similarTo}, context: technology}
  - {labels: [Anforderungen], of: [Case], read: parts, term: requirement, context: requirement}
  - {labels: [Siehe auch], read: links, term: references}
hedges: [so wie]
"""
ALONE = (
    EXTENDING.replace("extends: cases\n", "")
    + """subjects:
  - {type: Case, title: [organization, scenario], above: theme}
documents:
  - {type: CaseDocument, words: [cases]}
"""
)


def renamed(text: str) -> str:
    """Return a document with the words of the German profile."""
    for english, german in WORDS.items():
        text = text.replace(english, german)
    return text


def built(folder: Path, profile: str, document: str) -> Compilation:
    """Compile a document with a profile that lies in the library's own folder."""
    files = {"data/profiles/faelle.yaml": profile, "docs/a.md": document, "docs/notes.md": "# Notes\n\nNone.\n"}
    written(folder, {"casegraph.yaml": "{}\n", **files})
    return compile_sources(folder / "docs", profile=folder / "data/profiles/faelle.yaml")


@pytest.fixture
def expected(tmp_path: Path) -> Compilation:
    """Give the English document, compiled with the shipped profile."""
    files = {"casegraph.yaml": "{}\n", "docs/a.md": ENGLISH, "docs/notes.md": "# Notes\n\nNone.\n"}
    return compile_sources(written(tmp_path / "english", files) / "docs")


@pytest.mark.parametrize("profile", [EXTENDING, ALONE], ids=["extending", "alone"])
def test_renamed_labels_give_the_same_graph(tmp_path: Path, expected: Compilation, profile: str) -> None:
    """A profile that extends ours, and one that stands alone, read the renamed document as ours reads the original."""
    graph = built(tmp_path / "german", profile, renamed(ENGLISH)).graph
    assert (list(graph.nodes), [one.key for one in graph.edges]) == (
        list(expected.graph.nodes),
        [one.key for one in expected.graph.edges],
    )


def test_a_profile_that_extends_keeps_the_words_of_the_other(tmp_path: Path, expected: Compilation) -> None:
    """The shipped labels are still known."""
    assert shape(built(tmp_path / "german", EXTENDING, ENGLISH).graph) == shape(expected.graph)


def test_a_profile_alone_knows_no_other_words(tmp_path: Path) -> None:
    """The shipped labels are unknown, and counted as such."""
    compilation = built(tmp_path / "german", ALONE, ENGLISH)
    assert Code.UNKNOWN_LABEL in {one.code for one in compilation.diagnostics}
    assert edges(compilation.graph, "stack") == []


def test_a_profile_beside_the_sources_is_no_source(tmp_path: Path) -> None:
    """What configures a build is not read as data."""
    built(tmp_path, EXTENDING, renamed(ENGLISH))
    compilation = compile_sources(tmp_path, profile=tmp_path / "data/profiles/faelle.yaml")
    assert labels(compilation.graph, "Organization") == ["Acme"]
    assert not [one for one in compilation.diagnostics if "faelle" in one.span.path]


@pytest.mark.parametrize(
    ("entry", "finding"),
    [
        ("fields: [{labels: [Firma], read: names, term: organisaton}]\n", "own.yaml:3:47: error[CG201]"),
        ("fields: [{labels: [Firma], read: nams, term: organization}]\n", "own.yaml:3:34: error[CG202]"),
        ("felds: []\n", "own.yaml:3:1: error[CG202]"),
        ("extends: casses\n", "own.yaml:3:10: error[CG202]"),
    ],
)
def test_a_faulty_profile_is_reported_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: str, finding: str
) -> None:
    """A term that the ontology lacks, an unknown reading, key or profile are errors at their place."""
    written(tmp_path, {"docs/a.md": ENGLISH, "own.yaml": f"id: own\nlabel: {{en: Own}}\n{entry}"})
    exit_code = main(["check", str(tmp_path / "docs"), "--profile", str(tmp_path / "own.yaml")])
    assert (exit_code, finding in capsys.readouterr().out) == (1, True)


@pytest.mark.parametrize("label", ["Kern Werkzeuge", "Haupt Werkzeuge", "Werkzeuge", "核心工具", "主要组件"])
def test_choices_in_brackets_are_several_labels(tmp_path: Path, label: str) -> None:
    """One for each, an empty one among them; brackets without choices are part of a label."""
    words = "(Kern|Haupt|) Werkzeuge, (核心|主要)(工具|组件), Werkzeuge (beide)"
    profile = EXTENDING.replace("labels: [Werkzeuge]", f"labels: [{words}]")
    text = ENGLISH.replace("Tech stack", label).replace("similar to", "so wie")
    assert labels(built(tmp_path, profile, text).graph, "TechnologyStack") == ["Temporal + MySQL"]
