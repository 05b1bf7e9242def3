"""The page that extraction works on: one document, the profile, and how its lines become passages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from casegraph.diagnostics import Diagnostics
from casegraph.extraction.pages.titles import numbered_word, without_case_word, without_word
from casegraph.fields.names import split_note
from casegraph.fields.quantity import Quantity, parse_quantities
from casegraph.model.document import Document, Line
from casegraph.model.identifiers import short_slug, slug
from casegraph.model.label_rules import rule_of
from casegraph.model.lexicon import Lexicon
from casegraph.model.normal_forms import normal_label
from casegraph.model.profile import Profile
from casegraph.model.rules import FieldRule
from casegraph.model.statement import Declaration, Mention, Numbered, Part, Passage, Saying, Statement, Thing
from casegraph.model.terms import ALIAS
from casegraph.model.values import name_literal

_KEY_LENGTH = 40
_SHORT = 40
# Signs and pictures in front of a name; nearly all names begin with something earlier, or with Chinese.
_FIRST_MARK = "\u25ff"
_SIGNS = r"\u2600-\u27bf\u2b50\ufe0f\U0001f000-\U0001faff"
_MARKS = re.compile(rf"[\s{_SIGNS}]+(?=[\w<>≤≥~≈])")
_MARKS_BEHIND = re.compile(rf"(?<=[\w)）])\s*[{_SIGNS}]+(?=\s*(?:[（(][^（）()]*[）)])?\Z)")
# What a template leaves to its reader: "[Date of decision]". A number in brackets is a reference.
_TO_FILL_IN = re.compile(r"\[[^\[\]]*[^\W\d_][^\[\]]*\]")
# A text with a number, a remark or a second clause says something, whatever it begins with.
_CLAUSE = re.compile(r"[\d,，;；:：(（]")
_COUNT = re.compile(r"\d[\d,]*\+?\s*[个项条篇]?\s*")


class Row(NamedTuple):
    """A thing that a row of the document's tables defines, with what its columns say, by the term of each."""

    thing: Numbered
    cells: Mapping[str, str]


