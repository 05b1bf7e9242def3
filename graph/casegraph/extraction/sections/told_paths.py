"""Paths told below a title, "**Reasoning path 1: …**" over "**Start**: …", or in a line: "Path 1: A → B → C"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from casegraph.extraction.diagrams.transitions import stated_path
from casegraph.extraction.pages.outline import LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.walking import Leaf
from casegraph.fields.chain import ARROW, parse_chain
from casegraph.model import terms
from casegraph.model.document import Code, Paragraph
from casegraph.model.normal_forms import normal_label
from casegraph.model.statement import Mention, Saying
from casegraph.model.values import has_cjk

# From one end to the other over something.
_SHORTEST = 3
# Code in no language.
_PLAIN = frozenset({"", "text"})
_NUMBER = re.compile(r"\s*(?:\d+|[一二三四五六七八九十]+|\b[A-Z])$")
_TITLE = re.compile(r"[^：:→]{1,60}[：:]")
# A number of a concept before its name in brackets.
_NUMBERED = re.compile(r"[A-Za-z]*\d[\w.]*\s*[（(](.+)[）)]")


def read_told_path(page: Page, topic: Topic) -> Iterator[Saying]:
    """Yield the path that a title calls so, where all that stands below it are its stations, each with its label.

    So is what a text, or each item or label below it, joins with arrows a path of its own, by its label where it has
    one. A title may also number it: "Path 2: consensus".
    """
    calls_it_so = page.profile.diagrams.paths.search(topic.title) or _is_numbered(page, topic.title)
    if not calls_it_so or any(part.level < LABEL_LEVEL or part.below() or part.items for part in topic.parts):
        return
    itself, title = Mention(terms.DOCUMENT, page.document.path), bare_title(topic.title)
    chains = [
        *_chains(page, replace(topic, level=0)),
        *(chain for item in (*topic.items, *topic.parts) for chain in _chains(page, item)),
    ]
    if topic.parts and len(chains) < len(topic.parts):
        return
    for label, number, names in chains:
        passages = page.passages(number)
        yield from stated_path(
            page, passages, itself, label or (title if len(chains) == 1 else " → ".join(names)), names
        )
    items = topic.items
    if not chains and len(items) >= _SHORTEST and all(item.label and item.values for item in items):
        passages = page.passages(topic.first, topic.last)
        yield from stated_path(page, passages, itself, title, [item.text for item in items])


def _chains(page: Page, topic: Topic) -> Iterator[tuple[str, int, list[str]]]:
    """Yield what the lines of a text join with arrows, each with its label and its line, less paths by their label."""
    for line in topic.values:
        label, names = parse_chain(line.text) or ("", ())
        if len(names) >= _SHORTEST and not _is_route(page, label):
            own = bare_title(topic.title) if topic.level >= LABEL_LEVEL else ""
            yield label or own, line.number, [_station(name) for name in names]


def read_written_paths(page: Page, found: Iterable[Leaf], of_case: Callable[[int], bool]) -> Iterator[Saying]:
    """Yield the path of each line, also of plain text in a block of code, that is labelled so: "路径1：A → B → C".

    In a line `of_case` such stations are an order of the case's own.
    """
    itself, found = Mention(terms.DOCUMENT, page.document.path), list(found)
    for number, text in _lines(found):
        label, stations = parse_chain(text) or ("", ())
        if len(stations) >= _SHORTEST and _is_route(page, label) and not of_case(number):
            yield from stated_path(page, page.passages(number), itself, text.strip(), stations)
    for block in (one for one, _ in found if isinstance(one, Code) and _is_plain(one) and ARROW.search(one.text)):
        for label, first, names in _stairs(page, block):
            passages, between = page.passages(first, first + len(names) - 1), "" if has_cjk(label) else " "
            yield from stated_path(page, passages, itself, label + between + " → ".join(names), names)


def _stairs(page: Page, block: Code) -> Iterator[tuple[str, int, list[str]]]:
    """Yield what lines that begin with arrows join below a line that is labelled as a path, each with that label."""
    label, stations = "", list[str]()
    for number, text in enumerate([*block.text.split("\n"), ""], block.first + 1):
        arrow, title = ARROW.match(text.strip()), _TITLE.match(text.strip())
        if arrow and stations:
            stations.append(_station(text.strip()[arrow.end() :]))
            continue
        if len(stations) >= _SHORTEST:
            yield label, number - len(stations), stations
        is_title = title is not None and _is_route(page, title[0][:-1])
        label = title[0] if title and is_title else label if text.strip() and not stations else ""
        stations = [_station(text)] if label and text.strip() and not is_title else []


def _station(text: str) -> str:
    """Return a station by its name, where that stands in brackets behind its number: "T1.2 (Raft)"."""
    found = _NUMBERED.fullmatch(text.strip())
    return found[1].strip() if found else text.strip()


def _is_numbered(page: Page, title: str) -> bool:
    """Tell whether a title counts a path and names it: "Path 2: consensus", 路径二：共识."""
    label = _TITLE.match(bare_title(title))
    return label is not None and bool(_NUMBER.search(label[0][:-1])) and _is_route(page, label[0][:-1])


def _is_route(page: Page, label: str) -> bool:
    return bool(label) and normal_label(_NUMBER.sub("", label)) in page.profile.diagrams.routes


def _is_plain(block: Code) -> bool:
    return block.info in _PLAIN and not block.diagram


def _lines(found: Iterable[Leaf]) -> Iterator[tuple[int, str]]:
    for block, _ in found:
        if isinstance(block, Paragraph):
            yield from [(line.number, line.text) for line in block.lines if ARROW.search(line.text)]
        elif isinstance(block, Code) and _is_plain(block):
            lines = enumerate(block.text.split("\n"), block.first + 1)
            yield from [(number, text) for number, text in lines if ARROW.search(text)]
