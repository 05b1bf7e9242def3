"""The sentences that the program says, found where it says them: templates, and the words that fill them."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import NamedTuple

# Whatever is given to one of these parameters is a template: of the class of sentences, and of the root of all errors.
TOLD = {"Sentence": {"template": 0}, "CasegraphError": {"message": 0, "hint": 1}}
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Site(NamedTuple):
    """A place that says a sentence; `words` are those that it gives, `unpacks` tells that it gives more by a mapping.

    Without templates, nobody can tell from the text of the program what it says.
    """

    place: str
    templates: tuple[str, ...]
    words: frozenset[str]
    unpacks: bool


def names(template: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@dataclass
class Program:
    """The modules of a program, and which parameters of its classes and functions take templates."""

    modules: list[tuple[Path, ast.Module]]
    told: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict, deepcopy(TOLD)))

    @classmethod
    def of(cls, folder: Path) -> Program:
        """Read the modules, and follow templates that are handed on to where they are written."""
        program = cls([(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(folder.rglob("*.py"))])
        known = -1
        while known != (known := sum(map(len, program.told.values()))):
            program._inherit()
            _ = [*program.sites()]
        return program

    def sites(self) -> Iterator[Site]:
        """Yield every place that says something."""
        for path, module in self.modules:
            for call, scopes in _calls(module, ()):
                yield from self._said(path, module, call, scopes)

    def _inherit(self) -> None:
        """Let kinds of errors without a constructor of their own take what their base takes."""
        for _, module in self.modules:
            for one in (found for found in ast.walk(module) if isinstance(found, ast.ClassDef)):
                made = {part.name for part in one.body if isinstance(part, ast.FunctionDef)} & {"__init__", "__new__"}
                bases = [base.id for base in one.bases if isinstance(base, ast.Name) and base.id in self.told]
                if bases and not made:
                    self.told[one.name].update(self.told[bases[0]])

    def _said(self, path: Path, module: ast.Module, call: ast.Call, scopes: tuple[ast.AST, ...]) -> Iterator[Site]:
        taken, place = self.told.get(_callee(call, scopes), {}), f"{path.parent.name}/{path.name}:{call.lineno}"
        given = [(name, at, _argument(call, name, at)) for name, at in taken.items()]
        texts: list[str] = []
        for _, _, argument in given:
            found = [] if argument is None else self._templates(argument, module, scopes, call.lineno)
            if found is None:
                yield Site(place, (), frozenset(), unpacks=False)
                return
            texts += found
        words = [one.arg for one in call.keywords if one.arg not in taken]
        if texts:
            named = frozenset(word for word in words if word is not None)
            yield Site(place, tuple(filter(None, texts)), named, unpacks=None in words)

    def _templates(
        self, value: ast.expr, module: ast.Module, scopes: tuple[ast.AST, ...], line: int
    ) -> list[str] | None:
        """Return the texts that an expression may be; none where somebody else says them, None where it is unknown."""
        match value:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.IfExp() | ast.BoolOp():
                parts = [value.body, value.orelse] if isinstance(value, ast.IfExp) else value.values
                found = [self._templates(part, module, scopes, line) for part in parts]
                return None if None in found else [text for one in found for text in one or ()]
            case ast.Call(func=ast.Name(id="Sentence")):
                return []
            case ast.Name(id=name):
                function = next((one for one in reversed(scopes) if isinstance(one, Function)), None)
                assigned = _assigned(name, function, line) or _assigned(name, module, line)
                if assigned is not None:
                    return self._templates(assigned, module, scopes, line)
                return [] if function and self._takes(name, function, scopes) else None
        return None

    def _takes(self, name: str, function: Function, scopes: tuple[ast.AST, ...]) -> bool:
        """Note that a function hands a parameter on as a template; False where it has no such parameter."""
        arguments = function.args
        positional = [one.arg for one in arguments.posonlyargs + arguments.args if one.arg not in {"self", "cls"}]
        if name not in (*positional, *(one.arg for one in arguments.kwonlyargs)):
            return False
        owner = next((one for one in reversed(scopes) if isinstance(one, ast.ClassDef)), None)
        maker = owner.name if owner and function.name in {"__init__", "__new__"} else function.name
        self.told[maker].setdefault(name, positional.index(name) if name in positional else -1)
        return True


def _calls(node: ast.AST, scopes: tuple[ast.AST, ...]) -> Iterator[tuple[ast.Call, tuple[ast.AST, ...]]]:
    """Yield every call with the classes and functions around it."""
    inner = (*scopes, node) if isinstance(node, Function | ast.ClassDef) else scopes
    if isinstance(node, ast.Call):
        yield node, scopes
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inner)


def _callee(call: ast.Call, scopes: Iterable[ast.AST]) -> str:
    match call.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr="__init__"):
            bases = [base for one in scopes if isinstance(one, ast.ClassDef) for base in one.bases]
            return next((base.id for base in bases if isinstance(base, ast.Name)), "")
    return ""


def _argument(call: ast.Call, name: str, at: int) -> ast.expr | None:
    by_name = next((one.value for one in call.keywords if one.arg == name), None)
    return call.args[at] if 0 <= at < len(call.args) else by_name


def _assigned(name: str, scope: ast.AST | None, line: int) -> ast.expr | None:
    """Return what a name was last given before a line of a function, or of a module."""
    parts = ast.walk(scope) if isinstance(scope, Function) else getattr(scope, "body", ())
    given = [one for one in parts if isinstance(one, ast.Assign) and one.lineno < line]
    pairs = (pair for one in sorted(given, key=lambda one: -one.lineno) for pair in _pairs(one.targets[0], one.value))
    return next((value for target, value in pairs if isinstance(target, ast.Name) and target.id == name), None)


def _pairs(target: ast.expr, value: ast.expr) -> Iterable[tuple[ast.expr, ast.expr]]:
    if isinstance(target, ast.Tuple):
        return zip(target.elts, value.elts, strict=True) if isinstance(value, ast.Tuple) else ()
    return [(target, value)]
