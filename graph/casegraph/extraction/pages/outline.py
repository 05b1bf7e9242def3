"""The outline of a document: headings, labels and list items as one tree of topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from casegraph.extraction.pages.labels import Known, Labeled, plain_label, split_label, split_labels
from casegraph.extraction.pages.margins import parted
from casegraph.extraction.pages.titles import bare_title, begins_with, cut, shows_nothing
from casegraph.fields.names import split_pair
from casegraph.model.document import Block, Heading, Item, ItemList, Line, Other, Paragraph, Quote, Table
from casegraph.model.normal_forms import normal_label

LABEL_LEVEL, ITEM_LEVEL = 7, 8
# That of a label that is the title of others.
_TITLE_LEVEL = 6

# The rows of tables that list fields, by the first line of the table: a label and the lines of its value.
FieldRows = Mapping[int, Sequence[tuple[Line, list[Line]]]]


@dataclass(slots=True, eq=False, repr=False)
class Topic:
    """A titled stretch of a document; built once, then only read.

    `level` is 0 for the document, 1 to 6 for a heading, 7 for a label within a section, 8 for a list item. `label` is
    its title (None where an item has none), `values` the running text under it, `items` its list, `parts` the topics
    below it, `tables` its tables; `inline` says that its text begins beside its label.
    """

    level: int
    label: Line | None
    first: int
    last: int
    values: list[Line] = field(default_factory=list)
    items: list[Topic] = field(default_factory=list)
    parts: list[Topic] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    inline: bool = False

    @property
    def title(self) -> str:
        """The text of the label, empty where there is none."""
        return self.label.text if self.label else ""

    @property
    def text(self) -> str:
        """The running text as one string."""
        return " ".join(line.text for line in self.values)

    def below(self) -> Sequence[Topic]:
        """Return what may be a field or a section of its own: the topics below it, and items with labels or topics."""
        return [*self.parts, *(item for item in self.items if item.label or item.parts)] if self.items else self.parts


def outline(
    blocks: Iterable[Block],
    last: int,
    known: Known,
    fields: FieldRows = MappingProxyType({}),
    summaries: AbstractSet[str] = frozenset(),
) -> Topic:
    """Build the outline of a document's blocks.

    `known` tells whether a label is one of the profile's, `fields` which tables list fields. A heading among the
    `summaries` opens no topic: what stands below it is said of what it stands in.
    """
    root = Topic(0, None, 1, last)
    builder = _Builder([root], known, fields, summaries)
    for block in blocks:
        builder.add(block)
    return root


@dataclass(slots=True, eq=False, repr=False)
class _Builder:
    """The topics that are open, the innermost last."""

    open: list[Topic]
    known: Known
    fields: FieldRows
    summaries: AbstractSet[str]
    title: Topic | None = None

    def add(self, block: Block) -> None:
        """Put one block where it belongs."""
        if isinstance(block, Heading):
            self.heading(block)
        elif isinstance(block, Paragraph):
            self.paragraph(block)
        elif isinstance(block, ItemList):
            self.listing(block)
        elif isinstance(block, Table):
            self.table(block)
        elif isinstance(block, Quote):
            for one in block.blocks:
                self.add(one)
        elif isinstance(block, Other) and block.kind == "rule":
            self.close(_TITLE_LEVEL if self.title in self.open else LABEL_LEVEL)
        else:
            self.grow(block.last)

    def heading(self, block: Heading) -> None:
        """Open a topic, or go back to the one that a summary sums up."""
        if block.level > 1 and normal_label(bare_title(block.line.text)) in self.summaries:
            self.close(block.level)
            self.grow(block.last)
        else:
            self.enter(Topic(block.level, block.line, block.first, block.last))

    def table(self, block: Table) -> None:
        """Take the rows of a table of fields as labels with their values, and give any other table to what is open."""
        rows = self.fields.get(block.first)
        if not rows:
            self.grow(block.last).tables.append(block)
            return
        for label, lines in rows:
            self.enter(Topic(LABEL_LEVEL, label, label.number, label.number, lines, inline=bool(lines)))
        self.close(LABEL_LEVEL)

    def listing(self, block: ItemList) -> None:
        """Take a list, and the fields that only look like a part of it."""
        for one in parted(block):
            if isinstance(one, ItemList):
                self.items(one)
            else:
                self.paragraph(one)

    def items(self, block: ItemList) -> None:
        """Give a list to what is open; mostly fields behind a label that has its value already are beside it.

        A known label alone in the line right above needs no bold and no colon.
        """
        above = self.open[-1].values[-1:]
        if above and above[0].number == block.first - 1 and self.known(above[0].text.strip()):
            line = self.open[-1].values.pop()
            self.enter(Topic(LABEL_LEVEL, line, line.number, line.number))
        items = [topic for item in block.items for topic in _item_topics(item, self)]
        if self.open[-1].inline and 2 * sum(self.known(item.title) for item in items if item.label) > len(items):
            self.close(LABEL_LEVEL)
        self.grow(block.last).items.extend(items)

    def close(self, level: int) -> None:
        """Leave every topic of this level or a deeper one; the outermost stays open."""
        while len(self.open) > 1 and self.open[-1].level >= level:
            self.open.pop()

    def labelled(self, label: Line, value: Line) -> None:
        """Open a label; one alone that names two things, "**Acme – orders**", is the title of known ones behind it."""
        top, values = self.open[-1], [value] if value.text else []
        topic = Topic(LABEL_LEVEL, label, label.number, label.number, values, inline=bool(values))
        if _may_be_title(topic):
            self.close(_TITLE_LEVEL if self.title in self.open else LABEL_LEVEL)
        elif _may_be_title(top) and self.known(topic.title):
            self.title, top.level = top, _TITLE_LEVEL
        self.enter(topic)

    def enter(self, topic: Topic) -> None:
        """Open a topic below the innermost one that is wider."""
        self.close(topic.level)
        self.grow(topic.last).parts.append(topic)
        self.open.append(topic)

    def grow(self, last: int) -> Topic:
        """Stretch what is open to a line, and return the innermost topic."""
        for topic in reversed(self.open):
            if topic.last >= last:
                break
            topic.last = last
        return self.open[-1]

    def paragraph(self, block: Paragraph) -> None:
        """Take labelled lines as topics and other lines as the text of what is open."""
        top = self.open[-1]
        if top.level == LABEL_LEVEL and (top.inline or top.items):
            self.close(LABEL_LEVEL)
        was_plain = False
        for line in block.lines:
            labels = split_labels(line, self.known)
            if not labels and was_plain:
                # In a block of such lines a label that nobody knows is no value of the one above it.
                labels = list(filter(None, (plain_label(line, lambda _: True),)))
            if not labels and self.open[-1].inline:
                labels = _question(line)
            for label, value in labels:
                self.labelled(label, value)
            if not labels:
                topic = self.grow(line.number)
                topic.values += [] if shows_nothing(line) else [line]
            was_plain = bool(labels) and all(mark.kind == "emphasis" for mark in line.marks)


def _may_be_title(topic: Topic) -> bool:
    is_alone = not (topic.values or topic.items or topic.tables)
    return is_alone and topic.level == LABEL_LEVEL and split_pair(topic.title) is not None


def _question(line: Line) -> list[Labeled]:
    """Return a question in bold that a line begins with, and its answer: they are none of the value above."""
    end = line.marks[0].end if begins_with(line, "strong") else 0
    asked = line.text[:end].rstrip()
    return [(cut(line, 0, len(asked)), cut(line, end))] if asked.endswith(("?", "？")) else []


def _item_topics(item: Item, around: _Builder) -> list[Topic]:
    """Return the topic of an item, or one for each field of an item that is a line of several."""
    plain = item.paragraph
    if plain and len(plain.lines) == 1:
        labels: Sequence[tuple[Line | None, Line]] = split_labels(plain.lines[0], around.known)
        return [
            Topic(ITEM_LEVEL, label, item.first, item.last, [value] if value.text else [])
            for label, value in labels or [(None, plain.lines[0])]
        ]
    topic = Topic(ITEM_LEVEL, None, item.first, item.last)
    builder = replace(around, open=[topic])
    for index, block in enumerate(item.blocks):
        if index == 0 and isinstance(block, Paragraph):
            _open_item(topic, block.lines[0], around.known)
            builder.add(Paragraph(block.lines[1:], block.first, block.last))
        else:
            builder.add(block)
    return [topic]


def _open_item(topic: Topic, line: Line, known: Known) -> None:
    topic.label, value = split_label(line, known) or (None, line)
    topic.values += [value] if value.text else []
