"""Where sources, ontology and data are, and the one place that reads them from disk."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Literal as Choice
from typing import NamedTuple

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.errors import WorkspaceError
from casegraph.sentences import Sentence

MARKERS = ("casegraph.yaml", "ontology/casegraph.ttl")
DEFAULT_PROFILE = "cases"
# The words of data files, which every profile has.
RECORDS_PROFILE = "records"
VOCABULARY = "data/vocabulary"

_CORE = "casegraph.ttl"
_SHAPES = "shapes.ttl"
_QUANTITIES = "quantities.yaml"
# Folders that hold no sources, wherever they are.
_SKIPPED = frozenset({"node_modules", "__pycache__", "venv"})


class SourceFile(NamedTuple):
    """A file to read: its path as documents are called, where it is, and whether it is a vocabulary."""

    path: str
    file: Path
    known_only: bool = False


class Workspace(NamedTuple):
    """What a build works with.

    `root` is the folder that paths of documents are relative to. `ontology` are Turtle files, the core first; `data`
    the folder with `quantities.yaml`; `profile` the file of the profile in force, `profiles` all that can be named;
    `vocabularies` the folders of vocabulary files, with the folder that their paths are relative to; `rules` the
    library's own file of rules, None where it has none.
    """

    sources: tuple[Path, ...]
    root: Path
    ontology: tuple[Path, ...]
    data: Path
    profile: Path
    profiles: tuple[Path, ...]
    vocabularies: tuple[tuple[Path, Path], ...]
    rules: Path | None = None

    @property
    def quantities(self) -> Path:
        """The file of words for numbers and units."""
        return self.data / _QUANTITIES

    def exists(self, path: str) -> Choice["file", "folder", ""]:
        """Tell what stands at a path below the root; nothing, where the path leads out of it."""
        found = self.root / path
        try:
            if not found.resolve().is_relative_to(self.root.resolve()):
                return ""
            return "file" if found.is_file() else "folder" if found.is_dir() else ""
        except (OSError, ValueError):
            return ""


def bundled_root() -> Path:
    """Return the folder that holds the ontology and data we ship: inside the wheel, or the top of a checkout."""
    package = Path(__file__).parent
    for root in (package / "_bundled", package.parents[1]):
        if (root / "ontology" / _CORE).is_file():
            return root
    raise WorkspaceError("the bundled ontology is missing", "install casegraph again")


def find_workspace(sources: Sequence[Path], *, profile: Path | None = None) -> Workspace:
    """Find what a build of these sources works with: given, found upward from them, else bundled.

    No source means the bundled data. `profile` is a file, or the name of one that is known. Raises WorkspaceError for
    a source or profile that is not there.
    """
    bundled = bundled_root()
    missing = next((one for one in sources if not os.path.lexists(one)), None)
    if missing is not None:
        raise WorkspaceError('"{path}" does not exist', "check the path", path=missing)
    # Not `resolve`: a source that is a link is reported as one.
    given = tuple(Path(os.path.abspath(source)) for source in sources) or (bundled / "data" / "cases",)  # noqa: PTH100
    own = None if not sources else _marked(_common(given))
    root = own or (_common(given) if sources else bundled)
    data = own / "data" if own and (own / "data" / _QUANTITIES).is_file() else bundled / "data"
    profiles = _profiles(bundled / "data", data, *([own / "data"] if own else []))
    return Workspace(
        sources=given,
        root=root,
        ontology=_ontology(own, bundled),
        data=data,
        profile=_chosen(profile, profiles) if profile else profiles[DEFAULT_PROFILE],
        profiles=tuple(profiles.values()),
        vocabularies=tuple(_vocabularies(own, data)),
        rules=own / MARKERS[0] if own and (own / MARKERS[0]).is_file() else None,
    )


def _common(paths: Sequence[Path]) -> Path:
    folders = [path if path.is_dir() else path.parent for path in paths]
    return Path(os.path.commonpath(folders))


def _marked(folder: Path) -> Path | None:
    """Return the nearest folder upward that is a library of its own."""
    found = (one for one in (folder, *folder.parents) if any((one / marker).is_file() for marker in MARKERS))
    return next(found, None)


def _ontology(own: Path | None, bundled: Path) -> tuple[Path, ...]:
    """Return the core ontology, the library's own where it has one, and then what the library adds."""
    added = sorted((own / "ontology").glob("*.ttl")) if own else []
    core = next((path for path in added if path.name == _CORE), bundled / "ontology" / _CORE)
    return (core, *(path for path in added if path.name not in {_CORE, _SHAPES}))


def _profiles(*folders: Path) -> dict[str, Path]:
    """Return the profiles below some data folders by name; a later folder's take the place of an earlier one's."""
    return {path.stem: path for folder in folders for path in sorted((folder / "profiles").glob("*.yaml"))}


