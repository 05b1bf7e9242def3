"""What a caller can fix: messages made from what is known, exit codes by kind."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from casegraph.compiler.lock import BusyError
from casegraph.compiler.writing import DiskFailure
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


def test_an_error_is_told_in_the_language_of_the_user() -> None:
    """Message and hint; for programs both stay English."""
    error = WorkspaceError('"{path}" does not exist', "check the path", path="a")
    assert (error.told("zh"), str(error), error.hint) == (
        ("“a” 不存在", "请检查路径"), '"a" does not exist', "check the path",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_error_of_another_package_is_told_as_it_is(language: str) -> None:
    """With the braces that its text may have."""
    assert UsageError("no {thing", "write {}").told(language) == ("no {thing", "write {}")


def test_the_kind_of_an_unknown_name_is_told_and_the_name_stays() -> None:
    """A node may be called as a kind is."""
    error = UnknownNameError("node", "query", ["{query}"])
    assert error.told("zh") == ("没有名为 “query” 的节点", "已知名称有 {query}")


@pytest.mark.parametrize("hint", ["", "run casegraph build again", "free {some} space"])
def test_what_failed_on_the_disk_is_told_with_whatever_hint(hint: str) -> None:
    """A path and a hint may have braces."""
    message, remedy = DiskFailure(Path("{a}"), "input/output error", hint).told("zh")
    assert (message, bool(remedy)) == ("“{a}”：input/output error", True)


@pytest.mark.parametrize(
    "error",
    [
        CasegraphError("plain {text}"),
        QueryError("a string is never closed: {place}", "split it", place="{x}"),
        UnknownNameError("node", "{n}", ["a", "b"]),
        MissingExtraError("shacl", "checking shapes"),
        BusyError(Path("{out}"), ""),
        DiskFailure(Path("a"), "gone"),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_crosses_processes_whole(error: CasegraphError, protocol: int) -> None:
    """Its kind, its words in both languages, and what it knows beside them."""
    again = pickle.loads(pickle.dumps(error, protocol))
    assert (type(again), str(again), again.told("zh")) == (type(error), str(error), error.told("zh"))
    assert vars(again) == vars(error)
