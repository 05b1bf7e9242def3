"""The nodes that links lead to: documents, sections of them, and pages of the web with their host."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from casegraph.assembly.draft import Draft
from casegraph.assembly.places import DOCUMENT_ITSELF
from casegraph.assembly.references import References, Target
from casegraph.model import terms
from casegraph.model.graph import document_id
from casegraph.model.identifiers import NodeId, node_id, slug
from casegraph.model.statement import Link, Mention
from casegraph.model.values import Literal, integer, name_literal


@dataclass(slots=True, eq=False, repr=False)
class Linking:
    """Drafts what links lead to.

    Only sections that something links to are nodes, with those that enclose them: a node for every heading adds nearly
    half as many nodes again, and a tenth of the time, for headings that say nothing that their passages do not.
    """

    draft: Draft
    references: References
    _names: dict[tuple[str, int], NodeId] = field(default_factory=dict)
    _taken: dict[NodeId, tuple[str, int]] = field(default_factory=dict)

    def follow(self, link: Link) -> tuple[NodeId, ...]:
        """Return the document that a link leads to, and the section of it that it names; both are drafted."""
        target = self.references.target(link)
        if target is None:
            return ()
        if target.path == link.base and not target.outside:
            # A table of contents says only that there are sections.
            return () if link.subject == Mention(terms.DOCUMENT, link.base) else (self._section(target),)
        document = self._web(target.url, link) if target.url else self._document(target, link)
        return (document,) if target.section == DOCUMENT_ITSELF else (document, self._section(target))

    def _document(self, target: Target, link: Link) -> NodeId:
        node = document_id(target.path)
        self.draft.node(node, terms.DOCUMENT)
        if target.path not in self.references.documents:
            # The text of a link into a document names what is there, not the document.
            name = "" if "#" in link.target else link.text
            self._call(node, name or PurePosixPath(target.path).stem, link)
        if not target.outside:
            self.draft.nodes[node].say(terms.PATH, Literal(target.path), ())
        return node

    def _web(self, url: str, link: Link) -> NodeId:
        node = self._free(node_id(terms.DOCUMENT, slug(url)), (url, DOCUMENT_ITSELF))
        draft = self.draft.node(node, terms.DOCUMENT)
        self._call(node, link.text or url.partition("://")[2].rstrip("/"), link)
        draft.say(terms.URL, Literal(url, "anyURI"), link.passages)
        host = _host(url)
        if host:
            draft.say(terms.HOST, Literal(host), link.passages)
        return node

    def _call(self, node: NodeId, name: str, link: Link) -> None:
        """Give a document that is not at hand the name by which a link calls it."""
        if name:
            self.draft.nodes[node].say(terms.LABEL, name_literal(name), link.passages)
            self.draft.nodes[node].passages += link.passages

    def _section(self, target: Target) -> NodeId:
        """Draft a section and those around it."""
        place = (target.path, target.section)
        if place in self._names:
            return self._names[place]
        section = self.references.places.sections[target.path][target.section]
        document = document_id(target.path)
        part = slug(section.anchor) or str(target.section + 1)
        node = self._free(node_id(terms.SECTION, f"{document.split('/', 1)[1]}-{part}"), place)
        self._names[place] = node
        draft, said = self.draft.node(node, terms.SECTION), (section.passage,)
        draft.passages += said
        draft.say(terms.LABEL, name_literal(section.title or section.anchor or part), said)
        draft.say(terms.ANCHOR, Literal(section.anchor), ())
        draft.say(terms.POSITION, integer(target.section + 1), ())
        whole = (
            document if section.parent == DOCUMENT_ITSELF else self._section(target._replace(section=section.parent))
        )
        self.draft.node(document, terms.DOCUMENT)
        self.draft.relate((node, terms.IS_PART_OF, whole, ()), said)
        return node

    def _free(self, node: NodeId, owner: tuple[str, int]) -> NodeId:
        """Return an identifier that is this one's alone: a slug drops the signs by which two names may differ."""
        free, count = node, 1
        while self._taken.setdefault(free, owner) != owner:
            count += 1
            free = NodeId(f"{node}-{count}")
        return free


def _host(url: str) -> str:
    """Return the host of an address, empty where it has none that can be read."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
