"""Things loaded by name: ours from a literal table, others' by their entry points; only when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from casegraph.errors import UnknownNameError


class Target(NamedTuple):
    """Where something is: `module:name` or `module:name.attribute`, as an entry point says it."""

    name: str
    value: str

    def load(self) -> Any:  # noqa: ANN401  # whatever stands there; the caller of a table knows its type
        """Import the module and return what it calls by that name."""
        module, _, attribute = self.value.partition(":")
        return attrgetter(attribute)(import_module(module))


def targets(places: Mapping[str, str]) -> Mapping[str, Target]:
    """Make a table of what we ship."""
    return MappingProxyType({name: Target(name, value) for name, value in places.items()})


@cache
def installed(group: str) -> Mapping[str, Target]:
    """Return what installed packages register in a group; looking costs more than the rest of a short command."""
    from importlib.metadata import entry_points

    return MappingProxyType({one.name: Target(one.name, one.value) for one in entry_points(group=group)})


def load(  # whatever stands there, as for a target
    kind: str, name: str, own: Mapping[str, Target], every: Callable[[], Mapping[str, Target]]
) -> Any:  # noqa: ANN401
    """Load one of ours, or one of `every` that is at hand; raise UnknownNameError where none has the name."""
    known = own if name in own else every()
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return known[name].load()