class Citation(NamedTuple):
    """Where a data file says that a fact is written: lines of another document."""

    path: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Page:
    """One document with all that its extraction may know.

    `cited` gives, for lines of a data file, the place that they cite; `anchors`, for lines with links, the places
    inside other documents that these name. `unknown` counts the labels that the profile lacks by their lines, `found`
    collects what is wrong in the document. `rows` are the things that tables of the document define and sections may
    speak of too, by their names; `twins` are the names of several things that have numbers of their own; `claimed` are
    the first lines of the tables that a field has read, `language` is the document's, once it was asked for.
    """

    document: Document
    profile: Profile
    lexicon: Lexicon
    cited: Mapping[int, Citation] = field(default_factory=dict)
    anchors: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    unknown: Counter[tuple[str, int]] = field(default_factory=Counter)
    found: Diagnostics = field(default_factory=Diagnostics)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    twins: set[str] = field(default_factory=set)
    claimed: set[int] = field(default_factory=set)
    language: list[str] = field(default_factory=list)
    _made: dict[tuple[int, int], tuple[Passage, ...]] = field(default_factory=dict)
    _rules: dict[str, tuple[FieldRule, ...]] = field(default_factory=dict)
    _keys: Counter[Part] = field(default_factory=Counter)
    _themes: dict[str, bool] = field(default_factory=dict)
    _stated: dict[tuple[Thing, str], tuple[int, str]] = field(default_factory=dict)

    def rules(self, label: str) -> tuple[FieldRule, ...]:
        """Return the rules of the profile for a label; a document asks for each of its labels again and again."""
        found = self._rules.get(label)
        if found is None:
            found = self._rules[label] = self.profile.rules(label)
        return found

    def rule(self, label: str, type_name: str) -> FieldRule | None:
        """Return the rule of the profile for a label in a thing of a class, None where there is none."""
        return rule_of(self.rules(label), type_name)

    def passages(self, first: int, last: int | None = None) -> tuple[Passage, ...]:
        """Return the passage of some lines, and the place that they cite, where they do."""
        last = first if last is None else last
        made = self._made.get((first, last))
        if made is None:
            made = self._made[first, last] = self._passages(first, last)
        return made

    def _passages(self, first: int, last: int) -> tuple[Passage, ...]:
        quote = "\n".join(self.document.source[first - 1 : last]).strip()
        lines = range(first, last + 1)
        anchors = tuple(chain(*[self.anchors.get(line, ()) for line in lines])) if self.anchors else ()
        cited = self.cited.get(first)
        own = Passage(self.document.path, first, last, quote, () if cited else anchors)
        return (own, Passage(cited.path, cited.first, cited.last, anchors=anchors)) if cited else (own,)

    def base(self, line: int) -> str:
        """Return the document that links in a line are relative to."""
        return self.cited[line].path if line in self.cited else self.document.path

    def part(self, type_name: str, owner: Thing, words: str) -> Part:
        """Make a part of a thing, its key from words of its own; a second one of the same words gets a number."""
        key = short_slug(words, _KEY_LENGTH) or "1"
        part = Part(type_name, owner, key)
        while part in self._keys:
            self._keys[Part(type_name, owner, key)] += 1
            part = Part(type_name, owner, f"{key}-{self._keys[Part(type_name, owner, key)]}")
        self._keys[part] = 1
        return part

    def named(self, type_name: str, name: str, owner: Thing, line: int) -> tuple[Thing, list[Saying]]:
        """Return the thing of a class that a name stands for, and what the name alone says about it.

        A name that says only what kind of thing it is ("in-house system") stands for a thing of its owner's.
        """
        bare = self.profile.bare(type_name, name)
        if self.profile.is_generic(type_name, bare):
            part = Part(type_name, owner, slug(bare))
            return part, [Declaration(part, self.passages(line), name_literal(bare))]
        mention = Mention(type_name, bare)
        if bare == name:
            return mention, []
        # Where nobody knows the owner nothing is said of the name either.
        return mention, [Statement(mention, ALIAS, name_literal(name), self.passages(line), given=(owner,))]

    def stated(self, thing: Thing, label: str, text: str, line: int) -> int:
        """Note that a field of a thing has a text; return the line where it had another one, 0 where it had none."""
        first, earlier = self._stated.setdefault((thing, normal_label(label)), (line, text))
        return 0 if text == earlier else first

    def told_title(self, title: str) -> str:
        """Take what says that a title is one of a case off it: "Case 3: Acme - orders", "案例：示例银行 - 支付"."""
        numberless = without_word(title, self.profile.placeholders)
        return numberless if numberless != title else without_case_word(title, self.profile.is_case_word)

    def quantities(self, text: str, heading: str = "", language: str = "zh") -> tuple[Quantity, ...]:
        """Return every measurement in a text; see `parse_quantities`."""
        return parse_quantities(text, self.lexicon, heading, language)

    def is_absent(self, name: str) -> bool:
        """Tell whether what stands where a name would says that there is none."""
        return normal_label(name) in self.profile.absent or bool(_TO_FILL_IN.fullmatch(name.strip()))

    def is_nobody(self, name: str) -> bool:
        """Tell whether what stands where a name would says so at length: "no public cases yet"."""
        return self.is_absent(name) or (len(name) <= _SHORT and bool(self.profile.unsaid.none.match(name.strip())))

    def names_nothing(self, name: str) -> bool:
        """Tell whether what stands where a name would is none: a word for nobody, a score, a share, mere stars."""
        is_figure = any(map(str.isdigit, name)) and not name.strip().isdigit()
        return ((is_figure or not name.isascii()) and not any(map(str.isalpha, name))) or self.is_nobody(name)

    def says_none(self, text: str) -> bool:
        """Tell whether a text only says that there is nothing to say: "Not covered in the source.", and no more."""
        is_none = len(text) <= 2 * _SHORT and bool(self.profile.unsaid.none.match(text.strip()))
        return self.is_absent(text) or (is_none and not _CLAUSE.search(text))

    def split_mark(self, name: str) -> tuple[str, bool]:
        """Take a mark off either end of a name, and tell whether it denies it: "✅ caching", "archives ❌ (big)"."""
        found = _MARKS.match(name) if name[:1] > _FIRST_MARK else None
        found = found or (None if name.isascii() else _MARKS_BEHIND.search(name))
        if found is None:
            return name, False
        return name[: found.start()] + name[found.end() :], any(one in found[0] for one in self.profile.unsaid.crosses)

    def is_crossed(self, label: Line) -> bool:
        """Tell whether a mark in front of a bold label says that it is not so: "❌ **Archives**: too slow"."""
        lines = self.document.source[label.number - 1 : label.number]
        before = lines[0].partition(label.text)[0] if lines else ""
        return any(one in before for one in self.profile.unsaid.crosses)

    def is_medium(self, text: str) -> bool:
        """Tell whether the text of a link only says what kind of thing it leads to: "PDF", 链接."""
        return normal_label(text) in self.profile.media

    def is_placeholder(self, title: str) -> bool:
        """Tell whether a title only collects what has no name of its own."""
        return normal_label(title) in self.profile.placeholders

    def is_nameless(self, title: str) -> bool:
        """Tell whether a title names nothing: it collects, or says only what is told below it, "Pros and cons"."""
        label, naming = normal_label(title), self.profile.naming
        for word in naming.joining:
            label = label.replace(word, "\n")
        words = [normal_label(one) for one in label.split("\n")]
        are_none = [one in naming.nameless or one in self.profile.terminologies for one in words]
        if any(are_none) or len(words) > 1:
            return all(is_none or one in self.profile.fields for one, is_none in zip(words, are_none, strict=True))
        return self.is_placeholder(title)

    def is_over_problems(self, title: str) -> bool:
        """Tell whether each heading below a title is a problem of its own."""
        return normal_label(title) in self.profile.problems.titles

    def theme(self, title: str) -> str:
        """Take off a title what counts or collects what stands below it: "Search (12 cases)", 金融科技案例.

        Its own number as a scenario is no part of it either: "Scenario 2: Search".
        """
        kind, word = self.profile.titling, numbered_word(title)
        is_counted = kind is not None and bool(word) and self.profile.is_class_word(kind.above_type, word)
        title = without_word(title, frozenset({normal_label(word)})) if is_counted else title
        return self.profile.collected(self._uncounted(title))

    def _uncounted(self, title: str) -> str:
        name, note = split_note(title)
        count = _COUNT.match(note)
        is_count = count and (count.end() == len(note) or self.profile.counted.fullmatch(note, count.end()))
        return name if is_count else title

    def is_theme(self, title: str) -> bool:
        """Tell whether a title may be the theme of what stands below it; asked for every section, so kept."""
        found = self._themes.get(title)
        if found is None:
            bare = self._uncounted(title)
            is_none = any(map(self.is_placeholder, (bare, self.profile.collected(bare)))) or self.is_listing(bare)
            found = self._themes[title] = not (is_none or self.is_hollow(bare))
        return found

    def is_hollow(self, title: str) -> bool:
        """Tell whether a title has only words that give a document its order: 企业实践."""
        return not any(map(str.isalnum, self.profile.unsaid.hollow.sub("", title)))

    def is_listing(self, title: str) -> bool:
        """Tell whether a title names what stands below it, "Table of terms", and not what that is about."""
        label = normal_label(title)
        if label.endswith(self.profile.listings) or label.startswith(self.profile.lists_of):
            return True
        of_cases = normal_label(self.profile.collected(title))
        return any(word.strip() in of_cases for word in self.profile.collections)
