"""Which nodes belong together."""

from __future__ import annotations

from tests.support import sample

from casegraph.analytics.grouping import LARGE_BLOCK, groups
from casegraph.model.graph import CaseGraph
from casegraph.model.values import Literal


def _groups(graph: CaseGraph) -> list[set[str]]:
    return [set(map(str, group)) for group in groups(graph, list(graph.nodes))]


def test_cases_stand_around_their_theme() -> None:
    """A relation with one target each, shared by several, makes groups with the target in the middle."""
    found = groups(sample.wide(48), list(sample.wide(48).nodes))
    (theme,) = (group for group in found if "scenario/s0" in group)
    assert theme[0] == "scenario/s0"
    assert {f"case/c{place}" for place in range(8)} <= set(theme)


def test_an_organization_stands_beside_its_cases() -> None:
    """What has to do with one group mostly joins it."""
    (group,) = (group for group in _groups(sample.wide(48)) if "organization/o0" in group)
    assert "case/c0" in group


def test_what_many_groups_share_stands_in_the_middle() -> None:
    """A class that has to do with all groups is one of its own, and comes first."""
    assert {one.split("/")[0] for one in _groups(sample.wide(300))[0]} == {"technology"}


def test_a_large_class_is_split_by_community() -> None:
    """Two rings of concepts are two groups, and those that nothing touches a third."""
    size = LARGE_BLOCK
    nodes = [
        sample.node(f"concept/{ring}{place:02}", "Concept", Literal("x")) for ring in "abz" for place in range(size)
    ]
    edges = [
        sample.edge(f"concept/{ring}{one:02}", "relatedTo", f"concept/{ring}{other:02}")
        for ring in "ab"
        for one in range(size)
        for other in range(one)
    ]
    found = _groups(sample.graph_of(nodes, edges))
    assert sorted(sorted({one[8] for one in group}) for group in found) == [["a"], ["b"], ["z"]]


def test_every_node_is_in_one_group() -> None:
    """No node is lost and none stands twice."""
    graph = sample.wide(200)
    members = [one for group in groups(graph, list(graph.nodes)) for one in group]
    assert sorted(members) == sorted(graph.nodes)
