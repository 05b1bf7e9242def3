"""The page around the network: template, styles and scripts in one file, admitted by their hashes."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from casegraph.exporters.html.library import drawing_script, drawing_styles
from casegraph.exporters.html.payload import Payload

if TYPE_CHECKING:
    from pyvis.network import Network

TEMPLATE = "page.html.j2"
# In the order in which they build on each other; together they are the page's one script.
SCRIPTS = (
    "data.js", "dom.js", "state.js", "evidence.js", "pinyin.js", "search.js", "filters.js", "legend.js", "facets.js",
    "reach.js", "drawn.js", "spread.js", "places.js", "labels.js", "highlight.js", "keys.js", "pointing.js",
    "canvas.js", "figures.js", "findings.js", "actions.js", "panel.js", "paths.js", "columns.js", "table.js",
    "compare.js", "save.js", "turtle.js", "picture.js", "downloads.js", "page.js",
)  # fmt: skip

# Where the data go: what is escaped can't look like these.
_SHAPE, _TEXTS = "<!-- shape -->", "<!-- texts -->"

# The HTML parser would end the data at "</script", and JavaScript once ended lines at the other two.
_IN_SCRIPT = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How a page is made.

    `compact` leaves out table, comparison and files to save, as a small frame has no room for them. `total` is how
    many dots there would be of the graph that this is a part of, 0 where it is the whole.
    """

    title: str = "casegraph"
    compact: bool = False
    total: int = 0


def render_page(network: Network, payload: Payload, options: PageOptions, *, whole: bool) -> tuple[bytes, ...]:
    """Render the page that draws the network first and tells the payload; `whole` where it draws all of it.

    It comes in pieces: the data of a large graph never stand in memory as one text.
    """
    from jinja2 import DictLoader, Environment
    from markupsafe import Markup

    scripts, styles = (drawing_script(), page_script()), (drawing_styles(), page_styles())
    environment = Environment(loader=DictLoader({TEMPLATE: _text(TEMPLATE)}), autoescape=True, trim_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
    environment.globals.update(
        policy=content_policy(scripts, styles),
        title=options.title,
        # Ours and the library's, not data: escaping would break them.
        styles=[Markup(text) for text in styles],  # noqa: S704
        scripts=[Markup(text) for text in scripts],  # noqa: S704
        shape=Markup(_SHAPE),  # noqa: S704
        compact=options.compact,
        texts=Markup(_TEXTS),  # noqa: S704
        words=Markup(script_json(interface_words())),  # noqa: S704
    )
    network.templateEnv, network.path = environment, TEMPLATE
    html: str = network.generate_html(notebook=False)
    head, _, rest = html.partition(_SHAPE)
    middle, _, tail = rest.partition(_TEXTS)
    shape = {**payload.shape, "whole": whole, "total": options.total}
    return (_encoded(head), *_columns(shape), _encoded(middle), *_columns(payload.texts), _encoded(tail))


def _columns(columns: Mapping[str, object]) -> Iterator[bytes]:
    """Yield an object of JSON column by column."""
    for place, (name, column) in enumerate(columns.items()):
        yield _encoded(f"{',' if place else '{'}{script_json(name)}:{script_json(column)}")
    yield b"}" if columns else b"{}"


def _encoded(text: str) -> bytes:
    # A lone surrogate of the data stays what it is in JSON: an escape.
    return text.encode("utf-8", "backslashreplace")


def script_json(value: object) -> str:
    r"""Write a value as JSON that can stand inside a script element.

    >>> print(script_json(["</script>"]))
    ["\u003c/script>"]
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _IN_SCRIPT.items():
        text = text.replace(sign, escape)
    return text


def content_policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """Forbid the page everything but these very scripts and styles."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(_hash(text) for text in scripts)}",
            f"style-src {' '.join(_hash(text) for text in styles)}",
            "img-src data: blob:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


@cache
def interface_words() -> dict[str, dict[str, str]]:
    """Return the words of the interface, by language."""
    words: dict[str, dict[str, str]] = json.loads(_text("words.json"))
    return words


@cache
def page_script() -> str:
    """Put the page's own scripts together."""
    return "\n".join(['(() => {\n"use strict";', *(_text(f"script/{name}") for name in SCRIPTS), "})();\n"])


@cache
def page_styles() -> str:
    """Return the page's own styles."""
    return _text("page.css")


@cache
def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _text(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")
