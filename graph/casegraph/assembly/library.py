"""What assembly must know of the library around the documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from casegraph.assembly.references import Presence
from casegraph.model.verdicts import Verdict


class Library(NamedTuple):
    """The library of a build.

    `exists` tells what stands at a path below the source root that is no document of the build; `verdicts` are the
    user's own on what is one thing.
    """

    exists: Callable[[str], Presence]
    base: str
    verdicts: tuple[Verdict, ...] = ()
