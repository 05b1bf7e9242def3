"""The rules of a library's `casegraph.yaml`: which things are the same, and which are different."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from casegraph.diagnostics import Code, Diagnostics, Span
from casegraph.model.document import Document, Entry, Mapping, Scalar, Sequence
from casegraph.model.schema import Schema
from casegraph.model.statement import Mention
from casegraph.model.verdicts import Told, Verdict
from casegraph.sentences import Sentence

_KINDS = {"same": True, "different": False}
_IN = "in"


def read_verdicts(document: Document, schema: Schema, found: Diagnostics) -> tuple[Verdict, ...]:
    """Read the rules; what is none of them, or names a class that there is not, is reported and left out."""
    return tuple(_verdicts(document, schema, found))


def _verdicts(document: Document, schema: Schema, found: Diagnostics) -> Iterator[Verdict]:
    root = document.entries
    for key, value in root.pairs if isinstance(root, Mapping) else ():
        if key.text not in _KINDS or not isinstance(value, Sequence):
            _bad(
                document, key, key.text, Sentence("expected {kinds}, each with a list", kinds=" | ".join(_KINDS)), found
            )
            continue
        for entry in value.items:
            things = tuple(_things(entry))
            problem = _problem(things, schema)
            if problem:
                _bad(document, entry, _written(entry), problem, found)
            else:
                span = Span(document.path, entry.first, entry.column)
                yield Verdict(_KINDS[key.text], things, _written(entry), span)


def _things(entry: Entry) -> Iterator[str | Mention | Told]:
    for one in entry.items if isinstance(entry, Sequence) else ():
        if isinstance(one, Scalar):
            yield one.text
        elif isinstance(one, Mapping):
            yield from _named(one)


def _named(entry: Mapping) -> Iterator[Mention | Told]:
    """Yield the things that are named by class and name, in some documents or anywhere."""
    places = tuple(_places(entry.find(_IN)))
    for key, value in entry.pairs:
        if key.text != _IN and isinstance(value, Scalar):
            yield Told(key.text, value.text, places) if places else Mention(key.text, value.text)


def _places(entry: Entry | None) -> Iterator[str]:
    for one in entry.items if isinstance(entry, Sequence) else (entry,):
        if isinstance(one, Scalar):
            yield unicodedata.normalize("NFC", one.text).strip("/")


def _problem(things: tuple[str | Mention | Told, ...], schema: Schema) -> str:
    if len(things) < 2:
        return Sentence("it names no two things")
    unknown = next((one.type for one in things if not isinstance(one, str) and one.type not in schema.types), "")
    return Sentence('"{name}" is no class', name=unknown) if unknown else ""


def _written(entry: Entry) -> str:
    if isinstance(entry, Scalar):
        return entry.text
    if isinstance(entry, Sequence):
        return f"[{', '.join(map(_written, entry.items))}]"
    return f"{{{', '.join(f'{key.text}: {_written(value)}' for key, value in entry.pairs)}}}"


def _bad(document: Document, at: Entry, rule: str, problem: str, found: Diagnostics) -> None:
    found.add(Code.BAD_VERDICT, Span(document.path, at.first, at.column), rule=rule, problem=problem)
