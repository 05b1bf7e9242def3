"""The commands by name, each imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

import click


class Entry(NamedTuple):
    """Where a command is, and the sentence that `-h` says of it."""

    place: str
    sentence: str

    def load(self) -> click.Command:
        """Import the command."""
        module, _, attribute = self.place.partition(":")
        command: click.Command = getattr(import_module(f"casegraph.cli.commands.{module}"), attribute)
        return command


COMMANDS: Mapping[str, Entry] = MappingProxyType(
    {
        "build": Entry("build:build", "Compile the sources and write the graph in every format."),
        "check": Entry("check:check", "Report what is wrong in the sources."),
        "compare": Entry("compare:compare", "Put cases side by side."),
        "coverage": Entry("coverage:coverage", "Tell which lines became facts, and what no profile knows."),
        "explain": Entry("explain:explain", "Explain a code, such as CG301."),
        "init": Entry("init:init", "Make a folder to start from."),
        "list": Entry("listing:list_names", "List classes, relations, exporters, named queries or profiles."),
        "merges": Entry("merges:merges", "Tell what was joined to one node, by which rule, and where it is written."),
        "page": Entry("page:page", "Write the page of a part of the graph, or of the whole."),
        "path": Entry("path:path", "Tell how two nodes are connected, with the lines that say it."),
        "push": Entry("push:push", "Compile the sources and make a running Neo4j hold the graph."),
        "query": Entry("query:query", "Ask the dataset that `build` wrote, in SPARQL."),
        "search": Entry("search:search", "Find nodes by words, Chinese or English."),
        "serve": Entry("serve:serve", "Serve the dataset: SPARQL, workbench, page, JSON."),
        "show": Entry("show:show", "Show every fact of a node, with the lines that say it."),
    }
)


class Commands(click.Group):
    """A group whose help needs no command: their modules would cost most of the time that `-h` may take."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Name the commands in order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own
        """Import a command, None where there is none of that name."""
        return COMMANDS[cmd_name].load() if cmd_name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].sentence) for name in self.list_commands(ctx)])
