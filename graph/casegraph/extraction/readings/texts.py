"""Fields whose value is text: running text, and short texts kept as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import COLONS, bare_title
from casegraph.extraction.wording.denials import asserted
from casegraph.extraction.wording.measurements import labeled_measurements, measurements
from casegraph.fields.chain import ARROW, parse_chain
from casegraph.fields.names import split_names, split_note
from casegraph.model.document import Line
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Prose, Saying, Statement, Thing
from casegraph.model.terms import SEQUENCE
from casegraph.model.values import Chain, Literal, has_cjk, name_literal, text_literal

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
# A remark behind a date, in brackets or behind a dash, a comma of lists or a semicolon; "January 5, 2025" has none.
_REMARK = re.compile(r"\s*[（(【\[，；;。]|\s+[-–—]\s|\s*——")
_QUOTED = re.compile('[“「『"]([^“”「」『』"]{3,200})[”」』"]')
_STOP = re.compile(r"[，。；,;、（）()]")


def read_text(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read running text: the text itself, its numbers, and the names that may stand in it."""
    lines = [
        *topic.values,
        *(line for item in topic.items for line in ([item.label] if item.label else []) + item.values),
    ]
    if lines:
        own = _own_lines(topic)
        text = " ".join([line.text for line in own] + [_listed(item) for item in topic.items])
        last = lines[-1] if len(own) == len(topic.values) else own[-1]
        yield Statement(subject, rule.term, text_literal(text), page.passages(lines[0].number, last.number))
    for line in lines:
        yield from sequence(page, subject, line, chain_in(line) if subject.type in page.profile.titled else "")
        yield from prose(page, subject, line)
        yield from measurements(page, subject, line, rule.context)


def sequence(page: Page, subject: Thing, line: Line, text: str) -> Iterator[Statement]:
    """Yield the sequence that a text of a line is."""
    if names := stations(page, text):
        yield Statement(subject, SEQUENCE, Chain(tuple(map(name_literal, names))), page.passages(line.number))


def stations(page: Page, text: str) -> tuple[str, ...]:
    """Return what a text names one after another; from one number to another is a change, and no sequence."""
    _, names = parse_chain(text) or ("", ())
    is_change = all(page.quantities(name) or not any(map(str.isalpha, name)) for name in names)
    return () if is_change else names


def chain_in(line: Line) -> str:
    """Return the chain that a line sets apart as code, "run `plan → apply → test`", or in the marks of a quotation.

    The words around it are no part of it.
    """
    typed = (line.text[mark.start : mark.end] for mark in line.marks if mark.kind == "code")
    quoted = (found[1] for found in _QUOTED.finditer(line.text))
    apart = (*(one for one in typed if " " in one), *(one for one in quoted if " " in one or has_cjk(one)))
    return next(filter(ARROW.search, apart), "")


def with_first_text(page: Page, topic: Topic) -> Topic:
    """Return a heading with the text below the first one in it, where it has none itself and that is no field."""
    first = topic.parts[0] if topic.parts else None
    if topic.values or topic.items or first is None or not topic.level < first.level < LABEL_LEVEL:
        return topic
    return topic if page.rules(bare_title(first.title)) else replace(topic, values=first.values)


def without_lead_ins(said: Sequence[Saying], term: str) -> list[Saying]:
    """Take out the texts that only lead to a list or table, "it has three parts:", where there is another one."""
    texts = [one for one in said if isinstance(one, Statement) and one.predicate == term]
    leading = [one for one in texts if isinstance(one.object, Literal) and one.object.text.endswith(COLONS)]
    return [one for one in said if one not in leading] if len(leading) < len(texts) else list(said)


def _own_lines(topic: Topic) -> list[Line]:
    """Return the lines of a text, less the last ones where they only lead to its table."""
    if not topic.tables or topic.items or not topic.text.rstrip().endswith(COLONS):
        return topic.values
    gaps = [at for at, line in enumerate(topic.values) if at and line.number > topic.values[at - 1].number + 1]
    return topic.values[: gaps[-1]] if gaps else topic.values


def _listed(item: Topic) -> str:
    """Write an item with its label as documents do: "Challenge: it is slow"."""
    text = " ".join(line.text for line in item.values)
    return f"{item.title}{': ' if item.title.isascii() else '：'}{text}" if item.label and text else item.title or text


