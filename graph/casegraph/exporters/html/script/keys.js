// The keys of the drawing: arrows walk along edges, letters act on the chosen node.

// Walk to the neighbor that lies most nearly in the direction of the arrow key.
function walk(x, y) {
  if (!isDrawable(state.node)) return drawnOrder.length ? open(drawnOrder[0]) : undefined;
  const start = looks.get(state.node);
  let best = null;
  for (const end of [...neighborsOf(state.node)].filter((one) => one !== state.node && looks.has(one))) {
    const [right, down] = [looks.get(end).x - start.x, looks.get(end).y - start.y];
    const far = Math.hypot(right, down) || 1;
    const along = (right * x + down * y) / far;
    if (along > 0.3 && (!best || along / Math.sqrt(far) > best[0])) best = [along / Math.sqrt(far), end];
  }
  if (best) open(best[1]);
  return undefined;
}

const CANVAS_KEYS = {
  ArrowLeft: () => walk(-1, 0),
  ArrowRight: () => walk(1, 0),
  ArrowUp: () => walk(0, -1),
  ArrowDown: () => walk(0, 1),
  Enter: () => byId("panel").focus(),
  e: () => act("expand"),
  h: () => act("gone"),
  p: () => act("pin"),
  "+": () => zoom(1.3),
  "=": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fitAll(true),
};

function startKeys() {
  byId("canvas").addEventListener("keydown", (event) => {
    const run = event.ctrlKey || event.metaKey || event.altKey ? null : CANVAS_KEYS[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
}
