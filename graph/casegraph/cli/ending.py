"""How a command ends: one table from what went wrong to the exit code, and the words for it."""

from __future__ import annotations

import sys

import click

from casegraph.errors import CasegraphError
from casegraph.sentences import Sentence

DATA_ERRORS = 1
USAGE = 2
MACHINE = 3
BUG = 70
INTERRUPTED = 130


def exit_code(failure: BaseException) -> int:
    """Give the exit code of what ended a command."""
    match failure:
        case CasegraphError() | click.exceptions.Exit():
            return failure.exit_code
        case click.ClickException():
            return USAGE
        case OSError() | MemoryError():
            return MACHINE
        case KeyboardInterrupt() | click.Abort():
            return INTERRUPTED
        case SystemExit(code=int(code)):
            return code
        case _:
            return BUG


def explain_failure(failure: BaseException, language: str = "en") -> None:
    """Say on stderr what ended a command: one line and a hint, or for a bug the whole traceback.

    What click says of wrong arguments is English, as its help is; so is what the machine says of itself.
    """
    match failure:
        case CasegraphError():
            _say(*failure.told(language), language)
        case click.ClickException():
            failure.show()
        case OSError():
            named = Sentence('"{path}": {reason}', path=failure.filename, reason=failure.strerror)
            _say(named.told(language) if failure.filename else str(failure), "", language)
        case MemoryError():
            full = CasegraphError("the memory is full", "build fewer documents at a time, or close other programs")
            _say(*full.told(language), language)
        case KeyboardInterrupt() | click.Abort():
            click.echo(Sentence("interrupted").told(language), err=True)
        case click.exceptions.Exit() | SystemExit():
            return
        case _:
            # Only now: the module costs more than half of what `-h` may take.
            import traceback

            traceback.print_exception(failure, file=sys.stderr)


def _say(message: str, hint: str, language: str) -> None:
    from casegraph.cli.escaping import escaped

    click.echo(Sentence("error: {message}", message=escaped(message)).told(language), err=True)
    if hint:
        click.echo(Sentence("  hint: {hint}", hint=escaped(hint)).told(language), err=True)