def _chosen(profile: Path, known: Mapping[str, Path]) -> Path:
    # A folder of that name is likely one of sources: "links".
    if str(profile) in known and not Path(profile).is_file():
        return known[str(profile)]
    if os.path.lexists(profile):
        return Path(profile).absolute()
    names = ", ".join(sorted(known.keys() - {RECORDS_PROFILE}))
    message, hint = '"{profile}" is no file, and no profile of that name is known', "name a file, or: {names}"
    raise WorkspaceError(message, hint, profile=profile, names=names)


def _vocabularies(own: Path | None, data: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the folders of names that are there: those beside the words for numbers, and the library's own."""
    for root in dict.fromkeys((data.parent, own or data.parent)):
        if (root / VOCABULARY).is_dir():
            yield root, root / VOCABULARY


def list_files(workspace: Workspace, is_readable: Callable[[str], bool], found: Diagnostics) -> tuple[SourceFile, ...]:
    """List the files of a build by path: its sources, then the vocabularies; what cannot be a source is reported.

    `is_readable` tells whether some reader takes files of an extension.
    """
    listing = _Listing(workspace, is_readable, found)
    files: dict[str, SourceFile] = {}
    names: dict[str, str] = {}
    for source in workspace.sources:
        for one in listing.below(source, workspace.root):
            _place(files, names, one, found)
    if not files:
        found.add(Code.NO_DOCUMENTS, Span(_relative(workspace.sources[0], workspace.root)))
    taken = {one.file.resolve() for one in files.values()}
    for root, folder in workspace.vocabularies:
        for one in listing.below(folder, root):
            if one.file.resolve() not in taken:
                files.setdefault(one.path, SourceFile(one.path, one.file, known_only=True))
    return tuple(files[path] for path in sorted(files))


def _place(files: dict[str, SourceFile], names: dict[str, str], one: SourceFile, found: Diagnostics) -> None:
    """Take in a file, unless another has its name in a spelling that other systems do not tell apart."""
    twin = names.setdefault(unicodedata.normalize("NFKC", one.path).casefold(), one.path)
    if twin not in files:
        files[one.path] = one
    elif files[twin].file != one.file:
        found.add(Code.NAMES_CLASH, Span(one.path), other=twin)


class _Listing(NamedTuple):
    workspace: Workspace
    is_readable: Callable[[str], bool]
    found: Diagnostics

    def below(self, source: Path, root: Path) -> Iterator[SourceFile]:
        """Yield the files of a source; a folder's links, pipes and hidden files are no sources."""
        if source.is_dir() and not source.is_symlink():
            yield from self.folder(source, root)
        elif self.is_source(source, _relative(source, root)):
            yield self.file(source, root)

    def folder(self, folder: Path, root: Path) -> Iterator[SourceFile]:
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            self.found.add(Code.UNREADABLE, Span(_relative(folder, root)), reason=error.strerror)
            return
        for entry in entries:
            if entry.name.startswith(".") or entry.name in _SKIPPED:
                continue
            if entry.is_dir() and not entry.is_symlink():
                yield from self.folder(entry, root) if self.is_library(entry) else ()
            elif self.is_readable(entry.suffix.lower()) and self.is_source(entry, _relative(entry, root)):
                yield self.file(entry, root)

    def is_library(self, folder: Path) -> bool:
        """Tell whether a folder may hold sources: not what the program itself writes or is configured by."""
        configured = {path.parent for path in (*self.workspace.ontology, *self.workspace.profiles)}
        return folder not in configured and not (folder / "manifest.json").is_file()

    def is_source(self, path: Path, shown: str) -> bool:
        """Tell whether a path is a regular file of the root's; report what is not."""
        if path.name in {_QUANTITIES, MARKERS[0]} or path == self.workspace.profile:
            return False
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            if path.resolve().is_relative_to(self.workspace.root.resolve()):
                self.found.add(Code.NOT_REGULAR, Span(shown), kind=Sentence("a link"))
            else:
                self.found.add(Code.OUTSIDE_ROOT, Span(shown))
            return False
        if not stat.S_ISREG(mode):
            self.found.add(Code.NOT_REGULAR, Span(shown), kind=Sentence("a pipe or a device"))
        return stat.S_ISREG(mode)

    def file(self, path: Path, root: Path) -> SourceFile:
        shown = _relative(path, root)
        known_only = any(path.is_relative_to(folder) for _, folder in self.workspace.vocabularies)
        return SourceFile(shown, path, known_only)


def _relative(path: Path, root: Path) -> str:
    """Call a file as documents are called: relative to the root, with `/`, in NFC, bytes that are no text escaped."""
    relative = PurePath(os.path.relpath(path, root)).as_posix()
    return unicodedata.normalize("NFC", os.fsencode(relative).decode("utf-8", errors="backslashreplace"))


def read_bytes(source: SourceFile, limit: int, found: Diagnostics) -> bytes | None:
    """Read a file, and no more of it than one byte over the limit; None, and reported, where it cannot be read."""
    try:
        # A name may have become a link or a pipe since it was listed: neither is followed or waited for.
        handle = os.open(source.file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        found.add(Code.UNREADABLE, Span(source.path), reason=error.strerror or type(error).__name__)
        return None
