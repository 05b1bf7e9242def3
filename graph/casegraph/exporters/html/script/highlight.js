// What stands in the light is drawn again over a veil: no dot of the drawing itself changes.

const VEIL = 0.86;
const MOST_EDGE_LABELS = 14;

function veil(context, inks) {
  const stage = byId("canvas");
  const start = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  context.globalAlpha = VEIL;
  context.fillStyle = inks.canvas;
  context.fillRect(start.x, start.y, end.x - start.x, end.y - start.y);
  context.globalAlpha = 1;
}

function arrow(context, start, end, size, color, width) {
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const tip = { x: end.x - Math.cos(angle) * size, y: end.y - Math.sin(angle) * size };
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.lineTo(tip.x, tip.y);
  context.stroke();
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const side of [-0.35, 0.35]) {
    context.lineTo(tip.x - Math.cos(angle + side) * width * 6, tip.y - Math.sin(angle + side) * width * 6);
  }
  context.fill();
}

function dotAgain(context, node, spot, inks, width) {
  context.beginPath();
  context.arc(spot.x, spot.y, looks.get(node).size, 0, 2 * Math.PI);
  context.fillStyle = inks.colors[nodes.kind[node]];
  context.fill();
  if (node !== state.node && !state.pin.has(node)) return;
  context.lineWidth = width * 2.4;
  context.strokeStyle = node === state.node ? inks.accent : inks.text;
  context.stroke();
}

// A few lines are named, nearer to the other end: around the chosen node all lines meet.
function nameLines(context, shining, places, inks) {
  if (shining.length > MOST_EDGE_LABELS) return;
  const size = 10.5 / network.getScale();
  context.font = `${size}px ${inks.face}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const edge of shining) {
    const start = hovered >= 0 ? hovered : state.node >= 0 ? state.node : from(edge);
    const [one, other] = [places[start] || places[from(edge)], places[otherEnd(edge, start)]];
    const spot = { x: one.x + (other.x - one.x) * 0.6, y: one.y + (other.y - one.y) * 0.6 };
    context.lineWidth = size / 3;
    context.strokeStyle = inks.canvas;
    context.fillStyle = inks.muted;
    context.strokeText(termLabel(relations[edges.kind[edge]]), spot.x, spot.y);
    context.fillText(termLabel(relations[edges.kind[edge]]), spot.x, spot.y);
  }
}

// After vis-network has drawn: the light, if any, and the names.
function paintOver(context) {
  if (!byId("canvas").dataset.painted) {
    performance.mark("casegraph-picture");
    byId("canvas").dataset.painted = "true";
  }
  const places = network.getPositions();
  const light = lit();
  const bright = light ? [...light.keys()].filter((node) => places[node]) : [];
  if (bright.length) {
    const width = Math.max(1.4, 1.3 / network.getScale());
    const shining = litEdges(light).filter((edge) => places[from(edge)] && places[to(edge)]);
    veil(context, inks);
    context.globalAlpha = Math.max(0.35, Math.min(1, 16 / shining.length));
    for (const edge of shining) arrow(context, places[from(edge)], places[to(edge)], looks.get(to(edge)).size, inks.accent, width);
    context.globalAlpha = 1;
    for (const node of bright) dotAgain(context, node, places[node], inks, width);
    nameLines(context, shining, places, inks);
  }
  const always = hovered >= 0 ? hovered : state.node;
  paintLabels(context, bright.length ? bright : drawnOrder, places, always, inks);
}
