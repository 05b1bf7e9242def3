"""How a command ends: one table from what went wrong to the exit code, and the words for it."""

from __future__ import annotations

import sys

import click

from casegraph.errors import CasegraphError

DATA_ERRORS = 1
USAGE = 2
MACHINE = 3
BUG = 70


def exit_code(failure: BaseException) -> int:
    """Give the exit code of what ended a command."""
    match failure:
        case CasegraphError() | click.exceptions.Exit():
            return failure.exit_code
        case click.ClickException():
            return USAGE
        case OSError() | MemoryError():
            return MACHINE
        case SystemExit(code=int(code)):
            return code
        case _:
            return BUG


def explain_failure(failure: BaseException) -> None:
    """Say on stderr what ended a command: one line and a hint, or for a bug the whole traceback."""
    match failure:
        case CasegraphError():
            _say(str(failure), failure.hint)
        case click.ClickException():
            failure.show()
        case OSError():
            _say(f'"{failure.filename}": {failure.strerror}' if failure.filename else str(failure), "")
        case MemoryError():
            _say("the memory is full", "build fewer documents at a time, or close other programs")
        case click.exceptions.Exit() | SystemExit():
            return
        case _:
            # Only now: the module costs more than half of what `-h` may take.
            import traceback

            traceback.print_exception(failure, file=sys.stderr)


def _say(message: str, hint: str) -> None:
    from casegraph.cli.escaping import escaped

    click.echo(f"error: {escaped(message)}", err=True)
    if hint:
        click.echo(f"  hint: {escaped(hint)}", err=True)
