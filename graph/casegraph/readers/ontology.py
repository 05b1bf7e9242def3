"""Turtle text of an ontology -> Schema."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar, get_args

import pyoxigraph as ox

from casegraph.errors import OntologyError
from casegraph.model import terms
from casegraph.model.identifiers import ONTOLOGY
from casegraph.model.schema import Field, NodeType, Relation, Schema, View
from casegraph.model.values import Datatype
from casegraph.sentences import Sentence

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
DEFINITION = "http://www.w3.org/2004/02/skos/core#definition"
RANGE = "https://schema.org/rangeIncludes"

Term = ox.NamedNode | ox.Literal
Described = Mapping[str, list[Term]]
T = TypeVar("T", NodeType, Field, Relation)
C = TypeVar("C")

_ENDING = re.compile(r"[^\W\d][\w-]*$")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_DATATYPES: Mapping[str, Datatype] = MappingProxyType(
    {**{XSD + name: name for name in get_args(Datatype)}, RDF + "langString": "string"}
)
_FOUND_IN_TEXT: Mapping[str, tuple[bool, bool]] = MappingProxyType(
    {"": (False, False), "anywhere": (True, False), "after-hedge": (True, True)}
)
_VIEWS: Mapping[str, View] = MappingProxyType({view: view for view in get_args(View)})


def read_schema(turtle: str, *more: str) -> Schema:
    """Read the ontology, and what further Turtle files add to it.

    Raises OntologyError for broken Turtle, for values that the marks of a term do not allow, for two terms of one
    name, and where a term is lacking that the program computes with.
    """
    prefixes: dict[str, str] = {}
    described: dict[str, dict[str, list[Term]]] = {}
    for number, text in enumerate((turtle, *more), 1):
        _collect(text, number, described, prefixes)
    return _Reading(described).schema(prefixes, "\n".join((turtle, *more)))


def _collect(text: str, number: int, described: dict[str, dict[str, list[Term]]], prefixes: dict[str, str]) -> None:
    parser = ox.parse(text, ox.RdfFormat.TURTLE)
    try:
        for quad in parser:
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, (ox.NamedNode, ox.Literal)):
                said = described.setdefault(quad.subject.value, {})
                said.setdefault(quad.predicate.value, []).append(quad.object)
    except SyntaxError as error:
        template = "line {line}" if number == 1 else "file {number}, line {line}"
        place = Sentence(template, number=number, line=error.lineno)
        raise OntologyError("the ontology is not Turtle, {place}: {problem}", place=place, problem=error.msg) from error
    for prefix, namespace in parser.prefixes.items():
        prefixes.setdefault(prefix, namespace)


class _Reading:
    """One reading: the descriptions by IRI, and the name that each term has in data and exports."""

    def __init__(self, described: Mapping[str, Described]) -> None:
        self._described = described
        self._kinds = {
            kind: [iri for iri, said in described.items() if _has_type(said, OWL + kind)]
            for kind in ("Class", "DatatypeProperty", "ObjectProperty", "Ontology")
        }
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        for kind in ("Class", "DatatypeProperty", "ObjectProperty"):
            for iri in self._kinds[kind]:
                self._name(iri)

    def schema(self, prefixes: Mapping[str, str], source: str) -> Schema:
        """Put the schema together and check that it has what the program needs."""
        versions = [_text(self._described[iri], OWL + "versionInfo") for iri in self._kinds["Ontology"]]
        schema = Schema(
            types=_table(self._node_type(iri) for iri in self._kinds["Class"]),
            fields=_table(self._field(iri) for iri in self._kinds["DatatypeProperty"]),
            relations=_table(self._relation(iri) for iri in self._kinds["ObjectProperty"]),
            prefixes=dict(sorted(prefixes.items())),
            version=next(filter(None, versions), ""),
            source=source,
        )
        _check_required(schema)
        return schema

    def _name(self, iri: str) -> None:
        name = _text(self._described[iri], ONTOLOGY + "name") or re.split(r"[/#:]", iri)[-1]
        # names become identifiers elsewhere: labels of Neo4j, columns of GEXF, parts of IRIs
        if not name.isidentifier():
            hint = "letters and digits only; give it cg:name"
            raise OntologyError('"{name}" cannot be the name of <{iri}>', hint, name=name, iri=iri)
        # RDF/XML writes a property as an element, whose name must be the end of the IRI
        if not _ENDING.search(iri):
            hint = "end it with a letter and more letters or digits"
            raise OntologyError("<{iri}> does not end in a name", hint, iri=iri)
        if name in self._taken:
            hint = "give <{iri}> another cg:name"
            raise OntologyError('two terms of the ontology have the name "{name}"', hint, name=name, iri=iri)
        self._taken.add(name)
        self._names[iri] = name

    def _known(self, said: Described, predicate: str) -> tuple[str, ...]:
        return tuple(self._names[one.value] for one in said.get(predicate, ()) if one.value in self._names)

    def _node_type(self, iri: str) -> NodeType:
        said = self._described[iri]
        color = _text(said, ONTOLOGY + "color", str(NodeType._field_defaults["color"]))
        if not _COLOR.fullmatch(color):
            raise OntologyError('"{color}" is no color, at <{iri}>', "write #RRGGBB", color=color, iri=iri)
        return NodeType(
            name=self._names[iri],
            iri=iri,
            labels=_by_language(said, RDFS + "label"),
            definitions=_by_language(said, DEFINITION),
            parents=self._known(said, RDFS + "subClassOf"),
            color=color,
            view=_choice(_VIEWS, _text(said, ONTOLOGY + "view", "node"), "view", iri),
        )

    def _field(self, iri: str) -> Field:
        said = self._described[iri]
        return Field(
            name=self._names[iri],
            iri=iri,
            labels=_by_language(said, RDFS + "label"),
            definitions=_by_language(said, DEFINITION),
            datatype=_choice(_DATATYPES, _text(said, RANGE, XSD + "string"), "datatype", iri),
            many=_text(said, ONTOLOGY + "single") not in {"true", "1"},
        )

    def _relation(self, iri: str) -> Relation:
        said = self._described[iri]
        found, hedged = _choice(_FOUND_IN_TEXT, _text(said, ONTOLOGY + "foundInText"), "place in text", iri)
        qualified = self._known(said, ONTOLOGY + "qualifiedBy")
        default = str(Relation._field_defaults["qualified_by"])
        return Relation(
            name=self._names[iri],
            iri=iri,
            labels=_by_language(said, RDFS + "label"),
            definitions=_by_language(said, DEFINITION),
            parents=self._known(said, RDFS + "subPropertyOf"),
            range=next(iter(self._known(said, RANGE)), ""),
            qualified_by=next(iter(qualified), default),
            found_in_text=found,
            hedged=hedged,
            otherwise=next(iter(self._known(said, ONTOLOGY + "otherwise")), ""),
        )


def _choice(choices: Mapping[str, C], written: str, what: str, iri: str) -> C:
    if written not in choices:
        known = ", ".join(filter(None, choices))
        message, hint = '"{written}" is no known {what}, at <{iri}>', "known: {known}"
        raise OntologyError(message, hint, written=written, what=Sentence(what), iri=iri, known=known)
    return choices[written]


def _has_type(said: Described, kind: str) -> bool:
    return any(one.value == kind for one in said.get(RDF + "type", ()))


def _text(said: Described, predicate: str, default: str = "") -> str:
    return next((one.value for one in said.get(predicate, ())), default)


def _by_language(said: Described, predicate: str) -> Mapping[str, str]:
    texts = [one for one in said.get(predicate, ()) if isinstance(one, ox.Literal)]
    return {one.language or "": one.value for one in texts}


def _table(terms_read: Iterable[T]) -> Mapping[str, T]:
    return {one.name: one for one in terms_read}


def _check_required(schema: Schema) -> None:
    lacking = [
        name
        for required, known in (
            (terms.REQUIRED_TYPES, schema.types),
            (terms.REQUIRED_FIELDS, schema.fields),
            (terms.REQUIRED_RELATIONS, schema.relations),
        )
        for name in required
        if name not in known
    ]
    if lacking:
        hint = "start from the ontology that casegraph ships"
        raise OntologyError("the ontology lacks {lacking}", hint, lacking=", ".join(lacking))
