"""What a profile says: which labels, titles and words of a genre of documents mean which terms of the ontology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from casegraph.model.endings import shortened
from casegraph.model.label_rules import announced_rules, bilingual_rules, joint_rules, rule_of
from casegraph.model.normal_forms import normal, normal_label
from casegraph.model.notions import NamingRule, NotionRule
from casegraph.model.rules import (
    DiagramRule,
    DocumentRule,
    FieldRule,
    ProblemRule,
    SubjectRule,
    TableRule,
)
from casegraph.model.unsaid import UnsaidRule

_REMARK = re.compile(r"\s*[（(][^（）()]*[）)]\s*$")
# A default that nothing changes; unlike a mapping proxy it can be sent to another process.
_NONE: Mapping[str, Any] = {}
# A capital, or a Latin word among Chinese ones, is a name of something.
_PROPER = re.compile(r"[A-Z]|[一-鿿]\s*[a-z]")
_COUNT = re.compile(
    r"^第?\s*[\d一二三四五六七八九十]+\s*|[\s#-]*(?:[\d.]+|[一二三四五六七八九十]{1,3}|\b(?:[IVX]{1,5}|[A-H]))$"
)
_COLON = re.compile("[:：]")
# What a proper name does not have inside: the end of a sentence, or words that somebody says.
_SPOKEN = re.compile(r"[。！？!?；;，=<>|→\"“”]|^[$€£¥]")
_LONGEST_NAME = 40


class Profile(NamedTuple):
    """A genre of documents; every term in it is one of the ontology's.

    `groups` gives, by the title of a chapter, the relation to what each heading below it names, and the class of that;
    `announcing` end labels of what follows, `possessives` join a thing's name to a label, `absent` say that there is no
    name, `listings` and `lists_of` end and begin titles of lists and tables, `collections` end those of what the cases
    below have in common, `called` those of one thing of a class; `common` end words that are no proper name, `forms`
    say how a thing runs.
    `summaries` are titles of what sums up the heading above, `indexes` stand in titles over lists that name cases,
    `more_cases` where these are some more of a text's own, `libraries` in those of whole documents, `glossaries` end
    those over definitions, `terminologies` are whole titles over names in bold with what they mean, and
    `options` are words before the number of what is weighed.
    `negations` stand before what is not so, till one of the `resumptions`, `rejections` behind it, and `not_now` before
    what is planned, weighed or past, `comparisons` beside what something is only compared with; `denials` are any.
    `lacks` stand before what something has not or need not have, which is used itself.
    `choices` and `refusals` stand before what is advised, or advised against, `conditions` before the need and
    `condition_ends` behind it, `reasons` before why, `alternatives` between two; `advising` words advise anywhere.
    `generic` names say only what kind of thing it is, and so do those with one of the `generic_starts`.
    `uses` end names that say no more than that a known thing is put to use. `partial` stand before a list of only some.
    `repeats` stand in a cell for what the row above says, `ordinals` over a column that only counts the rows,
    `media` in a link for what it leads to. `clauses` begin a clause of running text, and no name.
    `divisions` count the parts of a document, or say how something went, in front of a title: "Module 5", "Failure".
    `problems` are titles over single problems, `scales` say how something grows or how much there is, and `posts` and
    `tails` stand before and behind an owner.
    """

    id: str
    labels: Mapping[str, str]
    digest: str
    fields: Mapping[str, tuple[FieldRule, ...]]
    terms: Mapping[str, FieldRule]
    subjects: tuple[SubjectRule, ...]
    documents: tuple[DocumentRule, ...]
    hedges: re.Pattern[str]
    choices: re.Pattern[str]
    advising: re.Pattern[str]
    counted: re.Pattern[str]
    suffixes: Mapping[str, tuple[str, ...]]
    generic: Mapping[str, frozenset[str]]
    placeholders: frozenset[str]
    types: frozenset[str]
    tables: tuple[TableRule, ...] = ()
    diagrams: DiagramRule = DiagramRule()
    owners: re.Pattern[str] = re.compile(r"(?!)")
    groups: Mapping[str, tuple[str, str]] = _NONE
    notions: tuple[NotionRule, ...] = ()
    announcing: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()
    absent: frozenset[str] = frozenset()
    listings: tuple[str, ...] = ()
    lists_of: tuple[str, ...] = ()
    called: Mapping[str, tuple[str, ...]] = _NONE
    collections: tuple[str, ...] = ()
    common: Mapping[str, tuple[str, ...]] = _NONE
    forms: Mapping[str, tuple[str, ...]] = _NONE
    summaries: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    indexes: tuple[str, ...] = ()
    more_cases: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = ()
    terminologies: frozenset[str] = frozenset()
    options: frozenset[str] = frozenset()
    negations: re.Pattern[str] = re.compile(r"(?!)")
    lacks: re.Pattern[str] = re.compile(r"(?!)")
    resumptions: re.Pattern[str] = re.compile(r"(?!)")
    rejections: re.Pattern[str] = re.compile(r"(?!)")
    not_now: re.Pattern[str] = re.compile(r"(?!)")
    uses: tuple[str, ...] = ()
    comparisons: re.Pattern[str] = re.compile(r"(?!)")
    denials: re.Pattern[str] = re.compile(r"(?!)")
    refusals: re.Pattern[str] = re.compile(r"(?!)")
    conditions: re.Pattern[str] = re.compile(r"(?!)")
    condition_ends: tuple[str, ...] = ()
    reasons: re.Pattern[str] = re.compile(r"(?!)")
    alternatives: re.Pattern[str] = re.compile(r"(?!)")
    repeats: frozenset[str] = frozenset()
    naming: NamingRule = NamingRule()
    generic_starts: Mapping[str, tuple[str, ...]] = _NONE
    clauses: re.Pattern[str] = re.compile(r"(?!)")
    media: frozenset[str] = frozenset()
    partial: tuple[str, ...] = ()
    divisions: frozenset[str] = frozenset()
    scales: re.Pattern[str] = re.compile(r"(?!)")
    posts: re.Pattern[str] = re.compile(r"(?!)")
    tails: re.Pattern[str] = re.compile(r"(?!)")
    unsaid: UnsaidRule = UnsaidRule()
    problems: ProblemRule = ProblemRule()

    @property
    def titling(self) -> SubjectRule | None:
        """The first class of things that a title alone can name, "A - B"; None where there is none."""
        return next(filter(lambda rule: rule.title, self.subjects), None)

    @property
    def titled(self) -> frozenset[str]:
        """The classes of things that a title alone can name, "A - B"."""
        return frozenset(rule.type for rule in self.subjects if rule.title)

    def rules(self, label: str) -> tuple[FieldRule, ...]:
        """Return the rules for a label as written, for two of one field, or for one in two languages; else none."""
        return self.plain_rules(label) or bilingual_rules(self.plain_rules, label)

    def plain_rules(self, label: str) -> tuple[FieldRule, ...]:
        """Return the rules for a label as written, or two for one field, "Results and impact"; else none.

        This is how an outline tells a label from a heading: a name with its translation, "一致性模型 (consistency
        model)", may as well be what a text is about.
        """
        name = normal_label(label)
        return (
            self.fields.get(name)
            or (announced_rules(self.fields, name, self.announcing) if name.endswith(self.announcing) else ())
            or joint_rules(self.plain_rules, label, self.naming.joining)
        )

    def rule(self, label: str, type_name: str) -> FieldRule | None:
        """Return the rule for a label in a thing of a class, None where there is none.

        A rule that names the class wins over one for any class.
        """
        return rule_of(self.rules(label), type_name)

    def read_as(self, read: str) -> Iterator[FieldRule]:
        """Yield the rules of fields that are read in a way, one for each of their labels."""
        return (rule for rules in self.fields.values() for rule in rules if rule.read == read)

    def notion(self, word: str) -> NotionRule | None:
        """Return the rule of headings with this word in front of a name, None where it defines nothing."""
        return next((rule for rule in self.notions if normal(word) in rule.words), None)

    def table(self, read: str) -> TableRule | None:
        """Return the first rule of tables that are read in a way, None where no table is."""
        return next((rule for rule in self.tables if rule.read == read), None)

    def unowned(self, label: str, name: str) -> str:
        """Take the name of a thing off a label of its own: "Costs of caching", "缓存的代价"; else the label itself."""
        for word in self.possessives if name and name in label else ():
            if label.startswith(name + word):
                return label[len(name + word) :].strip()
            if label.endswith(word + name):
                return label[: -len(word + name)].strip()
        return label

    def group(self, title: str) -> tuple[str, str]:
        """Return the relation to what the headings below a title name, and its class; empty where they name nothing.

        A remark in brackets behind the title is no part of it: "By industry (12)".
        """
        return self.groups.get(normal_label(_REMARK.sub("", title)), ("", ""))

    def is_generic(self, type_name: str, name: str) -> bool:
        """Tell whether a name says only what kind of thing it is, so that each thing so called is one of its own.

        So it is with what is homemade or anonymous, unless a proper name tells what: 自研工作流引擎, not 自研Foo平台.
        """
        bare = normal(name)
        start = next((one for one in self.generic_starts.get(type_name, ()) if bare.startswith(one)), "")
        is_kind = bool(start) and not _PROPER.search(name, len(start) - 1)
        return is_kind or bare in self.generic.get(type_name, ())

    def is_class_word(self, type_name: str, word: str) -> bool:
        """Tell whether a word only says the class: "Scenario" before the number of one."""
        return normal(word) in {normal(suffix) for suffix in self.suffixes.get(type_name, ())}

    def bare(self, type_name: str, name: str) -> str:
        """Take the suffix off a name of a class: 订单处理场景 is the scenario 订单处理.

        Words that only describe such a thing, "all scenarios" or 成本敏感的场景, stay whole, and so does 跨行业.
        """
        bare = shortened(name, self.suffixes.get(type_name, ()))
        is_word = (len(bare) == 1 and not bare.isascii()) or normal(bare) in self.naming.general
        return name if bare == name or is_word or self.is_described(type_name, name) else bare

    def is_described(self, type_name: str, name: str) -> bool:
        """Tell whether words only describe things of a class: "Acme's scenarios", 成本敏感的场景."""
        bare = shortened(name, self.suffixes.get(type_name, ()))
        return bare != name and bare.endswith(tuple(filter(None, map(str.strip, self.possessives))))

    def collected(self, title: str) -> str:
        """Take the word for cases off a title that collects them: 金融科技案例 is about 金融科技."""
        return shortened(title, self.collections)

    def put_to_use(self, name: str) -> tuple[str, ...]:
        """Return a name, and what it says is put to use: Raft算法实现 is no more than Raft算法."""
        return name, shortened(name, self.uses)

    def is_called(self, type_name: str, title: str) -> bool:
        """Tell whether a title ends with the word for one thing of a class: "Mail case study", no "Failure case"."""
        bare = shortened(title, self.called.get(type_name, ()))
        return bare != title and not self.is_division(bare)

    def is_case_word(self, word: str) -> bool:
        """Tell whether a word before a colon says that a title names a case: 案例, "Case study", or "Case" alone."""
        label, endings = normal_label(word), (one.strip() for ones in self.called.values() for one in ones)
        return label in self.placeholders and any(label.endswith(one) or one.startswith(f"{label} ") for one in endings)

    def is_name(self, type_name: str, name: str) -> bool:
        """Tell whether words may be a proper name of a class: "embedded devices" and 嵌入式系统 name no company."""
        endings = self.common.get(type_name, ())
        words = name.split()
        is_described = len(words) > 1 and words[-1].isascii() and words[-1].islower() and words[-1].isalpha()
        return not endings or not (is_described or name.endswith(endings) or self.is_division(name))

    def is_proper(self, type_name: str, name: str) -> bool:
        """Tell whether words look like a name: a short one, in Latin letters with a capital, or one for anybody's."""
        first = name.split(maxsplit=1)[0] if name.strip() else "a"
        is_small = first.isascii() and first[0].isalpha() and first.islower()
        is_long = len(name) > _LONGEST_NAME or _SPOKEN.search(name) is not None
        return self.is_generic(type_name, name) or (not (is_small or is_long) and self.is_name(type_name, name))

    def is_division(self, name: str) -> bool:
        """Tell whether words in front of a title only count parts of a document, or say how something went."""
        return normal_label(_COUNT.sub("", _COLON.split(name, maxsplit=1)[0].strip())) in self.divisions
