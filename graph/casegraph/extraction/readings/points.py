"""Fields whose value is kept as it stands, without a search for names: whole texts, points of a list, formulas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.pages.cells import BOUND
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import without_pointer
from casegraph.extraction.readings.texts import read_labels, without_lead_ins
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.identifiers import short_slug
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import Literal, has_cjk, name_literal, text_literal

Piece = tuple[str, int, int]

_CHECKED = re.compile(r"^[\s✅✓✔☑\ufe0f]+")
# The marks around a formula on lines of their own.
_FENCE = re.compile(r"\$+")
# A formula in a line: sums of money, and dollars that are escaped, are none.
_INLINE = re.compile(r"(?<!\\)(?:\$\$[^$\\]*\\[^$]*\$\$|\$(?!\s)[^$\\^]*[\\^][^$]*(?<![\s\\])\$(?!\d))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
# What else a bound may be written with: "2f + 1 messages", "$n^2$".
_FORMULA = re.compile(r"[$\\^√∑²³]|\d|\blog\b")
_KEY_LENGTH = 60


def paragraphs(lines: Iterable[Line]) -> list[Piece]:
    """Join lines that follow each other without a gap: the text of each paragraph, its first line and its last."""
    made: list[Piece] = []
    for line in lines:
        text = line.text.strip()
        if made and line.number <= made[-1][2] + 1:
            before, first, _ = made[-1]
            made[-1] = f"{before} {text}".strip(), first, line.number
        else:
            made.append((text, line.number, line.number))
    return [piece for piece in made if piece[0]]


def with_formulas(page: Page, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines with what Markdown takes from the formulas in them: backslashes of braces, and stars."""
    for line in lines:
        written = page.document.source[line.number - 1] if "$" in line.text else ""
        text = _restored(line.text, written) if "\\" in written or "^" in written else line.text
        yield line if text == line.text else line._replace(text=text, marks=())


def _restored(text: str, written: str) -> str:
    """Put the formulas of a source line back into its text, one behind the other."""
    at = 0
    for found in _INLINE.finditer(written):
        plain = _ESCAPED.sub(r"\1", found[0])
        # Two stars of one line may have been taken for emphasis: "$t^*$ and $x^*$".
        signs = r"\*?".join(map(re.escape, plain.split("*")))
        here = re.compile(signs).search(text, at) if "*" in plain else None
        start = here.start() if here else text.find(plain, at)
        if start >= 0:
            end = here.end() if here else start + len(plain)
            text = text[:start] + found[0] + text[end:]
            at = start + len(found[0])
    return text


def formulas(page: Page, lines: Iterable[Line]) -> list[Piece]:
    """Return the paragraphs that are formulas, as the source has them."""
    found = [piece for piece in paragraphs(lines) if piece[0].startswith("$$") and piece[0].endswith("$$")]
    source = page.document.source
    return [("\n".join(source[first - 1 : last]).strip(), first, last) for _, first, last in found]


def read_whole(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read all paragraphs and items as one text, a line each."""
    pieces = pieces_of(page, topic)
    if topic.parts and topic.level == LABEL_LEVEL:
        # Only a record has keys below its key: the text by language.
        yield from read_labels(page, subject, topic, rule)
    elif pieces:
        text = "\n".join(piece[0] for piece in pieces)
        yield Statement(subject, rule.term, text_literal(text), page.passages(pieces[0][1], pieces[-1][2]))


def read_goal(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read what is to be proved as one text, less the word for that and the brackets that only point to documents."""
    words = next((one.goals for one in page.profile.notions if one.type == subject.type), ())
    values = [*topic.values[:-1], *(without_pointer(line) for line in topic.values[-1:])]
    for saying in read_whole(page, subject, replace(topic, values=values), rule):
        if isinstance(saying, Statement) and isinstance(saying.object, Literal):
            text = saying.object.text
            word = next((one for one in words if text.casefold().startswith(one)), "")
            yield saying._replace(object=text_literal(text[len(word) :].lstrip(" :：，,") or text))
        else:
            yield saying


def read_cited(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a source: what stands beside the label, else each below it; a list behind the first is none of it."""
    if topic.inline or not topic.items:
        yield from read_whole(page, subject, replace(topic, items=[]), rule)
    else:
        yield from read_points(page, subject, topic, rule)


def read_points(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read each paragraph and each item as a text of its own, less words that only lead to these."""
    pieces = pieces_of(page, topic)
    said = [Statement(subject, rule.term, text_literal(one[0]), page.passages(*one[1:])) for one in pieces]
    yield from without_lead_ins(said, rule.term)


def read_formal(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Statement]:
    """Read formulas and the words between them as the source has them, since a mark may mean something in either."""
    beside = [line.text.strip() for line in topic.values if topic.label and line.number == topic.label.number]
    first = topic.first + 1 if topic.label else topic.first
    source = (line.strip() for line in page.document.source[first - 1 : topic.last])
    text = "\n".join(line for line in (*beside, *source) if line)
    if text:
        yield Statement(subject, rule.term, Literal(text), page.passages(topic.first, topic.last))


def read_bounds(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read how something grows: each line with a bound, as written; else the first line with a formula or a scale."""
    lines = [(topic.title, line) for line in topic.values]
    lines += [(item.title or topic.title, line) for item in topic.items for line in item.values]
    bounded = [(name, line) for name, line in lines if BOUND.search(line.text)]
    told = (one for one in lines if not page.profile.clauses.match(one[1].text))
    others = (one for one in told if _FORMULA.search(one[1].text) or page.profile.scales.search(one[1].text))
    for name, line in bounded or [one for one in others if not _FENCE.fullmatch(one[1].text.strip())][:1]:
        value = _formula(page, topic, line)
        part = Part(rule.range, subject, short_slug(f"{name}-{value}", _KEY_LENGTH) or "1")
        passages = page.passages(line.number)
        yield Statement(subject, rule.term, part, passages)
        yield Declaration(part, passages, name_literal(name))
        yield Statement(part, terms.ATTRIBUTE_VALUE, Literal(value), passages)


def _formula(page: Page, topic: Topic, line: Line) -> str:
    """Return a line as its source has it, less the marks around a formula that is all of it; a cell is no line."""
    is_below = topic.label and line.number != topic.label.number and not (topic.inline and [line] == topic.values[:1])
    in_own_line = is_below and line in topic.values
    text = (page.document.source[line.number - 1] if in_own_line else line.text).strip()
    text = _LINKS.sub(r"\1", text)
    inner = text.strip("$").strip()
    return inner if inner and "$" not in inner and text.startswith("$") and text.endswith("$") else text


def pieces_of(page: Page, topic: Topic) -> list[Piece]:
    """Return the paragraphs and items of a topic in their order."""
    pieces = [*paragraphs(with_formulas(page, topic.values)), *(item_text(page, item) for item in topic.items)]
    return sorted((piece for piece in pieces if piece[0]), key=lambda piece: piece[1])


def item_text(page: Page, item: Topic, *, labeled: bool = True) -> Piece:
    """Return the text of an item with all that is nested in it."""
    below = [item_text(page, one) for one in [*item.items, *item.parts]]
    own = [line.text.strip() for line in with_formulas(page, item.values)]
    said = " ".join(filter(None, [*own, *(one[0] for one in below)]))
    text = said
    if item.label and labeled:
        text = f"{item.title}{'：' if has_cjk(item.title + said) else ': '}{said}" if said else item.title
    last = max([item.first, *(line.number for line in item.values), *(one[2] for one in below)])
    return _CHECKED.sub("", text), item.first, last
