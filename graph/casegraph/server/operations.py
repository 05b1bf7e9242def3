"""The interface for programs: each operation with its parameters, as one table for the routes and for OpenAPI."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from casegraph.queries.paths import LONGEST
from casegraph.server.failures import Failure

Kind = Literal["string", "integer", "boolean"]


class Parameter(NamedTuple):
    """A parameter of an operation; without a default it must be given, `many` may be given again and again."""

    name: str
    meaning: str
    kind: Kind = "string"
    default: str | None = None
    most: int = 0
    many: bool = False
    key: str = ""

    def read(self, given: Sequence[str]) -> Any:  # noqa: ANN401  # text, number, truth or a list, as the kind says
        """Read what was given; raise Failure for what is missing or wrong."""
        if self.many:
            if not given:
                raise Failure(400, f'the parameter "{self.name}" is missing', self.meaning)
            return list(given)
        text = given[0] if given else self.default
        if text is None:
            raise Failure(400, f'the parameter "{self.name}" is missing', self.meaning)
        if self.kind == "boolean":
            return text.lower() in {"1", "true", "yes", "on", ""}
        return self._number(text) if self.kind == "integer" else text

    def _number(self, text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 9 or (self.most and int(text) > self.most):
            limit = f" up to {self.most}" if self.most else ""
            raise Failure(400, f'"{text}" is no number{limit}', f"write {self.name}={self.default or 1}")
        return int(text)


class Operation(NamedTuple):
    """What can be asked: where, which task does it, with which parameters; `free` are those of the named query."""

    path: str
    task: str
    summary: str
    parameters: tuple[Parameter, ...] = ()
    free: bool = False

    def read(self, given: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """Read the parameters of a request into those of the task."""
        return {one.key or one.name: one.read(given.get(one.name, ())) for one in self.parameters}


_LANG = Parameter("lang", "language of labels: en or zh", default="")
_QUERY = Parameter("query", "a query, or the name of one")
_EVIDENCE = Parameter("evidence", "add the passages behind each row", "boolean", "false")

OPERATIONS: tuple[Operation, ...] = (
    Operation("/api/query", "rows", "Answer a query with plain rows", (_QUERY, _EVIDENCE, _LANG)),
    Operation(
        "/api/queries/{name}", "rows", "Answer a named query; its parameters are parameters here",
        (_EVIDENCE, _LANG), True,
    ),
    Operation(
        "/api/evidence", "why", "The passages behind one row of an answer",
        (_QUERY, Parameter("row", "which row, from 0", "integer", "0"), _LANG), True,
    ),
    Operation("/api/node", "node", "Every fact of a node", (Parameter("name", "identifier, IRI or name"), _LANG)),
    Operation(
        "/api/path", "path", "The ways from one node to another",
        (
            Parameter("from", "identifier, IRI or name"), Parameter("to", "identifier, IRI or name"),
            Parameter("max", "steps at most", "integer", "4", LONGEST),
            Parameter("all", "every way, not only the shortest", "boolean", "false"), _LANG,
        ),
    ),
    Operation(
        "/api/search", "search", "The nodes whose names or texts have the words",
        (Parameter("q", "words", key="text"), Parameter("limit", "nodes at most", "integer", "20", 1000), _LANG),
    ),
    Operation(
        "/api/compare", "compare", "Nodes side by side",
        (Parameter("node", "identifier, IRI or name; two or more", many=True, key="names"), _LANG),
    ),
    Operation(
        "/api/terms", "terms", "Classes, properties, prefixes and labels, as an editor completes them",
        (Parameter("limit", "labels at most", "integer", "2000", 20_000), _LANG),
    ),
)  # fmt: skip
