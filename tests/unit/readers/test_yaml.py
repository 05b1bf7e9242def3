"""YAML becomes entries whose scalars are the text that was written; what is refused is named at its place."""

from __future__ import annotations

import pytest
import yaml
from tests.support.growth import LINEAR, growth

from casegraph.diagnostics import Code, Diagnostics
from casegraph.model.document import Document, Entry, Mapping, Scalar, Sequence
from casegraph.readers.yaml import _loader, read_yaml, read_yaml_file

BOMB = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30))


def read(text: str) -> Entry | None:
    found = Diagnostics()
    document = read_yaml("a.yaml", text, found)
    assert list(found) == []
    assert document is not None
    return document.entries


def problems(text: str, first_line: int = 1) -> tuple[Document | None, list[tuple[Code, int, int]]]:
    found = Diagnostics()
    document = read_yaml("a.yaml", text, found, first_line)
    return document, [(one.code, one.span.line, one.span.column) for one in found]


def words_of(text: str) -> dict[str, str]:
    found = Diagnostics()
    read_yaml("a.yaml", text, found)
    return dict(found.found[0].words)


@pytest.fixture(params=["c", "python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test with libyaml and as on a machine that lacks it."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    return str(request.param)


def test_entries_have_the_lines_and_columns_of_their_text() -> None:
    """Mappings, lists and scalars, block and flow, say where they stand."""
    text = "名称: 甲\nlist:\n  - a\n  - {b: [c,\n    d]}\n"
    flow = Sequence((Scalar("c", 4, 4, 10), Scalar("d", 5, 5, 5)), 4, 5, 9)
    inner = Mapping(((Scalar("b", 4, 4, 6), flow),), 4, 5, 5)
    items = Sequence((Scalar("a", 3, 3, 5), inner), 3, 5, 3)
    pairs = ((Scalar("名称", 1, 1, 1), Scalar("甲", 1, 1, 5)), (Scalar("list", 2, 2, 1), items))
    assert read(text) == Mapping(pairs, 1, 5, 1)


@pytest.mark.parametrize(
    "text",
    ["no", "on", "1:30", "12:30:45", "0777", "1E10", "0123456789", "1.10", "2024-01-02", "2024-13-45", "~", "null"],
)
def test_plain_scalars_stay_as_written(loader: str, text: str) -> None:
    """Nobody guesses a type."""
    assert read(f"a: {text}") == Mapping(((Scalar("a", 1, 1, 1), Scalar(text, 1, 1, 4)),), 1, 1, 1)


def test_missing_value_is_empty_text() -> None:
    """A key alone has a scalar without text behind its colon."""
    assert read("a:\n") == Mapping(((Scalar("a", 1, 1, 1), Scalar("", 1, 1, 3)),), 1, 1, 1)


def test_block_text_ends_on_its_own_last_line() -> None:
    """A literal block is one scalar over its lines."""
    entry = read("a: |\n  甲\n  b\nc: d\n")
    assert isinstance(entry, Mapping)
    assert entry.find("a") == Scalar("甲\nb\n", 1, 3, 4)


@pytest.mark.parametrize("mark", ["\x85", "\u2028", "\u2029"])
def test_separators_of_unicode_end_no_line(loader: str, mark: str) -> None:
    """They stay in the text, beside private characters, and shift no line."""
    text = f"a: x{mark}y\ue000\nb: c"
    entry = read(text)
    assert isinstance(entry, Mapping)
    assert (entry.find("a"), entry.find("b")) == (Scalar(f"x{mark}y\ue000", 1, 1, 4), Scalar("c", 2, 2, 4))


def test_first_line_shifts_every_place() -> None:
    """Front matter keeps the line numbers of its file."""
    document, found = problems("a: 1\na: 2\n", first_line=5)
    assert document is not None
    assert document.entries == Mapping(((Scalar("a", 5, 5, 1), Scalar("1", 5, 5, 4)),), 5, 6, 1)
    assert found == [(Code.DUPLICATE_KEY, 6, 1)]


def test_of_equal_keys_the_first_counts() -> None:
    """The error names both lines, and the rest is read."""
    text = "a: 1\nb: 2\n'a': {c: 3}\nd: 4\n"
    document, found = problems(text)
    assert document is not None
    assert isinstance(document.entries, Mapping)
    assert [(key.text, getattr(value, "text", "")) for key, value in document.entries.pairs] == [
        ("a", "1"), ("b", "2"), ("d", "4"),
    ]  # fmt: skip
    assert (found, words_of(text)) == ([(Code.DUPLICATE_KEY, 3, 1)], {"key": "a", "first": "1"})


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: *b", Code.YAML_ALIAS, 1, 4),
        ("a: &b c", Code.YAML_ALIAS, 1, 4),
        ("a: &b [c]", Code.YAML_ALIAS, 1, 4),
        ("a:\n  <<: {b: c}", Code.YAML_ALIAS, 2, 3),
        ("&a [*a]", Code.YAML_ALIAS, 1, 1),
        (BOMB, Code.YAML_ALIAS, 1, 4),
        ("a: !!python/object:os.system x", Code.YAML_TAG, 1, 4),
        ("a: !!int ''", Code.YAML_TAG, 1, 4),
        ("a: !b [c]", Code.YAML_TAG, 1, 4),
        ("[a]: b", Code.YAML_KEY, 1, 1),
        ("? {a: b}\n: c", Code.YAML_KEY, 1, 3),
        ("~: b", Code.YAML_KEY, 1, 1),
        ("null: b", Code.YAML_KEY, 1, 1),
        ("? \n: b", Code.YAML_KEY, 1, 2),
        ("[" * 100_000, Code.TOO_DEEP, 1, 65),
        ("- " * 60_000, Code.TOO_DEEP, 1, 129),
        ("a: b\n--- c", Code.YAML_SYNTAX, 2, 1),
        ("a: b\n...\nc: d", Code.YAML_SYNTAX, 3, 1),
        ("a: b: c", Code.YAML_SYNTAX, 1, 5),
        ("a:\n\tb: c", Code.YAML_SYNTAX, 2, 1),
        ("a: 'b\n\n", Code.YAML_SYNTAX, 1, 4),
        ("a: @b", Code.YAML_SYNTAX, 1, 4),
        ("a: [b}\n", Code.YAML_SYNTAX, 1, 4),
        ("a: {b", Code.YAML_SYNTAX, 1, 4),
        ("a: b\nc", Code.YAML_SYNTAX, 2, 1),
        ("a: b\n  - c\n d: e\n", Code.YAML_SYNTAX, 3, 3),
        ("- a\nb: c", Code.YAML_SYNTAX, 2, 1),
        ('a: "\\ud800"', Code.BAD_CHARACTER, 1, 5),
        ("a: b\x07", Code.BAD_CHARACTER, 1, 5),
        ("a\n\ufeffb", Code.BAD_CHARACTER, 2, 1),
        ("a: \ud800", Code.BAD_CHARACTER, 1, 4),
    ],
    ids=lambda value: repr(value)[:24],
)  # fmt: skip
def test_what_is_refused_is_named_at_its_place(text: str, code: Code, line: int, column: int) -> None:
    """The file is left out with one error, whatever a loader would have made of it."""
    assert problems(text) == (None, [(code, line, column)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a: !!set {b}", "!!set"), ("a: ! b", "!"), ("a: !c b", "!c"),
    ],
)  # fmt: skip
def test_tag_is_named_as_written(loader: str, text: str, word: str) -> None:
    """The short form of a standard tag is what an author wrote."""
    assert words_of(text) == {"tag": word}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c", '": " in a value without quotes, or a key that is indented too far'),
        ("a: 'b", "a quote that is never closed"),
        ("a: [b", "a list in brackets that is never closed"),
        ("a: {b", "a mapping in braces that is never closed"),
        ("a: `b", "a tab as indentation, or a value that begins with a reserved character"),
        ("a: b\nc", 'a line that is neither "key: value" nor an item of a list'),
        ("a: b\n--- c", "a second document in one file"),
        ('a: "\\q"', "a backslash in double quotes that begins no known escape"),
        ('a: "\\u12"', "an escape with too few digits"),
        ("a: *", "text that is not YAML"),
    ],
)  # fmt: skip
def test_problems_are_told_in_our_own_words(loader: str, text: str, problem: str) -> None:
    """Both parsers come out as the same sentence, without a word of Python."""
    assert words_of(text) == {"problem": problem}


