"""Glossaries without a table: below a heading that says so, each bold name with a text is a definition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from casegraph.extraction.pages.cells import split_name
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import COLONS, bare_title, begins_with, cut
from casegraph.extraction.sections.notions import Notion, notion_of
from casegraph.extraction.sections.place import Place
from casegraph.model.document import Line, MarkKind
from casegraph.model.normal_forms import normal_label
from casegraph.model.terms import DEFINITION, DOCUMENT

# So many definitions make a glossary.
_SEVERAL = 2
_DASH = re.compile(r"\s*(?:[（(][^（）()]*[）)]\s*)?(?:——|[-–—:：])\s*(?=\S)")
_PLAIN = re.compile(r"([^:：，。,;；]{1,60}?)\s*[:：]\s*(?=\S)")
# The marks of a name that is defined.
_NAMING: tuple[MarkKind, ...] = ("strong", "emphasis")
# How Markdown lists definitions: the text stands behind a colon in the line below the name.
_BELOW = re.compile(r":\s+(?=\S)")
_LONGEST_TITLE = 40
# Terms are sorted below their first letters: "A", "A-C".
_LETTERS = re.compile(r"[A-Z](?:\s*[-–—~]\s*[A-Z])?")

Defined = tuple[Topic, Notion]


def read_glossary(page: Page, topic: Topic, place: Place) -> tuple[Place, list[Defined]]:
    """Return what a topic of a glossary defines, and the place with whether it is one."""
    is_over = is_over_terms(page, topic)
    is_one = _is_glossary(page, topic) or (place.glossary and (is_over or _sorts_terms(topic)))
    if is_one != place.glossary:
        place = place._replace(glossary=is_one)
    if is_over and not is_one:
        return place, _read_terms(page, topic, place.subject.type)
    return place, _read_entries(page, topic) if is_one else []


def _is_glossary(page: Page, topic: Topic) -> bool:
    """Tell whether a heading says that what stands below it are definitions."""
    if not 0 < topic.level < LABEL_LEVEL:
        return False
    return normal_label(bare_title(topic.title)).endswith(page.profile.glossaries)


def _is_letter(topic: Topic) -> bool:
    """Tell whether a heading only sorts what stands below it."""
    return topic.level < LABEL_LEVEL and bool(_LETTERS.fullmatch(topic.title.strip()))


def _sorts_terms(topic: Topic) -> bool:
    """Tell whether a heading in a glossary goes on with its terms: a letter, or one over "**租约（Lease）**: …"."""
    entries = (*_labeled(topic), *_listed(topic.items)) if 0 < topic.level < LABEL_LEVEL else ()
    return _is_letter(topic) or any(split_name(one.title)[1] for one in entries)


def is_over_terms(page: Page, topic: Topic) -> bool:
    """Tell whether a heading may be one over definitions; only in a glossary it surely is, whatever these look like."""
    return 0 < topic.level < LABEL_LEVEL and normal_label(bare_title(topic.title)) in page.profile.terminologies


def _read_entries(page: Page, topic: Topic) -> list[Defined]:
    """Return what a topic of a glossary defines; fields of the document, such as its version, are no terms."""
    labeled = _labeled(topic)
    # A list behind such a label goes on with the terms, as does one below a label for terms: "**Acronyms**:".
    over = [part for part in topic.parts if normal_label(part.title) in page.profile.terminologies]
    entries = [*labeled, *_listed(item for one in (topic, *labeled, *over) for item in one.items), *_told(page, topic)]
    entries += _chapters(page, topic)
    fields = [one for one in entries if page.rule(one.title, DOCUMENT)]
    return [] if fields and topic.level == 1 else _defined(page, [one for one in entries if one not in fields], fields)


def _read_terms(page: Page, topic: Topic, type_name: str) -> list[Defined]:
    """Return what a heading over terms defines outside of a glossary: names in bold, none of them that of a field.

    `type_name` is the class of what the section speaks of.
    """
    bold = (item for item in topic.items if item.label or (item.values and begins_with(item.values[0], *_NAMING)))
    entries = [*_labeled(topic), *_listed(bold), *_told(page, topic)]
    kinds = (type_name, *(rule.type for rule in page.profile.notions))
    is_field = any(page.rule(one.title, kind) for one in entries for kind in kinds)
    return [] if is_field else _defined(page, entries, ())


def _defined(page: Page, entries: Sequence[Topic], others: Sequence[Topic]) -> list[Defined]:
    """Return what entries define, where these with some others are enough for a glossary."""
    rule = next((one for one in page.profile.notions if one.text == DEFINITION), None)
    if rule is None or len(entries) + len(others) < _SEVERAL:
        return []
    made = ((one, notion_of(page, rule, "", one.title.strip())) for one in entries)
    return [(one, notion) for one, notion in made if notion]


def _labeled(topic: Topic) -> list[Topic]:
    """Return the bold labels with a text beside them, "**Saga**: a sequence of steps", or behind a colon below."""
    labels = [part for part in topic.parts if part.level == LABEL_LEVEL and part.values]
    below = [(part, _BELOW.match(part.values[0].text)) for part in labels if not part.inline]
    found = [replace(part, values=[cut(part.values[0], at.end()), *part.values[1:]]) for part, at in below if at]
    return [*(part for part in labels if part.inline), *found]


def _told(page: Page, topic: Topic) -> Iterator[Topic]:
    """Yield the paragraphs that begin with a name in bold and a dash, or a word that defines it: "**Saga** is a …"."""
    made: Topic | None = None
    parts = (topic, *(part for part in topic.parts if part.level == LABEL_LEVEL))
    for line in (line for part in parts for line in part.values):
        halves = _bold_halves(line, page.profile.naming.defining)
        if made and (halves or line.number != made.last + 1):
            yield made
            made = None
        if halves:
            made = Topic(LABEL_LEVEL, halves[0], line.number, line.number, [halves[1]], inline=True)
        elif made:
            made.values.append(line)
            made.last = line.number
    if made:
        yield made


def _chapters(page: Page, topic: Topic) -> list[Topic]:
    """Return the headings that are names, each over a text; those of a whole document where it has no others."""
    headings = [part for part in topic.parts if part.level < LABEL_LEVEL]
    found = [part for part in headings if _is_chapter(page, part)]
    return found if len(found) >= _SEVERAL and (topic.level > 1 or len(found) == len(headings)) else []


def _is_chapter(page: Page, part: Topic) -> bool:
    title = bare_title(part.title)
    is_name = not (page.rules(title) or page.is_nameless(title) or is_over_terms(page, part) or _is_letter(part))
    is_plain = bool(part.values) and not part.tables and not any(one.level < LABEL_LEVEL for one in part.parts)
    return is_name and is_plain and len(title) <= _LONGEST_TITLE and not part.text.rstrip().endswith(COLONS)


def _listed(items: Iterable[Topic]) -> Iterator[Topic]:
    """Yield the items that begin with a name, in bold whatever parts it from its text."""
    for item in items:
        if item.label and item.values:
            yield item
        elif item.values and (halves := _halves(item.values[0])):
            yield replace(item, label=halves[0], values=[halves[1], *item.values[1:]])


def _halves(line: Line) -> tuple[Line, Line] | None:
    """Split a name in bold, or one before a colon, from what it means."""
    if begins_with(line, *_NAMING):
        return _bold_halves(line, ())
    plain = _PLAIN.match(line.text)
    return (cut(line, 0, plain.end(1)), cut(line, plain.end())) if plain else None


def _bold_halves(line: Line, defining: tuple[str, ...]) -> tuple[Line, Line] | None:
    """Split a name in bold from what it means: all of the line behind it, or with it where a word defines it."""
    if not begins_with(line, *_NAMING):
        return None
    name = cut(line, 0, line.marks[0].end)
    if dash := _DASH.match(line.text, line.marks[0].end):
        return name, cut(line, dash.end())
    said = line.text[line.marks[0].end :].lstrip().casefold()
    return (name, line) if defining and said.startswith(defining) else None
