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
        rules = self.page.rules(part.title) if part.level == LABEL_LEVEL else ()
        if not any(notion.type in rule.of for notion in self.page.profile.notions for rule in rules):
            return None
        before, own = self._last(), self.page.rule(part.title, subject.type)
        rule = self.page.rule(part.title, before.thing.type) if before else None
        if not before or not rule or before.thing.type not in rule.of or (own and before.thing.type != subject.type):
            return None
        # What a theory has as well may be that of the one that the document is about.
        return before.thing if set(rule.of).isdisjoint(self.page.profile.naming.among) else None

    def _last(self) -> Notion | None:
        found = (open_notion(self.page, one) for one in reversed(self.unasked))
        self.defined = next(filter(None, found), self.defined)
        self.unasked.clear()
        return self.defined
