"""What a user reads of errors and commands is there in Chinese as in English, and nothing else is in the table."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from tests.support.sentences import Program, Site, names

PACKAGE = Path(__file__).resolve().parents[2] / "graph" / "casegraph"
PROGRAM = Program.of(PACKAGE)
SITES = tuple(PROGRAM.sites())
SAID = {template for site in SITES for template in site.templates}
PAIRS: list[tuple[str, str]] = json.loads(
    (PACKAGE / "sentences.zh.json").read_text(encoding="utf-8"), object_pairs_hook=list
)
CHINESE = dict(PAIRS)
# Two words in lower case one after the other: English that is meant for people.
PROSE = re.compile(r"[a-z]+ [a-z]+")


def needs_chinese(template: str) -> bool:
    """Tell whether anything but names in braces is there to be translated."""
    return bool(re.sub(r"\{\w+\}", "", template).strip())


def is_at_fault(site: Site) -> bool:
    """Tell whether a place gives other words than its templates name; what it unpacks cannot be seen."""
    named = {name for template in site.templates for name in names(template)}
    return not site.words <= named or not (site.unpacks or named <= site.words)


def test_every_sentence_is_written_where_it_is_said() -> None:
    """A text that is put together cannot be looked up: write a template, and give its words by name."""
    assert [one.place for one in SITES if not one.templates] == []


def test_every_sentence_is_given_the_words_that_it_names() -> None:
    """One that is lacking would be a crash in the place of a message; one too many is forgotten."""
    assert [one for one in SITES if is_at_fault(one)] == []


def test_every_sentence_has_its_chinese() -> None:
    """Add the missing ones to sentences.zh.json, by their English templates."""
    assert sorted(one for one in SAID if needs_chinese(one) and one not in CHINESE) == []


def test_the_table_has_nothing_that_nobody_says() -> None:
    """Take out of sentences.zh.json what was reworded or is gone; each is there once, in order."""
    assert [one for one in CHINESE if one not in SAID] == []
    assert [english for english, _ in PAIRS] == sorted(CHINESE)


@pytest.mark.parametrize("english", CHINESE)
def test_both_languages_say_the_same_words(english: str) -> None:
    """What is filled into the one is filled into the other, once."""
    found = [sorted(re.findall(r"\{\w+\}", text)) for text in (english, CHINESE[english])]
    assert found[0] == found[1]


@pytest.mark.parametrize("english", CHINESE)
def test_a_chinese_sentence_is_written_as_chinese_is(english: str) -> None:
    """In one line without a full stop; signs are full-width, and a space stands between the two scripts."""
    text = CHINESE[english]
    assert re.search(r"[\u4e00-\u9fff：]", text)
    assert not re.search(r"\n|[.。]$", text) or text.endswith("casegraph build .")
    assert not re.search(r"[\u4e00-\u9fff][,;:!?()\"“]|[,;:!?()\"”][\u4e00-\u9fff]", text)
    assert not re.search(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]", text)


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("cli/*.py")), ids=lambda path: path.stem)
def test_a_command_prints_no_english_past_the_table(path: Path) -> None:
    """Whoever writes a sentence for people lets it be told in their language."""
    calls = [one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call)]
    printing = [one for one in calls if isinstance(one.func, ast.Attribute) and one.func.attr in {"echo", "write"}]
    direct = [part for one in printing for part in one.args if isinstance(part, ast.Constant | ast.JoinedStr)]
    assert [ast.unparse(one) for one in direct if PROSE.search(ast.unparse(one))] == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_word_of_a_finding_is_english_alone(path: Path) -> None:
    """What fills the sentences of the catalogue is a name, a quotation, or a sentence itself."""
    calls = [one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call)]
    found = [part for one in calls if finds(one) for part in (*one.args, *(word.value for word in one.keywords))]
    direct = [part for part in found if isinstance(part, ast.Constant | ast.JoinedStr)]
    assert [ast.unparse(one) for one in direct if PROSE.search(ast.unparse(one))] == []


def finds(call: ast.Call) -> bool:
    """Tell whether a call makes a finding: it names a code, or hands words on to what does."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    codes = [one for one in call.args if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name)]
    return name in {"bad", "_bad"} or any(ast.unparse(one.value) in {"Code", "Problem"} for one in codes)


BASE = "class CasegraphError(Exception):\n    def __init__(self, message, hint='', **words): ...\n"


@pytest.mark.parametrize(
    ("said", "templates", "faulty"),
    [
        ("raise CasegraphError('no {a}', 'look', a=1)", {"no {a}", "look"}, False),
        ("raise CasegraphError('no {a}', 'look')", {"no {a}", "look"}, True),
        ("raise CasegraphError('nothing', b=1)", {"nothing"}, True),
        ("raise CasegraphError('no {a}', **found)", {"no {a}"}, False),
        ("raise CasegraphError(f'no {a}')", set(), False),
        ("raise CasegraphError('no ' + a)", set(), False),
        ("class Own(CasegraphError): ...\nraise Own('no')", {"no"}, False),
        ("def refuse(why):\n    raise CasegraphError('no', why)\nrefuse('so')", {"no", "so"}, False),
        ("m, h = 'no', 'so' if x else 'thus'\nraise CasegraphError(m, h)", {"no", "so", "thus"}, False),
    ],
)
def test_the_check_finds_what_a_program_says(tmp_path: Path, said: str, templates: set[str], faulty: bool) -> None:
    """Directly, by a kind of its own, through a function; what is put together is found out."""
    (tmp_path / "program.py").write_text(f"{BASE}{said}\n", encoding="utf-8")
    sites = tuple(Program.of(tmp_path).sites())
    assert {one for site in sites for one in site.templates} == templates
    assert (any(map(is_at_fault, sites)), any(not one.templates for one in sites)) == (faulty, not templates)