def read_written(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a short text with numbers in it; the label of an item is the name of what its numbers measure."""
    for label, line in (*_labeled(topic), *_figures(page, topic)):
        text = f"{label}{'：' if has_cjk(label + line.text) else ': '}{line.text}" if label else line.text
        yield Statement(subject, rule.term, text_literal(text), page.passages(line.number))
        yield from prose(page, subject, line)
        if label:
            yield from labeled_measurements(page, subject, line, rule.context, label, is_measure=True)
        else:
            yield from measurements(page, subject, line, rule.context)


def read_mentions(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the known names in a list of names, and its numbers: a choice of a theory or pattern, which none names anew.

    A remark in brackets may name what the choice avoids. The title of an item, and of a heading below, names one too.
    """
    for part in (*topic.items, *(one for one in topic.parts if one.level < LABEL_LEVEL)):
        if part.label:
            yield from prose(page, subject, part.label)
    for line in _written(topic):
        for name in split_names(line.text):
            yield from prose(page, subject, Line(line.number, line.column, split_note(name)[0]))
        yield from measurements(page, subject, line, rule.context)


def read_plain(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a short text as it stands."""
    for line in _written(topic):
        if line.text.strip():
            yield Statement(subject, rule.term, name_literal(line.text.strip()), page.passages(line.number))


def read_date(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read a date as it stands, without the remark behind it."""
    for line in _written(topic):
        if date := bare_date(line.text):
            yield Statement(subject, rule.term, name_literal(date), page.passages(line.number))


def bare_date(text: str) -> str:
    """Take the remark off a date; what has no digit before it stays whole.

    >>> bare_date("2025年1月（初稿）"), bare_date("January 5, 2025 - first draft"), bare_date("昨天（周一）")
    ('2025年1月', 'January 5, 2025', '昨天（周一）')
    """
    date = _REMARK.split(text.strip(), maxsplit=1)[0]
    return date if any(map(str.isdigit, date)) else text.strip()


def read_addresses(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read web addresses; what is none is left to nobody's guess."""
    for line in _written(topic):
        if _ADDRESS.fullmatch(line.text.strip()):
            yield Statement(subject, rule.term, Literal(line.text.strip(), "anyURI"), page.passages(line.number))


def read_labels(page: Page, subject: Thing, topic: Topic, rule: FieldRule) -> Iterator[Saying]:
    """Read the thing's own name; in data by language, `{zh: …, en: …}`."""
    for line in topic.values:
        yield Statement(subject, rule.term, name_literal(line.text), page.passages(line.number))
    for part in topic.parts:
        for line in part.values:
            yield Statement(subject, rule.term, Literal(line.text, language=part.title), page.passages(line.number))


def prose(page: Page, subject: Thing, line: Line) -> Iterator[Prose]:
    """Yield the stretches of a line in which names may be found: no links, nothing denied, likened words apart."""
    passages = page.passages(line.number)
    for text in asserted(page.profile, "".join(_unlinked(line))):
        at = 0
        for hedge in page.profile.hedges.finditer(text):
            stop = _STOP.search(text, hedge.end())
            end = stop.start() if stop else len(text)
            if hedge.start() >= at:
                yield Prose(subject, text[at : hedge.start()], passages)
                yield Prose(subject, text[hedge.end() : end], passages, hedged=True)
                at = end
        yield Prose(subject, text[at:], passages)


def _unlinked(line: Line) -> Iterable[str]:
    at = 0
    for mark in line.marks:
        if mark.kind == "link" and mark.start >= at:
            yield line.text[at : mark.start]
            at = mark.end
    yield line.text[at:]


def _written(topic: Topic) -> Iterator[Line]:
    return (line for _, line in _labeled(topic))


def _labeled(topic: Topic) -> Iterator[tuple[str, Line]]:
    """Yield the lines of a topic and those of its items, each with the label that the first of an item's has."""
    yield from (("", line) for line in topic.values)
    for item in topic.items:
        yield from ((item.title if at == 0 else "", line) for at, line in enumerate(item.values))


def _figures(page: Page, topic: Topic) -> Iterator[tuple[str, Line]]:
    """Yield what stands beside the labels below a heading that no field has: "**P99 latency**: 5 ms"."""
    for part in topic.parts:
        if part.level == LABEL_LEVEL and part.inline and not page.rules(part.title):
            yield part.title, part.values[0]
