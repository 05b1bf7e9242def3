"""What a profile says of entries and headings that state nothing: there are none, or not yet, or they only order."""

from __future__ import annotations

import re
from typing import NamedTuple


class UnsaidRule(NamedTuple):
    """Words and marks of entries and headings that state nothing.

    `crosses` are marks in front of what is not so: "❌ archives". `none` begins a short phrase for none where a name
    would stand, `plans` what somebody only plans to do; `prospects` are labels of what is wanted or to come among
    what was reached. Headings of nothing but `hollow` words give a document its order, and are no theme.
    """

    crosses: tuple[str, ...] = ()
    none: re.Pattern[str] = re.compile(r"(?!)")
    plans: re.Pattern[str] = re.compile(r"(?!)")
    hollow: re.Pattern[str] = re.compile(r"(?!)")
    prospects: frozenset[str] = frozenset()
