"""What the process of a query may not do: use more memory than its share, open a connection, outlive its parent."""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

# The architectures that we know the numbers of: the one in the kernel's audit interface, and that of socket(2).
_ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_END_WITH_PARENT, _ADOPT = 1, 36
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | 13, 0x80000000


class _Program(ctypes.Structure):
    """The kernel's `struct sock_fprog`."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def limit_memory(megabytes: int) -> None:
    """Let this process have so much memory more than it has; a query that needs more ends the process."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        size = megabytes * 1_000_000 + _held()
        # Not the address space: threads reserve much of it without using any.
        resource.setrlimit(resource.RLIMIT_DATA, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _held() -> int:
    """Return how much memory this process has for data, 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[5])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def refuse_connections() -> bool:
    """Take from this process the means to make a socket; False where the system has no such means.

    There the guard that looks at the text of a query stands alone.
    """
    known = _ARCHITECTURES.get(platform.machine())
    if not sys.platform.startswith("linux") or known is None:
        return False
    filters = _filters(*known)
    program = _Program(len(filters) // 8, filters)
    return _control(_NO_NEW_PRIVILEGES, 1) and _control(_SECCOMP, _FILTER, ctypes.byref(program))


def end_with(parent: int) -> None:
    """Have this process killed when its parent ends, by whatever way; end it where that is gone already."""
    if _control(_END_WITH_PARENT, signal.SIGKILL) and os.getppid() != parent:
        os._exit(0)


def adopt_orphans() -> bool:
    """Make this process the one that reaps its descendants whose parent is gone; False where the system cannot."""
    return _control(_ADOPT, 1)


def _control(option: int, *values: Any) -> bool:  # noqa: ANN401  # numbers and pointers, as prctl(2) has it
    """Call prctl(2); False where the system has none, or refuses."""
    if not sys.platform.startswith("linux"):
        return False
    kernel = ctypes.CDLL(None, use_errno=True)
    return bool(kernel.prctl(option, *values, *[0] * (4 - len(values))) == 0)


def _filters(architecture: int, socket: int) -> bytes:
    """Write the filter: another architecture is killed, socket(2) refused, all else allowed."""
    steps = (
        (_LOAD, 0, 0, 4),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        (_EQUAL, 0, 1, socket),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
