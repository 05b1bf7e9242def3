"""Collecting names: those that records give their things, and those that tables and headings give theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casegraph.assembly.name_index import call
from casegraph.assembly.names import Names
from casegraph.model import terms
from casegraph.model.identifiers import NodeId
from casegraph.model.normal_forms import normal
from casegraph.model.profile import Profile
from casegraph.model.schema import Schema
from casegraph.model.statement import (
    Declaration,
    Extraction,
    Known,
    Mention,
    Numbered,
    Part,
    Record,
    Statement,
    Thing,
    root_of,
    subject_of,
)
from casegraph.model.values import Literal


def index_names(
    schema: Schema, profile: Profile, extractions: Iterable[Extraction], apart: Mapping[Thing, NodeId] | None = None
) -> Names:
    """Collect the names that records give their things, and tables theirs, but for what is told apart from them."""
    names = Names(schema, apart=apart or {}, forms=profile.forms)
    listed = tuple(extractions)
    for extraction in listed:
        for saying in extraction.sayings:
            if isinstance(saying, Statement) and isinstance(saying.subject, Record):
                _add(names, profile, saying, saying.subject)
    for extraction in listed:
        _define(names, extraction)
    # Whether something is mentioned only is told when everything is defined.
    for extraction in listed:
        _mention(names, extraction)
        _mention_otherwise(names, extraction)
    return names


def _mention(names: Names, extraction: Extraction) -> None:
    """Note what a document mentions by name, whether anybody defines it or not."""
    for saying in extraction.sayings:
        end = saying.object if isinstance(saying, Statement) else subject_of(saying)
        if isinstance(end, Known) and end.otherwise and not names.has(end):
            end = end.otherwise
        # What counts only where its names are known makes none known.
        is_given = isinstance(saying, Statement | Declaration) and bool(saying.given)
        if isinstance(end, Mention) and not is_given:
            _note(names, end)


def _mention_otherwise(names: Names, extraction: Extraction) -> None:
    """Note what tables call something that nobody knows otherwise."""
    owners = dict.fromkeys(
        root_of(one.object) for one in extraction.sayings if isinstance(one, Statement) and isinstance(one.object, Part)
    )
    for owner in owners:
        other = owner.otherwise if isinstance(owner, Known) else None
        if isinstance(other, Mention) and not names.anything(other.name):
            _note(names, other)


def _note(names: Names, mention: Mention) -> None:
    """Note what is mentioned, where that is no document."""
    if mention.type != terms.DOCUMENT:
        names.mentioned.setdefault(normal(mention.name), {}).setdefault(mention.type, mention)


def _define(names: Names, extraction: Extraction) -> None:
    """Give each thing that the tables of a document define its node, by all names that they give it."""
    called: dict[Numbered, list[str]] = {}
    english: dict[Numbered, str] = {}
    for saying in extraction.sayings:
        if isinstance(saying, Statement) and isinstance(saying.subject, Numbered) and saying.subject not in names.apart:
            listed = called.setdefault(saying.subject, [saying.subject.name])
            if saying.predicate in (terms.LABEL, terms.ALIAS) and isinstance(saying.object, Literal):
                listed.append(saying.object.text)
                if saying.object.language == "en":
                    english.setdefault(saying.subject, saying.object.text)
    # What is a mere concept somewhere may be told to be a theory elsewhere in the document.
    for thing, listed in sorted(called.items(), key=lambda one: bool(one[0].among)):
        if not names.compound(thing):
            names.define(thing, listed, english.get(thing, ""))


def _add(names: Names, profile: Profile, saying: Statement, thing: Record) -> None:
    if saying.predicate not in (terms.LABEL, terms.ALIAS) or not isinstance(saying.object, Literal):
        return
    (node,) = names.of(thing)
    names.types[node] = thing.type
    names.recorded.add(thing.type)
    if saying.predicate == terms.LABEL:
        names.given.setdefault(node, set()).add(saying.object)
    # An English name that is translated is no proper one, and may stand for several: vector clocks.
    is_common = saying.object.language == "en" and thing.type in (*profile.naming.among, *profile.suffixes)
    plural = f"{saying.object.text}s" if is_common else saying.object.text
    for name in {saying.object.text, plural, profile.bare(thing.type, saying.object.text)}:
        if name.isascii() and name.isupper():
            names.capitals.add(normal(name))
        call(names.known, thing.type, normal(name), node)
