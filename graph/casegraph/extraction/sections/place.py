"""Where the walk over a document's outline is: what it speaks of, and under which headings."""

from __future__ import annotations

from typing import NamedTuple

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import SCENARIOS
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.sections.subjects import NOWHERE, Under
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Thing
from casegraph.model.terms import DOCUMENT

# How what a document says of itself is read: its name, its version, its date. Such a value is a short one.
_KEPT = frozenset({"plain", "date", "labels"})
_LONGEST = 80


class Place(NamedTuple):
    """Where the walk is: the thing spoken of, what stands above it, and the document.

    `document` takes the fields that the thing does not have where the thing is the whole document's. `opening` is the
    topic that opens the thing, `indexing` says that a heading around announces lists of cases, and `glossary` that the
    one right above announces definitions. `told` is the heading or label alone that names what fields of the document
    are told of. `apart` are the terms that nothing states of the thing where a single problem is told of, and `within`
    that of the part, such as a step, that is told of: others have no place in their own order here.
    `measured` says that a field around has figures of the thing.
    """

    subject: Thing
    under: Under = NOWHERE
    document: Thing | None = None
    opening: Topic | None = None
    indexing: bool = False
    glossary: bool = False
    told: Topic | None = None
    apart: tuple[str, ...] = ()
    within: str = ""
    measured: bool = False


def under_topic(page: Page, under: Under, above: Topic) -> Under:
    """Move below a heading: it becomes the theme of what follows, unless it only collects what has no name."""
    if not 1 < above.level < LABEL_LEVEL:
        return under
    title = bare_title(above.title)
    relation, range_ = page.profile.group(title)
    if relation:
        return Under(None, relation, range_)
    group = under.group or above if under.relation else None
    return under._replace(heading=above if page.is_theme(title) else None, group=group)


def is_of_part(page: Page, topic: Topic, rule: FieldRule, under: Under) -> bool:
    """Tell whether a field of a document is one of what a heading above it names.

    Of a whole document a label is so, whatever it is. What a document says of itself, its version or its state, it says
    in a label, or right below its title; a list or a heading elsewhere explains the word, or tells it of a part.
    """
    title = bare_title(under.heading.title) if under.heading else ""
    is_named = bool(title) and not page.is_nameless(title) and page.rule(title, DOCUMENT) is None
    if rule.whole:
        return is_named or topic.level >= LABEL_LEVEL or (rule.read == SCENARIOS and _tells_cases(page, topic))
    if rule.read not in _KEPT:
        return False
    is_told = topic.level < LABEL_LEVEL and (len(topic.values) > 1 or len(topic.text) > _LONGEST)
    return is_told or (is_named and topic.level != LABEL_LEVEL)


def _tells_cases(page: Page, topic: Topic) -> bool:
    """Tell whether cases are told below a heading: then it is their theme, "Use cases" over one of Acme."""
    fields = (field for part in topic.below() for field in page.rules(bare_title(part.title)))
    is_one = any(field.opens and not page.profile.titled.isdisjoint(field.of) for field in fields)
    return is_one or any(_tells_cases(page, part) for part in topic.parts)
