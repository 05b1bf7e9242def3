"""The catalogue speaks of every code, in both languages, in one form."""

from __future__ import annotations

import pickle
from string import Formatter
from typing import get_args

import pytest

from casegraph.diagnostics import CATALOGUE, Code, Diagnostic, Entry, Language, Severity, Span
from casegraph.sentences import Sentence

LANGUAGES: tuple[Language, ...] = get_args(Language)
BOTH = pytest.mark.parametrize("language", LANGUAGES)
EVERY = pytest.mark.parametrize("code", list(Code))


def words(text: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_has_an_entry() -> None:
    """The catalogue and the codes are the same list."""
    assert set(CATALOGUE) == set(Code)


@EVERY
@BOTH
def test_an_entry_has_every_text_in_both_languages(code: Code, language: Language) -> None:
    """Chinese and English are equals, and each entry has an example."""
    entry = CATALOGUE[code]
    assert all((entry.message[language], entry.hint[language], entry.why[language], entry.example))


@EVERY
def test_both_languages_say_the_same_words(code: Code) -> None:
    """What is found and expected is filled into the Chinese message as into the English one."""
    message, hint = CATALOGUE[code].message, CATALOGUE[code].hint
    assert words(message["en"]) | words(hint["en"]) == words(message["zh"]) | words(hint["zh"])


@EVERY
@BOTH
def test_a_message_is_one_line_without_a_full_stop(code: Code, language: Language) -> None:
    """Messages and hints fit the line that a report gives them."""
    texts = (CATALOGUE[code].message[language], CATALOGUE[code].hint[language])
    assert not [text for text in texts if "\n" in text or text.endswith((".", "。"))]


@EVERY
def test_a_chinese_text_is_chinese(code: Code) -> None:
    """No English sentence stands in for a missing translation."""
    texts: Entry = CATALOGUE[code]
    assert all(
        any("\u4e00" <= char <= "\u9fff" for char in one["zh"]) for one in (texts.message, texts.hint, texts.why)
    )


@EVERY
def test_codes_of_coverage_are_notes(code: Code) -> None:
    """What nobody understood is no fault of the document."""
    of_names = {Code.NEW_NAME, Code.UNRESOLVED_END, Code.UNKNOWN_SUBJECT}
    assert (CATALOGUE[code].severity is Severity.NOTE) == (code.startswith("CG8") or code in of_names)


def test_a_diagnostic_fills_the_words_in() -> None:
    """Message and hint name what was found."""
    found = Diagnostic.of(Code.DUPLICATE_KEY, Span("a.yaml", 2), key="id", first=1)
    assert (found.message(), "“id”" in found.message("zh")) == ('the key "id" is written twice, first in line 1', True)


def test_a_word_that_is_a_sentence_is_told_in_the_language() -> None:
    """So it is when the finding comes out of the cache, or from another process."""
    made = Diagnostic.of(Code.YAML_SYNTAX, Span("a.yaml", 2), problem=Sentence("a quote that is never closed"))
    assert made.message("en") == "this is not YAML: a quote that is never closed"
    assert pickle.loads(pickle.dumps(made)).message("zh") == "不是有效的 YAML：引号没有闭合"
