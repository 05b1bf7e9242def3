"""A line to Neo4j that is cut once, while the server commits: nobody knows then whether it did."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

# The message COMMIT of Bolt, as the one chunk of a message of two bytes.
_COMMIT = b"\x00\x02\xb0\x12\x00\x00"


@contextmanager
def cut_at_a_commit(port: int) -> Iterator[tuple[int, Event]]:
    """Listen before a server; give the port, and what tells that the line was cut."""
    cut = Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        accepting = Thread(target=_accept, args=(listener, port, cut))
        accepting.start()
        yield listener.getsockname()[1], cut
        listener.shutdown(socket.SHUT_RDWR)
        accepting.join()


def _accept(listener: socket.socket, port: int, cut: Event) -> None:
    lines: list[Thread] = []
    with suppress(OSError):
        while True:
            client, _ = listener.accept()
            server = socket.create_connection(("127.0.0.1", port))
            lines += [
                Thread(target=_forward, args=(client, server, cut)),
                Thread(target=_forward, args=(server, client)),
            ]
            lines[-2].start()
            lines[-1].start()
    for line in lines:
        line.join()


def _forward(source: socket.socket, target: socket.socket, cut: Event | None = None) -> None:
    with source, suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
            if cut is not None and _COMMIT in data and not cut.is_set():
                cut.set()
                break
    with suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)
