"""Queries that never end, and those who ask something else meanwhile."""

from __future__ import annotations

import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from tests.support.serving import Running, serving, serving_here

from casegraph.queries.named import named_query
from casegraph.queries.parameters import filled
from casegraph.server.limits import Limits
from casegraph.server.settings import Settings

LIMIT = 2.0
TRIPLE = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
RUNAWAYS = (
    f"SELECT (COUNT(*) AS ?n) {{ {TRIPLE} }}",
    f"SELECT * {{ {TRIPLE} }} ORDER BY ?i ?f ?c",
    "SELECT (COUNT(*) AS ?n) { ?a (!<x:a>|<x:a>)* ?b . ?c (!<x:b>|<x:b>)* ?d . ?e (!<x:c>)* ?f }",
    f"CONSTRUCT {{ ?a ?e ?i }} WHERE {{ {TRIPLE} FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none') }}",
    f"ASK {{ {TRIPLE} FILTER(REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '((a{{0,50}}){{0,50}}){{0,9}}b$')) }}",
    f"SELECT (GROUP_CONCAT(STR(?c)) AS ?x) {{ {TRIPLE} }}",
    f"SELECT DISTINCT ?c ?f ?i {{ {TRIPLE} }} ORDER BY ?c",
    f"ASK {{ {TRIPLE} FILTER(CONCAT(STR(?b), STR(?e), STR(?h)) = 'none') }}",
    f"SELECT * {'{' * 60} {TRIPLE} {'}' * 60} ORDER BY ?a",
    f"SELECT (MAX(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g)))) AS ?m) {{ {TRIPLE} }}",
)
NORMAL = tuple(
    quote(filled(named_query(name), {})) for name in ("p99-below", "cases-by-technology", "selection-rule", "themes")
)


class Client(threading.Thread):
    """Asks one normal query after the other, and notes how long each took and what failed."""

    def __init__(self, port: int, until: float) -> None:
        super().__init__()
        self._port, self._until = port, until
        self.failed: list[tuple[int, bytes]] = []
        self.times: list[float] = []

    def run(self) -> None:
        """Ask until the time is over."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=30)
        at = 0
        while time.monotonic() < self._until:
            begun = time.monotonic()
            connection.request("GET", f"/sparql?query={NORMAL[at % len(NORMAL)]}")
            answer = connection.getresponse()
            body = answer.read()
            self.times.append(time.monotonic() - begun)
            if answer.status != 200:
                self.failed.append((answer.status, body))
            at += 1
        connection.close()


class Runaway(threading.Thread):
    """Asks one query that never ends, and notes what came of it and when."""

    def __init__(self, service: Running, query: str) -> None:
        super().__init__()
        self._service, self.query = service, query
        self.status, self.taken = 0, 0.0

    def run(self) -> None:
        """Ask and wait."""
        begun = time.monotonic()
        self.status = self._service.ask(self.query, "*/*").status
        self.taken = time.monotonic() - begun


def test_ten_runaways_end_at_the_limit_and_nobody_else_notices(data: Path) -> None:
    """Each is ended within a second of the limit, and no normal request fails."""
    with serving("--data", data, "--seconds", str(LIMIT)) as running:
        clients = [Client(running.port, time.monotonic() + LIMIT + 3) for _ in range(4)]
        runaways = [Runaway(running, query) for query in RUNAWAYS]
        for thread in (*clients, *runaways):
            thread.start()
        for thread in (*clients, *runaways):
            thread.join(60)
    assert [(one.query, one.status) for one in runaways if one.status not in {503, 507}] == []
    assert [(one.query, one.taken) for one in runaways if one.taken > LIMIT + 1] == []
    assert [one.failed for one in clients if one.failed] == []
    assert min(len(one.times) for one in clients) > 10


def test_more_queries_than_there_is_room_for_are_told_to_come_again(data: Path) -> None:
    """A status, and after how many seconds."""
    limits = Limits(seconds=2.0, workers=1, patient=1, waiting=1, patience=0.2)
    with serving_here(Settings((data / "graph.nq",), data, limits=limits)) as running:
        runaways = [Runaway(running, RUNAWAYS[0]) for _ in range(4)]
        for thread in runaways:
            thread.start()
            time.sleep(0.02)
        for thread in runaways:
            thread.join(30)
        assert sorted(one.taken < 1.5 for one in runaways) == [False, True, True, True]
        assert {one.status for one in runaways} == {503}
        assert running.ask("ASK {}").status == 200
