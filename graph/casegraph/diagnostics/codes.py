"""The stable codes of problems in the data, and what the catalogue says of each.

CG1xx syntax and files · CG2xx ontology and profiles · CG3xx values · CG4xx names, references, merging ·
CG5xx rules · CG6xx SHACL · CG7xx export · CG8xx coverage. Codes are stable, wording is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Literal, NamedTuple

Language = Literal["en", "zh"]


class Severity(Enum):
    """How much a problem matters: an error leaves something out, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Entry(NamedTuple):
    """What the catalogue says of one code; each text by language.

    Words in braces are filled in by whoever reports the problem. The example is a small input that raises the code.
    """

    severity: Severity
    message: Mapping[Language, str]
    hint: Mapping[Language, str]
    why: Mapping[Language, str]
    example: str


def both(en: str, zh: str) -> Mapping[Language, str]:
    """Pair an English text with its Chinese."""
    return MappingProxyType({"en": en, "zh": zh})


class Code(StrEnum):
    """The stable codes; `casegraph explain CODE` prints the entry."""

    UNREADABLE = "CG101"
    NOT_UTF8 = "CG102"
    NUL_CHARACTER = "CG103"
    NOT_TEXT = "CG104"
    TOO_LARGE = "CG105"
    TOO_DEEP = "CG106"
    UNCLOSED_FENCE = "CG107"
    LOST_TEXT = "CG108"
    NO_DOCUMENTS = "CG109"
    NOT_REGULAR = "CG110"
    OUTSIDE_ROOT = "CG111"
    NAMES_CLASH = "CG112"
    EMPTY_DOCUMENT = "CG113"
    UNCLOSED_FRONT_MATTER = "CG114"
    FULL_WIDTH_MARKUP = "CG115"
    INVISIBLE_CHARACTER = "CG116"
    DIAGRAM_SYNTAX = "CG117"
    YAML_SYNTAX = "CG121"
    DUPLICATE_KEY = "CG122"
    YAML_ALIAS = "CG123"
    YAML_TAG = "CG124"
    YAML_KEY = "CG125"
    BAD_CHARACTER = "CG126"
    UNKNOWN_TERM = "CG201"
    BAD_PROFILE = "CG202"
    UNKNOWN_FIELD = "CG203"
    UNKNOWN_TYPE = "CG204"
    BAD_VALUE = "CG301"
    EMPTY_VALUE = "CG302"
    FIELD_TWICE = "CG303"
    RAGGED_TABLE = "CG304"
    MISSING_FIELD = "CG305"
    MISCOUNT = "CG306"
    NEW_NAME = "CG401"
    AMBIGUOUS_NAME = "CG402"
    SAME_ID = "CG403"
    DEAD_LINK = "CG404"
    LINK_OUTSIDE = "CG405"
    LINK_TO_FOLDER = "CG406"
    LINK_TO_SELF = "CG407"
    UNSAFE_LINK = "CG408"
    NO_SLUG = "CG409"
    UNRESOLVED_END = "CG410"
    DEAD_ANCHOR = "CG411"
    UNKNOWN_SUBJECT = "CG412"
    BAD_VERDICT = "CG413"
    FIELD_AGAINST_PROSE = "CG501"
    CONTRADICTION = "CG503"
    SHAPE = "CG601"
    REPLACED_CHARACTER = "CG701"
    UNKNOWN_LABEL = "CG801"
    UNREAD_TABLE = "CG802"
    UNREAD_DIAGRAM = "CG803"
    UNREAD_FILE = "CG804"
    UNREAD_FIELD = "CG805"
