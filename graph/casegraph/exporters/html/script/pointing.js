// The pointer: what lies under it is named and lit, a click opens it, a dragged dot stays where it was put.

function hover(node, text) {
  hovered = node;
  byId("hover").textContent = text;
  byId("hover").hidden = !text;
  network.redraw();
}

const edgeText = (edge) => `${label(from(edge))} → ${termLabel(relations[edges.kind[edge]])} → ${label(to(edge))}`;
const lineText = (id) => {
  if (typeof id === "number") return edgeText(id);
  const line = arrowSet.get(id);
  return `${label(line.from)} + ${label(line.to)} · ${word("shared", { n: line.cases })}`;
};

function startPointing() {
  network.on("click", ({ nodes: [node], edges: [line] }) => {
    network.unselectAll();
    if (node !== undefined) open(node);
    else if (typeof line === "number") openEdge(line);
    else if (line !== undefined) shareOf(arrowSet.get(line));
    else clear();
  });
  network.on("hoverNode", ({ node }) => hover(node, `${typeLabel(node)} · ${label(node)}`));
  network.on("hoverEdge", ({ edge }) => hover(-1, lineText(edge)));
  network.on("blurNode", () => hover(-1, ""));
  network.on("blurEdge", () => hover(-1, ""));
  // A dot that was dragged stays where it was put.
  network.on("dragEnd", ({ nodes: moved }) => {
    for (const [id, spot] of Object.entries(network.getPositions(moved))) dragged.set(Number(id), spot);
    network.unselectAll();
  });
}

// The line between two values of the overview: the filter that leaves what they share.
function shareOf({ from: one, to: other }) {
  const chosen = new Map();
  for (const value of [one, other]) {
    const leads = (at) => (edge) => facetOfRelation.get(edges.kind[edge]) === at && isListed(from(edge));
    const facet = facets.findIndex((_, at) => incoming[value].some(leads(at)));
    chosen.set(facet, new Set([...(chosen.get(facet) || []), value]));
  }
  choose({ filter: chosen, node: -1, edge: -1 });
}
