"""The way to a Neo4j server: the official driver, with every failure told in words.

A batch that meets a lost connection is sent again until the server is back or the patience is over; that is safe, since
each batch can be run twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from casegraph.errors import CasegraphError, MissingExtraError, ServiceError, UsageError

if TYPE_CHECKING:
    from neo4j import Driver, Session

# Seconds that a batch waits for a server that restarts.
PATIENCE = 120.0
# So often a batch is sent where its commit had no answer.
ATTEMPTS = 3
AGAIN = "what is written stays; run the same command again and it goes on"


class Login(NamedTuple):
    """Where the server is, and as whom to go there; without a password the server must not ask for one."""

    uri: str
    user: str = "neo4j"
    password: str = ""
    database: str = "neo4j"


class Server:
    """A session with a server."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, query: str, **parameters: object) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query as they arrive."""
        for record in self._session.run(query, parameters):
            yield tuple(record.values())

    def change(self, query: str) -> None:
        """Run a statement that changes the schema."""
        self._session.run(query).consume()

    def write(self, query: str, parameters: dict[str, object], attempts: int = ATTEMPTS) -> None:
        """Run one batch in a transaction of its own, again where the server was away."""
        from neo4j.exceptions import IncompleteCommit

        try:
            self._session.execute_write(lambda transaction: transaction.run(query, parameters).consume())
        except IncompleteCommit:
            # The driver does not repeat what may be written already; a batch can be run twice.
            if attempts == 1:
                raise
            self.write(query, parameters, attempts - 1)


@contextmanager
def connected(login: Login, patience: float = PATIENCE) -> Iterator[Server]:
    """Open a session; a failure of the server in it is a ServiceError, a wrong address a UsageError."""
    try:
        from neo4j.exceptions import DriverError, Neo4jError
    except ImportError:
        raise MissingExtraError("neo4j", "push") from None
    try:
        with _driver(login, patience) as driver:
            driver.verify_connectivity()
            with driver.session(database=login.database) as session:
                yield Server(session)
    except (DriverError, Neo4jError) as failure:
        raise _told(login, failure) from failure


def _driver(login: Login, patience: float) -> Driver:
    from neo4j import GraphDatabase, NotificationMinimumSeverity
    from neo4j.exceptions import ConfigurationError

    auth = (login.user, login.password) if login.password else None
    try:
        return GraphDatabase.driver(
            login.uri,
            auth=auth,
            max_transaction_retry_time=patience,
            notifications_min_severity=NotificationMinimumSeverity.OFF,
        )
    except (ValueError, ConfigurationError) as failure:
        message = f'"{login.uri}" is no address of a Neo4j server'
        raise UsageError(message, "write neo4j://host:7687 or bolt://host:7687") from failure


def _told(login: Login, failure: Exception) -> CasegraphError:
    from neo4j.exceptions import AuthError, ConstraintError, Neo4jError, ServiceUnavailable, SessionExpired

    match failure:
        case AuthError():
            hint = "set NEO4J_USERNAME and NEO4J_PASSWORD"
            return ServiceError(f'{login.uri} refuses the user "{login.user}" with this password', hint)
        case ServiceUnavailable() | SessionExpired():
            return ServiceError(f"no Neo4j server answers at {login.uri}", f"start it; {AGAIN}")
        case ConstraintError():
            return ServiceError(f"a constraint of the database forbids it: {failure.message}", AGAIN)
        case Neo4jError():
            return ServiceError(f"the server failed: {failure.message} ({failure.code})", f"look into its log; {AGAIN}")
        case _:
            return ServiceError(f"the connection to {login.uri} failed: {failure}", AGAIN)
