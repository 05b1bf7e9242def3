"""The clauses of a query, found by its tokens: where they begin and end, so that it can be asked in another way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from casegraph.errors import QueryError
from casegraph.queries.tokens import Token, tokens

_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_OPENING, _CLOSING = frozenset({"(", "{", "["}), frozenset({")", "}", "]"})
_SLICES = frozenset({"LIMIT", "OFFSET"})


class Clauses(NamedTuple):
    """A query in its parts: what it declares, what it selects, the group that it matches, and what follows.

    `groups` are the sub-queries, each with its own parts.
    """

    form: str
    declared: str
    head: str
    group: str
    tail: str
    selects: tuple[Clauses, ...] = ()


class _Deep(NamedTuple):
    """A token, and how many brackets it stands in."""

    token: Token
    depth: int


def clauses(text: str) -> Clauses:
    """Find the clauses of a query; raise QueryError for a text that has no form of a query."""
    deep = list(_deep(text))
    start = next((at for at, one in enumerate(deep) if one.depth == 0 and one.token.keyword in _FORMS), None)
    if start is None:
        raise QueryError("this is no query", "begin with SELECT, ASK, CONSTRUCT or DESCRIBE")
    return _clauses(text, deep[start:], text[: deep[start].token.start])


def form_of(text: str) -> str:
    """Return the word that says what a query asks for, empty where it has none."""
    found = (one.token.keyword for one in _deep(text) if one.depth == 0)
    return next((word for word in found if word in _FORMS), "")


def sliced(text: str, rows: int, skipped: int = 0) -> str:
    """Return a SELECT that gives no more than so many rows of what it gave, from the one after the skipped ones on."""
    deep = [one for one in _deep(text) if one.depth == 0]
    numbers, pieces, end = {"LIMIT": rows + skipped, "OFFSET": 0}, [], 0
    for one, after in pairwise(deep):
        if one.token.keyword in _SLICES and after.token.kind == "number" and after.token.text.isdigit():
            numbers[one.token.keyword] = int(after.token.text)
            pieces.append(text[end : one.token.start])
            end = after.token.start + len(after.token.text)
    pieces.append(text[end:])
    rest = "".join(pieces)
    place = _place_of_slice(rest)
    limit = max(0, min(rows, numbers["LIMIT"] - skipped))
    return f"{rest[:place]}\nLIMIT {limit} OFFSET {numbers['OFFSET'] + skipped}\n{rest[place:]}"


def _place_of_slice(text: str) -> int:
    """Return where LIMIT may stand: before the VALUES at the end, else at the end."""
    found = [one.token.start for one in _deep(text) if one.depth == 0 and one.token.keyword == "VALUES"]
    return found[-1] if found else len(text)


def _deep(text: str) -> Iterator[_Deep]:
    depth = 0
    for token in tokens(text):
        if token.kind != "comment":
            depth -= token.text in _CLOSING
            yield _Deep(token, depth)
            depth += token.text in _OPENING


def _clauses(text: str, deep: Sequence[_Deep], declared: str) -> Clauses:
    """Find the clauses of a query or sub-query whose form is the first token."""
    outside = deep[0].depth
    form, begin = deep[0].token.keyword, deep[0].token.start
    braces = [at for at, one in enumerate(deep) if one.depth == outside and one.token.text == "{"]
    if form == "CONSTRUCT" and len(braces) > 1:
        braces = braces[1:]  # the first are those of the template
    if not braces:
        return Clauses(form, declared, text[begin:], "", "")
    first = braces[0]
    last = next(at for at, one in enumerate(deep) if at > first and (one.depth, one.token.text) == (outside, "}"))
    inside = deep[first + 1 : last]
    return Clauses(
        form,
        declared,
        head=text[begin : deep[first].token.start],
        group=text[deep[first].token.start + 1 : deep[last].token.start],
        tail=_tail(text, deep[last:], outside),
        selects=tuple(_selects(text, inside, declared)),
    )


def _tail(text: str, deep: Sequence[_Deep], outside: int) -> str:
    """Return what follows the group, up to the end of the query or sub-query."""
    ends = [one.token.start for one in deep[1:] if one.depth < outside]
    return text[deep[0].token.start + 1 : ends[0] if ends else len(text)]


def _selects(text: str, inside: Sequence[_Deep], declared: str) -> Iterator[Clauses]:
    """Yield the sub-queries of a group, not those of these."""
    end = -1
    for at, one in enumerate(inside):
        if at > end and one.token.keyword == "SELECT":
            yield _clauses(text, inside[at:], declared)
            later = (place for place in range(at, len(inside)) if inside[place].depth < one.depth)
            end = next(later, len(inside))
