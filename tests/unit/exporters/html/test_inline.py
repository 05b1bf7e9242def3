"""The page inside a notebook."""

from __future__ import annotations

from html.parser import HTMLParser

from tests.support.hostile import hostile_graph
from tests.support.page import large_graph
from tests.unit.exporters.html.sample import page_graph

from casegraph.exporters.html.inline import MOST_NODES, inline_page
from casegraph.exporters.html.library import drawing_script

Tags = list[tuple[str, dict[str, str | None]]]


class _Reader(HTMLParser):
    """Notes every element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Tags = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _tags(text: str) -> Tags:
    """Return the elements of a text and their attributes, as a browser reads them."""
    reader = _Reader()
    reader.feed(text)
    return reader.found


def test_a_frame_with_its_own_script_is_all_there_is() -> None:
    """No text of the data leaves the attribute that holds it; the frame has no origin to share."""
    ((tag, attributes),) = _tags(inline_page(hostile_graph()))
    assert (tag, set(attributes)) == ("iframe", {"sandbox", "title", "style", "srcdoc"})
    assert attributes["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"


def test_the_frame_holds_a_page() -> None:
    """Quotation marks of the data are what they were."""
    ((_, attributes),) = _tags(inline_page(page_graph()))
    page = attributes["srcdoc"] or ""
    assert page.startswith("<!DOCTYPE html>")
    assert "and 'single'" in page


def test_a_frame_has_neither_table_nor_files() -> None:
    """There is no room for them."""
    ((_, attributes),) = _tags(inline_page(page_graph()))
    ids = {found.get("id") for _, found in _tags(attributes["srcdoc"] or "")}
    assert {"canvas", "search", "panel"} <= ids
    assert not {"table", "compare", "downloads", "view-table"} & ids


def test_of_a_large_graph_the_best_connected_are_shown() -> None:
    """A notebook that is saved holds every byte: hardly more than the script that draws."""
    shown = inline_page(large_graph(5000))
    assert MOST_NODES == 300
    assert len(shown.encode()) < len(drawing_script().encode()) + 400_000


def test_the_same_graph_gives_the_same_frame() -> None:
    """So that a notebook under version control does not change by itself."""
    assert inline_page(page_graph()) == inline_page(page_graph())
