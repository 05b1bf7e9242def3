"""What every reader promises, over the table of readers."""

from __future__ import annotations

import subprocess
import sys

import pytest

from casegraph.diagnostics import Code, Diagnostics
from casegraph.errors import UnknownNameError
from casegraph.model.document import Document
from casegraph.readers import READERS, load_reader, readers

TEXTS = {".md": "# 甲\n\nb\n", ".markdown": "# 甲\n\nb\n", ".yaml": "甲: b\n", ".yml": "甲: b\n"}


@pytest.fixture(params=sorted(READERS))
def extension(request: pytest.FixtureRequest) -> str:
    """Each extension of the table."""
    return str(request.param)


def read(extension: str, data: bytes) -> tuple[Document | None, Diagnostics]:
    found = Diagnostics()
    return load_reader(extension)(f"docs/甲{extension}", data, found), found


def test_every_reader_has_a_sample_here() -> None:
    """A new reader comes with a line in this suite."""
    assert set(TEXTS) == set(READERS)


def test_path_and_source_are_kept(extension: str) -> None:
    """A document says where it is from, and what was written there."""
    document, found = read(extension, TEXTS[extension].encode())
    assert document is not None
    assert (document.path, document.source, list(found)) == (
        f"docs/甲{extension}", tuple(TEXTS[extension].splitlines()), [],
    )  # fmt: skip


def test_content_is_read(extension: str) -> None:
    """There is a body or there are entries."""
    document, _ = read(extension, TEXTS[extension].encode())
    assert document is not None
    assert document.blocks or document.entries


def test_same_bytes_give_the_same_document(extension: str) -> None:
    """Reading twice makes no difference."""
    assert read(extension, TEXTS[extension].encode())[0] == read(extension, TEXTS[extension].encode())[0]


def test_line_ends_and_byte_order_mark_change_the_digest_only(extension: str) -> None:
    """The content is that of the same text with line feeds."""
    plain, _ = read(extension, TEXTS[extension].encode())
    other, _ = read(extension, b"\xef\xbb\xbf" + TEXTS[extension].replace("\n", "\r\n").encode())
    assert plain is not None
    assert other is not None
    assert (plain.blocks, plain.entries, plain.source) == (other.blocks, other.entries, other.source)
    assert plain.sha256 != other.sha256


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff", Code.NOT_UTF8), (b"\0" * 9, Code.NOT_TEXT), (b"a" * 2_000_000, Code.TOO_LARGE)],
    ids=["encoding", "binary", "size"],
)
def test_unreadable_bytes_leave_the_file_out(extension: str, data: bytes, code: Code) -> None:
    """Nothing is read, and one error says why."""
    document, found = read(extension, data)
    assert (document, [one.code for one in found]) == (None, [code])


def test_empty_file_is_an_empty_document(extension: str) -> None:
    """It is a document all the same, and warned of."""
    document, found = read(extension, b"")
    assert document is not None
    assert [one.code for one in found] == [Code.EMPTY_DOCUMENT]


def test_unknown_extension_is_a_wrong_call() -> None:
    """The error lists the extensions that are known."""
    with pytest.raises(UnknownNameError) as raised:
        load_reader(".docx")
    assert set(READERS) <= set(raised.value.known)


def test_table_is_part_of_the_readers_at_hand() -> None:
    """Installed readers add to the table and never replace a line of it."""
    assert {name: readers()[name] for name in READERS} == dict(READERS)


def test_importing_the_table_imports_no_parser() -> None:
    """A command that reads nothing loads neither YAML nor Markdown."""
    program = "import sys, casegraph.readers; print(sorted({'yaml', 'pyromark'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
