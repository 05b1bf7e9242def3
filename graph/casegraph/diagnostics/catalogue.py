"""Every kind of problem that data can have: code, severity, and sentences in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from casegraph.diagnostics.codes import Code, Entry, Language, Severity
from casegraph.diagnostics.file_entries import FILE_ENTRIES
from casegraph.diagnostics.name_entries import NAME_ENTRIES
from casegraph.diagnostics.rule_entries import RULE_ENTRIES
from casegraph.diagnostics.value_entries import VALUE_ENTRIES
from casegraph.diagnostics.yaml_entries import YAML_ENTRIES

__all__ = ["CATALOGUE", "Code", "Entry", "Language", "Severity"]

CATALOGUE: Final[Mapping[Code, Entry]] = MappingProxyType(
    {**FILE_ENTRIES, **YAML_ENTRIES, **VALUE_ENTRIES, **NAME_ENTRIES, **RULE_ENTRIES}
)
