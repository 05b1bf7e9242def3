"""Extraction: one document in, all that it says out; no other document, no vocabulary, no disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from casegraph.diagnostics import Diagnostics
from casegraph.extraction.diagrams.read import drawn_in, read_diagrams
from casegraph.extraction.front import front_thing
from casegraph.extraction.links import anchors_of, links_of, read_links
from casegraph.extraction.pages.documents import marks, sections
from casegraph.extraction.pages.labels import STOPS
from casegraph.extraction.pages.outline import outline
from casegraph.extraction.pages.page import Citation, Page
from casegraph.extraction.pages.table_layout import find_tables
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.twins import index_twins
from casegraph.extraction.pages.walking import Leaf, leaves, lines_of
from casegraph.extraction.records import RecordReader, title_of
from casegraph.extraction.sections.notions import is_numbered
from casegraph.extraction.sections.place import Place
from casegraph.extraction.sections.told_paths import read_written_paths
from casegraph.extraction.sections.walk import read_sections
from casegraph.extraction.tables.defined_rows import index_rows
from casegraph.extraction.tables.read import is_of_case, read_tables
from casegraph.extraction.told_rules import read_told_rules
from casegraph.extraction.unread import unread
from casegraph.extraction.wording.counts import miscounted
from casegraph.model import terms
from casegraph.model.document import Document, Heading, Line, Mark, Table
from casegraph.model.lexicon import Lexicon
from casegraph.model.normal_forms import normal
from casegraph.model.profile import Profile
from casegraph.model.statement import Declaration, Extraction, Link, Mention, Saying, Statement
from casegraph.model.values import name_literal


def extract(document: Document, profile: Profile, lexicon: Lexicon, *, known_only: bool = False) -> Extraction:
    """Return what a document says; `known_only` marks a vocabulary, whose things others must name to be used."""
    found = Diagnostics()
    itself, blocks = _declared(document, profile, lexicon), leaves(document.blocks)
    sayings: list[Saying] = [itself, *_file_name(document, itself)]
    if blocks:
        links = tuple(links_of(lines_of(blocks)))
        anchors = anchors_of(links)
        page = Page(document, profile, lexicon, anchors=anchors, found=found)
        sayings += _body(page, RecordReader(page, found, {}, anchors), itself, blocks, links)
    elif document.entries is not None:
        sayings += _records(document, profile, lexicon, itself, found)
    page = Page(document, profile, lexicon)
    extraction = Extraction(document.path, document.sha256, tuple(sayings), tuple(found.found), known_only)
    return extraction._replace(sections=sections(page, blocks), marks=marks(page, blocks))


def _declared(document: Document, profile: Profile, lexicon: Lexicon) -> Declaration:
    """Declare the document itself, named by its first heading of level 1, else by its front matter or its file."""
    page_title = next((one for one in document.blocks if isinstance(one, Heading) and one.level == 1), None)
    title = bare_title(page_title.line.text) if page_title else title_of(document.entries) or _stem(document)
    words = normal(f"{title} {document.path}")
    kind = next((rule.type for rule in profile.documents if any(word in words for word in rule.words)), terms.DOCUMENT)
    page = Page(document, profile, lexicon)
    passages = page.passages(page_title.first if page_title else 1)
    return Declaration(Mention(terms.DOCUMENT, document.path), passages, name_literal(title), type=kind)


def _file_name(document: Document, itself: Declaration) -> Iterator[Statement]:
    """Yield the name of the file as another name of the document, where its title is a different one."""
    stem = _stem(document)
    if itself.label and normal(stem) != normal(itself.label.text):
        yield Statement(itself.thing, terms.ALIAS, name_literal(stem), itself.passages)


def _stem(document: Document) -> str:
    return document.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _body(
    page: Page,
    front: RecordReader,
    itself: Declaration,
    blocks: Sequence[Leaf],
    links: Iterable[tuple[Line, Mark]],
) -> list[Saying]:
    """Return what a Markdown document says: its front matter of the document itself, then its body."""
    document, profile = page.document, page.profile
    tables = find_tables(profile, blocks)
    topics = outline(document.blocks, len(document.source), _is_known(profile), tables.fields, profile.summaries)
    index_rows(page, tables.read)
    index_twins(page, blocks)
    opened = front_thing(page, itself)
    place = Place(opened[0].thing, document=itself.thing) if opened else Place(itself.thing)
    sayings = [
        *opened,
        *front.fields((place.subject, itself.thing), document.entries),
        *read_sections(page, topics, place),
    ]
    of_case = is_of_case(page, sayings)
    sayings += read_told_rules(page, blocks, sayings, of_case)
    rows, drawn = [*read_tables(page, tables.read, sayings, tables.guessed)], drawn_in(blocks)
    sayings += [one for one in rows if not isinstance(one, Link)]
    sayings += read_diagrams(page, drawn, itself.thing)
    sayings += read_written_paths(page, blocks, of_case)
    sayings += read_links(page, [*links_of(front.lines), *links], sayings, itself.thing, rows)
    page.found.extend(unread(page, drawn, (one for one in tables.unread if one.first not in page.claimed)))
    page.found.extend(miscounted(page, lines_of(leaf for leaf in blocks if not isinstance(leaf.block, Table))))
    return sayings


def _is_known(profile: Profile) -> Callable[[str], bool]:
    """Return what tells whether a label is known; one with a full stop also where it defines: "Lemma 1 (Safety)."."""
    return lambda label: bool(profile.plain_rules(label)) or (label.endswith(STOPS) and is_numbered(profile, label))


def _records(
    document: Document, profile: Profile, lexicon: Lexicon, itself: Declaration, found: Diagnostics
) -> Iterator[Saying]:
    """Yield what the records of a data file say."""
    cited: dict[int, Citation] = {}
    anchors: dict[int, tuple[str, ...]] = {}
    page = Page(document, profile, lexicon, cited=cited, anchors=anchors)
    reader = RecordReader(page, found, cited, anchors)
    if document.entries is not None:
        sayings = list(reader.read(document.entries))
        yield from sayings
        yield from read_links(page, links_of(reader.lines), sayings, itself.thing)
