"""Labels before a field, of which the last that defines something may be what the field is told of: a proof's lemma."""

from __future__ import annotations

from dataclasses import dataclass, field

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.sections.notions import Notion, open_notion
from casegraph.model.statement import Thing


@dataclass(slots=True, eq=False, repr=False)
class LabelsBefore:
    """The labels before a field, the last one that defines something, and those of which nobody asked it yet."""

    page: Page
    defined: Notion | None = None
    unasked: list[Topic] = field(default_factory=list)

    def add(self, part: Topic) -> None:
        """Go on behind a part; a heading ends what is told of a label."""
        if part.level >= LABEL_LEVEL:
            self.unasked.append(part)
        else:
            self.unasked.clear()
            self.defined = None

    def told_of(self, part: Topic, subject: Thing) -> Thing | None:
        """Return what a label before a field defines, if the subject has no such field: a lemma is before its proof."""
        among = self.page.profile.naming.among
        asked = self.page.rules(part.title) if part.level == LABEL_LEVEL else ()
        # What a theory has as well may be that of the one that the document is about.
        rules = [one for one in asked if one.of and not any(name in among for name in one.of)]
        before = self._last() if rules else None
        if not before or not any(before.thing.type in rule.of for rule in rules):
            return None
        own = self.page.rule(part.title, subject.type)
        return before.thing if not own or before.thing.type == subject.type else None

    def _last(self) -> Notion | None:
        found = (open_notion(self.page, one) for one in reversed(self.unasked))
        self.defined = next(filter(None, found), self.defined)
        self.unasked.clear()
        return self.defined
