"""GEXF 1.3 for Gephi and Gephi Lite: positions, colors, sizes, and every field as a declared column.

One edge of the graph is one edge of the file. Edges that differ only in their qualifiers get kinds of their own
(`USES_TECHNOLOGY`, `USES_TECHNOLOGY_2`), since Gephi adds up edges of one kind; `cg_relation` is the same for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from casegraph.analytics.columns import (
    Column,
    Kind,
    Row,
    edge_columns,
    edge_row,
    node_columns,
    node_row,
    places,
    title,
    written,
)
from casegraph.analytics.degree import degrees, radius
from casegraph.analytics.distinct import distinct, edge_names
from casegraph.analytics.kinds import kinds
from casegraph.analytics.layout import positions, short_label
from casegraph.analytics.parts import without_parts
from casegraph.exporters import Artifact, Written
from casegraph.exporters.xmltext import escaped
from casegraph.model import terms
from casegraph.model.graph import CaseGraph, Node
from casegraph.model.identifiers import screaming
from casegraph.model.values import Literal

# Beyond so many nodes Gephi shows a cloud, and the file without parts is written too.
LARGE = 5_000
_TYPES: Mapping[Kind, str] = {"text": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile('[\\\\"\n\r\t]')
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta>
    <creator>casegraph</creator>
    <keywords>knowledge graph, case studies, 知识图谱, 案例</keywords>
    <description>A knowledge graph of case studies: {nodes} nodes, {edges} edges, ontology {version}</description>
  </meta>
  <graph defaultedgetype="directed" mode="static" idtype="string">
"""


@dataclass(frozen=True, slots=True)
class _Attribute:
    """A declared column; Gephi knows it by `title`, Gephi Lite by `id`."""

    id: str
    title: str
    type: str


_NODE_ATTRIBUTES = (
    _Attribute("cg_type", "类型 type", "string"),
    _Attribute("cg_label", "全名 full label", "string"),
    _Attribute("cg_label_en", "英文名 English label", "string"),
    _Attribute("cg_aliases", "别名 aliases", "liststring"),
    _Attribute("cg_iri", "IRI", "string"),
    _Attribute("cg_degree", "度 degree", "long"),
    _Attribute("cg_view", "视图 view", "string"),
    _Attribute("cg_passages", "出处 passages", "liststring"),
)
_EDGE_ATTRIBUTES = (
    _Attribute("cg_relation", "关系 relation", "string"),
    _Attribute("cg_label_zh", "中文名 Chinese label", "string"),
    _Attribute("cg_label_en", "英文名 English label", "string"),
    _Attribute("cg_passages", "出处 passages", "liststring"),
)


def export(graph: CaseGraph) -> Iterator[Artifact]:
    """Write the graph as GEXF; beside a large one its core, small enough to be looked at."""
    yield Artifact("graph.gexf", Written(lambda: _lines(graph, graph)))
    if len(graph.nodes) > LARGE:
        yield Artifact("graph-core.gexf", Written(lambda: _lines(without_parts(graph), graph)))


def list_text(values: Iterable[str]) -> str:
    r"""Write a list as Gephi reads one.

    >>> print(list_text(["a, b", 'say "x"']))
    ["a, b", "say \"x\""]
    """
    return "[" + ", ".join([f'"{_SPECIAL.sub(_escape, one) if _SPECIAL.search(one) else one}"' for one in values]) + "]"


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES[found[0]]


def _lines(graph: CaseGraph, whole: CaseGraph) -> Iterator[str]:
    """Yield the file of a graph; places and sizes are those that its nodes have in the whole one."""
    node_attributes = _attributes(graph, _NODE_ATTRIBUTES, node_columns(graph))
    edge_attributes = _attributes(graph, _EDGE_ATTRIBUTES, edge_columns(graph))
    version = escaped(graph.schema.version)
    yield _HEAD.format(nodes=len(graph.nodes), edges=len(graph.edges), version=version)
    yield _declared("node", node_attributes)
    yield _declared("edge", edge_attributes)
    yield f'    <nodes count="{len(graph.nodes)}">\n'
    yield from _nodes(graph, whole, node_attributes, node_columns(graph))
    yield f'    </nodes>\n    <edges count="{len(graph.edges)}">\n'
    yield from _edges(graph, edge_attributes, edge_columns(graph))
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _attributes(graph: CaseGraph, fixed: Sequence[_Attribute], found: Sequence[Column]) -> tuple[_Attribute, ...]:
    # Gephi lowers the ids, networkx goes by the titles: both have to be distinct.
    names = [screaming(column.field).lower() for column in found]
    ids = distinct([one.id for one in fixed] + [f"cg_{name}" for name in names])
    titles = distinct([one.title for one in fixed] + [title(graph.schema, column.field) for column in found], " ")
    types = [one.type for one in fixed]
    types += ["liststring" if column.many else _TYPES[column.kind] for column in found]
    return tuple(map(_Attribute, ids, titles, types))


