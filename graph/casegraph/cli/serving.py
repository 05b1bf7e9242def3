"""What `serve` does: check what it needs, gather the settings, and run the service."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from casegraph.compiler.recovery import settle
from casegraph.errors import MissingExtraError, UsageError
from casegraph.queries.dataset import FILE

_NEEDED = ("starlette", "uvicorn", "httptools")


def start_service(data: Path, dataset: tuple[Path, ...], options: Mapping[str, Any], language: str) -> None:
    """Run the service with the options of the command; it says where it listens in the language of the user.

    Raises:
        MissingExtraError: the libraries of the service are not installed.
        UsageError: this system cannot make the processes of the queries.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        raise MissingExtraError("serve", "the service")
    if not hasattr(os, "fork"):
        raise UsageError("the service runs on Linux and macOS only", "use a container, or WSL")
    from casegraph.server.limits import Limits
    from casegraph.server.running import serve
    from casegraph.server.settings import Settings

    if not dataset:
        settle(data)
    limits = Limits(seconds=options["seconds"], megabytes=options["memory"], rows=options["rows"])
    serve(
        Settings(
            dataset=dataset or (data / FILE,),
            data=None if dataset else data.absolute(),
            host=options["host"],
            port=options["port"],
            origins=options["origins"],
            names=options["names"],
            token=os.environ.get("CASEGRAPH_TOKEN", ""),
            limits=replace(limits, workers=options["workers"]) if options["workers"] else limits,
        ),
        language,
    )
