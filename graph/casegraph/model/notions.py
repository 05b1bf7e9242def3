"""What a profile says of headings that define something: "Definition 3: Lease", "Theorem 1 (Safety)"."""

from __future__ import annotations

from typing import NamedTuple


class NotionRule(NamedTuple):
    """A class of things that headings define, told by the word in front of the name.

    `words` are those words, `text` is the field that plain text below the heading states where no label does. A
    thing has one of the classes `among` instead where it is known as such. With `part`, its relation to the
    document, it is the document's own, and `about` relates it to what is known by its name in those classes.
    `formula` is the field that formulas below the heading state, and `proofs` are the words of headings that only
    prove what they name. `goals` are words before what is to be proved. `steps` are the words before the number of
    a step of its proof, and `step` is the relation to such a step, of the class `step_type`.
    """

    type: str
    words: frozenset[str]
    text: str = ""
    among: tuple[str, ...] = ()
    part: str = ""
    about: str = ""
    formula: str = ""
    proofs: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    steps: frozenset[str] = frozenset()
    step: str = ""
    step_type: str = ""


class NamingRule(NamedTuple):
    """What a heading or a label alone, "Raft algorithm: complexity", names that the fields behind it are told of.

    `said` are endings that say what is told of it, `kinds` those that say what kind of thing it is; it is one of
    the classes `among`, where it is known. `introduced` end and `introducing` begin headings that introduce it,
    `defining` stand behind its name where a text says what it is, `classing` where it says what kind of thing it is,
    whatever the heading above it names. `remarks` are the words of remarks that speak of
    the text, "(full proof)": they are no part of a name. `nameless` are headings that name nothing, also where some
    of `joining` stand between two: what is told below them is told of what they stand under. `labels` are those of
    the fields that the classes have. `general` words are no name without the word for a class behind them: "all
    scenarios".
    """

    among: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    introduced: tuple[str, ...] = ()
    introducing: tuple[str, ...] = ()
    defining: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    classing: tuple[str, ...] = ()
    nameless: frozenset[str] = frozenset()
    joining: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    general: frozenset[str] = frozenset()

    def opens_or_closes(self, title: str) -> bool:
        """Tell whether a title in its normal form begins or ends with a label."""
        lengths = range(1, len(title) + 1)
        return any(title[:length] in self.labels or title[-length:] in self.labels for length in lengths)
