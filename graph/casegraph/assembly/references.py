"""Links: what they point to, whether it is there, and how many there are of each kind."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, dropwhile
from typing import Literal as Choice
from typing import NamedTuple
from urllib.parse import unquote

from casegraph.assembly.nearness import Nearness
from casegraph.assembly.places import DOCUMENT_ITSELF, Places
from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.statement import Link

Presence = Choice["file", "folder", ""]
# What became of a link: within are anchors of its own document, other is mail and the like.
Fate = Choice["resolved", "dead", "external", "within", "folder", "outside", "itself", "unsafe", "other"]

_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"^https?://[^\s/]", re.IGNORECASE)
# So many names of a path, a folder and a file, tell which document a broken link means.
_TOLD = 2
_INVISIBLE = re.compile(r"[\x00-\x20\x7f]")


class Target(NamedTuple):
    """What a link points to: a `path` relative to the source root, `outside` it or not; or a `url`.

    `section` is the place of a section among those of the document, `DOCUMENT_ITSELF` where the link names none.
    """

    path: str = ""
    url: str = ""
    outside: bool = False
    section: int = DOCUMENT_ITSELF


@dataclass(slots=True, eq=False, repr=False)
class References:
    """The documents at hand, and where the others may be.

    `exists` tells what stands at a path below the source root; it is asked for no other path. `fates` counts the links
    that were followed by what became of them.
    """

    documents: Mapping[str, str]
    exists: Callable[[str], Presence]
    found: Diagnostics
    places: Places
    _by_name: dict[str, list[str]]
    _stems: dict[str, str]
    fates: Counter[Fate] = field(default_factory=Counter)
    _near: dict[str, str] = field(default_factory=dict)
    _names: Nearness | None = None

    @classmethod
    def to(
        cls, paths: Iterable[str], exists: Callable[[str], Presence], found: Diagnostics, places: Places
    ) -> References:
        """Index the documents of a build."""
        by_name: dict[str, list[str]] = {}
        documents = {unicodedata.normalize("NFC", path): path for path in sorted(paths)}
        for path in documents:
            by_name.setdefault(posixpath.basename(path), []).append(path)
        # What differs in its extension only has no name without it.
        alone = Counter(map(_stem, documents))
        stems = {_stem(path): path for path in documents if alone[_stem(path)] == 1}
        # Many links of a library are the same.
        return cls(documents, cache(exists), found, places, by_name, stems)

    def target(self, link: Link) -> Target | None:
        """Return what a link points to; None where it leads to no document."""
        span = Span(link.passages[0].path, link.passages[0].start, link.column)
        written = _INVISIBLE.sub("", link.target)
        if _WEB.match(written):
            self.fates["external"] += 1
            return Target(url=link.target.strip())
        if _SCHEME.match(written) or written.startswith(("//", "\\")):
            is_safe = written.lower().startswith(("mailto:", "tel:"))
            self.fates["other" if is_safe else "unsafe"] += 1
            if not is_safe:
                self.found.add(Code.UNSAFE_LINK, span, target=link.target)
            return None
        path = _path(link.target)
        return self._local(link, path, span) if path else self._within(link, span)

    def _local(self, link: Link, path: str, span: Span) -> Target | None:
        joined = self._joined(link.base, path)
        if joined == link.base:
            return self._itself(link, span)
        if joined in self.documents:
            self.fates["resolved"] += 1
            return self._document(link, joined, span)
        if _is_outside(joined):
            self.fates["outside"] += 1
            self.found.add(Code.LINK_OUTSIDE, span, target=link.target)
            named = Target(path=joined.strip("/"), outside=True) if posixpath.splitext(joined)[1] else None
            return self._meant(link, path, span) or named
        return self._absent(link, joined, path, span)

    def _joined(self, base: str, path: str) -> str:
        """Return the path that a link of a document names, a document's also where its extension is left out.

        Where files are shown as pages a leading slash means the root of the site, and that may be any folder around the
        document, the library's first; where nothing is there the slash leads out of the library.
        """
        folder, rooted = posixpath.dirname(base), path.startswith("/")
        around = ["", *accumulate(filter(None, folder.split("/")), posixpath.join)] if rooted else [folder]
        named = [posixpath.normpath(posixpath.join(one, path.lstrip("/"))) for one in around]
        there = (self._stems.get(one, one) for one in named)
        otherwise = posixpath.normpath(path) if rooted else named[0]
        return next((one for one in there if self._is_there(one)), otherwise)

    def _is_there(self, path: str) -> bool:
        return path in self.documents or (not _is_outside(path) and self.exists(path) == "file")

    def _document(self, link: Link, path: str, span: Span) -> Target:
        written = self.documents[path]
        return Target(path=written, section=self._section(link, written, span))

    def _meant(self, link: Link, path: str, span: Span) -> Target | None:
        """Return the only document whose path ends as that of a dead link does: one "../" too many hides no document.

        A mere file name says too little: every folder may have its README.
        """
        tail = [*dropwhile(lambda one: one in {"", ".."}, posixpath.normpath(path).split("/"))]
        if len(tail) < _TOLD:
            return None
        ending = "/".join(("", *tail))
        fitting = [one for one in self._by_name.get(tail[-1], ()) if f"/{one}".endswith(ending)]
        return self._document(link, fitting[0], span) if len(fitting) == 1 and fitting[0] != link.base else None

    def _itself(self, link: Link, span: Span) -> Target | None:
        if _anchor(link.target):
            return self._within(link, span)
        self.fates["itself"] += 1
        self.found.add(Code.LINK_TO_SELF, span)
        return None

    def _within(self, link: Link, span: Span) -> Target | None:
        """Return the section of its own document that a link names, None where it names none."""
        self.fates["within"] += 1
        section = self._section(link, link.base, span)
        return None if section == DOCUMENT_ITSELF else Target(path=link.base, section=section)

    def _section(self, link: Link, path: str, span: Span) -> int:
        """Return the section that the anchor of a link names; an anchor that the document lacks is reported."""
        anchor = _anchor(link.target)
        if not anchor or path not in self.places.sections:
            return DOCUMENT_ITSELF
        section = self.places.find(path, anchor)
        if section is None:
            near = self.places.near(path, anchor)
            self.found.add(Code.DEAD_ANCHOR, span, anchor=anchor, near=f"#{near}" if near else "-")
        return DOCUMENT_ITSELF if section is None else section

    def _absent(self, link: Link, path: str, written: str, span: Span) -> Target | None:
        presence = self.exists(path)
        # What a document that is not at hand links to may well be there, beside it.
        if presence == "folder" or path.endswith("/") or path == ".":
            self.fates["folder"] += 1
            self.found.add(Code.LINK_TO_FOLDER, span, target=link.target)
            return None
        is_checkable = link.base in self.documents or self.exists(link.base)
        is_dead = not presence and bool(is_checkable)
        self.fates["dead" if is_dead else "resolved"] += 1
        if is_dead:
            self.found.add(Code.DEAD_LINK, span, target=link.target, near=self._candidates(path) or "-")
        meant = self._meant(link, written, span) if is_dead else None
        return meant or Target(path=path)

    def _candidates(self, path: str) -> str:
        """Name the documents of that file name elsewhere, else those of the nearest file name."""
        name = posixpath.basename(path)
        if name not in self._near:
            if name not in self._by_name and self._names is None:
                # Only a build with a dead link needs the index.
                self._names = Nearness.of(map(_stem, self._by_name))
            nearest = "" if name in self._by_name or self._names is None else self._names.nearest(_stem(name))
            near = [one for one in self._by_name if _stem(one) == nearest] if nearest else [name]
            self._near[name] = ", ".join(path for one in near for path in self._by_name.get(one, ()))
        return self._near[name]


def _path(target: str) -> str:
    """Return the path of a link, without its anchor and query, percent-decoded, in NFC."""
    bare = target.split("#", 1)[0].split("?", 1)[0].strip().strip("<>")
    try:
        return unicodedata.normalize("NFC", unquote(bare, errors="strict"))
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", bare)


def _is_outside(path: str) -> bool:
    return path.startswith(("/", "../")) or path == ".." or "\x00" in path or "\\" in path


def _anchor(target: str) -> str:
    """Return the anchor of a link as written, empty where it has none."""
    return target.partition("#")[2].strip().rstrip(">")


def _stem(name: str) -> str:
    return posixpath.splitext(name)[0]
