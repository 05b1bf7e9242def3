// Names beside dots, in letters of one size at any zoom: the important first, none over another.

const LETTERS = 12;
const LINE = 15;
const WIDEST_LABEL = 30; // in narrow letters; a Chinese one counts for two
const CELL = 48;
const MARGIN = 2;

function shortLabel(node, room = WIDEST_LABEL) {
  const letters = [...label(node).replace(/[\s\p{Cc}]+/gu, " ").trim()];
  let kept = 0;
  while (kept < letters.length && room > 0) room -= CHINESE.test(letters[kept++]) ? 2 : 1;
  return kept < letters.length ? `${letters.slice(0, kept - 1).join("")}…` : letters.join("");
}

const widths = new Map();
function widthOf(context, text) {
  if (!widths.has(text)) widths.set(text, context.measureText(text).width);
  return widths.get(text);
}

// What is taken on the screen, by cells, so that asking stays cheap.
function takenCells() {
  const cells = new Map();
  const keys = (box) => {
    const found = [];
    for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x += 1) {
      for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y += 1) found.push(x * 4096 + y);
    }
    return found;
  };
  const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return {
    free: (box, own) => keys(box).every((key) => (cells.get(key) || []).every((other) => other.own === own || !meets(box, other))),
    take: (box) => {
      for (const key of keys(box)) {
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(box);
      }
    },
  };
}

// Below the dot, else above, right, left of it.
function candidates({ x, y, radius }, width) {
  const gap = radius + 3;
  return [
    { x: x - width / 2, y: y + gap },
    { x: x - width / 2, y: y - gap - LINE },
    { x: x + gap, y: y - LINE / 2 },
    { x: x - gap - width, y: y - LINE / 2 },
  ].map((corner) => ({ ...corner, width, height: LINE }));
}

const grown = (box) => ({ x: box.x - MARGIN, y: box.y, width: box.width + 2 * MARGIN, height: box.height });

// Choose a place for as many labels as there is room for; `always` stands even where there is none.
function arrangedLabels(context, dots, stage, always) {
  const taken = takenCells();
  for (const one of dots) {
    taken.take({ x: one.x - one.radius, y: one.y - one.radius, width: 2 * one.radius, height: 2 * one.radius, own: one.node });
  }
  const found = [];
  for (const one of dots) {
    if (one.x < 0 || one.y < 0 || one.x > stage.width || one.y > stage.height) continue;
    const text = shortLabel(one.node, one.node === always ? 60 : WIDEST_LABEL);
    const places = candidates(one, widthOf(context, text));
    const fits = (box) => box.x >= 0 && box.x + box.width <= stage.width && taken.free(grown(box), one.node);
    const box = places.find(fits) || (one.node === always ? places[0] : null);
    if (!box) continue;
    taken.take({ ...grown(box), own: -2 });
    found.push({ ...box, text, node: one.node });
  }
  return found;
}

function write(context, { text, x, y }, color, inks) {
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = inks.canvas;
  context.fillStyle = color;
  context.strokeText(text, x, y + LINE / 2);
  context.fillText(text, x, y + LINE / 2);
}

// The dots of a picture where they stand on the screen.
function onScreen(shown, places) {
  const scale = network.getScale();
  return shown.filter((node) => places[node])
    .map((node) => ({ node, radius: looks.get(node).size * scale, ...network.canvasToDOM(places[node]) }));
}

// What was written last, for whoever wants to look: tests, and the picture as SVG.
let written = [];

function paintLabels(context, shown, places, always, inks) {
  const canvas = byId("canvas");
  const stage = { width: canvas.clientWidth, height: canvas.clientHeight };
  const ratio = context.canvas.width / stage.width;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = `${LETTERS}px ${inks.face}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  written = arrangedLabels(context, onScreen(shown, places), stage, always);
  for (const one of written) write(context, one, inks.text, inks);
  context.restore();
  canvas.labelBoxes = written;
}
