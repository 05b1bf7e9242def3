"""Block events as the tree of a document's blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from casegraph.diagnostics import Code as Problem
from casegraph.diagnostics import Diagnostics, Span
from casegraph.model.document import Block, Code, Heading, Item, ItemList, Line, Mark, Other, Paragraph, Quote, Table
from casegraph.readers.diagrams import read_diagram
from casegraph.readers.events import Event
from casegraph.readers.inline import read_lines
from casegraph.readers.positions import Positions
from casegraph.readers.rows import cell_starts, formula_starts, read_cell, read_formulas, read_surplus

__all__ = ["DEPTH", "IN_CODE", "IN_TEXT", "BlockReader", "NestingError"]

DEPTH = 100
IN_TEXT, IN_CODE = 1, 2

_NUMBER = re.compile(rb"[ \t>]*(\d{1,9})")


class NestingError(Exception):
    """Lists or quotes stand in each other deeper than `DEPTH`; `line` is where."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


class BlockReader:
    """Builds the blocks of one document; `covered` says of each line whether a block holds it, and of what kind."""

    __slots__ = ("_cells", "_found", "_header", "_info", "_inline", "_lists", "_path", "_positions", "_rows", "_stack",
                 "covered")  # fmt: skip

    def __init__(self, path: str, positions: Positions, found: Diagnostics) -> None:
        self._path, self._positions, self._found = path, positions, found
        self.covered = bytearray(len(positions))
        self._stack: list[list[Block]] = [[]]
        self._lists: list[tuple[bool, list[Item]]] = []
        self._inline: list[Event] = []
        self._cells: list[Line] = []
        self._header: tuple[Line, ...] = ()
        self._rows: list[tuple[Line, ...]] = []
        self._info = ""

    def read(self, events: Iterable[Event]) -> tuple[Block, ...]:
        """Build the blocks; raise NestingError where containers stand too deep in each other."""
        inline, handlers = self._inline, {"Start": dict(self._STARTS), "End": dict(self._ENDS)}
        for pair in events:
            event, span = pair
            if "Text" in event:
                inline.append(pair)
            elif isinstance(event, dict):
                ((name, what),) = event.items()
                tag = what if isinstance(what, str) else next(iter(what)) if isinstance(what, dict) else ""
                # Any other event is inline: code may be any word, and `List` in a line begins no list.
                handler = handlers[name].get(tag) if name in handlers else None
                if handler is None:
                    inline.append(pair)
                else:
                    handler(self, what, span["start"], span["end"])
            elif event == "Rule":
                self._rule(span["start"], span["end"])
        return tuple(self._stack[0])

    def _lines_of(self, start: int, end: int, kind: int = IN_TEXT) -> tuple[int, int]:
        """Return the first and last line of a range, marking them as covered."""
        first, last = self._positions.lines(start, end)
        if first == last:
            self.covered[first - 1] = kind
        else:
            self.covered[first - 1 : last] = bytes((kind,)) * (last - first + 1)
        return first, last

    def _loose(self) -> None:
        """Make a paragraph of the text that stands in an item of a tight list without one."""
        if self._inline:
            self._paragraph(None, self._inline[0][1]["start"], self._inline[-1][1]["end"])

    def _paragraph(self, _what: object, start: int, end: int) -> None:
        first, last = self._lines_of(start, end)
        lines = read_lines(self._inline, self._positions)
        self._inline.clear()
        # What is struck out says nothing, and its lines are told as such.
        self._stack[-1].append(Paragraph(lines, first, last) if lines else Other("unsaid", first, last))

    def _heading(self, what: Mapping[str, str], start: int, end: int) -> None:
        first, last = self._lines_of(start, end)
        lines = read_lines(self._inline, self._positions) or (Line(*self._positions.place(start)[:2], ""),)
        self._inline.clear()
        self._stack[-1].append(Heading(int(what["Heading"][1]), _joined(lines), first, last))

    def _rule(self, start: int, end: int) -> None:
        self._loose()
        self._stack[-1].append(Other("rule", *self._lines_of(start, end)))

    def _html(self, _what: object, start: int, end: int) -> None:
        self._inline.clear()
        self._stack[-1].append(Other("html", *self._lines_of(start, end)))

    def _start_leaf(self, _what: object, _start: int, _end: int) -> None:
        self._loose()

    def _pass(self, _what: object, _start: int, _end: int) -> None:
        """Wait for the end, which has it all."""

    def _start_code(self, what: Mapping[str, Any], _start: int, _end: int) -> None:  # Any: see Event
        self._loose()
        kind = what["CodeBlock"]
        words = kind["Fenced"].split() if isinstance(kind, dict) else ()
        self._info = words[0] if words else ""

    def _code(self, _what: object, start: int, end: int) -> None:
        text = "".join(event["Text"] for event, _ in self._inline)
        closed = self._is_closed(start, end)
        self._inline.clear()
        first, last = self._lines_of(start, end, IN_CODE)
        if not closed:
            self._found.add(Problem.UNCLOSED_FENCE, Span(self._path, *self._positions.place(start)[:2]))
        drawn = read_diagram(self._info, text, Span(self._path, first), last, self._found)
        self._stack[-1].append(Code(self._info, text, first, last, closed, drawn))

    def _is_closed(self, start: int, end: int) -> bool:
        """Say whether a code block ends as it should: a fence again behind its text, where a fence began it."""
        data = self._positions.data
        fence = data[start : start + 3]
        if fence not in {b"```", b"~~~"}:
            return True
        behind = self._inline[-1][1]["end"] if self._inline else self._positions.place(start)[2]
        return fence in data[behind:end]

    def _start_container(self, what: Mapping[str, Any], start: int, _end: int) -> None:  # Any: see Event
        self._loose()
        if len(self._stack) > DEPTH:
            raise NestingError(self._positions.line(start))
        if "List" in what:
            self._lists.append((what["List"] is not None, []))
        else:
            self._stack.append([])

    def _quote(self, _what: object, start: int, _end: int) -> None:
        first = self._touch(start)
        blocks = tuple(self._stack.pop())
        self._stack[-1].append(Quote(blocks, first, blocks[-1].last if blocks else first))

    def _list(self, _what: object, _start: int, _end: int) -> None:
        ordered, items = self._lists.pop()
        self._stack[-1].append(ItemList(ordered, tuple(items), items[0].first, items[-1].last))

    def _start_item(self, _what: object, _start: int, _end: int) -> None:
        self._stack.append([])

    def _item(self, _what: object, start: int, _end: int) -> None:
        self._loose()
        first = self._touch(start)
        blocks = tuple(self._stack.pop())
        ordered, items = self._lists[-1]
        number = _NUMBER.match(self._positions.data, start) if ordered else None
        last = blocks[-1].last if blocks else first
        items.append(Item(int(number[1]) if number else None, blocks, first, last))

    def _touch(self, start: int) -> int:
        """Cover the line on which a container begins, which is all there is of an empty one."""
        line = self._positions.line(start)
        self.covered[line - 1] = self.covered[line - 1] or IN_TEXT
        return line

    def _cell(self, _what: object, start: int, _end: int) -> None:
        self._cells.append(read_cell(self._inline, start, self._positions))
        self._inline.clear()

    def _table_head(self, _what: object, _start: int, _end: int) -> None:
        self._header = tuple(self._cells)
        self._cells.clear()

    def _table_row(self, _what: object, start: int, end: int) -> None:
        row = self._positions.data[start:end]
        starts = cell_starts(row)
        width = len(self._header)
        if len(starts) > width and (starts_of := formula_starts(row, width)):
            self._cells.clear()
            self._rows.append(read_formulas(row, starts_of, self._positions.place(start + starts_of[0])[:2]))
            return
        cells = tuple(self._cells[: len(starts)])
        self._cells.clear()
        if len(starts) != width:
            span = Span(self._path, *self._positions.place(start)[:2])
            self._found.add(Problem.RAGGED_TABLE, span, cells=len(starts), expected=width)
        if len(starts) > width:
            line, column, _ = self._positions.place(start + starts[width])
            cells += read_surplus(row, starts[width:], (line, column))
        self._rows.append(cells)

    def _table(self, _what: object, start: int, end: int) -> None:
        first, last = self._lines_of(start, end)
        self._stack[-1].append(Table(self._header, tuple(self._rows), first, last))
        self._rows.clear()

    # Any: see Event. What stands in neither table is inline.
    _STARTS: ClassVar[Mapping[str, Callable[[BlockReader, Any, int, int], None]]] = MappingProxyType(
        {
            "List": _start_container,
            "BlockQuote": _start_container,
            "Item": _start_item,
            "CodeBlock": _start_code,
            **dict.fromkeys(("Heading", "HtmlBlock", "Paragraph", "Table"), _start_leaf),
            **dict.fromkeys(("TableCell", "TableHead", "TableRow"), _pass),
        }
    )
    _ENDS: ClassVar[Mapping[str, Callable[[BlockReader, Any, int, int], None]]] = MappingProxyType(
        {
            "Paragraph": _paragraph,
            "Heading": _heading,
            "CodeBlock": _code,
            "HtmlBlock": _html,
            "BlockQuote": _quote,
            "List": _list,
            "Item": _item,
            "TableCell": _cell,
            "TableHead": _table_head,
            "TableRow": _table_row,
            "Table": _table,
        }
    )


def _joined(lines: tuple[Line, ...]) -> Line:
    """Put the lines of a heading together; only one that is underlined has several."""
    head = lines[0]
    for line in lines[1:]:
        shift = len(head.text) + 1
        marks = (Mark(mark.kind, mark.start + shift, mark.end + shift, mark.target) for mark in line.marks)
        head = Line(head.number, head.column, f"{head.text} {line.text}", (*head.marks, *marks))
    return head
