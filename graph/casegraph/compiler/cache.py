"""What documents said when they were last read: kept beside the user's other caches, safe to delete at any time.

One file a document, profile and program; it is replaced when the document changes, so the folder does not grow with
every edit. Files are put in place whole, by renaming: two builds at once do each other no harm.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, TypeVar

from casegraph.compiler.documents import Outcome, Reading
from casegraph.readers import READERS

T = TypeVar("T")

# What documents are read with, of ours and of others.
_OURS = ("model", "fields", "readers", "extraction", "diagnostics")
_OTHERS = ("pyromark", "yaml")
# Windows knows no numbers of users, and files there say 0.
_USER: Callable[[], int] = getattr(os, "getuid", int)
# The length of the digest before each entry.
_SEAL = hashlib.sha256().digest_size


def default_cache() -> Path | None:
    """Return the folder where this user's caches of casegraph are, None for a user without a home."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(home) if Path(home).is_absolute() else Path.home() / ".cache") / "casegraph"
    except RuntimeError:
        return None


class Memory(NamedTuple):
    """What documents said, in a folder; `key` tells what they are read with from anything else."""

    folder: Path
    key: str

    def recall(self, reading: Reading) -> Outcome | None:
        """Return what a document said, None where it was not read yet, or has changed since."""
        outcome: Outcome | None = _recall(self._place(reading), reading.sha256) if _keeps(reading) else None
        return outcome

    def keep(self, reading: Reading, packed: bytes) -> None:
        """Keep what a document said, a pickled `Outcome`; a cache that cannot be written is no cache, and no fault."""
        if _keeps(reading):
            _keep(self._place(reading), reading.sha256, packed)

    def _place(self, reading: Reading) -> Path:
        return _named(self.folder, "\n".join([self.key, reading.path, str(reading.known_only)]))


def _keeps(reading: Reading) -> bool:
    """Nobody can tell when somebody else's reader has changed."""
    return PurePosixPath(reading.path).suffix.lower() in READERS


def remembered(folder: Path, inputs: Iterable[Path], make: Callable[[], T]) -> T:
    """Return what `make` gave for some files when they were as they are, else what it gives now."""
    paths = tuple(inputs)
    contents = [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]
    place, inside = _named(folder, "\n".join(map(str, paths))), "\n".join(contents)
    kept: T | None = _recall(place, inside)
    if kept is None:
        kept = make()
        _keep(place, inside, pickle.dumps(kept, pickle.HIGHEST_PROTOCOL))
    return kept


def _recall(place: Path, inside: str) -> Any:  # noqa: ANN401  # whatever was kept; the caller knows its type
    try:
        with place.open("rb") as file:
            if os.fstat(file.fileno()).st_uid != _USER():
                return None  # A cache that another user can write could make this one run anything.
            seal, content = file.read(_SEAL), file.read()
    except OSError:
        return None
    # Written whole, for these very bytes, by this user's own builds.
    return pickle.loads(content) if seal == _sealed(inside, content) else None  # noqa: S301


def _keep(place: Path, inside: str, content: bytes) -> None:
    folder = place.parent
    # A folder that cannot be made, a disk that is full.
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_sealed(inside, content) + content)
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _sealed(inside: str, content: bytes) -> bytes:
    return hashlib.sha256(inside.encode() + content).digest()


def _named(folder: Path, name: str) -> Path:
    named = f"{program_digest()}\n{name}".encode("utf-8", "surrogatepass")
    return folder / f"{hashlib.sha256(named).hexdigest()}.kept"


@cache
def program_digest() -> str:
    """Tell this program from any other state of it, by the sizes and times of its files, and by what it runs on."""
    stats = [(path, path.stat()) for path in sorted(_program())]
    states = [f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats]
    return hashlib.sha256("\n".join([sys.version, *states]).encode("utf-8", "surrogateescape")).hexdigest()


def _program() -> Iterator[Path]:
    package = Path(__file__).parents[1]
    for name in _OURS:
        yield from (package / name).rglob("*.py")
    # Finding a library is not importing it.
    for name in _OTHERS:
        spec = find_spec(name)
        if spec and spec.origin:
            yield Path(spec.origin)
