"""The HTML page, read by a parser of HTML."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest
from tests.support import reading, sample


class _Tags(HTMLParser):
    """Counts start tags, and remembers where they point."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.targets: list[str] = []
        self.handlers: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            self.handlers += [name] if name.startswith("on") else []
            if value and (name == "src" or (tag == "link" and name == "href")):
                self.targets.append(value)


def test_the_page_is_one_file_without_network() -> None:
    """Nothing in the page is fetched from elsewhere."""
    page = _Tags(reading.text("html", "graph.html"))
    assert list(reading.exported("html")) == ["graph.html"]
    assert not [target for target in page.targets if not target.startswith("data:")]


@pytest.mark.parametrize("tag", ["script", "img", "b"])
def test_a_label_makes_no_element(tag: str) -> None:
    """Labels that are markup add no script, image or bold text to those that the page has of itself."""
    hostile, plain = (_Tags(reading.text("html", "graph.html", graph)) for graph in ("hostile", "sample"))
    assert hostile.tags[tag] == plain.tags[tag]


def test_a_label_makes_no_handler() -> None:
    """No attribute of any element runs code."""
    assert _Tags(reading.text("html", "graph.html", "hostile")).handlers == []


@pytest.mark.parametrize("word", ["艾克米", "RowDB", "订单处理"])
def test_the_names_of_nodes_are_in_the_page(word: str) -> None:
    """Names can be found in the page, as they are or as escapes of a script."""
    page = reading.text("html", "graph.html")
    assert word in page or word.encode("unicode-escape").decode() in page
    assert len(sample.sample().nodes) > 0
