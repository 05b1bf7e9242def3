// The picture as a file: PNG as it is seen, SVG as shapes and text.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
// Neither markup nor what XML cannot say.
const xml = (text) => String(text).replace(NOT_XML, "�").replace(/[&<>"]/g, (one) => ENTITIES[one]);

function savePng() {
  const shown = byId("canvas").querySelector("canvas");
  const copy = el("canvas", { width: shown.width, height: shown.height });
  const context = copy.getContext("2d");
  context.fillStyle = inks.canvas;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(shown, 0, 0);
  copy.toBlob((content) => save("casegraph.png", "image/png", content));
}

const svgLine = (start, end) =>
  `<line x1="${start.x.toFixed(1)}" y1="${start.y.toFixed(1)}" x2="${end.x.toFixed(1)}" y2="${end.y.toFixed(1)}"/>`;

const svgDot = ({ node, x, y, radius }) =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${xml(inks.colors[nodes.kind[node]])}">`
  + `<title>${xml(label(node))}<\/title><\/circle>`;

function svg() {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const dots = onScreen(drawnOrder, network.getPositions());
  const spots = new Map(dots.map((one) => [one.node, one]));
  const lines = arrowSet.get().map((line) => svgLine(spots.get(line.from), spots.get(line.to)));
  const names = written.map((one) => `<text x="${one.x.toFixed(1)}" y="${(one.y + LINE * 0.75).toFixed(1)}">${xml(one.text)}<\/text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" fill="${xml(inks.canvas)}"/>`,
    `<g stroke="${xml(inks.arrow)}" stroke-opacity="0.5">`, ...lines, "<\/g>", "<g>", ...dots.map(svgDot), "<\/g>",
    `<g font-family="${xml(inks.face)}" font-size="${LETTERS}" fill="${xml(inks.text)}">`, ...names, "<\/g>", "<\/svg>", "",
  ].join("\n");
}
