"""Headings that define: a concept, a theorem or an algorithm, with what the heading itself says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from casegraph.extraction.pages.cells import BETWEEN, split_name
from casegraph.extraction.pages.outline import ITEM_LEVEL, LABEL_LEVEL, Topic
from casegraph.extraction.pages.page import Page
from casegraph.extraction.pages.title_names import heading_names, introduced, less
from casegraph.extraction.pages.titles import bare_title, without_remark
from casegraph.extraction.readings.points import formulas, paragraphs, with_formulas
from casegraph.extraction.tables.concepts import labels
from casegraph.model import terms
from casegraph.model.identifiers import slug
from casegraph.model.normal_forms import normal
from casegraph.model.notions import NotionRule
from casegraph.model.profile import Profile
from casegraph.model.statement import Declaration, Known, Mention, Numbered, Part, Saying, Statement
from casegraph.model.values import Literal, name_literal, text_literal

_WORDED = re.compile(
    r"([^\W\d_][^\d:：.（(]{0,29}?)\s*(?:#?\s*\d+(?:\.\d+)*(?!\.?\d)\s*(?:[:：.、]\s*|(?=[（(])|\s)"
    r"|(?:[一二三四五六七八九十]{1,3}|[A-Z](?:\.\d+)*|[IVX]{1,5})\s*(?:[:：.、]\s*|(?=[（(]))|[:：]\s*)(?=\S)"
)
# A number behind the word: it counts what the document defines.
_NUMBERED = re.compile(r"\d|[一二三四五六七八九十]+\s*[:：.、（(]|\s[A-Z](?:\.\d+)*\s*[:：.、（(]")
_COUNTS = re.compile(rf"{_NUMBERED.pattern}|[（(][^（）()]+[）)]$")
# A word and a number alone, or with a name in brackets and no number: "Property 4.2", "Theorem (Brewer)".
_BARE = re.compile(
    r"([^\W\d_][^\d:：.（(]{0,29}?)\s*(?:#?\s*\d+(?:\.\d+)*|[（(](?P<name>[^（）()]*[A-Z][^（）()]*)[）)])"
)
# The name of what books count: "Lemma 2 (Safety)".
_IN_BRACKETS = re.compile(r"\d\s*[（(][^（）()]+[）)]$")
_WRAPPED = re.compile(r"[（(]([^（）()]+)[）)]")
# A Chinese name and the English one beside it.
_BOTH = re.compile(r"([^，,、]*[一-鿿][^，,、]*)[，,、]\s*([A-Za-z][\w -]*)", re.ASCII)
_ASKING = frozenset("?？")
_REMARK = re.compile(r"(.*\S)\s*[（(][^（）()]*[）)]")


class Notion(NamedTuple):
    """What a heading defines: its thing, the rule by which it does, the word in front, and the name behind it."""

    thing: Numbered | Part
    rule: NotionRule
    word: str
    name: str


def open_notion(page: Page, topic: Topic) -> Notion | None:
    """Return what a heading defines; None where it is no definition.

    It is one by the word and number in front of its name, if a field or text of that class is below it, and without
    such a word if a field below it opens a thing of the class. A bold label, also of an item, needs the word, and a
    field below it, or a number and its text beside it, "**Lemma 2: Safety**: …", as proofs in books do; in brackets its
    name is one anyway.
    """
    if not topic.label or not 1 < topic.level <= ITEM_LEVEL or not page.profile.notions:
        return None
    is_short = topic.inline or topic.level == ITEM_LEVEL
    # Most labels have no number, and need no closer look.
    if is_short and not _COUNTS.search(topic.title):
        return None
    title = without_remark(bare_title(topic.title), page.profile.naming.remarks)
    bare = _bare(page, title)
    if bare and (topic.values or _tells(page, topic, bare.rule)):
        return bare
    found = _WORDED.match(title)
    if is_short and not (found and _NUMBERED.search(found[0])):
        return None
    rule = page.profile.notion(found[1]) if found else None
    if found and rule:
        is_told = _tells(page, topic, rule)
        return notion_of(page, rule, found[1], _unwrapped(title[found.end() :])) if is_told else None
    return _unworded(page, topic, title) if topic.level < LABEL_LEVEL else None


def _bare(page: Page, title: str) -> Notion | None:
    """Return what a document counts without a name, by its word and number, or names in brackets without a number.

    Only what is the document's own may be called so, and a mere word for it in another language is no name.
    """
    found = _BARE.fullmatch(title)
    rule = page.profile.notion(found[1]) if found else None
    if not found or not rule or not rule.part:
        return None
    name = (found["name"] or "").strip()
    if name and (page.profile.notion(name) or page.rules(name)):
        return None
    return notion_of(page, rule, found[1], name or title)


def is_numbered(profile: Profile, title: str) -> bool:
    """Tell whether a title has the word for a notion, a number, and a name: "Lemma 1 (Safety)"."""
    found = _WORDED.match(title)
    return bool(found and _NUMBERED.search(found[0]) and profile.notion(found[1]))


def _unworded(page: Page, topic: Topic, title: str) -> Notion | None:
    """Return what a heading without the word for it defines or proves, by a field below it."""
    opened = () if page.is_nameless(title) else _opened_types(page, topic)
    asked = heading_names(page, title)[0] if title[-1:] in _ASKING else ""
    # A question names something only behind the words that ask for it: "What is a lease?"
    is_asked = bool(asked) and asked != title[:-1]
    title = asked if is_asked else less(introduced(page, title), page.profile.naming.introduced)
    for rule in page.profile.notions if opened else ():
        if rule.type in opened:
            is_formal = bool(rule.formula) and _has(page, topic, rule.type, rule.formula)
            name = (proved(title, rule) or (title if is_formal else "")) if rule.proofs else title
            return notion_of(page, rule, "", name) if name and not page.is_nameless(name) else None
    return None


def proved(title: str, rule: NotionRule) -> str:
    """Return the name of what a heading proves, less a remark behind it; empty where it is none of a proof.

    What is no theorem by the words of its name gives the proof no name: the proof is called as a whole.
    """
    remark = _REMARK.fullmatch(title)
    bare = remark[1] if remark else title
    name = _less_proof(bare, rule)
    return name if not name or any(word in normal(name) for word in rule.words) else bare


def _less_proof(bare: str, rule: NotionRule) -> str:
    """Take the words for a proof off a title; empty where it has none."""
    lowered = bare.casefold()
    for word in rule.proofs:
        if lowered.startswith(word):
            return bare[len(word) :].lstrip(" :：")
        if lowered.endswith(word):
            return bare[: -len(word)].rstrip()
    return ""


def read_notion(page: Page, topic: Topic, notion: Notion) -> Iterator[Saying]:
    """Yield that the thing is there, its names, and the text below its heading where no label says what it is."""
    thing, passages = notion.thing, page.passages(topic.first)
    if isinstance(thing, Numbered):
        yield Declaration(thing, passages, last=topic.last)
        yield from _names(page, thing, notion.name, topic.first)
    else:
        yield Declaration(thing, passages, name_literal(notion.name), topic.last)
        yield from _of_document(page, topic, notion, thing)
    formal = formulas(page, [one for one in topic.values if one.number > topic.first]) if notion.rule.formula else []
    if notion.rule.text and not _has(page, topic, notion.rule.type, notion.rule.text):
        lines = {first for _, first, _ in formal}
        # What stands behind a formula only explains its letters.
        told = [piece for piece in paragraphs(with_formulas(page, topic.values))[:1] if piece[1] not in lines]
        for text, first, last in told:
            yield Statement(thing, notion.rule.text, text_literal(text), page.passages(first, last))
    for text, first, last in formal:
        yield Statement(thing, notion.rule.formula, Literal(text), page.passages(first, last))


def _unwrapped(name: str) -> str:
    found = _WRAPPED.fullmatch(name)
    both = _BOTH.fullmatch(found[1].strip()) if found else None
    return f"{both[1]}（{both[2]}）" if both else (found[1] if found else name).strip()


def _tells(page: Page, topic: Topic, rule: NotionRule) -> bool:
    """Tell whether a section says anything of a thing of the class."""
    labeled = any(page.rule(bare_title(part.title), rule.type) for part in topic.below())
    is_heading = topic.level != LABEL_LEVEL or topic.inline or bool(_IN_BRACKETS.search(topic.title))
    return labeled or bool(rule.text and topic.values and is_heading)


def _opened_types(page: Page, topic: Topic) -> set[str]:
    """Return the classes whose things a label or item below a topic opens."""
    labels = [part.title for part in topic.below() if part.level >= LABEL_LEVEL]
    return {one for label in labels for field in page.rules(label) if field.opens for one in field.of}


def _has(page: Page, topic: Topic, type_name: str, term: str) -> bool:
    rules = (page.rule(bare_title(part.title), type_name) for part in topic.below())
    return any(rule and rule.term == term for rule in rules)


def notion_of(page: Page, rule: NotionRule, word: str, name: str) -> Notion | None:
    """Return what a name of a rule's class stands for, None where it has no letter or digit, asks, or is left open."""
    if not slug(name) or page.is_absent(name) or not _ASKING.isdisjoint(name):
        return None
    if rule.part:
        itself = Mention(terms.DOCUMENT, page.document.path)
        # A theorem and its proof are one, whatever the heading of the proof is called.
        proven = "" if word else _less_proof(name, rule)
        return Notion(Part(rule.type, itself, slug(proven) or slug(name)), rule, word, name)
    called = page.profile.bare(rule.type, split_name(name)[0])
    return Notion(Numbered(page.document.path, "", rule.type, called, rule.among), rule, word, name)


