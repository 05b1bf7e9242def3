"""Ends of drawings: what each node and group is called, below what it stands, and of which classes it is nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casegraph.extraction.pages.page import Page
from casegraph.model.diagram import PSEUDO, Diagram, DiagramGroup, DiagramNode
from casegraph.model.identifiers import slug
from casegraph.model.normal_forms import normal
from casegraph.model.statement import Drawn
from casegraph.model.values import has_cjk

# So many labels above tell what a node of a mindmap is.
_ABOVE = 8
# A number of a concept before its name, and the signs that ids of nodes cannot have.
_CODED, _SIGNS = re.compile(r"([A-Za-z]{1,5}[-_.]?\d[\d._-]*)(?:\s*[:：]\s*|\s+)(?=\S)"), re.compile("[-_.]")
# "Price: high", but neither "T1.2: Semantics" nor an address.
_VALUE = re.compile(r"(?![A-Za-z]*\d+\.\d)([^:：]*[^\s:：])\s*[:：]\s*(?!//)(\S.*)")


def ends_of(page: Page, diagram: Diagram, heading: str = "") -> Mapping[str, Drawn]:
    """Return what each node and group shows; what only marks a start or an end, or tells a value, shows nothing.

    A label without a letter or digit names nothing, and is counted as one that nobody understands.
    """
    above = {edge.target: edge.source for edge in diagram.edges} if diagram.family == "mindmap" else {}
    values = values_of(page, diagram)
    barred = _barred(page, tuple(page.profile.diagrams.named), f"{heading}\n{diagram.title}")
    ends: dict[str, Drawn] = {}
    for one in _labeled(diagram):
        name = name_of(one)
        outer = ends.get(above.get(one.id) or _group(one))
        is_named = bool(slug(name))
        if is_named and one.id not in values:
            around = outer.barred if outer else barred
            labels = (*outer.above, outer.name)[-_ABOVE:] if outer and above else ()
            ends[one.id] = Drawn(name, page.document.path, labels, _barred(page, around, name))
        elif name and not is_named:
            page.unknown[name, one.line] += 1
    return ends


def values_of(page: Page, diagram: Diagram) -> Mapping[str, tuple[str, str]]:
    """Return the label and the value of each last node that tells one, "Price: high"; a bare figure has no label.

    In a graph a label may well say what happens, "Output: a plan": only figures and marks are values there.
    """
    wider = {edge.source for edge in diagram.edges if edge.source != edge.target}
    last = (node for node in diagram.nodes if node.id not in wider and node.shape != PSEUDO)
    values: dict[str, tuple[str, str]] = {}
    for node in last:
        name = name_of(node)
        found = _VALUE.fullmatch(name) if "\n" not in node.label else None
        is_any = diagram.family == "mindmap"
        if found and (is_any or not slug(found[2]) or _is_figure(page, found[2])):
            values[node.id] = found[1], found[2]
        elif is_any and _is_figure(page, name):
            values[node.id] = "", name
    return values


def _is_figure(page: Page, text: str) -> bool:
    """Tell whether a text is a number with its unit, and nothing else."""
    if not page.lexicon.patterns.trigger.search(text):
        return False
    return any(one.start == 0 and one.end == len(text) for one in page.quantities(text))


def _labeled(diagram: Diagram) -> Iterator[DiagramNode | DiagramGroup]:
    """Yield groups, then nodes: what stands around another comes first."""
    yield from diagram.groups
    yield from (node for node in diagram.nodes if node.shape != PSEUDO)


def _group(one: DiagramNode | DiagramGroup) -> str:
    return one.parent if isinstance(one, DiagramGroup) else one.group


def _barred(page: Page, classes: tuple[str, ...], words: str) -> tuple[str, ...]:
    """Return the classes among some that words do not name."""
    named = page.profile.diagrams.named
    return tuple(one for one in classes if not named[one].search(words))


def joined(label: str) -> str:
    r"""Put the lines of a label together, with a blank between them where words need one.

    >>> joined("Durable\nExecution"), joined("分布式\n事务")
    ('Durable Execution', '分布式事务')
    """
    text, *lines = label.split("\n")
    for line in lines:
        text += line if has_cjk(text[-1:]) and has_cjk(line[:1]) else f" {line}"
    return text


def name_of(one: DiagramNode | DiagramGroup) -> str:
    """Return the label less the id, where it begins with that and a colon: "T1.1: Semantics".

    A number that differs from it in signs alone, "MSG-01 Queue" of MSG01, needs no colon.
    """
    label = joined(one.label)
    coded = _CODED.match(label)
    if coded and _SIGNS.sub("", coded[1]) == _SIGNS.sub("", one.id):
        return label[coded.end() :]
    head = label[: len(one.id)]
    rest = label[len(one.id) :].lstrip()
    return rest[1:].strip() if head == one.id and rest[:1] in {":", "："} and rest[1:].strip() else label


def are_one(left: Drawn, right: Drawn) -> bool:
    """Tell whether two ends have one name: nothing is said of how a thing is related to itself."""
    return normal(left.name) == normal(right.name)
