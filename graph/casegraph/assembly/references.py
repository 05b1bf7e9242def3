"""Links: what they point to, whether it is there, and how many there are of each kind."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
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
        # Many links of a library are the same.
        return cls(documents, cache(exists), found, places, by_name)

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
        # Where files are shown as pages a leading slash means the library's root; else it leads out of it.
        rooted = path.startswith("/") and self._is_there(path.lstrip("/"))
        joined = posixpath.normpath(path.lstrip("/") if rooted else posixpath.join(posixpath.dirname(link.base), path))
        if joined.startswith(("/", "../")) or joined == ".." or "\x00" in joined or "\\" in joined:
            self.fates["outside"] += 1
            self.found.add(Code.LINK_OUTSIDE, span, target=link.target)
            return Target(path=joined.strip("/"), outside=True) if posixpath.splitext(joined)[1] else None
        if joined == link.base:
            return self._itself(link, span)
        if joined in self.documents:
            self.fates["resolved"] += 1
            path = self.documents[joined]
            return Target(path=path, section=self._section(link, path, span))
        return self._absent(link, joined, span)

    def _is_there(self, path: str) -> bool:
        return posixpath.normpath(path) in self.documents or (".." not in path and self.exists(path) == "file")

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

    def _absent(self, link: Link, path: str, span: Span) -> Target | None:
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
        return Target(path=path)

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


def _anchor(target: str) -> str:
    """Return the anchor of a link as written, empty where it has none."""
    return target.partition("#")[2].strip().rstrip(">")


def _stem(name: str) -> str:
    return posixpath.splitext(name)[0]
