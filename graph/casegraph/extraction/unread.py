"""What no rule of the profile reads: counted, with an example place, and never guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from casegraph.diagnostics import Code, Diagnostic, Span
from casegraph.extraction.diagrams.read import Titled, is_read
from casegraph.extraction.pages.page import Page
from casegraph.extraction.tables.unread import unread_table
from casegraph.model.document import Table

_TEXT = re.compile(r"[\"“«「『《$<>≤≥—–−-]")
_NUMBER = re.compile(r"\d+(?:[.\-–~]\d+)*")
# One word with a number before or behind it, and the title that such a number may have.
_NUMBERED = re.compile(r"([^\W\d]+\s?\d+(?:[.\-–~]\d+)*|\d+(?:[.\-–~]\d+)*\s?[^\W\d]+)\s?(?:[:：].*)?")


def unread(page: Page, drawn: Iterable[Titled], tables: Iterable[Table]) -> Iterator[Diagnostic]:
    """Yield a note for each unknown label, table and diagram of a document."""
    yield from _labels(page)
    yield from (unread_table(page, table) for table in tables)
    for diagram, _ in drawn:
        if not is_read(page, diagram):
            span = Span(page.document.path, diagram.line)
            yield Diagnostic.of(Code.UNREAD_DIAGRAM, span, kind=diagram.kind)


def _labels(page: Page) -> Iterator[Diagnostic]:
    """Report each label that the profile does not know, or only for other things, once, with its number and lines."""
    names = _grouped({label for label, _ in page.unknown if not _is_text(label)})
    places: dict[str, list[int]] = {}
    for (label, line), count in page.unknown.items():
        if label in names:
            places.setdefault(names[label], []).extend([line] * count)
    for label, lines in places.items():
        span = Span(page.document.path, min(lines))
        words = {"label": label, "count": len(lines), "lines": " ".join(map(str, sorted(set(lines))))}
        rules = page.rules(label)
        types = sorted({name for rule in rules for name in rule.of}) if rules else ()
        if types:
            yield Diagnostic.of(Code.UNREAD_FIELD, span, **words, types=", ".join(types))
        else:
            yield Diagnostic.of(Code.UNKNOWN_LABEL, span, **words)


def _is_text(label: str) -> bool:
    """Tell whether what looks like a label is none: a quotation, a formula, a bound, a signature, a mere number."""
    return bool(_TEXT.match(label)) or (any(map(str.isdigit, label)) and not any(map(str.isalpha, label)))


def _grouped(labels: AbstractSet[str]) -> Mapping[str, str]:
    """Give labels that only a number tells apart one name: "Step 1" and "Step 2: prove it" are "Step N"."""
    numbered = {label: _NUMBERED.fullmatch(label) if _NUMBER.search(label) else None for label in labels}
    forms = {label: _NUMBER.sub("N", found[1]) if found else label for label, found in numbered.items()}
    alone = Counter(forms.values())
    return {label: form if alone[form] > 1 else label for label, form in forms.items()}
