"""Captions: the label right above a table, and what it names beside words such as "results"."""

from __future__ import annotations

import re

from casegraph.extraction.pages.labels import split_label
from casegraph.extraction.pages.titles import bare_title
from casegraph.extraction.pages.walking import Leaf
from casegraph.model.document import Line, Paragraph
from casegraph.model.rules import TableRule

# A proper name and nothing else, also one with a version; and a remark in brackets.
_PROPER = re.compile(r"[A-Z][\w&.+'-]*(?: [A-Z0-9][\w&.+'-]*){0,3}", re.ASCII)
_REMARK = re.compile(r"\s*[（(][^（）()]*[）)]")


def caption_of(above: Leaf | None) -> str:
    """Return the bold label that a block ends with, empty where it ends with anything else."""
    line = above.block.lines[-1] if above and isinstance(above.block, Paragraph) and above.block.lines else None
    labeled = split_label(line, lambda _: False) if line and line.marks else None
    return labeled[0].text if labeled and not labeled[1].text else ""


def told_name(rule: TableRule, heading: Line | None, caption: str) -> str:
    """Return what a caption names beside words such as "results"; the heading, where it has no other words.

    Empty where it is no name, or stands without such a word.
    """
    texts = (_REMARK.sub("", one) for one in (caption, bare_title(heading.text) if heading else ""))
    for text in texts if rule.captions else ():
        name = " ".join(rule.captions.sub(" ", text).split()) if rule.captions else ""
        if name:
            return name if name != " ".join(text.split()) and _PROPER.fullmatch(name) else ""
    return ""
