"""Running the service until somebody stops it."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

import uvicorn

from casegraph.sentences import Sentence
from casegraph.server.application import application
from casegraph.server.confinement import adopt_orphans
from casegraph.server.connection import protocol
from casegraph.server.settings import Settings
from casegraph.server.store import prepare

_GRACE = 5


class Announced(uvicorn.Server):
    """A server that says where it is, once it listens."""

    def __init__(self, config: uvicorn.Config, statements: int, language: str) -> None:
        super().__init__(config)
        self._statements, self._language = statements, language
        self.port = 0

    async def startup(self, sockets: Any = None) -> None:  # noqa: ANN401  # as uvicorn has it
        """Listen, and say so on stderr, with the port that was found free where 0 was asked for."""
        await super().startup(sockets)
        ports = [one.sockets[0].getsockname()[1] for one in self.servers if one.sockets]
        if ports:
            self.port = ports[0]
            host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
            template, address = "serving {count} statements at {address}", f"http://{host}:{self.port}/"
            sys.stderr.write(Sentence(template, count=self._statements, address=address).told(self._language) + "\n")
            sys.stderr.flush()


def server_of(settings: Settings, language: str = "en") -> Announced:
    """Make the server, with the dataset ready; raise WorkspaceError where there is none, or it is broken."""
    prepared = prepare(settings.dataset, examples=settings.data is not None)
    limits = settings.limits
    config = uvicorn.Config(
        application(settings, prepared),
        host=settings.host,
        port=settings.port,
        http=protocol(limits),
        ws="none",
        lifespan="on",
        access_log=False,
        log_level="warning",
        server_header=False,
        limit_concurrency=limits.connections,
        timeout_graceful_shutdown=_GRACE,
        timeout_keep_alive=int(limits.head_seconds),
    )
    return Announced(config, prepared.quads, language)


def serve(settings: Settings, language: str = "en") -> None:
    """Serve until a signal stops it; what is being answered then is finished first."""
    # Where the process between is killed, those of its queries are this one's to reap.
    adopt_orphans()
    server = server_of(settings, language)
    # uvicorn passes the signal on once all is done, and for a service to be stopped is its ordinary end.
    with suppress(KeyboardInterrupt):
        server.run()
