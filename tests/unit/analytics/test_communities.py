"""Communities by label propagation."""

from __future__ import annotations

from casegraph.analytics.communities import LARGEST, communities


def _neighbors(*pairs: tuple[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return dict(sorted(found.items()))


def test_two_triangles_with_a_bridge_are_two_communities() -> None:
    """What is densely connected belongs together."""
    pairs = [("a", "b"), ("b", "c"), ("a", "c"), ("x", "y"), ("y", "z"), ("x", "z"), ("c", "x")]
    assert set(map(frozenset, communities(_neighbors(*pairs)))) == {frozenset("abc"), frozenset("xyz")}


def test_a_node_without_neighbors_is_alone() -> None:
    """A node that nothing touches is a community."""
    assert communities({"a": [], "b": []}) == (("a",), ("b",))


def test_no_community_grows_without_limit() -> None:
    """A clique larger than a community is split."""
    names = [f"n{place:03}" for place in range(2 * LARGEST)]
    found = communities({one: [other for other in names if other != one] for one in names})
    assert max(map(len, found)) <= LARGEST
