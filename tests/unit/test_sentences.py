"""A sentence is English for programs, and in the language of the user for people."""

from __future__ import annotations

import pickle

import pytest

from casegraph.sentences import Sentence, told

MISSING = '"{path}" does not exist'


def test_a_sentence_is_its_english_text() -> None:
    """Whoever knows nothing of languages has a text like any other."""
    assert Sentence(MISSING, path="a.md") == '"a.md" does not exist'


def test_a_sentence_is_told_in_chinese() -> None:
    """By the table, with the same words."""
    assert Sentence(MISSING, path="a.md").told("zh") == "“a.md” 不存在"


@pytest.mark.parametrize("language", ["en", "fr", ""])
def test_a_language_without_a_table_is_english(language: str) -> None:
    """Nothing is read for it."""
    assert Sentence(MISSING, path="a.md").told(language) == '"a.md" does not exist'


def test_a_sentence_that_the_table_lacks_is_english() -> None:
    """Packages of others may say what they like."""
    assert Sentence("{name} is on holiday", name="X").told("zh") == "X is on holiday"


@pytest.mark.parametrize("path", ["{a}", "{", "}{0!r:{", "{path}", "{path.__class__}"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_braces_of_a_word_stay(path: str, language: str) -> None:
    """A word is put in, and never a template itself."""
    assert path in Sentence(MISSING, path=path).told(language)


def test_without_words_a_brace_is_a_brace() -> None:
    """A text that somebody has put together is whole."""
    assert Sentence("no {a").told("zh") == "no {a"


def test_a_sentence_within_a_sentence_is_told_too() -> None:
    """A word that is a plain text is not, though the table may have it."""
    inner = Sentence('"{name}" is no known {kind}', name="node", kind=Sentence("node"))
    assert inner.told("zh") == "没有名为 “node” 的节点"


def test_a_sentence_of_a_sentence_is_the_same() -> None:
    """Its words are not lost."""
    one = Sentence(MISSING, path="a.md")
    assert Sentence(one) is one


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_sentence_crosses_processes_whole(protocol: int) -> None:
    """In any form that pickle knows."""
    again = pickle.loads(pickle.dumps(Sentence(MISSING, path="{a}"), protocol))
    assert (again, again.told("zh")) == ('"{a}" does not exist', "“{a}” 不存在")


def test_a_text_is_no_sentence() -> None:
    """What the machine says of itself stays as it is."""
    assert told("node", "zh") == "node"
