"""The choice among formats is that of HTTP."""

from __future__ import annotations

import pytest

from casegraph.server.media import choose

OFFERED = ("text/turtle", "application/json", "text/csv")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/turtle"),
        ("text/*;q=0.5, application/json", "application/json"),
        ("text/turtle;q=0.1, */*;q=0.2", "application/json"),
        ("text/turtle;q=0, text/*", "text/csv"),
        ("text/csv;q=oops", None),
        ("text/csv; charset=utf-8; q=0.3, application/json;q=0.2", "text/csv"),
        ("image/png", None),
        ("*/*;q=0", None),
        ("nonsense", "text/turtle"),
    ],
)
def test_the_best_liked_is_chosen(accept: str, chosen: str | None) -> None:
    """The closest range gives the quality; of equals the first offered wins."""
    assert choose(accept, OFFERED) == chosen
