"""The page inside a notebook: in a frame that can run its own script and nothing else."""

from __future__ import annotations

from html import escape

from casegraph.exporters.html import PageOptions, export
from casegraph.model.graph import CaseGraph

HEIGHT = 620


def inline_page(graph: CaseGraph) -> str:
    """Return a frame that holds the page; it reaches neither the notebook nor a network."""
    (artifact,) = export(graph, PageOptions())
    page = escape(artifact.content.decode("utf-8"))
    style = f"width:100%;height:{HEIGHT}px;border:1px solid #8886;border-radius:6px"
    return (
        f'<iframe sandbox="allow-scripts allow-downloads" title="casegraph" style="{style}" srcdoc="{page}"></iframe>'
    )
