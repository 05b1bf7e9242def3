"""The command line: its commands, and what every way to end means as an exit code."""

from __future__ import annotations

import signal
import sys
from types import FrameType

import click

from casegraph import __version__
from casegraph.cli.commands import Commands
from casegraph.cli.streams import forgive_streams, silence_stdout


def _print_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted:
        return
    click.echo(f"casegraph {__version__}")
    context.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Print the version."
)
def casegraph() -> None:
    """Compile case studies and theory documents into a knowledge graph.

    Results go to stdout, everything else to stderr. Exit codes: 0 fine, 1 errors in the data, 2 wrong usage,
    3 the machine failed, 4 another system failed, 70 a bug of casegraph, 130 interrupted.
    """


def run() -> None:
    """Run the command that the arguments name, and exit."""
    forgive_streams()
    signal.signal(signal.SIGTERM, _interrupt)
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run a command and return its exit code; a bug gives its traceback on stderr."""
    said: dict[str, str] = {}
    try:
        result = casegraph.main(arguments, prog_name="casegraph", standalone_mode=False, obj=said)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough, as in `casegraph query … | head`.
        silence_stdout()
        return 0
    except BaseException as failure:  # noqa: BLE001 - the outermost frame: whatever arrives here becomes an exit code
        from casegraph.cli.ending import exit_code, explain_failure
        from casegraph.cli.options import LANGUAGE, environment_language

        explain_failure(failure, said.get(LANGUAGE) or environment_language())
        return exit_code(failure)
    return result if isinstance(result, int) else 0


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
