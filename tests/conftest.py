"""What holds for every test: one line a skip at the end, and none at all in CI."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

IN_CI = os.environ.get("CI", "").lower() == "true"

settings.register_profile("here", deadline=None)
settings.register_profile(
    # Two busy cores are slow now and then; the same examples every time, so that a failure is nobody's luck.
    "ci",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if IN_CI else "here")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the builds of tests away from the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of CI that left anything out."""
    if IN_CI and session.exitstatus == pytest.ExitCode.OK and list(_skipped(session.config)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """List what was not tested, and why, where nobody overlooks it."""
    reasons = sorted(set(_skipped(config)))
    if not reasons:
        return
    title = "NOT TESTED: a failure in CI" if IN_CI else "NOT TESTED"
    terminalreporter.section(title, sep="!", red=True, bold=True)
    for where, reason in reasons:
        terminalreporter.line(f"{where}: {reason}", yellow=True)


def _skipped(config: pytest.Config) -> Iterator[tuple[str, str]]:
    """Yield the place and the reason of each skip; an expected failure is none."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    for report in reporter.stats.get("skipped", []) if reporter else []:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        yield report.nodeid, reason.removeprefix("Skipped: ")
