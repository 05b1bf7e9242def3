"""The names of the ontology that the program computes with, and the only place where they stand.

Everything else about types, fields and relations is read from `ontology/`; a schema that lacks one
of these is refused when it is read.
"""

from __future__ import annotations

from typing import Final

# every node
LABEL: Final = "label"
ALIAS: Final = "altLabel"
DESCRIPTION: Final = "description"
POSITION: Final = "position"
SAME_AS: Final = "sameAs"
# what tables define, and what they say of it
NOTATION: Final = "notation"
DEFINITION: Final = "definition"
CATEGORY: Final = "category"
CONCEPT: Final = "Concept"
BROADER: Final = "broader"
ATTRIBUTE: Final = "Attribute"
HAS_ATTRIBUTE: Final = "hasAttribute"
ATTRIBUTE_VALUE: Final = "attributeValue"
SCORE: Final = "score"
# documents and the passages of theirs that say things
DOCUMENT: Final = "Document"
PASSAGE: Final = "Passage"
PASSAGE_DOCUMENT: Final = "document"
PATH: Final = "path"
SHA256: Final = "sha256"
START_LINE: Final = "startLine"
END_LINE: Final = "endLine"
QUOTE: Final = "quote"
ANCHOR: Final = "anchor"
SECTION: Final = "Section"
IS_PART_OF: Final = "isPartOf"
REFERENCES: Final = "references"
URL: Final = "url"
HOST: Final = "host"
# one number
MEASUREMENT: Final = "Measurement"
HAS_MEASUREMENT: Final = "hasMeasurement"
QUANTITY: Final = "quantity"
PERCENTILE: Final = "percentile"
COMPARATOR: Final = "comparator"
VALUE: Final = "value"
UNIT_TEXT: Final = "unitText"
MINIMUM: Final = "minValue"
MAXIMUM: Final = "maxValue"
CONTEXT: Final = "context"
REQUIREMENT: Final = "requirement"
AS_WRITTEN: Final = "asWritten"
UNIT: Final = "hasUnit"
CANONICAL_VALUE: Final = "canonicalValue"
CANONICAL_UNIT: Final = "canonicalUnit"
# a statement that carries words of its own
RELATION: Final = "Relation"
SOURCE: Final = "source"
TARGET: Final = "target"
RELATION_TYPE: Final = "relationType"
STRENGTH: Final = "strength"
QUALIFIER: Final = "qualifier"
VERSION_USED: Final = "versionUsed"
SEQUENCE: Final = "sequence"
# names that nothing known bears
UNRESOLVED: Final = "Unresolved"

REQUIRED_TYPES: Final = (DOCUMENT, SECTION, PASSAGE, MEASUREMENT, RELATION, UNRESOLVED, CONCEPT, ATTRIBUTE)
REQUIRED_FIELDS: Final = (
    LABEL, ALIAS, DESCRIPTION, POSITION, PATH, SHA256, START_LINE, END_LINE, QUOTE, ANCHOR, QUANTITY, PERCENTILE,
    COMPARATOR, VALUE, UNIT_TEXT, MINIMUM, MAXIMUM, CONTEXT, AS_WRITTEN, CANONICAL_VALUE, RELATION_TYPE,
    QUALIFIER, VERSION_USED, SEQUENCE, URL, HOST, NOTATION, DEFINITION, CATEGORY, ATTRIBUTE_VALUE, SCORE, STRENGTH,
)  # fmt: skip
REQUIRED_RELATIONS: Final = (
    PASSAGE_DOCUMENT, REFERENCES, IS_PART_OF, HAS_MEASUREMENT, UNIT, CANONICAL_UNIT, SOURCE, TARGET, BROADER,
    HAS_ATTRIBUTE,
)  # fmt: skip
