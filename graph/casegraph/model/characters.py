"""Characters that XML cannot hold: whoever writes XML replaces them, and they are counted."""

from __future__ import annotations

import re
from functools import cache


@cache
def illegal_pattern() -> re.Pattern[str]:
    """Return the pattern of one such character; compiling it takes longer than most graphs need of it."""
    return re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def illegal_characters(text: str) -> int:
    r"""Count the characters that XML cannot hold.

    >>> illegal_characters("bell \x07, null \x00")
    2
    """
    return 0 if text.isprintable() else len(illegal_pattern().findall(text))
