"""What every request passes: who may ask, how large a request may be, the headers of every answer, and the log."""

from __future__ import annotations

import hmac
import sys
import time
from collections.abc import Mapping, MutableMapping
from ipaddress import ip_address
from types import MappingProxyType
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from casegraph.server.failures import Failure
from casegraph.server.responding import refusal
from casegraph.server.settings import Settings

_CLOSED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
)
_PREFLIGHT: Mapping[str, str] = MappingProxyType(
    {
        "access-control-allow-methods": "GET, HEAD, OPTIONS, POST",
        "access-control-allow-headers": "Accept, Authorization, Content-Type",
        "access-control-max-age": "600",
    }
)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
# What tells nothing of the dataset, and what a browser loads before anybody can show a token.
_OPEN = ("/assets/", "/health", "/workbench")


class Gate:
    """Stands before the application."""

    def __init__(self, application: ASGIApp, settings: Settings) -> None:
        self._application, self._settings = application, settings
        self._names = {settings.host, *settings.names} | (_LOOPBACK if settings.host in _LOOPBACK else set())
        self._token = settings.token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        passing = _Passing(self._settings, scope, send)
        try:
            self._admit(scope, passing.headers)
            await self._application(scope, _Measured(receive, self._settings.limits.body_bytes), passing.send)
        except Failure as failure:
            await refusal(failure)(scope, receive, passing.send)
        finally:
            passing.log()

    def _admit(self, scope: Scope, headers: Mapping[bytes, bytes]) -> None:
        """Raise Failure for a request that is for somebody else, too large, or without the token."""
        if not self._is_for_us(headers.get(b"host", b"").decode("latin-1")):
            raise Failure(400, "this is not the host that was asked for", "start the service with --allow-host")
        limits = self._settings.limits
        if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > limits.head_bytes:
            raise Failure(414, f"the address is longer than {limits.head_bytes} bytes", "send the query by POST")
        length = headers.get(b"content-length", b"0")
        if length.isdigit() and int(length) > limits.body_bytes:
            raise Failure(413, f"the body is longer than {limits.body_bytes} bytes", "ask for less")
        given = headers.get(b"authorization", b"").removeprefix(b"Bearer ")
        free = scope["path"].startswith(_OPEN) or scope["method"] == "OPTIONS"
        if self._token and not free and not hmac.compare_digest(given, self._token):
            raise Failure(401, "this needs a token", "send Authorization: Bearer TOKEN")

    def _is_for_us(self, host: str) -> bool:
        """Tell whether a name is ours: a page whose name was made to point here is not let in by its name."""
        name = host.rpartition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
        if name.lower() in self._names:
            return True
        return self._settings.host not in _LOOPBACK and _is_address(name)


class _Passing:
    """One request on its way: what is added to its answer, and what the log says of it."""

    def __init__(self, settings: Settings, scope: Scope, send: Send) -> None:
        self.headers: Mapping[bytes, bytes] = dict(scope["headers"])
        self._settings, self._scope, self._send = settings, scope, send
        self._begun = time.perf_counter()
        self.status = self._size = 0

    async def send(self, message: Message) -> None:
        """Send a part of the answer, its head with the headers that every answer has."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message["headers"], *self._added(message)]
        else:
            self._size += len(message.get("body", b""))
        await self._send(message)

    def _added(self, message: MutableMapping[str, Any]) -> list[tuple[bytes, bytes]]:
        given = {name for name, _ in message["headers"]}
        added = list(_ALWAYS)
        if b"content-security-policy" not in given:
            added.append((b"content-security-policy", _CLOSED.encode()))
        if self.status == 401:
            added.append((b"www-authenticate", b"Bearer"))
        return [*added, *self._shared()]

    def _shared(self) -> list[tuple[bytes, bytes]]:
        """Return the headers that let pages of other sites read the answer, where that is wanted."""
        origin = self.headers.get(b"origin", b"").decode("latin-1")
        origins = self._settings.origins
        if not origin or not {origin, "*"} & set(origins):
            return [(b"cross-origin-resource-policy", b"same-origin")]
        allowed = "*" if "*" in origins else origin
        more = dict(_PREFLIGHT) if self._scope["method"] == "OPTIONS" else {}
        shared = {"access-control-allow-origin": allowed, "vary": "Origin", **more}
        return [(name.encode(), value.encode()) for name, value in shared.items()]

    def log(self) -> None:
        """Write one line with the time: neither the query, which may be private, nor the token."""
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        client = (self._scope.get("client") or ("-",))[0]
        path = self._scope["path"].encode("ascii", "backslashreplace").decode()
        taken = (time.perf_counter() - self._begun) * 1000
        shown = "".join(letter if letter.isprintable() else "?" for letter in path)
        sys.stderr.write(f"{when} {client} {self._scope['method']} {shown} {self.status} {taken:.1f}ms {self._size}B\n")


class _Measured:
    """The body of a request, as long as it is no longer than it may be."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive, self._left = receive, most

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise Failure(413, "the body is too long", "ask for less")
        return message


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
