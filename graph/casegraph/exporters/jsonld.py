"""graph.jsonld: everything once, without passages, as JSON-LD 1.1 with its context inline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from casegraph.exporters import Artifact, Written
from casegraph.model import terms
from casegraph.model.graph import CaseGraph
from casegraph.model.schema import Field, NodeType, Relation, Schema
from casegraph.model.values import Literal
from casegraph.rdf.grouping import Objects, statements
from casegraph.rdf.lift import TYPE
from casegraph.rdf.namespaces import XSD, prefixes_of, shorten

Json = str | float | list["Json"] | dict[str, "Json"]

_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")
# A name in several languages: {"zh": […], "en": […]}.
_BY_LANGUAGE = (terms.LABEL, terms.ALIAS, terms.DESCRIPTION)


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the union of all statements, one node a line."""
    yield Artifact("graph.jsonld", Written(lambda: _lines(graph)))


def _lines(graph: CaseGraph) -> Iterator[str]:
    writing = _Writing(graph.schema)
    yield f'{{"@context": {_line(context(graph.schema), 2)},\n"@graph": [\n'
    for number, one in enumerate(statements(graph)):
        yield (",\n" if number else "") + _line(writing.node(*one))
    yield "\n]}\n"


def context(schema: Schema) -> dict[str, Json]:
    """Make the JSON-LD context of an ontology: every class, field and relation by its name."""
    names: dict[str, NodeType | Field | Relation] = {**schema.types, **schema.fields, **schema.relations}
    # A name of the ontology goes before a prefix of the same letters.
    prefixes = {prefix: iri for prefix, iri in prefixes_of(schema).items() if prefix not in names}
    made: dict[str, Json] = {"@version": 1.1, "@protected": True, "id": "@id", "type": "@type"}
    made |= dict(sorted(prefixes.items()))
    for name, one in sorted(names.items()):
        made[name] = _definition(one, _compact(one.iri, prefixes))
    return made


def _definition(one: NodeType | Field | Relation, iri: str) -> Json:
    if isinstance(one, NodeType):
        return iri
    if isinstance(one, Relation):
        return {"@id": iri, "@type": "@id", "@container": "@set"}
    if one.name in _BY_LANGUAGE:
        return {"@id": iri, "@container": ["@language", "@set"]}
    made: dict[str, Json] = {"@id": iri}
    if one.datatype != "string":
        made["@type"] = XSD + one.datatype
    return {**made, "@container": "@set"} if one.many else made


def _compact(iri: str, prefixes: Mapping[str, str]) -> str:
    short = shorten(iri, prefixes)
    return ":".join(short) if short else iri


class _Writing:
    """One document being written: the key and the definition of each predicate, the name of each class."""

    def __init__(self, schema: Schema) -> None:
        self._types = {one.iri: name for name, one in schema.types.items()}
        predicates: dict[str, Field | Relation] = {**schema.fields, **schema.relations}
        self._predicates = {one.iri: one for one in predicates.values()}

    def node(self, subject: str, predicates: list[tuple[str, Objects]]) -> dict[str, Json]:
        made: dict[str, Json] = {"id": subject}
        for predicate, objects in predicates:
            if predicate == TYPE:
                made["type"] = _one_or_all([self._types.get(iri, iri) for iri in objects if isinstance(iri, str)])
            else:
                self._add(made, predicate, objects)
        return made

    def _add(self, made: dict[str, Json], predicate: str, objects: Objects) -> None:
        one = self._predicates.get(predicate)
        if one is None:
            made[predicate] = _one_or_all([_expanded(value) for value in objects])
        elif isinstance(one, Relation):
            made[one.name] = [value if isinstance(value, str) else _expanded(value) for value in objects]
        elif one.name in _BY_LANGUAGE and all(_is_text(value) for value in objects):
            made[one.name] = _by_language(objects)
        elif one.name in _BY_LANGUAGE:
            # A language map holds nothing but texts; the full IRI has no such container.
            made[one.iri] = [_expanded(value) for value in objects]
        else:
            values = [_coerced(value, one) for value in objects]
            made[one.name] = values if one.many else _one_or_all(values)


def _one_or_all(values: list[Json]) -> Json:
    return values[0] if len(values) == 1 else values


def _is_text(value: str | Literal) -> bool:
    return isinstance(value, Literal) and (bool(value.language) or value.datatype == "string")


def _by_language(objects: Objects) -> Json:
    made: dict[str, Json] = {}
    for value in objects:
        if isinstance(value, Literal):
            texts = made.setdefault(value.language.lower() or "@none", [])
            if isinstance(texts, list):
                texts.append(value.text)
    return made


def _coerced(value: str | Literal, field: Field) -> Json:
    if isinstance(value, str) or value.language or value.datatype != field.datatype:
        return _expanded(value)
    # Whole numbers keep their text as JSON numbers; decimals would pass through a double.
    plain = value.datatype == "integer" and _WHOLE.fullmatch(value.text)
    return int(value.text) if plain else value.text


def _expanded(value: str | Literal) -> Json:
    if isinstance(value, str):
        return {"id": value}
    if value.language:
        return {"@value": value.text, "@language": value.language.lower()}
    if value.datatype == "string":
        return {"@value": value.text}
    return {"@value": value.text, "@type": XSD + value.datatype}


def _line(value: Json, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
