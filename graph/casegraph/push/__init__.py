"""The graph into a running Neo4j: only what differs is written, and what vanished is removed."""

from __future__ import annotations

from casegraph.push.changes import Counts
from casegraph.push.pushing import PushOptions, push
from casegraph.push.server import Login

__all__ = ["Counts", "Login", "PushOptions", "push"]
