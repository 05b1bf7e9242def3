"""Written chains, A → B → C, with the label before them."""

from __future__ import annotations

import re

ARROW = re.compile("→|⇒|➜|⟶|➔|⟹|--?>|=>")
_LABEL = re.compile(r"[^：:→]{1,60}[：:](?!//)")
_END = re.compile(r"[。；;！!？?\n]|\.(?=\s|\Z)")
_BRACKETS = {"(": ")", "（": "）", "[": "]", "【": "】"}
_EDGES = " \t，,、：:"
_PAIR = 2
# A clause before the first of several stations: in English in small letters, before one in capitals.
_CLAUSE = re.compile(r".*，\s*(?=\S)|[^A-Z].*,\s+(?=[A-Z])")
_COMMA = re.compile("[，,]")


def parse_chain(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the label and the items of a chain in their order; None where fewer than two are written.

    Of several, a clause before the first is none of its name: "smallest first, Idle → Shadow → Active".

    >>> parse_chain("状态机：Initiated → Running")
    ('状态机', ('Initiated', 'Running'))
    """
    first = ARROW.search(text)
    if first is None:
        return None
    sentence = _sentence(text, first)
    label = _LABEL.match(sentence)
    chain = sentence[label.end() :] if label else sentence
    items = tuple(item for part in ARROW.split(chain) if (item := _bare(part)))
    if len(items) > _PAIR and not any(map(_COMMA.search, items[1:])) and (clause := _CLAUSE.match(items[0])):
        items = (items[0][clause.end() :], *items[1:])
    return (label[0][:-1].strip() if label else "", items) if len(items) > 1 else None


def _sentence(text: str, arrow: re.Match[str]) -> str:
    """Return the sentence that the first arrow stands in."""
    before = [found.end() for found in _END.finditer(text, 0, arrow.start())]
    end = _END.search(text, arrow.end())
    return text[before[-1] if before else 0 : end.start() if end else len(text)]


def _bare(item: str) -> str:
    """Take brackets around an item off, and punctuation at its ends."""
    bare = item.strip(_EDGES)
    while len(bare) > 1 and _BRACKETS.get(bare[0]) == bare[-1]:
        bare = bare[1:-1].strip(_EDGES)
    return bare
