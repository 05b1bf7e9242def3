"""How the service and the processes of its queries speak: a head in JSON and a body in bytes, each with its length."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Mapping
from typing import Any, NamedTuple

_LENGTHS = struct.Struct(">IQ")
_AT_ONCE = 262_144


class Frame(NamedTuple):
    """A message: what is asked or answered, and the bytes that go with it."""

    head: Mapping[str, Any]  # what JSON can hold
    body: bytes = b""


def packed(frame: Frame) -> bytes:
    """Write a message as bytes."""
    head = json.dumps(frame.head).encode()
    return _LENGTHS.pack(len(head), len(frame.body)) + head + frame.body


class Unpacking:
    """A message that arrives piece by piece."""

    __slots__ = ("_received",)

    def __init__(self) -> None:
        self._received = bytearray()

    def add(self, piece: bytes) -> Frame | None:
        """Take a piece in; return the message when it is whole. Raises EOFError where there is nothing more."""
        if not piece:
            raise EOFError
        self._received += piece
        if len(self._received) < _LENGTHS.size:
            return None
        head, body = _LENGTHS.unpack_from(self._received)
        start = _LENGTHS.size + head
        if len(self._received) < start + body:
            return None
        view = memoryview(self._received)
        return Frame(json.loads(bytes(view[_LENGTHS.size : start])), bytes(view[start : start + body]))


def receive(source: socket.socket) -> Frame:
    """Wait for a whole message; raise EOFError where the other end is closed."""
    unpacking = Unpacking()
    while True:
        frame = unpacking.add(source.recv(_AT_ONCE))
        if frame is not None:
            return frame
