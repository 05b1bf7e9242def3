// The drawing: at most a core of the graph at once, what is chosen and its neighbors always.

const MOST_DRAWN = 1500;
const WIDEST_LABEL = 36; // in narrow letters; a Chinese one counts for two

let network = null;
let drawn = new Set();
const dotSet = new vis.DataSet();
const arrowSet = new vis.DataSet();

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const animation = () => (calm() ? false : { duration: 300, easingFunction: "easeInOutQuad" });
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const admits = (node) => dots.has(node) && !state.hide.has(nodes.kind[node]);
const admitsEdge = (edge) => arrows.has(edge) && !state.cut.has(edges.kind[edge]);

function drawnEdgesOf(node) {
  return [...outgoing[node], ...incoming[node]].filter(admitsEdge);
}

const otherEnd = (edge, node) => (edges.from[edge] === node ? edges.to[edge] : edges.from[edge]);

// The nodes in the light, null when all are.
function lit() {
  if (state.edge >= 0) return new Set([edges.from[state.edge], edges.to[state.edge]]);
  if (state.node < 0 || !dots.has(state.node)) return null;
  return new Set([state.node, ...drawnEdgesOf(state.node).map((edge) => otherEnd(edge, state.node))]);
}

// The nodes to draw: those in the light, then the best connected.
function shownNodes(light) {
  const shown = new Set([...(light || [])].filter((node) => node === state.node || admits(node)).slice(0, MOST_DRAWN));
  for (const { id } of drawing.nodes) {
    if (shown.size >= MOST_DRAWN) break;
    if (admits(id)) shown.add(id);
  }
  return shown;
}

function shortLabel(node) {
  const letters = [...label(node).replace(/[\s\p{Cc}]+/gu, " ").trim()];
  let [room, kept] = [WIDEST_LABEL, 0];
  while (kept < letters.length && room > 0) room -= CHINESE.test(letters[kept++]) ? 2 : 1;
  return kept < letters.length ? `${letters.slice(0, kept - 1).join("")}…` : letters.join("");
}

// The more arrows, the fainter each: a thicket must not hide the dots.
const faintness = (count) => Math.max(0.12, Math.min(0.9, Math.sqrt(250 / (count + 1))));

// On a dark ground the ontology's colors are lightened.
function tinted(color, tint) {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * tint)).join(",")})`;
}

function readInks() {
  const names = ["text", "muted", "canvas", "arrow", "accent", "face", "tint"];
  const inks = Object.fromEntries(names.map((name) => [name, ink(name)]));
  return { ...inks, colors: types.map((type) => tinted(type.color, parseFloat(inks.tint) / 100)) };
}

function dotLook(node, inks) {
  const color = inks.colors[nodes.kind[node]];
  return { ...dots.get(node), label: shortLabel(node), color: { background: color, border: color, hover: { background: color, border: inks.accent } } };
}

const looks = new Map();

// Give a set its items; those that look as before are not touched.
function replace(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  const before = looks.get(set) || new Map();
  const now = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  looks.set(set, now);
  set.update(items.filter((item) => before.get(item.id) !== now.get(item.id)));
}

// Bring the drawing to what is chosen and what the filters admit.
function draw() {
  const inks = readInks();
  const shown = shownNodes(lit());
  const between = drawing.edges.filter(({ id, from, to }) => admitsEdge(id) && shown.has(from) && shown.has(to));
  const color = { color: inks.arrow, opacity: faintness(between.length) };
  replace(dotSet, [...shown].map((node) => dotLook(node, inks)));
  replace(arrowSet, between.map((arrow) => ({ ...arrow, color })));
  drawn = shown;
  byId("canvas").dataset.nodes = shown.size;
  byId("canvas").dataset.edges = between.length;
  return { nodes: shown.size, edges: between.length };
}

// What all dots and all arrows share, in the colors of the day.
function manners() {
  const inks = readInks();
  const font = { face: inks.face, strokeWidth: 4, strokeColor: inks.canvas };
  return {
    nodes: { font: { ...font, size: 13, color: inks.text } },
    edges: {
      font: { ...font, size: 11, color: inks.muted },
      color: { color: inks.arrow, highlight: inks.accent, hover: inks.accent, inherit: false },
    },
  };
}

// On a small screen the panel covers the lower part of the drawing.
const covered = () => (matchMedia("(max-width: 900px)").matches ? byId("stage").clientHeight * 0.3 : 0);

function goTo(node) {
  if (!dots.has(node) || !dotSet.get(node)) return;
  network.focus(node, { scale: Math.max(network.getScale(), 0.9), offset: { x: 0, y: -covered() }, animation: animation() });
}

// A small graph is not blown up.
function fitAll(animated) {
  network.fit({ animation: false });
  network.moveTo({ scale: Math.min(network.getScale(), 1.4), animation: animated && animation() });
}

function zoom(factor) {
  network?.moveTo({ scale: network.getScale() * factor, animation: animation() });
}

// Walk to the neighbor that lies most nearly in the direction of the arrow key.
function walk(x, y) {
  if (state.node < 0 || !dots.has(state.node)) return drawing.nodes.length ? open(drawing.nodes[0].id) : undefined;
  const from = dots.get(state.node);
  const ends = new Set(drawnEdgesOf(state.node).map((edge) => otherEnd(edge, state.node)));
  let best = null;
  for (const end of [...ends].filter((one) => one !== state.node && admits(one))) {
    const [right, down] = [dots.get(end).x - from.x, dots.get(end).y - from.y];
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
  "+": () => zoom(1.3),
  "=": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fitAll(true),
};

function hover(text) {
  byId("hover").textContent = text;
  byId("hover").hidden = !text;
}

function edgeText(edge) {
  return `${label(edges.from[edge])} → ${termLabel(relations[edges.kind[edge]])} → ${label(edges.to[edge])}`;
}

function startCanvas(report) {
  report(draw());
  network = new vis.Network(byId("canvas"), { nodes: dotSet, edges: arrowSet }, drawing.options);
  network.setOptions(manners());
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) open(node);
    else if (edge !== undefined) openEdge(edge);
    else clear();
  });
  network.on("hoverNode", ({ node }) => hover(`${typeLabel(node)} · ${label(node)}`));
  network.on("hoverEdge", ({ edge }) => hover(edgeText(edge)));
  network.on("blurNode", () => hover(""));
  network.on("blurEdge", () => hover(""));
  byId("canvas").addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : CANVAS_KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  byId("closer").addEventListener("click", () => zoom(1.3));
  byId("farther").addEventListener("click", () => zoom(1 / 1.3));
  byId("fit").addEventListener("click", () => fitAll(true));
  network.on("afterDrawing", (context) => highlight(context, lit()));
  watch(["node", "edge", "lang", "hide", "cut"], (changed) => {
    const same = changed.every((key) => key === "node" || key === "edge");
    if (same && [...(lit() || [])].every((node) => drawn.has(node))) network.redraw();
    else report(draw());
    network.unselectAll();
    if (changed.includes("node") && state.node >= 0) goTo(state.node);
  });
  watch(["view"], () => state.view === "graph" && network.redraw());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    network.setOptions(manners());
    draw();
  });
  if (state.node >= 0) goTo(state.node);
  else fitAll(false);
}
