"""The forms in which two spellings of a name, of a label or of a word are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from casegraph.model.values import tight

_TRIM = re.compile(r"^[\W_]+|[\W_]+$")


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """Bring a name to the form in which two spellings of it are equal: NFKC, case folded, spaces single.

    >>> normal("Ｋａｆｋａ  Streams"), normal("Raft 算法")
    ('kafka streams', 'raft算法')
    """
    return tight(" ".join(unicodedata.normalize("NFKC", name).split()).casefold())


@lru_cache(maxsize=65536)
def normal_label(label: str) -> str:
    """Bring a label to its comparable form: as a name, without marks and punctuation around it.

    >>> normal_label("✅ 技术栈："), normal_label("Limitation(s)")
    ('技术栈', 'limitations')
    """
    bare = normal(label).replace("(s)", "s")
    # Most labels have nothing around them.
    return bare if bare[:1].isalnum() and bare[-1:].isalnum() else _TRIM.sub("", bare)


def word_key(word: str) -> str:
    """Bring a word of a cell or an arrow to its comparable form: as a label, or a mere mark as it stands.

    >>> word_key("依赖："), word_key("❌")
    ('依赖', '❌')
    """
    return normal_label(word) or normal(word)
