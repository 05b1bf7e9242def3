"""One connection: how large the head of a request may be, and how long a client may take to send it."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from casegraph.server.limits import Limits

_TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Connection(HttpToolsProtocol):
    """uvicorn's connection with limits."""

    limits: ClassVar[Limits]
    _received = 0
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401  # as uvicorn has it
        """Wait for a request no longer than the limit."""
        super().connection_made(transport)
        self._await_head()

    def data_received(self, data: bytes) -> None:
        """Take in what arrived, unless the head has grown too large."""
        if self._deadline is not None:
            self._received += len(data)
            if self._received > self.limits.head_bytes + self.limits.body_bytes:
                self.transport.write(_TOO_LARGE)
                self.transport.close()
                return
        super().data_received(data)

    def on_headers_complete(self) -> None:
        """The head is whole."""
        self._forget_deadline()
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """The next request may begin."""
        super().on_response_complete()
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is to be waited for."""
        self._forget_deadline()
        super().connection_lost(exc)

    def _await_head(self) -> None:
        if self._deadline is None and not self.transport.is_closing():
            self._received = 0
            self._deadline = self.loop.call_later(self.limits.head_seconds, self.transport.close)

    def _forget_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def protocol(limits: Limits) -> type[Connection]:
    """Return the connection with these limits, as uvicorn takes it."""
    return type("Limited", (Connection,), {"limits": limits})
