"""Neo4j itself: its server on the loopback interface, and its `neo4j-admin`."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError
from tests.engines.maven import java, run

PASSWORD = "not-a-secret"
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.max_size=768m
server.memory.pagecache.size=128m
db.tx_log.rotation.size=16m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
"""


class Neo4j:
    """A server with a folder of its own; it can be stopped, started and killed."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        (home / "conf").mkdir(parents=True)
        (home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(port=self.port), encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None
        self._driver: Driver | None = None
        done = self.admin("dbms", "set-initial-password", PASSWORD)
        assert done.returncode == 0, done.stdout + done.stderr

    @property
    def uri(self) -> str:
        """The address of the server."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def environment(self) -> Mapping[str, str]:
        """What programs of Neo4j and ours read from the environment."""
        own = {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf"), "NEO4J_PASSWORD": PASSWORD}
        return {**os.environ, **own}

    @property
    def pid(self) -> int:
        """The process of the server."""
        assert self._process is not None
        return self._process.pid

    def admin(self, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run `neo4j-admin`."""
        return run(java("neo4j", "org.neo4j.cli.AdminTool", *arguments), folder, self.environment)

    def bulk_import(self, folder: Path) -> subprocess.CompletedProcess[str]:
        """Replace the database of the stopped server by what an export of ours holds."""
        return self.admin(
            "database", "import", "full", "neo4j", "--overwrite-destination", "@import.args", folder=folder
        )

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = ["--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED"]
        place = [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        command = java("neo4j", "org.neo4j.server.CommunityEntryPoint", *place, options=options)
        with (self.home / "console.txt").open("ab") as console:
            self._process = subprocess.Popen(command, env=self.environment, stdout=console, stderr=console)
        deadline = monotonic() + 180
        while not self._answers():
            assert self._process.poll() is None, (self.home / "console.txt").read_text(encoding="utf-8")
            assert monotonic() < deadline, "the server does not answer"
            sleep(0.25)

    def ensure(self) -> None:
        """Start the server unless it runs."""
        if self._process is None:
            self.start()

    def stop(self, *, at_once: bool = False) -> None:
        """Stop the server; at once means without its knowing."""
        if self._driver is not None:
            self._driver.close()
        if self._process is not None:
            if at_once:
                self._process.kill()
            else:
                self._process.terminate()
            try:
                self._process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._driver = self._process = None

    def ask(self, query: str, **parameters: object) -> list[tuple[Any, ...]]:
        """Return the rows that a query has."""
        records, _, _ = self._connection().execute_query(query, parameters, database_="neo4j")
        return [tuple(record.values()) for record in records]

    def run_script(self, path: Path) -> None:
        """Run the statements of a script as cypher-shell does: each by itself, up to a semicolon at a line's end."""
        for statement in path.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                self.ask(statement)

    def empty(self) -> None:
        """Remove all nodes, relationships, constraints and indexes."""
        for (name,) in self.ask("SHOW CONSTRAINTS YIELD name"):
            self.ask(f"DROP CONSTRAINT `{name}`")
        for (name,) in self.ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
            self.ask(f"DROP INDEX `{name}`")
        with self._connection().session(database="neo4j") as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()

    def _connection(self) -> Driver:
        if self._driver is None:
            self._driver = GraphDatabase.driver(self.uri, auth=("neo4j", PASSWORD), max_transaction_retry_time=60)
        return self._driver

    def _answers(self) -> bool:
        try:
            # The driver would wait longer and longer between its attempts.
            socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
            return self.ask("RETURN 1") == [(1,)]
        except (DriverError, Neo4jError, OSError):
            return False
