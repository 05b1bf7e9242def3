// What is drawn: the first picture or what filters leave of the graph, and always what the reader asked for.

const MOST_DRAWN = 1500;
const MOST_AT_FIRST = 600;

const opening = new Map(drawing.nodes.map((one) => [one.id, one]));

// Filters can make a large graph small enough to be shown as it is; until then there is the overview.
function isOverview() {
  if (shape.whole || state.all || state.filter.size) return false;
  let count = 0;
  for (const node of ranking) if (admits(node) && ++count > MOST_AT_FIRST) return true;
  return false;
}

// The nodes that are asked for, each with the one beside which it stands.
function guests() {
  const asked = new Map();
  for (const node of state.pin) asked.set(node, node);
  for (const node of state.expand) for (const [other, by] of near(node, 1)) if (!asked.has(other)) asked.set(other, by);
  const light = hovered >= 0 ? null : lit();
  for (const [other, by] of light || []) if (!asked.has(other)) asked.set(other, by);
  for (const node of asked.keys()) if (state.gone.has(node) && node !== state.node) asked.delete(node);
  return asked;
}

// The first nodes that the filters leave.
function admittedFirst(order, most) {
  const found = [];
  for (const node of order) {
    if (found.length >= most) break;
    if (admits(node)) found.push(node);
  }
  return found;
}

// The picture to draw: its nodes, those that are there whatever is asked for, and whether they stand as in the overview.
function picture() {
  const asked = guests();
  const overview = isOverview();
  const most = shape.whole || state.all || overview ? MOST_DRAWN : MOST_AT_FIRST;
  const base = admittedFirst(overview ? drawing.nodes.map((one) => one.id) : ranking, most);
  const shown = new Set([...asked.keys()].slice(0, MOST_DRAWN));
  const room = Math.max(most, shown.size);
  for (const node of base) if (shown.size < room) shown.add(node);
  return { nodes: shown, base, overview, asked };
}

// The lines of a picture: edges of the graph, and in the overview how many listed nodes two values share.
function linesOf({ nodes: shown, overview, asked }) {
  const own = [...shown].flatMap((node) => outgoing[node].filter((edge) => admitsEdge(edge) && shown.has(to(edge))));
  const wanted = overview ? own.filter((edge) => asked.has(from(edge)) && asked.has(to(edge))) : own;
  const found = wanted.map((edge) => ({ id: edge, from: from(edge), to: to(edge) }));
  return overview ? [...drawing.edges.filter((line) => shown.has(line.from) && shown.has(line.to)), ...found] : found;
}
