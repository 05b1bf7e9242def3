"""The arguments of `neo4j-admin database import full`, and the shell script that runs it.

The file of arguments holds no quote and no backslash: its reader takes them for its own syntax.
"""

from __future__ import annotations

from collections.abc import Iterable

from casegraph.exporters.neo4j.csv import data_paths, header_path
from casegraph.exporters.neo4j.tables import Table

# Strict, so that the import proves the files: a duplicate or dangling identifier fails it.
_OPTIONS = """\
--id-type=string
--delimiter=,
--array-delimiter=U+001F
--bad-tolerance=0
--skip-duplicate-nodes=false
--skip-bad-relationships=false
--strict=true
"""
_SCRIPT = """\
#!/bin/sh
# Imports these files into a new database: DB=neo4j sh import.sh [--overwrite-destination]
set -eu
cd "$(dirname "$0")"
# The name of the database comes first: --nodes would swallow it.
exec neo4j-admin database import full "${DB:-neo4j}" "$@" @import.args
"""


def import_arguments(nodes: Iterable[Table], relationships: Iterable[Table]) -> str:
    """Write the arguments, one a line; labels and identifiers stand in the files."""
    sources = [f"--nodes={_files(table)}\n" for table in nodes]
    sources += [f"--relationships={table.name}={_files(table)}\n" for table in relationships]
    return _OPTIONS + "".join(sources)


def import_script() -> str:
    """Write the shell script."""
    return _SCRIPT


def _files(table: Table) -> str:
    return ",".join([header_path(table), *data_paths(table)])
