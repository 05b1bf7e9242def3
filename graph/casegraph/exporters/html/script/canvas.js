// The drawing: vis-network shows what `picture` chooses, and keys and clicks act on it.

let network = null;
let drawnOrder = [];
let inks = null;
const looks = new Map();
const dotSet = new vis.DataSet();
const arrowSet = new vis.DataSet();

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const animation = () => (calm() ? false : { duration: 300, easingFunction: "easeInOutQuad" });
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

// The more arrows, the fainter each: a thicket must not hide the dots.
const faintness = (count) => Math.max(0.14, Math.min(0.9, Math.sqrt(200 / (count + 1))));

// On a dark ground the ontology's colors are lightened.
function tinted(color, tint) {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * tint)).join(",")})`;
}

function readInks() {
  const names = ["text", "muted", "canvas", "arrow", "accent", "face", "tint"];
  inks = Object.fromEntries(names.map((name) => [name, ink(name)]));
  inks.colors = types.map((type) => tinted(type.color, parseFloat(inks.tint) / 100));
  widths.clear();
}

function dotLook(node, { x, y, size }) {
  const color = inks.colors[nodes.kind[node]];
  return {
    id: node, x: Math.round(x), y: Math.round(y), size: Math.round(size * 10) / 10,
    color: { background: color, border: color, highlight: color, hover: color },
  };
}

const known = new Map([[dotSet, new Map()], [arrowSet, new Map()]]);

// Give a set its items; those that look as before are not touched.
function replace(set, items) {
  const before = known.get(set);
  const now = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  const gone = [...before.keys()].filter((id) => !now.has(id));
  const changed = items.filter((item) => before.get(item.id) !== now.get(item.id));
  known.set(set, now);
  if (gone.length) set.remove(gone);
  if (changed.length) set.update(changed);
}

// Bring the drawing to what is chosen and what the filters admit.
function draw() {
  const chosen = picture();
  const places = placed(chosen);
  const lines = linesOf(chosen);
  const color = { color: inks.arrow, opacity: faintness(lines.length) };
  looks.clear();
  for (const [node, spot] of places) looks.set(node, dotLook(node, spot));
  drawnOrder = [...places.keys()].sort((a, b) => looks.get(b).size - looks.get(a).size || byRank(a, b));
  replace(dotSet, [...looks.values()]);
  replace(arrowSet, lines.map((line) => ({ ...line, color })));
  byId("canvas").dataset.nodes = looks.size;
  byId("canvas").dataset.edges = lines.length;
  return { nodes: looks.size, edges: lines.length };
}

// While a thicket is dragged its lines are left out: the hand must not wait for them.
const MOST_DRAGGED = 2000;
let dragsLines = true;
function lightenDragging() {
  const may = arrowSet.length <= MOST_DRAGGED;
  if (may !== dragsLines) network.setOptions({ interaction: { hideEdgesOnDrag: !may } });
  dragsLines = may;
}

const lineManners = () => ({
  ...drawing.options.edges, color: { color: inks.arrow, highlight: inks.accent, hover: inks.accent, inherit: false },
});

// On a small screen the panel covers what is below this part of the window.
const LEFT_FREE = 0.45;
const covered = () => (isSmall() && state.node >= 0
  ? Math.max(0, byId("stage").getBoundingClientRect().bottom - innerHeight * LEFT_FREE) / 2 : 0);

// Show the chosen node with what lies around it.
function goTo(node) {
  if (!looks.has(node)) return;
  const around = [...(lit()?.keys() || [])].filter((one) => looks.has(one));
  const box = bounds(around.map((one) => looks.get(one)));
  const stage = byId("stage");
  const fits = Math.min((stage.clientWidth - 200) / (2 * box.width), (stage.clientHeight - covered() - 100) / (2 * box.height));
  const scale = Math.max(0.35 / swell, Math.min(1.2, fits * 1.6));
  network.focus(node, { scale, offset: { x: 0, y: -covered() }, animation: animation() });
}

// A small graph is not blown up; names at the rim need some room.
function fitAll(animated) {
  network.fit({ animation: false });
  network.moveTo({ scale: Math.min(network.getScale() * 0.94, 1.4), animation: animated && animation() });
}

function zoom(factor) {
  network?.moveTo({ scale: network.getScale() * factor, animation: animation() });
}

// Draw what the state asks for now, and show the part that changed.
function redrawFor(changed, report) {
  hovered = -1;
  report(draw());
  lightenDragging();
  const other = changed.some((key) => ["hide", "filter", "all"].includes(key));
  if (other && state.node < 0) fitAll(false);
  else if (isPath()) goTo(state.from);
  else if (state.node >= 0 && (changed.includes("node") || changed.includes("depth"))) goTo(state.node);
  network.redraw();
}

function rename(report) {
  widths.clear();
  report({ nodes: looks.size, edges: arrowSet.length });
  network.redraw();
}

function recolor() {
  readInks();
  network.setOptions({ edges: lineManners() });
  draw();
}

function followState(report) {
  watch(["node", "edge", "from", "to", "hide", "cut", "filter", "gone", "expand", "pin", "all", "depth"],
    (changed) => redrawFor(changed, report));
  watch(["lang"], () => rename(report));
  watch(["view"], () => state.view === "graph" && network.redraw());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolor);
}

function startCanvas(report) {
  readInks();
  const shown = draw();
  network = new vis.Network(byId("canvas"), { nodes: dotSet, edges: arrowSet }, { ...drawing.options, edges: lineManners() });
  lightenDragging();
  network.on("afterDrawing", paintOver);
  if (isDrawable(state.node)) goTo(state.node);
  else fitAll(false);
  report(shown);
  startPointing();
  startKeys();
  byId("closer").addEventListener("click", () => zoom(1.3));
  byId("farther").addEventListener("click", () => zoom(1 / 1.3));
  byId("fit").addEventListener("click", () => fitAll(true));
  followState(report);
}
