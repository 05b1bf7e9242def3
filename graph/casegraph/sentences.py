"""Sentences for people: written in English where they are said, in other languages in a table beside this module."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Self


class Sentence(str):
    """An English text that can be told in another language too.

    `template` is the text with names in braces, `words` what stands in their places, put in as it is, braces and all. A
    word that is a sentence itself is told in the language of the whole.

    >>> Sentence("wrote {path}: {count} nodes", path="{a}.html", count=3)
    'wrote {a}.html: 3 nodes'
    >>> Sentence("wrote {path}: {count} nodes", path="{a}.html", count=3).told("zh")
    '已写入 {a}.html：3 个节点'
    """

    template: str
    words: Mapping[str, str]

    def __new__(cls, template: str, /, **words: object) -> Self:
        """Fill the template, where there are words; what is a sentence already stays as it is."""
        if isinstance(template, cls):
            return template
        texts = {name: word if isinstance(word, str) else str(word) for name, word in words.items()}
        made = super().__new__(cls, _filled(template, texts))
        made.template, made.words = template, texts
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], Mapping[str, str]]:
        return (self.template,), self.words

    def told(self, language: str) -> str:
        """Say it in a language; in English where the table has no such sentence, as for those of other packages."""
        template = _table(language).get(self.template, self.template)
        return _filled(template, {name: told(word, language) for name, word in self.words.items()})


def told(text: str, language: str) -> str:
    """Say a text in a language, where it is a sentence; any other is nobody's to translate."""
    return text.told(language) if isinstance(text, Sentence) else text


def _filled(template: str, words: Mapping[str, str]) -> str:
    # Without words the text is whole, and a brace in it stands for itself.
    return template.format_map(words) if words else template


@cache
def _table(language: str) -> Mapping[str, str]:
    """Read the sentences of a language by their English templates; nothing for English, which needs none."""
    file = Path(__file__).with_name(f"sentences.{language}.json")
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found
