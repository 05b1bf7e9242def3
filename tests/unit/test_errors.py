"""What a caller can fix: messages made from what is known, exit codes by kind."""

from __future__ import annotations

import pytest

from casegraph.errors import (
    CasegraphError,
    EnvironmentFailure,
    MissingExtraError,
    OntologyError,
    QueryError,
    ServiceError,
    UnknownNameError,
    UsageError,
    WorkspaceError,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (UsageError, 2),
        (WorkspaceError, 2),
        (OntologyError, 2),
        (QueryError, 2),
        (EnvironmentFailure, 3),
        (ServiceError, 4),
    ],
)
def test_each_kind_has_its_exit_code(kind: type[CasegraphError], code: int) -> None:
    """And carries a hint."""
    error = kind("message", "hint")
    assert (error.exit_code, str(error), error.hint) == (code, "message", "hint")


def test_an_unknown_name_lists_the_nearest() -> None:
    """Else the first of all, else nothing."""
    assert UnknownNameError("exporter", "turtel", ["turtle", "gexf"]).hint == "known: turtle"
    assert UnknownNameError("exporter", "qqq", ["turtle", "gexf"]).hint == "known: gexf, turtle"
    assert UnknownNameError("exporter", "qqq", []).hint == ""


def test_a_missing_extra_says_how_to_get_it() -> None:
    """The purpose in the message, the command in the hint."""
    error = MissingExtraError("shacl", "check --shacl")
    assert (error.exit_code, str(error), error.hint) == (
        3, "check --shacl needs an optional dependency", "pip install 'casegraph[shacl]'",
    )  # fmt: skip
