"""Numbers in a line: each becomes a measurement of the thing that the line is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from casegraph.extraction.pages.page import Page
from casegraph.fields.counting import counting
from casegraph.fields.naming import (
    is_head,
    is_percentile,
    is_silent,
    joined,
    known_name,
    language_of,
    named_by,
    split_percentile,
)
from casegraph.fields.quantity import Quantity
from casegraph.model import terms
from casegraph.model.document import Line
from casegraph.model.identifiers import slug
from casegraph.model.statement import Declaration, Part, Saying, Statement, Thing
from casegraph.model.values import Literal, decimal, name_literal

_COMPARATOR_WORDS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge", "~": "about", "=": ""}
_DEVIATION = "within"
# The first column that has one before it.
_AFTER_SIGN = 2
# What is required is a target anyway.
_TO_REACH = ("target", terms.REQUIREMENT)
# So many lines tell the language of a document, and so many letters are as long as a Chinese character.
_START, _WORD = 60, 3
_HAN, _LATIN, _MARKUP = re.compile("[一-鿿]"), re.compile("[A-Za-z]"), re.compile(r"[*_#>|]|^\s*[-+]\s")
_QUDT = "http://qudt.org/vocab/unit/"
# A head that names the unit of bare numbers below it: "Latency (ms)"; what holds a digit is none: "Score (40%)".
_UNIT_IN_HEAD = re.compile(r"(.*\S)\s*[（(](?:([^（）()\d]+)|[^（）()]+)[）)]")
# A head that is itself the unit of bare numbers below it: "Messages/s", "Requests per second".
_RATE_IN_HEAD = re.compile(r"[^\W\d_][^/\d]*(?:/|\sper\s)\s?([^\W\d_]+)")
# A line that is wrapped before what a number is per.
_PER = " per"
_WORD_BELOW = re.compile(r"\s*([a-z]+)")
_BARE_NUMBER = re.compile(r"[<>≤≥~≈]*\s*\d[\d,]*(?:\.\d+)?\+?")


def measurements(page: Page, owner: Thing, line: Line, context: str, heading: str = "") -> Iterator[Saying]:
    """Yield what the numbers of a line say; `heading` is the title that the line stands under."""
    # Most lines have no number.
    if not context or not page.lexicon.patterns.trigger.search(line.text):
        return
    text = as_written(page, line)
    below = _next_word(page, line) if text.endswith(_PER) else ""
    for one in page.quantities(text + below, heading, _language(page, line)):
        last = line.number + (one.end > len(text))
        yield from _measured(page, owner, (line.number, last), context, (one,))


def labeled_measurements(
    page: Page, owner: Thing, line: Line, context: str, label: str, *, is_measure: bool = False
) -> Iterator[Saying]:
    """Yield what the numbers of a cell say under the head of its column or row, as behind a label: "P99 latency: 45".

    A bare number has the unit that the head gives in brackets. The head counts as the name of what is measured where it
    is one, or where the table says that it `is_measure`.
    """
    # Most cells have no number, and then the label matters to nobody.
    if not context or not page.lexicon.patterns.trigger.search(line.text):
        return
    text, (head, percentile) = as_written(page, line), split_percentile(label, page.lexicon)
    found, rate = _UNIT_IN_HEAD.fullmatch(head), _RATE_IN_HEAD.fullmatch(head)
    is_rate = rate is not None and rate[1] in page.lexicon.words.periods
    name, unit = (found[1], (found[2] or "").strip()) if found else (head, head if is_rate else "")
    is_name = is_measure or percentile or named_by(name, page.lexicon) or is_percentile(name, page.lexicon)
    is_count = is_measure and not unit and text.strip().replace(",", "").isdecimal()
    before = f"{name}{percentile}{' = ' if is_count else ': '}" if is_name else ""
    unit = unit if _BARE_NUMBER.fullmatch(text.strip()) else ""
    whole = before + text + (f" {unit}" if unit else "")
    end = len(before) + len(text)
    found_all = page.quantities(whole, name, _language(page, line))
    behind = (one for one in found_all if one.end > len(before) and one.start < end)
    cut = (one._replace(as_written=whole[max(one.start, len(before)) : min(one.end, end)].strip()) for one in behind)
    is_head_alone = unit and is_silent(name, page.lexicon) and is_head(name, page.lexicon)
    named = known_name(name, page.lexicon) if is_head_alone else ""
    own = split_percentile(name, page.lexicon)[0] if is_measure else ""
    said = (one._replace(quantity=named or _whole_name(page, one.quantity, own)) for one in cut)
    yield from _measured(page, owner, (line.number, line.number), context, said)


def _whole_name(page: Page, quantity: str, own: str) -> str:
    """Return the name that a label or a row has for what is measured, where only its end was found, OTA成功率, or none.

    A word by which things are counted, 台数, tells less than a label that names them; a peak is one of what it names.
    """
    if not own or is_silent(own, page.lexicon) or page.lexicon.patterns.standing.fullmatch(own):
        return quantity
    whole = known_name(own, page.lexicon) if quantity else own
    if quantity in page.lexicon.words.peaks:
        return joined(whole, quantity)
    return whole if whole.endswith(quantity) or quantity in counting(page.lexicon).short else quantity


def _measured(
    page: Page, owner: Thing, lines: tuple[int, int], context: str, quantities: Iterable[Quantity]
) -> Iterator[Saying]:
    passages = page.passages(*lines)
    for quantity in quantities:
        place = context if (quantity.standing, context) == _TO_REACH else quantity.standing or context
        part = Part(terms.MEASUREMENT, owner, _key(quantity, place))
        yield Statement(owner, terms.HAS_MEASUREMENT, part, passages)
        yield Declaration(part, passages, name_literal(quantity.as_written))
        for field, value in _values(quantity, place):
            yield Statement(part, field, value, passages)
        yield from _computed(part, quantity)


def _language(page: Page, line: Line) -> str:
    """Return the language of a line that has no words of one: that of the label before it, else of the document."""
    source = page.document.source
    if _HAN.search(line.text):
        return "zh"
    label = _MARKUP.sub("", source[line.number - 1][: line.column - 1])
    written = language_of(label, page.lexicon)
    if written:
        return written
    if not page.language:
        start = "\n".join(source[:_START])
        page.language.append("zh" if len(_HAN.findall(start)) * _WORD >= len(_LATIN.findall(start)) else "en")
    return page.language[0]


def as_written(page: Page, line: Line) -> str:
    """Return the text of a line with the sign that Markdown took for the mark of a quotation: ">100 GB"."""
    if not line.text[:1].isdigit() or line.column < _AFTER_SIGN:
        return line.text
    before = page.document.source[line.number - 1][line.column - _AFTER_SIGN : line.column - 1]
    return f">{line.text}" if before == ">" else line.text


def _next_word(page: Page, line: Line) -> str:
    """Return the word that a wrapped line goes on with, where what its last number is per stands there."""
    source = page.document.source
    below = source[line.number] if line.number < len(source) else ""
    found = _WORD_BELOW.match(below) if source[line.number - 1].rstrip().endswith(_PER) else None
    return f" {found[1]}" if found else ""


def _key(quantity: Quantity, context: str) -> str:
    """Name a number by what it says, so that the same fact said twice is one node."""
    percentile = f"p{quantity.percentile}" if quantity.percentile is not None else ""
    deviates = quantity.minimum is not None and quantity.minimum < 0 < (quantity.maximum or 0)
    comparator = _DEVIATION if deviates else _COMPARATOR_WORDS[quantity.comparator]
    sign = "minus" if quantity.value < 0 else ""
    words = (context, quantity.quantity, percentile, comparator, sign, decimal(quantity.value).text, quantity.unit)
    return "-".join(made for word in words if (made := slug(word.replace("%", "percent"))))


def _values(quantity: Quantity, context: str) -> Iterator[tuple[str, Literal]]:
    yield terms.VALUE, decimal(quantity.value)
    yield terms.COMPARATOR, Literal(quantity.comparator)
    yield terms.AS_WRITTEN, Literal(quantity.as_written)
    yield terms.CONTEXT, Literal(context)
    if quantity.quantity:
        yield terms.QUANTITY, name_literal(quantity.quantity)
    if quantity.unit:
        yield terms.UNIT_TEXT, Literal(quantity.unit)
    if quantity.percentile is not None:
        yield terms.PERCENTILE, decimal(quantity.percentile)
    if quantity.minimum is not None:
        yield terms.MINIMUM, decimal(quantity.minimum)
    if quantity.maximum is not None:
        yield terms.MAXIMUM, decimal(quantity.maximum)


def _computed(part: Part, quantity: Quantity) -> Iterator[Statement]:
    if quantity.canonical is not None:
        yield Statement(part, terms.CANONICAL_VALUE, decimal(quantity.canonical), ())
    if quantity.qudt_unit:
        yield Statement(part, terms.UNIT, Literal(_QUDT + quantity.qudt_unit, "anyURI"), ())
    if quantity.base_unit:
        yield Statement(part, terms.CANONICAL_UNIT, Literal(_QUDT + quantity.base_unit, "anyURI"), ())


def context_of(page: Page, subject: Thing) -> str:
    """Return the context of numbers behind labels of their own, empty where the class of the thing has none."""
    return next((rule.figures for rule in page.profile.subjects if rule.type == subject.type), "")