def _names(page: Page, thing: Numbered, written: str, line: int) -> Iterator[Statement]:
    """Yield the names of a heading; capitals in its brackets are a short form, and no name in another language.

    Of several names in its brackets the first is the one in the other language.
    """
    name, others = split_name(written)
    other, *further = BETWEEN.split(others)
    for one in filter(None, further):
        yield Statement(thing, terms.ALIAS, name_literal(one), page.passages(line))
    if other and name.isascii():
        yield Statement(thing, terms.LABEL, Literal(thing.name, language="en"), page.passages(line))
        yield Statement(thing, terms.LABEL, text_literal(other), page.passages(line))
        return
    is_short = other.isupper() and " " not in other
    yield from labels(thing, name, "" if is_short else other, page.passages(line))
    if is_short:
        yield Statement(thing, terms.ALIAS, name_literal(other), page.passages(line))


def _of_document(page: Page, topic: Topic, notion: Notion, thing: Part) -> Iterator[Statement]:
    """Yield what the heading says of a thing that is the document's own: its kind, its names, and what it is about."""
    passages, rule = page.passages(topic.first), notion.rule
    yield Statement(thing, rule.part, thing.owner, passages)
    if notion.word:
        yield Statement(thing, terms.CATEGORY, name_literal(notion.word), passages)
    remark = _REMARK.fullmatch(notion.name)
    bare = remark[1] if remark else notion.name
    if remark:
        yield Statement(thing, terms.ALIAS, name_literal(bare), passages)
    if rule.about and normal(bare):
        name = bare if notion.word else _less_proof(bare, rule) or bare
        yield Statement(thing, rule.about, Known(name, rule.among, may_name=True), passages)
