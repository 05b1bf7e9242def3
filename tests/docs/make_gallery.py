"""Takes the gallery of the READMEs: the bundled graph as Gephi draws it, and as Neo4j answers in its own Browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from zipfile import ZipFile

from playwright.sync_api import Page
from tests.engines.conftest import written
from tests.engines.database import PASSWORD, Neo4j
from tests.engines.maven import class_path
from tests.engines.test_gephi import look
from tests.support.browsing import chromium

import casegraph

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "MATCH p = (:Case)-[:STACK]->()-[:COMPONENT]->({name: 'Temporal'}) RETURN p"
# The answer alone, without what else connects its nodes; and room for their names.
_LOOK = "diameter: 80px; color: {0}; border-color: {0}; text-color-internal: #FFFFFF; caption: '{{name}}';"
_SETTINGS = (":config autoComplete: false", f":style node.Case {{{{{_LOOK}}}}}")
# Labels stand out of the box that Gephi draws around the nodes.
_MARGIN = 60
_WIDTH = 1400
# Sixteen shades of each color, on white: half the bytes of all shades.
_SHADES = "".join(
    f'<feFunc{one} type="discrete" tableValues="{" ".join(f"{shade / 15:.3f}" for shade in range(16))}"/>'
    for one in "RGB"
)
_FRAME = f"""
<style>body {{ margin: 0; width: {_WIDTH}px; filter: url(#shades) }} svg {{ display: block; background: white }}</style>
<svg width="0" height="0"><filter id="shades" color-interpolation-filters="sRGB">
<feComponentTransfer>{_SHADES}</feComponentTransfer></filter></svg>
"""


def take(folder: Path) -> None:
    """Write `gephi.png` and `neo4j.png` into a folder."""
    with TemporaryDirectory() as name:
        temporary = Path(name)
        exports = written(casegraph.compile().graph, temporary / "out", "gexf", "neo4j")
        look(exports / "graph.gexf", temporary / "gephi.svg")
        with answering(exports, temporary) as server, browser_files(temporary) as address, chromium() as browser:
            view = browser.new_page(viewport={"width": 1200, "height": 840})
            view.route(re.compile(r"^(?!http://127\.0\.0\.1)http"), lambda route: route.abort())
            gephi(view, temporary / "gephi.svg", folder / "gephi.png")
            neo4j(view, f"{address}?connectURL=bolt://neo4j@127.0.0.1:{server.port}", folder / "neo4j.png")


def gephi(view: Page, drawing: Path, picture: Path) -> None:
    """Take a drawing of Gephi's preview."""
    text = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>", "", drawing.read_text(encoding="utf-8"), flags=re.DOTALL)
    view.set_content(_FRAME + text)
    view.evaluate(
        """margin => {
          const svg = [...document.querySelectorAll("svg")].at(-1), {x, y, width, height} = svg.getBBox()
          svg.setAttribute("width", "100%")
          svg.removeAttribute("height")
          svg.setAttribute("viewBox", [x - margin, y - margin, width + 2 * margin, height + 2 * margin].join(" "))
        }""",
        _MARGIN,
    )
    view.locator("svg").last.screenshot(path=picture)


def neo4j(view: Page, address: str, picture: Path) -> None:
    """Take what Neo4j Browser shows of the answer to a question."""
    view.goto(address)
    view.get_by_test_id("password").fill(PASSWORD)
    view.keyboard.press("Enter")
    color = casegraph.compile().graph.schema.type("Case").color
    for command in (*(one.format(color) for one in _SETTINGS), QUESTION):
        view.get_by_test_id("activeEditor").locator(".monaco-editor").first.click()
        view.keyboard.type(command)
        view.keyboard.press("Control+Enter")
        view.wait_for_timeout(4000)
    view.get_by_test_id("frame").first.screenshot(path=picture)


@contextmanager
def answering(exports: Path, folder: Path) -> Iterator[Neo4j]:
    """Start Neo4j with what an import made of the exports."""
    server = Neo4j(folder / "home")
    done = server.bulk_import(exports / "neo4j")
    assert done.returncode == 0, done.stderr
    server.start()
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def browser_files(folder: Path) -> Iterator[str]:
    """Serve Neo4j Browser on the loopback interface, and give its address."""
    with ZipFile(class_path("neo4j_browser")) as jar:
        jar.extractall(folder)
    handler = partial(_Quiet, directory=str(folder / "browser"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the library
        pass


if __name__ == "__main__":
    take(ROOT / ".github")
