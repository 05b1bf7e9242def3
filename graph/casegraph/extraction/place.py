"""Where the walk over a document's outline is: what it speaks of, and under which headings."""

from __future__ import annotations

from typing import NamedTuple

from casegraph.extraction.outline import LABEL_LEVEL, Topic
from casegraph.extraction.page import Page
from casegraph.extraction.subjects import NOWHERE, Under
from casegraph.extraction.titles import bare_title
from casegraph.model.statement import Thing


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
