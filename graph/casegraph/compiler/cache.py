"""What documents said when they were last read: kept beside the user's other caches, safe to delete at any time.

One file a document, profile and program; it is replaced when the document changes, so the folder does not grow with
every edit. Files are put in place whole, by renaming: two builds at once do each other no harm.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from functools import cache
from pathlib import Path

from casegraph.compiler.documents import Outcome, Reading

_PROTOCOL = pickle.HIGHEST_PROTOCOL


def default_cache() -> Path:
    """Return the folder where this user's caches of casegraph are."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(home) if Path(home).is_absolute() else Path.home() / ".cache") / "casegraph"


def read_cached(folder: Path, key: str, reading: Reading) -> Outcome | None:
    """Return what a document said, None where it was not read yet, or has changed since."""
    try:
        with _place(folder, key, reading).open("rb") as file:
            if os.fstat(file.fileno()).st_uid != os.getuid():
                return None  # A cache that another user can write could make this one run anything.
            digest, outcome = pickle.load(file)  # noqa: S301  # written by this user's own builds alone
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ValueError, TypeError, ImportError):
        return None
    return outcome if digest == reading.sha256 and isinstance(outcome, Outcome) else None


def write_cached(folder: Path, key: str, reading: Reading, outcome: Outcome) -> None:
    """Keep what a document said; a cache that cannot be written is no cache, and no fault."""
    place = _place(folder, key, reading)
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            pickle.dump((reading.sha256, outcome), file, _PROTOCOL)
        Path(file.name).replace(place)
    except OSError:
        return


def _place(folder: Path, key: str, reading: Reading) -> Path:
    name = "\n".join([key, program_digest(), reading.path, str(reading.known_only)])
    return folder / f"{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()}.extraction"


@cache
def program_digest() -> str:
    """Tell this program from any other state of it, by the sizes and times of its files."""
    package = Path(__file__).parents[1]
    folders = (package / name for name in ("model", "fields", "readers", "extraction", "diagnostics"))
    stats = sorted((path.name, path.stat()) for folder in folders for path in folder.glob("*.py"))
    states = [f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats]
    return hashlib.sha256("\n".join(states).encode()).hexdigest()
