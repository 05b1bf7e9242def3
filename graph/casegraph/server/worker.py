"""The process in which queries run: it reads the dataset, and can be killed at any time without harm."""

from __future__ import annotations

import socket

from casegraph.server.frames import packed, receive
from casegraph.server.tasks import Desk


def work(service: socket.socket, desk: Desk) -> None:
    """Do one task after the other, until the service closes its end."""
    try:
        while True:
            service.sendall(packed(desk.do(receive(service))))
    except (EOFError, OSError):
        return