def _declared(owner: str, attributes: Iterable[_Attribute]) -> str:
    lines = "".join(
        f'      <attribute id="{escaped(one.id)}" title="{escaped(one.title)}" type="{one.type}"/>\n'
        for one in attributes
    )
    return f'    <attributes class="{owner}" mode="static">\n{lines}    </attributes>\n'


def _nodes(
    graph: CaseGraph, whole: CaseGraph, attributes: Sequence[_Attribute], found: Sequence[Column]
) -> Iterator[str]:
    places_of, degree_of = positions(whole), degrees(whole)
    openings = _openings(attributes)
    colors = {name: _color(one.color) for name, one in graph.schema.types.items()}
    for node in graph.nodes.values():
        x, y = places_of[node.id]
        degree, label = degree_of[node.id], node.label("zh")
        values = [*_node_values(graph, node, label, degree), *_field_values(node_row(node), found)]
        # Gephi's y axis points up, a screen's down.
        yield (
            f'      <node id="{escaped(node.id)}" label="{escaped(short_label(label))}">'
            f"<attvalues>{_attvalues(openings, values)}</attvalues>{colors[node.type]}"
            f'<viz:position x="{x}" y="{0.0 - y}" z="0.0"/><viz:size value="{radius(degree)}"/></node>\n'
        )


def _node_values(graph: CaseGraph, node: Node, label: str, degree: int) -> tuple[str, ...]:
    aliases, passages = node.texts(terms.ALIAS), places(node.passages)
    return (
        node.type,
        label,
        node.label("en"),
        list_text(aliases) if aliases else "",
        graph.iri(node.id),
        str(degree),
        graph.schema.type(node.type).view,
        list_text(passages) if passages else "",
    )


def _edges(graph: CaseGraph, attributes: Sequence[_Attribute], found: Sequence[Column]) -> Iterator[str]:
    openings = _openings(attributes)
    same = {name: _of_relation(name, one.labels, openings) for name, one in graph.schema.relations.items()}
    rest = openings[3:]
    for name, kind, edge in zip(edge_names(graph), kinds(graph.edges), graph.edges, strict=True):
        label, values = same[edge.relation]
        own = [list_text(places(edge.passages)) if edge.passages else ""]
        if edge.qualifiers:
            own += _field_values(edge_row(edge), found)
        yield (
            f'      <edge id="{escaped(name)}" source="{escaped(edge.source)}" target="{escaped(edge.target)}"'
            f' kind="{escaped(kind)}" label="{label}" weight="{max(1, len(edge.passages))}.0">'
            f"<attvalues>{values}{_attvalues(rest, own)}</attvalues></edge>\n"
        )


def _of_relation(name: str, labels: Mapping[str, str], openings: Sequence[str]) -> tuple[str, str]:
    """Write what is the same for every edge of a relation: its label, and the first values."""
    values = [screaming(name), labels.get("zh", ""), labels.get("en", "")]
    return escaped(labels.get("zh") or name), _attvalues(openings[:3], values)


def _field_values(row: Row, found: Sequence[Column]) -> list[str]:
    return [_field_value(row[column.field], column) if column.field in row else "" for column in found]


def _field_value(literals: Iterable[Literal], column: Column) -> str:
    texts = [written(literal, column.kind) for literal in literals]
    return list_text(texts) if column.many else "".join(texts)


def _openings(attributes: Iterable[_Attribute]) -> tuple[str, ...]:
    return tuple(f'<attvalue for="{escaped(one.id)}" value="' for one in attributes)


def _attvalues(openings: Sequence[str], values: Sequence[str]) -> str:
    # Most edges have no words of their own, and so fewer values.
    pairs = zip(openings, values, strict=False)
    return "".join([f'{opening}{escaped(value)}"/>' for opening, value in pairs if value])


def _color(color: str) -> str:
    red, green, blue = bytes.fromhex(color[1:7])
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
