"""Reading the ontology."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from casegraph.errors import OntologyError
from casegraph.model import terms
from casegraph.readers.ontology import read_schema

SHIPPED = (Path(__file__).parents[3] / "ontology" / "casegraph.ttl").read_text(encoding="utf-8")
HEAD = """
@prefix cg: <https://w3id.org/casegraph/ontology#> .
@prefix my: <https://example.org/my#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def test_the_shipped_ontology_has_what_the_program_needs() -> None:
    """Every name in model/terms.py is in the shipped ontology."""
    schema = read_schema(SHIPPED)
    assert set(terms.REQUIRED_TYPES) <= set(schema.types)
    assert set(terms.REQUIRED_FIELDS) <= set(schema.fields)
    assert set(terms.REQUIRED_RELATIONS) <= set(schema.relations)


def test_a_class_has_names_definitions_parents_and_marks() -> None:
    """A class is read with everything that is said of it."""
    found = read_schema(SHIPPED).type("CaseDocument")
    assert (found.labels["en"], found.labels["zh"]) == ("Case document", "案例文档")
    assert found.parents == ("Document",)
    assert found.definitions["en"]
    assert (found.color, found.view) == ("#fdae6b", "node")


def test_a_field_has_its_datatype_and_may_be_single() -> None:
    """Datatype and cg:single of a field are read."""
    schema = read_schema(SHIPPED)
    assert (schema.fields["position"].datatype, schema.fields["position"].many) == ("integer", False)
    assert (schema.fields["category"].datatype, schema.fields["category"].many) == ("string", True)


def test_a_relation_knows_what_qualifies_it() -> None:
    """A relation names the class of the node that carries its words, else the general one."""
    schema = read_schema(SHIPPED)
    assert schema.relations["storageBackend"].qualified_by == "Use"
    assert schema.relations["dependsOn"].qualified_by == "Relation"
    assert schema.relations["storageBackend"].parents == ("usesTechnology",)
    assert schema.relations["storageBackend"].range == "Technology"


def test_a_relation_says_where_text_states_it() -> None:
    """cg:foundInText tells the plain relations from the hedged ones."""
    relations = read_schema(SHIPPED).relations
    marks = {name: (relations[name].found_in_text, relations[name].hedged) for name in ("groundedIn", "similarTo")}
    assert marks == {"groundedIn": (True, False), "similarTo": (True, True)}
    assert not relations["organization"].found_in_text


def test_cg_name_goes_before_the_end_of_the_iri() -> None:
    """A term may have another name than its IRI ends with."""
    assert read_schema(SHIPPED).fields["updated"].iri == "http://purl.org/dc/terms/modified"


def test_version_prefixes_and_source_are_kept() -> None:
    """The schema knows the ontology's version, its prefixes and its text."""
    schema = read_schema(SHIPPED)
    assert schema.version == "0.1.0"
    assert schema.prefixes["skos"] == "http://www.w3.org/2004/02/skos/core#"
    assert schema.source == SHIPPED


def test_a_second_file_adds_terms_of_any_namespace() -> None:
    """A class, a relation and a field of the user's own need no code."""
    more = (
        HEAD
        + """
    my:法规 a owl:Class ; rdfs:subClassOf cg:Concept ; cg:view "part" .
    my:subjectTo a owl:ObjectProperty ; schema:rangeIncludes my:法规 .
    my:since a owl:DatatypeProperty ; schema:rangeIncludes xsd:date ; cg:single true .
    """
    )
    schema = read_schema(SHIPPED, more)
    assert schema.lineage("法规") == ("法规", "Concept")
    assert schema.relations["subjectTo"].range == "法规"
    assert schema.fields["since"].datatype == "date"
    assert schema.prefixes["my"] == "https://example.org/my#"


def test_a_second_file_may_say_more_of_a_known_term() -> None:
    """A label in a third language joins those that are there."""
    schema = read_schema(SHIPPED, HEAD + 'cg:Case rdfs:label "Fall"@de .')
    assert schema.types["Case"].labels == {"zh": "案例", "en": "Case", "de": "Fall"}


def test_blank_nodes_are_passed_over() -> None:
    """What an ontology says by blank nodes does not concern the schema."""
    assert read_schema(SHIPPED, HEAD + "cg:Case rdfs:subClassOf [ a owl:Restriction ] .").types["Case"].parents == ()


def test_a_schema_can_be_sent_to_another_process() -> None:
    """A schema survives pickling."""
    schema = read_schema(SHIPPED)
    assert pickle.loads(pickle.dumps(schema)) == schema


def test_broken_turtle_names_the_line() -> None:
    """The error says where the Turtle is broken."""
    with pytest.raises(OntologyError, match="line 2"):
        read_schema("@prefix cg: <https://w3id.org/casegraph/ontology#> .\ncg:Case a owl .")


def test_broken_turtle_of_a_second_file_names_the_file() -> None:
    """The error says which of several files is broken."""
    with pytest.raises(OntologyError, match="file 2, line 1"):
        read_schema(SHIPPED, "nonsense")


def test_a_missing_term_is_named() -> None:
    """An ontology without what the program computes with is refused."""
    with pytest.raises(OntologyError, match="lacks Document, Section, Passage"):
        read_schema(HEAD)


@pytest.mark.parametrize(
    ("addition", "message"),
    [
        ('my:A a owl:Class ; cg:color "red" .', "no color"),
        ('my:A a owl:Class ; cg:view "big" .', "no known view"),
        ("my:a a owl:DatatypeProperty ; schema:rangeIncludes xsd:duration .", "no known datatype"),
        ('my:a a owl:ObjectProperty ; cg:foundInText "often" .', "no known place in text"),
        ('my:A a owl:Class ; cg:name "two words" .', "cannot be the name"),
        ("my:Case a owl:Class .", 'the name "Case"'),
        ("my:a a owl:ObjectProperty . my:a a owl:DatatypeProperty .", 'the name "a"'),
        ('<https://example.org/1> a owl:Class ; cg:name "One" .', "does not end in a name"),
    ],
)
def test_a_wrong_mark_is_refused(addition: str, message: str) -> None:
    """Whatever a mark does not allow is refused, with the IRI of the term."""
    with pytest.raises(OntologyError, match=message):
        read_schema(SHIPPED, HEAD + addition)
