"""What a profile says of headings that define something: "Definition 3: Lease", "Theorem 1 (Safety)"."""

from __future__ import annotations

from typing import NamedTuple


class NotionRule(NamedTuple):
    """A class of things that headings define, told by the word in front of the name.

    `words` are those words, `text` is the field that plain text below the heading states where no label does. A thing
    has one of the classes `among` instead where it is known as such. With `part`, its relation to the document, it is
    the document's own, and `about` relates it to what is known by its name in those classes. `formula` is the field
    that formulas below the heading state, and `proofs` are the words of headings that only prove what they name.
    """

    type: str
    words: frozenset[str]
    text: str = ""
    among: tuple[str, ...] = ()
    part: str = ""
    about: str = ""
    formula: str = ""
    proofs: tuple[str, ...] = ()
