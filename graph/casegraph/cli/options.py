"""Options that several commands share, and the language that the user's environment asks for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])

DEFAULT_OUT = Path("exports")
# What the context of a command keeps of --lang.
LANGUAGE = "language"
FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
SOURCE = click.Path(path_type=Path)


def remembered_language(_context: click.Context, _option: click.Parameter, language: str) -> str:
    """Keep what --lang said where `main` finds it: an error is told when the command and its context are gone."""
    _context.ensure_object(dict)[LANGUAGE] = language
    return language


def environment_language() -> str:
    """Return the language of messages: Chinese where the locale says so, else English."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next((name for name in names if name), "").lower().startswith("zh") else "en"


def default_base() -> str:
    """Return where the IRIs of the data begin, unless the user says otherwise."""
    from casegraph.model.identifiers import DEFAULT_BASE

    return DEFAULT_BASE


def language_option(command: Command) -> Command:
    """Add --lang."""
    return click.option(
        "--lang",
        type=click.Choice(["en", "zh"]),
        default=environment_language,
        show_default="from the environment",
        callback=remembered_language,
        help="Language of messages.",
    )(command)


def data_option(command: Command) -> Command:
    """Add --data, the folder that a build wrote."""
    return click.option(
        "--data", type=FOLDER, default=DEFAULT_OUT, show_default=True, help="Folder that `build` wrote."
    )(command)


def profile_option(command: Command) -> Command:
    """Add --profile."""
    return click.option(
        "--profile",
        type=click.Path(path_type=Path),
        metavar="FILE|NAME",
        help="Profile that says how the documents are written.",
    )(command)


def links_option(command: Command) -> Command:
    """Add --links."""
    return click.option(
        "--links", default="", metavar="PREFIX", help="What stands before a document's path in links to it."
    )(command)


def json_option(command: Command) -> Command:
    """Add --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(command)
