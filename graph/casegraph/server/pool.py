"""The processes of the queries: who gets one, who waits, and what becomes of a query that does not end.

Every query begins in the short lane. One that takes longer than a moment leaves it, and a new process takes its place,
so that a few endless queries do not hold up the others; after another while it gets what time the others leave, and at
the limit its process is killed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from casegraph.server.failures import ClientLeft, begun_anew, memory_limit, time_limit, too_busy
from casegraph.server.frames import Frame
from casegraph.server.limits import Limits
from casegraph.server.processes import Nursery, Process

# In seconds of the clock till a query leaves the short lane, and in seconds of the processor till it gets no more of
# that than others leave: a query that only waits for its turn is not to blame.
_MOMENT = 0.05
_WHILE = 0.06
_OFTEN = 0.05
# After so many seconds a nursery that could not be made is tried again.
_AGAIN = 1.0


# What the process had had of the processor when a query came, and when it is to end.
_Clocks = tuple[float, float]


class Pool:
    """The processes, and the queries that wait for one."""

    def __init__(self, nursery: Nursery, limits: Limits) -> None:
        self._nursery, self._limits = nursery, limits
        self._idle: deque[Process] = deque()
        self._waiting: deque[asyncio.Future[Process]] = deque()
        self._short = self._long = 0
        self._stopped = False

    def start(self) -> None:
        """Make the processes of the short lane; raise OSError where that cannot be."""
        self._fill()
        self._nursery.watch(self._renew)

    def _fill(self) -> None:
        while self._short < self._limits.workers:
            process = self._nursery.make()
            self._short += 1
            self._offer(process)

    def stop(self) -> None:
        """End every process, whatever it does."""
        self._stopped = True
        self._nursery.close()

    async def ask(self, request: Frame, left: Callable[[], Awaitable[Any]]) -> Frame:
        """Have a request answered; `left` returns when nobody waits for it any more.

        Raises:
            Failure: there is no room, or the query was ended at a limit.
            ClientLeft: nobody waits for the answer.
        """
        arrived = asyncio.get_running_loop().time()
        process = await self._take()
        spent = process.spent()
        talk = asyncio.ensure_future(process.ask(request))
        try:
            if not await _ends(talk, _MOMENT):
                await self._wait_long(process, talk, left, (spent, arrived + self._limits.seconds))
            return talk.result()
        except (EOFError, OSError) as error:
            raise (memory_limit(self._limits.megabytes) if self._nursery.has(process) else begun_anew()) from error
        finally:
            self._give_back(process, talk)

    async def _wait_long(
        self, process: Process, talk: asyncio.Future[Frame], left: Callable[[], Awaitable[Any]], at: _Clocks
    ) -> None:
        """Wait for a query that takes long, outside the short lane where there is room."""
        if self._long >= self._limits.patient:
            if not await _ends(talk, self._limits.patience):
                raise too_busy()
            return
        self._long += 1
        self._short -= 1
        self._refill()
        leaving = asyncio.ensure_future(left())
        try:
            await self._await_end(process, talk, leaving, at)
        finally:
            leaving.cancel()
            self._long -= 1
            self._short += 1

    async def _await_end(
        self, process: Process, talk: asyncio.Future[Frame], leaving: asyncio.Future[Any], at: _Clocks
    ) -> None:
        now, (spent, due) = asyncio.get_running_loop().time, at
        while (left := due - now()) > 0:
            if process.spent() - spent > _WHILE and not process.is_calm:
                process.calm()
            if await _ends(talk, min(left, _OFTEN), leaving):
                break
        if not talk.done():
            raise ClientLeft if leaving.done() else time_limit(self._limits.seconds)

    async def _take(self) -> Process:
        while self._idle:
            process = self._idle.popleft()
            if process.lives():
                return process
            self._drop(process)
        if len(self._waiting) >= self._limits.waiting:
            raise too_busy()
        place: asyncio.Future[Process] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            return await asyncio.wait_for(place, self._limits.patience)
        except TimeoutError:
            raise too_busy() from None

    def _give_back(self, process: Process, talk: asyncio.Future[Frame]) -> None:
        """Put a process back to its like; one that is busy, slow, dead or one too many is ended."""
        fit = talk.done() and not talk.cancelled() and talk.exception() is None and not process.is_calm
        if fit and self._short <= self._limits.workers:
            self._offer(process)
            return
        talk.cancel()
        self._drop(process)

    def _drop(self, process: Process) -> None:
        """End a process, and make another in its place."""
        self._nursery.end(process)
        self._short -= 1
        self._refill()

    def _refill(self) -> None:
        try:
            self._fill()
        except OSError:
            self._renew()

    def _renew(self) -> None:
        """Begin anew after the nursery was ended from outside, and all its processes with it."""
        if self._stopped:
            return
        self._nursery.renew()
        while self._idle:
            self._nursery.end(self._idle.popleft())
            self._short -= 1
        try:
            self.start()
        except OSError:
            asyncio.get_running_loop().call_later(_AGAIN, self._renew)

    def _offer(self, process: Process) -> None:
        while self._waiting:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(process)
                return
        self._idle.appendleft(process)


async def _ends(talk: asyncio.Future[Frame], seconds: float, leaving: asyncio.Future[Any] | None = None) -> bool:
    """Wait for an answer, or for the client to leave, so many seconds; tell whether either came."""
    waited = {talk} if leaving is None else {talk, leaving}
    done, _ = await asyncio.wait(waited, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    return bool(done)
