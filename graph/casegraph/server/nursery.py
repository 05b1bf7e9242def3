"""The process that makes those of the queries: it has everything imported, and a copy of it starts in a moment.

It makes one for each socket that it is sent, and ends the one whose number it is sent; when the service goes, or this
process, by whatever way, all of them go.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from casegraph.server.confinement import end_with, limit_memory, refuse_connections
from casegraph.server.tasks import Desk
from casegraph.server.worker import work

NUMBER = struct.Struct(">i")
MAKE = 0


def serve(service: socket.socket, opened: Callable[[], Desk], megabytes: int) -> None:
    """Make and end processes as the service asks, until it closes its end."""
    living, ended = set[int](), set[int]()
    while True:
        message, handles, _, _ = socket.recv_fds(service, NUMBER.size, 1)
        if not message:
            break
        (asked,) = NUMBER.unpack(message)
        if asked == MAKE:
            made = _make(service, handles[0], opened, megabytes)
            living.add(made)
            service.sendall(NUMBER.pack(made))
        else:
            # Nobody else reaps it, so the number is its own till then; the next message need not wait for its end.
            os.kill(asked, signal.SIGKILL)
            living.discard(asked)
            ended.add(asked)
        ended = {one for one in ended if not os.waitpid(one, os.WNOHANG)[0]}
    for one in living:
        os.kill(one, signal.SIGKILL)


def _make(service: socket.socket, handle: int, opened: Callable[[], Desk], megabytes: int) -> int:
    parent, made = os.getpid(), os.fork()
    if made:
        os.close(handle)
        return made
    service.close()
    end_with(parent)
    try:
        with socket.socket(fileno=handle) as own:
            desk = opened()
            limit_memory(megabytes)
            refuse_connections()
            work(own, desk)
    finally:
        # Not `sys.exit`: what the parent registered for its own end is not this process's to do.
        os._exit(0)


def main(arguments: list[str]) -> None:
    """Serve on the socket of a number: `HANDLE MEGABYTES STORE [DATA]`."""
    handle, megabytes, store, *data = arguments
    # Ctrl-C in a terminal reaches all of them; the service ends its processes itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    opened = desks(Path(store), Path(data[0]) if data else None)
    with socket.socket(fileno=int(handle)) as service:
        serve(service, opened, int(megabytes))


def desks(store: Path, data: Path | None) -> Callable[[], Desk]:
    """Return what opens the dataset in a process.

    One in memory is read here, and its copies in the processes cost nothing; one on disk each opens for itself.
    """
    if store.is_dir():
        return lambda: Desk.open(store, data)
    desk = Desk.open(store, data)
    gc.freeze()
    return lambda: desk


if __name__ == "__main__":
    main(sys.argv[1:])
