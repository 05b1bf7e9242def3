"""Every way to end has its exit code and its words."""

from __future__ import annotations

import click
import pytest

from casegraph.cli.commands import COMMANDS
from casegraph.cli.ending import exit_code, explain_failure
from casegraph.errors import MissingExtraError, ServiceError, UnknownNameError, WorkspaceError


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (WorkspaceError("x"), 2),
        (UnknownNameError("class", "x", ["y"]), 2),
        (click.UsageError("x"), 2),
        (MissingExtraError("shacl", "checking"), 3),
        (OSError(5, "x"), 3),
        (MemoryError(), 3),
        (ServiceError("x"), 4),
        (ValueError("x"), 70),
        (RecursionError(), 70),
        (SystemExit(3), 3),
        (click.exceptions.Exit(1), 1),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
    ],
)
def test_a_failure_has_the_exit_code_of_the_contract(failure: BaseException, code: int) -> None:
    """Scripts tell data, usage, machine and bugs apart."""
    assert exit_code(failure) == code


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (WorkspaceError("no\x1bthing", "look"), "error: no‹U+001B›thing\n  hint: look\n"),
        (ServiceError("gone"), "error: gone\n"),
        (OSError(5, "broken", "a.md"), 'error: "a.md": broken\n'),
        (OSError("bare"), "error: bare\n"),
        (SystemExit(3), ""),
        (KeyboardInterrupt(), "interrupted\n"),
    ],
)
def test_a_failure_is_told_in_a_line_and_a_hint(
    failure: BaseException, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback for what is not our fault."""
    explain_failure(failure)
    assert capsys.readouterr().err == words


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (WorkspaceError('"{path}" does not exist', "check the path", path="\x1b{}"),
         "错误：“‹U+001B›{}” 不存在\n  建议：请检查路径\n"),
        (ServiceError("gone"), "错误：gone\n"),
        (OSError(5, "broken", "a.md"), "错误：“a.md”：broken\n"),
        (OSError("bare"), "错误：bare\n"),
        (MemoryError(), "错误：内存不足\n  建议：请减少每次构建的文档，或关闭其他程序\n"),
        (click.Abort(), "已中断\n"),
        (click.UsageError("no such option"), "Error: no such option\n"),
    ],
)  # fmt: skip
def test_a_failure_is_told_in_chinese(failure: BaseException, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What libraries and the machine say of themselves stays as it is."""
    explain_failure(failure, "zh")
    assert capsys.readouterr().err == words


def test_a_full_memory_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Memory is the machine's matter, like a disk."""
    explain_failure(MemoryError())
    assert "memory is full" in capsys.readouterr().err


def test_a_bug_shows_its_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    """What we did not foresee can be reported whole."""
    explain_failure(ValueError("unforeseen"))
    assert "ValueError: unforeseen" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_help_of_all_says_the_same_as_that_of_one(name: str) -> None:
    """The table that spares imports does not drift from the commands."""
    command = COMMANDS[name].load()
    assert (command.name, (command.help or "").split("\n")[0]) == (name, COMMANDS[name].sentence)
