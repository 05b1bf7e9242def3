"""vis-network, which draws: its script and styles as the installed pyvis carries them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_IMAGE = re.compile(r'url\("?data:[^)]*\)')


@cache
def drawing_script() -> str:
    """Return vis-network's script as a browser reads it, or its hash would not match.

    A browser takes CR LF for LF, and would look for the source map, a second file.
    """
    text = (_folder() / "vis-network.min.js").read_text("utf-8").replace("\r\n", "\n")
    return _SOURCE_MAP.sub("", text)


@cache
def drawing_styles() -> str:
    """Return vis-network's styles without the images of its buttons, nine tenths of them and never shown here."""
    return _IMAGE.sub("none", (_folder() / "vis-network.css").read_text("utf-8"))


def _folder() -> Traversable:
    """Find the newest vis-network in pyvis."""
    carried = [entry for entry in (files("pyvis") / "lib").iterdir() if entry.name.startswith("vis-")]
    return max(carried, key=lambda entry: [int(part) for part in entry.name.removeprefix("vis-").split(".")])
