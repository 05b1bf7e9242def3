// What is chosen and its neighbors, drawn again over a veil: no dot of the drawing itself changes.

const VEIL = 0.84;
const MOST_EDGE_LABELS = 30;
const READABLE = 7; // pixels on the screen

function veil(context, inks) {
  const stage = byId("canvas");
  const from = network.DOMtoCanvas({ x: 0, y: 0 });
  const to = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  context.globalAlpha = VEIL;
  context.fillStyle = inks.canvas;
  context.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
  context.globalAlpha = 1;
}

function write(context, text, place, size, color, inks) {
  context.font = `${size}px ${inks.face}`;
  context.lineWidth = size / 3;
  context.strokeStyle = inks.canvas;
  context.fillStyle = color;
  context.strokeText(text, place.x, place.y);
  context.fillText(text, place.x, place.y);
}

function arrow(context, from, to, size, inks, width) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const tip = { x: to.x - Math.cos(angle) * size, y: to.y - Math.sin(angle) * size };
  context.strokeStyle = inks.accent;
  context.fillStyle = inks.accent;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(tip.x, tip.y);
  context.stroke();
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const side of [-0.35, 0.35]) {
    context.lineTo(tip.x - Math.cos(angle + side) * width * 6, tip.y - Math.sin(angle + side) * width * 6);
  }
  context.fill();
}

function dotAgain(context, node, place, inks) {
  context.beginPath();
  context.arc(place.x, place.y, dots.get(node).size, 0, 2 * Math.PI);
  context.fillStyle = inks.colors[nodes.kind[node]];
  context.fill();
  if (node !== state.node) return;
  context.lineWidth = 4;
  context.strokeStyle = inks.accent;
  context.stroke();
}

// The edges in the light: the chosen one, or those of the chosen node.
function litEdges() {
  return (state.edge >= 0 ? [state.edge] : drawnEdgesOf(state.node)).filter((edge) => arrowSet.get(edge));
}

function labelsAgain(context, light, shining, place, inks) {
  const scale = network.getScale();
  const size = (base) => Math.max(base, state.node >= 0 && shining.length > MOST_EDGE_LABELS ? 0 : READABLE / scale);
  context.textAlign = "center";
  context.textBaseline = "middle";
  if (shining.length <= MOST_EDGE_LABELS) {
    for (const edge of shining) {
      // Nearer to the other end: around the chosen node all lines meet.
      const start = state.node < 0 ? edges.from[edge] : state.node;
      const [near, far] = [place[start], place[otherEnd(edge, start)]];
      const between = { x: near.x + (far.x - near.x) * 0.62, y: near.y + (far.y - near.y) * 0.62 };
      write(context, termLabel(relations[edges.kind[edge]]), between, size(11), inks.muted, inks);
    }
  }
  for (const node of light) {
    const letters = node === state.node ? Math.max(13, 12 / scale) : size(13);
    if (letters * scale < READABLE - 1) continue;
    const under = { x: place[node].x, y: place[node].y + dots.get(node).size + letters * 1.3 };
    write(context, shortLabel(node), under, letters, inks.text, inks);
  }
}

function highlight(context, lighted) {
  if (!lighted) return;
  const inks = readInks();
  const light = [...lighted].filter((node) => dotSet.get(node));
  const place = network.getPositions(light);
  const width = Math.max(1.5, 1.2 / network.getScale());
  const shining = litEdges();
  veil(context, inks);
  for (const edge of shining) {
    arrow(context, place[edges.from[edge]], place[edges.to[edge]], dots.get(edges.to[edge]).size, inks, width);
  }
  for (const node of light) dotAgain(context, node, place[node], inks);
  labelsAgain(context, light, shining, place, inks);
}
