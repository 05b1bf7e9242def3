"""The page in a browser, against the page that pyvis writes of the same graph by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page
from pyvis.network import Network
from tests.benchmarks.timing import Row
from tests.support.browsing import chromium

from casegraph.exporters.html import export
from casegraph.exporters.html.selection import select
from casegraph.model.graph import CaseGraph

ROUNDS = 3
PATIENCE = 60_000
# Something other than the ground on any canvas: that is a first picture.
DRAWN = """() => {
  const canvas = document.querySelector("canvas");
  if (!canvas || !canvas.width) return false;
  const pixels = new Uint32Array(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return pixels.some((one) => one !== pixels[0]);
}"""
SETTLED = """() => {
  const bar = document.getElementById("loadingBar");
  return !bar || getComputedStyle(bar).display === "none" || bar.style.opacity === "0";
}"""
COUNT = """() => {
  window.frames_ = [];
  const count = (now) => { window.frames_.push(now); requestAnimationFrame(count); };
  requestAnimationFrame(count);
}"""


class Visited(NamedTuple):
    """What one opening of a page costs."""

    picture: float
    frames: float
    requests: int


def plain(graph: CaseGraph, path: Path) -> None:
    """Write the page as anybody would with pyvis: nodes, edges, write."""
    selection, network = select(graph), Network(directed=True, cdn_resources="in_line")
    for number in selection.drawn:
        network.add_node(number, label=selection.nodes[number].label("zh"))
    for at in selection.drawn_edges:
        network.add_edge(*selection.ends(at))
    path.write_text(network.generate_html(notebook=False), encoding="utf-8")


def visit(browser: Browser, path: Path) -> Visited:
    """Open a page, wait for its picture, drag it."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    requests: list[str] = []
    page.on("request", lambda sent: requests.append(sent.url))
    page.goto(path.as_uri(), wait_until="commit")
    page.wait_for_function(DRAWN, timeout=PATIENCE)
    page.wait_for_function(SETTLED, timeout=PATIENCE)
    picture = float(page.evaluate("performance.now()"))
    frames = dragged(page)
    page.close()
    return Visited(picture, frames, sum(not url.startswith("file:") for url in requests))


def dragged(page: Page) -> float:
    """Return the milliseconds from one frame to the next while the picture is dragged."""
    page.wait_for_timeout(500)
    page.evaluate(COUNT)
    page.mouse.move(700, 600)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(700 + 3 * step, 600 - 2 * step)
    page.mouse.up()
    times: Any = page.evaluate("window.frames_")  # numbers, as JavaScript gave them
    return (float(times[-1]) - float(times[0])) / max(1, len(times) - 1)


def rows(graph: CaseGraph, large: CaseGraph) -> Iterator[Row]:
    """Compare first picture, frames, requests and size; and a large page with a small one."""
    with TemporaryDirectory() as folder, chromium() as browser:
        paths = [Path(folder) / f"{name}.html" for name in ("ours", "plain", "large")]
        for one, path in ((graph, paths[0]), (large, paths[2])):
            (artifact,) = export(one)
            path.write_bytes(artifact.content)
        plain(graph, paths[1])
        visits = [[visit(browser, path) for path in paths] for _ in range(ROUNDS)]
        ours, theirs, big = ([row[at] for row in visits] for at in range(3))
        sizes = [path.stat().st_size / 2**20 for path in paths]
    small, wide = median(one.picture for one in ours), median(one.picture for one in big)
    yield Row("first picture of the page", small, median(one.picture for one in theirs), "ms", "plain pyvis", 0.5)
    yield Row("a frame while dragging", _frame(ours), _frame(theirs), "ms", "plain pyvis", 1.2)
    yield Row("requests of the page", ours[0].requests, max(1, theirs[0].requests), "", "plain pyvis", 0)
    yield Row("size of the page", sizes[0], sizes[1], "MB", "plain pyvis", 1.2)
    yield Row("20,000 nodes: first picture", wide, small, "ms", "the bundled library", 3)
    yield Row("20,000 nodes: a frame while dragging", _frame(big), 1000 / 30, "ms", "30 frames a second", 1)
    yield Row("20,000 nodes: size", sizes[2], 12, "MB", "allowance", 1)


def _frame(visits: list[Visited]) -> float:
    return median(one.frames for one in visits)
