"""Which paths below an output folder are ours to write: inside it, through no link, under no reserved name."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

MANIFEST_NAME = "manifest.json"
RESERVED = ".casegraph-"
JOURNAL_NAME = f"{RESERVED}journal"
STAGING_NAME = f"{RESERVED}staging"


def is_inside(path: str) -> bool:
    """Tell whether a relative path with `/` stays below the folder on every system, and is none of our own marks."""
    parts = PurePosixPath(path).parts
    plain = bool(parts) and not any(mark in path for mark in ("\\", ":", "\0"))
    return plain and ".." not in parts and parts[0] != "/" and not parts[0].startswith(RESERVED)


def is_reachable(folder: Path, path: str) -> bool:
    """Tell whether the folders on the way to a path are real ones: neither links nor files."""
    ways = [folder.joinpath(*PurePosixPath(path).parts[:depth]) for depth in range(1, len(PurePosixPath(path).parts))]
    return not any(way.is_symlink() or (way.exists() and not way.is_dir()) for way in ways)
