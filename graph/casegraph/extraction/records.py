"""Records of data files: the same fields as in documents, each key a label of the profile or a term of the ontology."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.extraction.links import anchors_of, links_of
from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Citation, Page
from casegraph.extraction.readings.beside import FIELDS
from casegraph.extraction.readings.by_name import READINGS
from casegraph.model import terms
from casegraph.model.document import Entry, Line, Mapping, Mark, Scalar, Sequence
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Mention, Record, Saying, Statement, Thing
from casegraph.model.values import Literal, name_literal
from casegraph.sentences import Sentence

_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
_LINES = re.compile(r"(\d+)(?:-(\d+))?$")
# The format's own keys; everything else is a label of the profile or a term of the ontology.
_ID, _TYPE, _CITED, _RECORDS, _LINE, _SAYS, _TITLE = "id", "type", "source", "records", "line", "says", "title"
_OWN = frozenset({_ID, _TYPE, _CITED, _LINE, terms.LABEL, terms.PATH})


@dataclass(slots=True, eq=False, repr=False)
class RecordReader:
    """What the records of one file share: the page, the lines seen, and the faults found.

    `cited` and `anchors` are the page's own, filled as the records are read.
    """

    page: Page
    found: Diagnostics
    cited: dict[int, Citation]
    anchors: dict[int, tuple[str, ...]]
    lines: list[Line] = field(default_factory=list)

    def read(self, root: Entry) -> Iterator[Saying]:
        """Yield what every record of a file says; YAML in which nothing is a record of ours is noted and left."""
        if not _has_records(root):
            self.fault(Code.UNREAD_FILE, root)
            return
        shared = root if isinstance(root, Mapping) else None
        listed = shared.find(_RECORDS) if shared else root
        entries = listed.items if isinstance(listed, Sequence) else [root]
        for entry in entries:
            if isinstance(entry, Mapping):
                yield from self.record(entry, shared)
            else:
                self.fault(
                    Code.BAD_VALUE,
                    entry,
                    found=getattr(entry, "text", "…"),
                    expected=Sentence("a record, {form}", form="{id: …, label: …}"),
                )

    def fields(self, things: tuple[Thing, ...], root: Entry | None) -> Iterator[Saying]:
        """Yield what front matter says of the first thing that has the field; other programs have their own keys."""
        for key, value in root.pairs if isinstance(root, Mapping) else ():
            # A template leaves what its page does not need empty.
            if key.text != _TITLE and not (isinstance(value, Scalar) and not value.text.strip()):
                having = (one for one in things if self.page.rule(key.text, one.type))
                yield from self.field(next(having, things[-1]), key, value, is_ours=False)

    def fault(self, code: Code, at: Entry, **words: str) -> None:
        """Report something wrong at an entry."""
        self.found.add(code, Span(self.page.document.path, at.first, at.column), **words)

    def record(self, entry: Mapping, shared: Mapping | None) -> Iterator[Saying]:
        """Yield what one record says, after its class and its identity are known."""
        kind = self.shared_text(entry, shared, _TYPE)
        if kind not in self.page.profile.types:
            near = ", ".join(get_close_matches(kind, self.page.profile.types, n=3)) or "-"
            self.fault(Code.UNKNOWN_TYPE, entry.find(_TYPE) or entry, type=kind, near=near)
            return
        self.cite(entry, self.shared_text(entry, shared, _CITED))
        thing = self.thing(entry, kind)
        if thing is None:
            self.fault(Code.MISSING_FIELD, entry, field=f"{_ID} / {terms.LABEL}", type=kind)
            return
        yield from self.declared(entry, kind, thing)
        for key, value in entry.pairs:
            if key.text not in _OWN:
                yield from self.field(thing, key, value)

    def shared_text(self, entry: Mapping, shared: Mapping | None, key: str) -> str:
        """Return a text that a record has itself or takes from its file."""
        own = entry.find(key) or (shared.find(key) if shared else None)
        return own.text if isinstance(own, Scalar) else ""

    def thing(self, entry: Mapping, kind: str) -> Thing | None:
        """Return what the record is about: by path, by id, or by its name."""
        by_path, by_id = self.shared_text(entry, None, terms.PATH), self.shared_text(entry, None, _ID)
        if by_path:
            return Mention(terms.DOCUMENT, by_path)
        if by_id:
            return Record(kind, by_id)
        names = [name for _, name in self.names(entry)]
        return Mention(kind, names[0].text) if names else None

    def names(self, entry: Mapping) -> Iterator[tuple[str, Scalar]]:
        """Yield the labels of a record with their languages."""
        label = entry.find(terms.LABEL)
        if isinstance(label, Scalar):
            yield "", label
        elif isinstance(label, Mapping):
            yield from ((key.text, value) for key, value in label.pairs if isinstance(value, Scalar))

    def declared(self, entry: Mapping, kind: str, thing: Thing) -> Iterator[Saying]:
        """Yield that the thing is there, and its labels."""
        yield Declaration(thing, self.page.passages(entry.first), None, entry.last, kind)
        yield from self.claimed(entry, kind, thing)
        for language, name in self.names(entry):
            literal = Literal(name.text, language=language) if language else name_literal(name.text)
            yield Statement(thing, terms.LABEL, literal, self.page.passages(name.first))

    def claimed(self, entry: Mapping, kind: str, thing: Thing) -> Iterator[Statement]:
        """Yield that the cited document states the thing, where its class is of what documents state."""
        cited = self.cited.get(entry.first)
        for rule in self.page.profile.subjects if cited else ():
            if rule.cited and rule.type == kind and cited:
                document = Mention(terms.DOCUMENT, cited.path)
                yield Statement(document, rule.cited, thing, self.page.passages(entry.first))

    def cite(self, entry: Mapping, path: str) -> None:
        """Note which lines of the cited document the lines of a record speak of."""
        line = entry.find(_LINE)
        span = _LINES.match(line.text) if isinstance(line, Scalar) and path else None
        if span:
            citation = Citation(path, int(span[1]), int(span[2] or span[1]))
            self.cited.update(dict.fromkeys(range(entry.first, entry.last + 1), citation))
        elif isinstance(line, Scalar) and not _LINES.match(line.text):
            self.fault(Code.BAD_VALUE, line, found=line.text, expected=Sentence("a line or lines, 27 or 27-71"))
        for _, value in entry.pairs:
            self.cite_below(value, path)

    def cite_below(self, entry: Entry, path: str) -> None:
        """Note the citations within an entry."""
        if isinstance(entry, Mapping):
            self.cite(entry, path)
        elif isinstance(entry, Sequence):
            for item in entry.items:
                self.cite_below(item, path)

    def field(self, thing: Thing, key: Scalar, value: Entry, *, is_ours: bool = True) -> Iterator[Saying]:
        """Yield what one field says; an unknown one is a fault, but a mere note where the file `is_ours` not alone."""
        rule = self.page.rule(key.text, thing.type) or self.page.profile.terms.get(key.text)
        if rule is None and is_ours:
            known = [*self.page.profile.terms, *self.page.profile.fields]
            near = ", ".join(get_close_matches(key.text, known, n=3)) or "-"
            self.fault(Code.UNKNOWN_FIELD, key, field=key.text, type=thing.type, near=near)
        elif rule is None:
            self.page.unknown[key.text, key.first] += 1
        else:
            said = list(self.known_field(thing, rule, key, value))
            if not said and rule.term and isinstance(value, Mapping) and not is_ours:
                self.page.unknown[key.text, key.first] += 1
            yield from said

    def known_field(self, thing: Thing, rule: FieldRule, key: Scalar, value: Entry) -> Iterator[Saying]:
        """Yield what a field says by its rule."""
        topic = self.topic(key, value)
        yield from READINGS[rule.read](self.page, thing, topic, rule)
        if rule.read == FIELDS and isinstance(value, Mapping):
            for inner, one in value.pairs:
                yield from self.field(thing, inner, one)

    def topic(self, key: Scalar | None, value: Entry) -> Topic:
        """Turn an entry into the topic that a document would have."""
        label = self.line(key) if key else None
        topic = Topic(LABEL_LEVEL if key else ITEM_LEVEL, label, value.first, value.last)
        if isinstance(value, Scalar):
            topic.values += self.values(key, value)
        elif isinstance(value, Sequence):
            topic.items += [self.topic(None, item) for item in value.items]
        else:
            self.fill(topic, value)
        return topic

    def fill(self, topic: Topic, value: Mapping) -> None:
        """Fill a topic from a mapping: title, says and line are its own, other keys are topics below it."""
        title, says = value.find(_TITLE), value.find(_SAYS)
        if isinstance(title, Scalar):
            topic.label = self.line(title)
        if isinstance(says, Scalar):
            topic.values += self.values(None, says)
        elif isinstance(says, Sequence):
            topic.items += [self.topic(None, item) for item in says.items]
        below = [self.topic(key, one) for key, one in value.pairs if key.text not in {_TITLE, _SAYS, _LINE}]
        if topic.level == ITEM_LEVEL and len(below) == 1 and not topic.label and not topic.values:
            topic.label, topic.values = below[0].label, below[0].values
        else:
            topic.parts += below

    def values(self, key: Scalar | None, value: Scalar) -> list[Line]:
        """Return the text of a scalar as lines; an empty one is reported."""
        if not value.text.strip():
            self.fault(Code.EMPTY_VALUE, value, field=key.text if key else _SAYS)
            return []
        return [self.line(value)]

    def line(self, scalar: Scalar) -> Line:
        """Turn a scalar into a line, `[text](target)` into a link."""
        text, marks, at = "", [], 0
        for link in _LINK.finditer(scalar.text):
            text += scalar.text[at : link.start()]
            marks.append(Mark("link", len(text), len(text) + len(link[1]), link[2]))
            text, at = text + link[1], link.end()
        line = Line(scalar.first, scalar.column, text + scalar.text[at:], tuple(marks))
        self.lines.append(line)
        for number, places in anchors_of(links_of([line])).items():
            self.anchors[number] = tuple(dict.fromkeys((*self.anchors.get(number, ()), *places)))
        return line


def title_of(root: Entry | None) -> str:
    """Return the title that front matter gives its document, empty where it gives none."""
    title = written_title(root)
    return title.text.strip() if title else ""


def written_title(root: Entry | None) -> Scalar | None:
    """Return the title that front matter gives its document with its place, None where it gives none."""
    title = root.find(_TITLE) if isinstance(root, Mapping) else None
    return title if isinstance(title, Scalar) and title.text.strip() else None


def _has_records(root: Entry) -> bool:
    """Tell whether a file means to hold records: it names their class, or lists them under `records`."""
    entries = root.items if isinstance(root, Sequence) else (root,)
    return any(isinstance(one, Mapping) and (one.find(_TYPE) or one.find(_RECORDS)) for one in entries)
