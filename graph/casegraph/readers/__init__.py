"""Sources as documents: one reader a syntax, each a function from a file's bytes to a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from casegraph.diagnostics import Diagnostics
from casegraph.errors import UnknownNameError
from casegraph.model.document import Document

__all__ = ["GROUP", "READERS", "Reader", "load_reader", "readers"]

GROUP = "casegraph.readers"

Reader = Callable[[str, bytes, Diagnostics], Document | None]

READERS: Mapping[str, EntryPoint] = MappingProxyType(
    {
        extension: EntryPoint(extension, f"casegraph.readers.{target}", GROUP)
        for extension, target in {
            ".md": "markdown:read_markdown",
            ".markdown": "markdown:read_markdown",
            ".yaml": "yaml:read_yaml_file",
            ".yml": "yaml:read_yaml_file",
        }.items()
    }
)


def readers() -> Mapping[str, EntryPoint]:
    """Return the readers at hand by extension: ours, and those that installed packages register."""
    return {**{one.name: one for one in entry_points(group=GROUP)}, **READERS}


def load_reader(extension: str) -> Reader:
    """Import the reader of an extension on request; raise UnknownNameError where none has it."""
    known = READERS if extension in READERS else readers()
    if extension not in known:
        raise UnknownNameError("file extension", extension, known)
    reader: Reader = known[extension].load()
    return reader
