"""Sections that introduce a known thing: a paragraph that begins with its name in bold says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casegraph.extraction.pages.cells import BRACKETED, is_short
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import heading_names
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.readings.points import paragraphs, with_formulas
from casegraph.fields.names import split_names
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.endings import shortened
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Known, Mention, Saying, Statement, Thing
from casegraph.model.values import has_cjk, name_literal, text_literal

# The other name, between the name and what it is.
_REMARK = re.compile(r"\s*(?:[（(][^（）()]*[）)])?\s*")
_BRACKETS = re.compile(r"\s*[（(]([^（）()]+)[）)]")
# A short name without a sign in it, before brackets.
_PLAIN = re.compile(r"([^\W_](?:[^，。；：、,.;:（）()“”\"]{0,28}[^\W_])?)\s*(?=[（(][^（）()]+[）)])")
_ENGLISH = re.compile(r"[（(][A-Za-z][ -~]*[）)]")
# A Chinese name or a short form before its English name: 快照（Snapshot）, "CDC (Change Data Capture)".
_GLOSSED = re.compile(
    r"([^（()）]*[一-鿿][^（()）]*|[A-Z][A-Z\d]+)\s*[（(]([A-Z][a-z]{2}[^（()）]*|[A-Z][a-z]-[^（()）]*)[）)]"
)
_SHORTEST = 12
_SENTENCES = re.compile(r".*(?:[。！？]|[.!?](?=\s|$))", re.DOTALL)
# The fields that say what something is.
_TELLING = frozenset({terms.DEFINITION, terms.DESCRIPTION})

Names = tuple[str, str]


def read_introduction(page: Page, topic: Topic, subject: Thing) -> Iterator[Saying]:
    """Yield the definition of what the first text below a heading of a document begins with, "**Saga** is …".

    It counts where that is known, and where the heading names it, or only says that something is told of, or the text
    gives its English name; elsewhere only words that say what kind of thing it is define it.
    """
    is_document = subject.type == terms.DOCUMENT or isinstance(subject, Known)
    if not is_document or not 0 < topic.level < LABEL_LEVEL:
        return
    if topic.values:
        if names := _defined(page, topic, topic.values[0]):
            thing = _told_of(page, topic, names)
            yield from _definition(page, names, topic.values, thing)
            yield from _called(page, thing, topic.values[0])
    elif topic.parts and _is_definition(topic.parts[0]):
        label = topic.parts[0]
        names = heading_names(page, label.title)
        if _shares(names, _titled(page, topic)):
            yield from _definition(page, names, label.values)
    for label in topic.parts:
        yield from _told_in_both(page, topic, label)


def _told_in_both(page: Page, topic: Topic, label: Topic) -> Iterator[Statement]:
    """Yield what a label with its English name says that something is which the heading or the document is about.

    Figures say how much there is of it, and a few words only whose it is: 可用性（Availability）：高.
    """
    found = _GLOSSED.fullmatch(bare_title(label.title)) if _is_definition(label) else None
    if found is None or page.rules(label.title) or len(label.text) < _SHORTEST or page.quantities(label.text):
        return
    name = found[1].strip()
    around = (topic.title, *page.document.source[:1])
    if any(normal_label(name) in normal_label(title) for title in around):
        thing = _known(page, heading_names(page, name))._replace(otherwise=Mention(terms.CONCEPT, name))
        passages = page.passages(label.first)
        yield from (Statement(thing, terms.ALIAS, name_literal(one), passages) for one in split_names(found[2]))
        yield from _definition(page, (thing.name, thing.short), label.values, thing)


def _told_of(page: Page, topic: Topic, names: Names) -> Known:
    """Return what a text defines: where the heading names it, too, and the text its kind, it is always something."""
    known, line = _known(page, names), topic.values[0]
    start = _REMARK.match(line.text, _name_span(page, line)[1]).end()  # type: ignore[union-attr]  # matches ""
    classes = line.text[start:].casefold().startswith(page.profile.naming.classing)
    is_own = classes and topic.level > 1 and _shares(names, _titled(page, topic))
    return known._replace(otherwise=Mention(terms.CONCEPT, names[0])) if is_own else known


def read_introduced(page: Page, subject: Thing, topic: Topic, _rule: FieldRule) -> Iterator[Saying]:
    """Read what a document defines below a heading for that: by its first text, and by each label with a text."""
    yield from read_introduction(page, topic, subject)
    for label in topic.parts if topic.level < LABEL_LEVEL else ():
        if _is_definition(label) and not page.rules(label.title):
            yield from _definition(page, heading_names(page, label.title), label.values)


def _called(page: Page, thing: Known, line: Line) -> Iterator[Statement]:
    """Yield what brackets behind a name say that it is called, too: "**Gossip** (also known as rumors) is …".

    Of something new this is its English name.
    """
    remark = _BRACKETS.match(line.text, _name_span(page, line)[1])
    if not remark:
        return
    text = remark[1].strip()
    labels = (one for one, rules in page.profile.fields.items() if any(rule.term == terms.ALIAS for rule in rules))
    word = next((one for one in labels if text.casefold().startswith(one) and not text[len(one) :][:1].islower()), "")
    is_english = thing.otherwise is not None and has_cjk(thing.name) and bool(_ENGLISH.fullmatch(remark[0].strip()))
    for name in split_names(text[len(word) :].lstrip(" :：")) if word or is_english else ():
        yield Statement(thing, terms.ALIAS, name_literal(name), page.passages(line.number))


def _known(page: Page, names: Names) -> Known:
    return Known(names[0], page.profile.naming.among, may_name=True, short=names[1])


def _definition(page: Page, names: Names, lines: Sequence[Line], thing: Thing | None = None) -> Iterator[Statement]:
    pieces = paragraphs(with_formulas(page, lines))
    is_before_formula = len(pieces) > 1 and pieces[1][0].startswith("$$")
    for text, first, last in pieces[:1]:
        # Words that only lead to a formula say nothing without it.
        whole = _SENTENCES.match(text) if is_before_formula else None
        said = text_literal(whole[0] if whole else text)
        yield Statement(thing or _known(page, names), terms.DEFINITION, said, page.passages(first, last))


def _is_definition(label: Topic) -> bool:
    return label.level == LABEL_LEVEL and label.inline and bool(label.values)


def _defined(page: Page, topic: Topic, line: Line) -> Names | None:
    """Return the names that a line begins with and says what they are; None where it does not.

    They are in bold, also behind an article ("A **lease** is a lock with an end"), or stand before their other name in
    brackets and words for a kind of thing.
    """
    naming, (begin, end) = page.profile.naming, _name_span(page, line)
    if not end:
        return None
    names = _names(page, line.text[begin:end])
    start = _REMARK.match(line.text, end).end()  # type: ignore[union-attr]  # matches ""
    # What is told with its English name is told for the first time.
    is_new = has_cjk(names[0]) and bool(_ENGLISH.search(line.text, 0, start))
    is_bold = any(mark.start == begin and mark.kind == "strong" for mark in line.marks[:1])
    is_theirs = is_bold and (is_new or _shares(names, _titled(page, topic)) or _is_general(page, topic.title))
    said = line.text[start:]
    return names if said.casefold().startswith(naming.defining if is_theirs else naming.classing) else None


def _names(page: Page, name: str) -> Names:
    """Return the names that a text calls something by, also the short form in brackets: "Event data type (EDT)"."""
    found = BRACKETED.fullmatch(name)
    return (found[1], found[2]) if found and is_short(found[1], found[2]) else heading_names(page, name)


def _name_span(page: Page, line: Line) -> tuple[int, int]:
    """Return where the name stands that a line begins with; (0, 0) where it begins with none."""
    mark = next(iter(line.marks), None)
    if mark and mark.kind == "strong" and line.text[: mark.start].casefold() in ("", *page.profile.naming.introducing):
        return mark.start, mark.end
    plain = _PLAIN.match(line.text)
    return plain.span(1) if plain else (0, 0)


def _titled(page: Page, topic: Topic) -> Names:
    """Return the names in a heading, less what says how the document or section treats it."""
    name, short = heading_names(page, topic.title)
    bare = shortened(name, page.profile.naming.said)
    return (name, short) if bare == name else heading_names(page, bare)


def _shares(names: Names, others: Names) -> bool:
    """Tell whether one of the names of a thing, the longer or the shorter, is one of the other's."""
    return bool({normal(one) for one in names if one} & {normal(one) for one in others if one})


def _is_general(page: Page, title: str) -> bool:
    """Tell whether a heading names nothing, but says that some notion is told of: 概念, Overview, "Introduction"."""
    bare, naming = bare_title(title), page.profile.naming
    words = {word.strip() for word in naming.introduced}
    # What stands under "Background" is of a case, and says there what something is to it.
    fields = (rule for rule in page.rules(bare) if rule.term in _TELLING)
    is_field = any(kind in rule.of for rule in fields for kind in naming.among)
    return normal_label(bare) in words or is_field or page.is_placeholder(bare)
