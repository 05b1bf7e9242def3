"""A service of our own for tests: on loopback, at a free port, ended with the test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from casegraph.server.running import server_of
from casegraph.server.settings import Settings

SUITE = Path(__file__).resolve().parents[3] / "shared" / "suites" / "sparql11-protocol"
_PATIENCE = 60
_JSON = {"Accept": "application/sparql-results+json"}


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


class Running(NamedTuple):
    """A service that runs, its log line by line, and its process where it has one of its own."""

    port: int
    log: list[str]
    process: subprocess.Popen[str] | None = None

    @property
    def address(self) -> str:
        """Where it is, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def send(
        self, path: str, headers: Mapping[str, str] | None = None, *, method: str = "GET", body: bytes | None = None
    ) -> Answer:
        """Send one request on a connection of its own."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def ask(self, query: str, accept: str = _JSON["Accept"], **parameters: str) -> Answer:
        """Send a query by GET."""
        return self.send(f"/sparql?{urlencode({'query': query, **parameters})}", {"Accept": accept})


@contextmanager
def serving(*options: str | Path, **environment: str) -> Iterator[Running]:
    """Start `casegraph serve` with options, and stop it by the signal that a service manager sends."""
    command = [sys.executable, "-m", "casegraph", "serve", "--port", "0", *map(str, options)]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, env={**os.environ, **environment}
    )
    log: list[str] = []
    try:
        yield Running(_port(process, log), log, process)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for thread in threading.enumerate():
            if thread.name == f"log of {process.pid}":
                thread.join()
        if process.stderr is not None:
            process.stderr.close()


def _port(process: subprocess.Popen[str], log: list[str]) -> int:
    """Read the log up to the line that tells the port; a thread reads the rest, so that the pipe never fills."""
    assert process.stderr is not None
    for line in process.stderr:
        log.append(line)
        found = re.search(r"serving .* at http://.*:(\d+)/", line)
        if found:
            name = f"log of {process.pid}"
            threading.Thread(target=lambda: log.extend(process.stderr or ()), name=name, daemon=True).start()
            return int(found[1])
    raise AssertionError("".join(log))


@contextmanager
def serving_here(settings: Settings) -> Iterator[Running]:
    """Run the service in a thread of this process, so that its lines are seen to be tested."""
    server = server_of(replace(settings, port=0))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while thread.is_alive() and not server.port:
            time.sleep(0.01)
        yield Running(server.port, [])
    finally:
        server.should_exit = True
        thread.join(30)
