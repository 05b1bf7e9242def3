"""What is no prose: addresses, code and formulas, blanked so that nothing in them is read."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[`$]|://|www\.")
_NO_PROSE = re.compile(
    r"`[^`]{0,500}`"
    r"|\$\$[^$]{1,500}\$\$|\$(?![\d\s$])[^$]{1,300}\$|\$(?=[^$\n]{0,100}[\\_^{])[^$]{1,300}\$"
    r"|(?:[a-z]{2,8}://|www\.)[^\s，。；、）)>】\"'”]{1,2000}"
)


def masked(text: str) -> str:
    """Blank addresses, code spans and formulas; every character keeps its place."""
    if not _SIGNS.search(text):
        return text
    return _NO_PROSE.sub(lambda found: "\0" * len(found[0]), text)
