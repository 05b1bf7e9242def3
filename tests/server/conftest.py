"""The bundled library, served for every test of the service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.support.browsing import MISSING, chromium
from tests.support.serving import Running, serving_here

import casegraph
from casegraph.exporters import load_exporter
from casegraph.server.limits import Limits
from casegraph.server.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEMPORAL = "https://w3id.org/casegraph/id/technology/temporal"


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the bundled library as far as the service reads it."""
    folder = tmp_path_factory.mktemp("served")
    graph = casegraph.compile().graph
    for name in ("nquads", "ontology", "html"):
        for artifact in load_exporter(name)(graph):
            (folder / artifact.path).write_bytes(artifact.content)
    return folder


@pytest.fixture(scope="session")
def service(data: Path) -> Iterator[Running]:
    """Serve it as `casegraph serve` does."""
    with serving_here(Settings(dataset=(data / "graph.nq",), data=data)) as running:
        yield running


@pytest.fixture(scope="session")
def strict(data: Path) -> Iterator[Running]:
    """Serve it with small limits, a token, and to pages of one other site."""
    limits = Limits(seconds=1.0, rows=10, workers=2, body_bytes=4_000, head_seconds=1.0, answer_bytes=100_000)
    settings = Settings(
        (data / "graph.nq",), data, token="secret", origins=("https://friend.example",), names=("kg",), limits=limits
    )
    with serving_here(settings) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one browser for the tests of a module."""
    if MISSING:
        pytest.skip("no Chromium or no playwright here: the workbench is NOT tested in a browser")
    with chromium() as started:
        yield started
