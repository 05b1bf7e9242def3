"""The way to a Neo4j server: the official driver, with every failure told in words.

A batch that meets a lost connection is sent again until the server is back or the patience is over; that is safe, since
each batch can be run twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from casegraph.errors import CasegraphError, MissingExtraError, ServiceError, UsageError
from casegraph.sentences import Sentence

if TYPE_CHECKING:
    from neo4j import Driver, Session

# Seconds that a batch waits for a server that restarts.
PATIENCE = 120.0
# So often a batch is sent where its commit had no answer.
ATTEMPTS = 3
AGAIN = Sentence("what is written stays; run the same command again and it goes on")


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
        message, hint = '"{uri}" is no address of a Neo4j server', "write neo4j://host:7687 or bolt://host:7687"
        raise UsageError(message, hint, uri=login.uri) from failure


def _told(login: Login, failure: Exception) -> CasegraphError:
    from neo4j.exceptions import AuthError, ConstraintError, Neo4jError, ServiceUnavailable, SessionExpired

    match failure:
        case AuthError():
            message = '{uri} refuses the user "{user}" with this password'
            hint = "set NEO4J_USERNAME and NEO4J_PASSWORD"
            return ServiceError(message, hint, uri=login.uri, user=login.user)
        case ServiceUnavailable() | SessionExpired():
            return ServiceError("no Neo4j server answers at {uri}", "start it; {again}", uri=login.uri, again=AGAIN)
        case ConstraintError():
            return ServiceError("a constraint of the database forbids it: {problem}", AGAIN, problem=failure.message)
        case Neo4jError():
            message, hint = "the server failed: {problem} ({code})", "look into its log; {again}"
            return ServiceError(message, hint, problem=failure.message, code=failure.code, again=AGAIN)
        case _:
            return ServiceError("the connection to {uri} failed: {problem}", AGAIN, uri=login.uri, problem=failure)
