// What the filters admit: classes, relations, facets, and what the reader put away.

const admitsEdge = (edge) => !state.cut.has(edges.kind[edge]) && isDrawableEdge(edge);
const edgesOf = (node) => [...outgoing[node], ...incoming[node]].filter(admitsEdge);
const neighborsOf = (node) => new Set(edgesOf(node).map((edge) => otherEnd(edge, node)));

const listedNodes = ranking.filter(isListed);
const facetOfRelation = new Map(facets.flatMap((facet, at) => facet.relations.map((kind) => [kind, at])));

// For each facet the values of each listed node, once though several relations lead there.
const valuesByFacet = facets.map(() => new Map(listedNodes.map((node) => [node, []])));
edges.kind.forEach((kind, edge) => {
  const values = valuesByFacet[facetOfRelation.get(kind)]?.get(from(edge));
  if (values && !values.includes(to(edge))) values.push(to(edge));
});
const valuesOf = (node, facet) => valuesByFacet[facet].get(node);

// One value of every facet that is asked for.
const hasWanted = (node, without = -1) => [...state.filter].every(([facet, wanted]) =>
  facet === without || valuesOf(node, facet).some((value) => wanted.has(value)));

let admitted = null;
// The nodes that facets leave: listed ones that have the values, and what these are joined to; null without facets.
function faceted() {
  if (!state.filter.size) return null;
  const left = new Set(listedNodes.filter((node) => hasWanted(node)));
  for (const node of [...left]) for (const other of neighborsOf(node)) if (!isListed(other)) left.add(other);
  return left;
}

const admits = (node) => isDrawable(node) && !state.hide.has(nodes.kind[node]) && !state.gone.has(node)
  && (!admitted || admitted.has(node));

function startFilters() {
  const renew = () => { admitted = faceted(); };
  watch(["filter", "cut"], renew);
  renew();
}
