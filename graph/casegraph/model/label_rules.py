"""Which rules of a profile a label has: for two of one field, for one in two languages, and that of a class."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from casegraph.model.normal_forms import normal_label
from casegraph.model.rules import FieldRule

# A label in two languages, in its normal form: "公司 company", "company(公司".
_ENGLISH, _CHINESE = "[a-z][a-z ]*[a-z]", "[一-鿿]+"
_LATIN = re.compile("[A-Za-z]")
_TONGUES = tuple(
    re.compile(rf"({one})\s*\(?\s*({other})") for one, other in ((_ENGLISH, _CHINESE), (_CHINESE, _ENGLISH))
)


def rule_of(rules: Iterable[FieldRule], type_name: str) -> FieldRule | None:
    """Return the one of some rules that a thing of a class has: one that names the class, else one for any."""
    anybody: FieldRule | None = None
    for rule in rules:
        if type_name in rule.of:
            return rule
        if not rule.of and anybody is None:
            anybody = rule
    return anybody


def announced_rules(
    fields: Mapping[str, tuple[FieldRule, ...]], name: str, endings: tuple[str, ...]
) -> tuple[FieldRule, ...]:
    """Return the rules of a label that only says that what it asks for follows: 优点如下：, "Limits are as follows:".

    One that opens a thing counts as written only.
    """
    found = (fields.get(name.removesuffix(one).rstrip(), ()) for one in endings if name.endswith(one))
    return next((rules for one in found if (rules := tuple(rule for rule in one if not rule.opens))), ())


def joint_rules(
    rules: Callable[[str], tuple[FieldRule, ...]], label: str, joining: tuple[str, ...]
) -> tuple[FieldRule, ...]:
    """Return the rules that both labels of a joint one have, "Results and impact"; `rules` gives those of one label."""
    for word in joining:
        first, _, second = label.partition(word) if word in label else ("", "", "")
        if first and second:
            return _of_both(rules, first, second)
    return ()


def bilingual_rules(rules: Callable[[str], tuple[FieldRule, ...]], label: str) -> tuple[FieldRule, ...]:
    """Return the rules that a label has in both of its languages, "公司 Company" or "Company (公司)"."""
    # Most labels are in one language.
    if label.isascii() or not _LATIN.search(label):
        return ()
    found = (pattern.fullmatch(normal_label(label)) for pattern in _TONGUES)
    return next((_of_both(rules, one[1], one[2]) for one in found if one), ())


def _of_both(rules: Callable[[str], tuple[FieldRule, ...]], first: str, second: str) -> tuple[FieldRule, ...]:
    same = {(rule.term, rule.of) for rule in rules(second)}
    return tuple(rule for rule in rules(first) if (rule.term, rule.of) in same)
