"""Editorial rules of the shipped ontology; each failure says what to write."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from casegraph.exporters.jsonld import context
from casegraph.model.schema import Field, NodeType, Relation
from casegraph.readers.ontology import read_schema

FOLDER = Path(__file__).parents[2] / "ontology"
SOURCE = (FOLDER / "casegraph.ttl").read_text(encoding="utf-8")
SHAPES = (FOLDER / "shapes.ttl").read_text(encoding="utf-8")
SCHEMA = read_schema(SOURCE)
TERMS: dict[str, NodeType | Field | Relation] = {**SCHEMA.types, **SCHEMA.fields, **SCHEMA.relations}
CG = "https://w3id.org/casegraph/ontology#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SH = "http://www.w3.org/ns/shacl#"
QUADS = list(ox.parse(SOURCE, ox.RdfFormat.TURTLE))
SHAPE_QUADS = list(ox.parse(SHAPES, ox.RdfFormat.TURTLE))


def values(predicate: str, subject: str) -> list[str]:
    """Return the values of a property of a term in the ontology."""
    return [one.object.value for one in QUADS
            if isinstance(one.subject, ox.NamedNode) and not isinstance(one.object, ox.Triple)
            and (one.subject.value, one.predicate.value) == (subject, predicate)]  # fmt: skip


@pytest.mark.parametrize("name", sorted(TERMS))
def test_every_term_is_labelled_and_defined_in_both_languages(name: str) -> None:
    """A term has rdfs:label and skos:definition in zh and en."""
    assert set(TERMS[name].labels) == {"zh", "en"}, f"give {name} an rdfs:label in zh and en"
    assert set(TERMS[name].definitions) == {"zh", "en"}, f"give {name} a skos:definition in zh and en"


@pytest.mark.parametrize("name", sorted(TERMS))
def test_every_term_says_where_it_is_defined(name: str) -> None:
    """A term has rdfs:isDefinedBy."""
    assert CG.removesuffix("#") in values(f"{RDFS}isDefinedBy", TERMS[name].iri), f"give {name} rdfs:isDefinedBy"


def test_every_mark_is_labelled_and_explained_in_both_languages() -> None:
    """The annotation properties have labels and comments too."""
    marks = {one.subject.value for one in QUADS
             if isinstance(one.subject, ox.NamedNode) and isinstance(one.object, ox.NamedNode)
             and one.object.value.endswith("#AnnotationProperty")}  # fmt: skip
    short = [mark for mark in marks if len(values(f"{RDFS}label", mark)) < 2 or len(values(f"{RDFS}comment", mark)) < 2]
    assert marks
    assert not short, "write rdfs:label and rdfs:comment in zh and en"


@pytest.mark.parametrize("name", sorted(SCHEMA.types))
def test_every_class_has_a_color_of_its_own(name: str) -> None:
    """No two classes look alike, and none has the color of what is unknown."""
    colors = [one.color for one in SCHEMA.types.values()]
    assert colors.count(SCHEMA.types[name].color) == 1, f"give {name} another cg:color"


def test_every_parent_and_range_of_ours_is_known() -> None:
    """Nothing of our namespace is mentioned that is not declared."""
    declared = {one.subject.value for one in QUADS if isinstance(one.subject, ox.NamedNode)}
    mentioned = {one.object.value for one in QUADS if isinstance(one.object, ox.NamedNode)}
    assert {iri for iri in mentioned if iri.startswith(CG)} <= declared


def test_the_ontology_describes_itself() -> None:
    """Title, description, licence, version and preferred prefix are there for catalogs."""
    iri = CG.removesuffix("#")
    terms = ("title", "description", "license", "creator", "created")
    assert all(values(f"http://purl.org/dc/terms/{term}", iri) for term in terms)
    assert values("http://www.w3.org/2002/07/owl#versionInfo", iri) == [SCHEMA.version]
    assert values("http://purl.org/vocab/vann/preferredNamespacePrefix", iri) == ["cg"]


def test_no_blank_node_is_in_the_ontology() -> None:
    """Every term can be spoken of by its IRI."""
    assert not [one for one in QUADS if isinstance(one.subject, ox.BlankNode)]


def test_every_shape_speaks_both_languages() -> None:
    """A property shape has a message in zh and in en."""
    shapes = {one.subject for one in SHAPE_QUADS
              if isinstance(one.object, ox.NamedNode) and one.object.value == f"{SH}PropertyShape"}  # fmt: skip
    messages = {(one.subject, one.object.language) for one in SHAPE_QUADS
                if one.predicate.value == f"{SH}message" and isinstance(one.object, ox.Literal)}  # fmt: skip
    assert shapes
    assert {(shape, language) for shape in shapes for language in ("zh", "en")} <= messages, "write sh:message in both"


def test_every_class_that_carries_rules_has_a_shape() -> None:
    """Each class has a shape, its own or that of a class above it."""
    targets = {one.object.value for one in SHAPE_QUADS
               if one.predicate.value == f"{SH}targetClass" and isinstance(one.object, ox.NamedNode)}  # fmt: skip
    bare = [name for name in SCHEMA.types if not {SCHEMA.types[one].iri for one in SCHEMA.lineage(name)} & targets]
    assert not bare, "write a sh:NodeShape into ontology/shapes.ttl"


def test_shapes_speak_of_known_terms_only() -> None:
    """A class or path of ours in the shapes is in the ontology."""
    mentioned = {one.object.value for one in SHAPE_QUADS if isinstance(one.object, ox.NamedNode)}
    assert {iri for iri in mentioned if iri.startswith(CG)} <= {one.iri for one in TERMS.values()}


def test_the_context_is_up_to_date() -> None:
    """ontology/context.jsonld is what the exporter makes of the ontology."""
    expected = json.dumps({"@context": context(SCHEMA)}, ensure_ascii=False, indent=2) + "\n"
    assert (FOLDER / "context.jsonld").read_text(encoding="utf-8") == expected, "write this text into the file"
