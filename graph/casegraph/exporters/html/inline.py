"""The page inside a notebook: compact, in a frame that can run its own script and nothing else."""

from __future__ import annotations

from casegraph.exporters.html import PageOptions, export
from casegraph.exporters.html.part import among
from casegraph.exporters.html.selection import select
from casegraph.model.graph import CaseGraph

HEIGHT = 620
MOST_NODES = 300
# A link opens beside the notebook; nothing else leaves the frame.
_ALLOWED = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


def inline_page(graph: CaseGraph) -> str:
    """Return a frame that holds the page of the best connected nodes; it reaches neither the notebook nor a network."""
    selection = select(graph)
    best = {selection.nodes[number].id for number in selection.drawn[:MOST_NODES]}
    (artifact,) = export(among(graph, best), PageOptions(compact=True, total=len(selection.drawn)))
    style = f"width:100%;height:{HEIGHT}px;border:1px solid #8886;border-radius:6px"
    frame = f'<iframe sandbox="{_ALLOWED}" title="casegraph" style="{style}"'
    # Between single quotes, since data in JSON are full of double ones.
    page = artifact.content.decode("utf-8").replace("&", "&amp;").replace("'", "&#39;")
    return f"{frame} srcdoc='{page}'></iframe>"
