"""What the service grants: to one query, to one request, and to all together."""

from __future__ import annotations

from dataclasses import dataclass

from casegraph.compiler.executors import cores


@dataclass(frozen=True, slots=True)
class Limits:
    """How much time, memory and room a query, a request and the service have.

    `workers` queries run at once; one that takes long makes room for others, till there are `patient` of those too.
    `waiting` requests wait for a worker, none longer than `patience` seconds.
    """

    seconds: float = 5.0
    megabytes: int = 512
    rows: int = 10_000
    answer_bytes: int = 20_000_000
    workers: int = min(8, 2 * cores())
    patient: int = 12
    waiting: int = 200
    patience: float = 2.0
    body_bytes: int = 65_536
    head_bytes: int = 32_768
    head_seconds: float = 10.0
    connections: int = 400
