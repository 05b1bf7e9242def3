"""The service's side of the processes of its queries: making them, asking them, slowing them down, ending them."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from casegraph.server.frames import Frame, Unpacking, packed
from casegraph.server.nursery import MAKE, NUMBER

_AT_ONCE = 262_144
_CALM = 19
_REMEMBERED = 64


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

    def lives(self) -> bool:
        """Tell whether it is there to be asked."""
        return not _is_closed(self.line)

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
        self._arguments = [str(megabytes), str(store), *([str(data)] if data else [])]
        self._living: dict[socket.socket, int] = {}
        self._ended: deque[int] = deque(maxlen=_REMEMBERED)
        self._begin()

    def _begin(self) -> None:
        self._line, other = socket.socketpair()
        command = [sys.executable, "-m", "casegraph.server.nursery", str(other.fileno()), *self._arguments]
        with other:
            self._process = subprocess.Popen(  # noqa: S603  # this program itself
                command, pass_fds=[other.fileno()], stdin=subprocess.DEVNULL
            )

    def watch(self, gone: Callable[[], None]) -> None:
        """Have a function called when the process that makes the others is gone."""
        asyncio.get_running_loop().add_reader(self._line, gone)

    def has(self, process: Process) -> bool:
        """Tell whether a process is one of those that this one made and could end."""
        return process.line in self._living and not _is_closed(self._line)

    def make(self) -> Process:
        """Make a process for queries; raise OSError where nothing is there to make it."""
        own, other = socket.socketpair()
        own.setblocking(False)
        try:
            with other:
                socket.send_fds(self._line, [NUMBER.pack(MAKE)], [other.fileno()])
            told = self._line.recv(NUMBER.size, socket.MSG_WAITALL)
            if len(told) < NUMBER.size:
                raise ConnectionResetError
        except OSError:
            own.close()
            raise
        (number,) = NUMBER.unpack(told)
        self._living[own] = number
        return Process(number, own)

    def end(self, process: Process) -> None:
        """End a process, whatever it does; one of a nursery that is gone went with it."""
        number = self._living.pop(process.line, None)
        process.close()
        if number is not None:
            self._ended.append(number)
            with suppress(OSError):
                self._line.sendall(NUMBER.pack(number))

    def renew(self) -> None:
        """Begin again, where the process that makes the others was ended from outside."""
        self._forget()
        self._process.kill()
        self._process.wait()
        # They went with it, and are this process's to reap where it is the one that adopts them.
        for number in (*self._living.values(), *self._ended):
            with suppress(ChildProcessError):
                os.waitpid(number, 0)
        self._living.clear()
        self._ended.clear()
        self._begin()

    def close(self) -> None:
        """End them all, and the one that made them."""
        self._forget()
        for line in self._living:
            line.close()
        self._process.wait(10)

    def _forget(self) -> None:
        with suppress(RuntimeError):
            asyncio.get_running_loop().remove_reader(self._line)
        self._line.close()


def _is_closed(line: socket.socket) -> bool:
    """Tell whether the other end of a line is closed."""
    try:
        return not line.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True
