"""The graph as files: one exporter a format, each a function from the graph to artifacts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from casegraph.model.graph import CaseGraph
from casegraph.plugins import Target, installed, load, targets

GROUP = "casegraph.exporters"
# A piece has about so many characters.
_PIECE = 100_000


class Artifact(NamedTuple):
    """One file to write: its path below the output folder, with `/`, and its bytes in pieces."""

    path: str
    pieces: Iterable[bytes]

    @property
    def content(self) -> bytes:
        """All pieces as one."""
        return b"".join(self.pieces)


class Written:
    """A file that is made while it is read, so that a large one never stands in memory; each reading makes it anew."""

    __slots__ = ("_write",)

    def __init__(self, write: Callable[[], Iterable[str | bytes]]) -> None:
        self._write = write

    def __iter__(self) -> Iterator[bytes]:
        piece: list[bytes] = []
        length = 0
        for part in self._write():
            piece.append(part if isinstance(part, bytes) else part.encode())
            length += len(part)
            if length >= _PIECE:
                yield b"".join(piece)
                piece, length = [], 0
        yield b"".join(piece)


Exporter = Callable[[CaseGraph], Iterator[Artifact]]

# The formats that show where each node stands; finding that out once is enough for them all.
DRAWN = ("html", "gexf", "graphml")
# Those that the process which draws can write beside, all of them of the same statements: on a large graph it has about
# half of all work with them.
BESIDE = ("jsonld", "rdfxml", "turtle", "void")
_OTHERS = ("nquads", "neo4j", "ontology")

# What a build writes only when it is named: the same graph once more.
_ON_REQUEST = {"neo4j-passages": "casegraph.exporters.neo4j:export_with_passages"}

EXPORTERS: Mapping[str, Target] = targets(
    {name: f"casegraph.exporters.{name}:export" for name in sorted(DRAWN + BESIDE + _OTHERS)} | _ON_REQUEST
)
# What a build writes when none is named.
USUAL = tuple(name for name in EXPORTERS if name not in _ON_REQUEST)


def exporters() -> Mapping[str, Target]:
    """Return the exporters at hand by name: ours, and those that installed packages register."""
    return {**installed(GROUP), **EXPORTERS}


def load_exporter(name: str) -> Exporter:
    """Import an exporter on request; raise UnknownNameError where none has that name."""
    exporter: Exporter = load("exporter", name, EXPORTERS, exporters)
    return exporter
