// Where dots stand: where the page was told, stretched to the window, guests beside whom they belong to.

const GOLDEN_ANGLE = 2.399963;
const MOST_STRETCH = 1.9;
const LEAST_RADIUS = 4.5; // pixels on the screen, when all is in view; of many dots, so that they do not run together
const LEAST_OF_MANY = 2.8;
const MANY = 400;

const dragged = new Map();
let stretch = { x: 1, y: 1 };
let swell = 1;

const planned = (node, overview) => (overview && opening.has(node)
  ? opening.get(node) : { x: placeX[rankOf[node]], y: placeY[rankOf[node]], size: placeSize[rankOf[node]] });

function bounds(points) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { width: Math.max(1, box.right - box.left), height: Math.max(1, box.bottom - box.top) };
}

// Pull the picture to the proportions of the window, and let dots grow where it is large.
function frame(points, overview) {
  const stage = { width: byId("stage").clientWidth || 800, height: byId("stage").clientHeight || 600 };
  const box = bounds(points);
  const ratio = (stage.width / stage.height) / (box.width / box.height);
  stretch = { x: Math.min(MOST_STRETCH, Math.max(1, ratio)), y: Math.min(MOST_STRETCH, Math.max(1, 1 / ratio)) };
  const scale = Math.min(stage.width / (box.width * stretch.x), stage.height / (box.height * stretch.y));
  const least = points.length ? Math.min(...points.map((one) => one.size)) : 8;
  const wanted = points.length > MANY ? LEAST_OF_MANY : LEAST_RADIUS;
  // In the overview the size says something, and was packed with room for it.
  swell = overview ? 1 : Math.min(12, Math.max(1, wanted / (least * Math.min(1, scale))));
}

// Guests stand around the one that brought them like the seeds of a sunflower.
function seat(by, count, size) {
  const reach = size + 20 * swell + 24 * swell * Math.sqrt(count);
  const turn = count * GOLDEN_ANGLE;
  return { x: by.x + reach * Math.cos(turn), y: by.y + reach * Math.sin(turn) };
}

// The place and radius of every node of a picture.
function placed({ nodes: shown, base, overview, asked }) {
  const isGuest = (node) => overview && !opening.has(node);
  const hosts = [...shown].filter((node) => !isGuest(node));
  const apart = overview || shape.whole ? (point) => point : spreading(base.map((node) => planned(node)));
  const points = new Map(hosts.map((node) => [node, apart(planned(node, overview))]));
  frame([...points.values()], overview);
  const found = new Map();
  for (const [node, { x, y, size }] of points) {
    found.set(node, { x: x * stretch.x, y: y * stretch.y, size: size * swell, ...dragged.get(node) });
  }
  const counts = new Map();
  const settle = (node) => {
    if (found.has(node)) return found.get(node);
    const by = asked.get(node) ?? node;
    const count = (counts.get(by) || 0) + 1;
    counts.set(by, count);
    const size = placeSize[rankOf[node]] * swell * 0.8;
    const host = by === node ? { x: 0, y: 0, size: 0 } : settle(by);
    found.set(node, { ...seat(host, count, host.size), size, ...dragged.get(node) });
    return found.get(node);
  };
  for (const node of shown) settle(node);
  return found;
}
