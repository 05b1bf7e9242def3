"""The program's frame: streams that forgive, and an exit with the command's code."""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Iterator

import click
import pytest

from casegraph.cli.commands import COMMANDS, Commands
from casegraph.cli.main import main, run
from casegraph.cli.streams import forgive_streams


@pytest.fixture
def signals() -> Iterator[None]:
    """Put the handler of SIGTERM back."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.usefixtures("signals")
def test_the_program_ends_with_the_code_of_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """The arguments are those of the process."""
    monkeypatch.setattr(sys, "argv", ["casegraph", "explain", "CG999"])
    with pytest.raises(SystemExit) as end:
        run()
    assert end.value.code == 2


@pytest.mark.usefixtures("signals")
def test_sigterm_is_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A supervisor stops a build as a user does."""
    monkeypatch.setattr(sys, "argv", ["casegraph", "-h"])
    with pytest.raises(SystemExit):
        run()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGTERM)


def test_a_character_that_the_encoding_lacks_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """No text of a document can crash the report."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    forgive_streams()
    print("案", end="", flush=True)  # noqa: T201 - what is tested is printing
    assert raw.getvalue() == b"\\u6848"


@pytest.mark.parametrize(("argument", "end"), [("--help", 0), ("-h", 0), ("--version", 0), ("--nothing", 2)])
def test_the_first_option_decides(argument: str, end: int) -> None:
    """Help and version end well, an unknown option does not."""
    assert main([argument]) == end


def test_the_group_offers_exactly_the_table() -> None:
    """Any other name has no command."""
    group = Commands()
    context = click.Context(group)
    assert (group.list_commands(context), group.get_command(context, "bild")) == (sorted(COMMANDS), None)