@pytest.mark.parametrize(("text", "word"), [('a: "x\\ud800"', "U+D800"), ("a: \x01", "U+0001")])
def test_bad_character_is_named_by_its_number(loader: str, text: str, word: str) -> None:
    """A lone surrogate never gets into a text, however it is written."""
    assert words_of(text) == {"found": word}


def test_escape_beyond_unicode_is_an_error(loader: str) -> None:
    """Neither parser gets away with an exception that is none of YAML's."""
    assert problems('a: "\\U00110000"')[0] is None


def test_number_of_values_is_limited() -> None:
    """More than 100,000 values are refused."""
    document, found = problems("- a\n" * 100_001)
    assert (document, found) == (None, [(Code.YAML_SYNTAX, 100_001, 3)])


def test_file_is_decoded_and_digested_as_bytes() -> None:
    """A byte order mark is accepted, and the digest is of the bytes."""
    found = Diagnostics()
    document = read_yaml_file("a.yaml", b"\xef\xbb\xbfa: b\r\nc: d\r\n", found)
    assert document is not None
    assert (document.source, document.blocks, len(document.sha256)) == (("a: b", "c: d"), (), 64)
    assert isinstance(document.entries, Mapping)


@pytest.mark.parametrize("data", [b"", b"# only a comment\n"])
def test_empty_file_is_an_empty_document(data: bytes) -> None:
    """It is warned of, and no error."""
    found = Diagnostics()
    document = read_yaml_file("a.yaml", data, found)
    assert document is not None
    assert (document.entries, [one.code for one in found]) == (None, [Code.EMPTY_DOCUMENT])


@pytest.mark.parametrize("data", [b"\xff", b"a: *b"])
def test_unreadable_file_gives_no_document(data: bytes) -> None:
    """Bytes that are no text, or YAML that is refused, leave the file out."""
    assert read_yaml_file("a.yaml", data, Diagnostics()) is None


def test_time_grows_with_the_records() -> None:
    """Eight times as many records take about eight times as long."""
    assert growth(lambda count: "- id: 甲\n  名称: 案例\n  tags: [a, b]\n" * count, read, 500) < LINEAR


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="this PyYAML is built without libyaml")
def test_the_parser_in_c_is_taken_where_it_is_there() -> None:
    """It takes a tenth of the time of the one in Python."""
    assert _loader() is yaml.CSafeLoader
