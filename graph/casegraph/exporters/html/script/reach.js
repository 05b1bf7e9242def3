// What lies near: neighborhoods of a few steps, the shortest path between two nodes, and so what stands in the light.

const MOST_NEAR = 400;
const MOST_BRIGHT = 800; // lines

let hovered = -1;

// Things of one class side by side, the best connected first.
const byClass = (one, other) => nodes.kind[one] - nodes.kind[other] || byRank(one, other);

// The nodes within some steps, each with the one before it; the start has itself.
function near(start, steps) {
  const found = new Map([[start, start]]);
  let edge = [start];
  for (let step = 0; step < steps && found.size < MOST_NEAR; step += 1) {
    const next = [];
    for (const node of edge) {
      for (const other of [...neighborsOf(node)].sort(byClass)) {
        if (found.has(other) || !admits(other) || found.size >= MOST_NEAR) continue;
        found.set(other, node);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}

// The edges of a shortest path, null where there is none; the filters hold for it too.
function pathBetween(start, end) {
  const before = new Map([[start, -1]]);
  const waiting = [start];
  for (let at = 0; at < waiting.length && !before.has(end); at += 1) {
    for (const edge of edgesOf(waiting[at])) {
      const other = otherEnd(edge, waiting[at]);
      if (before.has(other) || state.gone.has(other) || (other !== end && !admits(other))) continue;
      before.set(other, edge);
      waiting.push(other);
    }
  }
  if (!before.has(end)) return null;
  const found = [];
  for (let node = end; node !== start; node = otherEnd(found[0], node)) found.unshift(before.get(node));
  return found;
}

const isPath = () => state.from >= 0 && state.to >= 0;

let walked = null;
// The path of the state, worked out once.
function chosenPath() {
  const key = address();
  if (walked?.key !== key) walked = { key, edges: pathBetween(state.from, state.to) };
  return walked.edges;
}

// The nodes of a path in order.
function stops(path) {
  let node = state.from;
  return [node, ...path.map((edge) => (node = otherEnd(edge, node)))];
}

// The nodes in the light with the one through which each is reached; null when all are.
function lit() {
  if (hovered >= 0) return near(hovered, 1);
  if (isPath()) return new Map(stops(chosenPath() || []).map((node, at, all) => [node, all[Math.max(0, at - 1)]]));
  if (state.edge >= 0 && isDrawableEdge(state.edge)) return new Map([from, to].map((end) => [end(state.edge), from(state.edge)]));
  return isDrawable(state.node) ? near(state.node, Number(state.depth)) : null;
}

function litEdges(light) {
  if (hovered < 0 && isPath()) return chosenPath() || [];
  if (hovered < 0 && state.edge >= 0) return [state.edge];
  const middle = hovered >= 0 ? hovered : state.node;
  if (hovered >= 0 || state.depth === "1") return edgesOf(middle).filter((edge) => light.has(otherEnd(edge, middle)));
  const within = (node) => outgoing[node].filter((edge) => admitsEdge(edge) && light.has(to(edge)));
  return [...light.keys()].flatMap(within).slice(0, MOST_BRIGHT);
}
