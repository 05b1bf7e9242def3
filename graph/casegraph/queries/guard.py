"""What a query may not do: reach other systems, change the data, or be so large that the engine falls.

The query engine has no switch for any of this, and a deeply nested query ends the process: so the text is looked
at before the engine sees it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from casegraph.errors import QueryError
from casegraph.queries.tokens import Token, place, tokens

LENGTH = 16_384
DEPTH = 64
PATTERNS = 100

_FEDERATION = "SERVICE"
_UPDATE = frozenset({"LOAD", "INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_OPENING, _CLOSING = frozenset({"(", "{", "[", "<<"}), frozenset({")", "}", "]", ">>"})
_SIGNS = frozenset("!^+-")
_SEPARATORS = frozenset(".;,")
_TERMS = frozenset({"iri", "string", "variable", "name", "number", "language"})


def check_query(text: str, graphs: Container[str]) -> None:
    """Raise QueryError for a query that is forbidden or too large; `graphs` are the IRIs that FROM may name."""
    if len(text.encode()) > LENGTH:
        raise QueryError("the query is longer than {limit} bytes", "split it", limit=LENGTH)
    found = [token for token in tokens(text) if token.kind != "comment"]
    _check_words(text, found)
    _check_from(text, found, graphs)
    _check_depth(text, found)
    _check_patterns(found)


def _check_words(text: str, found: Sequence[Token]) -> None:
    for token in found:
        if _FEDERATION in _may_hold_keyword(token):
            message, hint = 'federation is off: "{word}" at {place}', "query the data at hand"
            raise QueryError(message, hint, word=token.text, place=place(text, token.start))
        if token.keyword in _UPDATE:
            message, hint = 'updates are off: "{word}" at {place}', "change the sources and build again"
            raise QueryError(message, hint, word=token.text, place=place(text, token.start))


def _may_hold_keyword(token: Token) -> str:
    # The engine ends a keyword anywhere: "trueSERVICE<…>" and "SERVICE:x" both call another system (tested).
    return token.text.partition(":")[0].upper() if token.kind == "name" else token.keyword


def _check_from(text: str, found: Sequence[Token], graphs: Container[str]) -> None:
    for number, token in enumerate(found):
        if token.keyword != "FROM":
            continue
        named = [one for one in found[number + 1 : number + 3] if one.keyword != "NAMED"]
        graph = named[0] if named else token
        if graph.kind != "iri" or graph.text[1:-1] not in graphs:
            at, hint = place(text, graph.start), "write the full IRI of a passage, or use GRAPH"
            raise QueryError('"{word}" at {place} is no graph of the dataset', hint, word=graph.text, place=at)


def _check_depth(text: str, found: Sequence[Token]) -> None:
    depth = run = 0
    for token in found:
        # Signs one after the other nest as brackets do.
        run = run + 1 if token.text in _SIGNS else 0
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if depth + run > DEPTH:
            at = place(text, token.start)
            raise QueryError("the query is nested deeper than {limit} at {place}", "split it", limit=DEPTH, place=at)


def _check_patterns(found: Sequence[Token]) -> None:
    brackets = [""]
    before, count = Token("mark", "", 0), 0
    for token in _without_data(found):
        if token.text in _OPENING:
            brackets.append(token.text)
        elif token.text in _CLOSING and len(brackets) > 1:
            brackets.pop()
        count += _weight(token, before, brackets[-1])
        before = token
    if count > PATTERNS:
        raise QueryError("the query has more than {limit} patterns, groups and filters", "split it", limit=PATTERNS)


def _without_data(found: Sequence[Token]) -> Iterator[Token]:
    # The rows of VALUES are data, and cost the planner nothing.
    expected = inside = False
    for token in found:
        expected = expected or token.keyword == "VALUES"
        inside = inside or (expected and token.text == "{")
        if not inside:
            yield token
        elif token.text == "}":
            expected = inside = False


def _weight(token: Token, before: Token, bracket: str) -> int:
    """Count what a token adds to the joins that the planner orders: its time grows with their cube."""
    if token.kind == "mark":
        joins = token.text in {"{", "[", "<<", "/"} or (token.text in _SEPARATORS and bracket != "(")
        return 2 if (before.text, token.text) == (")", "(") else int(joins)
    if token.kind == "word":
        words = sum(word in token.keyword for word in ("BIND", "FILTER", "VALUES"))
        return words + token.text.count(".")
    if token.kind == "name" and "." in token.text.partition(":")[0]:
        # "true.a:b" is one name by the grammar; the engine may end a triple at the dot.
        return 1
    # Two terms side by side in brackets are members of a collection: two triples each.
    return 2 if bracket == "(" and token.kind in _TERMS and before.kind in _TERMS else 0
