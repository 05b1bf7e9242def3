"""Links: what they point to, and whether it is there."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal as Choice
from typing import NamedTuple
from urllib.parse import unquote

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.statement import Link

Presence = Choice["file", "folder", ""]

_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"^https?://[^\s/]", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20\x7f]")


class Target(NamedTuple):
    """What a link points to: a `path` relative to the source root, `outside` it or not; or a `url`."""

    path: str = ""
    url: str = ""
    outside: bool = False


@dataclass(slots=True, eq=False, repr=False)
class References:
    """The documents at hand, and where the others may be.

    `exists` tells what stands at a path below the source root; it is asked for no other path.
    """

    documents: Mapping[str, str]
    exists: Callable[[str], Presence]
    found: Diagnostics
    _by_name: dict[str, list[str]]

    @classmethod
    def to(cls, paths: Iterable[str], exists: Callable[[str], Presence], found: Diagnostics) -> References:
        """Index the documents of a build."""
        by_name: dict[str, list[str]] = {}
        documents = {unicodedata.normalize("NFC", path): path for path in sorted(paths)}
        for path in documents:
            by_name.setdefault(posixpath.basename(path), []).append(path)
        return cls(documents, exists, found, by_name)

    def target(self, link: Link) -> Target | None:
        """Return what a link points to; None where it stays in its document or leads to no document."""
        span = Span(link.passages[0].path, link.passages[0].start, link.column)
        written = _INVISIBLE.sub("", link.target)
        if _WEB.match(written):
            return Target(url=link.target.strip())
        if _SCHEME.match(written) or written.startswith(("//", "\\")):
            if not written.lower().startswith(("mailto:", "tel:")):
                self.found.add(Code.UNSAFE_LINK, span, target=link.target)
            return None
        path = _path(link.target)
        return self._local(link, path, span) if path else None

    def _local(self, link: Link, path: str, span: Span) -> Target | None:
        absolute = path.startswith("/")
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(link.base), path)) if not absolute else path
        if absolute or joined.startswith("../") or joined == ".." or "\x00" in joined or "\\" in joined:
            self.found.add(Code.LINK_OUTSIDE, span, target=link.target)
            return Target(path=joined.strip("/"), outside=True) if posixpath.splitext(joined)[1] else None
        if joined == link.base:
            self.found.add(Code.LINK_TO_SELF, span)
            return None
        if joined in self.documents:
            return Target(path=self.documents[joined])
        return self._absent(link, joined, span)

    def _absent(self, link: Link, path: str, span: Span) -> Target | None:
        presence = self.exists(path)
        # What a document that is not at hand links to may well be there, beside it.
        if presence == "folder" or path.endswith("/") or path == ".":
            self.found.add(Code.LINK_TO_FOLDER, span, target=link.target)
            return None
        is_checkable = link.base in self.documents or self.exists(link.base)
        if not presence and is_checkable:
            near = self._by_name.get(posixpath.basename(path), [])
            self.found.add(Code.DEAD_LINK, span, target=link.target, near=", ".join(near) or "-")
        return Target(path=path)


def _path(target: str) -> str:
    """Return the path of a link, without its anchor and query, percent-decoded, in NFC."""
    bare = target.split("#", 1)[0].split("?", 1)[0].strip().strip("<>")
    try:
        return unicodedata.normalize("NFC", unquote(bare, errors="strict"))
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", bare)
