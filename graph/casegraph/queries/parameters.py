"""Filling the placeholders of a query with literals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casegraph.errors import QueryError, UnknownNameError
from casegraph.queries.named import NamedQuery
from casegraph.queries.tokens import tokens
from casegraph.rdf.ntriples import quoted
from casegraph.sentences import Sentence

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def filled(query: NamedQuery, given: Mapping[str, str]) -> str:
    """Return the text of a query with `$name` replaced by what is given, else by its default.

    A parameter whose default is a number takes numbers only. A value never becomes more than one literal.
    """
    for name in given:
        if name not in query.parameters:
            raise UnknownNameError(Sentence("parameter of the query {query}", query=query.name), name, query.parameters)
    literals = {f"${name}": _literal(name, one.default, given.get(name)) for name, one in query.parameters.items()}
    pieces, end = [], 0
    for token in tokens(query.text):
        if token.kind == "variable" and token.text in literals:
            pieces += [query.text[end : token.start], literals[token.text]]
            end = token.start + len(token.text)
    return "".join([*pieces, query.text[end:]])


def _literal(name: str, default: str, given: str | None) -> str:
    value = default if given is None else given
    if not _NUMBER.fullmatch(default):
        return quoted(value)
    if not _NUMBER.fullmatch(value):
        message, hint = '"{value}" is no number, for the parameter {name}', "write {name}={default}"
        raise QueryError(message, hint, value=value, name=name, default=default)
    return value
