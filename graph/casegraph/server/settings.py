"""What the service is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from casegraph.model.identifiers import DEFAULT_BASE
from casegraph.server.limits import Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """What is served, where, and to whom.

    `data` is the folder that a build wrote, None where only the files of `dataset` are served. `origins` are those
    whose pages may read answers, `names` the hosts by which the service is called beside its own, `token` what a
    client must show, empty for nothing. `base` is where the IRIs of the data begin.
    """

    dataset: tuple[Path, ...]
    data: Path | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    origins: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    token: str = ""
    base: str = DEFAULT_BASE
    limits: Limits = field(default_factory=Limits)
