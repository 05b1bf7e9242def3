"""Bytes packed as gzip while they are read: no time stamp, no name, no system, so that the same come out again."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from struct import pack

# Method deflate, no flags, no time, no extra flags, unknown system.
_HEAD = b"\x1f\x8b\x08\x00" + bytes(5) + b"\xff"
# The fastest: what an import reads once need not be small.
_LEVEL = 1


class Packed:
    """The pieces of a file, packed; each reading packs them anew."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        checksum = length = 0
        yield _HEAD
        for piece in self._pieces:
            checksum, length = zlib.crc32(piece, checksum), length + len(piece)
            yield deflate.compress(piece)
        yield deflate.flush() + pack("<LL", checksum, length & 0xFFFF_FFFF)
