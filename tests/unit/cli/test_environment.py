"""What the environment decides: language, color, progress."""

from __future__ import annotations

import io

import pytest

from casegraph.cli.options import environment_language
from casegraph.cli.progress import progress_line
from casegraph.cli.streams import may_color
from casegraph.sentences import Sentence


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Give a terminal, in an environment that asks for nothing."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


@pytest.mark.parametrize(
    ("names", "language"),
    [
        ({"LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "C"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
        ({"LC_ALL": "C", "LANG": "zh_CN"}, "en"),
        ({}, "en"),
    ],
)
def test_the_first_locale_that_is_set_decides(
    monkeypatch: pytest.MonkeyPatch, names: dict[str, str], language: str
) -> None:
    """LC_ALL wins over LC_MESSAGES, and that over LANG."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    assert environment_language() == language


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_color_can_be_refused(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """A terminal is colored unless its user says no."""
    monkeypatch.setattr("sys.stderr", terminal)
    allowed = may_color(err=True)
    monkeypatch.setenv(name, value)
    assert (allowed, may_color(err=True)) == (True, False)


def test_a_stream_that_is_no_terminal_is_not_colored() -> None:
    """A report in a file holds text only."""
    assert not may_color()


def test_a_terminal_sees_progress_and_then_a_clean_line(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is redrawn in place and gone at the end."""
    monkeypatch.setattr("sys.stderr", terminal)
    with progress_line(quiet=False) as progress:
        assert progress is not None
        progress("reading", 1, 2)
    assert (terminal.getvalue().count("reading 1/2"), terminal.getvalue().endswith("\r\x1b[K")) == (1, True)


def test_progress_is_told_in_the_language_of_the_user(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stage by its name, where it has one."""
    monkeypatch.setattr("sys.stderr", terminal)
    with progress_line(quiet=False, language="zh") as progress:
        assert progress is not None
        progress(Sentence("reading"), 1, 2)
    assert "读取 1/2" in terminal.getvalue()


def test_who_wants_quiet_sees_no_progress(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn, not even an empty line."""
    monkeypatch.setattr("sys.stderr", terminal)
    with progress_line(quiet=True) as progress:
        assert progress is None
    assert terminal.getvalue() == ""
