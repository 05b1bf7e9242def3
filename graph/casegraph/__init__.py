"""Compile case studies and theory documents into a knowledge graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from casegraph.api import CaseGraph, Code, Compilation, Dataset, Diagnostic, Severity, compile, load  # noqa: A004

__all__ = ["CaseGraph", "Code", "Compilation", "Dataset", "Diagnostic", "Severity", "compile", "load"]


def __getattr__(name: str) -> object:
    # `casegraph -h` imports this module: what it offers is loaded when it is asked for.
    if name in __all__:
        from casegraph import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
