"""The service's side of the processes of its queries: making them, asking them, slowing them down, ending them."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from casegraph.server.frames import Frame, Unpacking, packed
from casegraph.server.nursery import MAKE, NUMBER

_AT_ONCE = 262_144
_CALM = 19


class Process:
    """A process that answers one query at a time."""

    def __init__(self, number: int, line: socket.socket) -> None:
        self.number, self.line = number, line
        self.is_calm = False

    async def ask(self, request: Frame) -> Frame:
        """Send a request and return the answer; raise EOFError where the process ends before it."""
        loop = asyncio.get_running_loop()
        await loop.sock_sendall(self.line, packed(request))
        unpacking = Unpacking()
        while True:
            frame = unpacking.add(await loop.sock_recv(self.line, _AT_ONCE))
            if frame is not None:
                return frame

    def spent(self) -> float:
        """Return the seconds of the processor that it has had, those of the clock where the system does not tell."""
        try:
            # The clock of another process, as clock_getcpuclockid(3) makes its number.
            return time.clock_gettime((~self.number << 3) | 2)
        except OSError:
            return time.monotonic()

    def calm(self) -> None:
        """Leave the processor to others; nobody may take that back, so the process is not used again."""
        self.is_calm = True
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.number, _CALM)

    def close(self) -> None:
        """Close the line to it; whoever still waits for an answer is told of its end elsewhere."""
        loop = asyncio.get_running_loop()
        # The number of a closed socket is soon another's, whose readers must stay.
        loop.remove_reader(self.line)
        loop.remove_writer(self.line)
        self.line.close()


class Nursery:
    """The process that makes the others, over the socket to it."""

    def __init__(self, store: Path, data: Path | None, megabytes: int) -> None:
        self._line, other = socket.socketpair()
        command = [sys.executable, "-m", "casegraph.server.nursery", str(other.fileno()), str(megabytes), str(store)]
        with other:
            self._process = subprocess.Popen(  # noqa: S603  # this program itself
                [*command, *([str(data)] if data else [])], pass_fds=[other.fileno()], stdin=subprocess.DEVNULL
            )
        self._lines: set[socket.socket] = set()

    def make(self) -> Process:
        """Make a process for queries."""
        own, other = socket.socketpair()
        own.setblocking(False)
        with other:
            socket.send_fds(self._line, [NUMBER.pack(MAKE)], [other.fileno()])
        self._lines.add(own)
        (number,) = NUMBER.unpack(self._line.recv(NUMBER.size, socket.MSG_WAITALL))
        return Process(number, own)

    def end(self, process: Process) -> None:
        """End a process, whatever it does."""
        self._lines.discard(process.line)
        process.close()
        self._line.sendall(NUMBER.pack(process.number))

    def close(self) -> None:
        """End them all, and the one that made them."""
        for line in (*self._lines, self._line):
            line.close()
        self._process.wait(10)
