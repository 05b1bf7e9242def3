// Numbers: a measurement as a reader writes it, and the table of those of a node and its parts.

const SIGNS = { "=": "", "<=": "≤ ", ">=": "≥ ", "<": "< ", ">": "> ", "~": "≈ " };

function numeral(text) {
  const number = Number(text);
  if (text === "" || Number.isNaN(number) || text.length > 15) return text;
  return number.toLocaleString(state.lang, { maximumFractionDigits: 12 });
}

function figure(node) {
  const sign = textOf(node, COMPARATOR);
  const bounds = [textOf(node, MINIMUM), textOf(node, MAXIMUM)].map(numeral).join(" – ");
  const unit = textOf(node, UNIT_TEXT);
  const shown = textOf(node, VALUE) ? (SIGNS[sign] ?? `${sign} `) + numeral(textOf(node, VALUE)) : bounds;
  return unit ? `${shown} ${unit}` : shown;
}

const quantityOf = (node) => textOf(node, QUANTITY) || (factsOf(node, LABEL).length ? label(node) : "");
const percentileOf = (node) => (textOf(node, PERCENTILE) ? `P${textOf(node, PERCENTILE)}` : "");

function figureRow([node, holder]) {
  const said = factsOf(node, VALUE)[0]?.[2] || [];
  const where = holder || wordOr(textOf(node, CONTEXT));
  return el("tr", { "data-node": nodes.id[node] },
    el("td", { text: `${quantityOf(node)} ${percentileOf(node)}`.trim(), dir: "auto" }),
    el("td", { class: "number", text: figure(node), title: textOf(node, AS_WRITTEN) }),
    el("td", { class: "where" }, where ? el("div", { text: where, dir: "auto" }) : null,
      evidence(said.length ? said : texts().said[node])));
}

const partsOf = (node) => outgoing[node].filter((edge) => isPart(to(edge)) && edges.kind[edge] !== HAS_MEASUREMENT);
const figuresOf = (node) => outgoing[node].filter((edge) => edges.kind[edge] === HAS_MEASUREMENT).map(to);

// The numbers of a node, and those of its parts with the name of the part.
function figures(node) {
  const own = figuresOf(node).map((one) => [one, ""]);
  const below = partsOf(node).flatMap((edge) => figuresOf(to(edge)).map((one) => [one, label(to(edge))]));
  return [...own, ...below];
}

function figureSection(node) {
  const rows = figures(node);
  if (!rows.length) return [];
  const heads = ["quantity", "number", "where"].map((key) => el("th", { scope: "col", class: key, text: word(key) }));
  return [section(`${word("measurements")} · ${rows.length}`, el("table", { class: "figures" },
    el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows.map(figureRow))))];
}
