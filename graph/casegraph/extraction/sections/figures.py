"""Numbers behind a label that no field has, but that names what is measured: "Latency: 5 ms"."""

from __future__ import annotations

from casegraph.extraction.pages.outline import Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.sections.restated import is_inline
from casegraph.extraction.wording.measurements import context_of, labeled_measurements
from casegraph.fields.naming import named_by
from casegraph.model.statement import Saying, Thing


def read_figures(page: Page, topic: Topic, subject: Thing) -> list[Saying]:
    """Read the numbers beside a label, where the class of the thing has such figures."""
    context = context_of(page, subject)
    if not context or not is_inline(topic) or not named_by(topic.title, page.lexicon):
        return []
    said = (labeled_measurements(page, subject, line, context, topic.title) for line in topic.values)
    return [saying for one in said for saying in one]
