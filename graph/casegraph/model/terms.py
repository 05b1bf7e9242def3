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
REFERENCES: Final = "references"
URL: Final = "url"
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
AS_WRITTEN: Final = "asWritten"
UNIT: Final = "hasUnit"
CANONICAL_VALUE: Final = "canonicalValue"
# a statement that carries words of its own
RELATION: Final = "Relation"
SOURCE: Final = "source"
TARGET: Final = "target"
RELATION_TYPE: Final = "relationType"
QUALIFIER: Final = "qualifier"
VERSION_USED: Final = "versionUsed"
SEQUENCE: Final = "sequence"
# names that nothing known bears
UNRESOLVED: Final = "Unresolved"

REQUIRED_TYPES: Final = (DOCUMENT, PASSAGE, MEASUREMENT, RELATION, UNRESOLVED)
REQUIRED_FIELDS: Final = (
    LABEL, ALIAS, DESCRIPTION, POSITION, PATH, SHA256, START_LINE, END_LINE, QUOTE, ANCHOR, QUANTITY, PERCENTILE,
    COMPARATOR, VALUE, UNIT_TEXT, MINIMUM, MAXIMUM, CONTEXT, AS_WRITTEN, CANONICAL_VALUE, RELATION_TYPE, QUALIFIER,
    VERSION_USED, SEQUENCE, URL,
)  # fmt: skip
REQUIRED_RELATIONS: Final = (PASSAGE_DOCUMENT, REFERENCES, HAS_MEASUREMENT, UNIT, SOURCE, TARGET)
