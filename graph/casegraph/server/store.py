"""The dataset as many processes read it at once: made once for each content, in the user's cache.

A large one is a store on disk, which opens in a moment; a small one is a file, which is soon read, and answers from
memory in half the time.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from casegraph import __version__
from casegraph.compiler.cache import default_cache
from casegraph.errors import WorkspaceError
from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.queries.executable import executables
from casegraph.server.partitions import describe_partitions

EXAMPLES = DEFAULT_BASE + "graph/examples"
FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".nt": ox.RdfFormat.N_TRIPLES, ".ttl": ox.RdfFormat.TURTLE,
           ".trig": ox.RdfFormat.TRIG}  # fmt: skip
_STORE, _FILE, _DESCRIPTION, _COMPLETE = "store", "dataset.nq", "void.ttl", "complete.json"
# So many bytes of N-Quads are read in half a second.
_SMALL = 40_000_000
_KEPT = 4


class Prepared(NamedTuple):
    """A dataset that is ready: its folder, the digest of what is in it, how many quads, its description in VoID."""

    folder: Path
    digest: str
    quads: int

    @property
    def store(self) -> Path:
        """The folder of the store on disk, or the file that is read into memory."""
        file = self.folder / _FILE
        return file if file.is_file() else self.folder / _STORE

    @property
    def description(self) -> bytes:
        """The partitions in Turtle, relative to wherever they are served."""
        return (self.folder / _DESCRIPTION).read_bytes()


def prepare(files: Sequence[Path], *, examples: bool) -> Prepared:
    """Return the store of some files, made where there is none yet; with our named queries where asked.

    Raises WorkspaceError for a file that is not there, is broken, or has no known format.
    """
    stores = (default_cache() or Path(tempfile.gettempdir())) / "stores"
    stores.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest = _digest(files, stores, examples=examples)
    folder = stores / digest
    if not (folder / _COMPLETE).is_file():
        _make(folder, files, examples=examples)
    os.utime(folder)
    _forget(stores, folder)
    found = json.loads((folder / _COMPLETE).read_bytes())
    return Prepared(folder, digest, found["quads"])


def _digest(files: Sequence[Path], stamps: Path, *, examples: bool) -> str:
    whole = hashlib.sha256(f"{__version__} {ox.__version__} {_SMALL} {examples}".encode())
    for triple in executables() if examples else ():
        whole.update(str(triple).encode())
    for path in files:
        try:
            whole.update(path.suffix.encode() + _content(path, stamps).encode())
        except OSError as error:
            message, hint = 'no dataset at "{file}": {reason}', "run casegraph build first"
            raise WorkspaceError(message, hint, file=path.name, reason=error.strerror) from error
    return whole.hexdigest()


def _content(path: Path, stamps: Path) -> str:
    """Return the digest of a file, as it was found before where its entry still says the same."""
    stat = path.stat()
    state = [stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns]
    stamp = stamps / f"{hashlib.sha256(str(path.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.stamp"
    with suppress(OSError, ValueError):
        known, digest = json.loads(stamp.read_bytes())
        if known == state:
            return str(digest)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    with suppress(OSError):
        stamp.write_text(json.dumps([state, digest]))
    return str(digest)


def _make(folder: Path, files: Sequence[Path], *, examples: bool) -> None:
    """Make a store beside its place, and put it there whole: whoever dies on the way leaves nothing that is used."""
    beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix="making-"))
    try:
        small = sum(path.stat().st_size for path in files) <= _SMALL
        store = ox.Store() if small else ox.Store(str(beside / _STORE))
        for path in files:
            _load(store, path)
        if examples:
            store.bulk_extend(_example_quads())
        if small:
            store.dump(str(beside / _FILE), format=ox.RdfFormat.N_QUADS)
        else:
            store.flush()
        (beside / _DESCRIPTION).write_bytes(describe_partitions(store))
        (beside / _COMPLETE).write_text(json.dumps({"quads": len(store)}))
        del store
        # Another service may have made the same meanwhile.
        with suppress(OSError):
            beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _load(store: ox.Store, path: Path) -> None:
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        message, hint = '"{file}" has no known format', "give one of {formats}"
        raise WorkspaceError(message, hint, file=path.name, formats=", ".join(FORMATS))
    try:
        store.bulk_load(path=str(path), format=form)
    except SyntaxError as error:
        message, hint = '"{file}" is broken, line {line}: {problem}', "make it again"
        raise WorkspaceError(message, hint, file=path.name, line=error.lineno, problem=error.msg) from error


def _example_quads() -> Iterator[ox.Quad]:
    # The default graph holds everything once, as in a dataset of ours.
    for triple in executables():
        yield ox.Quad(triple.subject, triple.predicate, triple.object)
        yield ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(EXAMPLES))


def _forget(stores: Path, used: Path) -> None:
    """Delete all but the stores that were used last; a service that still reads one keeps it till its end."""
    with suppress(OSError):
        known = [one for one in stores.iterdir() if (one / _COMPLETE).is_file() and one != used]
        for old in sorted(known, key=lambda one: one.stat().st_mtime, reverse=True)[_KEPT - 1 :]:
            shutil.rmtree(old, ignore_errors=True)
