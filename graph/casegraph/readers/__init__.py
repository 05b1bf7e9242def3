"""Sources as documents: one reader a syntax, each a function from a file's bytes to a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casegraph.diagnostics import Diagnostics
from casegraph.model.document import Document
from casegraph.plugins import Target, installed, load, targets

__all__ = ["GROUP", "READERS", "Reader", "is_readable", "load_reader", "readers"]

GROUP = "casegraph.readers"

Reader = Callable[[str, bytes, Diagnostics], Document | None]

READERS: Mapping[str, Target] = targets(
    {
        ".md": "casegraph.readers.markdown:read_markdown",
        ".markdown": "casegraph.readers.markdown:read_markdown",
        ".yaml": "casegraph.readers.yaml:read_yaml_file",
        ".yml": "casegraph.readers.yaml:read_yaml_file",
    }
)


def readers() -> Mapping[str, Target]:
    """Return the readers at hand by extension: ours, and those that installed packages register."""
    return {**installed(GROUP), **READERS}


def is_readable(extension: str) -> bool:
    """Tell whether some reader takes files of an extension."""
    return extension in READERS or extension in installed(GROUP)


def load_reader(extension: str) -> Reader:
    """Import the reader of an extension on request; raise UnknownNameError where none has it."""
    reader: Reader = load("file extension", extension, READERS, readers)
    return reader
